import type { PythonSyntaxError } from '../source/python-syntax-error';

/** A warning that CPython prints while it reads a program. */
export interface SyntaxWarning {
  category: 'SyntaxWarning' | 'DeprecationWarning';
  message: string;
  line: number;
  /** What it is about, as offsets: the place of the error that a filter can make of it. */
  start: number;
  end: number;
}

/**
 * Tokens as columns: kind, start and end offset of token `i` stand at index `i`. The last token is `ENDMARKER`, or `ERROR`
 * when the text could not be tokenized to its end; then `error` says why.
 */
export class TokenList {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  count = 0;
  error: PythonSyntaxError | null = null;
  /** The error outweighs one that the parser finds before it. CPython's tokenizer raises some of its errors and only notes others. */
  isErrorRaised = false;
  /** The list ends inside an f-string (as read from 3.12 on). */
  endsInFString = false;
  /** Offset of the innermost bracket that is open where the list ends, or -1. */
  openBracket = -1;
  readonly warnings: SyntaxWarning[] = [];

  constructor(textLength: number) {
    const capacity = (textLength >> 2) + 16;
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  push(kind: number, start: number, end: number): void {
    const index = this.count++;
    if (index === this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    const starts = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    kinds.set(this.kinds);
    starts.set(this.starts);
    ends.set(this.ends);
    this.kinds = kinds;
    this.starts = starts;
    this.ends = ends;
  }
}
