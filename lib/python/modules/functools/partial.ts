import '../../types/object';
import type { Ref } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { keyAt, valueAt } from '../../object/dict-table';
import { raise } from '../../object/errors';
import { nativeClassMethod } from '../../object/native';
import type { CallArguments, PyType, Visit } from '../../object/py-type';
import { TypeFeature, typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { NO_NAMES } from '../../object/runtime';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import { decref, newRef } from '../../heap/refcount';
import { callObject } from '../../protocols/call';
import { dictSet, forEachEntry } from '../../protocols/mapping';
import { guardedRepr, reprText, strText } from '../../protocols/repr';
import { deallocContainer } from '../../types/container-dealloc';
import { dictCopy } from '../../types/dict-items';
import { genericAliasOf } from '../../types/generic-alias';
import { instanceDictAttribute } from '../../types/instance-dict';
import { readonlyMember } from '../../types/readonly-member';
import { dictTable, newDict } from '../../values/dicts';
import { allocateInstance, dropInstance, freeInstanceRow, instanceDictBorrowed, visitInstance } from '../../values/instance';
import { stealTuple, tupleItems } from '../../values/sequences';

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
      if (typeOf(self) === partialType) visitInstance(self, visit);
    },
    call: partialCall,
    repr: partialRepr,
  },
  methods: [nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf)],
  getset: [
    instanceDictAttribute,
    readonlyMember('func', (self) => newRef(partial(self).fn)),
    readonlyMember('args', (self) => newRef(partial(self).args)),
    readonlyMember('keywords', (self) => newRef(partial(self).keywords)),
  ],
});
