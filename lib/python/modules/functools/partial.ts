import '../../types/object';
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
import { NO_NAMES } from '../../object/runtime';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import { decref, newRef } from '../../heap/refcount';
import { setAttr } from '../../protocols/attribute';
import { callObject } from '../../protocols/call';
import { dictSet, forEachEntry } from '../../protocols/mapping';
import { guardedRepr, reprText, strText } from '../../protocols/repr';
import { defineView } from '../../protocols/viewed-types';
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

/** CPython: partial_new(): a partial of a plain partial takes over what that one has. */
function partialCreate(type: PyType, { values, names }: CallArguments): Ref {
  const positional = values.slice(0, values.length - names.length);
  if (positional.length === 0) raise('TypeError', "type 'partial' takes at least one argument");
  let [fn, ...args] = positional;
  if (typeOf(fn).slots.call === null) raise('TypeError', 'the first argument must be callable');
  let keywords: Ref;
  if (typeOf(fn) === partialType && type === partialType && instanceDictBorrowed(fn) === 0) {
    const inner = partial(fn);
    args = [...tupleItems(inner.args), ...args];
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

/** CPython: partial_call(): keywords of the call replace those that were kept. */
function partialCall(self: Ref, args: CallArguments): Ref {
  const { fn, args: kept, keywords } = partial(self);
  const positional = args.values.length - args.names.length;
  const values = [...tupleItems(kept), ...args.values.slice(0, positional)];
  if (dictTable(keywords).used === 0) {
    return callObject(fn, { values: [...values, ...args.values.slice(positional)], names: args.names });
  }
  const merged = dictCopy(keywords);
  args.names.forEach((name, i) => dictSet(merged, name, args.values[positional + i]));
  const table = dictTable(merged);
  const names: Ref[] = [];
  for (let i = 0; i < table.count; i++) {
    if (keyAt(table, i) === 0) continue;
    names.push(keyAt(table, i));
    values.push(valueAt(table, i));
  }
  const mark = holdMark();
  hold(merged);
  const result = callObject(fn, { values, names: names.length === 0 ? NO_NAMES : names });
  dropHolds(mark);
  decref(merged);
  return result;
}

function partialRepr(self: Ref): Ref {
  return guardedRepr(self, '...', () => {
    const { fn, args, keywords } = partial(self);
    const parts = [reprText(fn), ...tupleItems(args).map(reprText)];
    forEachEntry(keywords, (key, value) => parts.push(`${strText(key)}=${reprText(value)}`));
    return `${typeOf(self).name}(${parts.join(', ')})`;
  });
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

defineView(partialType, {
  name: (self, add) => {
    const { fn, args, keywords } = partial(self);
    add('.func', fn);
    add('.args', args);
    add('.keywords', keywords);
  },
});
