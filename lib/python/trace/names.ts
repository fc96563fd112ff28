import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { keyAt, valueAt } from '../object/dict-table';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeIdOf, typeOf, typeTable } from '../object/py-type';
import { slotBorrowed, slotCapacity } from '../object/slot-arena';
import { TypeId } from '../object/type-ids';
import { refcountOf } from '../heap/refcount';
import { noteOrder } from '../protocols/seed-use';
import { viewOf } from '../protocols/viewed-types';
import { cellContentBorrowed } from '../types/cell';
import { codeOf } from '../types/code';
import { memberOf } from '../types/descriptors';
import { exceptionOf } from '../types/exceptions';
import { frameObjectOf } from '../types/frame';
import { closureCells, functionOf } from '../types/function';
import { generatorOf } from '../types/generator';
import { methodOf } from '../types/method';
import { nativeFunctionOf } from '../types/native-function';
import { pyTypeOf } from '../types/object';
import { tracebackOf } from '../types/traceback';
import { weakReferenceOf } from '../types/weakref';
import { weakProxyType, weakCallableProxyType } from '../types/weakproxy';
import { LocalKind } from '../bytecode/code-unit';
import { dictTable } from '../values/dicts';
import { instanceDictBorrowed } from '../values/instance';
import { listItems, tupleItems } from '../values/sequences';
import { isAnySet, setTable } from '../values/sets';
import { textOf } from '../values/text';
import { isAtom } from './program-objects';
import { shortText } from './texts';

/** The names that the references of an object go by in a drawn heap. */

/** Called with each reference; `weak` ones count for nothing. */
export type AddEdge = (label: string, to: Ref, weak?: boolean) => void;

/**
 * All references that an object owns, each with its name, then the weak ones. Dicts and tuples that only this object has, as parts of
 * itself, are passed over: what is in them belongs to the object. `fold` is told of each.
 */
export function namedEdges(ref: Ref, add: AddEdge, fold: (part: Ref) => void): void {
  const unnamed = ownedReferences(ref);
  const strong: AddEdge = (label, to) => {
    unnamed.set(to, (unnamed.get(to) ?? 0) - 1);
    add(label, to);
  };
  describe(ref, strong, (part) => {
    unnamed.set(part, (unnamed.get(part) ?? 0) - 1);
    fold(part);
  });
  for (const [to, count] of unnamed) for (let i = 0; i < count; i++) add(unnamedLabel(ref), to);
  if (isWeak(ref) && weakReferenceOf(ref).target !== NULL) add('refers to', weakReferenceOf(ref).target, true);
}

function isWeak(ref: Ref): boolean {
  const type = typeOf(ref);
  return type.mro.includes(typeTable[TypeId.WEAKREF]) || type === weakProxyType || type === weakCallableProxyType;
}

/** How often the object's `traverse` comes to each reference. */
function ownedReferences(ref: Ref): Map<Ref, number> {
  const counts = new Map<Ref, number>();
  if (isAnySet(ref)) noteOrder(setTable(ref));
  typeOf(ref).slots.traverse?.(ref, (to) => counts.set(to, (counts.get(to) ?? 0) + 1));
  return counts;
}

function unnamedLabel(ref: Ref): string {
  return typeOf(ref).has(TypeFeature.SET_SUBCLASS) ? 'item' : 'holds';
}

function describe(ref: Ref, add: AddEdge, fold: (part: Ref) => void): void {
  const type = typeOf(ref);
  if (type.has(TypeFeature.HEAP)) {
    describeMembers(ref, type, add);
    describeInlineValues(ref, type, add);
  }
  if (type.has(TypeFeature.HAS_DICT) && typeIdOf(ref) !== TypeId.TYPE) describeDict(ref, add, fold);
  if (type.has(TypeFeature.HEAP)) add('.__class__', type.ref);
  const describeParts = partsByType.get(typeIdOf(ref));
  if (describeParts !== undefined) describeParts(ref, add, fold);
  else if (viewOf(ref)?.name !== undefined) viewOf(ref)?.name?.(ref, add);
  else if (type.has(TypeFeature.LIST_SUBCLASS)) listItems(ref).forEach((item, i) => add(`[${i}]`, item));
  else if (type.has(TypeFeature.TUPLE_SUBCLASS)) tupleItems(ref).forEach((item, i) => add(`[${i}]`, item));
  else if (type.has(TypeFeature.DICT_SUBCLASS)) describeEntries(ref, add, fold);
  else if (type.has(TypeFeature.EXCEPTION_SUBCLASS)) describeException(ref, add);
  else if (type.has(TypeFeature.TYPE_SUBCLASS)) describeClass(ref, add, fold);
  else if (isWeak(ref)) describeCallback(ref, add);
}

