/** What differs in the module `datetime`. */
export interface DateKnobs {
  /** ValueError for fields out of range. */
  field(name: string, value: number, low: number, high: number): string;
  year(year: number): string;
  day(year: number, month: number, day: number, last: number): string;
  fold(fold: number): string;
  isoYear(year: number): string;
  isoDay(day: number): string;
  /** fromisoformat() takes most of ISO 8601 (from 3.11), and 24:00 (from 3.14). */
  readsAllOfIso: boolean;
  readsMidnight24: boolean;
  /** A date and a datetime are compared with a message of their own (up to 3.12). */
  comparesDateExplicitly: boolean;
  /** ZeroDivisionError of timedelta / 0. */
  deltaByZero: string;
  /** What stands behind the offset that a timezone cannot have. */
  offsetEnd: string;
  wrongSeparator(length: number): string;
  /** utcnow() and utcfromtimestamp() are deprecated (from 3.12). */
  warnsOfUtc: boolean;
  /** `datetime.UTC` (from 3.11). */
  hasUtcName: boolean;
}
