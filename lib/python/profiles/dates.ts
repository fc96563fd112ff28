import type { DateKnobs } from '../object/date-knobs';

const TOO_LARGE = 'Python int too large to convert to C int';

/** `knobs.values.dates` of each profile. */
export const dates310: DateKnobs = {
  namesConstructors: false,
  wrongArgument: (method, _name, position, wanted, given) => (
    position === 0 ? `${method}: argument must be ${wanted}` : `${method}() argument ${position} must be ${wanted}, not ${given}`
  ),
  field: (name, _value, low, high) => `${name} must be in ${low}..${high}`,
  year: (year) => `year ${year} is out of range`,
  day: () => 'day is out of range for month',
  fold: () => 'fold must be either 0 or 1',
  isoYear: (year) => `Year is out of range: ${year}`,
  isoDay: (day) => `Invalid day: ${day} (range is [1, 7])`,
  readsAllOfIso: false,
  readsMidnight24: false,
  comparesDateExplicitly: true,
  deltaByZero: 'integer division or modulo by zero',
  offsetEnd: '.',
  wrongSeparator: () => 'str',
  cInt: (isLess, beyondLong) => {
    if (beyondLong) return 'Python int too large to convert to C long';
    return isLess ? 'signed integer is less than minimum' : 'signed integer is greater than maximum';
  },
  replaceCallsClass: false,
  catchesIsoOverflow: true,
  warnsOfUtc: false,
  dayWithoutYear: null,
  hasUtcName: false,
};

export const dates311: DateKnobs = { ...dates310, readsAllOfIso: true, hasUtcName: true };
export const dates312: DateKnobs = { ...dates311, warnsOfUtc: true };

const dayWithoutYear = (ambiguous: string): string =>
  `Parsing dates involving a day of month without a year specified is ${ambiguous}\nand fails to parse leap day. The default behavior will change `
  + 'in Python 3.15\nto either always raise an exception or to use a different default year (TBD).\nTo avoid trouble, add a specific year to the input '
  + '& format.\nSee https://github.com/python/cpython/issues/70647.';

export const dates313: DateKnobs = {
  ...dates312,
  comparesDateExplicitly: false,
  replaceCallsClass: true,
  dayWithoutYear: { refused: false, message: dayWithoutYear('ambiguious') },
};

export const dates314: DateKnobs = {
  ...dates313,
  dayWithoutYear: { refused: false, message: dayWithoutYear('ambiguous') },
  field: (name, value, low, high) => `${name} must be in ${low}..${high}, not ${value}`,
  year: (year) => `year must be in 1..9999, not ${year}`,
  day: (year, month, day, last) => `day ${day} must be in range 1..${last} for month ${month} in year ${year}`,
  fold: (fold) => `fold must be either 0 or 1, not ${fold}`,
  isoYear: (year) => `year must be in 1..9999, not ${year}`,
  isoDay: (day) => `Invalid weekday: ${day} (range is [1, 7])`,
  readsMidnight24: true,
  deltaByZero: 'division by zero',
  offsetEnd: '',
  wrongSeparator: (length) => `a string of length ${length}`,
};

export const dates315: DateKnobs = {
  ...dates314,
  dayWithoutYear: {
    refused: true,
    message: "Day of month directive '%d' may not be used without a year directive. Parsing dates involving a day of month without a year is "
      + 'ambiguous and fails to parse leap day. Add a year to the input and format. See https://github.com/python/cpython/issues/70647.',
  },
  namesConstructors: true,
  cInt: () => TOO_LARGE,
  catchesIsoOverflow: false,
  wrongArgument: (method, name, _position, wanted, given) => `${method}() argument${name === '' ? '' : ` '${name}'`} must be ${wanted}, not ${given}`,
};
