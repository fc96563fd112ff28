import type { Ref } from '../object/ref';
import { CAPACITY, FIRST_PROGRAM_ROW, flags, freeHeads, gcNext, gcPrev, heap, payloads, refcounts, serials, sizes, slotBases, typeIds } from '../object/table';
import { LARGE_CLASS, blockClasses, classOfSize, fixedClasses, placeLarge, placeRow, resetBlocks } from '../object/blocks';
import { raise } from '../object/errors';
import { stopRun } from '../object/outcomes';
import { COUNTS_PAGES } from '../object/page-counting';
import { noteAllocation, noteRelease } from '../object/page-writes';
import { runtime } from '../object/runtime';
import { knobs } from '../object/knobs';
import { TypeId } from '../object/type-ids';
import { freeListUse, resetAllocationWatchers, tellAllocated, tellFreed, tellResized } from './allocation-watchers';
import { noteCollector } from './collector-use';
import { gc } from './gc-state';
import { collect, collectGenerations } from './collect';

/** Bytes of the header that CPython puts before an object which the collector tracks: 32 up to 3.7. Set for each run. */
export let GC_HEADER = 16;
/** Tracked types whose objects keep what they hold beside them, and the sizes of these objects. */
const SIZES_APART = new Map([[TypeId.LIST, 40], [TypeId.DICT, 48], [TypeId.SET, 200], [TypeId.FROZENSET, 200]]) as ReadonlyMap<number, number>;
/** So many times as many payloads when more are needed, and how many are kept for the next run. */
const PAYLOAD_GROWTH = 4;
const KEPT_PAYLOADS = FIRST_PROGRAM_ROW * PAYLOAD_GROWTH ** 2;

/** A fresh row with count 1. `size` is what `sys.getsizeof` charges; rows are reused last in, first out within a class of blocks, as pymalloc does. */
export function allocate(typeId: number, size: number): Ref {
  return allocateIn(fixedClasses[typeId] || (size > 512 ? LARGE_CLASS : (size + 15) >> 4), typeId, size);
}

/** As `allocateGc` or `allocate`, for an object whose block has more bytes than it is charged with: the values of attributes are in it. */
export function allocateWithValues(typeId: number, size: number, blockSize: number, counted: boolean): Ref {
  if (!counted) return allocateIn(classOfSize(blockSize), typeId, size);
  if (++gc.counts[0] > gc.thresholds[0] || gc.stress > 0) overThreshold();
  return allocateIn(classOfSize(blockSize + GC_HEADER), typeId, size + GC_HEADER);
}

function allocateIn(blockClass: number, typeId: number, size: number): Ref {
  let ref = freeHeads[blockClass];
  if (ref !== 0) {
    freeHeads[blockClass] = gcNext[ref];
    if (blockClass === LARGE_CLASS) placeLarge(ref, size);
  } else ref = newRow(blockClass, size);
  return comeIntoUse(ref, typeId, size);
}

function comeIntoUse(ref: number, typeId: number, size: number): Ref {
  refcounts[ref] = 1;
  typeIds[ref] = typeId;
  flags[ref] = 0;
  sizes[ref] = size;
  serials[ref] = heap.serial++;
  if (COUNTS_PAGES) noteAllocation(ref);
  if ((heap.bytes += size) > heap.alarmBytes) lookUp(ref as Ref);
  return ref as Ref;
}

/** The list of free rows from which ints and floats come: 24 and 28 bytes. */
const NUMBER_CLASS = 2;

/** As `allocate`, for a number of that many bytes: small enough for V8 to put it into its callers. */
export function allocateNumber(typeId: number, size: number): Ref {
  let ref = freeHeads[NUMBER_CLASS];
  if (ref !== 0) freeHeads[NUMBER_CLASS] = gcNext[ref];
  else ref = newRow(NUMBER_CLASS, size);
  refcounts[ref] = 1;
  typeIds[ref] = typeId;
  flags[ref] = 0;
  sizes[ref] = size;
  serials[ref] = heap.serial++;
  if (COUNTS_PAGES) noteAllocation(ref);
  if ((heap.bytes += size) > heap.alarmBytes) lookUp(ref as Ref);
  return ref as Ref;
}

