import type { PythonSyntaxError } from '../source/python-syntax-error';
import { codePointsWithin } from '../source/source-file';
import { firstHeldLine, linesOf } from './held-lines';
import type { Lexer } from './lexer';
import { MAX_INDENTS } from './lexer';
import { DEDENT, INDENT } from './token-kinds';

const TAB_SIZE = 8;

/**
 * Reads the white space at the start of a line and adds INDENT and DEDENT tokens. Lines that are blank or hold only a
 * comment are skipped with their newlines.
 *
 * CPython: Parser/lexer/lexer.c, tok_get_normal_mode(), "Get indentation level"
 */
export function readIndentation(lexer: Lexer): void {
  const { text, limit } = lexer;
  let pos = lexer.pos;
  for (;;) {
    let column = 0;
    let altColumn = 0;
    let continuedColumn = 0;
    for (; pos < limit; pos++) {
      const code = text.charCodeAt(pos);
      if (code === 32) {
        column++;
        altColumn++;
      } else if (code === 9) {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        altColumn++;
      } else if (code === 12) {
        column = 0;
        altColumn = 0;
      } else if (code === 92) {
        // A line split here is as far in as its first part.
        if (continuedColumn === 0) continuedColumn = column;
        pos = skipContinuation(lexer, pos) - 1;
      } else {
        break;
      }
    }
    const blankEnd = endOfBlankLine(lexer, pos);
    if (blankEnd >= 0) {
      pos = blankEnd;
      continue;
    }
    lexer.pos = pos;
    lexer.atLineStart = false;
    if (pos < limit && lexer.brackets.length === 0) {
      if (continuedColumn !== 0) column = altColumn = continuedColumn;
      changeIndentation(lexer, column, altColumn);
    }
    return;
  }
}

/** Where the next line starts if nothing but a comment is left on this one; otherwise -1. */
function endOfBlankLine(lexer: Lexer, from: number): number {
  const { text, limit } = lexer;
  let pos = from;
  if (text.charCodeAt(pos) === 35) {
    while (pos < limit && text.charCodeAt(pos) !== 10 && text.charCodeAt(pos) !== 13) pos++;
    if (pos >= limit) {
      lexer.pos = limit;
      return limit === from ? -1 : limit;
    }
  }
  if (pos >= limit) return -1;
  const code = text.charCodeAt(pos);
  if (code === 10) return pos + 1;
  if (code === 13) return text.charCodeAt(pos + 1) === 10 ? pos + 2 : pos + 1;
  return -1;
}

function changeIndentation(lexer: Lexer, column: number, altColumn: number): void {
  const { indents, altIndents, tokens, pos } = lexer;
  let top = indents.length - 1;
  if (column > indents[top]) {
    if (indents.length >= MAX_INDENTS) throw lineError(lexer, 'IndentationError', 'too many levels of indentation');
    if (altColumn <= altIndents[top]) throw tabError(lexer);
    indents.push(column);
    altIndents.push(altColumn);
    tokens.push(INDENT, pos, pos);
    return;
  }
  let dedents = 0;
  while (top > 0 && column < indents[top]) {
    indents.pop();
    altIndents.pop();
    top--;
    dedents++;
  }
  if (column !== indents[top]) throw dedentError(lexer);
  if (altColumn !== altIndents[top]) throw tabError(lexer);
  for (; dedents > 0; dedents--) tokens.push(DEDENT, pos, pos);
}

function tabError(lexer: Lexer): PythonSyntaxError {
  return lineError(lexer, 'TabError', 'inconsistent use of tabs and spaces in indentation');
}

function lineError(lexer: Lexer, type: 'TabError' | 'IndentationError', message: string): PythonSyntaxError {
  const line = lexer.source.lineOf(lexer.pos);
  return lexer.errorOnLine(type, message, line, 1, 0, `${lexer.source.lineText(line)}\n`);
}

function dedentError(lexer: Lexer): PythonSyntaxError {
  const { source } = lexer;
  const line = source.lineOf(lexer.pos);
  const text = source.lineText(line);
  const column = source.columnOf(source.lineEnd(line)) + 1;
  const message = 'unindent does not match any outer indentation level';
  return lexer.errorOnLine('IndentationError', message, line, column, -1, `${text}\n`);
}

/** CPython counts bytes from the beginning of what it holds, and makes characters of them by the text that it shows. */
function unexpectedAfterBackslash(lexer: Lexer, backslash: number, read: number): PythonSyntaxError {
  const { source, tokens } = lexer;
  const line = source.lineOf(backslash);
  const first = firstHeldLine(source, tokens, line);
  const text = lexer.lineWithEnd(line);
  const held = lexer.rules.showsHeldLines ? linesOf(source, first, line - 1) + text : text;
  let bytes = source.byteColumnOf(backslash) + read;
  for (let held = first; held < line; held++) bytes += source.byteColumnOf(source.lineEnd(held)) + 1;
  const column = codePointsWithin(held, bytes) + 1;
  const error = lexer.errorOnLine('SyntaxError', 'unexpected character after line continuation character', line, column, 0, text);
  return held === text ? error : { ...error, held: { text: held, column, endColumn: 0 } };
}

/**
 * Offset after a backslash and the newline behind it.
 *
 * CPython: Parser/lexer/lexer.c, tok_continuation_line()
 */
export function skipContinuation(lexer: Lexer, backslash: number): number {
  const { source } = lexer;
  let pos = backslash + 1;
  const code = lexer.at(pos);
  if (code === 13) pos += lexer.at(pos + 1) === 10 ? 2 : 1;
  else if (code === 10) pos++;
  else if (code >= 0 || !lexer.endsInNewline) {
    // The caret is behind the last character read, which at the end is the backslash.
    throw unexpectedAfterBackslash(lexer, backslash, code >= 0 ? 1 : 0);
  }
  if (pos >= lexer.limit) {
    if (lexer.brackets.length > 0) throw lexer.neverClosed();
    const line = source.lineOf(backslash);
    const column = source.columnOf(backslash) + 2;
    throw lexer.errorOnLine('SyntaxError', 'unexpected EOF while parsing', line, column, -1, lexer.lineWithEnd(line));
  }
  return pos;
}
