import { isWordCharacter, lowerAscii, lowerUnicode } from './characters';
import type { Program } from './program';
import { Op } from './program';
import type { Subject } from './subject';
import { matchesUnit, runEnd } from './units';

/**
 * Tries a compiled pattern on a text by backtracking, without recursion. Two stacks: choices that are still open, and a trail of the
 * registers that were changed since, with what they held before. Going back to a choice undoes the trail down to where it was then.
 *
 * CPython: Modules/_sre/sre_lib.h, SRE(match), SRE(search).
 */

/** What the matcher asks of its host: its work is counted, and its stacks are memory. */
export const matcherHost = {
  spend: (_steps: number): void => {},
  reserve: (_bytes: number): void => {},
};

/** How to try: the whole of the text or a part; an empty match at the start does not count when the last one ended there. */
export interface Attempt {
  start: number;
  end: number;
  /** The match has to reach the end. */
  whole: boolean;
  mustAdvance: boolean;
}

/** Instructions per step that a run is charged with. */
const PER_STEP = 16;
const FUEL = 4096;
/** A choice: where to go on, position, height of the trail, and what is special about it. */
const CHOICE = 4;
/** The choice is just a place; else it is the least position of a greedy run, or the largest of a lazy one, below -1. */
const PLACE = -1;
const KEPT = 1 << 16;

let choices = new Int32Array(1024);
let trail = new Int32Array(1024);
let registers = new Int32Array(64);
let choiceTop = 0;
let trailTop = 0;
let dirty = false;
let fuel = FUEL;

/** Where the last match ended. */
let matchEnd = 0;

function grown(stack: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = 2 * stack.length;
  if (larger > KEPT) matcherHost.reserve(4 * larger);
  const next = new Int32Array(larger);
  next.set(stack);
  return next;
}

function pushChoice(pc: number, position: number, special: number): void {
  if (choiceTop + CHOICE > choices.length) choices = grown(choices);
  choices[choiceTop] = pc;
  choices[choiceTop + 1] = position;
  choices[choiceTop + 2] = trailTop;
  choices[choiceTop + 3] = special;
  choiceTop += CHOICE;
}

function setRegister(index: number, value: number): void {
  if (trailTop + 2 > trail.length) trail = grown(trail);
  trail[trailTop++] = index;
  trail[trailTop++] = registers[index];
  registers[index] = value;
  dirty = true;
}

function undoTo(height: number): void {
  while (trailTop > height) {
    trailTop -= 2;
    registers[trail[trailTop]] = trail[trailTop + 1];
  }
}

/** For a new run: work that the last one did and was not charged with is forgotten, so that equal runs take equal steps. */
export function resetMatcher(): void {
  fuel = FUEL;
}

function burn(work: number): void {
  fuel -= work;
  if (fuel > 0) return;
  const spent = FUEL - fuel;
  fuel = FUEL;
  matcherHost.spend(Math.ceil(spent / PER_STEP));
}

function codeAt({ text, units }: Subject, at: number): number {
  return units === null ? text.charCodeAt(at) : units[at];
}

/** The registers of the last match, and its end: starts and ends of the groups, then the number of the group closed last, or -1. */
export function lastMatch(program: Program): { end: number; marks: Int32Array } {
  return { end: matchEnd, marks: registers.slice(0, 2 * program.groups + 1) };
}

function begin(program: Program): void {
  if (registers.length < program.registers) registers = new Int32Array(2 * program.registers);
  if (choices.length > KEPT) choices = new Int32Array(1024);
  if (trail.length > KEPT) trail = new Int32Array(1024);
  dirty = true;
}

/** Tries at `start` alone. */
export function matchHere(program: Program, subject: Subject, attempt: Attempt): boolean {
  begin(program);
  burn(PER_STEP);
  return attemptAt(program, subject, attempt.start, attempt);
}

