import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { getset, native, nativeClassMethod } from '../object/native';
import { CompareOp, TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { freeRow } from '../heap/allocate';
import { newRef } from '../heap/refcount';
import { orRaise, raiseTextError, specText } from '../protocols/format';
import { hashHigh, splitHash } from '../protocols/hash';
import { strOf } from '../protocols/repr';
import { hashFromBigInt, hashOfFloat, hashToBigInt } from '../text/hash-numbers';
import { norm } from '../text/exponentials';
import { formatFloat } from '../text/float-repr';
import { pad, parseFormatSpec, unknownType } from '../text/format-spec';
import { formatFloatSpec } from '../text/format-values';
import type { ComplexValue } from '../values/complex';
import { complexOf, isComplex, newComplex } from '../values/complex';
import { freeInstanceRow } from '../values/instance';
import { intValueOf } from '../values/number-values';
import { isFloat, isInt, newBool, newFloat, numberOf } from '../values/numbers';
import { stealTrackedTuple } from '../values/sequences';
import { NotImplemented } from '../values/singletons';
import { newStr, newStrOfWidth } from '../values/text';
import { addComplex, complexPowerModulo, divideComplexObjects, multiplyComplex, powerComplex, subtractComplex } from './complex-arithmetic';
import { complexFromNumber, createComplex } from './complex-conversion';
import { hashIdentity, objectType } from './object';
import { declareHash } from '../protocols/seed-use';

/** `complex`. CPython: Objects/complexobject.c. */

/** Text of both parts in a format without type: shortest, and no `.0`. */
function complexText({ real, imag }: ComplexValue, part: (x: number) => string): string {
  const imagText = part(imag);
  if (real === 0 && !Object.is(real, -0)) return `${imagText}j`;
  return `(${part(real)}${/^[-+]/.test(imagText) ? '' : '+'}${imagText}j)`;
}

function repr(self: Ref): Ref {
  return newStrOfWidth(complexText(complexOf(self), (x) => formatFloat(x, 'r', 0, false)), 0);
}

/** CPython: format_complex_internal(). */
function format(self: Ref, specRef: Ref): Ref {
  const text = specText(specRef);
  if (text === '') return strOf(self);
  const minor = knobs.version[1];
  const spec = parseFormatSpec(text, { typeName: typeOf(self).name, type: '', align: '>' }, minor);
  if (!('fill' in spec)) return raiseTextError(spec);
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) raiseTextError(unknownType(spec.type, typeOf(self).name));
  if (spec.fill === '0' && spec.align === '=') raise('ValueError', 'Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') raise('ValueError', "'=' alignment flag is not allowed in complex format specifier");
  const partSpec = (sign: string): string => {
    return `${sign}${spec.noNegativeZero ? 'z' : ''}${spec.alternate ? '#' : ''}${spec.grouping}${spec.precision < 0 ? '' : `.${spec.precision}`}${spec.type}`;
  };
  const partText = (x: number, sign: string): string => {
    if (spec.type === '') {
      const [type, precision] = spec.precision < 0 ? ['r', 0] as const : ['g', spec.precision] as const;
      return signed(formatFloat(spec.noNegativeZero && x === 0 ? 0 : x, type, precision, spec.alternate), sign);
    }
    return orRaise(formatFloatSpec(x, partSpec(sign), minor));
  };
  const { real, imag } = complexOf(self);
  const bare = spec.type === '' && real === 0 && !Object.is(real, -0);
  const parts = bare ? `${partText(imag, spec.sign)}j` : `${partText(real, spec.sign)}${partText(imag, '+')}j`;
  return newStr(orRaise(pad(spec.type === '' && !bare ? `(${parts})` : parts, spec, 0)));
}

function signed(text: string, sign: string): string {
  return text.startsWith('-') || sign === '' || sign === '-' ? text : sign + text;
}

/** CPython: complex_hash(): real + 1000003 * imag, modulo 2**64. */
function hash(self: Ref): number {
  const { real, imag } = complexOf(self);
  const part = (x: number): bigint => (x === x ? hashToBigInt(hashOfFloat(x)) : identityHash(self));
  return splitHash(hashFromBigInt(BigInt.asIntN(64, part(real) + 1000003n * part(imag))));
}

function identityHash(self: Ref): bigint {
  const lo = hashIdentity(self);
  return hashToBigInt({ lo, hi: hashHigh.value });
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (op !== CompareOp.EQ && op !== CompareOp.NE) return NotImplemented;
  const { real, imag } = complexOf(self);
  let equal: boolean;
  if (isComplex(other)) equal = real === complexOf(other).real && imag === complexOf(other).imag;
  else if (isFloat(other)) equal = imag === 0 && real === numberOf(other);
  else if (isInt(other)) equal = imag === 0 && real <= intValueOf(other) && real >= intValueOf(other);
  else return NotImplemented;
  return newBool(equal === (op === CompareOp.EQ));
}

function absolute(self: Ref): Ref {
  const { real, imag } = complexOf(self);
  const size = norm([real, imag]);
  if (size === Infinity && Number.isFinite(real) && Number.isFinite(imag)) raise('OverflowError', 'absolute value too large');
  return newFloat(size);
}

function exact(self: Ref): Ref {
  return typeIdOf(self) === TypeId.COMPLEX ? newRef(self) : newComplex(complexOf(self).real, complexOf(self).imag);
}

export const complexType = defineType({
  name: 'complex',
  id: TypeId.COMPLEX,
  base: objectType,
  features: TypeFeature.BASETYPE,
  basicSize: 32,
  slots: {
    dealloc: (self) => (typeIdOf(self) === TypeId.COMPLEX ? freeRow(self) : freeInstanceRow(self)),
    repr,
    hash,
    richcompare: compare,
    negative: (self) => newComplex(-complexOf(self).real, -complexOf(self).imag),
    positive: exact,
    absolute,
    bool: (self) => complexOf(self).real !== 0 || complexOf(self).imag !== 0,
    create: (type, args) => createComplex(type, args, complexType),
    power: complexPowerModulo,
  },
  binary: {
    ADD: addComplex,
    SUBTRACT: subtractComplex,
    MULTIPLY: multiplyComplex,
    TRUE_DIVIDE: divideComplexObjects,
    POWER: powerComplex,
  },
  methods: [
    native('conjugate', '()', (self: Ref) => newComplex(complexOf(self).real, -complexOf(self).imag)),
    nativeClassMethod('from_number', '(number, /)', complexFromNumber),
    native('__complex__', '()', exact),
    native('__format__', '(format_spec, /)', format),
    native('__getnewargs__', '()', (self: Ref) => stealTrackedTuple([newFloat(complexOf(self).real), newFloat(complexOf(self).imag)])),
  ],
  getset: [
    getset('real', (self) => newFloat(complexOf(self).real)),
    getset('imag', (self) => newFloat(complexOf(self).imag)),
  ],
});

declareHash(hash);
