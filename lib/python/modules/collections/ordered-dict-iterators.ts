import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { native } from '../../object/native';
import type { PyType } from '../../object/py-type';
import { payloadOf } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { collectItems } from '../../protocols/iterate';
import { dictGetBorrowed } from '../../protocols/mapping';
import { raiseKeyError } from '../../protocols/raise-object';
import { dictItemsType, dictKeysType, dictValuesType } from '../../types/dict-views';
import { defineIterator, iteratorState, newIteratorOf, releaseField } from '../../types/iterator-type';
import { newResultPair, refillPair } from '../../types/result-tuple';
import { dictTable } from '../../values/dicts';
import { stealList } from '../../values/sequences';
import type { KeyNode } from './key-order';
import { keyOrder } from './key-order';

/** The iterator and the views of OrderedDict. CPython: Objects/odictobject.c. */
interface OrderedIterator {
  /** Owned; NULL once exhausted. */
  dict: Ref;
  kind: 'keys' | 'values' | 'items';
  reversed: boolean;
  state: number;
  size: number;
  current: KeyNode | null;
  result: Ref;
}

/** CPython: odictiter_nextkey(). */
function nextKey(it: OrderedIterator): Ref {
  const node = it.current;
  if (it.dict === NULL || node === null) {
    releaseField(it, 'dict');
    return NULL;
  }
  const order = keyOrder(it.dict);
  const isStill = order.state === it.state;
  const changed = isStill && dictTable(it.dict).used !== it.size ? 'changed size' : isStill && order.nodes.get(node.key) === node ? '' : 'mutated';
  if (changed !== '') {
    releaseField(it, 'dict');
    raise('RuntimeError', `OrderedDict ${changed} during iteration`);
  }
  it.current = it.reversed ? node.before : node.after;
  return newRef(node.key);
}

function nextEntry(it: OrderedIterator): Ref {
  const { dict } = it;
  const key = nextKey(it);
  if (key === NULL || it.kind === 'keys') return key;
  const value = dictGetBorrowed(dict, key);
  if (value === NULL) return raiseMissing(key);
  if (it.kind === 'items') return refillPair(it.result, key, newRef(value));
  newRef(value);
  decref(key);
  return value;
}

/** KeyError for a key that left the dict behind the order's back; takes the key over. */
function raiseMissing(key: Ref): never {
  hold(key);
  return raiseKeyError(key);
}

export const orderedIteratorType = defineIterator<OrderedIterator>({
  name: 'odict_iterator',
  basicSize: 64,
  references: ({ dict, result }) => [dict, result],
  create: null,
  next: nextEntry,
});

export function newOrderedIterator(dict: Ref, kind: OrderedIterator['kind'], reversed = false): Ref {
  const { state, first, last } = keyOrder(dict);
  return newIteratorOf<OrderedIterator>(orderedIteratorType, {
    dict: newRef(dict), kind, reversed, state, size: dictTable(dict).used, current: reversed ? last : first,
    result: kind === 'items' ? newResultPair() : NULL,
  });
}

/** A list of what the iterator would yet give, while it stays where it is; owned. */
export function orderedItemsLeft(iterator: Ref): Ref {
  const it = iteratorState<OrderedIterator>(iterator);
  const result = it.result === NULL ? NULL : newResultPair();
  const copy = newIteratorOf<OrderedIterator>(orderedIteratorType, { ...it, dict: it.dict === NULL ? NULL : newRef(it.dict), result });
  const mark = holdMark();
  hold(copy);
  const items = stealList(collectItems(copy));
  dropHolds(mark);
  decref(copy);
  return items;
}

function defineOrderedView(kind: OrderedIterator['kind'], base: PyType): PyType {
  return defineType({
    name: `odict_${kind}`,
    base,
    basicSize: 24,
    slots: { iter: (view) => newOrderedIterator(payloadOf<Ref>(view), kind) },
    methods: [native('__reversed__', '()', (view: Ref) => newOrderedIterator(payloadOf<Ref>(view), kind, true))],
  });
}

export const orderedKeysType = defineOrderedView('keys', dictKeysType);
export const orderedValuesType = defineOrderedView('values', dictValuesType);
export const orderedItemsType = defineOrderedView('items', dictItemsType);
