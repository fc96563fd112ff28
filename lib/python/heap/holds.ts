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
const stack: Ref[] = [];

export function holdMark(): number {
  return stack.length;
}

/** Pushes an owned reference and returns it. */
export function hold(ref: Ref): Ref {
  stack.push(ref);
  return ref;
}

/** Forgets everything above the mark without releasing it. */
export function dropHolds(mark: number): void {
  stack.length = mark;
}

/** Releases everything above the mark, newest first: for whoever catches a Python exception. */
export function releaseHolds(mark: number): void {
  while (stack.length > mark) decref(stack.pop() as Ref);
}

/** The references held now, as roots for the audit. */
export function heldRefs(): readonly Ref[] {
  return stack;
}

export function resetHolds(): void {
  stack.length = 0;
}