/** `__slots__` members of the class and its bases. */
function describeMembers(ref: Ref, type: PyType, add: AddEdge): void {
  if (type.memberCount === 0) return;
  for (const owner of type.mro) {
    for (let i = 0; i < owner.dict.count; i++) {
      if (keyAt(owner.dict, i) === NULL) continue;
      const descriptor = valueAt(owner.dict, i);
      if (typeIdOf(descriptor) !== TypeId.MEMBER_DESCRIPTOR) continue;
      const { name, cell } = memberOf(descriptor);
      const value = slotBorrowed(ref, cell);
      if (value !== NULL) add(`.${name}`, value);
    }
  }
}

function describeInlineValues(ref: Ref, type: PyType, add: AddEdge): void {
  const { sharedKeys, inlineOffset } = type;
  if (sharedKeys === null || instanceDictBorrowed(ref) !== NULL) return;
  const count = Math.min(sharedKeys.names.length, slotCapacity(ref) - inlineOffset);
  for (let i = 0; i < count; i++) {
    const value = slotBorrowed(ref, inlineOffset + i);
    if (value !== NULL) add(`.${textOf(sharedKeys.names[i])}`, value);
  }
}

/** Attributes in the `__dict__`, if the object alone has that; else the dict itself. */
function describeDict(ref: Ref, add: AddEdge, fold: (part: Ref) => void): void {
  const dict = instanceDictBorrowed(ref);
  if (dict === NULL) return;
  if (refcountOf(dict) > 1) {
    add('.__dict__', dict);
    return;
  }
  fold(dict);
  forEachEntry(dict, (key, value) => add(`.${keyText(key)}`, value));
}

function forEachEntry(dict: Ref, each: (key: Ref, value: Ref) => void): void {
  const table = dictTable(dict);
  for (let i = 0; i < table.count; i++) if (keyAt(table, i) !== NULL) each(keyAt(table, i), valueAt(table, i));
}

function keyText(key: Ref): string {
  return typeIdOf(key) === TypeId.STR ? textOf(key) : shortText(key);
}

function describeEntries(ref: Ref, add: AddEdge, fold: (part: Ref) => void): void {
  forEachEntry(ref, (key, value) => {
    add(`[${shortText(key)}]`, value);
    if (isAtom(key)) fold(key);
    else add('key', key);
  });
}

function describeException(ref: Ref, add: AddEdge): void {
  const { args, traceback, cause, context } = exceptionOf(ref);
  add('.args', args);
  if (traceback !== NULL) add('.__traceback__', traceback);
  if (cause !== NULL) add('.__cause__', cause);
  if (context !== NULL) add('.__context__', context);
}

/** A class: its attributes and bases; the rest of what it owns is part of it. */
function describeClass(ref: Ref, add: AddEdge, fold: (part: Ref) => void): void {
  const type = pyTypeOf(ref);
  for (let i = 0; i < type.dict.count; i++) {
    if (keyAt(type.dict, i) === NULL) continue;
    const value = valueAt(type.dict, i);
    const id = typeIdOf(value);
    if (id === TypeId.GETSET_DESCRIPTOR || id === TypeId.MEMBER_DESCRIPTOR) fold(value);
    else add(`.${keyText(keyAt(type.dict, i))}`, value);
  }
  for (const base of type.bases) add('.__base__', base.ref);
  for (const part of [type.dictRef, type.mroRef, type.basesRef]) if (part !== NULL) fold(part);
}

