/** Dates of the Gregorian calendar in UTC, by arithmetic: the engine has no clock and asks no host for one. */
export interface CalendarTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 is Monday. */
  weekday: number;
  /** 1 to 366. */
  yearDay: number;
}

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1970-01-01 to the first of a year. */
function daysToYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) - 719_162;
}

export function dayOfYear(year: number, month: number, day: number): number {
  return DAYS_BEFORE[month - 1] + day + (month > 2 && isLeap(year) ? 1 : 0);
}

export function daysSinceEpoch(year: number, month: number, day: number): number {
  // A month beyond the year counts on into the years after it, as C's mktime has it.
  const carried = year + Math.floor((month - 1) / 12);
  return daysToYear(carried) + dayOfYear(carried, ((month - 1) % 12 + 12) % 12 + 1, day) - 1;
}

/** The date and time so many seconds after 1970-01-01. */
export function calendarTime(seconds: number): CalendarTime {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysToYear(year) > days) year--;
  while (daysToYear(year + 1) <= days) year++;
  const yearDay = days - daysToYear(year) + 1;
  let month = 12;
  while (month > 1 && dayOfYear(year, month, 1) > yearDay) month--;
  return {
    year, month, day: yearDay - dayOfYear(year, month, 1) + 1,
    hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60,
    weekday: ((days + 3) % 7 + 7) % 7, yearDay,
  };
}

/** ISO 8601: the week that has the year's first Thursday is its first. */
function isoWeek({ year, yearDay, weekday }: CalendarTime): { year: number; week: number } {
  const week = Math.floor((yearDay - 1 - weekday + 10) / 7);
  if (week < 1) {
    const before = year - 1;
    return { year: before, week: weeksIn(before) };
  }
  return week > weeksIn(year) ? { year: year + 1, week: 1 } : { year, week };
}

function weeksIn(year: number): number {
  const first = ((daysToYear(year) + 3) % 7 + 7) % 7;
  return first === 3 || (first === 2 && isLeap(year)) ? 53 : 52;
}

function two(n: number, fill = '0'): string {
  return String(n).padStart(2, fill);
}

/** One conversion of strftime in the C locale; null for a letter that means nothing. */
function conversion(letter: string, t: CalendarTime): string | null {
  const hour12 = t.hour % 12 === 0 ? 12 : t.hour % 12;
  const sunday = (t.weekday + 1) % 7;
  switch (letter) {
    case 'Y': return String(t.year);
    case 'C': return two(Math.floor(t.year / 100));
    case 'y': return two(((t.year % 100) + 100) % 100);
    case 'm': return two(t.month);
    case 'd': return two(t.day);
    case 'e': return two(t.day, ' ');
    case 'H': return two(t.hour);
    case 'k': return two(t.hour, ' ');
    case 'I': return two(hour12);
    case 'l': return two(hour12, ' ');
    case 'M': return two(t.minute);
    case 'S': return two(t.second);
    case 'j': return String(t.yearDay).padStart(3, '0');
    case 'p': return t.hour < 12 ? 'AM' : 'PM';
    case 'P': return t.hour < 12 ? 'am' : 'pm';
    case 'a': return WEEKDAYS[t.weekday].slice(0, 3);
    case 'A': return WEEKDAYS[t.weekday];
    case 'b': case 'h': return MONTHS[t.month - 1].slice(0, 3);
    case 'B': return MONTHS[t.month - 1];
    case 'c': return formatTime('%a %b %e %H:%M:%S %Y', t);
    case 'x': case 'D': return formatTime('%m/%d/%y', t);
    case 'X': case 'T': return formatTime('%H:%M:%S', t);
    case 'F': return formatTime('%Y-%m-%d', t);
    case 'R': return formatTime('%H:%M', t);
    case 'r': return formatTime('%I:%M:%S %p', t);
    case 'u': return String(t.weekday + 1);
    case 'w': return String(sunday);
    case 'U': return two(Math.floor((t.yearDay + 6 - sunday) / 7));
    case 'W': return two(Math.floor((t.yearDay + 6 - t.weekday) / 7));
    case 'V': return two(isoWeek(t).week);
    case 'G': return String(isoWeek(t).year);
    case 'g': return two(isoWeek(t).year % 100);
    case 's': return String(daysSinceEpoch(t.year, t.month, t.day) * 86_400 + t.hour * 3600 + t.minute * 60 + t.second);
    case 'Z': return 'UTC';
    case 'z': return '+0000';
    case 'n': return '\n';
    case 't': return '\t';
    case '%': return '%';
    default: return null;
  }
}

/** `strftime` in the C locale and UTC. */
export function formatTime(format: string, t: CalendarTime): string {
  return format.replace(/%([a-zA-Z%])/g, (whole, letter: string) => conversion(letter, t) ?? whole);
}