/** The first position from `start` on where the pattern matches, or -1. */
export function search(program: Program, subject: Subject, attempt: Attempt): number {
  begin(program);
  burn(PER_STEP);
  const { start, end } = attempt;
  const last = program.minWidth > 1 ? end - program.minWidth : end;
  if (program.onlyAtStart) return start === 0 && last >= 0 && attemptAt(program, subject, 0, attempt) ? 0 : -1;
  for (let at = start; at <= last; at++) {
    const next = candidate(program, subject, at, last);
    if (next < 0) return -1;
    burn(1 + ((next - at) >> 2));
    at = next;
    if (attemptAt(program, subject, at, attempt)) return at;
  }
  return -1;
}

/** The next position where a match may begin, or -1. */
function candidate({ prefix, firstSet }: Program, subject: Subject, from: number, last: number): number {
  const { text, units } = subject;
  let at = from;
  if (prefix !== '') {
    if (units === null) {
      const found = text.indexOf(prefix, at);
      return found > last ? -1 : found;
    }
    const first = prefix.codePointAt(0) as number;
    while (at <= last && units[at] !== first) at++;
  } else if (firstSet !== null) {
    const limit = Math.min(last, subject.length - 1);
    while (at <= limit && !firstSet.has(codeAt(subject, at))) at++;
    if (at > limit) return -1;
  }
  return at > last ? -1 : at;
}

function wordAt(subject: Subject, at: number, unicode: boolean): boolean {
  return isWordCharacter(codeAt(subject, at), unicode);
}

/** CPython: SRE(at). */
function isAt(op: number, subject: Subject, at: number, end: number, unicode: boolean): boolean {
  switch (op) {
    case Op.AT_START:
      return at === 0;
    case Op.AT_LINE_START:
      return at === 0 || codeAt(subject, at - 1) === 10;
    case Op.AT_END:
      return at === end || (at === end - 1 && codeAt(subject, at) === 10);
    case Op.AT_LINE_END:
      return at === end || codeAt(subject, at) === 10;
    case Op.AT_VERY_END:
      return at === end;
    default: {
      const before = at > 0 && wordAt(subject, at - 1, unicode);
      return before !== (at < end && wordAt(subject, at, unicode));
    }
  }
}

/** Where a repetition of what a group has matched ends, or -1. */
function referenceEnd(subject: Subject, mark: number, folding: number, from: number, end: number): number {
  const first = registers[mark];
  const last = registers[mark + 1];
  if (first < 0 || last < first || last - first > end - from) return -1;
  let at = from;
  for (let i = first; i < last; i++, at++) {
    let left = codeAt(subject, i);
    let right = codeAt(subject, at);
    if (left === right || folding === 0) {
      if (left !== right) return -1;
      continue;
    }
    left = folding === 1 ? lowerAscii(left) : lowerUnicode(left);
    right = folding === 1 ? lowerAscii(right) : lowerUnicode(right);
    if (left !== right) return -1;
  }
  return at;
}

function attemptAt(program: Program, subject: Subject, start: number, attempt: Attempt): boolean {
  if (dirty) registers.fill(-1, 0, program.registers);
  dirty = false;
  choiceTop = 0;
  trailTop = 0;
  return run(program, subject, start, attempt);
}

/**
 * The machine. `pc` is -1 after a failure, which makes it go back to the newest choice. It is one function so that the state of a run
 * stays in local variables.
 */
