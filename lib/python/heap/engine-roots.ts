import type { Ref } from '../object/ref';

/**
 * References that the engine itself owns outside the heap: `gc.garbage`, registered exit functions, … Whoever keeps some says so
 * here, for the audit (every count equals in-edges plus roots) and for snapshots.
 */
const sources: (() => readonly Ref[])[] = [];

/** Enters a function that lists what one part of the engine owns now; NULLs are ignored. */
export function addEngineRoots(source: () => readonly Ref[]): void {
  sources.push(source);
}

/** Everything entered, without NULLs; an object owned twice is there twice. */
export function engineRoots(): Ref[] {
  return sources.flatMap((source) => source().filter((ref) => ref !== 0));
}
