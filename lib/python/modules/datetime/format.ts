import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { typeOf } from '../../object/py-type';
import { isStr, textOf } from '../../values/text';
import { dayOfYear, formatTime } from '../time-calendar';
import type { DateTimeParts } from './parts';
import { offsetText, weekdayOf } from './parts';
import { durationFrom } from './timedelta';
import { askZone, zoneName } from './zones';

/** strftime of dates and times: `%f`, `%z` and `%Z` are theirs, the rest is C's. CPython: wrap_strftime(). */
export function formatParts(parts: DateTimeParts, format: Ref, self: Ref, caller = 'strftime'): string {
  if (!isStr(format)) raise('TypeError', knobs.values.dates.wrongArgument(caller, 'format', 1, 'str', typeOf(format).name));
  const filled = textOf(format).replace(/%(:z|[fzZ%])/g, (whole, letter: string) => {
    switch (letter) {
      case 'f': return String(parts.microsecond).padStart(6, '0');
      case 'z': case ':z': {
        const offset = askZone(parts.tz, 'utcoffset', self);
        return offset === null ? '' : offsetText(durationFrom(offset), letter === 'z' ? '' : ':');
      }
      case 'Z': return (zoneName(parts.tz, self) ?? '').replaceAll('%', '%%');
      default: return whole;
    }
  });
  const { year, month, day, hour, minute, second } = parts;
  return formatTime(filled, { year, month, day, hour, minute, second, weekday: weekdayOf(parts), yearDay: dayOfYear(year, month, day) });
}

/** Without a date: 1900-01-01. */
export const NO_DATE = { year: 1900, month: 1, day: 1 };
export const MIDNIGHT = { hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0, tz: NULL };
