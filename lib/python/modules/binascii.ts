import '../types/exception-types';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule, pythonModules } from '../object/define-module';
import { defineType } from '../object/define-type';
import { exceptionType, raise, stealAndRaise } from '../object/errors';
import type { NativeFn } from '../object/native';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { countSteps } from '../object/steps';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { bufferArgument } from '../protocols/bytes-argument';
import { encodeBytes } from '../protocols/codecs';
import { asIndex } from '../protocols/number';
import { isTrue } from '../protocols/truth';
import { adler32, crc32, crcHqx } from '../text/checksums';
import { bytesCodeMethods } from '../types/bytes-codes';
import { isBytesLike, bytesOf, newBytes } from '../values/bytes';
import { bigIntOf, newInt } from '../values/numbers';
import { isStr, textOf } from '../values/text';
import { decodeBase64, encodeBase64 } from './binascii/base64-codec';
import { decodeQuoted, encodeQuoted } from './binascii/quoted-printable';
import base64Source from './python/base64.py';

/** The module `binascii`, and the checksums of `zlib`. CPython: Modules/binascii.c. */

pythonModules.set('base64', base64Source);

const errorType = defineType({ name: 'Error', module: 'binascii', base: exceptionType('ValueError') });
const incompleteType = defineType({ name: 'Incomplete', module: 'binascii', base: exceptionType('Exception') });

const failed = (message: string): never => stealAndRaise(runtime.newException(errorType, message));

/** Bytes or text of ASCII characters. CPython: ascii_buffer_converter(). */
function asciiArgument(value: Ref): Uint8Array {
  if (isStr(value)) {
    if (!/^[\0-\x7f]*$/.test(textOf(value))) raise('ValueError', 'string argument should contain only ASCII characters');
    return Uint8Array.from(textOf(value), (char) => char.charCodeAt(0));
  }
  if (!isBytesLike(value)) raise('TypeError', `argument should be bytes, buffer or ASCII string, not '${typeOf(value).name}'`);
  countSteps(bytesOf(value).length >> 4);
  return bytesOf(value);
}

function binaryArgument(value: Ref): Uint8Array {
  const data = bufferArgument(value);
  countSteps(data.length >> 4);
  return data;
}

const flag = (value: Ref, fallback: boolean): boolean => (value === NULL ? fallback : isTrue(value));

function unhexlify(hexstr: Ref): Ref {
  const data = asciiArgument(hexstr);
  if (data.length % 2 === 1) failed(knobs.wording.oddHex);
  const text = Array.from(data, (byte) => String.fromCharCode(byte)).join('');
  if (!/^[0-9a-fA-F]*$/.test(text)) failed('Non-hexadecimal digit found');
  return newBytes(Uint8Array.from({ length: data.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16)));
}

const hexMethod = bytesCodeMethods.find(({ name }) => name === 'hex')!.fn as unknown as (self: Ref, sep: Ref, group: Ref) => Ref;

function hexlify(data: Ref, sep: Ref, group: Ref): Ref {
  const plain = newBytes(binaryArgument(data).slice());
  const mark = holdMark();
  hold(plain);
  const text = hexMethod(plain, sep, group);
  const result = newBytes(encodeBytes(text, 'ascii', 'strict'));
  dropHolds(mark);
  decref(text);
  decref(plain);
  return result;
}

function encodeUu(data: Uint8Array, backtick: boolean): Uint8Array {
  if (data.length > 45) failed('At most 45 bytes at once');
  const digit = (n: number): number => (n === 0 && backtick ? 96 : n + 32);
  const out = [digit(data.length)];
  for (let i = 0; i < data.length; i += 3) {
    const group = (data[i] << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    for (let k = 18; k >= 0; k -= 6) out.push(digit((group >> k) & 63));
  }
  return Uint8Array.from([...out, 10]);
}

function decodeUu(data: Uint8Array): Uint8Array {
  if (data.length === 0) failed('Missing length byte');
  const length = (data[0] - 32) & 63;
  const out = new Uint8Array(length);
  let at = 1;
  const next = (): number => {
    const byte = data[at++];
    if (byte === undefined || byte === 10 || byte === 13) return 0;
    return byte < 32 || byte > 96 ? failed('Illegal char') : (byte - 32) & 63;
  };
  let rest = 0;
  let bits = 0;
  for (let i = 0; i < length;) {
    rest = ((rest << 6) | next()) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[i++] = (rest >> bits) & 255;
  }
  for (; at < data.length; at++) if (![32, 96, 10, 13].includes(data[at])) failed('Trailing garbage');
  return out;
}

function start(value: Ref, fallback: number): number {
  if (value === NULL) return fallback;
  const index = asIndex(value);
  const number = Number(BigInt.asUintN(32, bigIntOf(index)));
  decref(index);
  return number;
}

const crc = (data: Ref, value: Ref): Ref => newInt(crc32(binaryArgument(data), start(value, 0)));
const fromBase64 = (data: Ref, strict: Ref): Ref => {
  const decoded = decodeBase64(asciiArgument(data), flag(strict, false), knobs.values.base64StopsAtPadding);
  return typeof decoded === 'string' ? failed(decoded) : newBytes(decoded);
};

defineModule({
  name: 'binascii',
  functions: [
    native('a2b_base64', '(data, /, *, strict_mode=False)', fromBase64),
    native('b2a_base64', '(data, /, *, newline=True)', (data: Ref, newline: Ref) => newBytes(encodeBase64(binaryArgument(data), flag(newline, true)))),
    native('hexlify', '(data, sep=<unrepresentable>, bytes_per_sep=1)', hexlify as NativeFn),
    native('b2a_hex', '(data, sep=<unrepresentable>, bytes_per_sep=1)', hexlify as NativeFn),
    native('unhexlify', '(hexstr, /)', unhexlify),
    native('a2b_hex', '(hexstr, /)', unhexlify),
    native('crc32', '(data, crc=0, /)', crc),
    native('crc_hqx', '(data, crc, /)', (data: Ref, value: Ref) => newInt(crcHqx(binaryArgument(data), start(value, 0)))),
    native('b2a_uu', '(data, /, *, backtick=False)', (data: Ref, backtick: Ref) => newBytes(encodeUu(binaryArgument(data), flag(backtick, false)))),
    native('a2b_uu', '(data, /)', (data: Ref) => newBytes(decodeUu(asciiArgument(data)))),
    native('a2b_qp', '(data, header=False)', (data: Ref, header: Ref) => newBytes(decodeQuoted(asciiArgument(data), flag(header, false)))),
    native('b2a_qp', '(data, quotetabs=False, istext=True, header=False)', (data: Ref, tabs: Ref, text: Ref, header: Ref) => {
      return newBytes(encodeQuoted(binaryArgument(data), flag(tabs, false), flag(text, true), flag(header, false)));
    }),
  ],
  types: [errorType, incompleteType],
});

const zlibError = defineType({ name: 'error', module: 'zlib', base: exceptionType('Exception') });

defineModule({
  name: 'zlib',
  functions: [
    native('crc32', '(data, value=0, /)', crc),
    native('adler32', '(data, value=1, /)', (data: Ref, value: Ref) => newInt(adler32(binaryArgument(data), start(value, 1)))),
  ],
  types: [zlibError],
});
