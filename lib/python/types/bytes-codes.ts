import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native, nativeClassMethod, nativeStaticMethod } from '../object/native';
import { typeOf, typeTable } from '../object/py-type';
import { bodySize } from '../heap/object-size';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { bufferArgument } from '../protocols/bytes-argument';
import { call } from '../protocols/call';
import { decodeText } from '../protocols/codecs';
import { asSize } from '../protocols/number';
import { bytesOf, BYTES_SIZE, isBytesLike, isExactBytes, newBytes } from '../values/bytes';
import { newByteArray } from '../values/byte-buffers';
import { newInt } from '../values/numbers';
import { None } from '../values/singletons';
import { isStr, newStr, newStrOfWidth, textOf } from '../values/text';
import { binaryTextOf, madeOfData } from './bytes-text';
import { textArgument } from './str-arguments';

/** Methods of bytes and bytearray that turn bytes into something else: text, hexadecimal digits, other bytes by a table. */

function decode(self: Ref, encoding: Ref, errors: Ref): Ref {
  const name = encoding === NULL ? 'utf-8' : textArgument(encoding, 'decode', "'encoding'");
  const handler = errors === NULL ? 'strict' : textArgument(errors, 'decode', "'errors'");
  return newStr(decodeText(bytesOf(self), name, handler, () => newBytes(bytesOf(self).slice())));
}

/** `bytes_per_sep` counts from the right, or from the left when negative. CPython: Python/pystrhex.c, _Py_strhex_impl(). */
function hex(self: Ref, separator: Ref, perSeparator: Ref): Ref {
  const digits = Array.from(bytesOf(self), (byte) => byte.toString(16).padStart(2, '0'));
  const group = perSeparator === NULL ? 1 : asSize(perSeparator, 'OverflowError');
  if (separator === NULL) return newStrOfWidth(digits.join(''), 0);
  const mark = separatorText(separator);
  if (group === 0) return newStrOfWidth(digits.join(''), 0);
  const size = Math.abs(group);
  const first = group > 0 ? digits.length % size || size : size;
  const groups: string[] = [];
  for (let at = 0, end = first; at < digits.length; at = end, end += size) groups.push(digits.slice(at, end).join(''));
  return newStrOfWidth(groups.join(mark), 0);
}

function separatorText(separator: Ref): string {
  const { length } = typeOf(separator).slots;
  if (length === null) raise('TypeError', `object of type '${typeOf(separator).name}' has no len()`);
  if (length(separator) !== 1) raise('ValueError', 'sep must be length 1.');
  if (!isStr(separator) && !isBytesLike(separator)) raise('TypeError', 'sep must be str or bytes.');
  const text = isStr(separator) ? textOf(separator) : binaryTextOf(separator);
  if (text.charCodeAt(0) > 127) raise('ValueError', 'sep must be ASCII.');
  return text;
}

/** CPython: _PyBytes_FromHex(). */
function hexData(text: string): Uint8Array {
  const data: number[] = [];
  for (let at = 0; at < text.length;) {
    if (/[ \t\n\r\v\f]/.test(text[at])) {
      at++;
      continue;
    }
    const bad = [0, 1].find((offset) => !/[0-9a-fA-F]/.test(text.charAt(at + offset)));
    if (bad !== undefined) {
      if (knobs.values.fromhexOddDigits && at + bad === text.length) oddDigits();
      if (knobs.values.fromhexOddDigits && bad === 1 && /^[ \t\n\r\v\f]*$/.test(text.slice(at + 1))) oddDigits();
      raise('ValueError', `non-hexadecimal number found in fromhex() arg at position ${at + bad}`);
    }
    data.push(Number.parseInt(text.slice(at, at + 2), 16));
    at += 2;
  }
  return Uint8Array.from(data);
}

function oddDigits(): never {
  return raise('ValueError', 'fromhex() arg must contain an even number of hexadecimal digits');
}

function fromhex(cls: Ref, text: Ref): Ref {
  const orBytes = knobs.values.fromhexOddDigits;
  if (!isStr(text) && !(orBytes && isBytesLike(text))) {
    raise('TypeError', `fromhex() argument must be str${orBytes ? ' or bytes-like' : ''}, not ${typeOf(text).name}`);
  }
  const data = hexData(isStr(text) ? textOf(text) : binaryTextOf(text));
  if (cls === typeTable[TypeId.BYTES].ref) return newBytes(data);
  if (cls === typeTable[TypeId.BYTEARRAY].ref) return newByteArray(data);
  const mark = holdMark();
  const bytes = hold(newBytes(data));
  const result = call(cls, bytes);
  dropHolds(mark);
  decref(bytes);
  return result;
}

function maketrans(from: Ref, to: Ref): Ref {
  const source = bufferArgument(from);
  const target = bufferArgument(to);
  if (source.length !== target.length) raise('ValueError', 'maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  source.forEach((byte, i) => {
    table[byte] = target[i];
  });
  return newBytes(table);
}

function translate(self: Ref, tableRef: Ref, deleteRef: Ref): Ref {
  const table = tableRef === None ? null : bufferArgument(tableRef);
  if (table !== null && table.length !== 256) raise('ValueError', 'translation table must be 256 characters long');
  const removed = new Set(deleteRef === NULL ? [] : bufferArgument(deleteRef));
  const kept = bytesOf(self).filter((byte) => !removed.has(byte));
  return madeOfData(self, table === null ? kept : kept.map((byte) => table[byte]));
}

export const bytesCodeMethods: NativeMethod[] = [
  native('decode', "(encoding='utf-8', errors='strict')", decode),
  native('hex', '(sep=<unrepresentable>, bytes_per_sep=1)', hex),
  nativeClassMethod('fromhex', '(string, /)', fromhex),
  nativeStaticMethod('maketrans', '(frm, to, /)', maketrans),
  native('translate', "(table, /, delete=b'')", translate),
  native('__sizeof__', '()', (self: Ref) => newInt(isExactBytes(self) ? BYTES_SIZE + bytesOf(self).length : bodySize(self))),
];
