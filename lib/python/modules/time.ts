import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { exceptionType, raise, stealAndRaise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { isInstance, typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { elapsedNanoseconds, elapsedNanosecondsUnobserved, START_OF_RUN, workedNanoseconds } from '../protocols/clock';
import { call } from '../protocols/call';
import { asDouble, asSize } from '../protocols/number';
import { blockingFunctions, deadlineAfter, scheduler } from '../protocols/threads';
import { defineStructSequence, stealStructSequence } from '../types/struct-sequence';
import { stealNamespace } from '../types/namespace';
import { isFloat, newBool, newFloat, newInt, newIntFromBig, numberOf } from '../values/numbers';
import { isTuple, newTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { internedStr, isStr, newStr, textOf } from '../values/text';
import { parseTime } from './datetime/strptime';
import type { CalendarTime } from './time-calendar';
import { calendarTime, daysSinceEpoch, formatTime } from './time-calendar';

/** The module `time`, on the clock of the run; local time is UTC. CPython: Modules/timemodule.c. */

const FIELDS = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'];
const LARGEST_TIMESTAMP = 67_768_036_191_676_799;

export const structTimeType = defineStructSequence('struct_time', 'time', FIELDS, { instantiable: true, hidden: ['tm_zone', 'tm_gmtoff'] });

/** A moment in a zone, which is UTC under one of its names. */
function structTime(t: CalendarTime, zone: string): Ref {
  const numbers = [t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.yearDay, 0];
  const mark = holdMark();
  const items = numbers.map((n) => hold(newInt(n)));
  items.push(newStr(zone), newInt(0));
  dropHolds(mark);
  return stealStructSequence(structTimeType, items);
}

function now(): number {
  return START_OF_RUN + Math.floor(elapsedNanoseconds() / 1e9);
}

/** The moment of an argument of seconds; now without one. */
function momentOf(seconds: Ref): CalendarTime {
  if (seconds === NULL || seconds === None) return calendarTime(now());
  const value = isFloat(seconds) ? numberOf(seconds) : asSize(seconds, null);
  if (value !== value) raise('ValueError', 'Invalid value NaN (not a number)');
  if (Math.abs(value) > LARGEST_TIMESTAMP) raise('OverflowError', 'timestamp out of range for platform time_t');
  return calendarTime(Math.floor(value));
}

/** A tuple of nine numbers as a date. CPython: gettmarg(), checktm(). */
function dateOf(tuple: Ref, caller: string): CalendarTime {
  if (!isTuple(tuple)) raise('TypeError', 'Tuple or struct_time argument required');
  const items = tupleItems(tuple);
  if (items.length < FIELDS.length || (items.length > FIELDS.length && !isInstance(tuple, structTimeType))) {
    raise('TypeError', `${caller}(): illegal time tuple argument`);
  }
  const [year, month, day, hour, minute, second, weekday, yearDay] = items.map((item) => asSize(item, 'OverflowError'));
  const t = { year, month: month || 1, day: day || 1, hour, minute, second, weekday: ((weekday % 7) + 7) % 7, yearDay: yearDay || 1 };
  checkRange(t.month, 1, 12, 'month');
  checkRange(t.day, 1, 31, 'day of month');
  checkRange(hour, 0, 23, 'hour');
  checkRange(minute, 0, 59, 'minute');
  checkRange(second, 0, 61, 'seconds');
  if ((weekday + 1) % 7 < 0) raise('ValueError', 'day of week out of range');
  checkRange(t.yearDay, 1, 366, 'day of year');
  return t;
}

function checkRange(value: number, low: number, high: number, name: string): void {
  if (value < low || value > high) raise('ValueError', `${name} out of range`);
}

function strftime(format: Ref, tuple: Ref): Ref {
  if (!isStr(format)) raise('TypeError', `strftime() argument 1 must be str, not ${typeOf(format).name}`);
  return newStr(formatTime(textOf(format), tuple === NULL ? momentOf(NULL) : dateOf(tuple, 'strftime')));
}

const ASCTIME = '%a %b %e %H:%M:%S %Y';

function asctime(tuple: Ref): Ref {
  return newStr(formatTime(ASCTIME, tuple === NULL ? momentOf(NULL) : dateOf(tuple, 'asctime')));
}

function mktime(tuple: Ref): Ref {
  if (!isTuple(tuple)) raise('TypeError', 'Tuple or struct_time argument required');
  const [year, month, day, hour, minute, second] = tupleItems(tuple).map((item) => asSize(item, 'OverflowError'));
  return newFloat(daysSinceEpoch(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second);
}

function sleep(seconds: Ref): Ref {
  if (typeOf(seconds).slots.float === null && typeOf(seconds).slots.index === null) {
    raise('TypeError', `'${typeOf(seconds).name}' object cannot be interpreted as an integer`);
  }
  const value = asDouble(seconds);
  if (value !== value) raise('ValueError', 'Invalid value NaN (not a number)');
  if (value < 0) raise('ValueError', 'sleep length must be non-negative');
  if (value > 9.2e9) raise('OverflowError', 'timestamp too large to convert to C PyTime_t');
  const deadline = deadlineAfter(value);
  const isOver = (): boolean => deadline <= elapsedNanosecondsUnobserved();
  return scheduler.block({ poll: () => (isOver() ? None : NULL), expired: () => None, deadline, waiters: null, purpose: 'its alarm' }, true);
}
blockingFunctions.add(sleep);

/** A clock as a float of seconds and as an int of nanoseconds. */
function clock(name: string, start: number, nanoseconds: () => number): NativeMethod[] {
  return [
    native(name, '()', () => newFloat(start + nanoseconds() / 1e9)),
    native(`${name}_ns`, '()', () => newIntFromBig(BigInt(start) * 1_000_000_000n + BigInt(nanoseconds()))),
  ];
}

/** The clocks of POSIX, by their numbers. */
const CLOCKS: readonly (readonly [name: string, number: number, start: number, nanoseconds: () => number])[] = [
  ['CLOCK_REALTIME', 0, START_OF_RUN, elapsedNanoseconds],
  ['CLOCK_MONOTONIC', 1, 0, elapsedNanoseconds],
  ['CLOCK_PROCESS_CPUTIME_ID', 2, 0, workedNanoseconds],
  ['CLOCK_THREAD_CPUTIME_ID', 3, 0, workedNanoseconds],
  ['CLOCK_MONOTONIC_RAW', 4, 0, elapsedNanoseconds],
  ['CLOCK_BOOTTIME', 7, 0, elapsedNanoseconds],
  ['CLOCK_TAI', 11, START_OF_RUN + 37, elapsedNanoseconds],
];

function posixClock(id: Ref): (typeof CLOCKS)[number] {
  const number = asSize(id, 'OverflowError');
  return CLOCKS.find((entry) => entry[1] === number) ?? raiseOsError(22, 'Invalid argument');
}

function raiseOsError(errno: number, message: string): never {
  const text = newStr(message);
  const number = newInt(errno);
  const mark = holdMark();
  hold(text);
  const error = call(exceptionType('OSError').ref, number, text);
  dropHolds(mark);
  decref(text);
  return stealAndRaise(error);
}

/** Implementation, and whether it never goes back and whether it can be set, of what get_clock_info() knows. */
const CLOCK_INFO: Readonly<Record<string, readonly [implementation: string, monotonic: boolean, adjustable: boolean]>> = {
  time: ['clock_gettime(CLOCK_REALTIME)', false, true],
  monotonic: ['clock_gettime(CLOCK_MONOTONIC)', true, false],
  perf_counter: ['clock_gettime(CLOCK_MONOTONIC)', true, false],
  process_time: ['clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', true, false],
  thread_time: ['clock_gettime(CLOCK_THREAD_CPUTIME_ID)', true, false],
};

function getClockInfo(name: Ref): Ref {
  if (!isStr(name)) raise('TypeError', `get_clock_info() argument 1 must be str, not ${typeOf(name).name}`);
  const info = Object.hasOwn(CLOCK_INFO, textOf(name)) ? CLOCK_INFO[textOf(name)] : raise('ValueError', 'unknown clock');
  const mark = holdMark();
  const entries = {
    implementation: hold(newStr(info[0])), monotonic: newBool(info[1]), adjustable: newBool(info[2]), resolution: hold(newFloat(1e-9)),
  };
  dropHolds(mark);
  return stealNamespace(entries, internedStr);
}

function strptime(text: Ref, format: Ref): Ref {
  if (!isStr(text)) raise('TypeError', `strptime() argument 0 must be str, not ${typeReprOf(text)}`);
  if (format !== NULL && !isStr(format)) raise('TypeError', `strptime() argument 1 must be str, not ${typeReprOf(format)}`);
  const parsed = parseTime(textOf(text), format === NULL ? '%a %b %d %H:%M:%S %Y' : textOf(format));
  const { year, month, day, hour, minute, second, weekday, yearDay, zone, offset } = parsed;
  const numbers = [year, month, day, hour, minute, second, weekday, yearDay, zone === null ? -1 : 0];
  const mark = holdMark();
  const items = numbers.map((n) => hold(newInt(n)));
  items.push(zone === null ? None : newStr(zone), offset === null ? None : newInt(Number(offset / 1_000_000n)));
  dropHolds(mark);
  return stealStructSequence(structTimeType, items);
}

const typeReprOf = (o: Ref): string => `<class '${typeOf(o).name}'>`;

defineModule({
  name: 'time',
  types: [structTimeType],
  functions: [
    ...clock('time', START_OF_RUN, elapsedNanoseconds),
    ...clock('monotonic', 0, elapsedNanoseconds),
    ...clock('perf_counter', 0, elapsedNanoseconds),
    ...clock('process_time', 0, workedNanoseconds),
    ...clock('thread_time', 0, workedNanoseconds),
    native('sleep', '(seconds, /)', sleep),
    native('strptime', '(string, format=None, /)', strptime),
    native('get_clock_info', '(name, /)', getClockInfo),
    native('clock_gettime', '(clk_id, /)', (id: Ref) => {
      const [, , start, nanoseconds] = posixClock(id);
      return newFloat(start + nanoseconds() / 1e9);
    }),
    native('clock_gettime_ns', '(clk_id, /)', (id: Ref) => {
      const [, , start, nanoseconds] = posixClock(id);
      return newIntFromBig(BigInt(start) * 1_000_000_000n + BigInt(nanoseconds()));
    }),
    native('clock_getres', '(clk_id, /)', (id: Ref) => {
      posixClock(id);
      return newFloat(1e-9);
    }),
    native('clock_settime', '(clk_id, time, /)', (id: Ref) => {
      return asSize(id, 'OverflowError') === 0 ? raiseOsError(1, 'Operation not permitted') : raiseOsError(22, 'Invalid argument');
    }),
    native('tzset', '()', () => None),
    native('gmtime', '(seconds=None, /)', (seconds: Ref) => structTime(momentOf(seconds), 'GMT')),
    native('localtime', '(seconds=None, /)', (seconds: Ref) => structTime(momentOf(seconds), 'UTC')),
    native('mktime', '(tuple, /)', mktime),
    native('strftime', '(format, tuple=None, /)', strftime),
    native('asctime', '(tuple=None, /)', asctime),
    native('ctime', '(seconds=None, /)', (seconds: Ref) => newStr(formatTime(ASCTIME, momentOf(seconds)))),
  ],
  values: () => {
    const utc = newStr('UTC');
    const tzname = newTuple(utc, utc);
    decref(utc);
    const clocks = Object.fromEntries(CLOCKS.map(([name, number]) => [name, newInt(number)]));
    return { ...clocks, _STRUCT_TM_ITEMS: newInt(11), timezone: newInt(0), altzone: newInt(0), daylight: newInt(0), tzname };
  },
});

