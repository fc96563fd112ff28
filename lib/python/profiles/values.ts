import type { RandomKnobs, RegexKnobs, ValueKnobs } from '../object/value-knobs';
import { dates310, dates311, dates312, dates313, dates314, dates315 } from './dates';

const random310: RandomKnobs = {
  randintCallsRandrange: true,
  emptyRange: (start, stop, step) => `empty range for randrange()${step === null ? ` (${start}, ${stop}, ${stop - start})` : ''}`,
  emptyRandint: (a, b) => `empty range for randrange() (${a}, ${b + 1n}, ${b + 1n - a})`,
  negativeBits: 'number of bits must be non-negative',
  seedTypes: 'The only supported seed types are: None,\nint, float, str, bytes, and bytearray.',
  seedsAnyHashable: true,
  choiceOfNothing: true,
  convertsBounds: true,
};

const random311: RandomKnobs = { ...random310, seedsAnyHashable: false, choiceOfNothing: false };

const random312: RandomKnobs = {
  ...random311,
  convertsBounds: false,
  emptyRange: (start, stop, step) => `empty range in randrange(${start}, ${stop}${step === null ? '' : `, ${step}`})`,
  emptyRandint: (a, b) => `empty range in randrange(${a}, ${b + 1n})`,
};

const random313: RandomKnobs = {
  ...random312,
  seedTypes: 'The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.',
};

const random314: RandomKnobs = {
  ...random313,
  randintCallsRandrange: false,
  emptyRandint: (a, b) => `empty range in randint(${a}, ${b})`,
  negativeBits: 'Cannot convert negative int',
};

const regex310: RegexKnobs = {
  dialect: {
    atomicGroups: false, flagsAnywhere: true, templateFlag: true, groupNames: 'any', lowerEndEscape: false, emptyNonBoundary: false,
    foldsEmptyNegation: false,
  },
  namesSubjectType: false,
};

const regex311: RegexKnobs = {
  dialect: { ...regex310.dialect, atomicGroups: true, flagsAnywhere: false, groupNames: 'warned' },
  namesSubjectType: true,
};

const regex313: RegexKnobs = {
  ...regex311, dialect: { ...regex311.dialect, templateFlag: false, groupNames: 'strict', foldsEmptyNegation: true },
};

const regex314: RegexKnobs = { ...regex313, dialect: { ...regex313.dialect, lowerEndEscape: true, emptyNonBoundary: true } };

const SMALL_FORMATS: Readonly<Record<string, string>> = { b: 'byte', B: 'ubyte', h: 'short', H: 'ushort' };
/** The limits as 3.10 words them. */
const SHORT_LIMITS: Readonly<Record<string, string>> = {
  h: 'short format requires (-0x7fff - 1) <= number <= 0x7fff', H: 'ushort format requires 0 <= number <= (0x7fff * 2 + 1)',
};
const formatRange = (name: string, low: bigint, high: bigint): string => `${name} format requires ${low} <= number <= ${high}`;

/** What 3.13 to 3.15 say when the sign of a bool is turned bit by bit. */
const BOOL_INVERSION =
  "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. "
  + 'This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. '
  + "Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.";

/** What 3.14 took away: iterators of itertools can no longer be copied. */
const until313 = [
  'accumulate', 'chain', 'combinations', 'combinations_with_replacement', 'compress', 'count', 'cycle', 'dropwhile', 'filterfalse', 'groupby', '_grouper',
  'islice', 'permutations', 'product', 'repeat', 'starmap', 'takewhile', '_tee', '_tee_dataobject', 'zip_longest',
].flatMap((name) => [`itertools.${name}.__reduce__`, `itertools.${name}.__setstate__`]);

