import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { nativeClassMethod, parseSignature } from '../../object/native';
import type { CallArguments, PyType } from '../../object/py-type';
import { BinaryOp } from '../../object/py-type';
import { payloadOf } from '../../object/table';
import { isTracked, track } from '../../heap/gc-state';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, incref, newRef, refcountOf } from '../../heap/refcount';
import { call } from '../../protocols/call';
import { getIter, iterNext } from '../../protocols/iterate';
import { bindNative } from '../../protocols/native-call';
import { binaryOperation } from '../../protocols/number';
import { asSsize } from '../../protocols/slicing';
import { isTrue } from '../../protocols/truth';
import { genericAliasOf } from '../../types/generic-alias';
import { defineIterator, newIteratorOf, noKeywords, oneArgument, releaseField } from '../../types/iterator-type';
import { newResultPair, newResultTuple, refillPair } from '../../types/result-tuple';
import { iteratorsOf } from '../../types/zip';
import { listItems, stealTrackedTuple, stealTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';
import { textOf } from '../../values/text';

/** Iterators that put items together: accumulate, batched, chain, pairwise, zip_longest. */

export interface ChainState {
  /** Iterator over the iterables, and over the present one. */
  source: Ref;
  active: Ref;
}

/** CPython: chain_next(). */
function nextInChain(state: ChainState): Ref {
  while (state.source !== NULL) {
    if (state.active === NULL) {
      const iterable = iterNext(state.source);
      if (iterable === NULL) {
        releaseField(state, 'source');
        return NULL;
      }
      const mark = holdMark();
      hold(iterable);
      state.active = getIter(iterable);
      dropHolds(mark);
      decref(iterable);
    }
    const item = iterNext(state.active);
    if (item !== NULL) return item;
    releaseField(state, 'active');
  }
  return NULL;
}

export const chainType: PyType = defineIterator<ChainState>({
  name: 'chain',
  module: 'itertools',
  takesNames: false,
  basicSize: 32,
  references: ({ active, source }) => [active, source],
  create(args) {
    const iterables = stealTuple(noKeywords('chain', args).map(newRef));
    const source = getIter(iterables);
    decref(iterables);
    return { source, active: NULL };
  },
  next: nextInChain,
  methods: [
    nativeClassMethod('from_iterable', '(iterable, /)', (cls: Ref, iterable: Ref) => (
      newIteratorOf(payloadOf<PyType>(cls), { source: getIter(iterable), active: NULL })
    )),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
});

export interface AccumulateState {
  total: Ref;
  iterator: Ref;
  fn: Ref;
  /** NULL when there is none or once it was given out. */
  initial: Ref;
}

const ACCUMULATE_ARGUMENTS = parseSignature('(iterable, func=None, *, initial=None)');

/** CPython: accumulate_next(). */
function nextTotal(state: AccumulateState): Ref {
  if (state.initial !== NULL) {
    state.total = state.initial;
    state.initial = NULL;
    return newRef(state.total);
  }
  const item = iterNext(state.iterator);
  if (item === NULL) return NULL;
  if (state.total === NULL) {
    state.total = item;
    return newRef(item);
  }
  const mark = holdMark();
  hold(item);
  const total = state.fn === NULL ? binaryOperation(state.total, item, BinaryOp.ADD) : call(state.fn, state.total, item);
  dropHolds(mark);
  decref(item);
  const old = state.total;
  state.total = total;
  incref(total);
  decref(old);
  return total;
}

export const accumulateType = defineIterator<AccumulateState>({
  name: 'accumulate',
  module: 'itertools',
  basicSize: 56,
  references: ({ fn, iterator, total, initial }) => [fn, iterator, total, initial],
  create(args) {
    const [iterable, fn, initial] = bindNative(ACCUMULATE_ARGUMENTS, args, 'accumulate', 'accumulate') as [Ref, Ref, Ref];
    const iterator = getIter(iterable);
    const given = (o: Ref): Ref => (o === NULL || o === None ? NULL : newRef(o));
    return { iterator, total: NULL, fn: given(fn), initial: given(initial) };
  },
  next: nextTotal,
});

interface PairwiseState {
  iterator: Ref;
  old: Ref;
  result: Ref;
}

/** CPython: pairwise_next(). The iterator may ask this one for pairs meanwhile, and so end it. */
function nextPair(state: PairwiseState): Ref {
  const { iterator } = state;
  if (iterator === NULL) return NULL;
  incref(iterator);
  const mark = holdMark();
  hold(iterator);
  const pair = pairFrom(state, iterator);
  dropHolds(mark);
  decref(iterator);
  return pair;
}

function pairFrom(state: PairwiseState, iterator: Ref): Ref {
  if (state.old === NULL) {
    const first = iterNext(iterator);
    releaseField(state, 'old');
    state.old = first;
    if (first === NULL || state.iterator === NULL) {
      releaseField(state, 'iterator');
      releaseField(state, 'old');
      return NULL;
    }
  }
  const old = state.old;
  incref(old);
  const mark = holdMark();
  hold(old);
  const item = iterNext(iterator);
  dropHolds(mark);
  if (item === NULL) {
    releaseField(state, 'iterator');
    releaseField(state, 'old');
    decref(old);
    return NULL;
  }
  const pair = refillPair(state.result, old, newRef(item));
  releaseField(state, 'old');
  state.old = item;
  return pair;
}

export const pairwiseType = defineIterator<PairwiseState>({
  name: 'pairwise',
  module: 'itertools',
  takesNames: false,
  basicSize: 40,
  references: ({ iterator, old, result }) => [iterator, old, result],
  create(args) {
    return { iterator: getIter(oneArgument('pairwise', args)), old: NULL, result: newResultPair() };
  },
  next: nextPair,
});

export interface LongestState {
  /** A tuple; None stands for an iterator that has ended. */
  iterators: Ref;
  active: boolean[];
  result: Ref;
  fill: Ref;
}

function longestState(args: CallArguments): LongestState {
  const { values, names } = args;
  const positional = values.length - names.length;
  let fill: Ref = None;
  names.forEach((name, i) => {
    if (textOf(name) !== 'fillvalue') raise('TypeError', 'zip_longest() got an unexpected keyword argument');
    fill = values[positional + i];
  });
  const iterators = iteratorsOf(values.slice(0, positional));
  return { iterators, active: new Array<boolean>(positional).fill(true), result: newResultTuple(positional), fill: newRef(fill) };
}

/** The next item of iterator `i`, or the fill value; NULL when it was the last one to end. */
function itemOrFill(state: LongestState, i: number): Ref {
  if (!state.active[i]) return newRef(state.fill);
  const iterators = listItems(state.iterators);
  const item = iterNext(iterators[i]);
  if (item !== NULL) return item;
  state.active[i] = false;
  if (!state.active.includes(true)) return NULL;
  const ended = iterators[i];
  iterators[i] = None;
  decref(ended);
  return newRef(state.fill);
}

/** CPython: zip_longest_next(). */
function nextLongest(state: LongestState): Ref {
  const { length } = tupleItems(state.iterators);
  if (!state.active.includes(true)) return NULL;
  const reused = refcountOf(state.result) === 1;
  if (reused) incref(state.result);
  const result = reused ? state.result : newResultTuple(length);
  const mark = holdMark();
  hold(result);
  for (let i = 0; i < length; i++) {
    const item = itemOrFill(state, i);
    if (item === NULL) {
      dropHolds(mark);
      decref(result);
      return NULL;
    }
    const items = listItems(result);
    const old = items[i];
    items[i] = item;
    decref(old);
  }
  dropHolds(mark);
  if (reused && !isTracked(result)) track(result);
  return result;
}

export const zipLongestType = defineIterator<LongestState>({
  name: 'zip_longest',
  module: 'itertools',
  basicSize: 56,
  references: ({ iterators, result, fill }) => [iterators, result, fill],
  create: longestState,
  next: nextLongest,
});

interface BatchedState {
  iterator: Ref;
  size: number;
  strict: boolean;
}

const BATCHED_ARGUMENTS = parseSignature('(iterable, n, *, strict=False)');

/** CPython: batched_next(). */
function nextBatch(state: BatchedState): Ref {
  const { iterator } = state;
  if (iterator === NULL) return NULL;
  incref(iterator);
  const mark = holdMark();
  hold(iterator);
  const items: Ref[] = [];
  while (items.length < state.size) {
    const item = iterNext(iterator);
    if (item === NULL) break;
    items.push(hold(item));
  }
  if (items.length < state.size) {
    releaseField(state, 'iterator');
    if (items.length > 0 && state.strict) raise('ValueError', 'batched(): incomplete batch');
  }
  dropHolds(mark);
  decref(iterator);
  return items.length === 0 ? NULL : stealTrackedTuple(items);
}

export const batchedType = defineIterator<BatchedState>({
  name: 'batched',
  module: 'itertools',
  basicSize: 40,
  references: ({ iterator }) => [iterator],
  create(args) {
    const [iterable, n, strict] = bindNative(BATCHED_ARGUMENTS, args, 'batched', 'batched') as [Ref, Ref, Ref];
    const size = asSsize(n);
    if (size < 1) raise('ValueError', 'n must be at least one');
    return { iterator: getIter(iterable), size, strict: strict !== NULL && isTrue(strict) };
  },
  next: nextBatch,
});

/** True where the profile's itertools has `batched` (from 3.12). */
export function hasBatched(): boolean {
  return knobs.containers.batched;
}
