import { knobs } from '../object/knobs';
import type { CodeUnit } from '../bytecode/code-unit';
import type { SourceFile } from '../source/source-file';

/**
 * The instructions that a code object shows: those of the machine, and between them the ones that only CPython has and that a program can
 * see or stop at: RESUME, where the body begins, and a NOP for each line that has no other instruction.
 */
export interface ShownCode {
  /** Opcode, and from bit 8 on the operand. */
  words: number[];
  /** UTF-16 offsets in the source where each starts and ends; -1 for none, and AT_RESUME. */
  starts: number[];
  ends: number[];
  /** What is shown for each word of the machine. */
  indexOf: Int32Array;
  /** The word with which the machine goes on at each. */
  wordOf: number[];
  /** Where RESUME is; up to 3.10, where there is none, -1. */
  resume: number;
}

/** Opcodes, set by the machine: those that are shown besides, and those of the instructions before RESUME. */
export const shownOpcodes = { resume: 0, nop: 0, prologue: new Set() as ReadonlySet<number> };

const AT_RESUME = -2;

const known = new WeakMap<CodeUnit, ShownCode>();

export function shownCode(unit: CodeUnit): ShownCode {
  let shown = known.get(unit);
  if (shown === undefined) known.set(unit, (shown = lookAt(unit)));
  return shown;
}

function lookAt(unit: CodeUnit): ShownCode {
  const { words, spans } = unit;
  const shown: ShownCode = { words: [], starts: [], ends: [], indexOf: new Int32Array(words.length + 1), wordOf: [], resume: -1 };
  const show = (word: number, start: number, end: number, at: number): void => {
    shown.words.push(word);
    shown.starts.push(start);
    shown.ends.push(end);
    shown.wordOf.push(at);
  };
  const idle = unit.idleLines();
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    if (shown.resume < 0 && knobs.objects.codeResumes && !shownOpcodes.prologue.has(words[at] & 255)) {
      shown.resume = shown.words.length;
      show(shownOpcodes.resume, AT_RESUME, AT_RESUME, at);
    }
    for (; next < idle.length && idle[next].word <= at; next++) show(shownOpcodes.nop, idle[next].start, idle[next].end, at);
    shown.indexOf[at] = shown.words.length;
    show(words[at], spans[2 * at], spans[2 * at + 1], at);
  }
  shown.indexOf[words.length] = shown.words.length;
  return shown;
}

/** The source line of an instruction that is shown, or null. */
export function shownLine(unit: CodeUnit, source: SourceFile, index: number): number | null {
  const start = shownCode(unit).starts[index];
  if (start === AT_RESUME) return resumeLine(unit);
  return start < 0 ? null : source.lineOf(start);
}

/** RESUME of a module stands before its first line. */
function resumeLine({ name, firstLine }: CodeUnit): number {
  return name === '<module>' ? 0 : firstLine;
}

/** First line, last line, first column and last column of an instruction; or null. */
export function shownPlace(unit: CodeUnit, source: SourceFile, index: number): [number, number, number, number] | null {
  const { starts, ends } = shownCode(unit);
  const start = starts[index];
  if (start === AT_RESUME) return [resumeLine(unit), unit.name === '<module>' ? 1 : unit.firstLine, 0, 0];
  return start < 0 ? null : [source.lineOf(start), source.lineOf(ends[index]), source.byteColumnOf(start), source.byteColumnOf(ends[index])];
}
