import type { SourceFile } from '../source/source-file';
import { codePoints } from '../source/source-file';
import { knobs } from '../object/knobs';
import { displayWidth } from './display-width';
import { sourceShapes } from './source-shape';

/**
 * The line with `^^^^` below it that points at the failing part of a source line. Two algorithms: that of 3.11, which sees one
 * line, and that of 3.13 and later, which shows all lines of the expression.
 */

/** Lines to print, without indentation, or null when only the stripped line is to be shown. `start` and `end` are offsets in the source. */
export function linesWithCarets(source: SourceFile, start: number, end: number): string[] | null {
  return knobs.reports.carets === 'line' ? oneLine(source, start, end) : allLines(source, start, end);
}

const WHITESPACE = /[ \t\f]/;

/** The operator or brackets to stand out, from `left` to before `right`, in columns. */
interface Range {
  left: number;
  right: number;
}

/** CPython 3.11: Python/traceback.c, tb_displayline(), print_error_location_carets(). */
function oneLine(source: SourceFile, start: number, end: number): string[] | null {
  const line = source.lineOf(start);
  const text = source.lineText(line);
  const lineStart = source.lineStart(line);
  const indentation = text.length - text.trimStart().length;
  const from = start - lineStart;
  let to = end - lineStart;
  let anchors: Range | null = null;
  if (source.lineOf(end) === line) anchors = anchorsInLine(text.slice(from, to), from);
  else to = text.trimEnd().length;
  if (anchors === null && to - from === text.length - indentation) return null;
  let carets = ' '.repeat(displayWidth(text.slice(indentation, from)));
  if (anchors === null) carets += '^'.repeat(displayWidth(text.slice(from, to)));
  else {
    const { left, right } = anchors;
    const width = (start: number, end: number): number => displayWidth(text.slice(start, Math.min(end, to)));
    carets += '~'.repeat(width(from, left)) + '^'.repeat(width(left, right)) + '~'.repeat(right < to ? width(right, to) : 0);
  }
  return [text.slice(indentation), carets];
}

/** CPython 3.11.7: extract_anchors_from_expr(). */
function anchorsInLine(segment: string, offset: number): Range | null {
  const shape = sourceShapes.read(segment);
  if (shape === null || shape.statements !== 1 || shape.expression === null) return null;
  const { expression } = shape;
  if (expression.kind === 'Subscript') {
    const left = segment.indexOf('[', expression.valueEnd);
    const close = segment.indexOf(']', expression.sliceEnd);
    return left < 0 || close < 0 ? null : { left: offset + left, right: offset + close + 1 };
  }
  if (expression.kind !== 'BinOp') return null;
  for (let i = expression.leftEnd; i < expression.rightStart; i++) {
    if (WHITESPACE.test(segment[i]) || segment[i] === ')') continue;
    const two = i + 1 < expression.rightStart && !WHITESPACE.test(segment[i + 1]);
    return { left: offset + i, right: offset + i + (two ? 2 : 1) };
  }
  return null;
}

/** A place in several lines: index of the line and UTF-16 column. */
interface Place {
  line: number;
  column: number;
}

interface Anchors {
  left: Place;
  right: Place;
}

/** CPython 3.13: Lib/traceback.py, StackSummary.format_frame_summary(). */
function allLines(source: SourceFile, start: number, end: number): string[] | null {
  const first = source.lineOf(start);
  const last = source.lineOf(end);
  const original = Array.from({ length: last - first + 1 }, (_, i) => source.lineText(first + i).trimEnd());
  const lines = dedent(original);
  const dedented = original[0].length - lines[0].length;
  const from = Math.max(0, start - source.lineStart(first) - dedented);
  const to = Math.max(0, end - source.lineStart(last) - dedented);
  const joined = lines.join('\n');
  const segment = joined.slice(from, joined.length - (lines[lines.length - 1].length - to));
  const anchors = anchorsInSegment(segment, from);
  const carets = shouldShowCarets(lines, from, to, anchors);
  return significantText(lines, (index) => (carets ? caretLine(lines, index, from, to, anchors) : null), anchors);
}

/** The lines without their common indentation (Python's textwrap.dedent). */
function dedent(lines: readonly string[]): string[] {
  let common: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const indentation = /^[ \t]*/.exec(line)![0];
    if (common === null) common = indentation;
    else while (!indentation.startsWith(common)) common = common.slice(0, -1);
  }
  const { length } = common ?? '';
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(length)));
}

