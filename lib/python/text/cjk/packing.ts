/** Reads the tables that scripts/generate-cjk-tables.py packs. */

const DIGITS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((char) => !'\'"\\`$'.includes(char)).slice(0, 90).join('');

/** Digits by character code. */
function digitValues(): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  return values;
}

/** The characters of a table's cells; 0 where there is none. */
export function unpacked(text: string): Int32Array {
  const values = digitValues();
  const cells: number[] = [];
  let at = 0;
  const digit = (): number => values[text.charCodeAt(at++)];
  let before = 0;
  while (at < text.length) {
    const first = digit();
    if (first === 87) {
      for (let count = digit() + 1; count > 0; count--) cells.push(0);
      continue;
    }
    if (first === 88) {
      for (let count = digit() + 3; count > 0; count--) cells.push(++before);
      continue;
    }
    if (first < 50) before += first - 9;
    else if (first < 78) before += (first - 50) * 90 + digit() - 1259;
    else if (first < 87) before = (first - 78) * 8100 + digit() * 90 + digit();
    else before = 0x10000 + digit() * 8100 + digit() * 90 + digit();
    cells.push(before);
  }
  return Int32Array.from(cells);
}

/** A table that differs from another one in some cells, in which 1 stands for one that has become empty. */
export function changed(base: Int32Array, changes: string): Int32Array {
  const cells = base.slice();
  unpacked(changes).forEach((cell, i) => {
    if (cell !== 0) cells[i] = cell === 1 ? 0 : cell;
  });
  return cells;
}

/** First and last byte of a range, inclusive. */
export type Range = readonly [first: number, last: number];

/** What two bytes stand for, and the reverse. */
export class PairTable {
  private numbers: Map<number, number> | null = null;
  private readonly width: number;

  constructor(
    private readonly cells: Int32Array, private readonly leads: Range, private readonly trails: Range,
    private readonly notWritten: readonly number[] = [],
  ) {
    this.width = trails[1] - trails[0] + 1;
  }

  /** The character of two bytes, 0 for none. */
  character(lead: number, trail: number): number {
    if (lead < this.leads[0] || lead > this.leads[1] || trail < this.trails[0] || trail > this.trails[1]) return 0;
    return this.cells[(lead - this.leads[0]) * this.width + trail - this.trails[0]] ?? 0;
  }

  /** The two bytes of a character as one number, 0 for none. */
  code(point: number): number {
    return (this.numbers ??= this.reversed()).get(point) ?? 0;
  }

  private reversed(): Map<number, number> {
    const numbers = new Map<number, number>();
    const skipped = new Set(this.notWritten);
    this.cells.forEach((point, i) => {
      const code = (this.leads[0] + Math.floor(i / this.width)) * 256 + this.trails[0] + (i % this.width);
      if (point !== 0 && !skipped.has(code)) numbers.set(point, code);
    });
    return numbers;
  }
}
