import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { keyAt, valueAt } from '../object/dict-table';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { NativeFn } from '../object/native';
import { getset, native } from '../object/native';
import type { CallArguments } from '../object/py-type';
import { CompareOp, TypeFeature, bareName, isInstance, typeOf } from '../object/py-type';
import { untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { call } from '../protocols/call';
import { richCompare } from '../protocols/compare';
import { dictSet } from '../protocols/mapping';
import { guardedRepr, reprText } from '../protocols/repr';
import { dictTable, newDict } from '../values/dicts';
import { allocateInstance, clearInstance, dropInstance, freeInstanceRow, materializedDictBorrowed, visitInstance } from '../values/instance';
import { EMPTY_TUPLE, newTuple } from '../values/sequences';
import { NotImplemented } from '../values/singletons';
import { internedStr, isStr, textOf } from '../values/text';
import { dictUpdateArgument } from './dict-items';

/** `types.SimpleNamespace`: attributes and nothing else. CPython: Objects/namespaceobject.c. */

function initNamespace(self: Ref, args: CallArguments): void {
  const { values, names } = args;
  const positional = values.length - names.length;
  if (positional > 1) raise('TypeError', `${bareName(typeOf(self))} expected at most 1 argument, got ${positional}`);
  const dict = materializedDictBorrowed(self);
  if (positional === 1) {
    const mark = holdMark();
    const given = hold(newDict());
    dictUpdateArgument(given, values[0]);
    const table = dictTable(given);
    for (let i = 0; i < table.count; i++) {
      if (!isStr(keyAt(table, i))) raise('TypeError', 'keywords must be strings');
      dictSet(dict, keyAt(table, i), valueAt(table, i));
    }
    dropHolds(mark);
    decref(given);
  }
  names.forEach((name, i) => dictSet(dict, name, values[positional + i]));
}

function reprNamespace(self: Ref): Ref {
  const name = typeOf(self) === namespaceType ? 'namespace' : typeOf(self).name;
  return guardedRepr(self, `${name}(...)`, () => {
    const table = dictTable(materializedDictBorrowed(self));
    const parts: string[] = [];
    for (let i = 0; i < table.count; i++) {
      const key = keyAt(table, i);
      if (key !== 0 && isStr(key) && textOf(key) !== '') parts.push(`${textOf(key)}=${reprText(valueAt(table, i))}`);
    }
    return `${name}(${parts.join(', ')})`;
  });
}

/** A copy in which some attributes are others. CPython: namespace_replace(). */
function replaceAttributes(self: Ref, rest: Ref[], changes: Map<string, Ref>): Ref {
  if (rest.length > 0) raise('TypeError', '__replace__() takes no positional arguments');
  const mark = holdMark();
  const copy = hold(call(typeOf(self).ref));
  if (!isInstance(copy, namespaceType)) {
    raise('TypeError', `expect types.SimpleNamespace type, but ${typeOf(self).name}() returned '${typeOf(copy).name}' object`);
  }
  const dict = materializedDictBorrowed(copy);
  const table = dictTable(materializedDictBorrowed(self));
  for (let i = 0; i < table.count; i++) if (keyAt(table, i) !== NULL) dictSet(dict, keyAt(table, i), valueAt(table, i));
  for (const [name, value] of changes) {
    const key = internedStr(name);
    dictSet(dict, key, value);
    decref(key);
  }
  dropHolds(mark);
  return copy;
}

export const namespaceType = defineType({
  name: 'SimpleNamespace',
  module: 'types',
  features: TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.HAS_DICT,
  basicSize: 24,
  doc: 'A simple attribute-based namespace.',
  slots: {
    create(type) {
      const self = allocateInstance(type);
      materializedDictBorrowed(self);
      return self;
    },
    init: initNamespace,
    repr: reprNamespace,
    richcompare(self, other, op) {
      const comparable = (op === CompareOp.EQ || op === CompareOp.NE) && isInstance(self, namespaceType) && isInstance(other, namespaceType);
      return comparable ? richCompare(materializedDictBorrowed(self), materializedDictBorrowed(other), op) : NotImplemented;
    },
    hash: null,
    dealloc(self) {
      untrack(self);
      dropInstance(self);
      freeInstanceRow(self);
    },
    traverse: visitInstance,
    clear: clearInstance,
  },
  methods: [
    native('__reduce__', '()', (self: Ref) => newTuple(typeOf(self).ref, EMPTY_TUPLE, materializedDictBorrowed(self))),
    native('__replace__', '(*args, **kwargs)', replaceAttributes as NativeFn),
  ],
  getset: [getset('__dict__', (self) => newRef(materializedDictBorrowed(self)))],
});

/** A namespace that takes over the values. */
export function stealNamespace(entries: Record<string, Ref>, intern: (name: string) => Ref): Ref {
  const self = namespaceType.slots.create!(namespaceType, { values: [], names: [] });
  const dict = materializedDictBorrowed(self);
  for (const [name, value] of Object.entries(entries)) {
    const key = intern(name);
    dictSet(dict, key, value);
    decref(key);
    decref(value);
  }
  return self;
}
