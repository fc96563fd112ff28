import { codePoints } from '../source/source-file';

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
 * `File …` with the line and the carets below it; '' when the error has no place. CPython: Lib/traceback.py,
 * TracebackException._format_syntax_error(); Python/pythonrun.c, print_error_text().
 */
export function syntaxErrorText(parts: SyntaxErrorParts): string {
  const { filename, line, text, offset } = parts;
  if (line === null) return '';
  const place = `  File "${filename ?? '<string>'}", line ${line}\n`;
  if (text === null) return place;
  const whole = text.replace(/\n+$/, '');
  const shown = whole.replace(/^[ \n\f]+/, '');
  if (offset === null) return `${place}    ${shown}\n`;
  const spaces = whole.length - shown.length;
  const length = codePoints(whole, 0, whole.length);
  const [from, to] = caretRange(parts, offset, length, codePoints(text, 0, text.length));
  const column = from - 1 - spaces;
  if (column < 0) return `${place}    ${shown}\n`;
  const before = [...shown].slice(0, column).map((character) => (/\s/.test(character) ? character : ' ')).join('');
  return `${place}    ${shown}\n    ${before}${'^'.repeat(to - 1 - spaces - column)}\n`;
}

/** Offsets of the first and behind the last caret, 1-based in the whole line. */
function caretRange(parts: SyntaxErrorParts, offset: number, length: number, textLength: number): [number, number] {
  let from = offset;
  let to = parts.line === parts.endLine ? parts.endOffset || offset : length + 1;
  if (from > textLength) from = length + 1;
  if (to > textLength) to = length + 1;
  if (from >= to || to < 0) to = from + 1;
  return [from, to];
}
