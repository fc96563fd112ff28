const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * A program's text with its name and, once somebody asks for a line, a table of where lines start.
 *
 * Offsets are UTF-16 indices into `text`, which never starts with a byte order mark: the constructor drops it. Lines end
 * with `\n`, `\r\n` or `\r`, as Python reads them; nothing is rewritten.
 */
export class SourceFile {
  readonly name: string;
  readonly text: string;
  private lineStarts: number[] | null = null;
  private lastLine = 0;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  /** Number of lines; an empty text has one. A newline at the end starts no further line. */
  get lineCount(): number {
    const starts = this.starts();
    return starts.length > 1 && starts[starts.length - 1] === this.text.length ? starts.length - 1 : starts.length;
  }

  /** 1-based line of an offset. An offset after the last newline is on the line that would follow. */
  lineOf(offset: number): number {
    const starts = this.starts();
    let low = this.lastLine;
    if (starts[low] <= offset && (low + 1 >= starts.length || offset < starts[low + 1])) return low + 1;
    low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    this.lastLine = low;
    return low + 1;
  }

  /** 0-based column of an offset in its line, in code points. */
  columnOf(offset: number): number {
    return codePoints(this.text, this.starts()[this.lineOf(offset) - 1], offset);
  }

  /** As `columnOf`, in bytes of UTF-8, which is how code objects and syntax trees count. */
  byteColumnOf(offset: number): number {
    let bytes = 0;
    for (let i = this.starts()[this.lineOf(offset) - 1]; i < offset; i++) {
      const unit = this.text.charCodeAt(i);
      // Each half of a surrogate pair stands for two of its four bytes.
      bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
    }
    return bytes;
  }

  /** Offset of the first character of a 1-based line; the end of the text for lines after the last. */
  lineStart(line: number): number {
    const starts = this.starts();
    return line <= starts.length ? starts[line - 1] : this.text.length;
  }

  /** Offset of a 1-based line's newline, or the end of the text. */
  lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    const start = this.lineStart(line);
    if (end > start && this.text.charCodeAt(end - 1) === LINE_FEED) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    return end;
  }

  /** Text of a 1-based line without its newline; empty for lines that do not exist. */
  lineText(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineEnd(line));
  }

  /** As {@link lineText}, with `\n` at the end if the line has a newline of any kind. */
  lineTextWithEnd(line: number): string {
    const end = this.lineEnd(line);
    return this.text.slice(this.lineStart(line), end) + (end < this.lineStart(line + 1) ? '\n' : '');
  }

  private starts(): number[] {
    return (this.lineStarts ??= findLineStarts(this.text));
  }
}

/** Number of code points in part of a text. */
export function codePoints(text: string, start: number, end: number): number {
  let count = end - start;
  for (let i = start; i < end - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      count--;
      i++;
    }
  }
  return count;
}

/** Number of code points in the first `bytes` bytes of a text in UTF-8; all of them if it is shorter. */
export function codePointsWithin(text: string, bytes: number): number {
  let count = 0;
  let left = bytes;
  for (const character of text) {
    if (left <= 0) break;
    const point = character.codePointAt(0)!;
    left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    count++;
  }
  return count;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > CARRIAGE_RETURN) continue;
    if (code === CARRIAGE_RETURN) {
      if (text.charCodeAt(i + 1) === LINE_FEED) i++;
      starts.push(i + 1);
    } else if (code === LINE_FEED) {
      starts.push(i + 1);
    }
  }
  return starts;
}
