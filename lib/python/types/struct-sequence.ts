import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import type { NativeMethod } from '../object/native';
import { native, parseSignature } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { staticRow } from '../object/static-rows';
import { TypeId } from '../object/type-ids';
import { isTracked, track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { collectItems } from '../protocols/iterate';
import { dictGetBorrowed, stealDictSet } from '../protocols/mapping';
import { bindNative } from '../protocols/native-call';
import { reprText, qualifiedTypeName } from '../protocols/repr';
import { dictTable, isDict, newDict } from '../values/dicts';
import { newInt } from '../values/numbers';
import { newTuple, stealTrackedTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { internedStr, newStr } from '../values/text';
import { readonlyMember } from './readonly-member';
import { newTupleInstance, tupleRelease, tupleType } from './tuple';
import { deallocContainer } from './container-dealloc';

/** Tuples whose items also have names, such as `sys.version_info`. CPython: Objects/structseq.c. */

export interface StructSequenceOptions {
  /** Programs may call the type. */
  instantiable?: boolean;
  /** So many items at the end of the tuple have no name of their own: `os.stat_result` has its times twice. */
  unnamed?: number;
  /** Names of what is not in the tuple. */
  hidden?: readonly string[];
  /** A type of CPython that only looks like one. */
  plain?: boolean;
}

/** The items of a tuple; what only has a name hangs on the same array, so that nothing else has to know of it. */
type Fields = Ref[] & { hidden?: Ref[] };

const NEW_ARGUMENTS = parseSignature('(sequence, dict={})');

const fieldsOf = (self: Ref): Fields => tupleItems(self) as Fields;

export const hiddenItems = (self: Ref): readonly Ref[] => fieldsOf(self).hidden ?? [];

interface Shape {
  /** Items of the tuple. */
  visible: number;
  unnamed: number;
  /** Names of items, then those of what is hidden. */
  names: readonly string[];
}

const shapes = new Map<PyType, Shape>();
const plainTypes = new Set<PyType>();

/** Name of the field at a place of the tuple, or behind it. */
function itemAt(shape: Shape, self: Ref, nameAt: number): Ref {
  const named = shape.visible - shape.unnamed;
  return nameAt < named ? tupleItems(self)[nameAt] : hiddenItems(self)[nameAt - named] ?? None;
}

export function defineStructSequence(name: string, module: string, fields: readonly string[], options: StructSequenceOptions = {}): PyType {
  const { unnamed = 0, hidden = [], plain = false } = options;
  const shape: Shape = { visible: fields.length, unnamed, names: [...fields.slice(0, fields.length - unnamed), ...hidden] };
  const matched = shape.names.slice(0, fields.length - unnamed);
  const type = defineType({
    name,
    module,
    base: tupleType,
    basicSize: 24,
    features: TypeFeature.GC | (options.instantiable ? 0 : TypeFeature.DISALLOW_INSTANTIATION),
    slots: {
      create: structSequenceNew,
      dealloc: (self) => deallocContainer(self, (dead) => {
        const { hidden: items } = fieldsOf(dead);
        tupleRelease(dead);
        items?.forEach(decref);
      }),
      traverse(self: Ref, visit: Visit) {
        hiddenItems(self).forEach(visit);
        tupleType.slots.traverse!(self, visit);
      },
      repr(self) {
        const parts = tupleItems(self).map((item, i) => `${shape.names[i]}=${reprText(item)}`);
        return newStr(`${qualifiedTypeName.of(typeOf(self).ref)}(${parts.join(', ')})`);
      },
    },
    methods: plain ? [] : methods,
    getset: shape.names.map((field, i) => readonlyMember(field, (self) => newRef(itemAt(shape, self, i)))),
    constants: plain ? {} : {
      n_sequence_fields: () => newInt(fields.length),
      n_fields: () => newInt(shape.names.length + unnamed),
      n_unnamed_fields: () => newInt(unnamed),
      __match_args__: () => staticRow(TypeId.TUPLE, matched.map((field) => staticString(field))),
    },
  });
  shapes.set(type, shape);
  if (plain) plainTypes.add(type);
  return type;
}

/**
 * An instance that takes over the references: one for each item, then one for each name behind them. The collector does not see what native code
 * makes. CPython: PyStructSequence_New().
 */
export function stealStructSequence(type: PyType, items: Ref[]): Ref {
  type.basicSize = knobs.typeSizes[type.name] ?? tupleType.basicSize;
  const shape = shapes.get(type)!;
  const hidden = items.splice(shape.visible);
  const missing = shape.names.length - (shape.visible - shape.unnamed) - hidden.length;
  if (shape.names.length > shape.visible - shape.unnamed) (items as Fields).hidden = [...hidden, ...Array<Ref>(missing).fill(None)];
  const self = newTupleInstance(type, items);
  if (!plainTypes.has(type)) untrack(self);
  return self;
}

/** CPython: structseq_new_impl() */
function structSequenceNew(type: PyType, args: CallArguments): Ref {
  const [source, named] = bindNative(NEW_ARGUMENTS, args, 'structseq', 'structseq') as Ref[];
  const { iter, getitem } = typeOf(source).slots;
  if (iter === null && getitem === null) raise('TypeError', 'constructor requires a sequence');
  const items = collectItems(source);
  const mark = holdMark();
  items.forEach(hold);
  const refuse = (message: string): never => raise('TypeError', `${type.name}() ${message}`);
  if (named !== NULL && !isDict(named)) refuse('takes a dict as second arg, if any');
  const shape = shapes.get(type)!;
  const most = shape.names.length + shape.unnamed;
  const given = `${items.length}-sequence given`;
  if (most !== shape.visible) {
    if (items.length < shape.visible) refuse(`takes an at least ${shape.visible}-sequence (${given})`);
    if (items.length > most) refuse(`takes an at most ${most}-sequence (${given})`);
  } else if (items.length !== most) refuse(`takes a ${most}-sequence (${given})`);
  let used = 0;
  for (let at = items.length; at < most; at++) {
    const found = named === NULL ? NULL : dictGetBorrowed(named, staticString(shape.names[at - shape.unnamed]));
    if (found !== NULL) used++;
    items.push(hold(newRef(found === NULL ? None : found)));
  }
  if (knobs.values.structSequencesKnowTheirNames && named !== NULL && dictTable(named).used > used) refuse('got duplicate or unexpected field name(s)');
  dropHolds(mark);
  const self = stealStructSequence(type, items);
  if (!isTracked(self)) track(self);
  return self;
}

/** What is hidden, by name. */
function hiddenDict(self: Ref): Ref {
  const shape = shapes.get(typeOf(self))!;
  const dict = newDict();
  hiddenItems(self).forEach((item, i) => stealDictSet(dict, internedStr(shape.names[shape.visible - shape.unnamed + i]), newRef(item)));
  return dict;
}

/** `(type, (items, hidden))`. CPython: structseq_reduce() */
function reduce(self: Ref): Ref {
  const parts = stealTrackedTuple([newTuple(...tupleItems(self)), hiddenDict(self)]);
  return stealTrackedTuple([newRef(typeOf(self).ref), parts]);
}

/** CPython: structseq_replace() */
function replace(self: Ref, changes: Map<string, Ref>): Ref {
  const type = typeOf(self);
  const shape = shapes.get(type)!;
  if (shape.unnamed > 0) raise('TypeError', `__replace__() is not supported for ${type.name} because it has unnamed field(s)`);
  const unknown = [...changes.keys()].filter((name) => !shape.names.includes(name));
  if (unknown.length > 0) raise('TypeError', `Got unexpected field name(s): [${unknown.map((name) => `'${name}'`).join(', ')}]`);
  return stealStructSequence(type, shape.names.map((name, i) => newRef(changes.get(name) ?? itemAt(shape, self, i))));
}

const methods: NativeMethod[] = [native('__reduce__', '()', reduce), native('__replace__', '(**changes)', replace)];
