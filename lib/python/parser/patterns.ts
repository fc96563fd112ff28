import type { Expr, MatchStar, Pattern } from '../ast/nodes';
import * as T from '../tokenizer/token-kinds';
import { parseNumber } from './number-literals';
import type { ParserState } from './parser-state';
import { accept, expect, expectName, lastEnd, noMatch } from './parser-state';
import { parseStrings } from './string-literals';

/** `patterns: open_sequence_pattern | pattern` */
export function parsePatterns(p: ParserState): Pattern {
  const start = p.starts[p.pos];
  const first = parseMaybeStar(p);
  if (p.kinds[p.pos] !== T.COMMA) {
    if (first.kind === 'MatchStar') throw noMatch(p);
    return first;
  }
  const patterns = [first];
  while (accept(p, T.COMMA) && startsPattern(p)) patterns.push(parseMaybeStar(p));
  return { kind: 'MatchSequence', start, end: lastEnd(p), patterns };
}

function startsPattern(p: ParserState): boolean {
  const kind = p.kinds[p.pos];
  return kind !== T.COLON && kind !== T.IF && kind !== T.RPAR && kind !== T.RSQB;
}

/** `maybe_star_pattern: '*' NAME | pattern` */
function parseMaybeStar(p: ParserState): Pattern {
  const start = p.starts[p.pos];
  if (!accept(p, T.STAR)) return parsePattern(p);
  const name = expectName(p);
  const star: MatchStar = { kind: 'MatchStar', start, end: lastEnd(p), name: name === '_' ? null : name };
  return star;
}

/** `pattern: or_pattern 'as' NAME | or_pattern` */
export function parsePattern(p: ParserState): Pattern {
  const start = p.starts[p.pos];
  const pattern = parseOr(p);
  if (!accept(p, T.AS)) return pattern;
  const name = parseCaptureName(p);
  return { kind: 'MatchAs', start, end: lastEnd(p), pattern, name };
}

/** `pattern_capture_target: !"_" NAME !('.' | '(' | '=')` */
function parseCaptureName(p: ParserState): string {
  const before = p.pos;
  const name = expectName(p);
  const next = p.kinds[p.pos];
  if (name === '_') {
    p.pos = before;
    throw noMatch(p);
  }
  if (next === T.DOT || next === T.LPAR || next === T.EQUAL) throw noMatch(p);
  return name;
}

/** `or_pattern: '|'.closed_pattern+` */
function parseOr(p: ParserState): Pattern {
  const start = p.starts[p.pos];
  const first = parseClosed(p);
  if (p.kinds[p.pos] !== T.VBAR) return first;
  const patterns = [first];
  while (accept(p, T.VBAR)) patterns.push(parseClosed(p));
  return { kind: 'MatchOr', start, end: lastEnd(p), patterns };
}

/** `closed_pattern` */
function parseClosed(p: ParserState): Pattern {
  const token = p.pos;
  const start = p.starts[token];
  switch (p.kinds[token]) {
    case T.NONE:
      p.pos++;
      return { kind: 'MatchSingleton', start, end: lastEnd(p), value: { type: 'None' } };
    case T.TRUE:
      p.pos++;
      return { kind: 'MatchSingleton', start, end: lastEnd(p), value: { type: 'True' } };
    case T.FALSE:
      p.pos++;
      return { kind: 'MatchSingleton', start, end: lastEnd(p), value: { type: 'False' } };
    case T.NUMBER:
    case T.MINUS:
    case T.STRING:
    case T.FSTRING_START: {
      const value = parseLiteral(p);
      return { kind: 'MatchValue', start, end: lastEnd(p), value };
    }
    case T.NAME: return parseNamePattern(p);
    case T.LPAR: return parseGroup(p);
    case T.LSQB: return parseSequence(p);
    case T.LBRACE: return parseMapping(p);
    default: throw noMatch(p);
  }
}

/** `signed_number | complex_number | strings` */
function parseLiteral(p: ParserState): Expr {
  const kind = p.kinds[p.pos];
  if (kind === T.STRING || kind === T.FSTRING_START) {
    const value = parseStrings(p);
    if (value.kind === 'JoinedStr' || value.kind === 'TemplateStr') throw p.failAt('patterns may only match literals and attribute lookups', value.start, value.end);
    return value;
  }
  const start = p.starts[p.pos];
  const real = parseSignedNumber(p);
  const operator = p.kinds[p.pos];
  if (operator !== T.PLUS && operator !== T.MINUS) return real;
  p.pos++;
  const imaginary = parseUnsignedNumber(p);
  if (isComplex(real)) throw p.failAt('real number required in complex literal', real.start, real.end);
  if (!isComplex(imaginary)) throw p.failAt('imaginary number required in complex literal', imaginary.start, imaginary.end);
  return { kind: 'BinOp', start, end: lastEnd(p), left: real, op: operator === T.PLUS ? 'Add' : 'Sub', right: imaginary };
}

function isComplex(node: Expr): boolean {
  return node.kind === 'Constant' && node.value.type === 'complex';
}

function parseSignedNumber(p: ParserState): Expr {
  const start = p.starts[p.pos];
  if (!accept(p, T.MINUS)) return parseUnsignedNumber(p);
  const operand = parseUnsignedNumber(p);
  return { kind: 'UnaryOp', start, end: lastEnd(p), op: 'USub', operand };
}

