import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { warn } from '../../protocols/warnings';
import { strRepr } from '../../text/str-repr';
import { MONTHS, WEEKDAYS } from '../time-calendar';
import { checkDate, dateOfIsoWeek, dateOfOrdinal, ordinalOf, weekdayOf } from './parts';

/** `strptime` in the C locale. CPython: Lib/_strptime.py, _strptime(). */
export interface Parsed {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  weekday: number;
  yearDay: number;
  zone: string | null;
  /** Microseconds from UTC. */
  offset: bigint | null;
}

const short = (names: readonly string[]): string => names.map((name) => name.slice(0, 3)).join('|');

/** What each letter matches. */
const PATTERNS: Record<string, string> = {
  d: '3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]', f: '\\d{1,6}', H: '2[0-3]|[01]\\d|\\d', I: '1[0-2]|0[1-9]|[1-9]', G: '\\d{4}',
  j: '36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]', m: '1[0-2]|0[1-9]|[1-9]', M: '[0-5]\\d|\\d', S: '6[01]|[0-5]\\d|\\d',
  U: '5[0-3]|[0-4]\\d|\\d', W: '5[0-3]|[0-4]\\d|\\d', V: '5[0-3]|0[1-9]|[1-4]\\d|\\d', u: '[1-7]', w: '[0-6]', y: '\\d\\d', Y: '\\d{4}',
  z: '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z', A: WEEKDAYS.join('|'), a: short(WEEKDAYS), B: MONTHS.join('|'), b: short(MONTHS),
  p: 'AM|PM', Z: 'UTC|GMT',
};
const COMPOSED: Record<string, string> = { c: '%a %b %d %H:%M:%S %Y', x: '%m/%d/%y', X: '%H:%M:%S' };

function compile(format: string): { pattern: RegExp; letters: string[] } {
  const letters: string[] = [];
  let source = '';
  const whole = format.replace(/%([cxX])/g, (_all, letter: string) => COMPOSED[letter]);
  for (let at = 0; at < whole.length; at++) {
    const char = whole[at];
    if (char === '%') {
      const letter = whole.charAt(++at);
      if (letter === '') raise('ValueError', `stray % in format ${strRepr(format)}`);
      if (letter === '%') source += '%';
      else if (!Object.hasOwn(PATTERNS, letter)) raise('ValueError', `'${letter}' is a bad directive in format ${strRepr(format)}`);
      else {
        letters.push(letter);
        source += `(${PATTERNS[letter]})`;
      }
    } else if (/\s/.test(char)) {
      while (/\s/.test(whole.charAt(at + 1))) at++;
      source += '\\s+';
    } else source += char.replace(/[\\.^$*+?{}[\]|()/-]/, '\\$&');
  }
  return { pattern: new RegExp(`^${source}`, 'i'), letters };
}

function offsetOf(text: string): bigint {
  if (text.toUpperCase() === 'Z') return 0n;
  const [whole, part = ''] = text.slice(1).replaceAll(':', '').split('.');
  const [hours, minutes, seconds] = [0, 2, 4].map((i) => Number(whole.slice(i, i + 2)));
  const total = BigInt(hours * 3600 + minutes * 60 + seconds) * 1_000_000n + BigInt(part.padEnd(6, '0'));
  return text.startsWith('-') ? -total : total;
}

interface Fields {
  hour12: number | null;
  afternoon: boolean;
  isoYear: number | null;
  isoWeek: number | null;
  week: number | null;
  weekStart: number;
  yearGiven: boolean;
}

const indexOfName = (names: readonly string[], text: string): number =>
  names.findIndex((name) => name.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase());

function enter(letter: string, text: string, parsed: Parsed, fields: Fields): void {
  const number = Number(text);
  switch (letter) {
    case 'Y': case 'y':
      parsed.year = letter === 'Y' ? number : number + (number <= 68 ? 2000 : 1900);
      fields.yearGiven = true;
      break;
    case 'm': parsed.month = number; break;
    case 'B': case 'b': parsed.month = indexOfName(MONTHS, text) + 1; break;
    case 'd': parsed.day = number; break;
    case 'H': parsed.hour = number; break;
    case 'I': fields.hour12 = number; break;
    case 'p': fields.afternoon = text.toUpperCase() === 'PM'; break;
    case 'M': parsed.minute = number; break;
    case 'S': parsed.second = number; break;
    case 'f': parsed.microsecond = Number(text.padEnd(6, '0')); break;
    case 'A': case 'a': parsed.weekday = indexOfName(WEEKDAYS, text); break;
    case 'w': parsed.weekday = (number + 6) % 7; break;
    case 'u': parsed.weekday = number - 1; break;
    case 'j': parsed.yearDay = number; break;
    case 'U': case 'W':
      fields.week = number;
      fields.weekStart = letter === 'U' ? 6 : 0;
      break;
    case 'V': fields.isoWeek = number; break;
    case 'G': fields.isoYear = number; break;
    case 'z': parsed.offset = offsetOf(text); break;
    case 'Z': parsed.zone = text.toUpperCase(); break;
  }
}

