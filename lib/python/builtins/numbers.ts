import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { BinaryOp, typeOf } from '../object/py-type';
import { decref } from '../heap/refcount';
import { callRounding } from '../protocols/call';
import { asIndex, binaryOperation, powerOperation } from '../protocols/number';
import { bytesOf, isBytesLike } from '../values/bytes';
import { newInt } from '../values/numbers';
import { intValueOf } from '../values/number-values';
import { None } from '../values/singletons';
import { isStr, newStr, newStrOfWidth, textOf } from '../values/text';

/** Built-in functions of numbers. CPython: Python/bltinmodule.c. */

const S_ROUND = staticString('__round__');

function abs(x: Ref): Ref {
  const { slots, name } = typeOf(x);
  return slots.absolute === null ? raise('TypeError', `bad operand type for abs(): '${name}'`) : slots.absolute(x);
}

function round(number: Ref, digits: Ref): Ref {
  const rounded = digits === NULL || digits === None ? callRounding(number, S_ROUND) : callRounding(number, S_ROUND, digits);
  return rounded === NULL ? raise('TypeError', `type ${typeOf(number).name} doesn't define __round__ method`) : rounded;
}

function pow(base: Ref, exponent: Ref, modulus: Ref): Ref {
  return modulus === NULL || modulus === None ? binaryOperation(base, exponent, BinaryOp.POWER) : powerOperation(base, exponent, modulus);
}

/** `bin`, `oct` and `hex`. CPython: PyNumber_ToBase(). */
function inBase(radix: number, prefix: string): (number: Ref) => Ref {
  return (number) => {
    const index = asIndex(number);
    const digits = intValueOf(index).toString(radix);
    decref(index);
    return newStrOfWidth(digits.startsWith('-') ? `-${prefix}${digits.slice(1)}` : prefix + digits, 0);
  };
}

function chr(i: Ref): Ref {
  const index = asIndex(i);
  const code = intValueOf(index);
  decref(index);
  if (knobs.values.chrOverflow && (code > 2147483647 || code < -2147483648)) {
    const beyondLong = code >= 2n ** 63n || code < -(2n ** 63n);
    const beyondInt = `signed integer is ${code > 0 ? 'greater than maximum' : 'less than minimum'}`;
    raise('OverflowError', beyondLong ? 'Python int too large to convert to C int' : beyondInt);
  }
  if (code < 0 || code > 0x10ffff) raise('ValueError', 'chr() arg not in range(0x110000)');
  return newStr(String.fromCodePoint(Number(code)));
}

function ord(c: Ref): Ref {
  let length: number;
  if (isStr(c)) {
    const text = textOf(c);
    const code = text.codePointAt(0);
    if (code !== undefined && text.length === (code > 0xffff ? 2 : 1)) return newInt(code);
    length = Array.from(text).length;
  } else if (isBytesLike(c)) {
    const data = bytesOf(c);
    if (data.length === 1) return newInt(data[0]);
    length = data.length;
  } else return raise('TypeError', `ord() expected string of length 1, but ${typeOf(c).name} found`);
  return raise('TypeError', `ord() expected a character, but string of length ${length} found`);
}

export const numberFunctions: NativeMethod[] = [
  native('abs', '(number, /)', abs),
  native('round', '(number, ndigits=None)', round),
  native('divmod', '(x, y, /)', (x: Ref, y: Ref) => binaryOperation(x, y, BinaryOp.DIVMOD)),
  native('pow', '(base, exp, mod=None)', pow),
  native('bin', '(number, /)', inBase(2, '0b')),
  native('oct', '(number, /)', inBase(8, '0o')),
  native('hex', '(number, /)', inBase(16, '0x')),
  native('chr', '(i, /)', chr),
  native('ord', '(c, /)', ord),
];
