import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { native, parseSignature } from '../../object/native';
import type { CallArguments, PyType } from '../../object/py-type';
import { TypeFeature, isInstance, typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { staticRow } from '../../object/static-rows';
import { decref } from '../../heap/refcount';
import { comparison } from '../../protocols/compare';
import { hashOf } from '../../protocols/hash';
import { bindNative } from '../../protocols/native-call';
import { integerRatio } from '../../text/float-parts';
import { readonlyMember } from '../../types/readonly-member';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { bigIntOf, isFloat, isInt, newFloat, newInt, newIntFromBig, numberOf } from '../../values/numbers';
import { newTuple, stealTuple } from '../../values/sequences';
import { NotImplemented } from '../../values/singletons';
import { newStr } from '../../values/text';
import type { Duration } from './parts';
import { durationMicroseconds, two } from './parts';

/** datetime.timedelta. CPython: Modules/_datetimemodule.c, PyDateTime_DeltaType. */

const DAY = 86_400_000_000n;
const MOST_DAYS = 999_999_999n;

export const durationOf = (self: Ref): Duration => payloadOf<Duration>(self);
export const hashOfDuration = ({ days, seconds, microseconds }: Duration): number => hashOfInts(days, seconds, microseconds);
export const isDelta = (o: Ref): boolean => isInstance(o, deltaType);
export const totalOf = (self: Ref): bigint => durationMicroseconds(durationOf(self));

/** Days, seconds and microseconds of a number of microseconds; OverflowError beyond the limits. */
export function durationFrom(total: bigint): Duration {
  let days = total / DAY;
  let rest = total % DAY;
  if (rest < 0n) {
    rest += DAY;
    days -= 1n;
  }
  if (days > MOST_DAYS || days < -MOST_DAYS) {
    if (days > 2147483647n || days < -2147483648n) raise('OverflowError', 'Python int too large to convert to C int');
    raise('OverflowError', `days=${days}; must have magnitude <= 999999999`);
  }
  return { days: Number(days), seconds: Number(rest / 1_000_000n), microseconds: Number(rest % 1_000_000n) };
}

export function newDelta(total: bigint, type: PyType = deltaType): Ref {
  const duration = durationFrom(total);
  const self = allocateInstance(type);
  setPayload(self, duration);
  return self;
}

const ARGUMENTS = parseSignature('(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)');
const UNITS: readonly (readonly [index: number, name: string, microseconds: bigint])[] = [
  [2, 'microseconds', 1n], [3, 'milliseconds', 1000n], [1, 'seconds', 1_000_000n], [4, 'minutes', 60_000_000n], [5, 'hours', 3_600_000_000n],
  [0, 'days', DAY], [6, 'weeks', 7n * DAY],
];

const truncated = (x: number): bigint => integerRatio(Math.trunc(x)).numerator;

/** CPython: delta_new(), accum(): whole parts are added exactly, and what is left of floats is rounded once, half to even. */
function create(type: PyType, args: CallArguments): Ref {
  const values = bindNative(ARGUMENTS, args, knobs.values.dates.namesConstructors ? 'timedelta' : '__new__', 'timedelta') as Ref[];
  let total = 0n;
  let left = 0;
  for (const [index, name, unit] of UNITS) {
    const value = values[index];
    if (value === NULL) continue;
    if (isInt(value)) total += bigIntOf(value) * unit;
    else if (isFloat(value)) {
      const x = numberOf(value);
      if (x !== x) raise('ValueError', 'cannot convert float NaN to integer');
      if (!Number.isFinite(x)) raise('OverflowError', 'cannot convert float infinity to integer');
      const scaled = (x - Math.trunc(x)) * Number(unit);
      total += truncated(x) * unit + truncated(scaled);
      left += scaled - Math.trunc(scaled);
    } else raise('TypeError', `unsupported type for timedelta ${name} component: ${typeOf(value).name}`);
  }
  return newDelta(total + BigInt(roundLeft(left, total)), type);
}

function roundLeft(left: number, total: bigint): number {
  const whole = Math.sign(left) * Math.round(Math.abs(left));
  if (Math.abs(whole - left) !== 0.5) return whole;
  const odd = (total & 1n) === 0n ? 0 : 1;
  const half = (left + odd) * 0.5;
  return 2 * Math.sign(half) * Math.round(Math.abs(half)) - odd;
}

export function divideNearest(a: bigint, b: bigint): bigint {
  const floor = floorDivide(a, b);
  const twice = 2n * (a - floor * b);
  const up = b > 0n ? twice > b : twice < b;
  return up || (twice === b && (floor & 1n) === 1n) ? floor + 1n : floor;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function multiply(left: Ref, right: Ref): Ref {
  const [delta, factor] = isDelta(left) ? [left, right] : [right, left];
  if (isInt(factor)) return newDelta(totalOf(delta) * bigIntOf(factor));
  if (!isFloat(factor)) return NotImplemented;
  const { numerator, denominator } = ratioOf(factor);
  return newDelta(divideNearest(totalOf(delta) * numerator, denominator));
}

function ratioOf(factor: Ref): { numerator: bigint; denominator: bigint } {
  const x = numberOf(factor);
  if (x !== x) raise('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) raise('OverflowError', 'cannot convert Infinity to integer ratio');
  return integerRatio(x);
}

/** The quotient of two integers as the nearest float. */
function exactQuotient(a: bigint, b: bigint): number {
  if (b === 0n) raise('ZeroDivisionError', 'division by zero');
  const limit = 1n << 53n;
  if (a < limit && a > -limit && b < limit && b > -limit) return Number(a) / Number(b);
  const sign = a < 0n === b < 0n ? 1 : -1;
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const shift = Math.max(0, 66 - (x.toString(2).length - y.toString(2).length));
  const scaled = x << BigInt(shift);
  const quotient = scaled / y;
  return (sign * Number(quotient * y === scaled ? quotient : quotient | 1n)) / 2 ** shift;
}

function trueDivide(left: Ref, right: Ref): Ref {
  if (!isDelta(left)) return NotImplemented;
  if (isDelta(right)) return newFloat(exactQuotient(totalOf(left), totalOf(right)));
  if (isInt(right)) {
    if (bigIntOf(right) === 0n) raise('ZeroDivisionError', knobs.values.dates.deltaByZero);
    return newDelta(divideNearest(totalOf(left), bigIntOf(right)));
  }
  if (!isFloat(right)) return NotImplemented;
  const { numerator, denominator } = ratioOf(right);
  if (numerator === 0n) raise('ZeroDivisionError', knobs.values.dates.deltaByZero);
  return newDelta(divideNearest(totalOf(left) * denominator, numerator));
}

function floorDivision(left: Ref, right: Ref): Ref {
  if (!isDelta(left)) return NotImplemented;
  const divisor = isDelta(right) ? totalOf(right) : isInt(right) ? bigIntOf(right) : null;
  if (divisor === null) return NotImplemented;
  if (divisor === 0n) raise('ZeroDivisionError', knobs.values.intFloorDivision);
  const quotient = floorDivide(totalOf(left), divisor);
  return isDelta(right) ? newIntFromBig(quotient) : newDelta(quotient);
}

function modulo(left: Ref, right: Ref): Ref {
  if (!isDelta(left) || !isDelta(right)) return NotImplemented;
  if (totalOf(right) === 0n) raise('ZeroDivisionError', knobs.values.intModulo);
  return newDelta(totalOf(left) - floorDivide(totalOf(left), totalOf(right)) * totalOf(right));
}

function divmod(left: Ref, right: Ref): Ref {
  if (!isDelta(left) || !isDelta(right)) return NotImplemented;
  if (totalOf(right) === 0n) raise('ZeroDivisionError', knobs.values.intDivmod);
  const quotient = floorDivide(totalOf(left), totalOf(right));
  return stealTuple([newIntFromBig(quotient), newDelta(totalOf(left) - quotient * totalOf(right))]);
}

export function deltaRepr(duration: Duration): string {
  const parts = (['days', 'seconds', 'microseconds'] as const).filter((name) => duration[name] !== 0).map((name) => `${name}=${duration[name]}`);
  return `(${parts.length === 0 ? '0' : parts.join(', ')})`;
}

function text({ days, seconds, microseconds }: Duration): string {
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const part = microseconds === 0 ? '' : `.${String(microseconds).padStart(6, '0')}`;
  return `${days === 0 ? '' : `${days} day${Math.abs(days) === 1 ? '' : 's'}, `}${clock}${part}`;
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (!isDelta(other)) return NotImplemented;
  const by = totalOf(self) - totalOf(other);
  return comparison(by < 0n ? -1 : by > 0n ? 1 : 0, op);
}

/** Hash of a tuple of ints, whose reference is given up. */
export function hashOfInts(...numbers: number[]): number {
  const tuple = stealTuple(numbers.map(newInt));
  const hash = hashOf(tuple);
  decref(tuple);
  return hash;
}

function parts(self: Ref): Ref {
  const { days, seconds, microseconds } = durationOf(self);
  return stealTuple([newInt(days), newInt(seconds), newInt(microseconds)]);
}

export const deltaType: PyType = defineType({
  name: 'timedelta',
  module: 'datetime',
  features: TypeFeature.BASETYPE,
  basicSize: 40,
  slots: {
    create,
    init: () => {},
    dealloc: freeInstanceRow,
    repr: (self) => newStr(`${typeOf(self).name}${deltaRepr(durationOf(self))}`),
    str: (self) => newStr(text(durationOf(self))),
    hash: (self) => hashOfInts(durationOf(self).days, durationOf(self).seconds, durationOf(self).microseconds),
    richcompare: compare,
    negative: (self) => newDelta(-totalOf(self)),
    positive: (self) => newDelta(totalOf(self)),
    absolute: (self) => newDelta(totalOf(self) < 0n ? -totalOf(self) : totalOf(self)),
    bool: (self) => totalOf(self) !== 0n,
  },
  binary: {
    ADD: (a, b) => (isDelta(a) && isDelta(b) ? newDelta(totalOf(a) + totalOf(b)) : NotImplemented),
    SUBTRACT: (a, b) => (isDelta(a) && isDelta(b) ? newDelta(totalOf(a) - totalOf(b)) : NotImplemented),
    MULTIPLY: multiply,
    TRUE_DIVIDE: trueDivide,
    FLOOR_DIVIDE: floorDivision,
    REMAINDER: modulo,
    DIVMOD: divmod,
  },
  methods: [
    native('total_seconds', '()', (self: Ref) => newFloat(exactQuotient(totalOf(self), 1_000_000n))),
    native('__reduce__', '()', (self: Ref) => {
      const args = parts(self);
      const result = newTuple(typeOf(self).ref, args);
      decref(args);
      return result;
    }),
  ],
  getset: [
    readonlyMember('days', (self) => newInt(durationOf(self).days)),
    readonlyMember('seconds', (self) => newInt(durationOf(self).seconds)),
    readonlyMember('microseconds', (self) => newInt(durationOf(self).microseconds)),
  ],
});

/** A duration that is there from the start. */
export const staticDelta = (duration: Duration): Ref => staticRow(deltaType.id, duration);

