import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { staticString } from '../../object/names';
import type { NativeFn } from '../../object/native';
import { native } from '../../object/native';
import type { PyType } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { call } from '../../protocols/call';
import { getIter } from '../../protocols/iterate';
import { asLong, asSize } from '../../protocols/number';
import { isTrue } from '../../protocols/truth';
import { warn } from '../../protocols/warnings';
import { iteratorState, newIteratorOf, releaseField } from '../../types/iterator-type';
import { bigIntOf, isExactInt, isInt, newBool, newInt } from '../../values/numbers';
import {
  EMPTY_TUPLE, isList, isTuple, newTuple, stealList, stealTrackedTuple, stealTuple, tupleItems,
} from '../../values/sequences';
import { None } from '../../values/singletons';
import { addMethods, builtinFunction, tupleOf, typeRef } from '../builtin-reduce';
import type { PoolState } from './combinatorics';
import { combinationsType, combinationsWithReplacementType, itemOfPool, itemOfProduct, permutationsType, productType } from './combinatorics';
import type { AccumulateState, ChainState, LongestState } from './combining';
import { accumulateType, chainType, zipLongestType } from './combining';
import type { GroupbyState, GroupState, TeeData, TeeState } from './grouping';
import { LINK_CELLS, groupbyType, grouperType, teeDataType, teeType } from './grouping';
import type { CountState, CycleState, RepeatState } from './infinite';
import { countType, cycleType, repeatType } from './infinite';
import type { Predicated, SliceState, TwoIterators } from './selecting';
import { compressType, dropwhileType, filterfalseType, isliceType, starmapType, takewhileType } from './selecting';

/**
 * How the iterators of itertools are copied and pickled up to 3.13: `__reduce__` and `__setstate__`, which warn from 3.12 on; names that are gone
 * from 3.14 on are in `knobs.values.absent`. CPython: Modules/itertoolsmodule.c.
 */

const S_ITER = staticString('iter');

/** CPython: ITERTOOL_PICKLE_DEPRECATION. */
function warnOfState(): void {
  if (knobs.values.itertoolsStateWarns) warn('DeprecationWarning', 'Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.');
}

const reduces = (type: PyType, fn: (self: Ref) => Ref): void => addMethods(type, native('__reduce__', '()', (self: Ref) => {
  warnOfState();
  return fn(self);
}));

function setsState(type: PyType, set: (self: Ref, state: Ref) => void): void {
  addMethods(type, native('__setstate__', '(object, /)', ((self: Ref, state: Ref) => {
    warnOfState();
    set(self, state);
    return None;
  }) as NativeFn));
}

/** The items of a state, so many of them. CPython: PyArg_ParseTuple(). */
function stateItems(state: Ref, least: number, most = least): readonly Ref[] {
  if (!isTuple(state)) raise('TypeError', 'state is not a tuple');
  const items = tupleItems(state);
  const { length } = items;
  if (length >= least && length <= most) return items;
  const [bound, count] = length < least ? ['at least', least] : ['at most', most];
  return raise('TypeError', `function takes ${least === most ? 'exactly' : bound} ${count} argument${count === 1 ? '' : 's'} (${length} given)`);
}

const wanted = (place: number, type: string, given: Ref): never => raise('TypeError', `argument ${place} must be ${type}, not ${typeOf(given).name}`);
const part = (ref: Ref) => (): Ref => newRef(ref);
const parts = (...refs: Ref[]) => (): Ref => newTuple(...refs);
const orNone = (ref: Ref): Ref => (ref === NULL ? None : ref);
const number = (value: number) => (): Ref => newInt(value);
const numbers = (values: readonly number[]) => (): Ref => stealTuple(values.map(newInt));

/** Puts a new reference into a field of a state. */
function put<S, K extends keyof S>(state: S, field: K, ref: Ref): void {
  const old = state[field] as unknown as Ref;
  state[field] = newRef(ref) as unknown as S[K];
  if (old !== NULL) decref(old);
}

/** CPython: accumulate_reduce(). What is yet to come before the rest of the iterator is chained to it. */
reduces(accumulateType, (self) => {
  const { initial, iterator, fn, total } = iteratorState<AccumulateState>(self);
  if (initial === NULL && total !== None) return tupleOf(typeRef(self), parts(iterator, orNone(fn)), part(orNone(total)));
  const mark = holdMark();
  const first = newTuple(initial === NULL ? None : initial);
  const sources = newTuple(first, iterator);
  decref(first);
  hold(sources);
  const source = getIter(sources);
  dropHolds(mark);
  decref(sources);
  const chained = newIteratorOf<ChainState>(chainType, { source, active: NULL });
  const args = newTuple(chained, orNone(fn));
  decref(chained);
  if (initial !== NULL) return tupleOf(typeRef(self), () => args, part(None));
  hold(args);
  const rest = call(typeOf(self).ref, ...tupleItems(args));
  dropHolds(mark);
  decref(args);
  return tupleOf(part(isliceType.ref), () => stealTuple([rest, newInt(1), None]));
});
setsState(accumulateType, (self, state) => put(iteratorState<AccumulateState>(self), 'total', state));

