import type { Ref } from '../object/ref';
import { FIRST_PROGRAM_ROW, Flag, flags, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { refcountOf } from './refcount';

/** Stands for "many" where the profile has no immortal objects. */
const UNCOUNTED = 1000;
const VALUE_TYPES: readonly number[] = [TypeId.INT, TypeId.STR, TypeId.BYTES, TypeId.TUPLE];

/**
 * What `sys.getrefcount(ref)` says while it runs. An argument on the machine's stack counts for one; what the profile holds
 * differently (borrowed loads, arguments kept by the caller) the machine takes into account.
 */
export const observedRefcount = {
  of: shownCount,
};

/** The object's count, or what stands for it if the object is immortal. */
export function shownCount(ref: Ref): number {
  if (ref < FIRST_PROGRAM_ROW) return immortalCount(ref);
  return knobs.internedImmortal && typeIds[ref] === TypeId.STR && (flags[ref] & Flag.INTERNED) !== 0 ? knobs.immortalRefcount : refcountOf(ref);
}

/** Static rows stand for immortal objects, or for ones that the interpreter itself holds many times where there are none. */
export function immortalCount(ref: Ref): number {
  const count = VALUE_TYPES.includes(typeIds[ref]) ? knobs.immortalValueRefcount : knobs.immortalRefcount;
  return count === 0 ? UNCOUNTED : count;
}
