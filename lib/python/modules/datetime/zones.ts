import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { staticString } from '../../object/names';
import { native, parseSignature } from '../../object/native';
import type { PyType } from '../../object/py-type';
import { CompareOp, TypeFeature, isInstance, typeOf } from '../../object/py-type';
import { staticRow } from '../../object/static-rows';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { getOptionalAttr } from '../../protocols/attribute';
import { call, callMethod } from '../../protocols/call';
import { bindNative } from '../../protocols/native-call';
import { strRepr } from '../../text/str-repr';
import { objectsHaveState, stateOf } from '../../types/object-reduce';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { newBool } from '../../values/numbers';
import { newTuple, stealTuple } from '../../values/sequences';
import { None, NotImplemented } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import type { DateTimeParts } from './parts';
import { offsetText } from './parts';
import { deltaRepr, durationFrom, hashOfDuration, isDelta, newDelta, totalOf } from './timedelta';

/** datetime.tzinfo and datetime.timezone. CPython: Modules/_datetimemodule.c, PyDateTime_TZInfoType, PyDateTime_TimeZoneType. */

const DAY = 86_400_000_000n;
const S = { utcoffset: staticString('utcoffset'), dst: staticString('dst'), tzname: staticString('tzname') };
const S_GETINITARGS = staticString('__getinitargs__');

/** What the type of datetimes supplies. */
export const dateTimes = {
  isDateTime: (_o: Ref): boolean => false,
  partsOf: (_o: Ref): DateTimeParts => ({ year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0, tz: NULL }),
  /** `dt` moved by so many microseconds. */
  shifted: (_dt: Ref, _by: bigint): Ref => NULL,
};

export const isZone = (o: Ref): boolean => isInstance(o, tzinfoType);

/** A tzinfo argument, borrowed: NULL for None. */
export function zoneArgument(value: Ref): Ref {
  if (value === NULL || value === None) return NULL;
  return isZone(value) ? value : raise('TypeError', `tzinfo argument must be None or of a tzinfo subclass, not type '${typeOf(value).name}'`);
}

/** The tzinfo that a pickle gives, borrowed: NULL for None. */
export function zoneState(value: Ref | undefined): Ref {
  if (value === undefined || value === None) return NULL;
  return isZone(value) ? value : raise('TypeError', 'bad tzinfo state arg');
}

/** `zone.method(arg)` as microseconds, null for None. CPython: call_tzinfo_method(). */
export function askZone(zone: Ref, method: 'utcoffset' | 'dst', arg: Ref): bigint | null {
  if (zone === NULL) return null;
  if (typeOf(zone) === timezoneType) return method === 'dst' ? null : zoneOf(zone).offset;
  const result = callMethod(zone, S[method], arg);
  if (result === None) return null;
  const { name } = typeOf(result);
  const total = isDelta(result) ? totalOf(result) : null;
  decref(result);
  if (total === null) raise('TypeError', `tzinfo.${method}() must return None or a timedelta, not '${name}'`);
  if (total <= -DAY || total >= DAY) {
    raise('ValueError', 'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).');
  }
  return total;
}

/** The zone's name for a moment, null for None. */
export function zoneName(zone: Ref, arg: Ref): string | null {
  if (zone === NULL) return null;
  const result = callMethod(zone, S.tzname, arg);
  const text = isStr(result) ? textOf(result) : null;
  const { name } = typeOf(result);
  if (result !== None) decref(result);
  if (text === null && result !== None) raise('TypeError', `tzinfo.tzname() must return None or a string, not '${name}'`);
  return text;
}

export const deltaOrNone = (offset: bigint | null): Ref => (offset === null ? None : newDelta(offset));

const abstract = (name: string) => (): never => raise('NotImplementedError', `a tzinfo subclass must implement ${name}()`);

function requireDateTime(dt: Ref, zone: Ref): DateTimeParts {
  if (!dateTimes.isDateTime(dt)) raise('TypeError', 'fromutc: argument must be a datetime');
  const parts = dateTimes.partsOf(dt);
  return parts.tz === zone ? parts : raise('ValueError', 'fromutc: dt.tzinfo is not self');
}

/** CPython: tzinfo_fromutc(). */
function fromUtc(self: Ref, dt: Ref): Ref {
  requireDateTime(dt, self);
  const offset = askZone(self, 'utcoffset', dt);
  if (offset === null) raise('ValueError', 'fromutc: non-None utcoffset() result required');
  const dst = askZone(self, 'dst', dt);
  if (dst === null) raise('ValueError', 'fromutc: non-None dst() result required');
  const standard = dateTimes.shifted(dt, offset - dst);
  const mark = holdMark();
  hold(standard);
  const again = askZone(self, 'dst', standard);
  if (again === null) raise('ValueError', 'fromutc: tz.dst() gave inconsistent results; cannot convert');
  dropHolds(mark);
  if (again === 0n) return standard;
  hold(standard);
  const result = dateTimes.shifted(standard, again);
  dropHolds(mark);
  decref(standard);
  return result;
}

/** CPython: tzinfo_reduce(). */
function reduceZone(self: Ref): Ref {
  const mark = holdMark();
  const getArgs = getOptionalAttr(self, S_GETINITARGS);
  if (getArgs !== NULL) hold(getArgs);
  const args = hold(getArgs === NULL ? stealTuple([]) : call(getArgs));
  const state = stateOf(self, false);
  const result = state === None && !objectsHaveState() ? newTuple(typeOf(self).ref, args) : newTuple(typeOf(self).ref, args, state);
  dropHolds(mark);
  if (getArgs !== NULL) decref(getArgs);
  decref(args);
  decref(state);
  return result;
}

