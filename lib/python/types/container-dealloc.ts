import type { Ref } from '../object/ref';
import { untrack } from '../heap/gc-state';
import { deferDealloc, endDealloc } from '../heap/refcount';

/**
 * Deallocates a container: `release` drops what it holds and frees its row. Only an instance of the very type takes part in the
 * trashcan here: for one of a subclass that has been done (`subtypeDealloc`), and putting it off twice would free it twice.
 */
export function deallocContainer(self: Ref, isExact: boolean, release: (self: Ref) => void): void {
  untrack(self);
  if (!isExact) {
    release(self);
    return;
  }
  if (deferDealloc(self)) return;
  release(self);
  endDealloc();
}
