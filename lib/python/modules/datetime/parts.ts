import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import type { CallArguments } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { decref } from '../../heap/refcount';
import { asIndex } from '../../protocols/number';
import { bytesOf, isBytes } from '../../values/bytes';
import { intAsNumber } from '../../values/numbers';
import { isStr, textOf } from '../../values/text';
import { calendarTime, daysSinceEpoch, isLeap } from '../time-calendar';

/** What dates and times consist of, with their limits. CPython: Modules/_datetimemodule.c. */

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

export interface TimeParts {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  fold: number;
  /** A tzinfo, owned; NULL for none. */
  tz: Ref;
}

export type DateTimeParts = DateParts & TimeParts;

/** A normalized duration. */
export interface Duration {
  days: number;
  seconds: number;
  microseconds: number;
}

export const DAY_SECONDS = 86_400;
const EPOCH_ORDINAL = 719_163;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]);

/** Days since 0000-12-31. */
export const ordinalOf = ({ year, month, day }: DateParts): number => daysSinceEpoch(year, month, day) + EPOCH_ORDINAL;

export function dateOfOrdinal(ordinal: number): DateParts {
  const { year, month, day } = calendarTime((ordinal - EPOCH_ORDINAL) * DAY_SECONDS);
  return { year, month, day };
}

/** 0 is Monday. */
export const weekdayOf = (date: DateParts): number => (ordinalOf(date) + 6) % 7;

/** A number argument as a C int; OverflowError as a parsed format has it. CPython: convertsimple(). */
export function intArgument(value: Ref, fallback: number, tooLarge = knobs.values.dates.cInt): number {
  if (value === NULL) return fallback;
  if (typeOf(value).slots.index === null) raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const index = asIndex(value);
  const number = intAsNumber(index);
  decref(index);
  if (number !== (number | 0)) raise('OverflowError', tooLarge(number < 0, Math.abs(number) >= 2 ** 63));
  return number;
}

/** An argument of replace(), which is read by generated code from 3.13 on. CPython: PyLong_AsInt(). */
export function replacedField(value: Ref, fallback: number): number {
  return intArgument(value, fallback, knobs.values.dates.replaceCallsClass ? () => 'Python int too large to convert to C int' : undefined);
}

/**
 * The bytes that a pickle gives to a constructor, and the zone behind them, borrowed; null if the positional arguments are not these: `length` bytes
 * that make sense, or a str of Python 2 that stands for them. ValueError for a str with other characters. CPython: date_new(), time_new(), datetime_new().
 */
export function pickledState(
  name: string, { values, names }: CallArguments, length: number, hasSense: (bytes: ArrayLike<number>) => boolean,
): { bytes: Uint8Array; zone: Ref | undefined } | null {
  const [first, zone, third] = values.slice(0, values.length - names.length);
  if (first === undefined || third !== undefined) return null;
  const bytes = bytesOfState(name, first, length, hasSense);
  return bytes === null ? null : { bytes, zone };
}

function bytesOfState(name: string, first: Ref, length: number, hasSense: (bytes: ArrayLike<number>) => boolean): Uint8Array | null {
  if (isBytes(first)) return bytesOf(first).length === length && hasSense(bytesOf(first)) ? bytesOf(first) : null;
  if (!isStr(first) || textOf(first).length !== length) return null;
  const codes = Array.from(textOf(first), (char) => char.codePointAt(0)!);
  if (!hasSense(codes)) return null;
  if (codes.some((code) => code > 255)) {
    const how = "pickle.load(data, encoding='latin1') is assumed.";
    raise('ValueError', `Failed to encode latin1 string when unpickling a ${name} object. ${how}`);
  }
  return Uint8Array.from(codes);
}

export const isMonth = (byte: number): boolean => byte >= 1 && byte <= 12;

/** Up to 3.14 numbers are read one by one before one is found missing, so the first that is no number is the error. */
export function checkNumbersGiven(args: CallArguments, wanted: number): void {
  const given = args.values.length - args.names.length;
  if (!knobs.values.dates.namesConstructors && given < wanted && args.names.length === 0) args.values.forEach((value) => intArgument(value, 0));
}

function checkField(name: string, value: number, low: number, high: number): void {
  if (value < low || value > high) raise('ValueError', knobs.values.dates.field(name, value, low, high));
}

export function checkDate({ year, month, day }: DateParts): void {
  if (year < 1 || year > 9999) raise('ValueError', knobs.values.dates.year(year));
  checkField('month', month, 1, 12);
  if (day < 1 || day > daysInMonth(year, month)) raise('ValueError', knobs.values.dates.day(year, month, day, daysInMonth(year, month)));
}

