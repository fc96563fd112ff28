import { beginPassingList, endPassingList } from './sequences';

/**
 * Text that the program's stdout has not passed on yet, for the collector's count alone: from the second piece on the pieces are in a list, until
 * there are 8 KiB of them. What is written is seen at once all the same. CPython: Modules/_io/textio.c, _io_TextIOWrapper_write_impl().
 */
const pending = { pieces: 0, bytes: 0 };
const CHUNK = 8192;

/** Counts a piece of text of that length. */
export function countWritten(length: number): void {
  if (pending.pieces > 0 && pending.bytes + length > CHUNK) countFlushed();
  pending.bytes += length;
  if (++pending.pieces === 2) beginPassingList();
  if (pending.bytes >= CHUNK) countFlushed();
}

/** The pieces are passed on. */
export function countFlushed(): void {
  if (pending.pieces > 1) endPassingList();
  pending.pieces = pending.bytes = 0;
}

/** To be called when a run starts. */
export function resetPendingOutput(): void {
  pending.pieces = pending.bytes = 0;
}
