import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { payloadOf, sizeOf } from '../../object/table';
import { resizeObject } from '../../heap/allocate';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { getIter, iterNext } from '../../protocols/iterate';
import type { Ring } from './ring';

/** The items of a deque, and where they lie in CPython's blocks of 64, which shows in its size. CPython: Modules/_collectionsmodule.c. */
export interface DequeItems {
  ring: Ring;
  /** -1 for a deque of any length. */
  maxLength: number;
  /** Changes whenever the deque does, so that iterators notice. */
  state: number;
  /** Place of the first item in its block. */
  leftIndex: number;
}

const BLOCK_LENGTH = 64;
const BLOCK_SIZE = 8 * (BLOCK_LENGTH + 2);
export const CENTER = BLOCK_LENGTH / 2;

export const dequeItems = (self: Ref): DequeItems => payloadOf<DequeItems>(self);

/** Bytes of the blocks. CPython: deque___sizeof___impl(). */
export function blockBytes({ ring, leftIndex }: DequeItems): number {
  return BLOCK_SIZE * Math.ceil((leftIndex + Math.max(ring.length, 1)) / BLOCK_LENGTH);
}

/** Runs a change and charges for the blocks that it added or gave back. */
export function changing(self: Ref, change: (items: DequeItems) => void): void {
  const items = dequeItems(self);
  const before = blockBytes(items);
  change(items);
  items.state++;
  const after = blockBytes(items);
  if (after !== before) resizeObject(self, sizeOf(self) + after - before);
}

/** A deque that has become empty starts again in the middle of its block. */
function recenter(items: DequeItems): void {
  if (items.ring.length === 0) items.leftIndex = CENTER;
}

/** Appends an owned reference; beyond the maximum the first item goes. CPython: deque_append_internal(). */
export function stealAppendRight(self: Ref, item: Ref): void {
  let old: Ref = NULL;
  changing(self, (items) => {
    items.ring.push(item);
    if (items.maxLength >= 0 && items.ring.length > items.maxLength) {
      old = items.ring.shift();
      items.leftIndex = (items.leftIndex + 1) % BLOCK_LENGTH;
    }
  });
  if (old !== NULL) decref(old);
}

/** CPython: deque_appendleft_internal(). */
export function stealAppendLeft(self: Ref, item: Ref): void {
  let old: Ref = NULL;
  changing(self, (items) => {
    items.ring.unshift(item);
    items.leftIndex = (items.leftIndex + BLOCK_LENGTH - 1) % BLOCK_LENGTH;
    if (items.maxLength >= 0 && items.ring.length > items.maxLength) old = items.ring.pop();
  });
  if (old !== NULL) decref(old);
}

/** Takes the last item, owned; the deque must not be empty. */
export function takeRight(self: Ref): Ref {
  let item: Ref = NULL;
  changing(self, (items) => {
    item = items.ring.pop();
    recenter(items);
  });
  return item;
}

export function takeLeft(self: Ref): Ref {
  let item: Ref = NULL;
  changing(self, (items) => {
    item = items.ring.shift();
    items.leftIndex = (items.leftIndex + 1) % BLOCK_LENGTH;
    recenter(items);
  });
  return item;
}

/** Appends everything that an iterable gives; a deque may extend itself. CPython: deque_extend(), deque_extendleft(). */
export function dequeExtend(self: Ref, iterable: Ref, append: (self: Ref, item: Ref) => void): void {
  // An empty one is filled from the end of a block, to save space.
  if (dequeItems(self).ring.length === 0) {
    changing(self, (items) => {
      items.leftIndex = append === stealAppendRight ? 1 : BLOCK_LENGTH - 1;
    });
  }
  if (iterable === self) {
    for (const item of dequeItems(self).ring.toArray().map(newRef)) append(self, item);
    return;
  }
  const mark = holdMark();
  const iterator = hold(getIter(iterable));
  for (let item = iterNext(iterator); item !== NULL; item = iterNext(iterator)) append(self, item);
  dropHolds(mark);
  decref(iterator);
}

/** Replaces the items; `refs` are owned. The old ones are not released: they are among the new ones or taken before. */
export function arrange(self: Ref, refs: readonly Ref[]): void {
  changing(self, ({ ring }) => ring.assign(refs));
}

/** Releases the items, first one first. CPython: deque_clear(). */
export function dequeClear(self: Ref): void {
  const refs = dequeItems(self).ring.toArray();
  changing(self, (items) => {
    items.ring.assign([]);
    recenter(items);
  });
  for (const ref of refs) decref(ref);
}

/** New references to everything, in order. */
export function dequeCopyItems(self: Ref): Ref[] {
  return dequeItems(self).ring.toArray().map(newRef);
}

