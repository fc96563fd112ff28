import type { CharacterRules } from './characters';
import { isCased, lowerAscii, lowerUnicode, otherLowerCases } from './characters';
import type { Folding } from './char-set';
import { CharSet } from './char-set';
import type { Node, Place, RegexDialect, SetItem } from './nodes';
import { Flag, MAXREPEAT, TYPE_FLAGS } from './nodes';
import type { ParserState } from './parser-state';
import { PatternFailure } from './pattern-source';
import type { Program } from './program';
import { Op } from './program';

/** From the parsed pattern to instructions. CPython: Lib/re/_compiler.py. */

/** No bound: larger than any text. */
const UNBOUNDED = 0x7fffffff;
const MAXCODE = 0xffffffff;

/** One character: the instruction that matches it, with its operand. */
export interface Unit {
  op: number;
  operand: number;
}

class Compiler {
  readonly code: number[] = [];
  readonly sets: CharSet[] = [];
  private readonly setsByKey = new Map<string, number>();
  private nextRegister: number;

  constructor(readonly state: ParserState, readonly dialect: RegexDialect) {
    this.nextRegister = 2 * (state.groups - 1) + 1;
  }

  get registers(): number {
    return this.nextRegister;
  }

  private allocate(count: number): number {
    const first = this.nextRegister;
    this.nextRegister += count;
    return first;
  }

  compile(nodes: Node[], flags: number): void {
    for (const node of nodes) this.compileNode(node, flags);
  }

  private compileNode(node: Node, flags: number): void {
    const { code } = this;
    switch (node.op) {
      case 'literal': case 'any': case 'set': {
        const unit = this.unitOf(node, flags);
        if (unit.op === Op.ANY || unit.op === Op.ANY_ALL || unit.op === Op.FAIL) code.push(unit.op);
        else code.push(unit.op, unit.operand);
        break;
      }
      case 'at':
        this.compilePlace(node.place, flags);
        break;
      case 'branch':
        this.compileBranches(node.branches, flags);
        break;
      case 'repeat':
        this.compileRepeat(node, flags);
        break;
      case 'group':
        this.compileGroup(node, flags);
        break;
      case 'atomic': {
        const register = this.allocate(1);
        code.push(Op.ATOMIC, register);
        this.compile(node.body, flags);
        code.push(Op.COMMIT, register);
        break;
      }
      case 'assert':
        this.compileAssertion(node, flags);
        break;
      case 'failure':
        code.push(Op.FAIL);
        break;
      case 'reference':
        code.push(Op.REFERENCE, 2 * (node.group - 1), ['none', 'ascii', 'unicode'].indexOf(foldingOf(flags, 'ascii')));
        break;
      case 'condition':
        this.compileCondition(node, flags);
    }
  }

  /** The one instruction for an item that is one character. */
  unitOf(node: Extract<Node, { op: 'literal' | 'any' | 'set' }>, flags: number): Unit {
    if (node.op === 'any') return { op: (flags & Flag.DOTALL) !== 0 ? Op.ANY_ALL : Op.ANY, operand: 0 };
    if (node.op === 'set') return { op: Op.SET, operand: this.setIndex(node.items, node.negated, flags) };
    const folding = foldingOf(flags, 'ascii');
    const { code, negated } = node;
    if (folding === 'none' || !isCased(code, folding === 'ascii' ? 'ascii' : 'unicode')) {
      return { op: negated ? Op.NOT_CHAR : Op.CHAR, operand: code };
    }
    if (folding === 'ascii') return { op: negated ? Op.NOT_CHAR_ASCII : Op.CHAR_ASCII, operand: lowerAscii(code) };
    const lower = lowerUnicode(code);
    if (otherLowerCases(lower) === undefined) return { op: negated ? Op.NOT_CHAR_UNICODE : Op.CHAR_UNICODE, operand: lower };
    return { op: Op.SET, operand: this.setIndex([{ op: 'literal', code }], negated, flags) };
  }

