import type { Ref } from '../../object/ref';
import { raise } from '../../object/errors';
import { typeOf } from '../../object/py-type';
import { decref } from '../../heap/refcount';
import { asDouble, asIndex } from '../../protocols/number';
import { bigIntOf, newFloat } from '../../values/numbers';
import { isStr, newStr, textOf } from '../../values/text';
import { unpackInteger } from '../struct/items';

/** The kinds of items that arrays hold. CPython: Modules/arraymodule.c, descriptors[]. */
export interface ItemKind {
  code: string;
  size: number;
  get: (view: DataView, at: number) => Ref;
  set: (view: DataView, at: number, value: Ref) => void;
}

const WORDS: Record<string, readonly [name: string, size: number]> = {
  b: ['signed char', 1], B: ['unsigned byte integer', 1], h: ['signed short integer', 2], H: ['unsigned short', 2], i: ['signed integer', 4],
  I: ['unsigned int', 4], l: ['signed long', 8], L: ['unsigned long', 8], q: ['signed long long', 8], Q: ['unsigned long long', 8],
};
/** Codes whose C conversion fails in words of its own beyond 64 bits. */
const WIDE = 'ILlqQ';

function integerOf(value: Ref): bigint {
  if (typeOf(value).slots.index === null) raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const index = asIndex(value);
  const number = bigIntOf(index);
  decref(index);
  return number;
}

function outOfRange(code: string, number: bigint, low: bigint): never {
  const [name] = WORDS[code];
  if (WIDE.includes(code)) {
    if (code === 'I' && number >= 0n && number < 1n << 64n) raise('OverflowError', 'unsigned int is greater than maximum');
    if (low === 0n && number < 0n) raise('OverflowError', "can't convert negative value to unsigned int");
    if (code === 'q' || code === 'Q') raise('OverflowError', 'int too big to convert');
    raise('OverflowError', `Python int too large to convert to C ${low === 0n ? 'unsigned ' : ''}long`);
  }
  if (number >= 1n << 63n || number < -(1n << 63n)) raise('OverflowError', 'Python int too large to convert to C long');
  return raise('OverflowError', `${name} is ${number < low ? 'less than minimum' : 'greater than maximum'}`);
}

function integerKind(code: string): ItemKind {
  const [, size] = WORDS[code];
  const bits = BigInt(8 * size);
  const signed = code === code.toLowerCase();
  const low = signed ? -(1n << (bits - 1n)) : 0n;
  const high = (signed ? 1n << (bits - 1n) : 1n << bits) - 1n;
  return {
    code, size, get: (view, at) => unpackInteger(view, at, code, size, true),
    set(view, at, value) {
      const number = integerOf(value);
      if (number < low || number > high) outOfRange(code, number, low);
      if (size === 8) view.setBigUint64(at, BigInt.asUintN(64, number), true);
      else if (size === 4) view.setUint32(at, Number(BigInt.asUintN(32, number)), true);
      else if (size === 2) view.setUint16(at, Number(BigInt.asUintN(16, number)), true);
      else view.setUint8(at, Number(BigInt.asUintN(8, number)));
    },
  };
}

function characterKind(code: string): ItemKind {
  return {
    code, size: 4, get: (view, at) => newStr(String.fromCodePoint(view.getUint32(at, true))),
    set(view, at, value) {
      if (!isStr(value)) raise('TypeError', `array item must be a unicode character, not ${typeOf(value).name}`);
      const characters = Array.from(textOf(value));
      if (characters.length !== 1) raise('TypeError', `array item must be a string of length 1, not a string of length ${characters.length}`);
      view.setUint32(at, characters[0].codePointAt(0)!, true);
    },
  };
}

export const itemKinds = new Map<string, ItemKind>(Object.keys(WORDS).map((code) => [code, integerKind(code)]));
itemKinds.set('f', { code: 'f', size: 4, get: (view, at) => newFloat(view.getFloat32(at, true)), set: (view, at, value) => view.setFloat32(at, asDouble(value), true) });
itemKinds.set('d', { code: 'd', size: 8, get: (view, at) => newFloat(view.getFloat64(at, true)), set: (view, at, value) => view.setFloat64(at, asDouble(value), true) });
itemKinds.set('u', characterKind('u'));
itemKinds.set('w', characterKind('w'));
