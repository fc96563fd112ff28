import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { typeIdOf, typeOf } from '../object/py-type';
import { payloadOf } from '../object/table';
import { TypeId } from '../object/type-ids';
import { decref } from '../heap/refcount';
import { bigIntOf, intAsNumber, isBigInt } from '../values/numbers';
import { None } from '../values/singletons';
import { asIndex, asSize } from './number';

/** Indices and slices of sequences. */

/** The payload of a slice object: three owned references. */
export interface SliceParts {
  start: Ref;
  stop: Ref;
  step: Ref;
}

/** Which items of a sequence a slice takes: `count` of them, beginning at `start`, `step` apart. `stop` as `slice.indices` has it. */
export interface SliceRange {
  start: number;
  stop: number;
  step: number;
  count: number;
}

const MAX_SIZE = 2 ** 63 - 1;

export function isSlice(o: Ref): boolean {
  return typeIdOf(o) === TypeId.SLICE;
}

/** CPython: Python/ceval.c, _PyEval_SliceIndex(); `fallback` stands for None. */
export function sliceIndex(o: Ref, fallback: number): number {
  if (o === None) return fallback;
  if (typeOf(o).slots.index === null) raise('TypeError', knobs.wording.sliceIndices);
  return asSize(o, null);
}

/** An optional `start` or `stop` argument of `index` methods. CPython: _PyEval_SliceIndexNotNone(). */
export function searchBound(o: Ref, fallback: number): number {
  if (o === 0) return fallback;
  if (typeOf(o).slots.index === null) raise('TypeError', 'slice indices must be integers or have an __index__ method');
  return asSize(o, null);
}

/** What a slice says before it is applied to a sequence. */
export type SliceBounds = Omit<SliceRange, 'count'>;

/** CPython: PySlice_Unpack(). */
export function unpackSlice(slice: Ref): SliceBounds {
  const parts = payloadOf<SliceParts>(slice);
  const step = sliceIndex(parts.step, 1);
  if (step === 0) raise('ValueError', 'slice step cannot be zero');
  const start = sliceIndex(parts.start, step < 0 ? MAX_SIZE : 0);
  const stop = sliceIndex(parts.stop, step < 0 ? -MAX_SIZE : MAX_SIZE);
  return { start, stop, step };
}

/** The slice, applied to a sequence of `length` items. */
export function sliceRange(slice: Ref, length: () => number): SliceRange {
  const { start, stop, step } = unpackSlice(slice);
  return adjustIndices(start, stop, step, length());
}

/** CPython: Objects/sliceobject.c, PySlice_AdjustIndices(). */
export function adjustIndices(start: number, stop: number, step: number, length: number): SliceRange {
  const from = clampIndex(start, step, length);
  const to = clampIndex(stop, step, length);
  let count = 0;
  if (step < 0) {
    if (to < from) count = Math.floor((from - to - 1) / -step) + 1;
  } else if (from < to) count = Math.floor((to - from - 1) / step) + 1;
  return { start: from, stop: to, step, count };
}

function clampIndex(index: number, step: number, length: number): number {
  if (index < 0) {
    const fromEnd = index + length;
    return fromEnd >= 0 ? fromEnd : step < 0 ? -1 : 0;
  }
  if (index >= length) return step < 0 ? length - 1 : length;
  return index;
}

/** A Py_ssize_t argument, as `list.pop` and `list.insert` take it. CPython: PyLong_AsSsize_t() of an index. */
export function asSsize(o: Ref): number {
  const index = asIndex(o);
  const fits = !isBigInt(index) || (bigIntOf(index) < 2n ** 63n && bigIntOf(index) >= -(2n ** 63n));
  const value = intAsNumber(index);
  decref(index);
  if (!fits) raise('OverflowError', 'Python int too large to convert to C ssize_t');
  return value;
}

/**
 * A subscript that is no slice, counted from the start: -1 if `length` does not reach it. Raises for anything that is no
 * index, in the words of `list_subscript()`.
 */
export function subscriptIndex(o: Ref, length: () => number, typeName: string): number {
  if (typeOf(o).slots.index === null) raise('TypeError', `${typeName} indices must be integers or slices, not ${typeOf(o).name}`);
  const index = asSize(o);
  const size = length();
  const at = index < 0 ? index + size : index;
  return at >= 0 && at < size ? at : -1;
}
