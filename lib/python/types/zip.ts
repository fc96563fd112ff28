import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { raiseUnexpectedKeyword } from '../protocols/native-call';
import type { CallArguments } from '../object/py-type';
import { isTracked, track } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, incref, refcountOf } from '../heap/refcount';
import { getIter, iterNext } from '../protocols/iterate';
import { isTrue } from '../protocols/truth';
import { listItems, stealTrackedTuple, tupleItems } from '../values/sequences';
import { textOf } from '../values/text';
import { defineIterator } from './iterator-type';
import { newResultTuple } from './result-tuple';

/** zip. CPython: Python/bltinmodule.c, zipobject. */
interface ZipState {
  /** A tuple of iterators, and the one that items are given out in. */
  iterators: Ref;
  result: Ref;
  strict: boolean;
}

/** Iterators over all arguments, as a tuple. */
export function iteratorsOf(iterables: readonly Ref[]): Ref {
  const mark = holdMark();
  const iterators = iterables.map((iterable) => hold(getIter(iterable)));
  dropHolds(mark);
  return stealTrackedTuple(iterators);
}

/** Takes `strict` out of the keywords; the positional arguments remain. */
export function strictArgument(args: CallArguments, name: string): { values: Ref[]; strict: boolean } {
  const { values, names } = args;
  const positional = values.length - names.length;
  let strict = false;
  names.forEach((keyword, i) => {
    if (textOf(keyword) !== 'strict') raiseUnexpectedKeyword(['strict'], textOf(keyword), name);
    strict = isTrue(values[positional + i]);
  });
  return { values: values.slice(0, positional), strict };
}

/** Argument number `i` ended before those in front of it, or one of those behind the first did not end with it. */
export function checkLengths(iterators: readonly Ref[], i: number, name: string): void {
  const before = (n: number): string => (n === 1 ? ' 1' : `s 1-${n}`);
  if (i > 0) raise('ValueError', `${name}() argument ${i + 1} is shorter than argument${before(i)}`);
  for (let at = 1; at < iterators.length; at++) {
    const item = iterNext(iterators[at]);
    if (item === NULL) continue;
    decref(item);
    raise('ValueError', `${name}() argument ${at + 1} is longer than argument${before(at)}`);
  }
}

/** CPython: zip_next(). The tuple is filled as the items come, so it keeps those that came before the end. */
function zipNext(state: ZipState): Ref {
  const iterators = tupleItems(state.iterators);
  if (iterators.length === 0) return NULL;
  const reused = refcountOf(state.result) === 1;
  if (reused) incref(state.result);
  const result = reused ? state.result : newResultTuple(iterators.length);
  const mark = holdMark();
  hold(result);
  const items = listItems(result);
  for (let i = 0; i < iterators.length; i++) {
    const item = iterNext(iterators[i]);
    if (item === NULL) {
      if (state.strict) checkLengths(iterators, i, 'zip');
      dropHolds(mark);
      decref(result);
      return NULL;
    }
    const old = items[i];
    items[i] = item;
    decref(old);
  }
  dropHolds(mark);
  if (reused && !isTracked(result)) track(result);
  return result;
}

export const zipType = defineIterator<ZipState>({
  name: 'zip',
  basicSize: 48,
  references: ({ iterators, result }) => [iterators, result],
  create(args) {
    const { values, strict } = strictArgument(args, 'zip');
    const iterators = iteratorsOf(values);
    return { iterators, result: newResultTuple(values.length), strict };
  },
  next: zipNext,
});
