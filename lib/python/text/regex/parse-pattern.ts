import type { Node, RegexDialect, SetItem } from './nodes';
import { Flag, MAXREPEAT } from './nodes';
import { parseEscape } from './parse-escape';
import type { Subparsers } from './parse-group';
import { parseGroup } from './parse-group';
import { parseSet, uniqueItems } from './parse-set';
import { ParserState } from './parser-state';
import type { PatternWarning } from './pattern-source';
import { DIGITS, PatternFailure, PatternSource, lengthOf } from './pattern-source';

/** Patterns. CPython: Lib/re/_parser.py, parse(), _parse_sub(), _parse(). */

const SPECIAL = '.\\[{()*+?^$|';
const WHITESPACE = ' \t\n\r\v\f';

/** Thrown where flags may stand anywhere: a VERBOSE found late holds for what came before it, so everything is read again. */
const LATE_VERBOSE = Symbol('late VERBOSE');

const subparsers: Subparsers = { alternatives: parseAlternatives, sequence: (state, verbose, depth) => parseSequence(state, verbose, depth, false) };

export interface ParsedPattern {
  nodes: Node[];
  state: ParserState;
}

/** Parses a whole pattern, or throws a PatternFailure. Nested deeper than `maxDepth` it fails as recursion does. */
export function parsePattern(
  text: string, isText: boolean, flags: number, dialect: RegexDialect, maxDepth: number, warnings: PatternWarning[],
): ParsedPattern {
  const state = new ParserState(new PatternSource(text, isText, dialect), flags, maxDepth, warnings);
  try {
    return finish(parseAlternatives(state, (flags & Flag.VERBOSE) !== 0, 0), state);
  } catch (thrown) {
    if (thrown !== LATE_VERBOSE) throw thrown;
  }
  const again = new ParserState(new PatternSource(text, isText, dialect), flags | Flag.VERBOSE, maxDepth, warnings);
  return finish(parseAlternatives(again, true, 0), again);
}

function finish(nodes: Node[], state: ParserState): ParsedPattern {
  const { source } = state;
  state.flags = fixFlags(source.isText, state.flags);
  if (source.next !== null) throw source.error('unbalanced parenthesis');
  for (const [group, position] of state.conditionPositions) {
    if (group >= state.groups) throw new PatternFailure('pattern', `invalid group reference ${group}`, position);
  }
  return { nodes, state };
}

/** CPython: fix_flags(). */
function fixFlags(isText: boolean, flags: number): number {
  const wrong = (message: string): PatternFailure => new PatternFailure('ValueError', message);
  if (isText) {
    if ((flags & Flag.LOCALE) !== 0) throw wrong('cannot use LOCALE flag with a str pattern');
    if ((flags & Flag.ASCII) === 0) return flags | Flag.UNICODE;
    if ((flags & Flag.UNICODE) !== 0) throw wrong('ASCII and UNICODE flags are incompatible');
    return flags;
  }
  if ((flags & Flag.UNICODE) !== 0) throw wrong('cannot use UNICODE flag with a bytes pattern');
  if ((flags & Flag.LOCALE) !== 0 && (flags & Flag.ASCII) !== 0) throw wrong('ASCII and LOCALE flags are incompatible');
  return flags;
}

/** `a|b|c`. */
function parseAlternatives(state: ParserState, verbose: boolean, depth: number): Node[] {
  if (depth > state.maxDepth) throw new PatternFailure('RecursionError', 'maximum recursion depth exceeded');
  const branches: Node[][] = [];
  let isVerbose = verbose;
  do {
    if (depth === 0 && branches.length > 0) isVerbose = (state.flags & Flag.VERBOSE) !== 0;
    branches.push(parseSequence(state, isVerbose, depth + 1, depth === 0 && branches.length === 0));
  } while (state.source.match('|'));
  return branches.length === 1 ? branches[0] : alternation(branches);
}

/** What all branches begin with is taken out, and branches of one character each become a set. */
function alternation(branches: Node[][]): Node[] {
  const nodes: Node[] = [];
  while (branches.every((branch) => branch.length > 0 && isSameItem(branch[0], branches[0][0]))) {
    nodes.push(branches[0][0]);
    for (const branch of branches) branch.shift();
  }
  const items: SetItem[] = [];
  const single = branches.every(([node, ...more]) => {
    if (node === undefined || more.length > 0) return false;
    if (node.op === 'literal' && !node.negated) items.push({ op: 'literal', code: node.code });
    else if (node.op === 'set' && !node.negated) items.push(...node.items);
    else return false;
    return true;
  });
  nodes.push(single ? { op: 'set', items: uniqueItems(items), negated: false } : { op: 'branch', branches });
  return nodes;
}

