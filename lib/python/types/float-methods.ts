import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { GetSet, NativeMethod } from '../object/native';
import { getset, native, nativeClassMethod } from '../object/native';
import { typeIdOf, typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { call } from '../protocols/call';
import { orRaise, specText } from '../protocols/format';
import { asDouble, asSize } from '../protocols/number';
import { strOf } from '../protocols/repr';
import { formatFloatSpec } from '../text/format-values';
import { None } from '../values/singletons';
import { newBool, newFloat, newIntFromBig, numberOf } from '../values/numbers';
import { newIntFrom } from '../values/number-values';
import { stealTrackedTuple, stealTuple } from '../values/sequences';
import { isStr, newStr, newStrOfWidth, textOf } from '../values/text';
import { floatHex, parseFloatHex } from './float-hex';
import { integerRatio } from '../text/float-parts';
import { roundHalfEven, roundToDigits } from './float-rounding';

/** Methods and attributes of float. CPython: Objects/floatobject.c, float_methods. */

/** An integral double as an int, or the error for what is none. CPython: PyLong_FromDouble(). */
export function intOfDouble(value: number): Ref {
  if (value !== value) raise('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) raise('OverflowError', 'cannot convert float infinity to integer');
  return newIntFrom(Number.isSafeInteger(value) ? value + 0 : BigInt(value));
}

function round(self: Ref, digits: Ref): Ref {
  const value = numberOf(self);
  if (digits === NULL || digits === None) return intOfDouble(roundHalfEven(value));
  const places = asSize(digits, null);
  return newFloat(Number.isFinite(value) && value !== 0 ? roundToDigits(value, places) : value);
}

function asIntegerRatio(self: Ref): Ref {
  const value = numberOf(self);
  if (value !== value) raise('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) raise('OverflowError', 'cannot convert Infinity to integer ratio');
  const { numerator, denominator } = integerRatio(value);
  const mark = holdMark();
  const first = hold(newIntFromBig(numerator));
  const pair = stealTuple([first, hold(newIntFromBig(denominator))]);
  dropHolds(mark);
  return pair;
}

function fromHex(cls: Ref, text: Ref): Ref {
  if (!isStr(text)) raise('TypeError', 'bad argument type for built-in operation');
  const result = newFloat(parseFloatHex(textOf(text)));
  if (cls === typeTable[TypeId.FLOAT].ref) return result;
  const mark = holdMark();
  hold(result);
  const made = call(cls, result);
  dropHolds(mark);
  decref(result);
  return made;
}

function format(self: Ref, spec: Ref): Ref {
  const text = specText(spec);
  const value = numberOf(self);
  return text === '' ? strOf(self) : newStr(orRaise(formatFloatSpec(value, text, knobs.version[1], typeOf(self).name)));
}

function exact(self: Ref): Ref {
  return newFloat(numberOf(self));
}

/** CPython: float_from_number_impl(). */
function fromNumber(cls: Ref, number: Ref): Ref {
  if (typeIdOf(number) === TypeId.FLOAT && cls === typeTable[TypeId.FLOAT].ref) return newRef(number);
  const mark = holdMark();
  const value = hold(newFloat(asDouble(number)));
  if (cls === typeTable[TypeId.FLOAT].ref) {
    dropHolds(mark);
    return value;
  }
  const made = call(cls, value);
  dropHolds(mark);
  decref(value);
  return made;
}

export const floatMethods: NativeMethod[] = [
  native('conjugate', '()', exact),
  native('__trunc__', '()', (self: Ref) => intOfDouble(Math.trunc(numberOf(self)))),
  native('__floor__', '()', (self: Ref) => intOfDouble(Math.floor(numberOf(self)))),
  native('__ceil__', '()', (self: Ref) => intOfDouble(Math.ceil(numberOf(self)))),
  native('__round__', '(ndigits=None, /)', round),
  native('as_integer_ratio', '()', asIntegerRatio),
  native('is_integer', '()', (self: Ref) => newBool(Number.isInteger(numberOf(self)))),
  native('hex', '()', (self: Ref) => newStrOfWidth(floatHex(numberOf(self)), 0)),
  nativeClassMethod('from_number', '(number, /)', fromNumber),
  nativeClassMethod('__getformat__', '(typestr, /)', (_cls: Ref, type: Ref) => {
    if (!isStr(type)) raise('TypeError', `__getformat__() argument must be str, not ${typeOf(type).name}`);
    if (!['double', 'float'].includes(textOf(type))) raise('ValueError', "__getformat__() argument 1 must be 'double' or 'float'");
    return newStr('IEEE, little-endian');
  }),
  nativeClassMethod('fromhex', '(string, /)', fromHex),
  native('__getnewargs__', '()', (self: Ref) => stealTrackedTuple([exact(self)])),
  native('__format__', '(format_spec, /)', format),
];

export const floatGetset: GetSet[] = [
  getset('real', exact),
  getset('imag', () => newFloat(0)),
];
