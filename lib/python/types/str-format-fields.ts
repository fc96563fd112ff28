import { raise } from '../object/errors';

/**
 * The parser of format strings: literals and replacement fields, and what stands in a field's name.
 * CPython: Objects/stringlib/unicode_format.h.
 */
export interface ReplacementField {
  name: string;
  /** One character, or '' without. */
  conversion: string;
  spec: string;
  /** The specification has fields of its own. */
  nested: boolean;
}

export interface FormatPiece {
  literal: string;
  field: ReplacementField | null;
  next: number;
}

/** `{}` and `{0}` do not mix. CPython: AutoNumber. */
export interface FieldNumbering {
  state: 'unknown' | 'automatic' | 'manual';
  next: number;
}

/** The literal that begins at a position and the field behind it, if any. CPython: MarkupIterator_next(). */
export function nextPiece(format: string, start: number): FormatPiece {
  let at = start;
  while (at < format.length && format[at] !== '{' && format[at] !== '}') at++;
  if (at === format.length) return { literal: format.slice(start), field: null, next: at };
  const brace = format[at];
  const doubled = format[at + 1] === brace;
  if (brace === '}' && !doubled) raise('ValueError', "Single '}' encountered in format string");
  if (brace === '{' && at + 1 === format.length) raise('ValueError', "Single '{' encountered in format string");
  if (doubled) return { literal: format.slice(start, at + 1), field: null, next: at + 2 };
  const { field, next } = parseField(format, at + 1);
  return { literal: format.slice(start, at), field, next };
}

/** CPython: parse_field(). */
function parseField(format: string, start: number): { field: ReplacementField; next: number } {
  const nameEnd = endOfName(format, start);
  const name = format.slice(start, nameEnd);
  let at = nameEnd + 1;
  const end = format[nameEnd];
  if (end === '}') return { field: { name, conversion: '', spec: '', nested: false }, next: at };
  if (end === undefined) raise('ValueError', "expected '}' before end of string");
  let conversion = '';
  if (end === '!') {
    if (at >= format.length) raise('ValueError', 'end of string while looking for conversion specifier');
    conversion = String.fromCodePoint(format.codePointAt(at) as number);
    at += conversion.length;
    if (at < format.length) {
      const after = format[at++];
      if (after === '}') return { field: { name, conversion, spec: '', nested: false }, next: at };
      if (after !== ':') raise('ValueError', "expected ':' after conversion specifier");
    }
  }
  return parseSpec(format, at, { name, conversion, spec: '', nested: false });
}

/** Up to the character that ends the name; what stands in brackets may be anything. */
function endOfName(format: string, start: number): number {
  let at = start;
  for (; at < format.length; at++) {
    const character = format[at];
    if (character === '{') raise('ValueError', "unexpected '{' in field name");
    if (character === '[') {
      const close = format.indexOf(']', at);
      at = close < 0 ? format.length : close - 1;
    } else if (character === '}' || character === ':' || character === '!') return at;
  }
  return format.length;
}

function parseSpec(format: string, start: number, field: ReplacementField): { field: ReplacementField; next: number } {
  let depth = 1;
  for (let at = start; at < format.length; at++) {
    if (format[at] === '{') {
      field.nested = true;
      depth++;
    } else if (format[at] === '}' && --depth === 0) {
      field.spec = format.slice(start, at);
      return { field, next: at + 1 };
    }
  }
  return raise('ValueError', "unmatched '{' in format spec");
}

/** One `.name` or `[key]` of a field name; `index` is -1 for a key that is no number. */
export interface FieldStep {
  attribute: boolean;
  name: string;
  index: number;
}

/** The parts of a field name: `first` or the argument's number; the steps begin at `rest`. */
export interface FieldPath {
  first: string;
  index: number;
  rest: number;
}

/** CPython: field_name_split(). */
export function fieldPath(name: string, numbering: FieldNumbering): FieldPath {
  const match = /[.[]/.exec(name);
  const end = match === null ? name.length : match.index;
  const first = name.slice(0, end);
  let index = integerIn(first);
  if (first === '' || index !== -1) {
    const state = first === '' ? 'automatic' : 'manual';
    if (numbering.state === 'unknown') numbering.state = state;
    if (numbering.state !== state) raise('ValueError', switchMessage(state));
    if (first === '') index = numbering.next++;
  }
  return { first, index, rest: end };
}

function switchMessage(to: 'automatic' | 'manual'): string {
  return to === 'automatic'
    ? 'cannot switch from manual field specification to automatic field numbering'
    : 'cannot switch from automatic field numbering to manual field specification';
}

/** CPython: get_integer(). */
function integerIn(text: string): number {
  if (!/^\d+$/.test(text)) return -1;
  const value = Number(text);
  if (value >= 2 ** 63) raise('ValueError', 'Too many decimal digits in format string');
  return value;
}

/** The step that begins at a position, and where it ends. CPython: FieldNameIterator_next(). */
export function fieldStep(name: string, at: number): { step: FieldStep; next: number } {
  const start = at + 1;
  let step: FieldStep;
  let next: number;
  if (name[at] === '.') {
    next = start;
    while (next < name.length && name[next] !== '.' && name[next] !== '[') next++;
    step = { attribute: true, name: name.slice(start, next), index: -1 };
  } else if (name[at] === '[') {
    const close = name.indexOf(']', start);
    if (close < 0) raise('ValueError', "Missing ']' in format string");
    const key = name.slice(start, close);
    step = { attribute: false, name: key, index: integerIn(key) };
    next = close + 1;
  } else raise('ValueError', "Only '.' or '[' may follow ']' in format field specifier");
  if (step.name === '') raise('ValueError', 'Empty attribute in format string');
  return { step, next };
}
