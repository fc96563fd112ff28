import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { typeOf } from '../object/py-type';
import { decref, newRef } from '../heap/refcount';
import { bindNative } from '../protocols/native-call';
import { parsedSignature } from '../object/native';
import { asIndex, asSize, exactInt } from '../protocols/number';
import { lookupBorrowed } from '../protocols/type-lookup';
import { warn } from '../protocols/warnings';
import { callSpecialBound } from '../protocols/call';
import { staticString } from '../object/names';
import { invalidIntMessage, parseIntText, tooManyDigitsMessage } from '../text/parse-number';
import { bytesRepr, strRepr } from '../text/str-repr';
import { bytesOf, isByteArray, isBytes, isBytesLike } from '../values/bytes';
import { isExactInt, isInt, newInt } from '../values/numbers';
import { intValueOf, newIntFrom, newIntOfSubclass } from '../values/number-values';
import { isStr, textOf } from '../values/text';
import { maxStrDigits } from '../protocols/int-digits';

/** `int(…)`: from numbers, text and whatever has `__int__`, `__index__` or `__trunc__`. */

const constructor = native('int', '(x=0, /, base=10)', () => NULL);
const S_TRUNC = staticString('__trunc__');

/** CPython: long_new_impl(). `intType` is exact int, a subclass gets an instance of its own. */
export function createInt(type: PyType, args: CallArguments, intType: PyType): Ref {
  if (type === intType && knobs.objects.intCountsItself && args.names.length === 0 && args.values.length > 2) {
    raise('TypeError', `int expected at most 2 arguments, got ${args.values.length}`);
  }
  const value = args.names.length === 0 && args.values.length === 1 ? toInt(args.values[0]) : fromArguments(args);
  if (type === intType) return value;
  const made = newIntOfSubclass(type, intValueOf(value));
  decref(value);
  return made;
}

function fromArguments(args: CallArguments): Ref {
  const [x, base] = bindNative(parsedSignature(constructor), args, 'int', 'int') as Ref[];
  if (x === NULL) return base === NULL ? newInt(0) : raise('TypeError', 'int() missing string argument');
  if (base === NULL) return toInt(x);
  const radix = asSize(base, null);
  if (radix !== 0 && (radix < 2 || radix > 36)) raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  if (isStr(x)) return intFromText(textOf(x), radix, () => strRepr(textOf(x)));
  if (isBytes(x) || isByteArray(x)) return intFromBytes(bytesOf(x), radix);
  return raise('TypeError', "int() can't convert non-string with explicit base");
}

/** A new reference to an exact int. CPython: Objects/abstract.c, PyNumber_Long(). */
export function toInt(x: Ref): Ref {
  if (isExactInt(x)) return newRef(x);
  const { slots, name } = typeOf(x);
  if (slots.int !== null) return exactInt(slots.int(x), '__int__', name);
  if (slots.index !== null) return exactInt(asIndex(x), '__index__', name);
  const truncated = knobs.values.intUsesTrunc === 'no' ? NULL : callTrunc(x);
  if (truncated !== NULL) return fromTrunc(truncated);
  if (isStr(x)) return intFromText(textOf(x), 10, () => strRepr(textOf(x)));
  if (isBytesLike(x)) return intFromBytes(bytesOf(x), 10);
  return raise('TypeError', `int() argument must be a string, a bytes-like object or a real number, not '${name}'`);
}

/** What `__trunc__` gives, NULL without one. From 3.11 on int() should not need it. */
function callTrunc(x: Ref): Ref {
  if (lookupBorrowed(typeOf(x), S_TRUNC) === NULL) return NULL;
  if (knobs.values.intUsesTrunc === 'warns') warn('DeprecationWarning', 'The delegation of int() to __trunc__ is deprecated.');
  return callSpecialBound(x, S_TRUNC);
}

function fromTrunc(truncated: Ref): Ref {
  if (isInt(truncated)) {
    const whole = newIntFrom(intValueOf(truncated));
    decref(truncated);
    return whole;
  }
  const { slots, name } = typeOf(truncated);
  if (slots.index === null) {
    decref(truncated);
    raise('TypeError', `__trunc__ returned non-Integral (type ${name})`);
  }
  const index = asIndex(truncated);
  decref(truncated);
  return exactInt(index, '__index__', name);
}

function intFromText(text: string, base: number, repr: () => string): Ref {
  const parsed = parseIntText(text, base, maxStrDigits.limit);
  if (parsed.kind === 'value') return newIntFrom(parsed.value);
  if (parsed.kind === 'invalid') raise('ValueError', invalidIntMessage(repr(), base));
  return raise('ValueError', tooManyDigitsMessage(parsed.digits, knobs.version[1], maxStrDigits.limit));
}

function intFromBytes(data: Uint8Array, base: number): Ref {
  return intFromText(String.fromCharCode(...data), base, () => bytesRepr(data));
}
