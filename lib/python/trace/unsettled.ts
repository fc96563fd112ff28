import type { Ref } from '../object/ref';
import { heap, serialOf } from '../object/table';
import { refcountOf } from '../heap/refcount';

/**
 * While a run is recorded the heap is looked at in the midst of an instruction, too. Two kinds of rows are not to be looked into then:
 * objects that the instruction makes, which are not filled in yet, and objects that are being deallocated, of which parts are gone.
 */
export const unsettled = {
  /** Objects whose deallocation has begun, the innermost last. While an object's finalizer runs it is whole, and has a count. */
  dying: [] as Ref[],
  /** Objects with this serial number and later ones were made by the present instruction. */
  made: Number.MAX_SAFE_INTEGER,
};

/** Whether the object is being made or torn down. */
export function isUnsettled(ref: Ref): boolean {
  const { dying, made } = unsettled;
  return serialOf(ref) >= made || (dying.length > 0 && refcountOf(ref) === 0 && dying.includes(ref));
}

/** Between two instructions everything is whole that was made so far. */
export function settle(): void {
  unsettled.made = heap.serial;
}

/** Nothing is recorded any more. */
export function resetUnsettled(): void {
  unsettled.dying.length = 0;
  unsettled.made = Number.MAX_SAFE_INTEGER;
}