/** As `freeRow`, for such a number, while nobody wants to know of numbers. */
export function freeNumber(ref: Ref): void {
  if (COUNTS_PAGES) noteRelease(ref);
  heap.bytes -= sizes[ref];
  typeIds[ref] = 0;
  gcNext[ref] = freeHeads[NUMBER_CLASS];
  freeHeads[NUMBER_CLASS] = ref;
}

/**
 * A fresh row of a type that the collector tracks; the caller fills it in and calls `track`. `size` is without the GC header.
 * May collect first, where the profile collects inside an allocation (CPython: _PyObject_GC_Link()).
 */
export function allocateGc(typeId: number, size: number): Ref {
  if (++gc.counts[0] > gc.thresholds[0] || gc.stress > 0) overThreshold();
  return allocate(typeId, size + GC_HEADER);
}

/** Counts an object that the engine does not make but CPython does. */
export function countAllocation(): void {
  if (++gc.counts[0] > gc.thresholds[0]) overThreshold();
}

/** The end of what `countAllocation` counted. */
export function countRelease(): void {
  if (gc.counts[0] > 0) gc.counts[0]--;
}

/** As many ends at once. */
export function countReleases(number: number): void {
  gc.counts[0] = Math.max(gc.counts[0] - number, 0);
}

/** As `allocateGc`, but served from one of CPython's free lists, which the collector's count does not see. */
export function allocateGcUncounted(typeId: number, size: number): Ref {
  if (heap.watched) freeListUse.reused = true;
  const list = keptList(typeId, size);
  const ref = keptHeads[list];
  if (ref === 0) return allocate(typeId, size + GC_HEADER);
  keptHeads[list] = gcNext[ref];
  return comeIntoUse(ref, typeId, size + GC_HEADER);
}

function overThreshold(): void {
  if (gc.stress > 0 && gc.enabled && ++gc.sinceStress >= gc.stress) {
    gc.sinceStress = 0;
    collect(2);
  }
  if (!gc.enabled || gc.thresholds[0] === 0 || gc.collecting || gc.counts[0] <= gc.thresholds[0]) return;
  noteCollector();
  if (knobs.autoCollectAt === 'allocation') collectGenerations();
  else runtime.scheduleCollection();
}

/** Rows in CPython's free lists: one for each type, one for each length of tuples. */
const keptHeads = new Int32Array(128);
const FIRST_TUPLE_LIST = 64;

function keptList(typeId: number, size: number): number {
  return typeId === TypeId.TUPLE ? FIRST_TUPLE_LIST + ((size - knobs.sizes.tuple) >> 3) : typeId;
}

/** What is in the free lists goes back to the allocator. CPython: _PyObject_ClearFreeLists(). */
export function releaseKeptRows(): void {
  for (let list = 0; list < keptHeads.length; list++) {
    let ref = keptHeads[list];
    keptHeads[list] = 0;
    while (ref !== 0) {
      const next = gcNext[ref];
      putBack(ref);
      ref = next;
    }
  }
}

function putBack(ref: number): void {
  const blockClass = blockClasses[ref];
  gcNext[ref] = freeHeads[blockClass];
  freeHeads[blockClass] = ref;
}

function newRow(blockClass: number, size: number): number {
  const ref = heap.bump++;
  if (ref >= CAPACITY) stopRun('heap', 'The program made more objects than this engine can hold at once.');
  if (ref >= payloads.length) growPayloads();
  placeRow(ref, blockClass, size);
  return ref;
}

/** In few large steps: V8 would take many small ones, and its collector goes to work for the copies that they leave behind. */
function growPayloads(): void {
  const { length } = payloads;
  payloads.length = Math.min(length * PAYLOAD_GROWTH, CAPACITY);
  payloads.fill(null, length);
}