function isSameItem(a: Node, b: Node): boolean {
  switch (a.op) {
    case 'literal':
      return b.op === 'literal' && a.code === b.code && a.negated === b.negated;
    case 'at':
      return b.op === 'at' && a.place === b.place;
    case 'any':
      return b.op === 'any';
    case 'reference':
      return b.op === 'reference' && a.group === b.group;
    case 'set':
      return b.op === 'set' && a.negated === b.negated && JSON.stringify(a.items) === JSON.stringify(b.items);
    default:
      return false;
  }
}

function parseSequence(state: ParserState, verbose: boolean, depth: number, first: boolean): Node[] {
  const { source } = state;
  const nodes: Node[] = [];
  let isVerbose = verbose;
  for (;;) {
    const token = source.next;
    if (token === null || token === '|' || token === ')') break;
    source.get();
    if (isVerbose && skipsInVerbose(source, token)) continue;
    if (token[0] === '\\') nodes.push(parseEscape(state, token));
    else if (!SPECIAL.includes(token)) nodes.push(literalOf(token));
    else if (token === '(') {
      const place = { verbose: isVerbose, depth, start: source.tell() - 1, first: first && nodes.length === 0 };
      const group = parseGroup(state, place, subparsers);
      if (group === 'global flags') {
        if (source.dialect.flagsAnywhere && !isVerbose && (state.flags & Flag.VERBOSE) !== 0) throw LATE_VERBOSE;
        isVerbose = (state.flags & Flag.VERBOSE) !== 0;
      } else if (group !== 'comment') nodes.push(group);
    } else parseSpecial(state, nodes, token);
  }
  return unwrapPlainGroups(nodes);
}

/** White space, or a comment to the end of its line. */
function skipsInVerbose(source: PatternSource, token: string): boolean {
  if (token.length === 1 && WHITESPACE.includes(token)) return true;
  if (token !== '#') return false;
  for (;;) {
    const char = source.get();
    if (char === null || char === '\n') return true;
  }
}

function literalOf(token: string): Node {
  return { op: 'literal', code: token.codePointAt(0) as number, negated: false };
}

function parseSpecial(state: ParserState, nodes: Node[], token: string): void {
  switch (token) {
    case '[':
      nodes.push(parseSet(state));
      break;
    case '.':
      nodes.push({ op: 'any' });
      break;
    case '^':
      nodes.push({ op: 'at', place: 'beginning' });
      break;
    case '$':
      nodes.push({ op: 'at', place: 'end' });
      break;
    default:
      parseQuantifier(state, nodes, token);
  }
}

/** Groups that neither capture nor change flags have done their work. */
function unwrapPlainGroups(nodes: Node[]): Node[] {
  return nodes.some(isPlainGroup) ? nodes.flatMap((node) => (isPlainGroup(node) ? node.body : [node])) : nodes;
}

function isPlainGroup(node: Node): node is Extract<Node, { op: 'group' }> {
  return node.op === 'group' && node.group === null && node.add === 0 && node.remove === 0;
}

function parseQuantifier(state: ParserState, nodes: Node[], token: string): void {
  const { source } = state;
  const here = source.tell();
  const bounds = token === '{' ? parseBounds(source, here) : { min: token === '+' ? 1 : 0, max: token === '?' ? 1 : MAXREPEAT };
  if (bounds === null) {
    nodes.push(literalOf(token));
    return;
  }
  const item = nodes[nodes.length - 1];
  const length = source.tell() - here + lengthOf(token);
  if (item === undefined || item.op === 'at') throw source.error('nothing to repeat', length);
  if (item.op === 'repeat') throw source.error('multiple repeat', length);
  const body = isPlainGroup(item) ? item.body : [item];
  const kind = source.match('?') ? 'lazy' : source.dialect.atomicGroups && source.match('+') ? 'possessive' : 'greedy';
  nodes[nodes.length - 1] = { op: 'repeat', kind, ...bounds, body };
}

/** `{2,5}`; null if the brace is just a brace. */
function parseBounds(source: PatternSource, here: number): { min: number; max: number } | null {
  if (source.next === '}') return null;
  const low = digits(source);
  const high = source.match(',') ? digits(source) : low;
  if (!source.match('}')) {
    source.seek(here);
    return null;
  }
  const min = low === '' ? 0 : Number(low);
  const max = high === '' ? MAXREPEAT : Number(high);
  if (min >= MAXREPEAT || (high !== '' && max >= MAXREPEAT)) {
    throw new PatternFailure('OverflowError', 'the repetition number is too large');
  }
  if (max < min) throw source.error('min repeat greater than max repeat', source.tell() - here);
  return { min, max };
}

function digits(source: PatternSource): string {
  let text = '';
  while (source.nextIsIn(DIGITS)) text += source.get() as string;
  return text;
}