/** CPython: chain_reduce(), chain_setstate(). */
reduces(chainType, (self) => {
  const { source, active } = iteratorState<ChainState>(self);
  if (source === NULL) return tupleOf(typeRef(self), part(EMPTY_TUPLE));
  return tupleOf(typeRef(self), part(EMPTY_TUPLE), active === NULL ? parts(source) : parts(source, active));
});
setsState(chainType, (self, given) => {
  const items = stateItems(given, 1, 2);
  if (items.some((item) => typeOf(item).slots.iternext === null)) raise('TypeError', 'Arguments must be iterators.');
  const state = iteratorState<ChainState>(self);
  put(state, 'source', items[0]);
  if (items.length === 2) put(state, 'active', items[1]);
  else releaseField(state, 'active');
});

reduces(compressType, (self) => {
  const { data, selectors } = iteratorState<TwoIterators>(self);
  return tupleOf(typeRef(self), parts(data, selectors));
});
for (const type of [filterfalseType, starmapType, dropwhileType, takewhileType]) {
  const hasState = type === dropwhileType || type === takewhileType;
  reduces(type, (self) => {
    const { fn, iterator, decided } = iteratorState<Predicated>(self);
    return tupleOf(typeRef(self), parts(fn, iterator), ...(hasState ? [number(decided ? 1 : 0)] : []));
  });
  if (hasState) {
    setsState(type, (self, state) => {
      const decided = isTrue(state);
      iteratorState<Predicated>(self).decided = decided;
    });
  }
}

/** CPython: islice_reduce(), islice_setstate(). */
reduces(isliceType, (self) => {
  const { iterator, next, stop, step, count } = iteratorState<SliceState>(self);
  if (iterator === NULL) return tupleOf(typeRef(self), () => tupleOf(() => emptyIterator(), number(0)), number(0));
  const end = stop < 0 ? part(None) : number(stop);
  return tupleOf(typeRef(self), () => tupleOf(part(iterator), number(next), end, number(step)), number(count));
});
setsState(isliceType, (self, state) => {
  iteratorState<SliceState>(self).count = ssizeOf(state);
});

/** The value of an int. CPython: PyLong_AsSsize_t(). */
function ssizeOf(o: Ref): number {
  if (!isInt(o)) raise('TypeError', 'an integer is required');
  if (bigIntOf(o) !== BigInt.asIntN(64, bigIntOf(o))) raise('OverflowError', 'Python int too large to convert to C ssize_t');
  return asSize(o);
}

function emptyIterator(): Ref {
  const list = stealList([]);
  const iterator = getIter(list);
  decref(list);
  return iterator;
}

/** CPython: count_reduce(): a step of 1 is left out as long as the number fits into a word. */
reduces(countType, (self) => {
  const { fast, current, step } = iteratorState<CountState>(self);
  if (current === NULL) return tupleOf(typeRef(self), () => stealTuple([newInt(fast)]));
  const isPlain = isExactInt(step) && bigIntOf(step) === 1n && isExactInt(current) && bigIntOf(current) === BigInt.asIntN(64, bigIntOf(current))
    && bigIntOf(current) !== (1n << 63n) - 1n;
  return tupleOf(typeRef(self), isPlain ? parts(current) : parts(current, step));
});

/** CPython: cycle_reduce(), cycle_setstate(). */
reduces(cycleType, (self) => {
  const { iterator, saved, index, firstPass } = iteratorState<CycleState>(self);
  if (iterator !== NULL) return tupleOf(typeRef(self), parts(iterator), () => tupleOf(part(saved), () => newBool(firstPass)));
  return tupleOf(typeRef(self), () => {
    const again = getIter(saved);
    const mark = holdMark();
    hold(again);
    for (let i = 0; i < index; i++) decref(typeOf(again).slots.iternext!(again));
    dropHolds(mark);
    return stealTuple([again]);
  }, () => tupleOf(part(saved), () => newBool(true)));
});
setsState(cycleType, (self, given) => {
  const [saved, firstPass] = stateItems(given, 2);
  if (!isList(saved)) wanted(1, 'list', saved);
  const passed = asLong(firstPass) !== 0;
  const state = iteratorState<CycleState>(self);
  put(state, 'saved', saved);
  state.firstPass = passed;
  state.index = 0;
});

reduces(repeatType, (self) => {
  const { element, left } = iteratorState<RepeatState>(self);
  return tupleOf(typeRef(self), () => stealTuple(left < 0 ? [newRef(element)] : [newRef(element), newInt(left)]));
});

/** CPython: combinations_reduce(), permutations_reduce(), product_reduce(). */
for (const type of [combinationsType, combinationsWithReplacementType, permutationsType]) {
  reduces(type, (self) => {
    const { pools, places, result, stopped, indices, cycles } = iteratorState<PoolState>(self);
    const args = (): Ref => tupleOf(part(stopped && result !== NULL ? EMPTY_TUPLE : pools), number(places));
    if (result === NULL || stopped) return tupleOf(typeRef(self), args);
    return tupleOf(typeRef(self), args, type === permutationsType ? () => tupleOf(numbers(indices), numbers(cycles)) : numbers(indices));
  });
}
reduces(productType, (self) => {
  const { pools, result, stopped, indices } = iteratorState<PoolState>(self);
  if (stopped) return tupleOf(typeRef(self), () => stealTuple([EMPTY_TUPLE]));
  return result === NULL ? tupleOf(typeRef(self), part(pools)) : tupleOf(typeRef(self), part(pools), numbers(indices));
});

