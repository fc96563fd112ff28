import type { Ref } from '../object/ref';
import { untrack } from '../heap/gc-state';
import { deferDealloc, endDealloc } from '../heap/refcount';

/** Deallocates a container, or puts it off when it lies deep in another one: `release` drops what it holds and frees its row. */
export function deallocContainer(self: Ref, release: (self: Ref) => void): void {
  untrack(self);
  if (deferDealloc(self)) return;
  release(self);
  endDealloc();
}
