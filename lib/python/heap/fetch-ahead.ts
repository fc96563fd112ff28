import type { Ref } from '../object/ref';
import { blockClasses } from '../object/blocks';
import { gcNext, gcPrev, payloads, refcounts, sizes, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { decref } from './refcount';

/**
 * Objects that end in another order than they were made lie anywhere in the columns, so that each cell that is read is waited for. Before
 * some of them end, what their end will read is read here: nothing in that depends on what was read before, so the processor waits
 * for all of it at once.
 */
const AT_ONCE = 16;
/** Rows that are nearer to each other than this are in the processor's cache together. */
const NEAR = 32;
/** Items of a tuple that are looked at. */
const FIRST_ITEMS = 4;

/** What was read goes here: nobody leaves out the reading then. */
const read = { sum: 0 };

/** Releases references, the last first. */
export function releaseMany(items: readonly Ref[]): void {
  for (let top = items.length; top > 0; top -= AT_ONCE) {
    const from = Math.max(top - AT_ONCE, 0);
    const distance = items[top - 1] - items[from];
    if (distance > NEAR || distance < -NEAR) fetchAhead(items, from, top);
    for (let i = top - 1; i >= from; i--) decref(items[i]);
  }
}

function fetchAhead(items: readonly Ref[], from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const ref = items[i];
    sum ^= refcounts[ref] ^ typeIds[ref] ^ sizes[ref] ^ gcNext[ref] ^ gcPrev[ref] ^ blockClasses[ref];
  }
  for (let i = from; i < to; i++) if (typeIds[items[i]] === TypeId.TUPLE) sum ^= fetchItems(payloads[items[i]] as readonly Ref[]);
  read.sum = sum;
}

function fetchItems(items: readonly Ref[]): number {
  let sum = 0;
  for (let i = 0; i < items.length && i < FIRST_ITEMS; i++) {
    const item = items[i];
    sum ^= refcounts[item] ^ typeIds[item] ^ sizes[item] ^ gcNext[item];
  }
  return sum;
}
