/** A program as its logical lines: what can be moved about in one piece. */

export interface ProgramChunk {
  /** Empty lines above it. */
  blankBefore: number;
  /** Levels of four columns. */
  indent: number;
  /** Comments above a statement, and the lines of the statement, without the indentation of the first. */
  lines: string[];
}

const INDENT_COLUMNS = 4;

/** The text of a chunk at a level. */
export const chunkText = (lines: readonly string[], indent: number): string =>
  lines.map((line) => (line === '' ? '' : `${' '.repeat(INDENT_COLUMNS * indent)}${line}`)).join('\n');

/** Cuts a program into logical lines. A comment belongs to the statement below it, a bracket or a text that goes on to the one it began in. */
export function programChunks(source: string): ProgramChunk[] {
  const chunks: ProgramChunk[] = [];
  let lines: string[] = [];
  let blank = 0;
  const flush = (): void => {
    if (lines.length === 0) return;
    const columns = Math.min(...lines.filter((line) => line !== '').slice(0, 1).map((line) => line.length - line.trimStart().length));
    chunks.push({
      blankBefore: blank, indent: Math.round(columns / INDENT_COLUMNS),
      lines: lines.map((line) => (line.slice(0, columns).trim() === '' ? line.slice(columns) : line)),
    });
    lines = [];
    blank = 0;
  };
  const scan = createScanner();
  for (const line of source.replace(/\n+$/, '').split('\n')) {
    if (lines.length === 0 && line.trim() === '') {
      blank++;
      continue;
    }
    lines.push(line.trimEnd());
    const isComment = !scan.isOpen() && line.trimStart().startsWith('#');
    if (!isComment && line.trim() !== '') scan.read(line);
    if (!isComment && !scan.isOpen()) flush();
  }
  flush();
  return chunks;
}

/** Whether a statement goes on in the next line: in a bracket, in a text of three quotes, or behind a backslash. */
function createScanner(): { read(line: string): void; isOpen(): boolean } {
  let depth = 0;
  let quote = '';
  let isContinued = false;
  return {
    isOpen: () => depth > 0 || quote !== '' || isContinued,
    read: (line) => {
      isContinued = false;
      for (let i = 0; i < line.length; i++) {
        if (quote !== '') {
          if (line[i] === '\\') i++;
          else if (line.startsWith(quote, i)) {
            i += quote.length - 1;
            quote = '';
          }
          continue;
        }
        if (line[i] === '#') break;
        if (line[i] === '"' || line[i] === "'") {
          quote = line.startsWith(line[i].repeat(3), i) ? line[i].repeat(3) : line[i];
          i += quote.length - 1;
        } else if ('([{'.includes(line[i])) depth++;
        else if (')]}'.includes(line[i])) depth = Math.max(0, depth - 1);
        else if (line[i] === '\\' && i === line.length - 1) isContinued = true;
      }
      // A text of one quote ends with its line.
      if (quote.length === 1) quote = '';
    },
  };
}
