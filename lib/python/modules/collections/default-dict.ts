import '../../types/dict';
import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { keysSize } from '../../object/dict-table';
import { raise } from '../../object/errors';
import { getset, native } from '../../object/native';
import type { CallArguments, PyType, Visit } from '../../object/py-type';
import { TypeFeature, isInstance, bareName, typeOf } from '../../object/py-type';
import { NO_NAMES } from '../../object/runtime';
import { setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { deallocAsBase, decref, newRef } from '../../heap/refcount';
import { call, callObject } from '../../protocols/call';
import { raiseKeyError } from '../../protocols/raise-object';
import { guardedRepr, reprText, takeText } from '../../protocols/repr';
import { setItem } from '../../protocols/subscript';
import { deallocContainer } from '../../types/container-dealloc';
import { dictType } from '../../types/dict';
import { dictUpdateArgument, dictUpdateCommon } from '../../types/dict-items';
import { isDict, tableOfSubclass } from '../../values/dicts';
import { newStr } from '../../values/text';
import { allocateInstance } from '../../values/instance';
import { setNumber } from '../../values/iterators';
import { numberOf } from '../../values/numbers';
import { None, NotImplemented } from '../../values/singletons';

/**
 * collections.defaultdict: a dict whose row also keeps an owned reference to its factory, in the `numbers` cell (NULL without).
 * CPython: Modules/_collectionsmodule.c, defdictobject.
 */
const factoryBorrowed = (self: Ref): Ref => numberOf(self) as Ref;

function setFactory(self: Ref, factory: Ref): void {
  const old = factoryBorrowed(self);
  setNumber(self, factory === NULL || factory === None ? NULL : newRef(factory));
  if (old !== NULL) decref(old);
}

/** CPython: defdict_init(). */
function defaultDictInit(self: Ref, args: CallArguments): void {
  const { values, names } = args;
  const positional = values.length - names.length;
  const factory = positional > 0 ? values[0] : NULL;
  if (factory !== NULL && factory !== None && typeOf(factory).slots.call === null) {
    raise('TypeError', 'first argument must be callable or None');
  }
  setFactory(self, factory);
  dictUpdateCommon(self, { values: positional > 0 ? values.slice(1) : values, names }, 'dict');
}

/** CPython: defdict_missing(). */
function missing(self: Ref, key: Ref): Ref {
  const factory = factoryBorrowed(self);
  if (factory === NULL) return raiseKeyError(key);
  const mark = holdMark();
  const value = hold(call(factory));
  setItem(self, key, value);
  dropHolds(mark);
  return value;
}

function defaultDictRepr(self: Ref): Ref {
  const base = takeText(dictType.slots.repr!(self));
  const factory = factoryBorrowed(self);
  const shown = factory === NULL ? 'None' : takeText(guardedRepr(factory, '...', () => reprText(factory)));
  return newStr(`${bareName(typeOf(self))}(${shown}, ${base})`);
}

/** A defaultdict of the same type and factory with the entries of a dict. CPython: new_defdict(). */
function likeThis(self: Ref, entries: Ref): Ref {
  const factory = factoryBorrowed(self);
  return callObject(typeOf(self).ref, { values: [factory === NULL ? None : factory, entries], names: NO_NAMES });
}

const copy = (self: Ref): Ref => likeThis(self, self);

/** CPython: defdict_or(). */
function unite(left: Ref, right: Ref): Ref {
  const self = isInstance(left, defaultDictType) ? left : right;
  if (!isDict(left) || !isDict(right)) return NotImplemented;
  const mark = holdMark();
  const joined = hold(likeThis(self, left));
  dictUpdateArgument(joined, right);
  dropHolds(mark);
  return joined;
}

function release(self: Ref): void {
  setFactory(self, NULL);
  deallocAsBase(dictType.slots.dealloc, self);
}

export const defaultDictType: PyType = defineType({
  name: 'defaultdict',
  module: 'collections',
  base: dictType,
  features: TypeFeature.BASETYPE | TypeFeature.GC,
  basicSize: 56,
  slots: {
    create(type) {
      const table = tableOfSubclass();
      const self = allocateInstance(type, keysSize(table));
      setPayload(self, table);
      setNumber(self, NULL);
      return self;
    },
    dealloc: (self) => deallocContainer(self, release),
    traverse(self: Ref, visit: Visit) {
      if (factoryBorrowed(self) !== NULL) visit(factoryBorrowed(self));
      dictType.slots.traverse!(self, visit);
    },
    clear(self) {
      setFactory(self, NULL);
      dictType.slots.clear!(self);
    },
    init: defaultDictInit,
    repr: defaultDictRepr,
  },
  binary: { OR: unite },
  methods: [
    native('__missing__', '(key, /)', missing),
    native('copy', '()', copy),
    native('__copy__', '()', copy),
  ],
  getset: [
    getset(
      'default_factory',
      (self) => (factoryBorrowed(self) === NULL ? None : newRef(factoryBorrowed(self))),
      (self, value) => setFactory(self, value),
    ),
  ],
});
