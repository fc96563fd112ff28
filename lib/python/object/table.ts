import { column } from './memory';
import type { Ref } from './ref';

/**
 * The heap: one row an object, one typed array a column. The columns are constants of fixed capacity, because V8 then
 * compiles an access to one bounds check and one load (growable arrays measured 1.4 times slower on an integer loop), and
 * because a snapshot is then a copy of columns. The memory is committed by the operating system page by page, as rows
 * come into use.
 *
 * Rows below `FIRST_PROGRAM_ROW` are *static*: types, interned names, singletons and built-in functions, which live as long
 * as the engine does and are never freed or collected (`static-rows.ts`). The rows above it are the program's.
 *
 * Only `object/` and `heap/` touch a column; everything else goes through their functions.
 */
export const CAPACITY = 1 << 22;
export const FIRST_PROGRAM_ROW = 1 << 15;

/** `ob_refcnt`. Static rows hold `IMMORTAL` and may drift: nothing reads them. */
export const refcounts = column(Int32Array, CAPACITY);
/** Index into `typeTable` (`py-type.ts`); 0 for a free row. */
export const typeIds = column(Uint16Array, CAPACITY);
/** Bits of `Flag`. */
export const flags = column(Uint8Array, CAPACITY);
/** Neighbours in a generation list; `gcPrev` is 0 when the object is not tracked. A free row links through `gcNext`. */
export const gcPrev = column(Int32Array, CAPACITY);
export const gcNext = column(Int32Array, CAPACITY);
/** Scratch count of a collection; negative values are states (`heap/collect.ts`). */
export const gcRefs = column(Int32Array, CAPACITY);
/** The value of a float or small int; a string's hash as two 32-bit halves (`numberWords`). */
export const numbers = column(Float64Array, CAPACITY);
/** The two 32-bit halves of each cell of `numbers`: low half at 2n, high half at 2n + 1. */
export const numberWords = new Int32Array(numbers.buffer, numbers.byteOffset, CAPACITY * 2);
/** Start of the object's block in the slot arena (`slot-arena.ts`), 0 when it has none. */
export const slotBases = column(Int32Array, CAPACITY);
/** What `sys.getsizeof` would charge, GC header included; kept up to date when a container grows. */
export const sizes = column(Int32Array, CAPACITY);
/** Number of the object in order of creation: the one identity that is never reused. */
export const serials = column(Uint32Array, CAPACITY);
/** What does not fit in a number: text, items, tables, code. Each type knows its own kind of payload. */
export const payloads: unknown[] = new Array<unknown>(FIRST_PROGRAM_ROW).fill(null);

/** Bits of the `flags` column. */
export const Flag = {
  /** `__del__` has been called (PEP 442: at most once). */
  FINALIZED: 1,
  /** Listed in the weak reference table (`heap/weakrefs.ts`). */
  HAS_WEAKREFS: 2,
  /** The string is in the intern table. */
  INTERNED: 4,
  /** Inline attribute values were not stored in index order; the order is in a side table. */
  REORDERED: 8,
  /** In the generation that is being collected, and not yet known to be reachable (CPython: PREV_MASK_COLLECTING). */
  COLLECTING: 16,
  /** In one of the old lists of the incremental collector: not pending in this round. */
  VISITED: 64,
  /** One bit that means what the object's type wants it to mean. */
  TYPE_PRIVATE: 32,
  /** A recording has noted that the object dies. */
  DEATH_NOTED: 128,
} as const;

/** The count that static rows start with: so far from zero that drift does not matter. */
export const IMMORTAL = 1 << 30;

/** What the allocator and the collector count; one constant object, so that its fields are one load away. */
export const heap = {
  /** First program row that was never used. */
  bump: FIRST_PROGRAM_ROW,
  serial: 1,
  /** Simulated bytes alive, and the most so far. */
  bytes: 0,
  peakBytes: 0,
  /** The limit. Not an integer at first: V8 throws compiled code away when a member that was a small integer no longer is one. */
  maxBytes: Infinity,
  /** The number of bytes over which the allocator looks up: the peak, or -1 while somebody watches every allocation. */
  alarmBytes: 0,
  /** Somebody watches (`heap/allocation-watchers.ts`). */
  watched: false,
  /** Somebody wants to know of ints and floats, too. */
  numbersWatched: false,
};

/** Heads of the lists of free rows, by size class: 16 bytes each up to 512, then one for all larger. */
export const freeHeads = new Int32Array(40);

/** Row number's payload, as the kind that its type keeps there. */
export function payloadOf<T>(ref: Ref): T {
  return payloads[ref] as T;
}

export function setPayload(ref: Ref, payload: unknown): void {
  payloads[ref] = payload;
}

/** Makes the row one of another type with the same layout. */
export function setTypeId(ref: Ref, typeId: number): void {
  typeIds[ref] = typeId;
}

/** `sys.getsizeof` as kept by the object's owner. */
export function sizeOf(ref: Ref): number {
  return sizes[ref];
}

/** Number of the object in order of creation; 0 for static rows. */
export function serialOf(ref: Ref): number {
  return serials[ref];
}
