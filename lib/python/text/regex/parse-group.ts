import { strAscii, strRepr } from '../str-repr';
import type { Node } from './nodes';
import { Flag, MAXGROUPS } from './nodes';
import { flagOfLetter, parseFlags } from './parse-flags';
import type { ParserState } from './parser-state';
import { groupNumber, lengthOf } from './pattern-source';

/** How the parser comes back to what stands in a group; the functions of `parse-pattern.ts`. */
export interface Subparsers {
  alternatives: (state: ParserState, verbose: boolean, depth: number) => Node[];
  sequence: (state: ParserState, verbose: boolean, depth: number) => Node[];
}

/** Where a group stands. */
export interface GroupPlace {
  verbose: boolean;
  depth: number;
  /** Position of its parenthesis. */
  start: number;
  /** Nothing stands before it. */
  first: boolean;
}

/** A node, or what else a parenthesis may have been. */
export type GroupResult = Node | 'comment' | 'global flags';

/** Reads a group whose parenthesis has been read. CPython: Lib/re/_parser.py, _parse(). */
export function parseGroup(state: ParserState, place: GroupPlace, parsers: Subparsers): GroupResult {
  const { source } = state;
  if (!source.match('?')) return captured(state, place, parsers, null);
  const char = source.get();
  if (char === null) throw source.error('unexpected end of pattern');
  switch (char) {
    case 'P':
      return namedExtension(state, place, parsers);
    case ':':
      return plainGroup(state, place, parsers, 0, 0);
    case '#':
      return comment(state, place);
    case '=': case '!': case '<':
      return lookaround(state, place, parsers, char);
    case '(':
      return condition(state, place, parsers);
    case '>':
      if (source.dialect.atomicGroups) return { op: 'atomic', body: contents(state, place, parsers, place.verbose) };
  }
  if (char !== '-' && flagOfLetter(state, char) === undefined) throw source.error(`unknown extension ?${char}`, lengthOf(char) + 1);
  const flags = parseFlags(state, char);
  if (flags !== null) return plainGroup(state, place, parsers, flags.add, flags.remove);
  if (!place.first) misplacedFlags(state, place.start);
  return 'global flags';
}

function misplacedFlags(state: ParserState, start: number): void {
  const { source } = state;
  if (!source.dialect.flagsAnywhere) {
    throw source.error('global flags not at the start of the expression', source.tell() - start);
  }
  const shown = source.chars.slice(0, 20).join('');
  const text = source.isText ? strRepr(shown) : `b${strRepr(shown)}`;
  const truncated = source.chars.length > 20 ? ' (truncated)' : '';
  state.warn('DeprecationWarning', `Flags not at the start of the expression ${text}${truncated} but at position ${start}`);
}

/** What stands in the group, to its closing parenthesis. */
function contents(state: ParserState, place: GroupPlace, parsers: Subparsers, verbose: boolean): Node[] {
  const body = parsers.alternatives(state, verbose, place.depth + 1);
  closeParenthesis(state, place.start);
  return body;
}

function closeParenthesis(state: ParserState, start: number): void {
  const { source } = state;
  if (!source.match(')')) throw source.error('missing ), unterminated subpattern', source.tell() - start);
}

function captured(state: ParserState, place: GroupPlace, parsers: Subparsers, name: string | null): Node {
  const group = state.openGroup(name);
  const body = contents(state, place, parsers, place.verbose);
  state.closeGroup(group, body);
  return { op: 'group', group, add: 0, remove: 0, body };
}

function plainGroup(state: ParserState, place: GroupPlace, parsers: Subparsers, add: number, remove: number): Node {
  const verbose = (place.verbose || (add & Flag.VERBOSE) !== 0) && (remove & Flag.VERBOSE) === 0;
  return { op: 'group', group: null, add, remove, body: contents(state, place, parsers, verbose) };
}

function comment(state: ParserState, { start }: GroupPlace): GroupResult {
  const { source } = state;
  for (;;) {
    if (source.next === null) throw source.error('missing ), unterminated comment', source.tell() - start);
    if (source.get() === ')') return 'comment';
  }
}

/** `(?P<name>…)` and `(?P=name)`. */
function namedExtension(state: ParserState, place: GroupPlace, parsers: Subparsers): Node {
  const { source } = state;
  if (source.match('<')) {
    const name = source.getUntil('>', 'group name');
    source.checkGroupName(name, 1, state.warnDeprecated);
    return captured(state, place, parsers, name);
  }
  if (source.match('=')) {
    const name = source.getUntil(')', 'group name');
    source.checkGroupName(name, 1, state.warnDeprecated);
    const group = groupOfName(state, name);
    if (!state.isClosed(group)) throw source.error('cannot refer to an open group', lengthOf(name) + 1);
    state.checkLookbehindGroup(group);
    return { op: 'reference', group };
  }
  const char = source.get();
  if (char === null) throw source.error('unexpected end of pattern');
  throw source.error(`unknown extension ?P${char}`, lengthOf(char) + 2);
}

function groupOfName(state: ParserState, name: string): number {
  const group = state.groupNames.get(name);
  if (group === undefined) throw state.source.error(`unknown group name ${strRepr(name)}`, lengthOf(name) + 1);
  return group;
}

function lookaround(state: ParserState, place: GroupPlace, parsers: Subparsers, first: string): Node {
  const { source } = state;
  let kind: string | null = first;
  const behind = first === '<';
  const outer = state.lookbehindGroups;
  if (behind) {
    kind = source.get();
    if (kind === null) throw source.error('unexpected end of pattern');
    if (kind !== '=' && kind !== '!') throw source.error(`unknown extension ?<${kind}`, lengthOf(kind) + 2);
    state.lookbehindGroups ??= state.groups;
  }
  const body = parsers.alternatives(state, place.verbose, place.depth + 1);
  if (behind && outer === null) state.lookbehindGroups = null;
  closeParenthesis(state, place.start);
  const negated = kind === '!';
  if (negated && body.length === 0 && source.dialect.foldsEmptyNegation) return { op: 'failure' };
  return { op: 'assert', negated, behind, body };
}

/** `(?(group)yes|no)`. */
function condition(state: ParserState, place: GroupPlace, parsers: Subparsers): Node {
  const { source } = state;
  const group = conditionGroup(state, source.getUntil(')', 'group name'));
  state.checkLookbehindGroup(group);
  const yes = parsers.sequence(state, place.verbose, place.depth + 1);
  let no: Node[] | null = null;
  if (source.match('|')) {
    no = parsers.sequence(state, place.verbose, place.depth + 1);
    if (source.next === '|') throw source.error('conditional backref with more than two branches');
  }
  closeParenthesis(state, place.start);
  return { op: 'condition', group, yes, no };
}

function conditionGroup(state: ParserState, name: string): number {
  const { source } = state;
  const number = groupNumber(name, source.dialect);
  const length = lengthOf(name);
  if (number === null) {
    source.checkGroupName(name, 1, state.warnDeprecated);
    return groupOfName(state, name);
  }
  if (number.value === 0) throw source.error('bad group number', length + 1);
  if (number.value >= MAXGROUPS) throw source.error(`invalid group reference ${number.value}`, length + 1);
  const at = source.tell() - length - 1;
  if (!state.conditionPositions.has(number.value)) state.conditionPositions.set(number.value, at);
  if (!number.plain && source.dialect.groupNames === 'warned') {
    const shown = source.isText ? strRepr(name) : strAscii(name);
    state.warn('DeprecationWarning', `bad character in group name ${shown} at position ${at}`);
  }
  return number.value;
}
