import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import type { NativeFn } from '../../object/native';
import { native, nativeClassMethod, parseSignature } from '../../object/native';
import type { CallArguments, PyType } from '../../object/py-type';
import { CompareOp, TypeFeature, isInstance, typeOf } from '../../object/py-type';
import { staticString } from '../../object/names';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { callMethod, callObject } from '../../protocols/call';
import { elapsedNanoseconds, START_OF_RUN } from '../../protocols/clock';
import { comparison } from '../../protocols/compare';
import { bindNative } from '../../protocols/native-call';
import { warn } from '../../protocols/warnings';
import { strRepr } from '../../text/str-repr';
import { allocateInstance } from '../../values/instance';
import { intAsNumber, isInt, newFloat, newInt } from '../../values/numbers';
import { False, None, NotImplemented, True } from '../../values/singletons';
import { internedStr, isStr, newStr, textOf } from '../../values/text';
import {
  ctimeText, dateBytes, dateType, formatBySpec, hashOfBytes, isDate, newDate, reduceWith, timeTuple, timestampArgument, withTime,
} from './date';
import { formatParts } from './format';
import { endOfIsoDate, parseIsoDate, parseIsoTime } from './iso';
import type { DateTimeParts } from './parts';
import {
  checkDate, checkNumbersGiven, checkTime, dateOfOrdinal, dateText, dateTimeOf, intArgument, isMonth, microsecondsOf, offsetText, ordinalOf, pickledState,
  replacedField, timeText,
} from './parts';
import { parseTime } from './strptime';
import { durationFrom, hashOfDuration, isDelta, newDelta, totalOf } from './timedelta';
import {
  REPLACE_TIME, isTime, newTime, releaseZoned, replacedTime, timeArguments, timeAttributes, timeBytes, timeFromIso, timeOfBytes, timePartsOf,
  timespecOf,
} from './time-type';
import { UTC, askZone, dateTimes, deltaOrNone, newTimezone, zoneArgument, zoneName, zoneState } from './zones';

/** datetime.datetime. CPython: Modules/_datetimemodule.c, PyDateTime_DateTimeType. */

const ARGUMENTS = parseSignature('(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)');
const EPOCH = microsecondsOf({ year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0, tz: NULL });
const S_FROMUTC = staticString('fromutc');

const partsOf = (self: Ref): DateTimeParts => payloadOf<DateTimeParts>(self);
export const isDateTime = (o: Ref): boolean => isInstance(o, dateTimeType);

export function newDateTime(parts: DateTimeParts, type: PyType = dateTimeType): Ref {
  const { year, month, day, hour, minute, second, microsecond, fold, tz } = parts;
  const self = allocateInstance(type);
  setPayload(self, { year, month, day, hour, minute, second, microsecond, fold, tz: tz === NULL ? NULL : newRef(tz) } satisfies DateTimeParts);
  return self;
}

/** One of a class: of a subclass by calling it. */
function ofClass(cls: Ref, parts: DateTimeParts, leavesZoneOut = false): Ref {
  if (cls === dateTimeType.ref) return newDateTime(parts);
  const { year, month, day, hour, minute, second, microsecond, tz, fold } = parts;
  const mark = holdMark();
  const numbers = [year, month, day, hour, minute, second, microsecond].map((n) => hold(newInt(n)));
  const values = leavesZoneOut && tz === NULL ? numbers : [...numbers, tz === NULL ? None : tz];
  const names = fold === 0 || !knobs.values.dates.replaceCallsClass ? [] : [hold(internedStr('fold'))];
  const result = callObject(cls, { values: names.length === 0 ? values : [...values, newInt(fold)], names });
  dropHolds(mark);
  [...numbers, ...names].forEach(decref);
  return result;
}