function describeFunction(ref: Ref, add: AddEdge, fold: (part: Ref) => void): void {
  const f = functionOf(ref);
  const code = codeOf(f.code);
  const free = code.localNames.filter((_, i) => (code.unit.localKinds[i] & LocalKind.FREE) !== 0);
  closureCells(f).forEach((cell, i) => add(`cell ${free[i] === undefined ? i : textOf(free[i])}`, cell));
  if (f.closure !== NULL) fold(f.closure);
  if (f.defaults !== NULL) {
    if (refcountOf(f.defaults) > 1) add('.__defaults__', f.defaults);
    else {
      fold(f.defaults);
      for (const value of tupleItems(f.defaults)) add('default', value);
    }
  }
  if (f.kwDefaults !== NULL) {
    fold(f.kwDefaults);
    forEachEntry(f.kwDefaults, (key, value) => add(`default ${keyText(key)}`, value));
  }
  if (f.annotations !== NULL) add('.__annotations__', f.annotations);
  for (const part of [f.code, f.globals, f.builtins, f.name, f.qualname, f.module, f.doc]) if (part !== NULL) fold(part);
}

function describeCallback(ref: Ref, add: AddEdge): void {
  const { callback } = weakReferenceOf(ref);
  if (callback !== NULL) add('callback', callback);
}

/** Local variables by name, then what lies on the evaluation stack. */
function describeLocals(codeRef: Ref, values: readonly number[], add: AddEdge): void {
  const { localNames } = codeOf(codeRef);
  values.forEach((value, i) => {
    if (value !== NULL) add(i < localNames.length ? localLabel(textOf(localNames[i]), value as Ref) : 'stack', value as Ref);
  });
}

/** `x`, or `cell x` for a variable that inner functions share. */
export function localLabel(name: string, value: Ref): string {
  return typeIdOf(value) === TypeId.CELL ? `cell ${name}` : name;
}

const nameGeneratorParts: Describe = (ref, add, fold) => {
  const { codeRef, saved, func, name, qualname, originOrFinalizer } = generatorOf(ref);
  describeLocals(codeRef, saved, add);
  if (func !== NULL) add('function', func);
  if (originOrFinalizer !== NULL) add(typeIdOf(ref) === TypeId.COROUTINE ? '.cr_origin' : 'finalizer', originOrFinalizer);
  fold(name);
  fold(qualname);
};

type Describe = (ref: Ref, add: AddEdge, fold: (part: Ref) => void) => void;

const partsByType = new Map<number, Describe>([
  [TypeId.FUNCTION, describeFunction],
  [TypeId.CELL, (ref, add) => {
    if (cellContentBorrowed(ref) !== NULL) add('contents', cellContentBorrowed(ref));
  }],
  [TypeId.METHOD, (ref, add) => {
    add('.__self__', methodOf(ref).self);
    add('.__func__', methodOf(ref).func);
  }],
  [TypeId.BUILTIN_FUNCTION, (ref, add) => {
    if (nativeFunctionOf(ref).self !== NULL) add('.__self__', nativeFunctionOf(ref).self);
  }],
  [TypeId.TRACEBACK, (ref, add) => {
    const { next, frame } = tracebackOf(ref);
    if (next !== NULL) add('.tb_next', next);
    if (frame !== NULL) add('.tb_frame', frame);
  }],
  [TypeId.FRAME, (ref, add) => {
    const { codeRef, locals, back, namespace, func } = frameObjectOf(ref);
    describeLocals(codeRef, locals ?? [], add);
    if (namespace !== NULL) add('.f_locals', namespace);
    if (back !== NULL) add('.f_back', back);
    if (func !== NULL) add('function', func);
  }],
  [TypeId.GENERATOR, nameGeneratorParts],
  [TypeId.COROUTINE, nameGeneratorParts],
  [TypeId.ASYNC_GENERATOR, nameGeneratorParts],
  [TypeId.WEAKREF, describeCallback],
]);
