import type { Ref } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import type { NativeFn } from '../../object/native';
import { staticString } from '../../object/names';
import { getset, native, nativeClassMethod, parseSignature } from '../../object/native';
import type { PyType } from '../../object/py-type';
import { TypeFeature, isInstance, typeOf, typeTable } from '../../object/py-type';
import { TypeId } from '../../object/type-ids';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref } from '../../heap/refcount';
import { attempt } from '../../protocols/attempt';
import { call, callMethod } from '../../protocols/call';
import { comparison } from '../../protocols/compare';
import { elapsedNanoseconds, START_OF_RUN } from '../../protocols/clock';
import { hashOf } from '../../protocols/hash';
import { bindNative } from '../../protocols/native-call';
import { asDouble } from '../../protocols/number';
import { strOf } from '../../protocols/repr';
import { strRepr } from '../../text/str-repr';
import { defineStructSequence, stealStructSequence } from '../../types/struct-sequence';
import { newBytes } from '../../values/bytes';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { newInt } from '../../values/numbers';
import { newTuple, tupleItems } from '../../values/sequences';
import { NotImplemented } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import { structTimeType } from '../time';
import { calendarTime, dayOfYear, formatTime } from '../time-calendar';
import { MIDNIGHT, formatParts } from './format';
import { parseIsoDate } from './iso';
import type { DateParts } from './parts';
import {
  checkDate, checkNumbersGiven, dateOfIsoWeek, dateOfOrdinal, dateText, intArgument, isMonth, isoCalendar, ordinalOf, pickledState, replacedField, weekdayOf,
} from './parts';
import { durationOf, isDelta, newDelta } from './timedelta';
import { parseTime } from './strptime';

/** datetime.date. CPython: Modules/_datetimemodule.c, PyDateTime_DateType. */

const S_STRFTIME = staticString('strftime');
const ARGUMENTS = parseSignature('(year, month, day)');
const MOST_DAYS = 3_652_059;

export const datePartsOf = (self: Ref): DateParts => payloadOf<DateParts>(self);
export const isDate = (o: Ref): boolean => isInstance(o, dateType);

function make(type: PyType, { year, month, day }: DateParts): Ref {
  const self = allocateInstance(type);
  setPayload(self, { year, month, day } satisfies DateParts);
  return self;
}

export const newDate = (parts: DateParts): Ref => make(dateType, parts);

/** A date of a class: of a subclass by calling it. */
export function dateOfClass(cls: Ref, parts: DateParts): Ref {
  if (cls === dateType.ref) return newDate(parts);
  const mark = holdMark();
  const numbers = [parts.year, parts.month, parts.day].map((n) => hold(newInt(n)));
  const result = call(cls, ...numbers);
  dropHolds(mark);
  numbers.forEach(decref);
  return result;
}

function create(type: PyType, args: Parameters<NonNullable<PyType['slots']['create']>>[1]): Ref {
  const state = pickledState('date', args, 4, (bytes) => isMonth(bytes[2]));
  if (state !== null && state.zone === undefined) return make(type, { year: state.bytes[0] * 256 + state.bytes[1], month: state.bytes[2], day: state.bytes[3] });
  checkNumbersGiven(args, 3);
  const [year, month, day] = (bindNative(ARGUMENTS, args, knobs.values.dates.namesConstructors ? 'date' : '', '') as Ref[]).map((value) => intArgument(value, 0));
  const parts = { year, month, day };
  checkDate(parts);
  return make(type, parts);
}

function shift(self: Ref, days: number): Ref {
  const ordinal = ordinalOf(datePartsOf(self)) + days;
  if (ordinal < 1 || ordinal > MOST_DAYS) raise('OverflowError', 'date value out of range');
  return dateOfClass(typeOf(self).ref, dateOfOrdinal(ordinal));
}

/** Dates with a time have arithmetic of their own. */
export const withTime = { includes: (_o: Ref): boolean => false };
const isPlainDate = (o: Ref): boolean => isDate(o) && !withTime.includes(o);

function add(left: Ref, right: Ref): Ref {
  if (withTime.includes(left) || withTime.includes(right)) return NotImplemented;
  if (isDate(left) && isDelta(right)) return shift(left, durationOf(right).days);
  return isDelta(left) && isDate(right) ? shift(right, durationOf(left).days) : NotImplemented;
}

