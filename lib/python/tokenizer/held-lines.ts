import type { SourceFile } from '../source/source-file';
import type { TokenList } from './token-list';
import { FSTRING_MIDDLE } from './token-kinds';

const BACKSLASH = 92;

/**
 * The first line that CPython's tokenizer still has in its buffer when it reads `line` of text that is no file: it gives lines up only between
 * tokens, so it holds those before in a string that is not at its end, and those that a backslash joins.
 *
 * CPython: Parser/tokenizer/string_tokenizer.c, tok_underflow_string()
 */
export function firstHeldLine(source: SourceFile, tokens: TokenList, line: number): number {
  let token = tokens.count - 1;
  let first = line;
  while (first > 1) {
    const newline = source.lineEnd(first - 1);
    while (token >= 0 && tokens.starts[token] >= newline && !(tokens.kinds[token] === FSTRING_MIDDLE && tokens.starts[token] === newline)) token--;
    const end = token < 0 ? 0 : tokens.ends[token];
    const start = source.lineStart(first - 1);
    if (end <= newline && !isContinued(source.text, Math.max(end, start), newline, start)) break;
    first--;
  }
  return first;
}

/** Whether what stands between the last token and the newline is a backslash: one outside of comments, and not where indentation is read. */
function isContinued(text: string, from: number, newline: number, lineStart: number): boolean {
  if (newline === from || text.charCodeAt(newline - 1) !== BACKSLASH) return false;
  return !text.slice(from, newline).includes('#') && text.slice(lineStart, newline - 1).trim() !== '';
}

/** Text from one line to another, with newlines as Python reads them. */
export function linesOf(source: SourceFile, first: number, last: number): string {
  let text = '';
  for (let line = first; line <= last; line++) text += source.lineTextWithEnd(line);
  return text;
}
