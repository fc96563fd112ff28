import type { Ref } from '../object/ref';
import { DictTable, tableSize } from '../object/dict-table';
import { knobs } from '../object/knobs';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeTable } from '../object/py-type';
import { CAPACITY, FIRST_PROGRAM_ROW, heap, numbers, payloads, sizes, typeIds } from '../object/table';
import { FIRST_CLASS_ID, TypeId } from '../object/type-ids';
import type { AllocationWatcher } from './allocation-watchers';
import { freeListUse, unwatchAllocations, watchAllocations } from './allocation-watchers';
import { GC_HEADER } from './allocate';
import { callStackHost } from './call-stacks';

/**
 * The blocks of memory that CPython would have allocated while it traces, each with its size and the call stack that asked for it
 * (CPython: Python/tracemalloc.c). An object is one block; what a list, dict, set, bytearray or deque holds beside it is another, which
 * belongs to the line that last made it grow or shrink. A block that waits in a free list stays what it was, and gets a new
 * place when an object is made of it.
 *
 * The columns exist once somebody has traced. Nothing here is touched while nobody does.
 */
const none = new Int32Array(0);
const columns = { objectStacks: none, objectSizes: none, storageStacks: none, storageSizes: none };

export interface TracedBlock {
  size: number;
  stack: number;
}

const state = {
  tracing: false,
  limit: 1,
  bytes: 0,
  peak: 0,
  blocks: 0,
  /** Blocks in free lists: of objects by type id (of tuples by size), and of small dict tables. */
  kept: new Map<number, TracedBlock[]>(),
  keptTables: [] as TracedBlock[],
  /** How many blocks that nobody traced wait in free lists: those that the interpreter left there when it started. */
  unknown: new Map<number, number>(),
  unknownTables: 0,
};

/** The int that was allocated last, until it has its value; 0: none. */
const newest = { int: 0, stack: 0, exact: false };

/** Set while an int is made by a function that asks for no more bytes than its digits need. CPython: _PyLong_New() */
export const intBlocks = { exact: false };

const DIGIT = 2 ** 30;

/** Ints of one digit alone come from free lists and go there. CPython: _PyLong_IsCompact() */
function isCompact(ref: Ref): boolean {
  return Math.abs(numbers[ref]) < DIGIT;
}

/** The block of the newest int, which now has its value. */
function settle(): void {
  const { int, stack, exact } = newest;
  if (int === 0) return;
  newest.int = 0;
  const ref = int as Ref;
  const size = !isCompact(ref) ? INT_OF_TWO_DIGITS : exact ? INT_OF_ONE_DIGIT : knobs.tracing.smallInt;
  allocateOwn(ref, TypeId.INT, size, stack, false);
}

const INT_OF_ONE_DIGIT = 28;
const INT_OF_TWO_DIGITS = 32;

/** Size of a block that is there but was not traced when it was allocated. */
const UNKNOWN = -1;

/** Names a free list; tuples have one for each length. */
function listKey(typeId: number, size: number): number {
  return typeId === TypeId.TUPLE ? -size : typeId;
}

function keptIn(key: number): TracedBlock[] {
  let blocks = state.kept.get(key);
  if (blocks === undefined) state.kept.set(key, (blocks = []));
  return blocks;
}

function add(size: number): void {
  state.blocks++;
  if ((state.bytes += size) > state.peak) state.peak = state.bytes;
}

/** Bytes of an object without what it holds in a block of its own. */
function ownSize(typeId: number, size: number): number {
  if (typeId === TypeId.LIST) return 40 + GC_HEADER;
  if (typeId === TypeId.DICT) return 48 + GC_HEADER;
  if (typeId === TypeId.BYTEARRAY) return knobs.sizes.bytearrayEmpty;
  if (typeId === TypeId.INT) return knobs.tracing.smallInt;
  return size;
}

/** The same for an object that was made before anybody traced. */
function ownSizeOfOld(ref: Ref): number {
  const type = typeTable[typeIds[ref]];
  const size = ownSize(type.id, -1);
  return size >= 0 ? size : type.basicSize + type.preHeader + (type.has(TypeFeature.GC) ? GC_HEADER : 0);
}

/** Bytes of the inline attribute values that a new instance gets. CPython: new_values(), _PyInlineValuesSize(). */
function inlineValuesSize(type: PyType): number {
  const keys = type.sharedKeys;
  if (keys === null) return 0;
  if (knobs.tracing.inlineValues === 'beside') {
    const count = keys.names.length + (keys.usable > 1 ? keys.usable - 1 : keys.usable);
    return ((count + 2 + 7) & ~7) + 8 * count;
  }
  const count = keys.names.length + keys.usable;
  return ((count + 7) & ~7) + 8 * (count + 1);
}