function subtract(left: Ref, right: Ref): Ref {
  if (!isPlainDate(left)) return NotImplemented;
  if (isPlainDate(right)) return newDelta(BigInt(ordinalOf(datePartsOf(left)) - ordinalOf(datePartsOf(right))) * 86_400_000_000n);
  return isDelta(right) ? shift(left, -durationOf(right).days) : NotImplemented;
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (!isDate(other) || (withTime.includes(other) && !knobs.values.dates.comparesDateExplicitly)) return NotImplemented;
  return comparison(ordinalOf(datePartsOf(self)) - ordinalOf(datePartsOf(other)), op);
}

/** The date as the bytes that it is pickled as. */
export const dateBytes = ({ year, month, day }: DateParts): number[] => [year >> 8, year & 255, month, day];

export function hashOfBytes(bytes: number[]): number {
  const data = newBytes(Uint8Array.from(bytes));
  const hash = hashOf(data);
  decref(data);
  return hash;
}

/** A time tuple; `dst` is -1 where it is not known. */
export function timeTuple(parts: DateParts & { hour: number; minute: number; second: number }, dst: number): Ref {
  const { year, month, day, hour, minute, second } = parts;
  const mark = holdMark();
  const numbers = [year, month, day, hour, minute, second, weekdayOf(parts), dayOfYear(year, month, day), dst].map((n) => hold(newInt(n)));
  dropHolds(mark);
  return stealStructSequence(structTimeType, numbers);
}

export function ctimeText(parts: DateParts & { hour: number; minute: number; second: number }): string {
  const { year, month, day, hour, minute, second } = parts;
  const text = formatTime('%a %b %e %H:%M:%S', { year, month, day, hour, minute, second, weekday: weekdayOf(parts), yearDay: 1 });
  return `${text} ${String(year).padStart(4, '0')}`;
}

/** `format(date, spec)`: by its own strftime. CPython: date_format(). */
export function formatBySpec(self: Ref, spec: Ref): Ref {
  if (!isStr(spec)) raise('TypeError', knobs.values.dates.wrongArgument('__format__', '', 1, 'str', typeOf(spec).name));
  return textOf(spec) === '' ? strOf(self) : callMethod(self, S_STRFTIME, spec);
}

const strftime = (self: Ref, format: Ref): Ref => newStr(formatParts({ ...datePartsOf(self), ...MIDNIGHT }, format, self));

/** A number of fromisocalendar(). CPython: date_fromisocalendar_impl(). */
function isoComponent(value: Ref): number {
  const component = (): number => intArgument(value, 0);
  if (!knobs.values.dates.catchesIsoOverflow) return component();
  return attempt('OverflowError', component, () => raise('ValueError', 'ISO calendar component out of range'));
}

export const isoCalendarType = defineStructSequence('IsoCalendarDate', 'datetime', ['year', 'week', 'weekday'], { plain: true });
isoCalendarType.methods.set('__reduce__', native('__reduce__', '()', (self: Ref) => {
  const plain = newTuple(...tupleItems(self));
  const args = newTuple(plain);
  decref(plain);
  const result = newTuple(typeTable[TypeId.TUPLE].ref, args);
  decref(args);
  return result;
}));

/** The seconds of a timestamp argument, finite. */
export function timestampArgument(value: Ref): number {
  const seconds = asDouble(value);
  if (seconds !== seconds) raise('ValueError', 'Invalid value NaN (not a number)');
  if (Math.abs(seconds) > 67_768_036_191_676_799) raise('OverflowError', 'timestamp out of range for platform time_t');
  const { year } = calendarTime(Math.floor(seconds));
  return year < 1 || year > 9999 ? raise('ValueError', `year ${year} is out of range`) : seconds;
}

export const nowSeconds = (): number => START_OF_RUN + Math.floor(elapsedNanoseconds() / 1e9);

function fromIso(cls: Ref, text: Ref): Ref {
  if (!isStr(text)) raise('TypeError', knobs.values.dates.wrongArgument('fromisoformat', '', 0, 'str', typeOf(text).name));
  const parts = parseIsoDate(textOf(text));
  if (parts === null) raise('ValueError', `Invalid isoformat string: ${strRepr(textOf(text))}`);
  checkDate(parts);
  return dateOfClass(cls, parts);
}

function replace(self: Ref, year: Ref, month: Ref, day: Ref): Ref {
  const old = datePartsOf(self);
  const parts = { year: replacedField(year, old.year), month: replacedField(month, old.month), day: replacedField(day, old.day) };
  checkDate(parts);
  return knobs.values.dates.replaceCallsClass ? dateOfClass(typeOf(self).ref, parts) : make(typeOf(self), parts);
}

