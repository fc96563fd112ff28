import type { Ref } from '../../object/ref';
import { staticString } from '../../object/names';
import { decref } from '../../heap/refcount';
import { getAttr } from '../../protocols/attribute';
import { getIter } from '../../protocols/iterate';
import { iterOfItems, stateOf } from '../../types/object-reduce';
import { EMPTY_TUPLE, newTuple, stealTuple } from '../../values/sequences';
import { None } from '../../values/singletons';
import { addMethods, builtinFunction, reduce, tupleOf, typeRef } from '../builtin-reduce';
import { defaultDictType } from './default-dict';
import { dequeType } from './deque';
import { orderedDictType } from './ordered-dict';
import { orderedItemsLeft, orderedIteratorType } from './ordered-dict-iterators';

/** How containers of collections are taken apart, in their `__reduce__`. */

const S_ITER = staticString('iter');
const S_MAXLEN = staticString('maxlen');
const S_FACTORY = staticString('default_factory');

const nothing = (): Ref => None;

/** CPython: deque___reduce___impl(). */
addMethods(dequeType, reduce((self) => tupleOf(typeRef(self), () => {
  const maxlen = getAttr(self, S_MAXLEN);
  return maxlen === None ? EMPTY_TUPLE : stealTuple([EMPTY_TUPLE, maxlen]);
}, () => stateOf(self, false), () => getIter(self))));

/** CPython: defdict_reduce(), odict_reduce(). */
addMethods(defaultDictType, reduce((self) => tupleOf(typeRef(self), () => {
  const factory = getAttr(self, S_FACTORY);
  if (factory === None) return EMPTY_TUPLE;
  const args = newTuple(factory);
  decref(factory);
  return args;
}, nothing, nothing, () => iterOfItems(self))));
/** CPython: odictiter_reduce(). */
addMethods(orderedIteratorType, reduce((self) => tupleOf(() => builtinFunction(S_ITER), () => stealTuple([orderedItemsLeft(self)]))));
addMethods(orderedDictType, reduce((self) => tupleOf(typeRef(self), () => EMPTY_TUPLE, () => stateOf(self, false), nothing, () => iterOfItems(self))));