function create(type: PyType, args: CallArguments): Ref {
  const state = pickledState('datetime', args, 10, (bytes) => isMonth(bytes[2] & 127));
  if (state !== null) {
    const [high, low, monthAndFold, day] = state.bytes;
    const time = timeOfBytes(state.bytes.subarray(4), zoneState(state.zone));
    return newDateTime({ ...time, year: high * 256 + low, month: monthAndFold & 127, day, fold: monthAndFold >> 7 }, type);
  }
  checkNumbersGiven(args, 3);
  const values = bindNative(ARGUMENTS, args, knobs.values.dates.namesConstructors ? 'datetime' : '', '') as Ref[];
  const [year, month, day, hour, minute, second, microsecond] = values.slice(0, 7).map((value) => intArgument(value, 0));
  const fold = intArgument(values[8], 0);
  const parts = { year, month, day, hour, minute, second, microsecond, fold, tz: zoneArgument(values[7]) };
  checkDate(parts);
  checkTime(parts);
  return newDateTime(parts, type);
}

const offsetOf = (self: Ref): bigint | null => askZone(partsOf(self).tz, 'utcoffset', self);

/** The same clock reading so many microseconds later, of the same class. */
function shifted(self: Ref, by: bigint): Ref {
  return ofClass(typeOf(self).ref, { ...dateTimeOf(microsecondsOf(partsOf(self)) + by), fold: 0, tz: partsOf(self).tz });
}

function add(left: Ref, right: Ref): Ref {
  if (isDateTime(left) && isDelta(right)) return shifted(left, totalOf(right));
  return isDelta(left) && isDateTime(right) ? shifted(right, totalOf(left)) : NotImplemented;
}

/** CPython: datetime_subtract(). */
function subtract(left: Ref, right: Ref): Ref {
  if (!isDateTime(left)) return NotImplemented;
  if (isDelta(right)) return shifted(left, -totalOf(right));
  if (!isDateTime(right)) return NotImplemented;
  let by = microsecondsOf(partsOf(left)) - microsecondsOf(partsOf(right));
  if (partsOf(left).tz !== partsOf(right).tz) {
    const [a, b] = [offsetOf(left), offsetOf(right)];
    if ((a === null) !== (b === null)) raise('TypeError', "can't subtract offset-naive and offset-aware datetimes");
    by += (b ?? 0n) - (a ?? 0n);
  }
  return newDelta(by);
}

/** CPython: datetime_richcompare(). */
function compare(self: Ref, other: Ref, op: number): Ref {
  if (!isDateTime(other)) {
    if (!isDate(other) || !knobs.values.dates.comparesDateExplicitly) return NotImplemented;
    if (op === CompareOp.EQ) return False;
    return op === CompareOp.NE ? True : raise('TypeError', `can't compare ${typeOf(self).name} to ${typeOf(other).name}`);
  }
  let by = microsecondsOf(partsOf(self)) - microsecondsOf(partsOf(other));
  if (partsOf(self).tz !== partsOf(other).tz) {
    const [a, b] = [offsetOf(self), offsetOf(other)];
    if ((a === null) !== (b === null)) {
      if (op === CompareOp.EQ) return False;
      return op === CompareOp.NE ? True : raise('TypeError', "can't compare offset-naive and offset-aware datetimes");
    }
    by += (b ?? 0n) - (a ?? 0n);
    if (by === 0n && (op === CompareOp.EQ || op === CompareOp.NE) && (isAmbiguous(self, a) || isAmbiguous(other, b))) by = 1n;
  }
  return comparison(by < 0n ? -1 : by > 0n ? 1 : 0, op);
}

function pickled(parts: DateTimeParts, fold: number): number[] {
  const bytes = [...dateBytes(parts), ...timeBytes(parts, 0)];
  bytes[2] += 128 * fold;
  return bytes;
}

/** What becomes of the same clock reading with another fold, of the same type. CPython: get_flip_fold_offset(). */
function withFold<T>(self: Ref, fold: number, then: (o: Ref) => T): T {
  if (partsOf(self).fold === fold) return then(self);
  const other = newDateTime({ ...partsOf(self), fold }, typeOf(self));
  const mark = holdMark();
  hold(other);
  const result = then(other);
  dropHolds(mark);
  decref(other);
  return result;
}

