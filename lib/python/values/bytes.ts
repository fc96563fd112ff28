import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { PyType } from '../object/py-type';
import { TypeFeature, isInstance, typeOf, typeTable } from '../object/py-type';
import { Flag, flags, numberWords, payloads, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { staticRow } from '../object/static-rows';
import { allocate, reserveBytes } from '../heap/allocate';
import { allocateInstance } from './instance';

/** bytes: the payload is a `Uint8Array` that nobody changes; the hash is kept in `numbers`. A bytearray's is in `types/bytearray.ts`. */
export const BYTES_SIZE = 33;

export const EMPTY_BYTES = staticRow(TypeId.BYTES, new Uint8Array(0));
const singleBytes: Ref[] = Array.from({ length: 256 }, (_, byte) => staticRow(TypeId.BYTES, Uint8Array.of(byte)));

/** A bytes object that takes the array over; shared ones for up to one byte (CPython: PyBytes_FromStringAndSize()). */
export function newBytes(data: Uint8Array): Ref {
  if (data.length === 0) return EMPTY_BYTES;
  if (data.length === 1) return singleBytes[data[0]];
  const size = BYTES_SIZE + data.length;
  if (size > 1 << 20) reserveBytes(size);
  const ref = allocate(TypeId.BYTES, size);
  payloads[ref] = data;
  return ref;
}

/** Empty, and not the shared one. */
export function newEmptyBytes(): Ref {
  const ref = allocate(TypeId.BYTES, BYTES_SIZE);
  payloads[ref] = new Uint8Array(0);
  return ref;
}

/** An instance of a subclass of bytes. */
export function newBytesOfSubclass(type: PyType, data: Uint8Array): Ref {
  const ref = allocateInstance(type, data.length);
  payloads[ref] = data;
  return ref;
}

/** The bytes of a bytes object, a bytearray, a memoryview that was not released, or an instance of a subclass: not to be changed. */
export function bytesOf(ref: Ref): Uint8Array {
  const payload = payloads[ref] as Uint8Array | ByteBuffer | ByteView;
  if (payload instanceof Uint8Array) return payload;
  return 'data' in payload ? payload.data.subarray(0, payload.length) : viewedBytes(payload);
}

/** What a bytearray is made of: `data` may be longer than what is in use. While it is exported to views, its length stays. */
export interface ByteBuffer {
  data: Uint8Array;
  length: number;
  exports: number;
  /** What an array holds; bytes otherwise. */
  kind?: { code: string; size: number };
}

/** What a memoryview looks at: items of `itemSize` bytes each in the bytes of `source`. */
export interface ByteView {
  /** bytes, bytearray or array, which the buffer holds; NULL once released. */
  source: Ref;
  /** What all the views of one have in common, owned; NULL in a description that no view was made of. */
  buffer: Ref;
  /** Where the first item is, in bytes. */
  start: number;
  format: string;
  itemSize: number;
  readonly: boolean;
  shape: readonly number[];
  /** Distance of neighbours in each dimension, in bytes. */
  strides: readonly number[];
  /** The bytes that were hashed, which outlive a release. */
  hashed: Uint8Array | null;
}

/** Number of bytes that the items of a view have. */
export function viewSize({ shape, itemSize }: ByteView): number {
  return shape.reduce((product, n) => product * n, itemSize);
}

/** True if the items lie one behind the other, the last index (or the first) running fastest. CPython: init_flags() of Objects/memoryobject.c. */
export function isContiguous({ shape, strides, itemSize }: ByteView, order: 'C' | 'F'): boolean {
  if (shape.length > 1 && shape.includes(0)) return true;
  let distance = itemSize;
  for (let i = 0; i < shape.length; i++) {
    const dimension = order === 'F' ? i : shape.length - 1 - i;
    if (shape[dimension] !== 1 && strides[dimension] !== distance) return false;
    distance *= shape[dimension];
  }
  return true;
}

/** Where the items of a view begin, the last index running fastest, or the first. */
export function itemPlaces({ start, shape, strides }: ByteView, order: 'C' | 'F' = 'C'): number[] {
  let places = [start];
  const dimensions = shape.map((_, i) => i);
  if (order === 'F') dimensions.reverse();
  for (const dimension of dimensions) {
    const [count, stride] = [shape[dimension], strides[dimension]];
    const next: number[] = [];
    for (const place of places) for (let i = 0; i < count; i++) next.push(place + i * stride);
    places = next;
  }
  return places;
}

/** The bytes of the items, copied one by one. */
export function gatheredBytes(view: ByteView, order: 'C' | 'F'): Uint8Array {
  const data = bytesOf(view.source);
  const { itemSize } = view;
  const result = new Uint8Array(viewSize(view));
  itemPlaces(view, order).forEach((place, i) => {
    for (let byte = 0; byte < itemSize; byte++) result[i * itemSize + byte] = data[place + byte];
  });
  return result;
}

function viewedBytes(view: ByteView): Uint8Array {
  if (!isContiguous(view, 'C')) return gatheredBytes(view, 'C');
  return bytesOf(view.source).subarray(view.start, view.start + viewSize(view));
}

/** The type id of memoryview, set when that type is defined. */
export const viewType = { id: -1 };

/** The type of arrays, set when it is defined: their payload is a `ByteBuffer` as well. */
export const arrayKind = { type: null as PyType | null };

/** An array.array, whose bytes may be looked at. */
export function isByteStore(ref: Ref): boolean {
  return arrayKind.type !== null && isInstance(ref, arrayKind.type);
}

/** A memoryview that was not released. */
export function isByteView(ref: Ref): boolean {
  return typeIds[ref] === viewType.id && (payloads[ref] as ByteView).source !== NULL;
}

/** The bytes behind a bytearray, an array or a view that allows changes and has no gaps, to be written to; else null. */
export function changeableBytes(ref: Ref): Uint8Array | null {
  if (isByteArray(ref) || isByteStore(ref)) return bytesOf(ref);
  if (!isByteView(ref)) return null;
  const view = payloads[ref] as ByteView;
  return view.readonly || !isContiguous(view, 'C') ? null : bytesOf(ref);
}

export function isExactBytes(ref: Ref): boolean {
  return typeIds[ref] === TypeId.BYTES;
}

export function isBytes(ref: Ref): boolean {
  return typeIds[ref] === TypeId.BYTES || typeOf(ref).has(TypeFeature.BYTES_SUBCLASS);
}

export function isByteArray(ref: Ref): boolean {
  return typeIds[ref] === TypeId.BYTEARRAY || isInstance(ref, typeTable[TypeId.BYTEARRAY]);
}

/** bytes, bytearray, memoryview or array, whose bytes `bytesOf` gives. */
export function isBytesLike(ref: Ref): boolean {
  return isBytes(ref) || isByteArray(ref) || isByteView(ref) || isByteStore(ref);
}

/** The cached hash of a bytes object as two halves, or null. */
export function cachedBytesHash(ref: Ref): { lo: number; hi: number } | null {
  return (flags[ref] & Flag.TYPE_PRIVATE) === 0 ? null : { lo: numberWords[2 * ref], hi: numberWords[2 * ref + 1] };
}

export function cacheBytesHash(ref: Ref, lo: number, hi: number): void {
  numberWords[2 * ref] = lo;
  numberWords[2 * ref + 1] = hi;
  flags[ref] |= Flag.TYPE_PRIVATE;
}
