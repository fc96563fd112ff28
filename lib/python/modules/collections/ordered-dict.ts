import '../../types/dict';
import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { keysSize, keyAt } from '../../object/dict-table';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { staticString } from '../../object/names';
import { native, nativeClassMethod } from '../../object/native';
import type { CallArguments, PyType, Visit } from '../../object/py-type';
import { CompareOp, TypeFeature, isInstance, bareName, typeOf } from '../../object/py-type';
import { setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { deallocAsBase, decref, newRef } from '../../heap/refcount';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import { getOptionalAttr } from '../../protocols/attribute';
import { call, callMethod } from '../../protocols/call';
import { compareHeld } from '../../protocols/compare';
import { containsItem } from '../../protocols/contains';
import { dictHash } from '../../protocols/hash';
import { keyHash } from '../../protocols/hash-errors';
import { collectItems, forEachItem } from '../../protocols/iterate';
import { dictClear, dictDelete, dictPopKnown, dictSetKnown, findKey } from '../../protocols/mapping';
import { raiseKeyError } from '../../protocols/raise-object';
import { guardedRepr, reprText } from '../../protocols/repr';
import { deleteItem, getItem, setItem } from '../../protocols/subscript';
import { isTrue } from '../../protocols/truth';
import { deallocContainer } from '../../types/container-dealloc';
import { dictType } from '../../types/dict';
import { dictCopy } from '../../types/dict-items';
import { newDictView } from '../../types/dict-views';
import { instanceDictAttribute } from '../../types/instance-dict';
import { listFrom } from '../../types/list';
import { dictTable, isDict } from '../../values/dicts';
import { allocateInstance, clearInstance, dropInstance, visitInstance } from '../../values/instance';
import { stealTrackedTuple } from '../../values/sequences';
import { False, None, NotImplemented, True } from '../../values/singletons';
import { internedStr } from '../../values/text';
import { appendKey, forgetKey, forgetKeys, keyOrder, moveKey, newOrderedTable } from './key-order';
import { newOrderedIterator, orderedItemsType, orderedKeysType, orderedValuesType } from './ordered-dict-iterators';

/** collections.OrderedDict. CPython: Objects/odictobject.c. */

const S_KEYS = staticString('keys');
const S_ITEMS = staticString('items');
const S_UPDATE = staticString('update');

/** The key object that stands for an equal key in the table, borrowed; NULL when there is none. */
function storedKey(self: Ref, key: Ref, hash = dictHash(key)): Ref {
  const table = dictTable(self);
  const at = findKey(table, key, hash);
  return at < 0 ? NULL : keyAt(table, at);
}

/** `self[key] = value`, or deletion. CPython: PyODict_SetItem(), PyODict_DelItem(). */
function orderedSetitem(self: Ref, key: Ref, value: Ref): void {
  if (value !== NULL) {
    const { used } = dictTable(self);
    dictSetKnown(self, key, value, keyHash(key));
    if (dictTable(self).used > used) appendKey(self);
    return;
  }
  const stored = storedKey(self, key);
  if (stored === NULL) raiseKeyError(key);
  forgetKey(self, stored);
  dictDelete(self, key);
}

/** Removes a key and returns its value, owned, or NULL. CPython: _odict_popkey_hash(). */
function take(self: Ref, key: Ref, hash = dictHash(key)): Ref {
  const stored = storedKey(self, key, hash);
  if (stored !== NULL) forgetKey(self, stored);
  if (knobs.containers.orderedDictPopsByMethods && typeOf(self) !== orderedDictType) return takeByMethods(self, key);
  if (stored === NULL) return NULL;
  return dictPopKnown(self, key, hash);
}

function takeByMethods(self: Ref, key: Ref): Ref {
  if (!containsItem(self, key)) return NULL;
  const value = getItem(self, key);
  const mark = holdMark();
  hold(value);
  deleteItem(self, key);
  dropHolds(mark);
  return value;
}

function orderedClear(self: Ref): void {
  forgetKeys(self);
  dictClear(self);
}

function pairOf(pair: Ref): [Ref, Ref] {
  const parts = collectItems(pair);
  if (parts.length === 2) return [parts[0], parts[1]];
  for (const part of parts) decref(part);
  if (parts.length > 2) return raise('ValueError', 'too many values to unpack (expected 2)');
  return raise('ValueError', `need more than ${parts.length} value${parts.length === 1 ? '' : 's'} to unpack`);
}

function storePairs(self: Ref, pairs: Ref): void {
  forEachItem(pairs, (pair) => {
    const [key, value] = pairOf(pair);
    const mark = holdMark();
    hold(key);
    hold(value);
    setItem(self, key, value);
    dropHolds(mark);
    decref(key);
    decref(value);
  });
}

/** What `update` takes: a mapping or pairs. CPython: mutablemapping_update_arg(). */
function updateFrom(self: Ref, other: Ref): void {
  const mark = holdMark();
  const keysMethod = getOptionalAttr(other, S_KEYS);
  if (keysMethod !== NULL) {
    hold(keysMethod);
    const keys = hold(call(keysMethod));
    forEachItem(keys, (key) => {
      const value = hold(getItem(other, key));
      setItem(self, key, value);
      decref(value);
    });
    dropHolds(mark);
    decref(keys);
    decref(keysMethod);
    return;
  }
  storePairs(self, other);
}

/** CPython: odict_init(), mutablemapping_update(). */
function orderedInit(self: Ref, args: CallArguments): void {
  const { values, names } = args;
  const positional = values.length - names.length;
  if (positional > 1) {
    const plural = knobs.containers.orderedDictShownAs === 'pairs' ? 's' : '';
    raise('TypeError', `expected at most 1 argument${plural}, got ${positional}`);
  }
  if (positional === 1) updateFrom(self, values[0]);
  for (let i = 0; i < names.length; i++) setItem(self, names[i], values[positional + i]);
}

function orderedUpdate(self: Ref, args: Ref[], keywords: Map<string, Ref>): Ref {
  if (args.length > 1) raise('TypeError', `update() takes at most 1 positional argument (${args.length} given)`);
  if (args.length === 1) updateFrom(self, args[0]);
  for (const [name, value] of keywords) {
    const key = internedStr(name);
    setItem(self, key, value);
    decref(key);
  }
  return None;
}

function orderedRepr(self: Ref): Ref {
  const name = bareName(typeOf(self));
  return guardedRepr(self, '...', () => {
    if (dictTable(self).used === 0) return `${name}()`;
    const mark = holdMark();
    let contents: Ref;
    if (knobs.containers.orderedDictShownAs === 'dict') contents = hold(dictCopy(self));
    else {
      const items = hold(callMethod(self, S_ITEMS));
      contents = listFrom(items);
      dropHolds(mark);
      decref(items);
      hold(contents);
    }
    const text = reprText(contents);
    dropHolds(mark);
    decref(contents);
    return `${name}(${text})`;
  });
}

/** Equal as dicts, and in order if both have one. CPython: odict_richcompare(). */
function orderedRichcompare(self: Ref, other: Ref, op: number): Ref {
  if (!isDict(other) || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
  let same = dictType.slots.richcompare!(self, other, CompareOp.EQ) === True;
  if (same && isInstance(other, orderedDictType)) same = sameKeys(self, other);
  return same === (op === CompareOp.EQ) ? True : False;
}

/** Whether the keys are equal one by one; RuntimeError when comparing two of them changes an order. CPython: _odict_keys_equal(). */
function sameKeys(self: Ref, other: Ref): boolean {
  if (dictTable(self).used !== dictTable(other).used) return false;
  const [left, right] = [keyOrder(self), keyOrder(other)];
  const states = [left.state, right.state];
  let [a, b] = [left.first, right.first];
  for (; a !== null && b !== null; a = a.after, b = b.after) {
    const same = compareHeld(a.key, b.key, CompareOp.EQ);
    if (left.state !== states[0] || right.state !== states[1]) raise('RuntimeError', 'OrderedDict mutated during iteration');
    if (!same) return false;
  }
  return a === b;
}

function popitem(self: Ref, last: Ref): Ref {
  const order = keyOrder(self);
  const node = last === NULL || isTrue(last) ? order.last : order.first;
  if (node === null) raise('KeyError', 'dictionary is empty');
  const key = newRef(node.key);
  const mark = holdMark();
  hold(key);
  const value = take(self, key, node.hash);
  if (value === NULL) raiseKeyError(key);
  dropHolds(mark);
  return stealTrackedTuple([key, value]);
}

function moveToEnd(self: Ref, key: Ref, last: Ref): Ref {
  const toEnd = last === NULL || isTrue(last);
  const there = toEnd ? keyOrder(self).last : keyOrder(self).first;
  if (there?.key === key) return None;
  const stored = there === null ? NULL : storedKey(self, key);
  if (stored === NULL || !moveKey(self, stored, toEnd)) raiseKeyError(key);
  return None;
}

function setDefault(self: Ref, key: Ref, fallback: Ref): Ref {
  const isThere = typeOf(self) === orderedDictType ? storedKey(self, key) !== NULL : containsItem(self, key);
  if (isThere) return getItem(self, key);
  const value = fallback === NULL ? None : fallback;
  setItem(self, key, value);
  return newRef(value);
}

function copy(self: Ref): Ref {
  const mark = holdMark();
  const made = hold(call(typeOf(self).ref));
  for (let node = keyOrder(self).first; node !== null; node = node.after) {
    const value = hold(getItem(self, node.key));
    setItem(made, node.key, value);
    dropHolds(mark + 1);
    decref(value);
  }
  dropHolds(mark);
  return made;
}

/** CPython: odict_or(). */
function unite(left: Ref, right: Ref): Ref {
  const self = isInstance(left, orderedDictType) ? left : right;
  if (!isDict(left) || !isDict(right)) return NotImplemented;
  const mark = holdMark();
  const joined = hold(call(typeOf(self).ref, left));
  decref(callMethod(joined, S_UPDATE, right));
  dropHolds(mark);
  return joined;
}

function orderedRelease(self: Ref): void {
  if (typeOf(self) === orderedDictType) {
    clearWeakrefsOf(self);
    dropInstance(self);
  }
  forgetKeys(self);
  deallocAsBase(dictType.slots.dealloc, self);
}

export const orderedDictType: PyType = defineType({
  name: 'OrderedDict',
  module: 'collections',
  base: dictType,
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF,
  basicSize: 112,
  slots: {
    create(type) {
      const table = newOrderedTable();
      const self = allocateInstance(type, keysSize(table));
      setPayload(self, table);
      return self;
    },
    dealloc(self) {
      deallocContainer(self, orderedRelease);
    },
    traverse(self: Ref, visit: Visit) {
      visitInstance(self, visit);
      for (let node = keyOrder(self).first; node !== null; node = node.after) visit(node.key);
      dictType.slots.traverse!(self, visit);
    },
    clear(self) {
      if (typeOf(self) === orderedDictType) clearInstance(self);
      orderedClear(self);
    },
    init: orderedInit,
    repr: orderedRepr,
    richcompare: orderedRichcompare,
    hash: null,
    iter: (self) => newOrderedIterator(self, 'keys'),
    setitem: orderedSetitem,
  },
  binary: { OR: unite },
  inplace: {
    OR(self, other) {
      updateFrom(self, other);
      return newRef(self);
    },
  },
  methods: [
    native('clear', '()', (self: Ref) => {
      orderedClear(self);
      return None;
    }),
    native('copy', '()', copy),
    nativeClassMethod('fromkeys', '(iterable, value=None)', (cls: Ref, iterable: Ref, value: Ref) => {
      const mark = holdMark();
      const made = hold(call(cls));
      forEachItem(iterable, (key) => setItem(made, key, value === NULL ? None : value));
      dropHolds(mark);
      return made;
    }),
    native('items', '()', (self: Ref) => newDictView(orderedItemsType, self)),
    native('keys', '()', (self: Ref) => newDictView(orderedKeysType, self)),
    native('values', '()', (self: Ref) => newDictView(orderedValuesType, self)),
    native('move_to_end', '(key, last=True)', moveToEnd),
    native('pop', '(key, default=<unrepresentable>)', (self: Ref, key: Ref, fallback: Ref) => {
      const value = take(self, key);
      if (value !== NULL) return value;
      return fallback === NULL ? raiseKeyError(key) : newRef(fallback);
    }),
    native('popitem', '(last=True)', popitem),
    native('setdefault', '(key, default=None)', setDefault),
    native('update', '(*args, **kwargs)', orderedUpdate),
    native('__reversed__', '()', (self: Ref) => newOrderedIterator(self, 'keys', true)),
  ],
  getset: [instanceDictAttribute],
});
