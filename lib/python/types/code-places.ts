import type { Ref } from '../object/ref';
import type { CodeUnit } from '../bytecode/code-unit';
import type { SourceFile } from '../source/source-file';
import { newBytes } from '../values/bytes';
import { newInt } from '../values/numbers';
import { stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { shownCode, shownLine, shownPlace } from './shown-code';

/** What a code object says of its instructions and their places in the source. Two bytes stand for a word, as in CPython's `co_code`. */

const BYTES_PER_WORD = 2;

/** `co_code`: opcode and low byte of the operand of each word; the rest of an operand is the engine's own. */
export function codeBytes(unit: CodeUnit): Ref {
  const { words } = shownCode(unit);
  const bytes = new Uint8Array(BYTES_PER_WORD * words.length);
  words.forEach((word, i) => {
    bytes[BYTES_PER_WORD * i] = word & 255;
    bytes[BYTES_PER_WORD * i + 1] = (word >>> 8) & 255;
  });
  return newBytes(bytes);
}

/** Ranges of bytes with their lines; null stands for no line. CPython: Objects/codeobject.c, lineiter_next(). */
export function lineRanges(unit: CodeUnit, source: SourceFile): { start: number; end: number; line: number | null }[] {
  const ranges: { start: number; end: number; line: number | null }[] = [];
  for (let index = 0; index < shownCode(unit).words.length; index++) {
    const line = shownLine(unit, source, index);
    const last = ranges[ranges.length - 1];
    if (last !== undefined && last.line === line) last.end += BYTES_PER_WORD;
    else ranges.push({ start: BYTES_PER_WORD * index, end: BYTES_PER_WORD * (index + 1), line });
  }
  return ranges;
}

/** `co_lines()`: tuples of start, end and line. */
export function codeLines(unit: CodeUnit, source: SourceFile): Ref[] {
  return lineRanges(unit, source).map(({ start, end, line }) => stealTuple([newInt(start), newInt(end), line === null ? None : newInt(line)]));
}

/** `co_positions()`: first line, last line, first column and last column of every word. */
export function codePositions(unit: CodeUnit, source: SourceFile): Ref[] {
  return shownCode(unit).words.map((_, index) => {
    const place = shownPlace(unit, source, index);
    return stealTuple(place === null ? [None, None, None, None] : place.map(newInt));
  });
}

/** `co_linetable`: pairs of a length in words and a difference of lines, each of which is one signed byte; -128 for no line. */
export function lineTable(unit: CodeUnit, source: SourceFile): Ref {
  const bytes: number[] = [];
  let previous = unit.firstLine;
  for (const { start, end, line } of lineRanges(unit, source)) {
    let words = (end - start) / BYTES_PER_WORD;
    let difference = line === null ? 0 : line - previous;
    if (line !== null) previous = line;
    while (Math.abs(difference) > 127) {
      const step = Math.sign(difference) * 127;
      bytes.push(0, step & 255);
      difference -= step;
    }
    for (; words > 255; words -= 255) {
      bytes.push(255, line === null ? 128 : difference & 255);
      difference = 0;
    }
    bytes.push(words, line === null ? 128 : difference & 255);
  }
  return newBytes(Uint8Array.from(bytes));
}

/** `co_exceptiontable`: start, length, target and depth of each handler, in numbers of seven bits a byte. */
export function exceptionTable(unit: CodeUnit): Ref {
  const { indexOf } = shownCode(unit);
  const bytes: number[] = [];
  const put = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  for (const { start, end, target, depth } of unit.handlers) [indexOf[start], indexOf[end] - indexOf[start], indexOf[target], depth].forEach(put);
  return newBytes(Uint8Array.from(bytes));
}
