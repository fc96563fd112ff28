import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { native, parsedSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { typeIdOf, typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { call, callSpecialBound } from '../protocols/call';
import { bindNative } from '../protocols/native-call';
import { asDouble, warnOfSubclass } from '../protocols/number';
import { warn } from '../protocols/warnings';
import { parseFloatText } from '../text/parse-number';
import type { ComplexValue } from '../values/complex';
import { complexOf, isComplex, newComplex, newComplexOfSubclass } from '../values/complex';
import { isStr, textOf } from '../values/text';

/** `complex(…)`. CPython: Objects/complexobject.c, complex_new_impl(). */

const constructor = native('complex', '(real=0, imag=0)', () => NULL);
const S_COMPLEX = staticString('__complex__');

export function createComplex(type: PyType, args: CallArguments, complexType: PyType): Ref {
  const [real, imag] = bindNative(parsedSignature(constructor), args, 'complex', 'complex') as Ref[];
  if (knobs.values.complexPartsWarn && (args.values.length !== 1 || args.names.length !== 0)) warnOfParts(real, imag);
  if (real !== NULL && imag === NULL && type === complexType && typeIdOf(real) === TypeId.COMPLEX) return newRef(real);
  const value = fromParts(real, imag);
  return type === complexType ? newComplex(value.real, value.imag) : newComplexOfSubclass(type, value.real, value.imag);
}

/** From 3.14 on, the two parts should be real numbers where both may be given. CPython: complex_new_impl(). */
function warnOfParts(real: Ref, imag: Ref): void {
  if (real !== NULL && isStr(real)) raise('TypeError', knobs.values.complexTextReal);
  const old = (part: Ref): boolean => part !== NULL && isComplex(part);
  const named = (part: string, given: Ref): string => `complex() argument '${part}' must be a real number, not ${typeOf(given).name}`;
  if (old(real)) warn('DeprecationWarning', named('real', real));
  if (old(imag)) warn('DeprecationWarning', named('imag', imag));
}

function fromParts(real: Ref, imag: Ref): ComplexValue {
  if (real !== NULL && isStr(real)) {
    if (imag !== NULL) raise('TypeError', knobs.values.complexTextReal);
    return parseComplex(textOf(real));
  }
  const first = real === NULL ? { real: 0, imag: 0 } : complexPartsOf(real, (name) => knobs.values.complexReal(name));
  if (imag === NULL) return first;
  if (isStr(imag)) raise('TypeError', knobs.values.complexImag('str'));
  const second = isComplex(imag) ? complexOf(imag) : { real: realPartOf(imag, (name) => knobs.values.complexImag(name)), imag: 0 };
  // A part that is real adds nothing, not even a zero, which would take the sign of another zero away.
  return {
    real: isComplex(imag) ? first.real - second.imag : first.real,
    imag: real !== NULL && isComplex(real) ? second.real + first.imag : second.real,
  };
}

/** The parts of a number, by `__complex__`, `__float__` or `__index__`. CPython: try_complex_special_method(). */
export function complexPartsOf(o: Ref, words: (typeName: string) => string): ComplexValue {
  if (isComplex(o)) return complexOf(o);
  const { name } = typeOf(o);
  const converted = callSpecialBound(o, S_COMPLEX);
  if (converted !== NULL) {
    const given = typeOf(converted).name;
    const parts = isComplex(converted) ? complexOf(converted) : null;
    const isExact = typeIdOf(converted) === TypeId.COMPLEX;
    decref(converted);
    const problem = knobs.wording.wrongResult(name, '__complex__', 'a complex', given, `__complex__ returned non-complex (type ${given})`);
    if (parts === null) return raise('TypeError', problem);
    if (!isExact) warnOfSubclass(problem, 'complex');
    return parts;
  }
  return { real: realPartOf(o, words), imag: 0 };
}

function realPartOf(o: Ref, words: (typeName: string) => string): number {
  const { slots, name } = typeOf(o);
  return slots.float === null && slots.index === null ? raise('TypeError', words(name)) : asDouble(o);
}

/** CPython: complex_from_number_impl(). */
export function complexFromNumber(cls: Ref, number: Ref): Ref {
  const exact = typeTable[TypeId.COMPLEX];
  if (typeIdOf(number) === TypeId.COMPLEX && cls === exact.ref) return newRef(number);
  const { real, imag } = complexPartsOf(number, (name) => `must be real number, not ${name}`);
  const mark = holdMark();
  const value = hold(newComplex(real, imag));
  const made = cls === exact.ref ? newRef(value) : call(cls, value);
  dropHolds(mark);
  decref(value);
  return made;
}

const NUMBER = '(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)(?:e[+-]?[0-9][0-9_]*)?|inf|infinity|nan';
const REAL_OR_BOTH = new RegExp(`^([+-]?(?:${NUMBER}))(?:([+-](?:${NUMBER})?)j)?$`, 'i');
const IMAGINARY = new RegExp(`^([+-]?(?:${NUMBER})?)j$`, 'i');

/** CPython: complex_from_string_inner(). */
function parseComplex(text: string): ComplexValue {
  const trimmed = text.trim();
  const inner = trimmed.startsWith('(') && trimmed.endsWith(')') ? trimmed.slice(1, -1).trim() : trimmed;
  const imaginary = IMAGINARY.exec(inner);
  if (imaginary !== null) return { real: 0, imag: partOf(imaginary[1]) };
  const match = REAL_OR_BOTH.exec(inner);
  if (match === null) return malformed();
  return { real: partOf(match[1]), imag: match[2] === undefined ? 0 : partOf(match[2]) };
}

/** A sign alone stands for one. */
function partOf(text: string): number {
  if (text === '' || text === '+') return 1;
  if (text === '-') return -1;
  return parseFloatText(text) ?? malformed();
}

function malformed(): never {
  return raise('ValueError', 'complex() arg is a malformed string');
}
