import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { nativeClassMethod } from '../object/native';
import type { CallArguments } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { asIndex } from '../protocols/number';
import { getIter, iterNext } from '../protocols/iterate';
import { bigIntOf, isBigInt, newInt, newIntFromBig, numberOf } from '../values/numbers';
import { textOf } from '../values/text';
import { decref } from '../heap/refcount';
import { genericAliasOf } from './generic-alias';
import { defineIterator } from './iterator-type';
import { newResultPair, refillPair } from './result-tuple';

/** enumerate. CPython: Objects/enumobject.c. */
interface EnumerateState {
  iterator: Ref;
  /** The pair that items are given out in. */
  result: Ref;
  /** The next number: a bigint from 2**53 on. */
  index: number | bigint;
}

/** CPython: enumerate_vectorcall(), which reads its arguments itself. */
function enumerateArguments(args: CallArguments): [Ref, Ref] {
  const { values, names } = args;
  if (values.length > 2) raise('TypeError', `enumerate() takes at most 2 arguments (${values.length} given)`);
  const given: [Ref, Ref] = [NULL, NULL];
  const positional = values.length - names.length;
  for (let i = 0; i < positional; i++) given[i] = values[i];
  names.forEach((name, i) => {
    const at = ['iterable', 'start'].indexOf(textOf(name));
    if (at < 0 || given[at] !== NULL) raise('TypeError', `'${textOf(name)}' is an invalid keyword argument for enumerate()`);
    given[at] = values[positional + i];
  });
  if (given[0] === NULL) raise('TypeError', "enumerate() missing required argument 'iterable'");
  return given;
}

function startIndex(start: Ref): number | bigint {
  if (start === NULL) return 0;
  const index = asIndex(start);
  const value = isBigInt(index) ? bigIntOf(index) : numberOf(index);
  decref(index);
  return value;
}

function createState(args: CallArguments): EnumerateState {
  const [iterable, start] = enumerateArguments(args);
  const index = startIndex(start);
  const mark = holdMark();
  const iterator = hold(getIter(iterable));
  const result = newResultPair();
  dropHolds(mark);
  return { iterator, result, index };
}

function nextIndex(state: EnumerateState): Ref {
  const { index } = state;
  if (typeof index === 'bigint') {
    state.index = index + 1n;
    return newIntFromBig(index);
  }
  state.index = index < Number.MAX_SAFE_INTEGER ? index + 1 : BigInt(index) + 1n;
  return newInt(index);
}

export const enumerateType = defineIterator<EnumerateState>({
  name: 'enumerate',
  basicSize: 56,
  references: ({ iterator, result }) => [iterator, result],
  create: createState,
  next(state) {
    const item = iterNext(state.iterator);
    return item === NULL ? NULL : refillPair(state.result, nextIndex(state), item);
  },
  methods: [nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf)],
});