/** Whether the offset hangs on the fold, so that the moment equals none of another zone. CPython: pep495_eq_exception(). */
const isAmbiguous = (self: Ref, offset: bigint | null): boolean => withFold(self, 1 - partsOf(self).fold, offsetOf) !== offset;

function hash(self: Ref): number {
  const offset = withFold(self, 0, offsetOf);
  return offset === null ? hashOfBytes(pickled(partsOf(self), 0)) : hashOfDuration(durationFrom(microsecondsOf(partsOf(self)) - offset));
}

function isoText(self: Ref, separator: string, timespec: string): string {
  const parts = partsOf(self);
  const offset = offsetOf(self);
  return `${dateText(parts)}${separator}${timeText(parts, timespec)}${offset === null ? '' : offsetText(durationFrom(offset), ':')}`;
}

function isoformat(self: Ref, sep: Ref, timespec: Ref): Ref {
  let separator = 'T';
  if (sep !== NULL) {
    if (!isStr(sep)) raise('TypeError', `isoformat() argument 1 must be a unicode character, not ${typeOf(sep).name}`);
    separator = textOf(sep);
    const { length } = Array.from(separator);
    if (length !== 1) raise('TypeError', `isoformat() argument 1 must be a unicode character, not ${knobs.values.dates.wrongSeparator(length)}`);
  }
  return newStr(isoText(self, separator, timespecOf(timespec, 2)));
}

/** Microseconds since 0000-12-31 of a timestamp, rounded half to even. */
function momentOf(timestamp: Ref): bigint {
  const seconds = timestampArgument(timestamp);
  if (isInt(timestamp)) return EPOCH + BigInt(Math.floor(seconds)) * 1_000_000n;
  const whole = Math.floor(seconds);
  const part = (seconds - whole) * 1e6;
  let micro = Math.round(part);
  if (Math.abs(part - Math.trunc(part)) === 0.5) micro = 2 * Math.round(part / 2);
  return EPOCH + BigInt(whole) * 1_000_000n + BigInt(micro);
}

/** A moment in UTC as the zone's time; as it is without one. */
function inZone(cls: Ref, utc: bigint, zone: Ref): Ref {
  const plain = ofClass(cls, { ...dateTimeOf(utc), fold: 0, tz: zone });
  if (zone === NULL) return plain;
  const mark = holdMark();
  hold(plain);
  const result = callMethod(zone, S_FROMUTC, plain);
  dropHolds(mark);
  decref(plain);
  return result;
}

const now = (): bigint => EPOCH + BigInt(START_OF_RUN) * 1_000_000n + BigInt(Math.floor(elapsedNanoseconds() / 1000));

function deprecated(name: string): void {
  if (!knobs.values.dates.warnsOfUtc) return;
  const use = name === 'utcnow' ? 'datetime.datetime.now(datetime.UTC)' : 'datetime.datetime.fromtimestamp(timestamp, datetime.UTC)';
  const what = name === 'utcnow' ? 'datetime.datetime.utcnow()' : 'datetime.datetime.utcfromtimestamp()';
  warn('DeprecationWarning', `${what} is deprecated and scheduled for removal in a future version. `
    + `Use timezone-aware objects to represent datetimes in UTC: ${use}.`);
}

