import { formatFloat } from './float-repr';
import type { FloatFormatType } from './float-repr';
import { codePointLength } from './format-spec';
import { firstCharacters } from './format-values';
import { percentError, percentPosition } from './percent-problems';
import type { PercentProblem } from './percent-problems';
import { strRepr } from './str-repr';
import { MAX_PADDED_LENGTH, MEMORY_ERROR } from './text-error';
import type { TextError } from './text-error';

/**
 * The `%` formatting of str: `%[(key)][flags][width][.precision][length]type`, and `%%`.
 *
 * CPython: Objects/unicodeobject.c, PyUnicode_Format(), unicode_format_arg_parse().
 */

export interface PercentConversion {
  readonly kind: 'conversion';
  /** Where the `%` stands. */
  readonly start: number;
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
  | PercentFault;

interface PercentFault {
  readonly kind: 'error';
  readonly start: number;
  readonly key: string | null;
  readonly stars: number;
  readonly takesArg: boolean;
  readonly problem: PercentProblem;
}

/** Width and precision are Py_ssize_t and int in CPython. */
const LARGEST_WIDTH = 9223372036854775807n;
const LARGEST_PRECISION = 2147483647n;
const LARGEST_STARS = { width: 9223372036854775807, precision: 2147483647 };

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
  const position = (): number => percentPosition(format, start - 1);
  const fail = (problem: PercentProblem, takesArg = false): { piece: PercentPiece; next: number } => {
    return { piece: { kind: 'error', start: start - 1, key, stars, takesArg, problem }, next: format.length };
  };
  if (format[at] === '(') {
    const close = closingParenthesis(format, at);
    if (close === -1) return fail({ kind: 'incomplete key', position: position() });
    key = format.slice(at + 1, close);
    at = close + 1;
  }
  const flags = (/[-+ #0]*/y.exec(format.slice(at)) as RegExpExecArray)[0];
  const sizes = (/^(\*|\d*)(?:(\.)(\*|\d*))?/.exec(format.slice(at + flags.length)) as RegExpExecArray);
  at += flags.length;
  const width = sizes[1] === '*' ? '*' : sizes[1] === '' ? -1 : BigInt(sizes[1]);
  if (typeof width === 'bigint' && width > LARGEST_WIDTH) return fail({ kind: 'width too big', position: position() });
  if (width === '*') stars += 1;
  const precision = sizes[2] === undefined ? -1 : sizes[3] === '*' ? '*' : BigInt(sizes[3] === '' ? '0' : sizes[3]);
  if (typeof precision === 'bigint' && precision > LARGEST_PRECISION) return fail({ kind: 'precision too big', position: position() });
  if (precision === '*') stars += 1;
  at += sizes[0].length;
  if (format[at] === 'h' || format[at] === 'l' || format[at] === 'L') at += 1;
  if (at >= format.length) return fail({ kind: 'incomplete', position: position() });
  const type = String.fromCodePoint(format.codePointAt(at) as number);
  if (!'diuoxXcrsaeEfFgG'.includes(type)) return fail({ kind: 'unsupported', position: position(), at: percentPosition(format, at), type }, true);
  const has = (flag: string): boolean => flags.includes(flag);
  const piece: PercentPiece = {
    kind: 'conversion', start: start - 1, key, left: has('-'), plus: has('+'), space: has(' '), alternate: has('#'), zero: has('0'),
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

/** Where the values of a `%` come from. Whatever returns null has raised: formatting ends at once. */
export interface PercentSource<V> {
  /** The right operand is a mapping: neither tuple nor str, and has `__getitem__`. */
  readonly isMapping: boolean;
  /** The right operand is a tuple, so that arguments have numbers; how many there are, and the operand's type. */
  readonly isTuple: boolean;
  readonly count: number;
  readonly operandType: string;
  readonly isBytes: boolean;
  /** The next positional argument, or undefined when there is none left. */
  nextArg(): V | undefined;
  /** True when positional arguments are left over (a lone mapping never is). */
  hasUnusedArgs(): boolean;
  getKey(key: string): V | null;
  str(value: V, argument: string): string | null;
  repr(value: V): string | null;
  ascii(value: V): string | null;
  /** For `%d` and the like: an int or whatever converts to one; 'no' when it is no number at all, null when it raised. */
  asInt(value: V): number | bigint | 'no' | null;
  /** For `%x %o %X`: ints and `__index__` only. */
  asIndex(value: V): number | bigint | 'no' | null;
  asFloat(value: V): number | 'no' | null;
  /** For `%c`: the text of a str, the value of an int, 'no' for others. */
  asChar(value: V, argument: string): { text: string } | { code: number | bigint } | 'no' | null;
  /** For `*`: 'no' when it is no int. */
  asStar(value: V): number | 'no' | null;
  typeName(value: V): string;
  /** Gives back a value that nextArg or getKey handed out; each is given back once. */
  release(value: V): void;
  /** Makes the exception pending. */
  raise(error: TextError): void;
}

/** A formatting under way. */
interface Run<V> {
  readonly format: string;
  readonly source: PercentSource<V>;
  readonly minor: number;
  /** A key was used: then there are no positional arguments any more. */
  keyed: boolean;
  /** Positional arguments so far. */
  taken: number;
}

/** `format % arguments`: the text, or null once something has been raised. `minor` chooses the wording of errors. */
export function percentFormat<V>(format: string, source: PercentSource<V>, minor: number): string | null {
  let result = '';
  const run: Run<V> = { format, source, minor, keyed: false, taken: 0 };
  for (const piece of parsePercentFormat(format)) {
    if (piece.kind === 'text') {
      result += piece.text;
      continue;
    }
    const part = formatPiece(piece, run);
    if (part === null) return null;
    result += part;
    if (result.length > MAX_PADDED_LENGTH) return raised(source, MEMORY_ERROR);
  }
  if (!run.keyed && source.hasUnusedArgs()) return failed(run, { kind: 'not all', required: run.taken, given: source.count });
  return result;
}

function raised<V>(source: PercentSource<V>, error: TextError): null {
  source.raise(error);
  return null;
}

function failed<V>({ source, minor }: Run<V>, problem: PercentProblem): null {
  return raised(source, percentError(problem, source.isBytes, minor));
}

type ActivePiece = Exclude<PercentPiece, { kind: 'text' }>;

const starsOf = (piece: ActivePiece): number =>
  (piece.kind === 'error' ? piece.stars : Number(piece.width === '*') + Number(piece.precision === '*'));

/** Where the values of a piece come from, and how the one that was taken last is called. */
interface Values<V> {
  next(): V | undefined;
  name(): string;
}

/** After a first key there are no positional arguments any more: a key's value is the only one until the next key. */
function formatPiece<V>(piece: ActivePiece, run: Run<V>): string | null {
  const { source } = run;
  const { key } = piece;
  if (key === null) {
    if (run.keyed && run.minor >= 15) return failed(run, { kind: 'unnamed', position: percentPosition(run.format, piece.start) });
    const next = (): V | undefined => {
      const value = run.keyed ? undefined : source.nextArg();
      if (value !== undefined) run.taken++;
      return value;
    };
    return formatArguments(piece, run, { next, name: () => (source.isTuple ? ` ${run.taken}` : '') });
  }
  run.keyed = true;
  if (!source.isMapping) return failed(run, { kind: 'no mapping', typeName: source.operandType });
  const value = source.getKey(key);
  if (value === null) return null;
  let taken = false;
  const next = (): V | undefined => {
    if (taken) return undefined;
    taken = true;
    return value;
  };
  // A value of its own for `*` there is none.
  const starred = run.minor >= 15 && starsOf(piece) > 0;
  const text = starred
    ? failed(run, { kind: 'star with key', position: percentPosition(run.format, piece.start) })
    : formatArguments(piece, run, { next, name: () => ` ${source.isBytes ? 'b' : ''}${strRepr(key)}` });
  if (!taken) source.release(value);
  return text;
}

function formatArguments<V>(piece: ActivePiece, run: Run<V>, values: Values<V>): string | null {
  const stars: number[] = [];
  for (let left = starsOf(piece); left > 0; left -= 1) {
    const isWidth = stars.length === 0 && (piece.kind === 'error' || piece.width === '*');
    const star = takeStar(run, values, isWidth ? 'width' : 'precision');
    if (star === null) return null;
    stars.push(star);
  }
  if (piece.kind === 'error' && !piece.takesArg) return failed(run, piece.problem);
  const value = values.next();
  if (value === undefined) return failed(run, { kind: 'not enough', given: run.source.count });
  const text = piece.kind === 'error' ? failed(run, piece.problem) : convert(resolveStars(piece, stars), value, run, values.name());
  run.source.release(value);
  return text;
}

function takeStar<V>(run: Run<V>, values: Values<V>, what: 'width' | 'precision'): number | null {
  // From 3.15 on the only argument, which is no tuple, is never a width.
  const value = run.minor >= 15 && !run.source.isTuple ? undefined : values.next();
  if (value === undefined) return failed(run, { kind: 'not enough', given: run.source.count });
  const star = run.source.asStar(value);
  const typeName = run.source.typeName(value);
  run.source.release(value);
  if (star === 'no') return failed(run, { kind: 'star', type: '', argument: values.name(), typeName });
  if (star !== null && Math.abs(star) > LARGEST_STARS[what]) return failed(run, { kind: 'huge star', what, argument: values.name() });
  return star;
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

function convert<V>(format: Resolved, value: V, run: Run<V>, argument: string): string | null {
  const { type } = format.piece;
  const text = convertUnpadded(format, value, run, argument);
  if (text === null) return null;
  const numeric = !'rsac'.includes(type);
  const padded = numeric ? padNumber(text, format) : padText(text, format);
  return typeof padded === 'string' ? padded : raised(run.source, padded);
}

function convertUnpadded<V>(format: Resolved, value: V, run: Run<V>, argument: string): string | null {
  const { source } = run;
  const { type, alternate } = format.piece;
  switch (type) {
    case 's':
    case 'r':
    case 'a': {
      const text = type === 's' ? source.str(value, argument) : type === 'r' ? source.repr(value) : source.ascii(value);
      return text === null || format.precision < 0 ? text : firstCharacters(text, format.precision);
    }
    case 'c':
      return convertChar(value, run, argument);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return convertInt(format, value, run, argument);
    default: {
      const number = source.asFloat(value);
      if (number === null) return null;
      if (number === 'no') return failed(run, { kind: 'float', type, argument, typeName: source.typeName(value) });
      if (format.precision > MAX_PADDED_LENGTH) return raised(source, MEMORY_ERROR);
      return formatFloat(number, type as FloatFormatType, format.precision < 0 ? 6 : format.precision, alternate);
    }
  }
}

function convertChar<V>(value: V, run: Run<V>, argument: string): string | null {
  const char = run.source.asChar(value, argument);
  if (char === null) return null;
  if (char !== 'no' && 'code' in char) {
    if (char.code >= 0 && char.code <= 0x10ffff) return String.fromCodePoint(Number(char.code));
    return failed(run, { kind: 'character range', argument });
  }
  const length = char === 'no' ? -1 : codePointLength(char.text);
  if (char !== 'no' && length === 1) return char.text;
  return failed(run, { kind: 'character', argument, given: char === 'no' ? run.source.typeName(value) : `a string of length ${length}` });
}

/** CPython: Objects/unicodeobject.c, mainformatlong(), _PyUnicode_FormatLong(). */
function convertInt<V>(format: Resolved, value: V, run: Run<V>, argument: string): string | null {
  const { source } = run;
  const { type, alternate } = format.piece;
  const decimal = type === 'd' || type === 'i' || type === 'u';
  const number = decimal ? source.asInt(value) : source.asIndex(value);
  if (number === null) return null;
  if (number === 'no') {
    const wanted = decimal ? 'a real number' : 'an integer';
    return failed(run, { kind: 'number', type, wanted, argument, typeName: source.typeName(value) });
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
