import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { native, parseSignature } from '../../object/native';
import { BinaryOp, typeOf } from '../../object/py-type';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { getIter, iterNext } from '../../protocols/iterate';
import { bindNative } from '../../protocols/native-call';
import { binaryOperation } from '../../protocols/number';
import { reprText } from '../../protocols/repr';
import { asSsize } from '../../protocols/slicing';
import { countSteps } from '../../object/steps';
import { defineIterator, iteratorState, oneArgument, releaseField } from '../../types/iterator-type';
import { isComplex } from '../../values/complex';
import { intAsNumber, isInt, isSmallInt, newInt, numberOf } from '../../values/numbers';
import { listItems, newList, stealAppend } from '../../values/sequences';
import { newStr } from '../../values/text';

/**
 * count, cycle and repeat. They never end, so each item counts as a step of the run: native code that consumes them can be
 * stopped. CPython: Modules/itertoolsmodule.c.
 */

export interface CountState {
  /** The next number while it fits and the step is 1; else NaN, and `current` is the next number as an object. */
  fast: number;
  current: Ref;
  step: Ref;
}

const COUNT_ARGUMENTS = parseSignature('(start=0, step=1)');

function isNumber(o: Ref): boolean {
  const { index, float, int } = typeOf(o).slots;
  return index !== null || float !== null || int !== null || isComplex(o);
}

function nextCount(state: CountState): Ref {
  countSteps(1);
  if (state.fast < Number.MAX_SAFE_INTEGER) return newInt(state.fast++);
  if (state.current === NULL) {
    state.current = newInt(state.fast);
    state.fast = NaN;
  }
  const following = binaryOperation(state.current, state.step, BinaryOp.ADD);
  const current = state.current;
  state.current = following;
  return current;
}

export const countType = defineIterator<CountState>({
  name: 'count',
  module: 'itertools',
  basicSize: 40,
  references: ({ current, step }) => [current, step],
  create(args) {
    const [start, step] = bindNative(COUNT_ARGUMENTS, args, 'count', 'count') as [Ref, Ref];
    if ((start !== NULL && !isNumber(start)) || (step !== NULL && !isNumber(step))) raise('TypeError', 'a number is required');
    const by = step === NULL ? newInt(1) : newRef(step);
    const from = start === NULL ? newInt(0) : newRef(start);
    const fast = isInt(from) && isInt(by) && intAsNumber(by) === 1 ? intAsNumber(from) : NaN;
    if (Number.isSafeInteger(fast)) {
      decref(from);
      return { fast, current: NULL, step: by };
    }
    return { fast: NaN, current: from, step: by };
  },
  next: nextCount,
  slots: {
    repr(self) {
      const { fast, current, step } = iteratorState<CountState>(self);
      if (current === NULL) return newStr(`count(${fast})`);
      const by = isSmallInt(step) && numberOf(step) === 1 ? '' : `, ${reprText(step)}`;
      return newStr(`count(${reprText(current)}${by})`);
    },
  },
});

export interface CycleState {
  iterator: Ref;
  /** A list of what the iterator gave. */
  saved: Ref;
  index: number;
  /** Saved already are the items that the iterator has yet to give, as `__setstate__` was told. */
  firstPass: boolean;
}

/** CPython: cycle_next(). */
function nextInCycle(state: CycleState): Ref {
  countSteps(1);
  if (state.iterator !== NULL) {
    const item = iterNext(state.iterator);
    if (item !== NULL) {
      if (state.firstPass) return item;
      stealAppend(state.saved, newRef(item));
      return item;
    }
    releaseField(state, 'iterator');
  }
  const items = listItems(state.saved);
  if (items.length === 0) return NULL;
  const item = newRef(items[state.index]);
  state.index = state.index + 1 < items.length ? state.index + 1 : 0;
  return item;
}

export const cycleType = defineIterator<CycleState>({
  name: 'cycle',
  module: 'itertools',
  takesNames: false,
  basicSize: 48,
  references: ({ iterator, saved }) => [iterator, saved],
  create(args) {
    const mark = holdMark();
    const iterator = hold(getIter(oneArgument('cycle', args)));
    const saved = newList();
    dropHolds(mark);
    return { iterator, saved, index: 0, firstPass: false };
  },
  next: nextInCycle,
});

export interface RepeatState {
  element: Ref;
  /** How often it is still given; -1 for ever. */
  left: number;
}

const REPEAT_ARGUMENTS = parseSignature('(object, times=None)');

export const repeatType = defineIterator<RepeatState>({
  name: 'repeat',
  module: 'itertools',
  basicSize: 32,
  references: ({ element }) => [element],
  create(args) {
    const [element, times] = bindNative(REPEAT_ARGUMENTS, args, 'repeat', 'repeat') as [Ref, Ref];
    const left = times === NULL ? -1 : Math.max(asSsize(times), 0);
    return { element: newRef(element), left };
  },
  next(state) {
    countSteps(1);
    if (state.left === 0) return NULL;
    if (state.left > 0) state.left--;
    return newRef(state.element);
  },
  slots: {
    repr(self) {
      const { element, left } = iteratorState<RepeatState>(self);
      return newStr(`repeat(${reprText(element)}${left < 0 ? '' : `, ${left}`})`);
    },
  },
  methods: [
    native('__length_hint__', '()', (self: Ref) => {
      const { left } = iteratorState<RepeatState>(self);
      return left < 0 ? raise('TypeError', 'len() of unsized object') : newInt(left);
    }),
  ],
});