function fromIso(cls: Ref, text: Ref): Ref {
  if (!isStr(text)) raise('TypeError', knobs.values.dates.wrongArgument('fromisoformat', '', 0, 'str', typeOf(text).name));
  const all = textOf(text);
  const failed = (): never => raise('ValueError', `Invalid isoformat string: ${strRepr(all)}`);
  const end = endOfIsoDate(all);
  const date = parseIsoDate(all.slice(0, end)) ?? failed();
  const clock = all.slice(end).replace(/^./su, '');
  const time = all.length <= end ? null : parseIsoTime(clock.startsWith('T') ? '' : clock) ?? failed();
  checkDate(date);
  const parts: DateTimeParts = { ...(time === null ? { hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0, tz: NULL } : timeFromIso(time)), ...date };
  const mark = holdMark();
  if (parts.tz !== NULL) hold(parts.tz);
  checkTime(parts);
  const moved = time !== null && time.nextDay ? { ...parts, ...dateOfOrdinal(ordinalOf(parts) + 1) } : parts;
  const result = ofClass(cls, moved);
  dropHolds(mark);
  if (parts.tz !== NULL) decref(parts.tz);
  return result;
}

function strptime(cls: Ref, text: Ref, format: Ref): Ref {
  for (const [i, value] of [text, format].entries()) {
    if (!isStr(value)) raise('TypeError', `strptime() argument ${i + 1} must be str, not ${typeOf(value).name}`);
  }
  const parsed = parseTime(textOf(text), textOf(format));
  const mark = holdMark();
  let tz: Ref = NULL;
  if (parsed.offset !== null) {
    const name = parsed.zone === null ? NULL : hold(newStr(parsed.zone));
    tz = newTimezone(parsed.offset, name);
    dropHolds(mark);
    if (name !== NULL) decref(name);
    hold(tz);
  }
  const parts = { ...parsed, fold: 0, tz };
  checkDate(parts);
  checkTime(parts);
  const result = ofClass(cls, parts, true);
  dropHolds(mark);
  if (tz !== NULL) decref(tz);
  return result;
}

function combine(cls: Ref, date: Ref, time: Ref, tz: Ref): Ref {
  if (!isDate(date)) raise('TypeError', knobs.values.dates.wrongArgument('combine', 'date', 1, 'datetime.date', typeOf(date).name));
  if (!isTime(time)) raise('TypeError', `combine() argument 2 must be datetime.time, not ${typeOf(time).name}`);
  const { year, month, day } = partsOf(date);
  const parts = timePartsOf(time);
  return ofClass(cls, { ...parts, year, month, day, tz: tz === NULL ? parts.tz : zoneArgument(tz) });
}

function replace(self: Ref, year: Ref, month: Ref, day: Ref, ...time: Ref[]): Ref {
  const old = partsOf(self);
  const date = { year: replacedField(year, old.year), month: replacedField(month, old.month), day: replacedField(day, old.day) };
  const parts = { ...replacedTime(old, time, () => checkDate(date)), ...date };
  return knobs.values.dates.replaceCallsClass ? ofClass(typeOf(self).ref, parts) : newDateTime(parts, typeOf(self));
}

/** CPython: datetime_astimezone(); local time is UTC. */
function astimezone(self: Ref, given: Ref): Ref {
  const zone = given === NULL || given === None ? UTC : zoneArgument(given);
  const offset = offsetOf(self) ?? 0n;
  if (zone === partsOf(self).tz) return newRef(self);
  const moment = shifted(self, -offset);
  const parts = partsOf(moment);
  const { tz } = parts;
  parts.tz = newRef(zone);
  const mark = holdMark();
  hold(moment);
  if (tz !== NULL) decref(tz);
  const result = callMethod(zone, S_FROMUTC, moment);
  dropHolds(mark);
  decref(moment);
  return result;
}

function timestamp(self: Ref): Ref {
  const offset = offsetOf(self);
  return newFloat(Number(microsecondsOf(partsOf(self)) - (offset ?? 0n) - EPOCH) / 1e6);
}

function timetuple(self: Ref): Ref {
  const dst = askZone(partsOf(self).tz, 'dst', self);
  return timeTuple(partsOf(self), partsOf(self).tz === NULL || dst === null ? -1 : dst === 0n ? 0 : 1);
}