/** Each version lacks what the ones after it brought. */
const since315 = ['typing.TypeAliasType.__qualname__'];
const since314 = [...since315,
  'sys._clear_type_descriptors',
  'functools.Placeholder', 'functools._PlaceholderType',
  'operator.is_none', 'operator.is_not_none',
  '_heapq.heapify_max', '_heapq.heappop_max', '_heapq.heappush_max', '_heapq.heappushpop_max', '_heapq.heapreplace_max',
  '_codecs._unregister_error', 'string.templatelib',
  'bytearray.resize', 'complex.from_number', 'datetime.date.strptime', 'decimal.Decimal.from_number', 'float.from_number',
  'frame.f_generator', 'function.__annotate__', 'classmethod.__annotations__', 'classmethod.__annotate__', 'staticmethod.__annotations__', 'staticmethod.__annotate__',
  'type.__annotate__', 'map.__setstate__', 'memoryview.count', 'memoryview.index', 'typing.ParamSpec.evaluate_default', 'typing.TypeAliasType.evaluate_value',
  'typing.TypeVar.evaluate_bound', 'typing.TypeVar.evaluate_constraints', 'typing.TypeVar.evaluate_default', 'typing.TypeVarTuple.evaluate_default',
];
const ofTypeParameters = (name: string): string[] => ['TypeVar', 'ParamSpec', 'TypeVarTuple'].map((kind) => `typing.${kind}.${name}`);
const STRUCT_SEQUENCES = [
  'os.stat_result', 'os.terminal_size', 'posix.times_result', 'posix.uname_result', 'resource.struct_rusage', 'time.struct_time',
  ...['flags', 'float_info', 'hash_info', 'int_info', 'thread_info', 'version_info', 'UnraisableHookArgs'].map((name) => `sys.${name}`),
];
const since313 = [
  'functools.partial.__get__',
  ...STRUCT_SEQUENCES.map((name) => `${name}.__replace__`),
  'array.array.clear',
  'code.__replace__', 'types.SimpleNamespace.__replace__', 'datetime.date.__replace__', 'datetime.time.__replace__', 'datetime.datetime.__replace__',
  'math.fma', 'property.__name__', ...['attrgetter', 'itemgetter', 'methodcaller'].map((getter) => `operator.${getter}.__text_signature__`),
  ...ofTypeParameters('__default__'), ...ofTypeParameters('has_default'), ...since314,
];
const since312 = [
  'sys.monitoring',
  'array.array.__class_getitem__',
  'int.is_integer', 'math.sumprod', 'function.__type_params__', 'type.__type_params__', ...ofTypeParameters('__infer_variance__'),
  'random.binomialvariate', 'Random.binomialvariate', ...since313,
];
const since311 = ['bytes.__bytes__', 'complex.__complex__', 'object.__getstate__', 'types.GenericAlias.__typing_unpacked_tuple_args__', 'types.GenericAlias.__unpacked__',
  'math.cbrt', 'math.exp2', 'operator.call', ...since312];