/** The bytes alive went over the alarm: a new peak, the limit, or somebody watches. */
function lookUp(ref: Ref): void {
  notePeak();
  if (heap.watched && (heap.numbersWatched || (typeIds[ref] !== TypeId.INT && typeIds[ref] !== TypeId.FLOAT))) tellAllocated(ref);
}

function notePeak(): void {
  if (heap.bytes <= heap.peakBytes) return;
  heap.peakBytes = heap.bytes;
  if (!heap.watched) heap.alarmBytes = heap.bytes;
  if (heap.bytes > heap.maxBytes) {
    stopRun('heap', `The program's objects need more than ${Math.floor(heap.maxBytes / (1024 * 1024))} MiB, the memory limit of this run.`);
  }
}

/** Changes what an object is charged with, after its storage grew or shrank. */
export function resizeObject(ref: Ref, size: number): void {
  const before = sizes[ref];
  sizes[ref] = size;
  heap.bytes += size - before;
  notePeak();
  if (heap.watched) tellResized(ref, before);
}

/** No process has so many. */
const ADDRESSABLE_BYTES = 2 ** 47;

/** Asks whether so many more bytes fit, before making something large; ends the run if not. MemoryError for what no machine has. */
export function reserveBytes(bytes: number): void {
  if (heap.bytes + bytes > heap.maxBytes) {
    if (bytes >= ADDRESSABLE_BYTES) raise('MemoryError');
    heap.bytes += bytes;
    notePeak();
  }
}

/** Charges bytes that belong to no object, such as the content of files; a negative number gives them back. */
export function chargeBytes(change: number): void {
  heap.bytes += change;
  notePeak();
}

/** Gives back the row of an object that holds nothing any more (CPython: PyObject_Free()). */
export function freeRow(ref: Ref): void {
  endUse(ref);
  const blockClass = blockClasses[ref];
  gcNext[ref] = freeHeads[blockClass];
  freeHeads[blockClass] = ref;
}

function endUse(ref: Ref): void {
  if (COUNTS_PAGES) noteRelease(ref);
  heap.bytes -= sizes[ref];
  if (heap.watched) tellFreed(ref);
  typeIds[ref] = 0;
  payloads[ref] = null;
}

/** As `freeRow`, for an object that the collector counted (CPython: PyObject_GC_Del()). */
export function freeGcRow(ref: Ref): void {
  if (gcPrev[ref] !== 0) throw new Error(`Row ${ref} is freed while it is tracked.`);
  if (gc.counts[0] > 0) gc.counts[0]--;
  freeRow(ref);
}

/** As `freeGcRow`, for an object that goes to one of CPython's free lists, which the collector's count does not see. */
export function freeGcRowUncounted(ref: Ref): void {
  if (heap.watched) freeListUse.kept = true;
  const list = keptList(typeIds[ref], sizes[ref] - GC_HEADER);
  endUse(ref);
  gcNext[ref] = keptHeads[list];
  keptHeads[list] = ref;
}

/** Empties the table for a new run. */
export function resetTable(maxBytes: number): void {
  typeIds.fill(0, FIRST_PROGRAM_ROW, heap.bump);
  gcPrev.fill(0, FIRST_PROGRAM_ROW, heap.bump);
  slotBases.fill(0, FIRST_PROGRAM_ROW, heap.bump);
  payloads.length = Math.min(payloads.length, KEPT_PAYLOADS);
  payloads.fill(null, FIRST_PROGRAM_ROW, heap.bump);
  freeHeads.fill(0);
  keptHeads.fill(0);
  resetBlocks(knobs.sizes.poolBytes, GC_HEADER, SIZES_APART);
  fixedClasses[TypeId.BYTEARRAY] = classOfSize(knobs.sizes.bytearrayEmpty);
  GC_HEADER = knobs.sizes.gcHeader;
  heap.bump = FIRST_PROGRAM_ROW;
  heap.serial = 1;
  heap.bytes = 0;
  heap.peakBytes = 0;
  heap.maxBytes = maxBytes;
  resetAllocationWatchers();
}
