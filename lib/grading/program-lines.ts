/** The lines of a program as answers: what can be pointed at, and what it says. */

export interface ProgramLine {
  /** 1-based. */
  line: number;
  text: string;
}

const NO_STATEMENT = /^\s*(#.*)?$/;

/** Lines that hold something, headers of blocks included. */
export function programLines(source: string): ProgramLine[] {
  return source.split('\n').flatMap((text, index) => (NO_STATEMENT.test(text) ? [] : [{ line: index + 1, text: text.trim() }]));
}

/** The text of a line in quotation marks. */
export function lineText(source: string, line: number): string {
  return `“${(source.split('\n')[line - 1] ?? '').trim()}”`;
}

/** Lines that can be taken away by themselves: statements and decorators, but no headers of blocks. */
export function removableLines(source: string): ProgramLine[] {
  return programLines(source).filter(({ text }) => !/:\s*(#.*)?$/.test(text) && !/^(else|elif|except|finally)\b/.test(text));
}

/** The program without a line; the others keep their numbers. */
export function withoutLine(source: string, line: number): string {
  const lines = source.split('\n');
  const text = lines[line - 1] ?? '';
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  lines[line - 1] = text.trim().startsWith('@') ? `${indent}#` : `${indent}pass`;
  return lines.join('\n');
}