/** `knobs.values` of each profile, each after the one before it. */
export const values310: ValueKnobs = {
  unicodeVersion: '13.0.0',
  blake2Part: (what, limit) => `maximum ${what} length is ${limit} bytes`,
  blake2Size: (_name, most) => `digest_size must be between 1 and ${most} bytes`,
  hangulDecomposes: false,
  characterArgument: (name, position, typeName) => `${name}() argument${position} must be a unicode character, not ${typeName}`,
  printPacks: 'nothing',
  printMakesParser: false,
  makesParsers: true,
  namedTuplesUseRepr: false,
  intFloorDivision: 'integer division or modulo by zero',
  intModulo: 'integer division or modulo by zero',
  intDivmod: 'integer division or modulo by zero',
  floatDivision: 'float division by zero',
  floatFloorDivision: 'float floor division by zero',
  floatModulo: 'float modulo',
  floatDivmod: 'float divmod()',
  zeroToNegativePower: '0.0 cannot be raised to a negative power',
  complexDivision: 'complex division by zero',
  emptyExtreme: (name) => `${name}() arg is an empty sequence`,
  attributeName: (caller) => `${caller}(): attribute name must be string`,
  strIndex: () => 'string indices must be integers',
  searchedStr: (_method, typeName) => `must be str, not ${typeName}`,
  maketransLength: 'string keys in translate table must be of length 1',
  maketransKey: 'keys in translate table must be strings or integers',
  bisectLow: 'lo must be non-negative',
  complexReal: (typeName) => `complex() first argument must be a string or a number, not '${typeName}'`,
  complexTextReal: "complex() can't take second arg if first is a string",
  complexImag: (typeName) => {
    return typeName === 'str' ? "complex() second arg can't be a string" : `complex() second argument must be a number, not '${typeName}'`;
  },
  chrOverflow: true,
  escapeWarning: (text, octal) => (octal ? null : `invalid escape sequence '\\${text}'`),
  notImplementedHasNoTruth: false,
  asciiStrIterator: false,
  compensatedSum: 'never',
  fillByte: (method, typeName) => `${method}() argument 2 must be a byte string of length 1, not ${typeName}`,
  fromhexOddDigits: false,
  extendRefusesStr: false,
  noneHashFixed: false,
  boolInversion: null,
  warnings: { fileWithoutFrame: 'sys', lineWithoutFrame: 1, filtersName: '_warnings.filters' },
  sharedCharacterExtra: 0,
  absent: new Set(since311),
  itertoolsStateWarns: false,
  intUsesTrunc: 'quietly',
  complexPartsWarn: false,
  random: random310,
  dates: dates310,
  arrays: { codes: 'bBuhHiIlLqQfd', warnsOfText: false },
  memoryviews: { halfFloats: false, zeroDimensionsHaveLength: true },
  base64StopsAtPadding: true,
  decimalFormats: { z: false, alternate: false },
  tracksDecimals: false,
  decimalNamesFunctions: false,
  regex: regex310,
  structRange(code, little, value, low, high) {
    const small = Object.hasOwn(SMALL_FORMATS, code);
    const unsigned = low === 0n && !small;
    const fits = unsigned ? value >= 0n && value < 1n << 64n : value >= -(1n << 63n) && value < 1n << 63n;
    if (!fits || high >= (1n << 63n) - 1n) return 'argument out of range';
    if (little && Object.hasOwn(SHORT_LIMITS, code)) return SHORT_LIMITS[code];
    return formatRange(small && (little || high < 256n) ? SMALL_FORMATS[code] : `'${code}'`, low, high);
  },
  structHasRepr: false,
  explainsMathDomain: false,
  mixesRealAndComplex: false,
  numberSubclassesRefuseKeywords: false,
  structSequencesKnowTheirNames: false,
  partialBinds: 'never',
  methodcallerKeeps: 'rest',
  logArguments: () => 'math.log requires 1 to 2 arguments',
};

export const values311: ValueKnobs = {
  ...values310,
  unicodeVersion: '14.0.0',
  printPacks: 'arguments',
  printMakesParser: true,
  intModulo: 'integer modulo by zero',
  numberSubclassesRefuseKeywords: true,
  absent: new Set(since312),
  intUsesTrunc: 'warns',
  random: random311,
  structRange(code, little, value, low, high) {
    const words = values310.structRange(code, little, value, low, high);
    return words.includes('0x7fff') ? formatRange(SMALL_FORMATS[code], low, high) : words;
  },
  dates: dates311,
  decimalFormats: { z: true, alternate: false },
  regex: regex311,
  asciiStrIterator: true,
  attributeName: (_caller, typeName) => `attribute name must be string, not '${typeName}'`,
  strIndex: (typeName) => `string indices must be integers, not '${typeName}'`,
};

export const values312: ValueKnobs = {
  ...values311,
  printMakesParser: false,
  makesParsers: false,
  unicodeVersion: '15.0.0',
  escapeWarning: (text, octal) => `invalid ${octal ? 'octal ' : ''}escape sequence '\\${text}'`,
  emptyExtreme: (name) => `${name}() iterable argument is empty`,
  compensatedSum: 'floats',
  noneHashFixed: true,
  boolInversion: BOOL_INVERSION.replace(' and will be removed in Python 3.16', ''),
  sharedCharacterExtra: 3,
  absent: new Set(since313),
  itertoolsStateWarns: true,
  random: random312,
  dates: dates312,
  memoryviews: { halfFloats: true, zeroDimensionsHaveLength: false },
  decimalFormats: { z: true, alternate: true },
  structRange: (code, _native, _value, low, high) => formatRange(`'${code}'`, low, high),
  logArguments: (count) => `log expected at ${count === 0 ? 'least 1 argument' : 'most 2 arguments'}, got ${count}`,
};