export function checkTime({ hour, minute, second, microsecond, fold }: TimeParts): void {
  checkField('hour', hour, 0, 23);
  checkField('minute', minute, 0, 59);
  checkField('second', second, 0, 59);
  checkField('microsecond', microsecond, 0, 999_999);
  if (fold !== 0 && fold !== 1) raise('ValueError', knobs.values.dates.fold(fold));
}

/** Ordinal and microseconds of a day as a date with time; OverflowError outside the years 1 to 9999. */
export function dateTimeOf(microseconds: bigint): Omit<DateTimeParts, 'fold' | 'tz'> {
  const day = 86_400_000_000n;
  let days = microseconds / day;
  let rest = microseconds % day;
  if (rest < 0n) {
    rest += day;
    days -= 1n;
  }
  if (days < 1n || days > 3_652_059n) raise('OverflowError', 'date value out of range');
  const inDay = Number(rest);
  const second = Math.floor(inDay / 1_000_000);
  return {
    ...dateOfOrdinal(Number(days)), hour: Math.floor(second / 3600), minute: Math.floor(second / 60) % 60, second: second % 60,
    microsecond: inDay % 1_000_000,
  };
}

/** Microseconds since 0000-12-31. */
export function microsecondsOf(parts: DateTimeParts): bigint {
  const seconds = ordinalOf(parts) * DAY_SECONDS + parts.hour * 3600 + parts.minute * 60 + parts.second;
  return BigInt(seconds) * 1_000_000n + BigInt(parts.microsecond);
}

export const durationMicroseconds = ({ days, seconds, microseconds }: Duration): bigint =>
  BigInt(days * DAY_SECONDS + seconds) * 1_000_000n + BigInt(microseconds);

export const two = (n: number): string => String(n).padStart(2, '0');
export const dateText = ({ year, month, day }: DateParts): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

const TIMESPECS = ['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'];

/** The time as ISO 8601 has it, as far as `timespec` says. */
export function timeText({ hour, minute, second, microsecond }: TimeParts, timespec: string): string {
  let place = TIMESPECS.indexOf(timespec);
  if (place < 0) raise('ValueError', 'Unknown timespec value');
  if (place === 0) place = microsecond === 0 ? 3 : 5;
  let text = two(hour);
  if (place >= 2) text += `:${two(minute)}`;
  if (place >= 3) text += `:${two(second)}`;
  if (place >= 4) text += `.${String(microsecond).padStart(6, '0').slice(0, place === 4 ? 3 : 6)}`;
  return text;
}

/** An offset from UTC: `+05:30`. */
export function offsetText(offset: Duration, separator: string): string {
  let total = durationMicroseconds(offset);
  const sign = total < 0n ? '-' : '+';
  if (total < 0n) total = -total;
  const seconds = Number(total / 1_000_000n);
  const rest = Number(total % 1_000_000n);
  let text = `${sign}${two(Math.floor(seconds / 3600))}${separator}${two(Math.floor(seconds / 60) % 60)}`;
  if (seconds % 60 !== 0 || rest !== 0) text += `${separator}${two(seconds % 60)}`;
  return rest === 0 ? text : `${text}.${String(rest).padStart(6, '0')}`;
}

/** Year, week and weekday of ISO 8601. */
export function isoCalendar(date: DateParts): [year: number, week: number, weekday: number] {
  let { year } = date;
  const ordinal = ordinalOf(date);
  if (ordinal < isoYearStart(year)) year--;
  else if (ordinal >= isoYearStart(year + 1)) year++;
  return [year, Math.floor((ordinal - isoYearStart(year)) / 7) + 1, weekdayOf(date) + 1];
}

/** Ordinal of the Monday of the first week. */
function isoYearStart(year: number): number {
  const first = ordinalOf({ year, month: 1, day: 1 });
  const weekday = (first + 6) % 7;
  return weekday > 3 ? first + 7 - weekday : first - weekday;
}

/** The date of a week and weekday, or what is wrong with them. */
export function dateOfIsoWeek(year: number, week: number, day: number): DateParts | string {
  if (year < 1 || year > 9999) return knobs.values.dates.isoYear(year);
  const weeks = (isoYearStart(year + 1) - isoYearStart(year)) / 7;
  if (week < 1 || week > weeks) return `Invalid week: ${week}`;
  if (day < 1 || day > 7) return knobs.values.dates.isoDay(day);
  return dateOfOrdinal(isoYearStart(year) + (week - 1) * 7 + day - 1);
}
