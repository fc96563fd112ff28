import { formatFloat } from './float-repr';
import type { FloatFormatType } from './float-repr';
import { codePointLength } from './format-spec';
import { firstCharacters } from './format-values';
import { MAX_PADDED_LENGTH, MEMORY_ERROR, typeError, valueError } from './text-error';
import type { TextError } from './text-error';

/**
 * The `%` formatting of str: `%[(key)][flags][width][.precision][length]type`, and `%%`.
 *
 * CPython: Objects/unicodeobject.c, PyUnicode_Format(), unicode_format_arg_parse().
 */

export interface PercentConversion {
  readonly kind: 'conversion';
  /** The text between the parentheses; null without them. */
  readonly key: string | null;
  readonly left: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  /** A number, '*' when an argument says it, -1 for none. */
  readonly width: number | '*';
  readonly precision: number | '*';
  /** One of `d i u o x X c r s a e E f F g G`. */
  readonly type: string;
}

/**
 * One piece of a format. An error piece stands where CPython would notice it: after the arguments of the pieces
 * before it have been taken and converted.
 */
export type PercentPiece =
  | { readonly kind: 'text'; readonly text: string }
  | PercentConversion
  /** `key` and the stars of the unfinished conversion are taken from the arguments before the error is raised. */
  | { readonly kind: 'error'; readonly key: string | null; readonly stars: number; readonly takesArg: boolean; readonly error: TextError };

/** Width and precision are Py_ssize_t and int in CPython. */
const LARGEST_WIDTH = 9223372036854775807n;
const LARGEST_PRECISION = 2147483647n;

/** The pieces of a format string, in order; parsing stops at the first error. */
export function parsePercentFormat(format: string): PercentPiece[] {
  const pieces: PercentPiece[] = [];
  let at = 0;
  while (at < format.length) {
    const percent = format.indexOf('%', at);
    const end = percent === -1 ? format.length : percent;
    if (end > at) pieces.push({ kind: 'text', text: format.slice(at, end) });
    if (percent === -1) break;
    if (format[percent + 1] === '%') {
      pieces.push({ kind: 'text', text: '%' });
      at = percent + 2;
      continue;
    }
    const parsed = parseConversion(format, percent + 1);
    pieces.push(parsed.piece);
    if (parsed.piece.kind === 'error') break;
    at = parsed.next;
  }
  return pieces;
}