function allocated(ref: Ref): void {
  settle();
  const typeId = typeIds[ref];
  const stack = callStackHost.current(state.limit);
  if (typeId === TypeId.INT) {
    columns.storageSizes[ref] = 0;
    newest.int = ref;
    newest.stack = stack;
    newest.exact = intBlocks.exact;
    return;
  }
  const size = sizes[ref];
  let own = ownSize(typeId, size);
  let storage = size - own;
  if (typeId >= FIRST_CLASS_ID && knobs.tracing.inlineValues !== 'none') {
    const values = inlineValuesSize(typeTable[typeId]);
    if (knobs.tracing.inlineValues === 'beside') storage += values;
    else own += values;
  }
  allocateOwn(ref, typeId, own, stack, freeListUse.reused);
  columns.storageSizes[ref] = 0;
  if (storage > 0) setStorage(ref, storage, stack);
}

function allocateOwn(ref: Ref, typeId: number, size: number, stack: number, fromFreeList: boolean): void {
  columns.objectStacks[ref] = stack;
  const key = listKey(typeId, size);
  const unknown = state.unknown.get(key) ?? 0;
  if (fromFreeList || ((unknown > 0 || knobs.tracing.keptForReuse[typeId] !== undefined) && (typeId !== TypeId.INT || isCompact(ref)))) {
    const kept = keptIn(key).pop();
    if (kept !== undefined) {
      columns.objectSizes[ref] = kept.size;
      return;
    }
    if (unknown > 0) state.unknown.set(key, unknown - 1);
    if (fromFreeList || unknown > 0) {
      columns.objectSizes[ref] = UNKNOWN;
      return;
    }
  }
  columns.objectSizes[ref] = size;
  add(size);
}

/** The block beside an object is now so large, by the doing of the present line; 0: there is none. */
function setStorage(ref: Ref, size: number, stack: number): void {
  const before = columns.storageSizes[ref];
  // Tables are copied into a new block, lists and byte arrays are moved.
  if (before > 0 && size > 0 && (typeIds[ref] === TypeId.DICT || typeIds[ref] === TypeId.SET)) state.peak = Math.max(state.peak, state.bytes + size);
  if (before !== 0) dropStorage(ref, before);
  if (size <= 0) return;
  columns.storageSizes[ref] = size;
  columns.storageStacks[ref] = stack;
  if (typeIds[ref] === TypeId.DICT && size === smallTableSize()) {
    if (state.keptTables.pop() !== undefined) return;
    if (state.unknownTables > 0) {
      state.unknownTables--;
      columns.storageSizes[ref] = UNKNOWN;
      return;
    }
  }
  add(size);
}

function dropStorage(ref: Ref, size: number): void {
  columns.storageSizes[ref] = 0;
  if (size === UNKNOWN) state.unknownTables++;
  else if (typeIds[ref] === TypeId.DICT && size === smallTableSize() && state.keptTables.length < knobs.tracing.keptDictTables) {
    state.keptTables.push({ size, stack: columns.storageStacks[ref] });
  } else remove(size);
}

function remove(size: number): void {
  state.blocks--;
  state.bytes -= size;
}

const smallTable = new DictTable();
smallTable.log2Size = 3;

/** Bytes of the table of a dict of at most five text keys. */
function smallTableSize(): number {
  return tableSize(smallTable, knobs.inlineValues);
}

function resized(ref: Ref, before: number): void {
  settle();
  if (typeTable[typeIds[ref]].has(TypeFeature.TYPE_SUBCLASS)) {
    resizeOwn(ref, sizes[ref] - before);
    return;
  }
  const own = ownSizeOfOld(ref);
  let storage = sizes[ref] - own;
  if (typeIds[ref] === TypeId.DICT) storage = tableBlock(ref, storage);
  if (storage < 0) storage = 0;
  // The storage that an object had when tracing began is not known, so one of the same size is what it was.
  if (storage !== columns.storageSizes[ref]) setStorage(ref, storage, callStackHost.current(state.limit));
}

function resizeOwn(ref: Ref, change: number): void {
  if (columns.objectSizes[ref] <= 0) return;
  columns.objectSizes[ref] += change;
  if ((state.bytes += change) > state.peak) state.peak = state.bytes;
}

/** A `__dict__` has its values alone: in a block of their own, or in the instance. */
function tableBlock(ref: Ref, storage: number): number {
  const table = payloads[ref];
  if (!(table instanceof DictTable) || table.shared === null || storage === 0) return storage;
  return knobs.inlineValues ? 0 : tableSize(table, false);
}

