import type { Ref } from '../object/ref';
import { decref } from './refcount';

/**
 * References that native code owns while it calls something that may raise. CPython writes a `goto error` for each; here
 * they are pushed on a stack, and whoever catches the exception releases what lies above its mark:
 *
 *     const mark = holdMark();
 *     const result = hold(newList());
 *     … anything that may raise …
 *     dropHolds(mark);            // forgets them: ownership is the caller's again
 *     return result;
 *
 * A native function that owns a reference across a call which can run Python code, allocate or raise, holds it.
 */
const held: Ref[] = [];
/** How many are held. The array itself never shrinks: setting its length costs more than all the rest. */
const top = { count: 0 };

export function holdMark(): number {
  return top.count;
}

/** Pushes an owned reference and returns it. */
export function hold(ref: Ref): Ref {
  held[top.count++] = ref;
  return ref;
}

/** Forgets everything above the mark without releasing it. */
export function dropHolds(mark: number): void {
  top.count = mark;
}

/** Releases everything above the mark, newest first: for whoever catches a Python exception. */
export function releaseHolds(mark: number): void {
  while (top.count > mark) decref(held[--top.count]);
}

/** The references held now, as roots for the audit. */
export function heldRefs(): readonly Ref[] {
  return held.slice(0, top.count);
}

export function resetHolds(): void {
  held.length = top.count = 0;
}
