import { column } from './memory';
import { CAPACITY } from './table';
import { MAX_TYPE_IDS } from './type-ids';

/**
 * Where the rows lie in the simulated memory of the process. As in CPython, a block of up to 512 bytes is in a pool of blocks of its size, pools are in
 * arenas, and what is larger stands by itself. A row keeps its block for life and beyond: it is reused for blocks of the same class alone,
 * so that addresses, and with them `id()`, repeat as they do there. What a list or dict holds beside itself has no place here.
 * CPython: Objects/obmalloc.c.
 */

/** Classes of 16 bytes each up to 512, then that of all larger blocks. */
export const LARGE_CLASS = 33;
const CLASSES = 34;

const UNIT = 16;
const POOL_HEADER = 48;

/** Class of a row's block. */
export const blockClasses = column(Uint8Array, CAPACITY);
/** Place of a row's block in the heap, in units of 16 bytes. */
const places = column(Int32Array, CAPACITY);
/** The class of the objects of a type whose storage is apart from them, such as a list's; 0 for all others. */
export const fixedClasses = new Uint8Array(MAX_TYPE_IDS);

const layout = { poolBytes: 16_384, nextPool: 0, nextLarge: 0 };
/** Of the pool that a class fills at present: the place of the next block, and how many blocks are left. */
const nextPlaces = new Int32Array(CLASSES);
const blocksLeft = new Int32Array(CLASSES);
const largeUnits = new Map<number, number>();

/** Room for the pools: what is large stands behind it. */
const POOL_UNITS = 1 << 30;
const LARGE_END = 2 ** 31 - (1 << 26);

export function classOfSize(size: number): number {
  return size > 512 ? LARGE_CLASS : (size + 15) >> 4;
}

/** Bytes of a block of the class, 0 for large ones. */
function blockBytes(blockClass: number): number {
  return blockClass === LARGE_CLASS ? 0 : blockClass * UNIT;
}

/** Gives a row that was never used a block. */
export function placeRow(row: number, blockClass: number, size: number): void {
  blockClasses[row] = blockClass;
  if (blockClass === LARGE_CLASS) placeLarge(row, size);
  else placeSmall(row, blockClass);
}

function placeSmall(row: number, blockClass: number): void {
  if (blocksLeft[blockClass] === 0) openPool(blockClass);
  blocksLeft[blockClass]--;
  places[row] = nextPlaces[blockClass];
  nextPlaces[blockClass] += blockClass || 1;
}

function openPool(blockClass: number): void {
  blocksLeft[blockClass] = Math.floor((layout.poolBytes - POOL_HEADER) / UNIT / (blockClass || 1));
  nextPlaces[blockClass] = (layout.nextPool++ * layout.poolBytes + POOL_HEADER) / UNIT;
}

/** A large block is reused if the object fits. CPython leaves these to the C library. */
export function placeLarge(row: number, size: number): void {
  const units = (size + 31) >> 4;
  if ((largeUnits.get(row) ?? 0) >= units) return;
  largeUnits.set(row, units);
  if (layout.nextLarge + units > LARGE_END) layout.nextLarge = POOL_UNITS;
  places[row] = layout.nextLarge + 1;
  layout.nextLarge += units;
}

/** Bytes from the beginning of the heap to the row's block. */
export function placeOf(row: number): number {
  return places[row] * UNIT;
}

/** Where the pool of the row's block begins, as `placeOf` tells; pools are for small blocks alone. */
export function poolPlaceOf(row: number): number {
  return Math.floor(placeOf(row) / layout.poolBytes) * layout.poolBytes;
}

/** Bytes of the row's block; 0 when it stands by itself. */
export function blockSizeOf(row: number): number {
  return blockBytes(blockClasses[row]);
}

/** Empties the simulated memory for a new run. */
export function resetBlocks(poolBytes: number, header: number, sizesApart: ReadonlyMap<number, number>): void {
  layout.poolBytes = poolBytes;
  layout.nextPool = 0;
  layout.nextLarge = POOL_UNITS;
  blocksLeft.fill(0);
  largeUnits.clear();
  for (const [typeId, size] of sizesApart) fixedClasses[typeId] = classOfSize(size + header);
}
