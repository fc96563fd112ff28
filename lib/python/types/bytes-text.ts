import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { typeOf } from '../object/py-type';
import { newRef } from '../heap/refcount';
import { bytesOf, isByteArray, isBytesLike, isExactBytes, newBytes } from '../values/bytes';
import { isInt } from '../values/numbers';
import { bufferArgument, byteOf } from '../protocols/bytes-argument';
import { newByteArray } from '../values/byte-buffers';

/**
 * The methods of bytes and bytearray work on texts of one character a byte, so that searching, splitting and replacing are
 * JS's own; `made` gives the result the type of the receiver.
 */

const CHUNK = 8192;

/** One character a byte. */
export function binaryText(data: Uint8Array): string {
  if (data.length <= CHUNK) return String.fromCharCode(...data);
  let text = '';
  for (let at = 0; at < data.length; at += CHUNK) text += String.fromCharCode(...data.subarray(at, at + CHUNK));
  return text;
}

export function dataOfText(text: string): Uint8Array {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return data;
}

export function binaryTextOf(ref: Ref): string {
  return binaryText(bytesOf(ref));
}

/** A new bytes object or bytearray, whichever the receiver is, with these bytes. */
export function made(self: Ref, text: string): Ref {
  return madeOfData(self, dataOfText(text));
}

export function madeOfData(self: Ref, data: Uint8Array): Ref {
  return isByteArray(self) ? newByteArray(data) : newBytes(data);
}

/** The result of a method that changed nothing: bytes themselves, a copy of a bytearray or of an instance of a subclass. */
export function unchanged(self: Ref): Ref {
  return isExactBytes(self) ? newRef(self) : madeOfData(self, bytesOf(self).slice());
}

/** The argument of a method that takes bytes-like objects alone. */
export function bytesText(o: Ref): string {
  return binaryText(bufferArgument(o));
}

/** The argument of `find` and its kin: bytes, or one byte as an int. CPython: parse_args_finds_byte(). */
export function searchedBytes(o: Ref): string {
  if (isBytesLike(o)) return binaryTextOf(o);
  if (!isInt(o) && typeOf(o).slots.index === null) {
    raise('TypeError', `argument should be integer or bytes-like object, not '${typeOf(o).name}'`);
  }
  return String.fromCharCode(byteOf(o, 'byte'));
}

/** The characters to strip; null for white space. */
export function strippedSet(o: Ref, none: Ref): string | null {
  return o === NULL || o === none ? null : bytesText(o);
}