export const tzinfoType: PyType = defineType({
  name: 'tzinfo',
  module: 'datetime',
  features: TypeFeature.BASETYPE,
  basicSize: 16,
  slots: { create: (type) => allocateInstance(type), init: () => {}, dealloc: freeInstanceRow },
  methods: [
    native('utcoffset', '(dt, /)', abstract('utcoffset')),
    native('tzname', '(dt, /)', abstract('tzname')),
    native('dst', '(dt, /)', abstract('dst')),
    native('fromutc', '(dt, /)', fromUtc),
    native('__reduce__', '()', reduceZone),
  ],
});

interface Zone {
  /** Microseconds from UTC. */
  offset: bigint;
  /** A str, owned; NULL without a name. */
  name: Ref;
}

const zoneOf = (self: Ref): Zone => payloadOf<Zone>(self);
const ARGUMENTS = parseSignature('(offset, name=None)');

/** A timezone; the one without offset and name is always the same object. */
export function newTimezone(offset: bigint, name: Ref = NULL): Ref {
  if (offset === 0n && name === NULL) return newRef(UTC);
  if (offset <= -DAY || offset >= DAY) {
    const shown = `datetime.timedelta${deltaRepr(durationFrom(offset))}`;
    raise('ValueError', `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${shown}${knobs.values.dates.offsetEnd}`);
  }
  const self = allocateInstance(timezoneType);
  setPayload(self, { offset, name: name === NULL ? NULL : newRef(name) } satisfies Zone);
  return self;
}

function nameOf({ offset, name }: Zone): string {
  if (name !== NULL) return textOf(name);
  return offset === 0n ? 'UTC' : `UTC${offsetText(durationFrom(offset), ':')}`;
}

function checkMoment(dt: Ref, method: string): void {
  if (dt !== None && !dateTimes.isDateTime(dt)) {
    raise('TypeError', `${method}(dt) argument must be a datetime instance or None, not ${typeOf(dt).name}`);
  }
}

function timezoneRepr(self: Ref): Ref {
  if (self === UTC) return newStr('datetime.timezone.utc');
  const { offset, name } = zoneOf(self);
  const shown = `datetime.timedelta${deltaRepr(durationFrom(offset))}`;
  return newStr(`${typeOf(self).name}(${shown}${name === NULL ? '' : `, ${strRepr(textOf(name))}`})`);
}

export const timezoneType: PyType = defineType({
  name: 'timezone',
  module: 'datetime',
  base: tzinfoType,
  basicSize: 32,
  slots: {
    create(_type, args) {
      const [offset, name] = bindNative(ARGUMENTS, args, 'timezone', 'timezone') as Ref[];
      if (!isDelta(offset)) raise('TypeError', knobs.values.dates.wrongArgument('timezone', 'offset', 1, 'datetime.timedelta', typeOf(offset).name));
      if (name !== NULL && !isStr(name)) raise('TypeError', `timezone() argument 2 must be str, not ${typeOf(name).name}`);
      return newTimezone(totalOf(offset), name);
    },
    init: () => {},
    dealloc(self) {
      const { name } = zoneOf(self);
      if (name !== NULL) decref(name);
      freeInstanceRow(self);
    },
    repr: timezoneRepr,
    str: (self) => newStr(nameOf(zoneOf(self))),
    hash: (self) => hashOfDuration(durationFrom(zoneOf(self).offset)),
    richcompare(self, other, op) {
      if ((op !== CompareOp.EQ && op !== CompareOp.NE) || typeOf(other) !== timezoneType) return NotImplemented;
      return newBool((zoneOf(self).offset === zoneOf(other).offset) === (op === CompareOp.EQ));
    },
  },
  methods: [
    native('utcoffset', '(dt, /)', (self: Ref, dt: Ref) => {
      checkMoment(dt, 'utcoffset');
      return newDelta(zoneOf(self).offset);
    }),
    native('tzname', '(dt, /)', (self: Ref, dt: Ref) => {
      checkMoment(dt, 'tzname');
      return newStr(nameOf(zoneOf(self)));
    }),
    native('dst', '(dt, /)', (_self: Ref, dt: Ref) => {
      checkMoment(dt, 'dst');
      return None;
    }),
    native('fromutc', '(dt, /)', (self: Ref, dt: Ref) => {
      requireDateTime(dt, self);
      return dateTimes.shifted(dt, zoneOf(self).offset);
    }),
    native('__getinitargs__', '()', (self: Ref) => {
      const { offset, name } = zoneOf(self);
      const delta = newDelta(offset);
      const args = name === NULL ? newTuple(delta) : newTuple(delta, name);
      decref(delta);
      return args;
    }),
  ],
});
timezoneType.features &= ~TypeFeature.BASETYPE;

/** `timezone.utc`. */
export const UTC = staticRow(timezoneType.id, { offset: 0n, name: NULL } satisfies Zone);
export const timezoneConstants: Record<string, Ref> = {
  utc: UTC,
  min: staticRow(timezoneType.id, { offset: -86_340_000_000n, name: NULL } satisfies Zone),
  max: staticRow(timezoneType.id, { offset: 86_340_000_000n, name: NULL } satisfies Zone),
};

/** The name that a timezone owns, for the audit. */
export const ownedName = (self: Ref): Ref => zoneOf(self).name;