export function reduceWith(self: Ref, bytes: number[], ...more: Ref[]): Ref {
  const data = newBytes(Uint8Array.from(bytes));
  const args = newTuple(data, ...more);
  decref(data);
  const result = newTuple(typeOf(self).ref, args);
  decref(args);
  return result;
}

const number = (name: string, get: (self: Ref) => number): ReturnType<typeof getset> => getset(name, (self) => newInt(get(self)));

export const dateType: PyType = defineType({
  name: 'date',
  module: 'datetime',
  features: TypeFeature.BASETYPE,
  basicSize: 32,
  slots: {
    create,
    init: () => {},
    dealloc: freeInstanceRow,
    repr: (self) => newStr(`${typeOf(self).name}(${datePartsOf(self).year}, ${datePartsOf(self).month}, ${datePartsOf(self).day})`),
    str: (self) => newStr(dateText(datePartsOf(self))),
    hash: (self) => hashOfBytes(dateBytes(datePartsOf(self))),
    richcompare: compare,
  },
  binary: { ADD: add, SUBTRACT: subtract },
  methods: [
    nativeClassMethod('today', '()', (cls: Ref) => dateOfClass(cls, calendarTime(nowSeconds()))),
    nativeClassMethod('fromtimestamp', '(timestamp, /)', (cls: Ref, timestamp: Ref) => {
      return dateOfClass(cls, calendarTime(Math.floor(timestampArgument(timestamp))));
    }),
    nativeClassMethod('fromordinal', '(ordinal, /)', (cls: Ref, value: Ref) => {
      const ordinal = intArgument(value, 0);
      if (ordinal < 1) raise('ValueError', 'ordinal must be >= 1');
      if (ordinal > MOST_DAYS) raise('ValueError', knobs.values.dates.year(calendarTime((ordinal - 719_163) * 86_400).year));
      return dateOfClass(cls, dateOfOrdinal(ordinal));
    }),
    nativeClassMethod('fromisoformat', '(string, /)', fromIso),
    nativeClassMethod('fromisocalendar', '(year, week, day)', (cls: Ref, year: Ref, week: Ref, day: Ref) => {
      const [y, w, d] = [year, week, day].map(isoComponent);
      const date = dateOfIsoWeek(y, w, d);
      if (typeof date === 'string') raise('ValueError', date);
      checkDate(date);
      return dateOfClass(cls, date);
    }),
    nativeClassMethod('strptime', '(date_string, format, /)', (cls: Ref, text: Ref, format: Ref) => {
      for (const [i, value] of [text, format].entries()) {
        if (!isStr(value)) raise('TypeError', `strptime() argument ${i + 1} must be str, not ${typeOf(value).name}`);
      }
      return dateOfClass(cls, parseTime(textOf(text), textOf(format)));
    }),
    native('isoformat', '()', (self: Ref) => newStr(dateText(datePartsOf(self)))),
    native('isocalendar', '()', (self: Ref) => stealStructSequence(isoCalendarType, isoCalendar(datePartsOf(self)).map(newInt))),
    native('isoweekday', '()', (self: Ref) => newInt(weekdayOf(datePartsOf(self)) + 1)),
    native('weekday', '()', (self: Ref) => newInt(weekdayOf(datePartsOf(self)))),
    native('toordinal', '()', (self: Ref) => newInt(ordinalOf(datePartsOf(self)))),
    native('timetuple', '()', (self: Ref) => timeTuple({ ...datePartsOf(self), ...MIDNIGHT }, -1)),
    native('ctime', '()', (self: Ref) => newStr(ctimeText({ ...datePartsOf(self), ...MIDNIGHT }))),
    native('strftime', '(format)', strftime),
    native('__format__', '(format_spec, /)', formatBySpec),
    native('replace', '(year=-1, month=-1, day=-1)', replace as NativeFn),
    native('__replace__', '(*, year=-1, month=-1, day=-1)', replace as NativeFn),
    native('__reduce__', '()', (self: Ref) => reduceWith(self, dateBytes(datePartsOf(self)))),
  ],
  getset: [
    number('year', (self) => datePartsOf(self).year),
    number('month', (self) => datePartsOf(self).month),
    number('day', (self) => datePartsOf(self).day),
  ],
});

