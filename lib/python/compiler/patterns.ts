import type { MatchAs, MatchClass, MatchMapping, MatchOr, MatchSequence, Pattern } from '../ast/nodes';
import { strRepr } from '../text/str-repr';
import { Op } from '../bytecode/opcodes';
import { BinaryOperand, CompareOperand } from '../bytecode/operators';
import type { Span } from './compilation';
import { equalityKey } from './constants';
import { compileExpr } from './expressions';
import { constantOf } from './folding';
import { textTuple } from './functions';
import { PatternState } from './pattern-state';
import { constantRepr } from './unparse';
import type { Unit } from './unit';

/** `_` */
export function isWildcard(pattern: Pattern): boolean {
  return pattern.kind === 'MatchAs' && pattern.name === null && pattern.pattern === null;
}

/** `_` or `*_` */
function isAnyWildcard(pattern: Pattern): boolean {
  return isWildcard(pattern) || (pattern.kind === 'MatchStar' && pattern.name === null);
}

/**
 * subject -- , with captured values below. Goes to the state's failures if the subject does not match.
 *
 * CPython: Python/codegen.c, codegen_pattern()
 */
export function compilePattern(u: Unit, node: Pattern, state: PatternState): void {
  switch (node.kind) {
    case 'MatchValue':
      compileExpr(u, node.value);
      u.emit(Op.COMPARE_OP, CompareOperand.EQ, node);
      return state.failIf(Op.POP_JUMP_IF_FALSE, node);
    case 'MatchSingleton':
      u.loadConst(node.value, node);
      u.emit(Op.IS_OP, 0, node);
      return state.failIf(Op.POP_JUMP_IF_FALSE, node);
    case 'MatchSequence': return compileSequence(u, node, state);
    case 'MatchMapping': return compileMapping(u, node, state);
    case 'MatchClass': return compileClassPattern(u, node, state);
    case 'MatchStar': return state.store(node.name, node);
    case 'MatchAs': return compileAs(u, node, state);
    case 'MatchOr': return compileOr(u, node, state);
  }
}

function compileSubpattern(u: Unit, node: Pattern, state: PatternState): void {
  const { allowIrrefutable } = state;
  state.allowIrrefutable = true;
  compilePattern(u, node, state);
  state.allowIrrefutable = allowIrrefutable;
}

/** CPython: codegen_pattern_as() */
function compileAs(u: Unit, node: MatchAs, state: PatternState): void {
  if (node.pattern === null) {
    if (!state.allowIrrefutable) {
      const what = node.name === null ? 'wildcard' : `name capture ${strRepr(node.name)}`;
      u.compilation.fail(`${what} makes remaining patterns unreachable`, node);
    }
    return state.store(node.name, node);
  }
  state.onTop++;
  u.emit(Op.COPY, 1, node);
  compilePattern(u, node.pattern, state);
  state.onTop--;
  state.store(node.name, node);
}

/** subject -- subject; compares its length. */
function checkLength(u: Unit, length: number, compare: number, state: PatternState, at: Span): void {
  u.emit(Op.GET_LEN, 0, at);
  u.loadInt(length, at);
  u.emit(Op.COMPARE_OP, compare, at);
  state.failIf(Op.POP_JUMP_IF_FALSE, at);
}

/** CPython: codegen_pattern_sequence() */
function compileSequence(u: Unit, node: MatchSequence, state: PatternState): void {
  const { patterns } = node;
  const star = patterns.findIndex((pattern) => pattern.kind === 'MatchStar');
  if (patterns.some((pattern, index) => pattern.kind === 'MatchStar' && index > star)) {
    u.compilation.fail('multiple starred names in sequence pattern', node);
  }
  const size = patterns.length;
  state.onTop++;
  u.emit(Op.MATCH_SEQUENCE, 0, node);
  state.failIf(Op.POP_JUMP_IF_FALSE, node);
  if (star < 0) checkLength(u, size, CompareOperand.EQ, state, node);
  else if (size > 1) checkLength(u, size - 1, CompareOperand.GE, state, node);
  state.onTop--;
  if (patterns.every(isAnyWildcard)) u.emit(Op.POP_TOP, 0, node);
  else if (star >= 0 && isAnyWildcard(patterns[star])) compileBySubscript(u, node, star, state);
  else compileByUnpacking(u, node, star, state);
}

