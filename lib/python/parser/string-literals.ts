import type { Expr } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { decodeBytes, decodeStr, withLineFeeds } from './escapes';
import { opensTemplate, parseFString } from './fstrings';
import { isOldFString, parseOldFString } from './old-fstrings';
import type { ParserState } from './parser-state';
import { lastEnd } from './parser-state';

/** A str literal of a sequence, or a piece of an f-string in it. */
export type StringPart = Expr;

/**
 * `strings: (fstring | STRING)+`: adjacent literals become one node.
 *
 * CPython: Parser/action_helpers.c, _PyPegen_concatenate_strings()
 */
export function parseStrings(p: ParserState): Expr {
  const token = p.pos;
  const start = p.starts[token];
  const parts: StringPart[] = [];
  const { hasField, isTemplate } = p.rules.nestedFStrings ? parseLiterals(p, parts) : parseOldLiterals(p, parts);
  const end = lastEnd(p);
  if (isTemplate) return { kind: 'TemplateStr', start, end, values: foldConstants(parts) };
  if (!hasField && parts.length === 1) return parts[0];
  return concatenate(p, parts, hasField, start, end);
}

/** What the literals of a sequence are: f-strings are among them, or they are templates. */
interface Literals {
  hasField: boolean;
  isTemplate: boolean;
}

function parseLiterals(p: ParserState, parts: StringPart[]): Literals {
  const token = p.pos;
  const isTemplate = opensTemplate(p, token);
  let hasField = false;
  let start = p.starts[token];
  for (let kind = p.kinds[token]; kind === T.STRING || kind === T.FSTRING_START; kind = p.kinds[p.pos]) {
    const first = p.pos;
    const before = start;
    start = p.starts[first];
    if (kind === T.STRING) parts.push(parseString(p, p.pos++));
    else {
      hasField = true;
      parseFString(p, parts);
    }
    if (opensTemplate(p, first) !== isTemplate) {
      throw p.failAt('cannot mix t-string literals with string or bytes literals', before, lastEnd(p));
    }
  }
  return { hasField, isTemplate };
}

/** Before 3.12 literals are looked into when all of them have been read. */
function parseOldLiterals(p: ParserState, parts: StringPart[]): Literals {
  const token = p.pos;
  let hasField = false;
  while (p.kinds[p.pos] === T.STRING) p.pos++;
  const { pos } = p;
  for (let i = token; i < pos; i++) {
    if (isOldFString(p, i)) {
      hasField = true;
      parseOldFString(p, i, parts);
    } else {
      parts.push(parseString(p, i));
    }
  }
  return { hasField, isTemplate: false };
}

function concatenate(p: ParserState, parts: StringPart[], hasField: boolean, start: number, end: number): Expr {
  const bytes = parts.filter((part) => part.kind === 'Constant' && part.value.type === 'bytes').length;
  if (bytes > 0 && (bytes < parts.length || hasField)) throw p.tokenError('cannot mix bytes and nonbytes literals', p.pos);
  if (bytes > 0) return joinBytes(parts, start, end);
  if (!hasField) return joinStrs(parts, start, end);
  const values = foldConstants(parts);
  if (!p.rules.nestedFStrings) for (const value of values) widen(value, start, end);
  return { kind: 'JoinedStr', start, end, values };
}

/** Before 3.12 all parts of an f-string, but for the expressions in it, have the range of the whole. */
function widen(node: Expr, start: number, end: number): void {
  node.start = start;
  node.end = end;
  if (node.kind !== 'FormattedValue' || node.formatSpec === null) return;
  widen(node.formatSpec, start, end);
  for (const value of node.formatSpec.values) widen(value, start, end);
}

function joinBytes(parts: StringPart[], start: number, end: number): Expr {
  const pieces = parts.map((part) => (part.kind === 'Constant' && part.value.type === 'bytes' ? part.value.value : new Uint8Array()));
  const value = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    value.set(piece, at);
    at += piece.length;
  }
  return { kind: 'Constant', start, end, value: { type: 'bytes', value }, unicodePrefix: false };
}

function joinStrs(parts: StringPart[], start: number, end: number): Expr {
  const value = parts.map(strValue).join('');
  return { kind: 'Constant', start, end, value: { type: 'str', value }, unicodePrefix: hasUnicodePrefix(parts[0]) };
}

/** Joins neighbouring constants and drops empty ones. */
export function foldConstants(parts: StringPart[]): Expr[] {
  const values: Expr[] = [];
  for (let i = 0; i < parts.length; ) {
    const first = parts[i];
    if (first.kind !== 'Constant') {
      values.push(first);
      i++;
      continue;
    }
    let value = '';
    let end = first.end;
    for (; i < parts.length && parts[i].kind === 'Constant'; i++) {
      value += strValue(parts[i]);
      end = parts[i].end;
    }
    if (value === '') continue;
    values.push({ kind: 'Constant', start: first.start, end, value: { type: 'str', value }, unicodePrefix: hasUnicodePrefix(first) });
  }
  return values;
}

function strValue(node: Expr): string {
  return node.kind === 'Constant' && node.value.type === 'str' ? node.value.value : '';
}

function hasUnicodePrefix(node: Expr): boolean {
  return node.kind === 'Constant' && node.unicodePrefix;
}

/** One string or bytes literal that is no f-string. CPython: Parser/string_parser.c, _PyPegen_parse_string() */
function parseString(p: ParserState, token: number): Expr {
  const { text } = p;
  const start = p.starts[token];
  const end = p.ends[token];
  let at = start;
  let isBytes = false;
  let isRaw = false;
  let unicodePrefix = false;
  for (; ; at++) {
    const letter = text.charCodeAt(at) | 32;
    if (letter === 98) isBytes = true;
    else if (letter === 114) isRaw = true;
    else if (letter === 117) unicodePrefix = text[at] === 'u';
    else break;
  }
  const quoteSize = end - at >= 6 && text[at + 1] === text[at] && text[at + 2] === text[at] ? 3 : 1;
  const bodyStart = at + quoteSize;
  const body = withLineFeeds(text.slice(bodyStart, end - quoteSize));
  if (!isBytes) {
    const value = isRaw ? body : decodeStr(p, body, bodyStart);
    return { kind: 'Constant', start, end, value: { type: 'str', value }, unicodePrefix };
  }
  for (let i = 0; i < body.length; i++) {
    if (body.charCodeAt(i) <= 127) continue;
    const message = 'bytes can only contain ASCII literal characters';
    throw p.rules.bytesErrorAtLiteral ? p.failAt(message, start, end) : p.tokenError(message, p.pos);
  }
  return { kind: 'Constant', start, end, value: { type: 'bytes', value: decodeBytes(p, body, isRaw, bodyStart) }, unicodePrefix: false };
}

