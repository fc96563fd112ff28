import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native, parseSignature } from '../../object/native';
import { BinaryOp, TypeFeature, typeOf } from '../../object/py-type';
import { lookupBorrowed } from '../../protocols/type-lookup';
import { staticString } from '../../object/names';
import { valueAt } from '../../object/dict-table';
import { payloadOf, setPayload } from '../../object/table';
import { untrack } from '../../heap/gc-state';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { callMethod } from '../../protocols/call';
import { forEachItem } from '../../protocols/iterate';
import { keyHash } from '../../protocols/hash-errors';
import { dictSetKnown, findKey } from '../../protocols/mapping';
import { bindNative } from '../../protocols/native-call';
import { binaryOperation } from '../../protocols/number';
import { reprText } from '../../protocols/repr';
import { asSsize } from '../../protocols/slicing';
import { setItem } from '../../protocols/subscript';
import { dictType } from '../../types/dict';
import { dictTable, isDict } from '../../values/dicts';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { newInt } from '../../values/numbers';
import { isTuple, stealTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';
import { newStr } from '../../values/text';

/** The native parts of namedtuple and Counter. CPython: Modules/_collectionsmodule.c. */

interface TupleGetter {
  index: number;
  doc: Ref;
}

const ARGUMENTS = parseSignature('(index, doc, /)');
const getter = (self: Ref): TupleGetter => payloadOf<TupleGetter>(self);

/** CPython: tuplegetter_descr_get(). */
function tupleGetterGet(self: Ref, instance: Ref): Ref {
  if (instance === NULL || instance === None) return newRef(self);
  const { index } = getter(self);
  if (!isTuple(instance)) {
    raise('TypeError', `descriptor for index '${index}' for tuple subclasses doesn't apply to '${typeOf(instance).name}' object`);
  }
  const items = tupleItems(instance);
  return index < 0 || index >= items.length ? raise('IndexError', 'tuple index out of range') : newRef(items[index]);
}

/** Field of a named tuple. CPython: _tuplegetterobject. */
export const tupleGetterType = defineType({
  name: '_tuplegetter',
  module: 'collections',
  features: TypeFeature.GC,
  basicSize: 32,
  slots: {
    create(type, args) {
      const [index, doc] = bindNative(ARGUMENTS, args, '_tuplegetter', '_tuplegetter') as [Ref, Ref];
      const at = asSsize(index);
      const self = allocateInstance(type);
      setPayload(self, { index: at, doc: newRef(doc) } satisfies TupleGetter);
      return self;
    },
    init: () => {},
    dealloc(self) {
      untrack(self);
      decref(getter(self).doc);
      freeInstanceRow(self);
    },
    traverse: (self, visit) => visit(getter(self).doc),
    repr: (self) => newStr(`_tuplegetter(${getter(self).index}, ${reprText(getter(self).doc)})`),
    descrGet: tupleGetterGet,
    descrSet: (_self, _instance, value) => raise('AttributeError', value === NULL ? "can't delete attribute" : "can't set attribute"),
  },
  methods: [
    native('__reduce__', '()', (self: Ref) => {
      const { index, doc } = getter(self);
      return stealTuple([newRef(typeOf(self).ref), stealTuple([newInt(index), newRef(doc)])]);
    }),
  ],
  getset: [
    getset('__doc__', (self) => newRef(getter(self).doc), (self, value) => {
      const { doc } = getter(self);
      getter(self).doc = newRef(value === NULL ? None : value);
      decref(doc);
    }),
  ],
});

const S_GET = staticString('get');
const S_SETITEM = staticString('__setitem__');

/** Adds one to what is counted for an item, which is 0 at first. */
function countIn(mapping: Ref, item: Ref, old: Ref): void {
  const one = newInt(1);
  const mark = holdMark();
  const sum = old === NULL ? one : binaryOperation(old, one, BinaryOp.ADD);
  hold(sum);
  setItem(mapping, item, sum);
  dropHolds(mark);
  decref(sum);
}

/** CPython: _collections__count_elements_impl(): looks into a dict directly unless its class does something else. */
function countElements(mapping: Ref, iterable: Ref): Ref {
  const type = typeOf(mapping);
  const plain = isDict(mapping) && [S_GET, S_SETITEM].every((name) => lookupBorrowed(type, name) === lookupBorrowed(dictType, name));
  const zero = newInt(0);
  forEachItem(iterable, (item) => {
    if (plain) {
      const hash = keyHash(item);
      const at = findKey(dictTable(mapping), item, hash);
      const inner = holdMark();
      const sum = hold(at < 0 ? newInt(1) : binaryOperation(valueAt(dictTable(mapping), at), newInt(1), BinaryOp.ADD));
      dictSetKnown(mapping, item, sum, hash);
      dropHolds(inner);
      decref(sum);
      return;
    }
    const mark = holdMark();
    const old = hold(callMethod(mapping, S_GET, item, zero));
    countIn(mapping, item, old);
    dropHolds(mark);
    decref(old);
  });
  return None;
}

export const countElementsFunction = native('_count_elements', '(mapping, iterable, /)', countElements);