  private setIndex(items: SetItem[], negated: boolean, flags: number): number {
    const folding = foldingOf(flags, 'locale');
    const rules: CharacterRules = (flags & Flag.UNICODE) !== 0 ? 'unicode' : 'ascii';
    const key = `${folding}${rules}${negated}${JSON.stringify(items)}`;
    const known = this.setsByKey.get(key);
    if (known !== undefined) return known;
    this.setsByKey.set(key, this.sets.length);
    this.sets.push(new CharSet(items, negated, folding, rules));
    return this.sets.length - 1;
  }

  private compilePlace(place: Place, flags: number): void {
    const multiline = (flags & Flag.MULTILINE) !== 0;
    const unicode = (flags & Flag.UNICODE) !== 0 && (flags & Flag.LOCALE) === 0 ? 1 : 0;
    switch (place) {
      case 'beginning': case 'beginningString':
        this.code.push(multiline && place === 'beginning' ? Op.AT_LINE_START : Op.AT_START);
        break;
      case 'end':
        this.code.push(multiline ? Op.AT_LINE_END : Op.AT_END);
        break;
      case 'endString':
        this.code.push(Op.AT_VERY_END);
        break;
      case 'boundary':
        this.code.push(Op.BOUNDARY, unicode);
        break;
      default:
        this.code.push(Op.NOT_BOUNDARY, unicode, this.dialect.emptyNonBoundary ? 1 : 0);
    }
  }

  /** A hole for an address, to be filled by `land`. */
  private hole(): number {
    this.code.push(-1);
    return this.code.length - 1;
  }

  private land(hole: number): void {
    this.code[hole] = this.code.length;
  }

  private compileBranches(branches: Node[][], flags: number): void {
    const { code } = this;
    const ends: number[] = [];
    branches.forEach((branch, index) => {
      if (index === branches.length - 1) {
        this.compile(branch, flags);
        return;
      }
      const first = branch[0];
      const unit = first !== undefined && (first.op === 'literal' || first.op === 'set') ? this.unitOf(first, flags) : null;
      const known = unit !== null && (unit.op === Op.CHAR || unit.op === Op.SET) ? unit : null;
      code.push(known === null ? Op.SPLIT : known.op === Op.CHAR ? Op.SPLIT_CHAR : Op.SPLIT_SET);
      const other = this.hole();
      if (known !== null) code.push(known.operand);
      this.compile(branch, flags);
      code.push(Op.JUMP);
      ends.push(this.hole());
      this.land(other);
    });
    for (const end of ends) this.land(end);
  }

