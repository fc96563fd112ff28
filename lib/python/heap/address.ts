import type { Ref } from '../object/ref';
import { placeOf } from '../object/blocks';
import { isStatic } from '../object/static-rows';
import { preHeaderSize } from './object-size';

/** Where the simulated heap begins: an address as 64-bit Linux hands them out, at the beginning of an arena. */
export const HEAP_BASE = 0x7f1c_4a20_0000;
/** Where the interpreter's own objects are, one after the other. */
const STATIC_BASE = 0x55d0_1000_0000;
const STATIC_STRIDE = 64;

/** What `id()` returns: where the object proper begins, behind the headers in its block. */
export function addressOf(ref: Ref): number {
  if (isStatic(ref)) return STATIC_BASE + ref * STATIC_STRIDE;
  return HEAP_BASE + placeOf(ref) + preHeaderSize(ref);
}
