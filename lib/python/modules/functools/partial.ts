import type { Ref } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { keyAt, valueAt } from '../../object/dict-table';
import { raise } from '../../object/errors';
import { native, nativeClassMethod } from '../../object/native';
import { staticString } from '../../object/names';
import { NULL } from '../../object/ref';
import { TypeId } from '../../object/type-ids';
import type { CallArguments, PyType, Visit } from '../../object/py-type';
import { TypeFeature, typeOf, typeTable } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark, releaseHolds } from '../../heap/holds';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import { decref, newRef } from '../../heap/refcount';
import { setAttr } from '../../protocols/attribute';
import { callObject } from '../../protocols/call';
import { knobs } from '../../object/knobs';
import { runStarts } from '../../object/run-starts';
import { staticRow } from '../../object/static-rows';
import { newStr, textOf } from '../../values/text';
import { dictSet } from '../../protocols/mapping';
import { warn } from '../../protocols/warnings';
import { newMethod } from '../../types/method';
import { guardedRepr, qualifiedTypeName, reprText, strText } from '../../protocols/repr';
import { defineView } from '../../protocols/viewed-types';
import { holdArray, takesArray } from '../../types/argument-arrays';
import { deallocContainer } from '../../types/container-dealloc';
import { dictCopy } from '../../types/dict-items';
import { genericAliasOf } from '../../types/generic-alias';
import { instanceDictAttribute } from '../../types/instance-dict';
import { readonlyMember } from '../../types/readonly-member';
import { dictTable, isDict, newDict } from '../../values/dicts';
import { allocateInstance, dropInstance, freeInstanceRow, instanceDictBorrowed, visitInstance } from '../../values/instance';
import { isTuple, newTuple, stealTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';

const S_DICT = staticString('__dict__');

/** functools.partial: a callable with arguments for it. CPython: Modules/_functoolsmodule.c, partialobject. */
interface Partial {
  fn: Ref;
  /** A tuple and a dict. */
  args: Ref;
  keywords: Ref;
}

const partial = (self: Ref): Partial => payloadOf<Partial>(self);

/** The type of `Placeholder`, its only instance. CPython 3.14: placeholdertype_new() */
export const placeholderType: PyType = defineType({
  name: '_PlaceholderType',
  module: 'functools',
  basicSize: 16,
  slots: {
    create(_type, args) {
      if (args.values.length > 0) raise('TypeError', 'PlaceholderType takes no arguments');
      return Placeholder;
    },
    init: () => {},
    repr: () => newStr('Placeholder'),
  },
  methods: [native('__reduce__', '()', () => newStr('Placeholder'))],
});

/** Stands in a partial for an argument that the call gives (from 3.14). */
export const Placeholder = staticRow(placeholderType.id, null);

const isPlaceholder = (o: Ref): boolean => o === Placeholder;

/** The arguments, with the given ones in the places that were kept free and the rest behind. */
function filled(kept: readonly Ref[], given: readonly Ref[]): Ref[] {
  let next = 0;
  const values = kept.map((value) => (isPlaceholder(value) && next < given.length ? given[next++] : value));
  return [...values, ...given.slice(next)];
}

function refuseTrailing(args: readonly Ref[]): void {
  if (args.length > 0 && isPlaceholder(args[args.length - 1])) raise('TypeError', 'trailing Placeholders are not allowed');
}

/** CPython: partial_new(): a partial of a partial takes over what that one has. */
function partialCreate(type: PyType, { values, names }: CallArguments): Ref {
  const positional = values.slice(0, values.length - names.length);
  if (positional.length === 0) raise('TypeError', "type 'partial' takes at least one argument");
  let [fn, ...args] = positional;
  if (typeOf(fn).slots.call === null) raise('TypeError', 'the first argument must be callable');
  refuseTrailing(args);
  if (values.slice(positional.length).some(isPlaceholder)) raise('TypeError', 'Placeholder cannot be passed as a keyword argument');
  let keywords: Ref;
  if (typeOf(fn).slots.call === partialCall && instanceDictBorrowed(fn) === 0) {
    const inner = partial(fn);
    args = filled(tupleItems(inner.args), args);
    keywords = dictCopy(inner.keywords);
    fn = inner.fn;
  } else keywords = newDict();
  for (let i = 0; i < names.length; i++) dictSet(keywords, names[i], values[positional.length + i]);
  // Before the row: it is tracked from the start, and a collection would look into it.
  const kept = stealTuple(args.map(newRef));
  const self = allocateInstance(type);
  setPayload(self, { fn: newRef(fn), args: kept, keywords } satisfies Partial);
  return self;
}

/** Holds the tuple and the dict that arguments in an array are put in. CPython: _PyObject_MakeTpCall() */
function holdPacked({ values, names }: CallArguments): void {
  const positional = values.length - names.length;
  if (positional > 0) hold(newTuple(...values.slice(0, positional)));
  if (names.length > 0) holdDict({ values, names });
}

function holdDict({ values, names }: CallArguments): void {
  const dict = hold(newDict());
  names.forEach((name, i) => dictSet(dict, name, values[values.length - names.length + i]));
}

/** The arguments of the call that a partial makes: keywords of the call replace those that were kept. */
function mergedArguments({ args: kept, keywords }: Partial, { values: given, names: givenNames }: CallArguments): CallArguments {
  const positional = given.length - givenNames.length;
  const values = filled(tupleItems(kept), given.slice(0, positional));
  if (values.includes(Placeholder)) {
    const missing = tupleItems(kept).filter(isPlaceholder).length;
    if (positional < missing) raise('TypeError', `missing positional arguments in 'partial' call; expected at least ${missing}, got ${positional}`);
  }
  const table = dictTable(keywords);
  if (table.used === 0) return { values: [...values, ...given.slice(positional)], names: givenNames };
  const names: Ref[] = [];
  const named: Ref[] = [];
  for (let i = 0; i < table.count; i++) {
    if (keyAt(table, i) === 0) continue;
    names.push(keyAt(table, i));
    named.push(valueAt(table, i));
  }
  const texts = names.map(textOf);
  givenNames.forEach((name, i) => {
    const at = texts.indexOf(textOf(name));
    if (at < 0) names.push(name);
    named[at < 0 ? names.length - 1 : at] = given[positional + i];
  });
  return { values: [...values, ...named], names };
}

/**
 * Arguments that go through arrays are counted by nobody; otherwise there are tuples and dicts that hold them, as the version makes them.
 * CPython: partial_vectorcall(), partial_call()
 */
function partialCall(self: Ref, args: CallArguments): Ref {
  const { fn, args: kept, keywords } = partial(self);
  const { partialsCall } = knobs.objects;
  const keepsNames = dictTable(keywords).used > 0;
  const inArray = takesArray(fn);
  const call = mergedArguments(partial(self), args);
  const mark = holdMark();
  let { packed } = args;
  let straight = false;
  if (inArray && partialsCall !== 'packed') {
    if (packed) holdArray(args);
    packed = undefined;
    straight = partialsCall === 'straight' || !keepsNames;
  }
  if (!straight) {
    if (!packed) holdPacked(args);
    const positional = call.values.length - call.names.length;
    const several = args.values.length > args.names.length && tupleItems(kept).length > 0;
    if (several && !(inArray && partialsCall === 'packed')) hold(newTuple(...call.values.slice(0, positional)));
    if (keepsNames) holdDict(call);
    if (inArray) holdArray(call);
    else call.packed = true;
  }
  const result = callObject(fn, call);
  releaseHolds(mark);
  return result;
}

function partialRepr(self: Ref): Ref {
  return guardedRepr(self, '...', () => {
    const state = partial(self);
    const mark = holdMark();
    const [fn, args, keywords] = [state.fn, state.args, state.keywords].map((part) => hold(newRef(part)));
    const parts = [reprText(fn), ...tupleItems(args).map(reprText), ...keywordReprs(keywords)];
    dropHolds(mark);
    [fn, args, keywords].forEach(decref);
    const { name } = typeOf(self);
    return `${knobs.reports.partialNamesModule ? qualifiedTypeName.of(typeOf(self).ref) : name}(${parts.join(', ')})`;
  });
}

/** `key=value` of each keyword; the texts may change the dict meanwhile. */
function keywordReprs(keywords: Ref): string[] {
  const texts: string[] = [];
  for (let i = 0; i < dictTable(keywords).count; i++) {
    const key = keyAt(dictTable(keywords), i);
    if (key === NULL) continue;
    const value = valueAt(dictTable(keywords), i);
    const mark = holdMark();
    hold(newRef(key));
    hold(newRef(value));
    const name = strText(key);
    texts.push(`${name}=${reprText(value)}`);
    dropHolds(mark);
    decref(key);
    decref(value);
  }
  return texts;
}

/** CPython: partial_descr_get(): up to 3.13 a partial in a class is no method, and up to 3.12 it is no descriptor. */
function partialGet(self: Ref, instance: Ref): Ref {
  const binds = knobs.values.partialBinds;
  if (instance === NULL || instance === None) return newRef(self);
  if (binds === 'always') return newMethod(self, instance);
  warn('FutureWarning', 'functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior');
  return newRef(self);
}

function release(self: Ref): void {
  const exact = typeOf(self) === partialType;
  if (exact) clearWeakrefsOf(self);
  const { fn, args, keywords } = partial(self);
  decref(fn);
  decref(args);
  decref(keywords);
  if (exact) dropInstance(self);
  freeInstanceRow(self);
}

/** `(type, (func,), (func, args, keywords, attributes))`. CPython: partial_reduce(). */
function partialReduce(self: Ref): Ref {
  const { fn, args, keywords } = partial(self);
  const attributes = instanceDictBorrowed(self);
  const state = newTuple(fn, args, keywords, attributes === NULL ? None : attributes);
  return stealTuple([newRef(typeOf(self).ref), newTuple(fn), state]);
}

/** CPython: partial_setstate(). */
function partialSetState(self: Ref, state: Ref): Ref {
  const parts = isTuple(state) ? tupleItems(state) : [];
  if (parts.length !== 4) raise('TypeError', 'invalid partial state');
  const [fn, args, keywords, attributes] = parts;
  if (typeOf(fn).slots.call === null || !isTuple(args) || (keywords !== None && !isDict(keywords))) raise('TypeError', 'invalid partial state');
  refuseTrailing(tupleItems(args));
  const mark = holdMark();
  const ownArgs = hold(typeOf(args) === typeTable[TypeId.TUPLE] ? newRef(args) : newTuple(...tupleItems(args)));
  let ownKeywords: Ref;
  if (keywords === None) ownKeywords = hold(newDict());
  else ownKeywords = hold(typeOf(keywords) === typeTable[TypeId.DICT] ? newRef(keywords) : dictCopy(keywords));
  const ownAttributes = hold(attributes === None ? newDict() : newRef(attributes));
  setAttr(self, S_DICT, ownAttributes);
  dropHolds(mark);
  decref(ownAttributes);
  const before = partial(self);
  setPayload(self, { fn: newRef(fn), args: ownArgs, keywords: ownKeywords } satisfies Partial);
  for (const old of [before.fn, before.args, before.keywords]) decref(old);
  return None;
}

export const partialType: PyType = defineType({
  name: 'partial',
  module: 'functools',
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF,
  basicSize: 56,
  slots: {
    create: partialCreate,
    init: () => {},
    dealloc: (self) => deallocContainer(self, release),
    traverse(self: Ref, visit: Visit) {
      const { fn, args, keywords } = partial(self);
      visit(fn);
      visit(args);
      visit(keywords);
      visitInstance(self, visit);
    },
    call: partialCall,
    repr: partialRepr,
    descrGet: partialGet,
  },
  methods: [
    native('__reduce__', '()', partialReduce),
    native('__setstate__', '(state, /)', partialSetState),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  getset: [
    instanceDictAttribute,
    readonlyMember('func', (self) => newRef(partial(self).fn)),
    readonlyMember('args', (self) => newRef(partial(self).args)),
    readonlyMember('keywords', (self) => newRef(partial(self).keywords)),
  ],
});

/** Makes partials descriptors in the profiles that have them so: now, and when another run starts. */
function fitProfile(): void {
  partialType.slots.descrGet = knobs.values.partialBinds === 'never' ? null : partialGet;
}

if (Object.hasOwn(knobs, 'values')) fitProfile();
runStarts.push(fitProfile);

defineView(partialType, {
  name: (self, add) => {
    const { fn, args, keywords } = partial(self);
    add('.func', fn);
    add('.args', args);
    add('.keywords', keywords);
  },
});
