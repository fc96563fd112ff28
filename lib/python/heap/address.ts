import type { Ref } from '../object/ref';

/** Where the simulated heap begins: an address as 64-bit Linux hands them out. */
const BASE = 0x7f1c_4a20_0000;
/** Far enough apart that no two objects' bytes would overlap in a learner's mind, and a multiple of CPython's alignment. */
const ROW_STRIDE = 64;

/** What `id()` returns. Rows are reused last in, first out by size, so ids repeat as CPython's do. */
export function addressOf(ref: Ref): number {
  return BASE + ref * ROW_STRIDE;
}
