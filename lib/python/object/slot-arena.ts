import { column } from './memory';
import type { Ref } from './ref';
import { COUNTS_PAGES } from './page-counting';
import { noteStore } from './page-writes';
import { slotBases } from './table';
import { stopRun } from './outcomes';

/**
 * Blocks of references that instances keep beside their row: `__slots__` members and inline attribute values. One
 * Int32Array with a free list per block size; a two-slot instance made and dropped costs 4 ns here and 60 to 80 as a JS
 * object.
 *
 * A block is [capacity, 0 … capacity - 1]; `slotBases[row]` is the index of its first cell.
 */
const ARENA_CELLS = 1 << 24;
export const slotCells = column(Int32Array, ARENA_CELLS);

const CAPACITIES = [2, 4, 8, 16, 34, 66, 130, 258, 1026, 16386];
const freeBlocks = new Int32Array(CAPACITIES.length);
const arena = { top: 8 };

function capacityClass(cells: number): number {
  for (let i = 0; i < CAPACITIES.length; i++) if (cells <= CAPACITIES[i]) return i;
  return stopRun('heap', 'An object has more attributes than this engine can hold.');
}

/** Gives the row a zeroed block of at least `cells` cells. */
export function allocateSlots(ref: Ref, cells: number): void {
  const cls = capacityClass(cells);
  const capacity = CAPACITIES[cls];
  let block = freeBlocks[cls];
  if (block !== 0) {
    freeBlocks[cls] = slotCells[block];
    const end = block + 1 + capacity;
    for (let i = block + 1; i < end; i++) slotCells[i] = 0;
  } else {
    block = arena.top;
    arena.top += capacity + 1;
    if (arena.top > ARENA_CELLS) stopRun('heap', 'The program made more objects than this engine can hold.');
  }
  slotCells[block] = capacity;
  slotBases[ref] = block + 1;
}

/** Number of cells in the row's block. */
export function slotCapacity(ref: Ref): number {
  return slotCells[slotBases[ref] - 1];
}

/** Moves the row to a block of at least `cells` cells, keeping what it holds. */
export function growSlots(ref: Ref, cells: number): void {
  const from = slotBases[ref];
  const count = slotCells[from - 1];
  allocateSlots(ref, cells);
  slotCells.copyWithin(slotBases[ref], from, from + count);
  releaseBlock(from - 1);
}

/** Gives the row's block back; the caller has already dropped what was in it. */
export function freeSlots(ref: Ref): void {
  const base = slotBases[ref];
  if (base === 0) return;
  slotBases[ref] = 0;
  releaseBlock(base - 1);
}

function releaseBlock(block: number): void {
  const cls = capacityClass(slotCells[block]);
  slotCells[block] = freeBlocks[cls];
  freeBlocks[cls] = block;
}

/** The borrowed reference in cell `index`, or NULL. */
export function slotBorrowed(ref: Ref, index: number): Ref {
  return slotCells[slotBases[ref] + index] as Ref;
}

/** Puts a reference into cell `index`, whose ownership passes to the block; what was there must have been taken out. */
export function stealIntoSlot(ref: Ref, index: number, value: Ref): void {
  if (COUNTS_PAGES) noteStore(ref);
  slotCells[slotBases[ref] + index] = value;
}

export function resetSlotArena(): void {
  slotCells.fill(0, 0, arena.top);
  freeBlocks.fill(0);
  arena.top = 8;
}
