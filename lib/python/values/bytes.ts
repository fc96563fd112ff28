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
}

/** What a memoryview looks at: every `step`th byte of `source` from `start` on. */
export interface ByteView {
  /** bytes or bytearray, owned; NULL once released. */
  source: Ref;
  start: number;
  step: number;
  count: number;
}

function viewedBytes({ source, start, step, count }: ByteView): Uint8Array {
  const data = bytesOf(source);
  return step === 1 ? data.subarray(start, start + count) : Uint8Array.from({ length: count }, (_, i) => data[start + i * step]);
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
