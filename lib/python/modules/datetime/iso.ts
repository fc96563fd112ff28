import { knobs } from '../../object/knobs';
import type { DateParts } from './parts';
import { dateOfIsoWeek } from './parts';

/** Reading of ISO 8601. CPython: parse_isoformat_date(), parse_isoformat_time(). */

const DATE = /^(\d{4})(?:-(\d\d)-(\d\d)|(\d\d)(\d\d)|-W(\d\d)(?:-(\d))?|W(\d\d)(\d)?)$/;
const OLD_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The date, null if the text is none. Its numbers are not checked. */
export function parseIsoDate(text: string): DateParts | null {
  const match = (knobs.values.dates.readsAllOfIso ? DATE : OLD_DATE).exec(text);
  if (match === null) return null;
  const week = match[6] ?? match[8];
  if (week !== undefined) {
    const date = dateOfIsoWeek(Number(match[1]), Number(week), Number(match[7] ?? match[9] ?? 1));
    return typeof date === 'string' ? null : date;
  }
  return { year: Number(match[1]), month: Number(match[2] ?? match[4]), day: Number(match[3] ?? match[5]) };
}

/**
 * Where the date ends in a date with time. What is in doubt, such as a week with four digits behind it, is a week and its day or not as the digits
 * pair up. CPython: _find_isoformat_datetime_separator().
 */
export function endOfIsoDate(text: string): number {
  if (!knobs.values.dates.readsAllOfIso) return 10;
  if (text.length === 7) return 7;
  if (text[4] === '-') {
    if (text[5] !== 'W') return 10;
    return text[8] !== '-' || /\d/.test(text[10] ?? '') ? 8 : 10;
  }
  if (text[4] !== 'W') return 8;
  const digits = 7 + /^\d*/.exec(text.slice(7))![0].length;
  if (digits < 9) return digits;
  return digits % 2 === 0 ? 7 : 8;
}

export interface IsoTime {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  /** Microseconds from UTC; null without a zone. */
  offset: bigint | null;
  /** 24:00, which is the next day's midnight (from 3.14 on). */
  nextDay: boolean;
}

const CLOCK = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?|(\d\d)(?:(\d\d)(?:[.,](\d+))?)?)?$/;
const OLD_CLOCK = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{3}|\d{6}))?)?)?$/;

function parseClock(text: string): number[] | null {
  const match = (knobs.values.dates.readsAllOfIso ? CLOCK : OLD_CLOCK).exec(text);
  if (match === null) return null;
  const part = (match[4] ?? match[7] ?? '').slice(0, 6).padEnd(6, '0');
  return [match[1], match[2] ?? match[5] ?? '0', match[3] ?? match[6] ?? '0', part].map(Number);
}

export function parseIsoTime(given: string): IsoTime | null {
  const all = knobs.values.dates.readsAllOfIso;
  const text = all && given.startsWith('T') ? given.slice(1) : given;
  const at = text.search(/[-+Z]/);
  const clock = parseClock(at < 0 ? text : text.slice(0, at));
  if (clock === null) return null;
  const [hour, minute, second, microsecond] = clock;
  let offset: bigint | null = null;
  if (at >= 0) {
    const zone = text.slice(at);
    if (zone === 'Z') {
      if (!all) return null;
      offset = 0n;
    } else {
      const parts = zone.startsWith('Z') ? null : parseClock(zone.slice(1));
      if (parts === null || (!all && !zone.includes(':'))) return null;
      const [h, m, s, us] = parts;
      if (m > 59 || s > 59) return null;
      offset = BigInt(h * 3600 + m * 60 + s) * 1_000_000n + BigInt(us);
      if (zone[0] === '-') offset = -offset;
    }
  }
  const nextDay = hour === 24 && minute === 0 && second === 0 && microsecond === 0 && knobs.values.dates.readsMidnight24;
  return { hour: nextDay ? 0 : hour, minute, second, microsecond, offset, nextDay };
}