/** Positions as a state has them, each brought into its bounds. */
function positions(given: Ref, most: (i: number) => number, least = 0): number[] {
  return tupleItems(given).map((item, i) => Math.max(least, Math.min(ssizeOf(item), most(i))));
}

/** The tuple that was given out last, made again. */
function giveAgain(state: PoolState, item: (state: PoolState, place: number) => Ref): void {
  const made = Array.from({ length: state.places }, (_, i) => newRef(item(state, i)));
  const old = state.result;
  state.result = stealTrackedTuple(made);
  if (old !== NULL) decref(old);
}

const invalid = (): never => raise('ValueError', 'invalid arguments');
const hasLength = (o: Ref, length: number): boolean => isTuple(o) && tupleItems(o).length === length;

for (const type of [combinationsType, combinationsWithReplacementType]) {
  setsState(type, (self, given) => {
    const state = iteratorState<PoolState>(self);
    if (!hasLength(given, state.places)) invalid();
    const n = tupleItems(state.pools).length;
    state.indices = positions(given, (i) => (type === combinationsType ? i + n - state.places : n - 1));
    giveAgain(state, itemOfPool);
  });
}
setsState(permutationsType, (self, given) => {
  const [indices, cycles] = stateItems(given, 2);
  if (!isTuple(indices)) wanted(1, 'tuple', indices);
  if (!isTuple(cycles)) wanted(2, 'tuple', cycles);
  const state = iteratorState<PoolState>(self);
  const n = tupleItems(state.pools).length;
  if (!hasLength(indices, n) || !hasLength(cycles, state.places)) invalid();
  state.indices = positions(indices, () => n - 1);
  state.cycles = positions(cycles, (i) => n - i, 1);
  giveAgain(state, itemOfPool);
});
setsState(productType, (self, given) => {
  const state = iteratorState<PoolState>(self);
  if (!hasLength(given, state.places)) invalid();
  const sizes = tupleItems(state.pools).map((pool) => tupleItems(pool).length);
  if (sizes.includes(0)) {
    state.stopped = true;
    return;
  }
  state.indices = positions(given, (i) => sizes[i] - 1);
  giveAgain(state, itemOfProduct);
});

/** CPython: groupby_reduce(), groupby_setstate(), _grouper_reduce(). */
reduces(groupbyType, (self) => {
  const { iterator, keyFn, targetKey, currentKey, currentValue } = iteratorState<GroupbyState>(self);
  const state = targetKey !== NULL && currentKey !== NULL && currentValue !== NULL ? [parts(currentKey, currentValue, targetKey)] : [];
  return tupleOf(typeRef(self), parts(iterator, keyFn), ...state);
});
setsState(groupbyType, (self, given) => {
  const [key, value, target] = stateItems(given, 3);
  const state = iteratorState<GroupbyState>(self);
  put(state, 'currentKey', key);
  put(state, 'currentValue', value);
  put(state, 'targetKey', target);
});
reduces(grouperType, (self) => {
  const { parent, targetKey } = iteratorState<GroupState>(self);
  if (iteratorState<GroupbyState>(parent).currentGroup !== self) return tupleOf(() => builtinFunction(S_ITER), parts(EMPTY_TUPLE));
  return tupleOf(typeRef(self), parts(parent, targetKey));
});

/** CPython: zip_longest_reduce(): an empty tuple stands for an iterator that has ended. */
reduces(zipLongestType, (self) => {
  const { iterators, fill } = iteratorState<LongestState>(self);
  return tupleOf(typeRef(self), () => stealTuple(tupleItems(iterators).map((item) => (item === None ? EMPTY_TUPLE : newRef(item)))), part(fill));
});
setsState(zipLongestType, (self, state) => put(iteratorState<LongestState>(self), 'fill', state));

/** CPython: tee_reduce(), tee_setstate(), teedataobject_reduce(). */
reduces(teeType, (self) => {
  const { data, index } = iteratorState<TeeState>(self);
  return tupleOf(typeRef(self), parts(EMPTY_TUPLE), () => tupleOf(part(data), number(index)));
});
setsState(teeType, (self, given) => {
  const [data, index] = stateItems(given, 2);
  if (typeOf(data) !== teeDataType) wanted(1, 'itertools._tee_dataobject', data);
  const at = asLong(index);
  if (at < 0 || at > LINK_CELLS) raise('ValueError', 'Index out of range');
  const state = iteratorState<TeeState>(self);
  put(state, 'data', data);
  state.index = at;
});
reduces(teeDataType, (self) => {
  const { iterator, values, next } = iteratorState<TeeData>(self);
  return tupleOf(typeRef(self), () => tupleOf(part(iterator), () => stealList(values.map(newRef)), part(orNone(next))));
});
