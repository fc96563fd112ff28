import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import type { NativeFn } from '../../object/native';
import { getset, native, nativeClassMethod, parseSignature } from '../../object/native';
import type { CallArguments, PyType } from '../../object/py-type';
import { CompareOp, TypeFeature, isInstance, typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { callObject } from '../../protocols/call';
import { comparison } from '../../protocols/compare';
import { bindNative } from '../../protocols/native-call';
import { reprText } from '../../protocols/repr';
import { strRepr } from '../../text/str-repr';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { intAsNumber, isInt, newInt } from '../../values/numbers';
import { None, NotImplemented, False, True } from '../../values/singletons';
import { internedStr, isStr, newStr, textOf } from '../../values/text';
import { formatBySpec, hashOfBytes, reduceWith } from './date';
import { NO_DATE, formatParts } from './format';
import type { IsoTime } from './iso';
import { parseIsoTime } from './iso';
import type { TimeParts } from './parts';
import { checkTime, intArgument, offsetText, pickledState, replacedField, timeText } from './parts';
import { durationFrom, hashOfDuration } from './timedelta';
import { askZone, deltaOrNone, newTimezone, zoneArgument, zoneName, zoneState } from './zones';

/** datetime.time. CPython: Modules/_datetimemodule.c, PyDateTime_TimeType. */

const ARGUMENTS = parseSignature('(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)');

export const timePartsOf = (self: Ref): TimeParts => payloadOf<TimeParts>(self);
export const isTime = (o: Ref): boolean => isInstance(o, timeType);

export function newTime(parts: TimeParts, type: PyType = timeType): Ref {
  const { hour, minute, second, microsecond, fold, tz } = parts;
  const self = allocateInstance(type);
  setPayload(self, { hour, minute, second, microsecond, fold, tz: tz === NULL ? NULL : newRef(tz) } satisfies TimeParts);
  return self;
}

/** A time of a class: of a subclass by calling it. */
function timeOfClass(cls: Ref, parts: TimeParts): Ref {
  if (cls === timeType.ref) return newTime(parts);
  const { hour, minute, second, microsecond, tz, fold } = parts;
  const values = [newInt(hour), newInt(minute), newInt(second), newInt(microsecond), tz === NULL ? None : tz];
  const mark = holdMark();
  values.slice(0, 4).forEach(hold);
  const names = fold === 0 || !knobs.values.dates.replaceCallsClass ? [] : [hold(internedStr('fold'))];
  const result = callObject(cls, { values: names.length === 0 ? values : [...values, newInt(fold)], names });
  dropHolds(mark);
  [...values.slice(0, 4), ...names].forEach(decref);
  return result;
}

/** The time of day and fold in six bytes; the top bit of the first is the fold. */
export const timeBytes = ({ hour, minute, second, microsecond }: TimeParts, fold: number): number[] =>
  [hour + 128 * fold, minute, second, microsecond >> 16, (microsecond >> 8) & 255, microsecond & 255];

export function timeOfBytes(data: Uint8Array, tz: Ref): TimeParts {
  const [hour, minute, second, high, middle, low] = data;
  return { hour: hour & 127, minute, second, microsecond: high * 65536 + middle * 256 + low, fold: hour >> 7, tz };
}

function create(type: PyType, args: CallArguments): Ref {
  const state = pickledState('time', args, 6, (bytes) => (bytes[0] & 127) < 24);
  if (state !== null) return newTime(timeOfBytes(state.bytes, zoneState(state.zone)), type);
  const values = bindNative(ARGUMENTS, args, knobs.values.dates.namesConstructors ? 'time' : '', '') as Ref[];
  const [hour, minute, second, microsecond] = values.slice(0, 4).map((value) => intArgument(value, 0));
  const parts = { hour, minute, second, microsecond, fold: intArgument(values[5], 0), tz: zoneArgument(values[4]) };
  checkTime(parts);
  return newTime(parts, type);
}

export const secondsOf = ({ hour, minute, second }: TimeParts): number => hour * 3600 + minute * 60 + second;

function microsecondsOf(self: Ref): { local: bigint; offset: bigint | null } {
  const parts = timePartsOf(self);
  return { local: BigInt(secondsOf(parts)) * 1_000_000n + BigInt(parts.microsecond), offset: askZone(parts.tz, 'utcoffset', None) };
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (!isTime(other)) return NotImplemented;
  const [a, b] = [microsecondsOf(self), microsecondsOf(other)];
  if ((a.offset === null) !== (b.offset === null)) {
    if (op === CompareOp.EQ) return False;
    return op === CompareOp.NE ? True : raise('TypeError', "can't compare offset-naive and offset-aware times");
  }
  const by = a.local - (a.offset ?? 0n) - b.local + (b.offset ?? 0n);
  return comparison(by < 0n ? -1 : by > 0n ? 1 : 0, op);
}

function hash(self: Ref): number {
  const { local, offset } = microsecondsOf(self);
  return offset === null ? hashOfBytes(timeBytes(timePartsOf(self), 0)) : hashOfDuration(durationFrom(local - offset));
}

/** The arguments of the time of day in a repr, those that are zero at the end left out. */
export function timeArguments({ hour, minute, second, microsecond, fold, tz }: TimeParts): string {
  const shown = [hour, minute];
  if (second !== 0 || microsecond !== 0) shown.push(second);
  if (microsecond !== 0) shown.push(microsecond);
  return `${shown.join(', ')}${fold === 0 ? '' : ', fold=1'}${tz === NULL ? '' : `, tzinfo=${reprText(tz)}`}`;
}

function isoText(self: Ref, timespec: string): string {
  const parts = timePartsOf(self);
  const offset = askZone(parts.tz, 'utcoffset', None);
  return timeText(parts, timespec) + (offset === null ? '' : offsetText(durationFrom(offset), ':'));
}

/** A `timespec` argument. */
export function timespecOf(value: Ref, position: number): string {
  if (value === NULL) return 'auto';
  return isStr(value) ? textOf(value) : raise('TypeError', `isoformat() argument ${position} must be str, not ${typeOf(value).name}`);
}

function replace(self: Ref, hour: Ref, minute: Ref, second: Ref, microsecond: Ref, tz: Ref, fold: Ref): Ref {
  const parts = replacedTime(timePartsOf(self), [hour, minute, second, microsecond, tz, fold]);
  return knobs.values.dates.replaceCallsClass ? timeOfClass(typeOf(self).ref, parts) : newTime(parts, typeOf(self));
}

/** The time with what is given put in its place, checked after what goes with it. */
export function replacedTime(old: TimeParts, [hour, minute, second, microsecond, tz, fold]: Ref[], checkRest = (): void => {}): TimeParts {
  const parts = {
    hour: replacedField(hour, old.hour), minute: replacedField(minute, old.minute), second: replacedField(second, old.second),
    microsecond: replacedField(microsecond, old.microsecond), fold: replacedField(fold, old.fold), tz: tz === NULL ? old.tz : zoneArgument(tz),
  };
  checkRest();
  checkTime(parts);
  return parts;
}

/** The time that was read, with a zone that the caller has to release. */
export function timeFromIso({ hour, minute, second, microsecond, offset }: IsoTime): TimeParts {
  return { hour, minute, second, microsecond, fold: 0, tz: offset === null ? NULL : newTimezone(offset) };
}

function fromIso(cls: Ref, text: Ref): Ref {
  if (!isStr(text)) raise('TypeError', knobs.values.dates.wrongArgument('fromisoformat', '', 0, 'str', typeOf(text).name));
  const parsed = parseIsoTime(textOf(text));
  if (parsed === null) raise('ValueError', `Invalid isoformat string: ${strRepr(textOf(text))}`);
  const parts = timeFromIso(parsed);
  const mark = holdMark();
  if (parts.tz !== NULL) hold(parts.tz);
  checkTime(parts);
  const result = timeOfClass(cls, parts);
  dropHolds(mark);
  if (parts.tz !== NULL) decref(parts.tz);
  return result;
}

const strftime = (self: Ref, format: Ref): Ref => newStr(formatParts({ ...timePartsOf(self), ...NO_DATE }, format, None));

export function releaseZoned(self: Ref): void {
  const { tz } = timePartsOf(self);
  if (tz !== NULL) decref(tz);
  freeInstanceRow(self);
}

/** hour, minute, second, microsecond, fold and tzinfo as attributes. */
export const timeAttributes = [
  ...(['hour', 'minute', 'second', 'microsecond', 'fold'] as const).map((name) => getset(name, (self) => newInt(timePartsOf(self)[name]))),
  getset('tzinfo', (self) => (timePartsOf(self).tz === NULL ? None : newRef(timePartsOf(self).tz))),
];

export const REPLACE_TIME = 'hour=-1, minute=-1, second=-1, microsecond=-1, tzinfo=None';

export const timeType: PyType = defineType({
  name: 'time',
  module: 'datetime',
  features: TypeFeature.BASETYPE,
  basicSize: 40,
  slots: {
    create,
    init: () => {},
    dealloc: releaseZoned,
    repr: (self) => newStr(`${typeOf(self).name}(${timeArguments(timePartsOf(self))})`),
    str: (self) => newStr(isoText(self, 'auto')),
    hash,
    richcompare: compare,
  },
  methods: [
    nativeClassMethod('fromisoformat', '(string, /)', fromIso),
    native('isoformat', "(timespec='auto')", (self: Ref, timespec: Ref) => newStr(isoText(self, timespecOf(timespec, 1)))),
    native('strftime', '(format)', strftime),
    native('__format__', '(format_spec, /)', formatBySpec),
    native('utcoffset', '()', (self: Ref) => deltaOrNone(askZone(timePartsOf(self).tz, 'utcoffset', None))),
    native('dst', '()', (self: Ref) => deltaOrNone(askZone(timePartsOf(self).tz, 'dst', None))),
    native('tzname', '()', (self: Ref) => {
      const name = zoneName(timePartsOf(self).tz, None);
      return name === null ? None : newStr(name);
    }),
    native('replace', `(${REPLACE_TIME}, *, fold=-1)`, replace as NativeFn),
    native('__replace__', `(*, ${REPLACE_TIME}, fold=-1)`, replace as NativeFn),
    native('__reduce_ex__', '(protocol, /)', reduce),
    native('__reduce__', '()', (self: Ref) => reduce(self, NULL)),
  ],
  getset: timeAttributes,
});

function reduce(self: Ref, protocol: Ref): Ref {
  const parts = timePartsOf(self);
  const keepsFold = protocol !== NULL && isInt(protocol) && intAsNumber(protocol) > 3;
  return reduceWith(self, timeBytes(parts, keepsFold ? parts.fold : 0), ...(parts.tz === NULL ? [] : [parts.tz]));
}