function parseConversion(format: string, start: number): { piece: PercentPiece; next: number } {
  let at = start;
  let key: string | null = null;
  let stars = 0;
  const fail = (error: TextError, takesArg = false): { piece: PercentPiece; next: number } => {
    return { piece: { kind: 'error', key, stars, takesArg, error }, next: format.length };
  };
  if (format[at] === '(') {
    const close = closingParenthesis(format, at);
    if (close === -1) return fail(valueError('incomplete format key'));
    key = format.slice(at + 1, close);
    at = close + 1;
  }
  const flags = (/[-+ #0]*/y.exec(format.slice(at)) as RegExpExecArray)[0];
  const sizes = (/^(\*|\d*)(?:(\.)(\*|\d*))?/.exec(format.slice(at + flags.length)) as RegExpExecArray);
  at += flags.length;
  const width = sizes[1] === '*' ? '*' : sizes[1] === '' ? -1 : BigInt(sizes[1]);
  if (typeof width === 'bigint' && width > LARGEST_WIDTH) return fail(valueError('width too big'));
  if (width === '*') stars += 1;
  const precision = sizes[2] === undefined ? -1 : sizes[3] === '*' ? '*' : BigInt(sizes[3] === '' ? '0' : sizes[3]);
  if (typeof precision === 'bigint' && precision > LARGEST_PRECISION) return fail(valueError('precision too big'));
  if (precision === '*') stars += 1;
  at += sizes[0].length;
  if (format[at] === 'h' || format[at] === 'l' || format[at] === 'L') at += 1;
  if (at >= format.length) return fail(valueError('incomplete format'));
  const type = String.fromCodePoint(format.codePointAt(at) as number);
  if (!'diuoxXcrsaeEfFgG'.includes(type)) return fail(unsupported(format, at, type), true);
  const has = (flag: string): boolean => flags.includes(flag);
  const piece: PercentPiece = {
    kind: 'conversion', key, left: has('-'), plus: has('+'), space: has(' '), alternate: has('#'), zero: has('0'),
    width: typeof width === 'bigint' ? Number(width) : width,
    precision: typeof precision === 'bigint' ? Number(precision) : precision,
    type,
  };
  return { piece, next: at + type.length };
}

/** Parentheses nest inside a key. */
function closingParenthesis(format: string, open: number): number {
  let depth = 0;
  for (let at = open; at < format.length; at += 1) {
    if (format[at] === '(') depth += 1;
    else if (format[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function unsupported(format: string, at: number, type: string): TextError {
  const point = type.codePointAt(0) as number;
  const shown = point > 31 && point < 127 ? type : '?';
  const index = codePointLength(format.slice(0, at));
  return valueError(`unsupported format character '${shown}' (0x${point.toString(16)}) at index ${index}`);
}

/** Where the values of a `%` come from. Whatever returns null has raised: formatting ends at once. */
export interface PercentSource<V> {
  /** The right operand is a mapping: neither tuple nor str, and has `__getitem__`. */
  readonly isMapping: boolean;
  /** The next positional argument, or undefined when there is none left. */
  nextArg(): V | undefined;
  /** True when positional arguments are left over (a lone mapping never is). */
  hasUnusedArgs(): boolean;
  getKey(key: string): V | null;
  str(value: V): string | null;
  repr(value: V): string | null;
  ascii(value: V): string | null;
  /** For `%d` and the like: an int or whatever converts to one; 'no' when it is no number at all, null when it raised. */
  asInt(value: V): number | bigint | 'no' | null;
  /** For `%x %o %X`: ints and `__index__` only. */
  asIndex(value: V): number | bigint | 'no' | null;
  asFloat(value: V): number | null;
  /** For `%c`: the text of a str, the value of an int, 'no' for others. */
  asChar(value: V): { text: string } | { code: number | bigint } | 'no' | null;
  /** For `*`: 'no' when it is no int. */
  asStar(value: V): number | 'no' | null;
  typeName(value: V): string;
  /** Gives back a value that nextArg or getKey handed out; each is given back once. */
  release(value: V): void;
  /** Makes the exception pending. */
  raise(error: TextError): void;
}

/** `format % arguments`: the text, or null once something has been raised. `minor` chooses the wording of errors. */
export function percentFormat<V>(format: string, source: PercentSource<V>, minor: number): string | null {
  let result = '';
  let keyed = false;
  for (const piece of parsePercentFormat(format)) {
    if (piece.kind === 'text') {
      result += piece.text;
      continue;
    }
    keyed ||= piece.key !== null;
    const part = formatPiece(piece, source, keyed, minor);
    if (part === null) return null;
    result += part;
    if (result.length > MAX_PADDED_LENGTH) return raised(source, MEMORY_ERROR);
  }
  if (!keyed && source.hasUnusedArgs()) {
    return raised(source, typeError('not all arguments converted during string formatting'));
  }
  return result;
}

function raised<V>(source: PercentSource<V>, error: TextError): null {
  source.raise(error);
  return null;
}

const NOT_ENOUGH = typeError('not enough arguments for format string');

type ActivePiece = Exclude<PercentPiece, { kind: 'text' }>;

/** After a first key there are no positional arguments any more: a key's value is the only one until the next key. */
function formatPiece<V>(piece: ActivePiece, source: PercentSource<V>, keyed: boolean, minor: number): string | null {
  if (piece.key === null) return formatArguments(piece, source, keyed ? () => undefined : () => source.nextArg(), minor);
  if (!source.isMapping) return raised(source, typeError('format requires a mapping'));
  const value = source.getKey(piece.key);
  if (value === null) return null;
  let taken = false;
  const takeOnce = (): V | undefined => {
    if (taken) return undefined;
    taken = true;
    return value;
  };
  const text = formatArguments(piece, source, takeOnce, minor);
  if (!taken) source.release(value);
  return text;
}

function formatArguments<V>(piece: ActivePiece, source: PercentSource<V>, next: () => V | undefined, minor: number): string | null {
  const starCount = piece.kind === 'error' ? piece.stars : Number(piece.width === '*') + Number(piece.precision === '*');
  const stars: number[] = [];
  for (let count = 0; count < starCount; count += 1) {
    const star = takeStar(source, next());
    if (star === null) return null;
    stars.push(star);
  }
  if (piece.kind === 'error' && !piece.takesArg) return raised(source, piece.error);
  const value = next();
  if (value === undefined) return raised(source, NOT_ENOUGH);
  const text = piece.kind === 'error' ? raised(source, piece.error) : convert(resolveStars(piece, stars), value, source, minor);
  source.release(value);
  return text;
}

function takeStar<V>(source: PercentSource<V>, value: V | undefined): number | null {
  if (value === undefined) return raised(source, NOT_ENOUGH);
  const star = source.asStar(value);
  source.release(value);
  return star === 'no' ? raised(source, typeError('* wants int')) : star;
}

interface Resolved {
  piece: PercentConversion;
  left: boolean;
  width: number;
  precision: number;
}

/** A negative width means left; a negative precision means 0. */
function resolveStars(piece: PercentConversion, stars: number[]): Resolved {
  let taken = 0;
  let width = piece.width === '*' ? stars[taken++] : piece.width;
  let left = piece.left;
  if (piece.width === '*' && width < 0) {
    left = true;
    width = -width;
  }
  const precision = piece.precision === '*' ? Math.max(stars[taken++], 0) : piece.precision;
  return { piece, left, width, precision };
}

function convert<V>(format: Resolved, value: V, source: PercentSource<V>, minor: number): string | null {
  const { type } = format.piece;
  const text = convertUnpadded(format, value, source, minor);
  if (text === null) return null;
  const numeric = !'rsac'.includes(type);
  const padded = numeric ? padNumber(text, format) : padText(text, format);
  return typeof padded === 'string' ? padded : raised(source, padded);
}

function convertUnpadded<V>(format: Resolved, value: V, source: PercentSource<V>, minor: number): string | null {
  const { type, alternate } = format.piece;
  switch (type) {
    case 's':
    case 'r':
    case 'a': {
      const text = type === 's' ? source.str(value) : type === 'r' ? source.repr(value) : source.ascii(value);
      return text === null || format.precision < 0 ? text : firstCharacters(text, format.precision);
    }
    case 'c':
      return convertChar(value, source, minor);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return convertInt(format, value, source);
    default: {
      const number = source.asFloat(value);
      if (number === null) return null;
      if (format.precision > MAX_PADDED_LENGTH) return raised(source, MEMORY_ERROR);
      return formatFloat(number, type as FloatFormatType, format.precision < 0 ? 6 : format.precision, alternate);
    }
  }
}

function convertChar<V>(value: V, source: PercentSource<V>, minor: number): string | null {
  const char = source.asChar(value);
  if (char === null) return null;
  if (char !== 'no' && 'code' in char) {
    if (char.code >= 0 && char.code <= 0x10ffff) return String.fromCodePoint(Number(char.code));
    return raised(source, { type: 'OverflowError', message: '%c arg not in range(0x110000)' });
  }
  const length = char === 'no' ? -1 : codePointLength(char.text);
  if (char !== 'no' && length === 1) return char.text;
  if (minor < 14) return raised(source, typeError('%c requires int or char'));
  const given = char === 'no' ? source.typeName(value) : `a string of length ${length}`;
  return raised(source, typeError(`%c requires an int or a unicode character, not ${given}`));
}

/** CPython: Objects/unicodeobject.c, mainformatlong(), _PyUnicode_FormatLong(). */
function convertInt<V>(format: Resolved, value: V, source: PercentSource<V>): string | null {
  const { type, alternate } = format.piece;
  const decimal = type === 'd' || type === 'i' || type === 'u';
  const number = decimal ? source.asInt(value) : source.asIndex(value);
  if (number === null) return null;
  if (number === 'no') {
    const wanted = decimal ? 'a real number' : 'an integer';
    return raised(source, typeError(`%${type} format: ${wanted} is required, not ${source.typeName(value)}`));
  }
  const base = decimal ? 10 : type === 'o' ? 8 : 16;
  let digits = number.toString(base);
  const negative = digits.startsWith('-');
  if (negative) digits = digits.slice(1);
  if (format.precision > MAX_PADDED_LENGTH) return raised(source, MEMORY_ERROR);
  digits = digits.padStart(format.precision, '0');
  const prefix = alternate && !decimal ? '0' + type : '';
  return (negative ? '-' : '') + prefix + (type === 'X' ? digits.toUpperCase() : digits);
}

/** Sign by the flags; zeros between sign (and `0x`) and digits. CPython: unicode_format_arg_output(). */
function padNumber(text: string, { piece, left, width }: Resolved): string | TextError {
  const sign = text.startsWith('-') ? '-' : piece.plus ? '+' : piece.space ? ' ' : '';
  const body = text.startsWith('-') ? text.slice(1) : text;
  const missing = width - sign.length - body.length;
  if (missing > MAX_PADDED_LENGTH) return MEMORY_ERROR;
  if (missing <= 0) return sign + body;
  if (piece.zero && !left) {
    const prefix = piece.alternate && 'xXo'.includes(piece.type) ? 2 : 0;
    return sign + body.slice(0, prefix) + '0'.repeat(missing) + body.slice(prefix);
  }
  return left ? sign + body + ' '.repeat(missing) : ' '.repeat(missing) + sign + body;
}

function padText(text: string, { left, width }: Resolved): string | TextError {
  const missing = width - codePointLength(text);
  if (missing > MAX_PADDED_LENGTH) return MEMORY_ERROR;
  if (missing <= 0) return text;
  return left ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}
