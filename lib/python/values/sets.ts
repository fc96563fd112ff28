import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloads, sizes, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { resizeObject } from '../heap/allocate';

/**
 * Sets: CPython's open-addressed table itself, because the order of iteration is that of its slots. Slot i is
 * `slots[3i]` key (NULL when it was never used, `DUMMY` when its key was removed), `slots[3i + 1]` and `slots[3i + 2]` the low and
 * high half of its hash. Finding a key means comparing: `types/set-table.ts`.
 */
export const DUMMY = -1;
export const SMALLEST_TABLE = 8;
const ENTRY_SIZE = 16;

/** Numbers as a typed array where they are many: half the memory, and nothing that JavaScript's collector looks through. */
export type SetSlots = number[] | Int32Array;
const LARGE_TABLE = 256;

export class SetTable {
  slots: SetSlots = emptySlots(SMALLEST_TABLE);
  mask = SMALLEST_TABLE - 1;
  /** Slots in use, dummies included, and live keys. */
  fill = 0;
  used = 0;
  /** Where `pop` looks next. */
  finger = 0;
  /** A key whose hash is made with the run's seed is or was in it: see `protocols/seed-use.ts`. */
  isSeeded = false;
  /** Hash of a frozenset once it was asked for. */
  hash: { lo: number; hi: number } | null = null;
}

export function emptySlots(size: number): SetSlots {
  return size < LARGE_TABLE ? new Array<number>(3 * size).fill(0) : new Int32Array(3 * size);
}

/** The table of a set, frozenset or instance of a subclass. */
export function setTable(ref: Ref): SetTable {
  return payloads[ref] as SetTable;
}

export function setSize(ref: Ref): number {
  return (payloads[ref] as SetTable).used;
}

/** A live key's slot after `position`, or -1. CPython: set_next(). */
export function nextSlot(table: SetTable, position: number): number {
  const { slots, mask } = table;
  for (let i = position + 1; i <= mask; i++) if (slots[3 * i] > NULL) return i;
  return -1;
}

export function keyInSlot(table: SetTable, slot: number): Ref {
  return table.slots[3 * slot] as Ref;
}

/** Bytes of a table beside the object; the smallest one is inside it. */
export function tableSize(table: SetTable): number {
  return table.mask < SMALLEST_TABLE ? 0 : ENTRY_SIZE * (table.mask + 1);
}

/** To be called when the table grew or shrank. */
export function setResized(ref: Ref, oldTableSize: number): void {
  resizeObject(ref, sizes[ref] + tableSize(setTable(ref)) - oldTableSize);
}

/** set or an instance of a subclass, but no frozenset. CPython: PySet_Check(). */
export function isSet(ref: Ref): boolean {
  return typeIds[ref] === TypeId.SET || (typeOf(ref).has(TypeFeature.SET_SUBCLASS) && !isFrozenset(ref));
}

export function isFrozenset(ref: Ref): boolean {
  return typeIds[ref] === TypeId.FROZENSET || typeOf(ref).mro.some((type) => type.id === TypeId.FROZENSET);
}

/** set, frozenset or an instance of a subclass. CPython: PyAnySet_Check(). */
export function isAnySet(ref: Ref): boolean {
  const id = typeIds[ref];
  return id === TypeId.SET || id === TypeId.FROZENSET || typeOf(ref).has(TypeFeature.SET_SUBCLASS);
}

/** Exactly one of the two. CPython: PyAnySet_CheckExact(). */
export function isExactAnySet(ref: Ref): boolean {
  return typeIds[ref] === TypeId.SET || typeIds[ref] === TypeId.FROZENSET;
}
