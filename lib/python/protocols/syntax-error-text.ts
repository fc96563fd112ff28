import { knobs } from '../object/knobs';
import { codePoints } from '../source/source-file';
import { displayWidth } from './display-width';

/** What a SyntaxError shows of its place; null where Python has None. */
export interface SyntaxErrorParts {
  filename: string | null;
  line: number | null;
  endLine: number | null;
  text: string | null;
  offset: number | null;
  endOffset: number | null;
}

/**
 * `File …` with the line and the carets below it, behind its end if not `bounded`; '' when the error has no place. CPython: Lib/traceback.py,
 * TracebackException._format_syntax_error(); Python/pythonrun.c, print_error_text().
 */
export function syntaxErrorText(parts: SyntaxErrorParts, bounded = true): string {
  const { filename, line, text, offset } = parts;
  if (line === null) return '';
  const place = `  File "${filename ?? '<string>'}", line ${line}\n`;
  if (text === null) return place;
  const whole = text.replace(/\n+$/, '');
  const shown = whole.replace(/^[ \n\f]+/, '');
  if (offset === null) return `${place}    ${shown}\n`;
  const spaces = whole.length - shown.length;
  const length = codePoints(whole, 0, whole.length);
  const [from, to] = caretRange(parts, offset, length, bounded ? codePoints(text, 0, text.length) : Infinity);
  const column = from - 1 - spaces;
  if (column < 0) return `${place}    ${shown}\n`;
  const width = (of: string): number => (knobs.reports.wideSyntaxErrors ? displayWidth(of) : 1);
  const characters = [...shown];
  const before = characters.slice(0, column).map((character) => (/\s/.test(character) ? character : ' '.repeat(width(character)))).join('');
  const past = to - 1 - spaces;
  const marked = characters.slice(column, past).reduce((sum, character) => sum + width(character), 0) + Math.max(0, past - Math.max(column, characters.length));
  const gap = ' '.repeat(Math.max(0, column - characters.length));
  return `${place}    ${shown}\n    ${before}${gap}${'^'.repeat(marked)}\n`;
}

/** Offsets of the first and behind the last caret, 1-based in the whole line. */
function caretRange(parts: SyntaxErrorParts, offset: number, length: number, textLength: number): [number, number] {
  // The module traceback knew nothing of several lines up to 3.12: an end to the left of the beginning gets no caret.
  if (knobs.reports.writesSyntaxErrors && textLength < Infinity) {
    const end = parts.endOffset || offset;
    return [offset, end === offset || end === -1 ? offset + 1 : end];
  }
  let from = offset;
  let to = parts.line === parts.endLine ? parts.endOffset || offset : length + 1;
  if (from > textLength) from = length + 1;
  if (to > textLength) to = length + 1;
  if (from >= to || to < 0) to = from + 1;
  return [from, to];
}
