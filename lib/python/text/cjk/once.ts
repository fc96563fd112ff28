/** The same value whenever it is asked for, made the first time. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The cells of rows and columns from A1 on, out of a table that begins earlier. */
export function euc(cells: Int32Array, firstLead: number, firstTrail: number, width: number): Int32Array {
  const inner = new Int32Array(94 * 94);
  for (let row = 0; row < 94; row++) {
    for (let column = 0; column < 94; column++) {
      inner[row * 94 + column] = cells[(row + 0xa1 - firstLead) * width + column + 0xa1 - firstTrail];
    }
  }
  return inner;
}

/** First and second bytes of the EUC encodings. */
export const EUC = [0xa1, 0xfe] as const;
