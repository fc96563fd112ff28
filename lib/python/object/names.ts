import type { Ref } from './ref';
import { FIRST_PROGRAM_ROW, Flag, flags, payloads } from './table';
import { staticRow } from './static-rows';
import { TypeId } from './type-ids';

/**
 * The intern table: text to the one string object that stands for it. Names that the engine itself uses are static rows,
 * so a module can keep `staticString('__init__')` in a constant. Names of a program are ordinary objects whose entry goes when
 * they die.
 */
const interned = new Map<string, Ref>();

/** The static interned string with this text. For names known when the engine is loaded, not for a program's. */
export function staticString(text: string): Ref {
  let ref = interned.get(text);
  if (ref === undefined) {
    ref = staticRow(TypeId.STR, text, -1);
    flags[ref] |= Flag.INTERNED;
    interned.set(text, ref);
  }
  return ref;
}

/** All texts in the table. */
export const internedTexts = (): string[] => [...interned.keys()];

/** The interned string with this text, borrowed; undefined when there is none yet. */
export function findInterned(text: string): Ref | undefined {
  return interned.get(text);
}

/** Enters a string object as the one for its text; the table holds no reference. */
export function enterInterned(ref: Ref): void {
  flags[ref] |= Flag.INTERNED;
  interned.set(payloads[ref] as string, ref);
}

/** Called when an interned string dies. */
export function leaveInterned(ref: Ref): void {
  interned.delete(payloads[ref] as string);
}

export function isInterned(ref: Ref): boolean {
  return (flags[ref] & Flag.INTERNED) !== 0;
}

/** Drops the names of the run before. */
export function resetInterned(): void {
  for (const [text, ref] of interned) if (ref >= FIRST_PROGRAM_ROW) interned.delete(text);
}