function reduce(self: Ref, protocol: Ref): Ref {
  const parts = partsOf(self);
  const keepsFold = protocol !== NULL && isInt(protocol) && intAsNumber(protocol) > 3;
  return reduceWith(self, pickled(parts, keepsFold ? parts.fold : 0), ...(parts.tz === NULL ? [] : [parts.tz]));
}

const strftime = (self: Ref, format: Ref): Ref => newStr(formatParts(partsOf(self), format, self));

export const dateTimeType: PyType = defineType({
  name: 'datetime',
  module: 'datetime',
  base: dateType,
  basicSize: 48,
  features: TypeFeature.BASETYPE,
  slots: {
    create,
    dealloc: releaseZoned,
    repr(self) {
      const { year, month, day } = partsOf(self);
      return newStr(`${typeOf(self).name}(${year}, ${month}, ${day}, ${timeArguments(partsOf(self))})`);
    },
    str: (self) => newStr(isoText(self, ' ', 'auto')),
    hash,
    richcompare: compare,
  },
  binary: { ADD: add, SUBTRACT: subtract },
  methods: [
    nativeClassMethod('now', '(tz=None)', (cls: Ref, tz: Ref) => inZone(cls, now(), zoneArgument(tz))),
    nativeClassMethod('today', '()', (cls: Ref) => inZone(cls, now(), NULL)),
    nativeClassMethod('utcnow', '()', (cls: Ref) => {
      deprecated('utcnow');
      return inZone(cls, now(), NULL);
    }),
    nativeClassMethod('fromtimestamp', '(timestamp, tz=None)', (cls: Ref, value: Ref, tz: Ref) => inZone(cls, momentOf(value), zoneArgument(tz))),
    nativeClassMethod('utcfromtimestamp', '(timestamp, /)', (cls: Ref, value: Ref) => {
      deprecated('utcfromtimestamp');
      return inZone(cls, momentOf(value), NULL);
    }),
    nativeClassMethod('fromisoformat', '(string, /)', fromIso),
    nativeClassMethod('strptime', '(date_string, format, /)', strptime),
    nativeClassMethod('combine', '(date, time, tzinfo=None)', combine),
    native('date', '()', (self: Ref) => newDate(partsOf(self))),
    native('time', '()', (self: Ref) => newTime({ ...partsOf(self), tz: NULL })),
    native('timetz', '()', (self: Ref) => newTime(partsOf(self))),
    native('ctime', '()', (self: Ref) => newStr(ctimeText(partsOf(self)))),
    native('timetuple', '()', timetuple),
    native('utctimetuple', '()', (self: Ref) => {
      const utc = dateTimeOf(microsecondsOf(partsOf(self)) - (offsetOf(self) ?? 0n));
      return timeTuple(utc, 0);
    }),
    native('timestamp', '()', timestamp),
    native('isoformat', "(sep='T', timespec='auto')", isoformat),
    native('strftime', '(format)', strftime),
    native('__format__', '(format_spec, /)', formatBySpec),
    native('utcoffset', '()', (self: Ref) => deltaOrNone(offsetOf(self))),
    native('dst', '()', (self: Ref) => deltaOrNone(askZone(partsOf(self).tz, 'dst', self))),
    native('tzname', '()', (self: Ref) => {
      const name = zoneName(partsOf(self).tz, self);
      return name === null ? None : newStr(name);
    }),
    native('replace', `(year=-1, month=-1, day=-1, ${REPLACE_TIME}, *, fold=-1)`, replace as NativeFn),
    native('__replace__', `(*, year=-1, month=-1, day=-1, ${REPLACE_TIME}, fold=-1)`, replace as NativeFn),
    native('astimezone', '(tz=None)', astimezone),
    native('__reduce_ex__', '(protocol, /)', reduce),
    native('__reduce__', '()', (self: Ref) => reduce(self, NULL)),
  ],
  getset: timeAttributes,
});

withTime.includes = isDateTime;
dateTimes.isDateTime = isDateTime;
dateTimes.partsOf = partsOf;
dateTimes.shifted = shifted;

