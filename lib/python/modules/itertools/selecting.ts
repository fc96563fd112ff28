import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { parseSignature } from '../../object/native';
import type { CallArguments } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { NO_NAMES } from '../../object/runtime';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, incref, newRef } from '../../heap/refcount';
import { callObject } from '../../protocols/call';
import { getIter, iterNext } from '../../protocols/iterate';
import { collectForTuple } from '../../protocols/length-hint';
import { bindNative } from '../../protocols/native-call';
import { asSize } from '../../protocols/number';
import { isTrue } from '../../protocols/truth';
import { nextWhere } from '../../types/filter';
import { defineIterator, noKeywords, releaseField } from '../../types/iterator-type';
import { isTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';

/** Iterators that leave something out or pass it on: compress, dropwhile, takewhile, filterfalse, starmap, islice. */

export interface TwoIterators {
  data: Ref;
  selectors: Ref;
}

const COMPRESS_ARGUMENTS = parseSignature('(data, selectors)');

/** Two iterators of which the second is made while the first is owned. */
function twoIterators(first: Ref, second: Ref): [Ref, Ref] {
  const mark = holdMark();
  const one = hold(getIter(first));
  const two = getIter(second);
  dropHolds(mark);
  return [one, two];
}

/** CPython: compress_next(). */
function nextSelected({ data, selectors }: TwoIterators): Ref {
  for (;;) {
    const item = iterNext(data);
    if (item === NULL) return NULL;
    const mark = holdMark();
    hold(item);
    const selector = iterNext(selectors);
    if (selector === NULL) {
      dropHolds(mark);
      decref(item);
      return NULL;
    }
    hold(selector);
    const wanted = isTrue(selector);
    dropHolds(mark);
    decref(selector);
    if (wanted) return item;
    decref(item);
  }
}

export const compressType = defineIterator<TwoIterators>({
  name: 'compress',
  module: 'itertools',
  basicSize: 32,
  references: ({ data, selectors }) => [data, selectors],
  create(args) {
    const [first, second] = bindNative(COMPRESS_ARGUMENTS, args, 'compress', 'compress') as [Ref, Ref];
    const [data, selectors] = twoIterators(first, second);
    return { data, selectors };
  },
  next: nextSelected,
});

export interface Predicated {
  fn: Ref;
  iterator: Ref;
  /** dropwhile: the first item was found; takewhile: the end was. */
  decided: boolean;
}

const PREDICATE_ARGUMENTS = parseSignature('(predicate, iterable, /)');
const FUNCTION_ARGUMENTS = parseSignature('(function, iterable, /)');

function predicated(name: string, signature = PREDICATE_ARGUMENTS): (args: CallArguments) => Predicated {
  return (args) => {
    const [fn, iterable] = bindNative(signature, args, name, name) as [Ref, Ref];
    const iterator = getIter(iterable);
    return { fn: newRef(fn), iterator, decided: false };
  };
}

const references = ({ fn, iterator }: Predicated): Ref[] => [iterator, fn];

/** Whether a predicate that must be a function holds for an owned item, which is kept alive meanwhile. */
function test(fn: Ref, item: Ref): boolean {
  const mark = holdMark();
  hold(item);
  const answer = hold(callObject(fn, { values: [item], names: NO_NAMES }));
  const truth = isTrue(answer);
  dropHolds(mark);
  decref(answer);
  return truth;
}

export const dropwhileType = defineIterator<Predicated>({
  name: 'dropwhile',
  module: 'itertools',
  takesNames: false,
  basicSize: 40,
  references,
  create: predicated('dropwhile'),
  next(state) {
    for (;;) {
      const item = iterNext(state.iterator);
      if (item === NULL || state.decided) return item;
      if (!test(state.fn, item)) {
        state.decided = true;
        return item;
      }
      decref(item);
    }
  },
});

export const takewhileType = defineIterator<Predicated>({
  name: 'takewhile',
  module: 'itertools',
  takesNames: false,
  basicSize: 40,
  references,
  create: predicated('takewhile'),
  next(state) {
    if (state.decided) return NULL;
    const item = iterNext(state.iterator);
    if (item === NULL || test(state.fn, item)) return item;
    decref(item);
    state.decided = true;
    return NULL;
  },
});

export const filterfalseType = defineIterator<Predicated>({
  name: 'filterfalse',
  module: 'itertools',
  takesNames: false,
  basicSize: 32,
  references,
  create: predicated('filterfalse', FUNCTION_ARGUMENTS),
  next: ({ fn, iterator }) => nextWhere(iterator, fn, false),
});

export const starmapType = defineIterator<Predicated>({
  name: 'starmap',
  module: 'itertools',
  takesNames: false,
  basicSize: 32,
  references,
  create: predicated('starmap', FUNCTION_ARGUMENTS),
  next({ fn, iterator }) {
    const item = iterNext(iterator);
    if (item === NULL) return NULL;
    const mark = holdMark();
    hold(item);
    const isArguments = isTuple(item);
    const values = isArguments ? [...tupleItems(item)] : collectForTuple(item);
    if (!isArguments) {
      dropHolds(mark);
      for (const value of values) hold(value);
      decref(item);
    }
    const result = callObject(fn, { values, names: NO_NAMES });
    dropHolds(mark);
    if (isArguments) decref(item);
    else for (const value of values) decref(value);
    return result;
  },
});

export interface SliceState {
  iterator: Ref;
  /** Number of the next item that is given out, of the one that comes next, and where it ends (-1: never). */
  next: number;
  stop: number;
  step: number;
  count: number;
}

function limit(o: Ref, message: string): number {
  if (o === None) return -1;
  const value = typeOf(o).slots.index === null ? -1 : asSize(o, null);
  return value < 0 ? raise('ValueError', message) : value;
}

const STOP_MESSAGE = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const INDEX_MESSAGE = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.';

function sliceState(args: CallArguments): SliceState {
  const values = noKeywords('islice', args);
  if (values.length < 2) raise('TypeError', `islice expected at least 2 arguments, got ${values.length}`);
  if (values.length > 4) raise('TypeError', `islice expected at most 4 arguments, got ${values.length}`);
  let start = 0;
  let stop: number;
  let step = 1;
  if (values.length === 2) stop = limit(values[1], STOP_MESSAGE);
  else {
    start = Math.max(limit(values[1], INDEX_MESSAGE), 0);
    stop = limit(values[2], STOP_MESSAGE);
    if (values.length === 4 && values[3] !== None) step = limit(values[3], 'Step for islice() must be a positive integer or None.');
    if (step < 1) raise('ValueError', 'Step for islice() must be a positive integer or None.');
  }
  return { iterator: getIter(values[0]), next: start, stop, step, count: 0 };
}

/** CPython: islice_next(). The iterator is let go of at the end, which may come while it is asked for an item. */
function nextInSlice(state: SliceState): Ref {
  const { iterator } = state;
  if (iterator === NULL) return NULL;
  incref(iterator);
  const mark = holdMark();
  hold(iterator);
  const item = itemOfSlice(state, iterator);
  dropHolds(mark);
  decref(iterator);
  if (item === NULL) {
    releaseField(state, 'iterator');
    return NULL;
  }
  state.count++;
  state.next += state.step;
  if (state.stop >= 0 && state.next > state.stop) state.next = state.stop;
  return item;
}

/** Reads up to the next item that the slice has; NULL at its end. */
function itemOfSlice(state: SliceState, iterator: Ref): Ref {
  while (state.count < state.next) {
    const passed = iterNext(iterator);
    if (passed === NULL) return NULL;
    decref(passed);
    state.count++;
  }
  return state.stop < 0 || state.count < state.stop ? iterNext(iterator) : NULL;
}

export const isliceType = defineIterator<SliceState>({
  name: 'islice',
  module: 'itertools',
  takesNames: false,
  basicSize: 56,
  references: ({ iterator }) => [iterator],
  create: sliceState,
  next: nextInSlice,
});

