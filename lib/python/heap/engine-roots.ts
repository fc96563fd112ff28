import type { Ref } from '../object/ref';

/**
 * References that the engine itself owns outside the heap: `gc.garbage`, registered exit functions, … Whoever keeps some says so
 * here, for the audit (every count equals in-edges plus roots) and for snapshots.
 */
const sources: (() => readonly Ref[])[] = [];

const named: { name: string; source: () => readonly Ref[] }[] = [];

/** Enters a function that lists what one part of the engine owns now; NULLs are ignored. `name`: what a drawn heap calls it. */
export function addEngineRoots(source: () => readonly Ref[], name?: string): void {
  sources.push(source);
  if (name !== undefined) named.push({ name, source });
}

/** Enters one that lists what a drawn heap calls by that name, though an object of the engine owns it. */
export function addNamedRoots(source: () => readonly Ref[], name: string): void {
  named.push({ name, source });
}

/** Calls back with each reference of the parts that have a name. */
export function forEachNamedRoot(each: (name: string, ref: Ref) => void): void {
  for (const { name, source } of named) for (const ref of source()) if (ref !== 0) each(name, ref);
}

/** Everything entered, without NULLs; an object owned twice is there twice. */
export function engineRoots(): Ref[] {
  return sources.flatMap((source) => source().filter((ref) => ref !== 0));
}