function freed(ref: Ref): void {
  settle();
  const typeId = typeIds[ref];
  const toFreeList = freeListUse.kept;
  const storage = columns.storageSizes[ref];
  if (storage !== 0) dropStorage(ref, storage);
  const size = columns.objectSizes[ref];
  if (size === 0) return;
  columns.objectSizes[ref] = 0;
  if (size === UNKNOWN) {
    const key = listKey(typeId, sizes[ref]);
    state.unknown.set(key, (state.unknown.get(key) ?? 0) + 1);
  } else if (toFreeList || (knobs.tracing.keptForReuse[typeId] !== undefined && (typeId !== TypeId.INT || isCompact(ref)))) {
    const kept = keptIn(listKey(typeId, size));
    if (toFreeList || kept.length < knobs.tracing.keptForReuse[typeId]) kept.push({ size, stack: columns.objectStacks[ref] });
    else remove(size);
  } else remove(size);
}

const watcher: AllocationWatcher = { numbers: true, allocated, resized, freed };

/** Begins to trace, with so many frames of each call stack. */
export function startTracing(limit: number): void {
  if (columns.objectSizes === none) {
    for (const name of Object.keys(columns) as (keyof typeof columns)[]) columns[name] = new Int32Array(CAPACITY);
  }
  state.limit = limit;
  state.tracing = true;
  // Free lists that fill up in a moment are never empty, whatever was collected before.
  for (const [typeId, count] of Object.entries(knobs.tracing.atStart.types)) {
    if (knobs.tracing.keptForReuse[Number(typeId)] !== undefined) state.unknown.set(Number(typeId), count);
  }
  watchAllocations(watcher);
}

export function stopTracing(): void {
  if (!state.tracing) return;
  unwatchAllocations(watcher);
  clearTraces();
  state.tracing = false;
}

/** Forgets all blocks; those that are made from now on are traced. */
export function clearTraces(): void {
  newest.int = 0;
  columns.objectSizes.fill(0, 0, heap.bump);
  columns.storageSizes.fill(0, 0, heap.bump);
  state.kept.clear();
  state.keptTables.length = 0;
  state.bytes = state.peak = state.blocks = 0;
}

/** The free lists are emptied, as after a full collection: their blocks are given back. */
export function dropKeptBlocks(): void {
  state.unknown.clear();
  state.unknownTables = 0;
  if (!state.tracing) return;
  settle();
  for (const block of keptBlocks()) remove(block.size);
  state.kept.clear();
  state.keptTables.length = 0;
}

function* keptBlocks(): Generator<TracedBlock> {
  for (const blocks of state.kept.values()) yield* blocks;
  yield* state.keptTables;
}

/** All blocks that are traced: those of objects in order of their rows, then those in free lists. */
export function* tracedBlocks(): Generator<TracedBlock> {
  settle();
  const { objectSizes, objectStacks, storageSizes, storageStacks } = columns;
  for (let ref = FIRST_PROGRAM_ROW; ref < heap.bump; ref++) {
    if (objectSizes[ref] > 0) yield { size: objectSizes[ref], stack: objectStacks[ref] };
    if (storageSizes[ref] > 0) yield { size: storageSizes[ref], stack: storageStacks[ref] };
  }
  yield* keptBlocks();
}

/** The call stack that made the object, by number; -1 if it was not traced. */
export function allocationStackOf(ref: Ref): number {
  settle();
  return state.tracing && columns.objectSizes[ref] > 0 ? columns.objectStacks[ref] : -1;
}

/** Bytes in traced blocks, the most so far, and how many blocks there are. */
export function tracedTotals(): { bytes: number; peak: number; blocks: number } {
  settle();
  return { bytes: state.bytes, peak: state.peak, blocks: state.blocks };
}

export function resetTracedPeak(): void {
  settle();
  state.peak = state.bytes;
}

export function isTracing(): boolean {
  return state.tracing;
}

/** Frames kept of each call stack. */
export function tracedFrames(): number {
  return state.limit;
}

/** For a new run: nobody traces. To be called while the table still is that of the last run. */
export function resetTracedBlocks(): void {
  stopTracing();
  state.limit = 1;
  const { types, tuples, dictTables } = knobs.tracing.atStart;
  state.unknown = new Map(Object.entries(types).map(([typeId, count]) => [Number(typeId), count]));
  tuples.forEach((count, i) => state.unknown.set(-(knobs.sizes.tuple + GC_HEADER + 8 * (i + 1)), count));
  state.unknownTables = dictTables;
}