  private compileGroup(node: Extract<Node, { op: 'group' }>, flags: number): void {
    const { group, add, remove, body } = node;
    const start = group === null ? 0 : 2 * (group - 1);
    const inner = ((add & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags) | add;
    if (group !== null) this.code.push(Op.MARK_START, start);
    this.compile(body, inner & ~remove);
    if (group !== null) this.code.push(Op.MARK_END, start + 1, group);
  }

  private compileRepeat(node: Extract<Node, { op: 'repeat' }>, flags: number): void {
    const { kind, body } = node;
    const min = Math.min(node.min, UNBOUNDED);
    const max = node.max === MAXREPEAT ? UNBOUNDED : Math.min(node.max, UNBOUNDED);
    const unit = this.simpleUnit(body, flags);
    if (unit !== null) {
      const op = kind === 'greedy' ? Op.GREEDY_ONE : kind === 'lazy' ? Op.LAZY_ONE : Op.POSSESSIVE_ONE;
      this.code.push(op, min, max, unit.op, unit.operand);
      return;
    }
    const register = this.allocate(kind === 'possessive' ? 3 : 2);
    this.code.push(Op.LOOP_INIT, register);
    const head = this.code.length;
    this.code.push(kind === 'greedy' ? Op.LOOP_GREEDY : kind === 'lazy' ? Op.LOOP_LAZY : Op.LOOP_POSSESSIVE, register, min, max);
    const exit = this.hole();
    if (kind === 'lazy') this.code.push(Op.LAZY_ROUND, register, max);
    this.compile(body, flags);
    if (kind === 'possessive') this.code.push(Op.COMMIT, register + 2);
    this.code.push(Op.JUMP, head);
    this.land(exit);
  }

  /** What is repeated is one character, perhaps in a group that does not capture. CPython: _simple(). */
  private simpleUnit(body: Node[], flags: number): Unit | null {
    if (body.length !== 1) return null;
    const [node] = body;
    if (node.op === 'literal' || node.op === 'any' || node.op === 'set') return this.unitOf(node, flags);
    if (node.op !== 'group' || node.group !== null) return null;
    const inner = ((node.add & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags) | node.add;
    return this.simpleUnit(node.body, inner & ~node.remove);
  }

  private compileAssertion(node: Extract<Node, { op: 'assert' }>, flags: number): void {
    const { code } = this;
    let back = 0;
    if (node.behind) {
      const [low, high] = this.state.widthOf(node.body);
      if (low > MAXCODE) throw new PatternFailure('pattern', 'looks too much behind');
      if (low !== high) throw new PatternFailure('pattern', 'look-behind requires fixed-width pattern');
      back = Math.min(low, UNBOUNDED);
    }
    const register = this.allocate(2);
    code.push(node.negated ? Op.LOOK_NOT : Op.LOOK, register, back);
    const after = node.negated ? this.hole() : -1;
    this.compile(node.body, flags);
    code.push(node.negated ? Op.LOOK_NOT_END : Op.LOOK_END, register);
    if (node.negated) this.land(after);
  }

  private compileCondition(node: Extract<Node, { op: 'condition' }>, flags: number): void {
    const { code } = this;
    code.push(Op.CONDITION, 2 * (node.group - 1));
    const otherwise = this.hole();
    this.compile(node.yes, flags);
    if (node.no === null || node.no.length === 0) {
      this.land(otherwise);
      return;
    }
    code.push(Op.JUMP);
    const end = this.hole();
    this.land(otherwise);
    this.compile(node.no, flags);
    this.land(end);
  }
}

function foldingOf(flags: number, forLocale: 'ascii' | 'locale'): Folding {
  if ((flags & Flag.IGNORECASE) === 0) return 'none';
  if ((flags & Flag.LOCALE) !== 0) return forLocale;
  return (flags & Flag.UNICODE) !== 0 ? 'unicode' : 'ascii';
}

/** Compiles what the parser made, or throws a PatternFailure. */
export function compilePattern(nodes: Node[], state: ParserState, dialect: RegexDialect): Program {
  const compiler = new Compiler(state, dialect);
  compiler.compile(nodes, state.flags);
  compiler.code.push(Op.SUCCESS);
  const start = startOf(nodes, state.flags, compiler);
  return {
    code: Int32Array.from(compiler.code),
    sets: compiler.sets,
    registers: compiler.registers,
    groups: state.groups - 1,
    minWidth: Math.min(state.widthOf(nodes)[0], UNBOUNDED),
    ...start,
  };
}

/** What every match begins with. CPython: _get_literal_prefix(), _get_charset_prefix(). */
function startOf(nodes: Node[], flags: number, compiler: Compiler): Pick<Program, 'prefix' | 'firstSet' | 'onlyAtStart'> {
  const [first] = nodes;
  const none = { prefix: '', firstSet: null, onlyAtStart: false };
  if (first === undefined) return none;
  if (first.op === 'at') {
    const multiline = (flags & Flag.MULTILINE) !== 0;
    return { ...none, onlyAtStart: first.place === 'beginningString' || (first.place === 'beginning' && !multiline) };
  }
  let prefix = '';
  for (const node of nodes) {
    if (node.op !== 'literal') break;
    const unit = compiler.unitOf(node, flags);
    if (unit.op !== Op.CHAR) break;
    prefix += String.fromCodePoint(unit.operand);
  }
  if (prefix !== '') return { ...none, prefix };
  const lead = leadingNode(nodes);
  if (lead?.op !== 'set' || (flags & Flag.IGNORECASE) !== 0) return none;
  const unit = compiler.unitOf(lead, flags);
  return { ...none, firstSet: compiler.sets[unit.operand] };
}

/** The item that a match cannot begin without: inside groups and repeats that are there at least once. */
function leadingNode(nodes: Node[]): Node | undefined {
  let node = nodes[0] as Node | undefined;
  while (node !== undefined) {
    if (node.op === 'repeat' && node.min > 0) node = node.body[0];
    else if (node.op === 'group' && node.add === 0 && node.remove === 0) node = node.body[0];
    else break;
  }
  return node;
}
