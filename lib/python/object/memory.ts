/**
 * The one buffer that all large typed arrays lie in: JavaScript's collector goes to work whenever another large buffer is made, and would
 * do so a dozen times while the engine starts. The operating system commits it page by page, as it comes into use.
 */
const MEGABYTES = 296;
const memory = new ArrayBuffer(MEGABYTES << 20);
const used = { bytes: 0 };

type ColumnKind<A> = { new(buffer: ArrayBuffer, start: number, length: number): A; readonly BYTES_PER_ELEMENT: number };

/** A typed array of zeros, for good. Throws a RangeError when the engine's arrays are more than the buffer holds. */
export function column<A>(kind: ColumnKind<A>, length: number): A {
  const start = used.bytes;
  used.bytes = Math.ceil((start + length * kind.BYTES_PER_ELEMENT) / 8) * 8;
  return new kind(memory, start, length);
}