/** A day of a month is no date in every year: the letters of the format must tell of one. */
function checkDayHasYear(format: string): void {
  const { dayWithoutYear } = knobs.values.dates;
  if (dayWithoutYear === null) return;
  const letters = new Set(Array.from(format.matchAll(/%(.)/gs), (match) => match[1]));
  if (!letters.has('d') || ['Y', 'y', 'G'].some((letter) => letters.has(letter))) return;
  if (dayWithoutYear.refused) raise('ValueError', dayWithoutYear.message);
  warn('DeprecationWarning', dayWithoutYear.message);
}

export function parseTime(text: string, format: string): Parsed {
  checkDayHasYear(format);
  const { pattern, letters } = compile(format);
  const match = pattern.exec(text);
  if (match === null) raise('ValueError', `time data ${strRepr(text)} does not match format ${strRepr(format)}`);
  if (match[0].length !== text.length) raise('ValueError', `unconverted data remains: ${text.slice(match[0].length)}`);
  const parsed: Parsed = {
    year: 1900, month: 1, day: 1, hour: 0, minute: 0, second: 0, microsecond: 0, weekday: -1, yearDay: -1, zone: null, offset: null,
  };
  const fields: Fields = { hour12: null, afternoon: false, isoYear: null, isoWeek: null, week: null, weekStart: 0, yearGiven: false };
  letters.forEach((letter, i) => enter(letter, match[i + 1], parsed, fields));
  if (fields.hour12 !== null) parsed.hour = (fields.hour12 % 12) + (fields.afternoon ? 12 : 0);
  checkWeeks(parsed, fields);
  completeDate(parsed, fields);
  return parsed;
}

const DIRECTIVE = 'ISO year directive ';

function checkWeeks(parsed: Parsed, { isoYear, isoWeek, yearGiven }: Fields): void {
  if (isoYear !== null) {
    if (parsed.yearDay >= 0) raise('ValueError', "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.");
    if (isoWeek === null || parsed.weekday < 0) {
      raise('ValueError', `${DIRECTIVE}'%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').`);
    }
  } else if (isoWeek !== null) {
    if (!yearGiven || parsed.weekday < 0) {
      raise('ValueError', `ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').`);
    }
    raise('ValueError', "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.");
  }
}

/** Month and day from the day of the year or the week, weekday and day of the year from the date. */
function completeDate(parsed: Parsed, { isoYear, isoWeek, week, weekStart, yearGiven }: Fields): void {
  // The 29th of February without a year is one of a leap year while it is worked out.
  const leapless = !yearGiven && isoYear === null && parsed.month === 2 && parsed.day === 29;
  if (leapless) parsed.year = 1904;
  if (parsed.yearDay < 0 && parsed.weekday >= 0) {
    if (week !== null && yearGiven) {
      const first = (weekdayOf({ year: parsed.year, month: 1, day: 1 }) - weekStart + 7) % 7;
      const day = (parsed.weekday - weekStart + 7) % 7;
      parsed.yearDay = week === 0 ? 1 + day - first : 1 + ((7 - first) % 7) + 7 * (week - 1) + day;
    } else if (isoYear !== null && isoWeek !== null) {
      const date = dateOfIsoWeek(isoYear, isoWeek, parsed.weekday + 1);
      if (typeof date === 'string') raise('ValueError', date);
      Object.assign(parsed, date);
    }
    if (parsed.yearDay >= 0 && parsed.yearDay <= 0) {
      parsed.year -= 1;
      parsed.yearDay += ordinalOf({ year: parsed.year + 1, month: 1, day: 1 }) - ordinalOf({ year: parsed.year, month: 1, day: 1 });
    }
  }
  const firstDay = ordinalOf({ year: parsed.year, month: 1, day: 1 });
  if (parsed.yearDay < 0) {
    checkDate(parsed);
    parsed.yearDay = ordinalOf(parsed) - firstDay + 1;
  } else Object.assign(parsed, dateOfOrdinal(firstDay + parsed.yearDay - 1));
  if (parsed.weekday < 0) parsed.weekday = weekdayOf(parsed);
  if (leapless) parsed.year = 1900;
}
