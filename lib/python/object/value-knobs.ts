import type { DateKnobs } from './date-knobs';
import type { RegexDialect } from '../text/regex';

/**
 * What changed between CPython versions about numbers, text and built-in functions, as data: `knobs.values`. Mostly wordings of
 * exceptions; a message that never changed stands where it is raised.
 */
export interface ValueKnobs {
  /** Whether `print` makes a tuple of its arguments for the time of the call (3.11 to 3.13). */
  printPacks: 'nothing' | 'arguments';
  /** The first call of `print` makes the tuple of its arguments' names (3.11 alone). */
  printMakesParser: boolean;
  /** The names of a built-in function's parameters are made a tuple when they are first needed (up to 3.11). */
  makesParsers: boolean;
  /** `collections.namedtuple` makes the repr of a tuple (up to 3.8). */
  namedTuplesUseRepr: boolean;
  /** ZeroDivisionError of int `//`, `%`, divmod() and of float `/`, `//`, `%`, divmod(). */
  intFloorDivision: string;
  intModulo: string;
  intDivmod: string;
  floatDivision: string;
  floatFloorDivision: string;
  floatModulo: string;
  floatDivmod: string;
  zeroToNegativePower: string;
  complexDivision: string;
  /** ValueError of min() and max() of nothing. */
  emptyExtreme(name: string): string;
  /** TypeError of getattr() and hasattr() for a name that is no str. */
  attributeName(caller: string, typeName: string): string;
  /** TypeError of `text[index]`. */
  strIndex(typeName: string): string;
  /** TypeError of str.find() and its kin for what is no str. */
  searchedStr(method: string, typeName: string, given: string): string;
  /** ValueError and TypeError of str.maketrans() for its keys. */
  maketransLength: string;
  maketransKey: string;
  /** ValueError of the functions of bisect for a negative `lo`. */
  bisectLow: string;
  /** TypeError of complex() for the imaginary and for the real part; `typeName` is what was given. */
  complexImag(typeName: string): string;
  complexReal(typeName: string): string;
  complexTextReal: string;
  /** chr() of an int beyond a C int is OverflowError up to 3.11, ValueError after. */
  chrOverflow: boolean;
  /** ValueError of `blake2b` and `blake2s` for a size that they do not have. */
  blake2Part(what: string, limit: number, given: number): string;
  blake2Size(name: string, most: number, given: number): string;
  /** TypeError of the functions of unicodedata; `length` of a str, else -1. */
  characterArgument(name: string, position: string, typeName: string, length: number): string;
  /** `unicodedata.decomposition` knows Hangul syllables (from 3.14). */
  hangulDecomposes: boolean;
  /** `unicodedata.unidata_version`. */
  unicodeVersion: string;
  /** DeprecationWarning of the codecs of escapes for one that does not exist, by its letter or its octal digits; null for none. */
  escapeWarning(text: string, octal: boolean, bytes: boolean): string | null;
  /** The truth of NotImplemented is a TypeError (from 3.14). */
  notImplementedHasNoTruth: boolean;
  /** The iterator of an ASCII str has a type of its own, str_ascii_iterator (from 3.11). */
  asciiStrIterator: boolean;
  /** sum() makes up for what rounding loses when it adds floats (from 3.12), and when it adds ints to them (from 3.14). */
  compensatedSum: 'never' | 'floats' | 'always';
  /** TypeError of bytes.center() and its kin for a filling of other than one byte. */
  fillByte(method: string, typeName: string, length: number): string;
  /** bytes.fromhex() says so when a digit is missing, and takes bytes (from 3.14). */
  fromhexOddDigits: boolean;
  /** bytearray.extend() refuses a str at once (from 3.13). */
  extendRefusesStr: boolean;
  /** ValueError of `math` says what it expected (from 3.14). */
  explainsMathDomain: boolean;
  /** TypeError of math.log() for a wrong number of arguments. */
  logArguments(count: number): string;
  /** hash(None) is the same number in every process (from 3.12); before, it is that of its address. */
  noneHashFixed: boolean;
  /** DeprecationWarning for the inversion of a bool, or null (up to 3.11). */
  boolInversion: string | null;
  /** What a warning outside of all code is said to be about, and the name of the list of filters in messages. */
  warnings: { fileWithoutFrame: string; lineWithoutFrame: number; filtersName: string };
  /** A shared Latin-1 character brings its UTF-8 text along: so many bytes more (from 3.12). */
  sharedCharacterExtra: number;
  /** Functions and methods that later versions have and this one has not: `math.cbrt`, `int.is_integer`. */
  absent: ReadonlySet<string>;
  /** `__reduce__` and `__setstate__` of the iterators of itertools warn (3.12 and 3.13), before they are gone. */
  itertoolsStateWarns: boolean;
  /** Whether int() asks for `__trunc__`: with a warning from 3.11 on, from 3.14 on not at all. */
  intUsesTrunc: 'quietly' | 'warns' | 'no';
  /** Complex numbers as parts of a complex number warn (from 3.14). */
  complexPartsWarn: boolean;
  random: RandomKnobs;
  /** Letters of a format specification that decimals know: `z` from 3.11, `#` and `_` from 3.12 on. */
  decimalFormats: { z: boolean; alternate: boolean };
  /** `struct.error` for an int that a format has no room for; `little`: least significant byte first. */
  structRange(code: string, little: boolean, value: bigint, low: bigint, high: bigint): string;
  /** A Struct's repr shows its format (from 3.12). */
  structHasRepr: boolean;
  dates: DateKnobs;
  /** Type codes of arrays, and the warning for `u` (from 3.13). */
  arrays: { codes: string; warnsOfText: boolean };
  /** memoryview reads `e` items and has no length without dimensions (from 3.12). */
  memoryviews: { halfFloats: boolean; zeroDimensionsHaveLength: boolean };
  /** Base64 ends at its padding (up to 3.12). */
  base64StopsAtPadding: boolean;
  /** Arithmetic of a real and a complex number follows C99's Annex G, and so do infinite products and quotients (from 3.14). */
  mixesRealAndComplex: boolean;
  /** Subclasses of float and frozenset without an `__init__` of their own refuse keywords too (from 3.11). */
  numberSubclassesRefuseKeywords: boolean;
  /** `time.struct_time(items, {'other': 1})` is refused for the name (from 3.13). */
  structSequencesKnowTheirNames: boolean;
  /** A `functools.partial` in a class is bound to instances: not up to 3.12, not but with a warning in 3.13, as any method from 3.14. */
  partialBinds: 'never' | 'warns' | 'always';
  /**
   * What a `methodcaller` keeps of its arguments: those behind the method's name (up to 3.12), the whole tuple (3.13), or those behind it
   * and all values and names once more in the order of a call (from 3.14).
   */
  methodcallerKeeps: 'rest' | 'all' | 'both';
  /** The collector tracks decimals (from 3.12). */
  tracksDecimals: boolean;
  /** TypeErrors about arguments of Context() and localcontext() name them (from 3.15). */
  decimalNamesFunctions: boolean;
  regex: RegexKnobs;
}

/** What differs in the module `re`. */
export interface RegexKnobs {
  dialect: RegexDialect;
  /** TypeError for what is neither text nor bytes says what it is (from 3.11). */
  namesSubjectType: boolean;
}

/** What differs in the module `random`. */
export interface RandomKnobs {
  /** randint() is a call of randrange() (up to 3.13), which a class may have of its own. */
  randintCallsRandrange: boolean;
  /** ValueError of randrange(); `step` is null for 1. */
  emptyRange(start: bigint, stop: bigint, step: bigint | null): string;
  emptyRandint(a: bigint, b: bigint): string;
  negativeBits: string;
  seedTypes: string;
  /** Up to 3.10: seed() takes anything with a hash. */
  seedsAnyHashable: boolean;
  /** Up to 3.10: choice() of nothing fails in the sequence itself, and sample() takes sets. */
  choiceOfNothing: boolean;
  /** Up to 3.11: randrange() makes an int of a number that is none. */
  convertsBounds: boolean;
}
