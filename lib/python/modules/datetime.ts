import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule, pythonModules } from '../object/define-module';
import { stealNewEntry } from '../object/dict-table';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import type { PyType } from '../object/py-type';
import { staticRow } from '../object/static-rows';
import { addHiddenEdges } from '../heap/audit';
import { newRef } from '../heap/refcount';
import { dictHash } from '../protocols/hash';
import { typeModified } from '../protocols/type-lookup';
import { newInt } from '../values/numbers';
import { dateType } from './datetime/date';
import { dateTimeType } from './datetime/datetime-type';
import { MIDNIGHT } from './datetime/format';
import { timePartsOf, timeType } from './datetime/time-type';
import { deltaType, staticDelta } from './datetime/timedelta';
import { UTC, ownedName, timezoneConstants, timezoneType, tzinfoType } from './datetime/zones';
import datetimeSource from './python/datetime.py';

/** The module `datetime`. CPython: Modules/_datetimemodule.c. */

pythonModules.set('datetime', datetimeSource);

const FIRST = { year: 1, month: 1, day: 1 };
const LAST = { year: 9999, month: 12, day: 31 };
const END_OF_DAY = { hour: 23, minute: 59, second: 59, microsecond: 999_999, fold: 0, tz: NULL };
const tick = staticDelta({ days: 0, seconds: 0, microseconds: 1 });

/** What the classes have as attributes: objects that are there from the start. */
const CONSTANTS: readonly (readonly [type: PyType, values: Record<string, Ref>])[] = [
  [deltaType, {
    min: staticDelta({ days: -999_999_999, seconds: 0, microseconds: 0 }),
    max: staticDelta({ days: 999_999_999, seconds: 86_399, microseconds: 999_999 }),
    resolution: tick,
  }],
  [dateType, {
    min: staticRow(dateType.id, FIRST), max: staticRow(dateType.id, LAST), resolution: staticDelta({ days: 1, seconds: 0, microseconds: 0 }),
  }],
  [timeType, { min: staticRow(timeType.id, MIDNIGHT), max: staticRow(timeType.id, END_OF_DAY), resolution: tick }],
  [dateTimeType, {
    min: staticRow(dateTimeType.id, { ...FIRST, ...MIDNIGHT }), max: staticRow(dateTimeType.id, { ...LAST, ...END_OF_DAY }), resolution: tick,
  }],
  [timezoneType, timezoneConstants],
];
const names = new Map(['min', 'max', 'resolution', 'utc'].map((name) => [name, staticString(name)]));

function enterConstants(): void {
  for (const [type, values] of CONSTANTS) {
    for (const [name, value] of Object.entries(values)) {
      const key = names.get(name)!;
      stealNewEntry(type.dict, key, value, dictHash(key));
    }
    typeModified(type);
  }
}

const ownedZone = (self: Ref, visit: (to: Ref) => void): void => {
  const { tz } = timePartsOf(self);
  if (tz !== NULL) visit(tz);
};
addHiddenEdges(timeType.id, ownedZone);
addHiddenEdges(dateTimeType.id, ownedZone);
addHiddenEdges(timezoneType.id, (self, visit) => {
  if (ownedName(self) !== NULL) visit(ownedName(self));
});

/** Whether the classes of this run have their constants already. */
const entered = { dict: null as PyType['dict'] | null };

defineModule({
  name: '_datetime',
  types: [dateType, dateTimeType, timeType, deltaType, timezoneType, tzinfoType],
  values: () => {
    if (entered.dict !== dateType.dict) enterConstants();
    entered.dict = dateType.dict;
    const values: Record<string, Ref> = { MINYEAR: newInt(1), MAXYEAR: newInt(9999) };
    if (knobs.values.dates.hasUtcName) values.UTC = newRef(UTC);
    return values;
  },
});