export const values313: ValueKnobs = {
  ...values312,
  boolInversion: BOOL_INVERSION,
  unicodeVersion: '15.1.0',
  hangulDecomposes: true,
  floatModulo: 'float modulo by zero',
  searchedStr: (method, _typeName, given) => `${method}() argument 1 must be str, not ${given}`,
  chrOverflow: false,
  extendRefusesStr: true,
  warnings: { fileWithoutFrame: '<sys>', lineWithoutFrame: 0, filtersName: '_warnings.filters' },
  structSequencesKnowTheirNames: true,
  partialBinds: 'warns',
  methodcallerKeeps: 'all',
  absent: new Set(since314),
  random: random313,
  dates: dates313,
  arrays: { codes: 'bBuwhHiIlLqQfd', warnsOfText: true },
  base64StopsAtPadding: false,
  tracksDecimals: true,
  regex: regex313,
  structHasRepr: true,
};

export const values314: ValueKnobs = {
  ...values313,
  partialBinds: 'always',
  methodcallerKeeps: 'both',
  unicodeVersion: '16.0.0',
  blake2Size: (name, most, given) => `digest_size for B${name.slice(1)} must be between 1 and ${most} bytes, here it is ${given}`,
  characterArgument: (name, position, typeName, length) => (length < 0
    ? `${name}() argument${position} must be a unicode character, not ${typeName}`
    : `${name}(): argument${position} must be a unicode character, not a string of length ${length}`),
  printPacks: 'nothing',
  intFloorDivision: 'division by zero',
  intModulo: 'division by zero',
  intDivmod: 'division by zero',
  floatDivision: 'division by zero',
  floatFloorDivision: 'division by zero',
  floatModulo: 'division by zero',
  floatDivmod: 'division by zero',
  zeroToNegativePower: 'zero to a negative power',
  complexDivision: 'division by zero',
  warnings: { fileWithoutFrame: '<sys>', lineWithoutFrame: 0, filtersName: 'warnings.filters' },
  maketransLength: 'string keys in translatetable must be of length 1',
  maketransKey: 'keys in translate table mustbe strings or integers',
  complexReal: (typeName) => `complex() argument must be a string or a number, not ${typeName}`,
  complexTextReal: "complex() argument 'real' must be a real number, not str",
  complexImag: (typeName) => `complex() argument 'imag' must be a real number, not ${typeName}`,
  notImplementedHasNoTruth: true,
  escapeWarning: (text, octal, bytes) =>
    `${bytes ? 'b' : ''}"\\${text}" is an invalid ${octal ? 'octal ' : ''}escape sequence. Such sequences will not work in the future. `,
  fillByte: (method, typeName, length) =>
    `${method}(): argument 2 must be a byte string of length 1, not a ${typeName} object of length ${length}`,
  fromhexOddDigits: true,
  compensatedSum: 'always',
  absent: new Set([...since315, ...until313]),
  intUsesTrunc: 'no',
  complexPartsWarn: true,
  itertoolsStateWarns: false,
  random: random314,
  regex: regex314,
  dates: dates314,
  explainsMathDomain: true,
  mixesRealAndComplex: true,
};

export const values315: ValueKnobs = {
  ...values314,
  absent: new Set([...until313, 'sys._clear_type_descriptors']),
  dates: dates315,
  decimalNamesFunctions: true,
  unicodeVersion: '17.0.0',
  bisectLow: 'lo cannot be negative',
  blake2Size: (name, most, given) => `digest_size for ${name} must be between 1 and ${most} bytes, got ${given}`,
  blake2Part: (what, limit, given) => `maximum ${what} length is ${limit} bytes, got ${given}`,
};

/** What the older memory models lack; their texts are those of 3.10. */
const since39 = ['gc.is_finalized', ...values310.absent];
const since38 = ['sys.unraisablehook', ...since39];
const since37 = ['posix.register_at_fork', 'gc.freeze', 'gc.unfreeze', 'gc.get_freeze_count', ...since38];
const since36 = ['gc.get_stats', 'gc.callbacks', ...since37];
export const values38: ValueKnobs = { ...values310, absent: new Set(since39), namedTuplesUseRepr: true };
export const values37: ValueKnobs = { ...values38, absent: new Set(since38) };
export const values36: ValueKnobs = { ...values37, absent: new Set(since37) };
export const values27: ValueKnobs = { ...values36, absent: new Set(since36) };