/** subject -- . CPython: pattern_helper_sequence_unpack() */
function compileByUnpacking(u: Unit, { patterns, ...at }: MatchSequence, star: number, state: PatternState): void {
  const size = patterns.length;
  if (star >= 256) u.compilation.fail('too many expressions in star-unpacking sequence pattern', at);
  if (star < 0) u.emit(Op.UNPACK_SEQUENCE, size, at);
  else u.emit(Op.UNPACK_EX, star + ((size - star - 1) << 8), at);
  state.onTop += size;
  for (const pattern of patterns) {
    state.onTop--;
    compileSubpattern(u, pattern, state);
  }
}

/** As above where `*_` stands for items that nobody wants. CPython: pattern_helper_sequence_subscr() */
function compileBySubscript(u: Unit, { patterns, ...at }: MatchSequence, star: number, state: PatternState): void {
  state.onTop++;
  patterns.forEach((pattern, index) => {
    if (isAnyWildcard(pattern)) return;
    u.emit(Op.COPY, 1, at);
    if (index < star) {
      u.loadInt(index, at);
    } else {
      // The subject may not know negative indices.
      u.emit(Op.GET_LEN, 0, at);
      u.loadInt(patterns.length - index, at);
      u.emit(Op.BINARY_OP, BinaryOperand.SUBTRACT, at);
    }
    u.emit(Op.BINARY_SUBSCR, 0, at);
    compileSubpattern(u, pattern, state);
  });
  state.onTop--;
  u.emit(Op.POP_TOP, 0, at);
}

/** values or None -- values; fails for None. */
function failIfNone(u: Unit, state: PatternState, at: Span): void {
  u.emit(Op.COPY, 1, at);
  state.failIf(Op.POP_JUMP_IF_NONE, at);
}

/** CPython: codegen_pattern_class() */
function compileClassPattern(u: Unit, node: MatchClass, state: PatternState): void {
  const { kwdAttrs, kwdPatterns } = node;
  kwdAttrs.forEach((name, index) => {
    const again = kwdAttrs.indexOf(name, index + 1);
    if (again !== -1) u.compilation.fail(`attribute name repeated in class pattern: ${name}`, kwdPatterns[again]);
  });
  compileExpr(u, node.cls);
  u.loadConst(textTuple(kwdAttrs), node);
  u.emit(Op.MATCH_CLASS, node.patterns.length, node);
  state.onTop++;
  failIfNone(u, state, node);
  const all = [...node.patterns, ...kwdPatterns];
  u.emit(Op.UNPACK_SEQUENCE, all.length, node);
  state.onTop += all.length - 1;
  for (const pattern of all) {
    state.onTop--;
    if (isWildcard(pattern)) u.emit(Op.POP_TOP, 0, node);
    else compileSubpattern(u, pattern, state);
  }
}

/** CPython: codegen_pattern_mapping() */
function compileMapping(u: Unit, node: MatchMapping, state: PatternState): void {
  const { keys, patterns, rest } = node;
  const size = keys.length;
  state.onTop++;
  u.emit(Op.MATCH_MAPPING, 0, node);
  state.failIf(Op.POP_JUMP_IF_FALSE, node);
  if (size === 0 && rest === null) {
    state.onTop--;
    return u.emit(Op.POP_TOP, 0, node);
  }
  if (size > 0) checkLength(u, size, CompareOperand.GE, state, node);
  compileKeys(u, node);
  state.onTop += 2;
  failIfNone(u, state, node);
  u.emit(Op.UNPACK_SEQUENCE, size, node);
  state.onTop += size - 1;
  for (const pattern of patterns) {
    state.onTop--;
    compileSubpattern(u, pattern, state);
  }
  state.onTop -= 2;
  if (rest === null) {
    u.emit(Op.POP_TOP, 0, node);
    return u.emit(Op.POP_TOP, 0, node);
  }
  compileRest(u, size, node);
  state.store(rest, node);
}

