import type { SourceFile } from './source-file';

/** Python's classes for a program that cannot be compiled. */
export type SyntaxErrorType = 'SyntaxError' | '_IncompleteInputError' | 'IndentationError' | 'TabError' | 'MemoryError' | 'RecursionError' | 'OverflowError';

/**
 * What tokenizer, parser, symbol table and compiler throw: a plain object with what CPython's exception has. Numbers are
 * CPython's attributes unchanged, so that the caret is drawn where CPython draws it: `column` and `endColumn` are `offset`
 * and `end_offset`, 1-based and in code points, but for those of `analysisError`; 0 or -1 in the end fields says that CPython gives no end. `line` 0 is
 * CPython's None: an error without a place.
 */
export interface PythonSyntaxError {
  kind: 'python-syntax-error';
  type: SyntaxErrorType;
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Text of the line, with its newline if it has one; null when the error has no place. */
  text: string | null;
  /** The text is what CPython shows of text that is no file: a line that its tokenizer has not left ends with a newline. */
  exactText?: true;
  /** Where text that is no file has another line and other columns: all lines that its tokenizer holds (up to 3.12). */
  held?: { text: string; column: number; endColumn: number };
  /** About the end of the text. */
  atEnd?: true;
  /** Found in the tree, behind the parser: of text that is no file CPython shows no line. */
  analysis?: true;
}

/** An error about the text from `start` to `end` (UTF-16 offsets). */
export function syntaxErrorAt(
  source: SourceFile,
  message: string,
  start: number,
  end: number,
  type: SyntaxErrorType = 'SyntaxError',
): PythonSyntaxError {
  const line = source.lineOf(start);
  return {
    kind: 'python-syntax-error',
    type,
    message,
    line,
    column: source.columnOf(start) + 1,
    endLine: source.lineOf(end),
    endColumn: source.columnOf(end) + 1,
    text: source.lineTextWithEnd(line),
  };
}

/** An error that the symbol pass or the compiler finds: in bytes of UTF-8, as CPython takes the columns out of the tree. */
export function analysisError(source: SourceFile, message: string, start: number, end: number): PythonSyntaxError {
  const columns = { column: source.byteColumnOf(start) + 1, endColumn: source.byteColumnOf(end) + 1 };
  return { ...syntaxErrorAt(source, message, start, end), ...columns, analysis: true };
}

/** An error without a place, such as one about null bytes or about depth. */
export function syntaxErrorNowhere(message: string, type: SyntaxErrorType = 'SyntaxError'): PythonSyntaxError {
  return { kind: 'python-syntax-error', type, message, line: 0, column: 0, endLine: 0, endColumn: 0, text: null };
}

/** Whether something caught is a {@link PythonSyntaxError}. */
export function isPythonSyntaxError(thrown: unknown): thrown is PythonSyntaxError {
  return typeof thrown === 'object' && thrown !== null && (thrown as { kind?: unknown }).kind === 'python-syntax-error';
}