function parseUnsignedNumber(p: ParserState): Expr {
  const token = expect(p, T.NUMBER);
  const value = parseNumber(p, token);
  return { kind: 'Constant', start: p.starts[token], end: p.ends[token], value, unicodePrefix: false };
}

/** `name_or_attr`: a dotted name; a name alone is one too. */
function parseDottedExpression(p: ParserState): Expr {
  const start = p.starts[p.pos];
  const id = expectName(p);
  let value: Expr = { kind: 'Name', start, end: lastEnd(p), id, ctx: 'Load' };
  while (accept(p, T.DOT)) {
    const attr = expectName(p);
    value = { kind: 'Attribute', start, end: lastEnd(p), value, attr, ctx: 'Load' };
  }
  return value;
}

/** `capture_pattern | wildcard_pattern | value_pattern | class_pattern` */
function parseNamePattern(p: ParserState): Pattern {
  const start = p.starts[p.pos];
  const value = parseDottedExpression(p);
  if (p.kinds[p.pos] === T.LPAR) return parseClassPattern(p, value);
  if (value.kind !== 'Name') return { kind: 'MatchValue', start, end: lastEnd(p), value };
  if (p.kinds[p.pos] === T.EQUAL) throw noMatch(p);
  return { kind: 'MatchAs', start, end: lastEnd(p), pattern: null, name: value.id === '_' ? null : value.id };
}

/** `group_pattern | '(' [open_sequence_pattern] ')'` */
function parseGroup(p: ParserState): Pattern {
  const start = p.starts[p.pos++];
  const patterns: Pattern[] = [];
  let comma = false;
  while (p.kinds[p.pos] !== T.RPAR) {
    patterns.push(parseMaybeStar(p));
    if (!accept(p, T.COMMA)) break;
    comma = true;
  }
  expect(p, T.RPAR);
  if (patterns.length === 1 && !comma) {
    if (patterns[0].kind === 'MatchStar') throw noMatch(p);
    return patterns[0];
  }
  return { kind: 'MatchSequence', start, end: lastEnd(p), patterns };
}

/** `'[' [maybe_sequence_pattern] ']'` */
function parseSequence(p: ParserState): Pattern {
  const start = p.starts[p.pos++];
  const patterns: Pattern[] = [];
  while (p.kinds[p.pos] !== T.RSQB) {
    patterns.push(parseMaybeStar(p));
    if (!accept(p, T.COMMA)) break;
  }
  expect(p, T.RSQB);
  return { kind: 'MatchSequence', start, end: lastEnd(p), patterns };
}

/** `mapping_pattern: '{' [items] [',' '**' NAME] [','] '}'` */
function parseMapping(p: ParserState): Pattern {
  const start = p.starts[p.pos++];
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  while (p.kinds[p.pos] !== T.RBRACE) {
    if (accept(p, T.DOUBLESTAR)) {
      rest = parseCaptureName(p);
      accept(p, T.COMMA);
      break;
    }
    keys.push(parseMappingKey(p));
    expect(p, T.COLON);
    patterns.push(parsePattern(p));
    if (!accept(p, T.COMMA)) break;
  }
  expect(p, T.RBRACE);
  return { kind: 'MatchMapping', start, end: lastEnd(p), keys, patterns, rest };
}

/** `literal_expr | attr` */
function parseMappingKey(p: ParserState): Expr {
  const token = p.pos;
  const start = p.starts[token];
  switch (p.kinds[token]) {
    case T.NAME: {
      const value = parseDottedExpression(p);
      if (value.kind !== 'Attribute') throw noMatch(p);
      return value;
    }
    case T.NONE:
      p.pos++;
      return { kind: 'Constant', start, end: lastEnd(p), value: { type: 'None' }, unicodePrefix: false };
    case T.TRUE:
      p.pos++;
      return { kind: 'Constant', start, end: lastEnd(p), value: { type: 'True' }, unicodePrefix: false };
    case T.FALSE:
      p.pos++;
      return { kind: 'Constant', start, end: lastEnd(p), value: { type: 'False' }, unicodePrefix: false };
    default: return parseLiteral(p);
  }
}

/** `class_pattern: name_or_attr '(' [positional_patterns] [',' keyword_patterns] [','] ')'` */
function parseClassPattern(p: ParserState, cls: Expr): Pattern {
  const { start } = cls;
  p.pos++;
  const patterns: Pattern[] = [];
  const kwdAttrs: string[] = [];
  const kwdPatterns: Pattern[] = [];
  while (p.kinds[p.pos] !== T.RPAR) {
    if (p.kinds[p.pos] === T.NAME && p.kinds[p.pos + 1] === T.EQUAL) {
      kwdAttrs.push(expectName(p));
      p.pos++;
      kwdPatterns.push(parsePattern(p));
    } else {
      if (kwdAttrs.length > 0) throw noMatch(p);
      patterns.push(parsePattern(p));
    }
    if (!accept(p, T.COMMA)) break;
  }
  expect(p, T.RPAR);
  return { kind: 'MatchClass', start, end: lastEnd(p), cls, patterns, kwdAttrs, kwdPatterns };
}