/** -- keys, values or None */
function compileKeys(u: Unit, node: MatchMapping): void {
  const seen = new Set<string>();
  for (const key of node.keys) {
    const constant = constantOf(key);
    if (constant !== null) {
      const text = equalityKey(constant);
      if (seen.has(text)) u.compilation.fail(`mapping pattern checks duplicate key (${constantRepr(constant)})`, node);
      seen.add(text);
    } else if (!['Attribute', 'BinOp', 'UnaryOp'].includes(key.kind)) {
      // Of operations the grammar lets nothing but numbers through, and some of those are not folded.
      u.compilation.fail('mapping pattern keys may only match literals and attribute lookups', node);
    }
    compileExpr(u, key);
  }
  u.emit(Op.BUILD_TUPLE, node.keys.length, node);
  u.emit(Op.MATCH_KEYS, 0, node);
}

/** subject, keys -- a dict of what the keys left */
function compileRest(u: Unit, size: number, at: Span): void {
  u.emit(Op.BUILD_MAP, 0, at);
  u.emit(Op.SWAP, 3, at);
  u.emit(Op.DICT_UPDATE, 2, at);
  u.emit(Op.UNPACK_SEQUENCE, size, at);
  for (let left = size; left > 0; left--) {
    u.emit(Op.COPY, 1 + left, at);
    u.emit(Op.SWAP, 2, at);
    u.emit(Op.DELETE_SUBSCR, 0, at);
  }
}

/**
 * Each alternative is matched with a copy of the subject; all bind the same names, which are put in the first one's order.
 *
 * CPython: codegen_pattern_or()
 */
function compileOr(u: Unit, node: MatchOr, state: PatternState): void {
  const end = u.newLabel();
  let names: string[] = [];
  node.patterns.forEach((pattern, index) => {
    const isLast = index === node.patterns.length - 1;
    const inner = new PatternState(u, isLast && state.allowIrrefutable);
    u.emit(Op.COPY, 1, pattern);
    compilePattern(u, pattern, inner);
    if (index === 0) names = inner.stores;
    else reorder(u, names, inner, pattern, node);
    u.emit(Op.JUMP, end, pattern);
    inner.placeFailures(pattern);
  });
  u.emit(Op.POP_TOP, 0, node);
  state.failIf(Op.JUMP, node);
  u.place(end);
  const depth = names.length + 1 + state.onTop + state.stores.length;
  for (const name of names) {
    state.rotate(depth, node);
    state.refuseTwice(name, node);
    state.stores.push(name);
  }
  u.emit(Op.POP_TOP, 0, node);
}

/** The part of a pattern that is compiled last, where errors were placed up to 3.11. */
function lastVisited(pattern: Pattern): Span {
  let inner: readonly Pattern[] = [];
  if (pattern.kind === 'MatchSequence' || pattern.kind === 'MatchMapping') inner = pattern.patterns;
  else if (pattern.kind === 'MatchClass') inner = [...pattern.patterns, ...pattern.kwdPatterns];
  return inner.length === 0 ? pattern : lastVisited(inner[inner.length - 1]);
}

/** Puts the values that an alternative captured in the order of the first one's names. */
function reorder(u: Unit, names: readonly string[], state: PatternState, at: Pattern, whole: Span): void {
  const { stores } = state;
  const place = u.compilation.knobs.statementPlaces ? lastVisited(at) : whole;
  if (stores.length !== names.length) u.compilation.fail('alternative patterns bind different names', place);
  for (let wanted = names.length - 1; wanted >= 0; wanted--) {
    const found = stores.indexOf(names[wanted]);
    if (found < 0) u.compilation.fail('alternative patterns bind different names', place);
    if (found === wanted) continue;
    const moved = stores.splice(0, found + 1);
    stores.splice(wanted - found, 0, ...moved);
    for (let i = 0; i <= found; i++) state.rotate(wanted + 1, at);
  }
}