/** CPython: _extract_caret_anchors_from_line_segment(). */
function anchorsInSegment(segment: string, offset: number): Anchors | null {
  const shape = sourceShapes.read(`(\n${segment}\n)`);
  if (shape === null || shape.statements !== 1 || shape.expression === null) return null;
  const { expression } = shape;
  // Two characters were put in front of the segment.
  const place = (at: number): Place => {
    const before = segment.slice(0, at);
    const line = before.split('\n').length - 1;
    return { line, column: at - (before.lastIndexOf('\n') + 1) + (line === 0 ? offset : 0) };
  };
  switch (expression.kind) {
    case 'BinOp': {
      const at = skipUntil(segment, expression.leftEnd - 2, (c) => !/\s/.test(c) && c !== ')');
      const next = segment[at + 1];
      const two = next !== undefined && at + 1 < expression.rightStart - 2 && !/\s/.test(next) && next !== '\\' && next !== '#';
      return at < 0 ? null : { left: place(at), right: place(at + (two ? 2 : 1)) };
    }
    case 'Subscript': {
      const at = skipUntil(segment, expression.valueEnd - 2, (c) => c === '[');
      return at < 0 ? null : { left: place(at), right: place(expression.end - 2) };
    }
    case 'Call': {
      const at = skipUntil(segment, expression.functionEnd - 2, (c) => c === '(');
      return at < 0 ? null : { left: place(at), right: place(expression.end - 2) };
    }
  }
}

/** The first character from `at` on that fits, outside comments and continuations; -1 if there is none. */
function skipUntil(text: string, at: number, fits: (character: string) => boolean): number {
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\' || text[i] === '#') {
      i = text.indexOf('\n', i);
      if (i < 0) return -1;
    } else if (text[i] !== '\n' && fits(text[i])) return i;
  }
  return -1;
}

/** CPython: StackSummary._should_show_carets(). */
function shouldShowCarets(lines: readonly string[], from: number, to: number, anchors: Anchors | null): boolean {
  const text = lines.join('\n');
  const shape = sourceShapes.read(text);
  if (shape !== null) {
    if (shape.statements === 0) return false;
    const end = text.length - lines[lines.length - 1].length + to;
    if (shape.plainCall !== null && shape.plainCall.start === from && shape.plainCall.end === end) return false;
  }
  if (anchors !== null) return true;
  return lines[0].slice(0, from).trimStart() !== '' || lines[lines.length - 1].slice(to).trimEnd() !== '';
}

function columnOf(line: string, offset: number): number {
  return displayWidth(line.slice(0, offset));
}

/** The marks below line number `index`. */
function caretLine(lines: readonly string[], index: number, from: number, to: number, anchors: Anchors | null): string {
  const line = lines[index];
  const lastLine = index === lines.length - 1;
  const count = lastLine ? columnOf(line, to) : displayWidth(line);
  const spaces = codePoints(line, 0, line.length - line.trimStart().length);
  const begin = index === 0 ? columnOf(line, from) : 0;
  const left = anchors === null ? 0 : columnOf(lines[anchors.left.line], anchors.left.column);
  const right = anchors === null ? 0 : columnOf(lines[anchors.right.line], anchors.right.column);
  let marks = '';
  for (let column = 0; column < count; column++) {
    if (column < spaces || column < begin) marks += ' ';
    else if (anchors === null) marks += '^';
    else {
      const behindLeft = index > anchors.left.line || (index === anchors.left.line && column >= left);
      const beforeRight = index < anchors.right.line || (index === anchors.right.line && column < right);
      marks += behindLeft && beforeRight ? '^' : '~';
    }
  }
  return marks;
}

/** First and last line and those around the anchors; longer stretches between them are left out. */
function significantText(lines: readonly string[], marks: (index: number) => string | null, anchors: Anchors | null): string[] {
  const wanted = new Set([0, lines.length - 1]);
  if (anchors !== null) for (const { line } of [anchors.left, anchors.right]) for (const near of [line - 1, line, line + 1]) wanted.add(near);
  const indices = [...wanted].filter((index) => index >= 0 && index < lines.length).sort((a, b) => a - b);
  const result: string[] = [];
  const show = (index: number): void => {
    result.push(lines[index]);
    const below = marks(index);
    if (below !== null) result.push(below);
  };
  indices.forEach((index, i) => {
    const gap = i === 0 ? 1 : index - indices[i - 1];
    if (gap === 2) show(index - 1);
    else if (gap > 2) result.push(`...<${gap - 1} lines>...`);
    show(index);
  });
  return result;
}
