import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { typeOf } from '../object/py-type';
import { payloadOf } from '../object/table';
import { asSize } from '../protocols/number';
import { isSlice, sliceRange } from '../protocols/slicing';
import type { ByteView } from '../values/bytes';
import { isByteView, isContiguous, viewSize } from '../values/bytes';
import { knobs } from '../object/knobs';
import { intAsNumber, isInt } from '../values/numbers';
import { isList, isTuple, listItems, tupleItems } from '../values/sequences';
import { nativeCode, sizeOfCode } from './memoryview-items';

/** Where the items of a memoryview are, by index, slice and cast. CPython: Objects/memoryobject.c. */

export function viewOf(self: Ref): ByteView {
  if (!isByteView(self)) raise('ValueError', 'operation forbidden on released memoryview object');
  return payloadOf<ByteView>(self);
}

/** The format's character, or NotImplementedError. CPython: adjust_fmt(). */
export function codeOf(view: ByteView): string {
  return nativeCode(view.format) || raise('NotImplementedError', `memoryview: format ${view.format} not supported`);
}

function offsetOf(view: ByteView, index: number, dimension: number): number {
  const count = view.shape[dimension];
  const at = index < 0 ? index + count : index;
  if (at < 0 || at >= count) raise('IndexError', `index out of bounds on dimension ${dimension + 1}`);
  return at * view.strides[dimension];
}

const isIndex = (key: Ref): boolean => typeOf(key).slots.index !== null;

/** The place of the item that an index in the only dimension means. */
export function placeOfIndex(self: Ref, key: Ref, manyDimensions: string): number {
  const index = asSize(key);
  const view = viewOf(self);
  if (view.shape.length !== 1) raise('NotImplementedError', manyDimensions);
  return view.start + offsetOf(view, index, 0);
}

/** The place of the item that a tuple of indices means; -1 if the key is no such tuple. CPython: ptr_from_tuple(). */
export function placeOfIndices(self: Ref, key: Ref): number {
  if (!isTuple(key) || !tupleItems(key).every(isIndex)) return -1;
  const indices = tupleItems(key);
  const { shape } = viewOf(self);
  if (indices.length > shape.length) raise('TypeError', `cannot index ${shape.length}-dimension view with ${indices.length}-element tuple`);
  if (indices.length < shape.length) raise('NotImplementedError', 'sub-views are not implemented');
  let place = viewOf(self).start;
  indices.forEach((index, dimension) => {
    const given = asSize(index);
    place += offsetOf(viewOf(self), given, dimension);
  });
  return place;
}

/** True for a tuple of slices only. */
export function isMultiSlice(key: Ref): boolean {
  return isTuple(key) && tupleItems(key).length > 0 && tupleItems(key).every(isSlice);
}

/** What a slice of the first dimension looks at. CPython: init_slice(). */
export function slicedView(self: Ref, key: Ref): ByteView {
  const range = sliceRange(key, () => viewOf(self).shape[0]);
  const view = viewOf(self);
  return {
    ...view, hashed: null,
    start: view.start + range.start * view.strides[0],
    shape: [Math.max(range.count, 0), ...view.shape.slice(1)],
    strides: [view.strides[0] * range.step, ...view.strides.slice(1)],
  };
}

/** Strides of items without gaps. */
export function stridesOf(shape: readonly number[], itemSize: number): number[] {
  const strides: number[] = [];
  let distance = itemSize;
  for (const count of shape.slice().reverse()) {
    strides.unshift(distance);
    distance *= count;
  }
  return strides;
}

const castFormat = (): string => knobs.wording.castFormat;
const isByteCode = (code: string): boolean => 'bBc'.includes(code);

/** The same bytes as items of another format and shape. CPython: memoryview_cast_impl(), cast_to_1D(), cast_to_ND(). */
export function castView(view: ByteView, format: string, shape: Ref): ByteView {
  if (!isContiguous(view, 'C')) raise('TypeError', 'memoryview: casts are restricted to C-contiguous views');
  if ((shape !== NULL || view.shape.length !== 1) && view.shape.includes(0)) {
    raise('TypeError', 'memoryview: cannot cast view with zeros in shape or strides');
  }
  const items = shape === NULL ? null : shapeItems(shape, view);
  const source = nativeCode(view.format) || raise('ValueError', `memoryview: source ${castFormat()}`);
  const code = nativeCode(format);
  if (code === '' || (code === 'e' && !knobs.values.memoryviews.halfFloats)) raise('ValueError', `memoryview: destination ${castFormat()}`);
  if (!isByteCode(source) && !isByteCode(code)) raise('TypeError', 'memoryview: cannot cast between two non-byte formats');
  const itemSize = sizeOfCode(code);
  const size = viewSize(view);
  if (size % itemSize !== 0) raise('TypeError', 'memoryview: length is not a multiple of itemsize');
  const counts = items === null ? [size / itemSize] : items.map(shapeItem);
  if (counts.reduce((product, n) => product * n, itemSize) !== size) {
    raise('TypeError', 'memoryview: product(shape) * itemsize != buffer size');
  }
  return { ...view, hashed: null, format, itemSize, shape: counts, strides: stridesOf(counts, itemSize) };
}

function shapeItems(shape: Ref, view: ByteView): readonly Ref[] {
  if (!isList(shape) && !isTuple(shape)) raise('TypeError', 'shape must be a list or a tuple');
  const items = isList(shape) ? listItems(shape) : tupleItems(shape);
  if (items.length > 64) raise('ValueError', 'memoryview: number of dimensions must not exceed 64');
  if (view.shape.length !== 1 && items.length !== 1) raise('TypeError', 'memoryview: cast must be 1D -> ND or ND -> 1D');
  return items;
}

function shapeItem(item: Ref): number {
  if (!isInt(item)) raise('TypeError', 'memoryview.cast(): elements of shape must be integers');
  const count = intAsNumber(item);
  return count > 0 ? count : raise('ValueError', 'memoryview.cast(): elements of shape must be integers > 0');
}
