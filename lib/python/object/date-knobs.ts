/** What differs in the module `datetime`. */
export interface DateKnobs {
  /** TypeErrors about arguments of the classes name the class (from 3.15), not a function. */
  namesConstructors: boolean;
  /** TypeError of a method for an argument of a wrong type: named from 3.15 on. `position` is 0 for the only one of `fromisoformat`. */
  wrongArgument(method: string, name: string, position: number, wanted: string, given: string): string;
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
  /** OverflowError for a number that is no C int; `beyondLong` if it is no C long either. */
  cInt(isLess: boolean, beyondLong: boolean): string;
  /** replace() makes an object of a subclass by calling it, which is told of `fold` (from 3.13); before, the class is not called and `combine` forgets `fold`. */
  replaceCallsClass: boolean;
  /** Components that are no C int are a ValueError of fromisocalendar() (up to 3.14). */
  catchesIsoOverflow: boolean;
  /** utcnow() and utcfromtimestamp() are deprecated (from 3.12). */
  warnsOfUtc: boolean;
  /** strptime() of a day without a year: nothing said up to 3.12, a warning in 3.13 and 3.14, a ValueError from 3.15 on. */
  dayWithoutYear: { refused: boolean; message: string } | null;
  /** `datetime.UTC` (from 3.11). */
  hasUtcName: boolean;
}