function run(program: Program, subject: Subject, start: number, attempt: Attempt): boolean {
  const { code, sets } = program;
  const { text, units } = subject;
  const { end } = attempt;
  const length = end;
  let pc = 0;
  let at = start;
  for (;;) {
    if (--fuel <= 0) burn(0);
    if (pc < 0) {
      if (choiceTop === 0) return false;
      const top = choiceTop - CHOICE;
      undoTo(choices[top + 2]);
      pc = choices[top];
      at = choices[top + 1];
      const special = choices[top + 3];
      if (special === PLACE) choiceTop = top;
      else if (special >= 0) {
        // A greedy run gives one character back, or more if what follows is a character that is not there.
        at--;
        if (code[pc] === Op.CHAR) {
          const wanted = code[pc + 1];
          const from = at;
          while (at > special && (units === null ? text.charCodeAt(at) : units[at]) !== wanted) at--;
          if (from - at > 8) burn((from - at) >> 3);
        }
        if (at > special) choices[top + 1] = at;
        else {
          choiceTop = top;
          if (at < special) {
            pc = -1;
            continue;
          }
        }
      } else {
        // A lazy run takes one more character.
        if (at >= -special - 2 || !matchesUnit(code[pc + 3], code[pc + 4], sets, codeAt(subject, at))) {
          choiceTop = top;
          pc = -1;
          continue;
        }
        at++;
        choices[top + 1] = at;
        pc += 5;
      }
    }
    switch (code[pc]) {
      case Op.SUCCESS:
        if ((attempt.whole && at !== end) || (attempt.mustAdvance && at === attempt.start)) pc = -1;
        else {
          matchEnd = at;
          return true;
        }
        break;
      case Op.CHAR:
        if (at < length && (units === null ? text.charCodeAt(at) : units[at]) === code[pc + 1]) {
          at++;
          pc += 2;
        } else pc = -1;
        break;
      case Op.NOT_CHAR: case Op.CHAR_ASCII: case Op.NOT_CHAR_ASCII: case Op.CHAR_UNICODE: case Op.NOT_CHAR_UNICODE:
        if (at < length && matchesUnit(code[pc], code[pc + 1], sets, codeAt(subject, at))) {
          at++;
          pc += 2;
        } else pc = -1;
        break;
      case Op.ANY:
        if (at < length && codeAt(subject, at) !== 10) {
          at++;
          pc += 1;
        } else pc = -1;
        break;
      case Op.ANY_ALL:
        if (at < length) {
          at++;
          pc += 1;
        } else pc = -1;
        break;
      case Op.SET:
        if (at < length && sets[code[pc + 1]].has(units === null ? text.charCodeAt(at) : units[at])) {
          at++;
          pc += 2;
        } else pc = -1;
        break;
      case Op.AT_START: case Op.AT_LINE_START: case Op.AT_END: case Op.AT_LINE_END: case Op.AT_VERY_END:
        pc = isAt(code[pc], subject, at, end, false) ? pc + 1 : -1;
        break;
      case Op.BOUNDARY:
        pc = end > 0 && isAt(Op.BOUNDARY, subject, at, end, code[pc + 1] === 1) ? pc + 2 : -1;
        break;
      case Op.NOT_BOUNDARY:
        pc = (end > 0 || code[pc + 2] === 1) && !isAt(Op.BOUNDARY, subject, at, end, code[pc + 1] === 1) ? pc + 3 : -1;
        break;
      case Op.MARK_START:
        setRegister(code[pc + 1], at);
        pc += 2;
        break;
      case Op.MARK_END:
        setRegister(code[pc + 1], at);
        setRegister(2 * program.groups, code[pc + 2]);
        pc += 3;
        break;
      case Op.SPLIT:
        pushChoice(code[pc + 1], at, PLACE);
        pc += 2;
        break;
      case Op.SPLIT_CHAR:
        if (at < length && codeAt(subject, at) === code[pc + 2]) {
          pushChoice(code[pc + 1], at, PLACE);
          pc += 3;
        } else pc = code[pc + 1];
        break;
      case Op.SPLIT_SET:
        if (at < length && sets[code[pc + 2]].has(codeAt(subject, at))) {
          pushChoice(code[pc + 1], at, PLACE);
          pc += 3;
        } else pc = code[pc + 1];
        break;
      case Op.JUMP:
        pc = code[pc + 1];
        break;
      case Op.GREEDY_ONE: case Op.POSSESSIVE_ONE: {
        const max = code[pc + 2];
        const stop = runEnd(subject, sets, code[pc + 3], code[pc + 4], at, max < length - at ? at + max : length);
        const least = at + code[pc + 1];
        if (stop - at > 8) burn((stop - at) >> 3);
        if (stop < least) pc = -1;
        else {
          const greedy = code[pc] === Op.GREEDY_ONE;
          pc += 5;
          at = stop;
          if (greedy && stop > least) pushChoice(pc, stop, least);
        }
        break;
      }
      case Op.LAZY_ONE: {
        const min = code[pc + 1];
        const limit = code[pc + 2] < length - at ? at + code[pc + 2] : length;
        const least = at + min;
        if (min > 0) {
          const stop = least > length ? -1 : runEnd(subject, sets, code[pc + 3], code[pc + 4], at, least);
          if (stop < least) {
            pc = -1;
            break;
          }
          at = least;
        }
        if (at < limit) pushChoice(pc, at, -limit - 2);
        pc += 5;
        break;
      }
      case Op.LOOP_INIT:
        setRegister(code[pc + 1], 0);
        setRegister(code[pc + 1] + 1, -1);
        pc += 2;
        break;
      case Op.LOOP_GREEDY: {
        const register = code[pc + 1];
        const count = registers[register];
        if (count < code[pc + 2]) {
          setRegister(register, count + 1);
          pc += 5;
        } else if (count < code[pc + 3] && at !== registers[register + 1]) {
          pushChoice(code[pc + 4], at, PLACE);
          setRegister(register, count + 1);
          setRegister(register + 1, at);
          pc += 5;
        } else pc = code[pc + 4];
        break;
      }
      case Op.LOOP_LAZY: {
        const register = code[pc + 1];
        const count = registers[register];
        if (count < code[pc + 2]) {
          setRegister(register, count + 1);
          pc += 8;
        } else {
          pushChoice(pc + 5, at, PLACE);
          pc = code[pc + 4];
        }
        break;
      }
      case Op.LAZY_ROUND: {
        const register = code[pc + 1];
        if (registers[register] >= code[pc + 2] || at === registers[register + 1]) pc = -1;
        else {
          setRegister(register, registers[register] + 1);
          setRegister(register + 1, at);
          pc += 3;
        }
        break;
      }
      case Op.LOOP_POSSESSIVE: {
        const register = code[pc + 1];
        const count = registers[register];
        const height = choiceTop;
        if (count >= code[pc + 2]) {
          if (count >= code[pc + 3] || at === registers[register + 1]) {
            pc = code[pc + 4];
            break;
          }
          pushChoice(code[pc + 4], at, PLACE);
          setRegister(register + 1, at);
        }
        setRegister(register, count + 1);
        setRegister(register + 2, height);
        pc += 5;
        break;
      }
      case Op.ATOMIC:
        setRegister(code[pc + 1], choiceTop);
        pc += 2;
        break;
      case Op.COMMIT:
        choiceTop = registers[code[pc + 1]];
        pc += 2;
        break;
      case Op.LOOK:
        if (at < code[pc + 2]) pc = -1;
        else {
          setRegister(code[pc + 1], choiceTop);
          setRegister(code[pc + 1] + 1, at);
          at -= code[pc + 2];
          pc += 3;
        }
        break;
      case Op.LOOK_END:
        choiceTop = registers[code[pc + 1]];
        at = registers[code[pc + 1] + 1];
        pc += 2;
        break;
      case Op.LOOK_NOT:
        if (at < code[pc + 2]) pc = code[pc + 3];
        else {
          const height = choiceTop;
          pushChoice(code[pc + 3], at, PLACE);
          setRegister(code[pc + 1], height);
          at -= code[pc + 2];
          pc += 4;
        }
        break;
      case Op.LOOK_NOT_END:
        choiceTop = registers[code[pc + 1]];
        pc = -1;
        break;
      case Op.REFERENCE: {
        const stop = referenceEnd(subject, code[pc + 1], code[pc + 2], at, end);
        if (stop - at > 8) burn((stop - at) >> 3);
        if (stop < 0) pc = -1;
        else {
          at = stop;
          pc += 3;
        }
        break;
      }
      case Op.CONDITION: {
        const first = registers[code[pc + 1]];
        pc = first >= 0 && registers[code[pc + 1] + 1] >= first ? pc + 3 : code[pc + 2];
        break;
      }
      default:
        pc = -1;
    }
  }
}
