import type { Ref } from './ref';
import { NULL } from './ref';
import { knobs } from './knobs';

/**
 * The storage of a dict: CPython's compact table (Objects/dictobject.c) as far as anyone can observe it: entries in insertion
 * order, holes where keys were deleted, capacity in powers of two with two thirds usable, growth to three times what is used.
 * The table owns one reference to each key and value.
 *
 * Entry i is `entries[3i]` key, `entries[3i + 1]` value, `entries[3i + 2]` hash (30 bits of it); a deleted entry has key
 * NULL. How an entry is found cannot be observed, so up to 8 entries are simply scanned, and a larger table has an open-addressed
 * index of its own shape. Hashing and comparing keys is the caller's (`protocols/mapping.ts`): this file knows no types.
 */
const SCANNED_ENTRIES = 8;

/** The keys that instances of a class share, and how many more there may be. */
export interface SharedNames {
  readonly names: readonly Ref[];
  readonly index: ReadonlyMap<Ref, number>;
  readonly usable: number;
}

/** Versions are unique over all tables, so that a cache which remembers one also remembers the table. */
const versions = { next: 1 };

export class DictTable {
  entries: number[] = [];
  /** Entries in use, holes included. */
  count = 0;
  /** Live keys. */
  used = 0;
  /** Entries that still fit before the table grows. */
  usable = 0;
  /** log2 of CPython's index size; 0 for the shared empty table of a fresh `{}`. */
  log2Size = 0;
  /** True while all keys are exact strings: smaller entries, and only values are traversed. */
  stringKeys = true;
  index: Int32Array | null = null;
  /**
   * For the `__dict__` of an instance: the keys are those that its class shares among its instances, so that only the values are
   * counted in its size (CPython: split tables). Null for all other dicts.
   */
  shared: SharedNames | null = null;
  /** 0, or a number that changes when a key comes, goes or moves. See `dictVersion`. */
  version = 0;
}

/** A number that stays the same as long as every key of the table stays where it is. */
export function dictVersion(table: DictTable): number {
  if (table.version === 0) table.version = versions.next++;
  return table.version;
}

/** CPython: USABLE_FRACTION(). */
export function usableFraction(log2Size: number): number {
  return ((2 << log2Size) / 3) | 0;
}

/**
 * CPython: calculate_log2_keysize(): smallest power of two that is at least `minSize`, 8 or more. From 3.10 to 3.12 its arithmetic is
 * wrong for some sizes, which come out twice as large: those below 8, and powers of two.
 */
export function log2KeySize(minSize: number): number {
  const wanted = knobs.containers.overstatesKeys ? minSize | 8 : minSize;
  let log2 = 3;
  while (1 << log2 < wanted) log2++;
  return log2;
}

export function keyAt(table: DictTable, i: number): Ref {
  return table.entries[3 * i] as Ref;
}

export function valueAt(table: DictTable, i: number): Ref {
  return table.entries[3 * i + 1] as Ref;
}

export function hashAt(table: DictTable, i: number): number {
  return table.entries[3 * i + 2];
}

/**
 * Position of the entry whose key is this very object, or -1; enough for interned names among interned names. A key whose hash has changed
 * since is not found, as in CPython.
 */
export function findIdentical(table: DictTable, key: Ref, hash: number): number {
  const entries = table.entries;
  const index = table.index;
  if (index === null) {
    for (let i = 0, at = 0; i < table.count; i++, at += 3) if (entries[at] === key && entries[at + 2] === hash) return i;
    return -1;
  }
  const mask = index.length - 1;
  for (let probe = scatter(hash) & mask; ; probe = (probe + 1) & mask) {
    const found = index[probe];
    if (found === 0) return -1;
    if (entries[3 * found - 3] === key && entries[3 * found - 1] === hash) return found - 1;
  }
}

/**
 * Goes through the entries whose hash is `hash`, beginning after position `after` (-1 for the first), and returns the next
 * one's position or -1. The caller compares the keys; since comparing may run Python code that changes the table, it
 * starts over when the table's `version` or `count` is no longer what it was.
 */
export function nextCandidate(table: DictTable, hash: number, after: number): number {
  const entries = table.entries;
  const index = table.index;
  if (index === null) {
    for (let i = after + 1, at = 3 * i; i < table.count; i++, at += 3) if (entries[at + 2] === hash && entries[at] !== 0) return i;
    return -1;
  }
  const mask = index.length - 1;
  let passed = after === -1;
  for (let probe = scatter(hash) & mask; ; probe = (probe + 1) & mask) {
    const found = index[probe];
    if (found === 0) return -1;
    if (passed && entries[3 * found - 1] === hash && entries[3 * found - 3] !== 0) return found - 1;
    if (found - 1 === after) passed = true;
  }
}

/** Adds a key that is not in the table. Both references are stolen. */
export function stealNewEntry(table: DictTable, key: Ref, value: Ref, hash: number): void {
  if (table.shared !== null && mustLeaveShared(table, key)) {
    table.shared = null;
    resize(table, log2KeySize(table.used * 3));
  } else if (table.usable <= 0) resize(table, log2KeySize(table.used * 3));
  table.usable--;
  table.used++;
  table.version = 0;
  table.entries.push(key, value, hash);
  const i = table.count++;
  if (table.index !== null) {
    indexEntry(table.index, table.entries, hash, i);
    if (table.count * 2 > table.index.length) rebuildIndex(table);
  } else if (table.count > SCANNED_ENTRIES) rebuildIndex(table);
}

/** A key that the class has no room for makes the table one of its own. CPython: insertion_resize() of a split table. */
function mustLeaveShared(table: DictTable, key: Ref): boolean {
  const shared = table.shared!;
  if (!knobs.inlineValues || !table.stringKeys) return !table.stringKeys;
  return !shared.index.has(key) && table.used >= shared.names.length + shared.usable;
}

/** Replaces the value at a position and returns the old one, which the caller now owns. */
export function exchangeValue(table: DictTable, i: number, value: Ref): Ref {
  const old = table.entries[3 * i + 1] as Ref;
  table.entries[3 * i + 1] = value;
  return old;
}

/** Makes a hole. The caller owns the key and value that were there and must have read them before. */
export function removeEntry(table: DictTable, i: number): void {
  table.entries[3 * i] = NULL;
  table.entries[3 * i + 1] = NULL;
  table.used--;
  table.version = 0;
  if (!knobs.inlineValues) table.shared = null;
}

/** log2 of the size of the keys that a class with a budget of names has for its instances. CPython: SHARED_KEYS_MAX_SIZE. */
const SHARED_LOG2_SIZE = 6;

/** Gives a table that its class's instances share keys of its own, with room for as many. CPython: dict_popitem_impl(). */
export function leaveShared(table: DictTable): void {
  table.shared = null;
  resize(table, SHARED_LOG2_SIZE);
}

/** Makes room in a fresh table so that `count` keys fit without growing (CPython: dict_new_presized()). */
export function presize(table: DictTable, count: number): void {
  if (count <= table.usable) return;
  if (count <= usableFraction(3)) resize(table, 3);
  else resizeForCount(table, count);
}

/** Makes room for `count` keys (CPython: dictresize() by estimate_log2_keysize()). */
export function resizeForCount(table: DictTable, count: number): void {
  resize(table, log2KeySize(Math.floor((count * 3 + 1) / 2)));
}

/** Empties the table and returns its former entries, references included, to be released by the caller. */
export function takeEntries(table: DictTable): number[] {
  const entries = table.entries;
  table.entries = [];
  table.count = 0;
  table.used = 0;
  table.usable = 0;
  table.log2Size = 0;
  table.stringKeys = true;
  table.index = null;
  table.version = 0;
  table.shared = null;
  return entries;
}

/** An equal table; the caller must count the references that it now holds (CPython: clone_combined_dict_keys()). */
export function copyTable(from: DictTable): DictTable {
  const table = new DictTable();
  table.stringKeys = from.stringKeys;
  table.shared = from.shared;
  if (from.used === from.count) {
    table.entries = from.entries.slice();
    table.index = from.index === null ? null : from.index.slice();
    table.log2Size = from.log2Size;
    table.usable = from.usable;
  } else if (from.used >= Math.floor((from.count * 2) / 3)) {
    table.entries = withoutHoles(from);
    table.log2Size = from.log2Size;
    table.usable = from.usable;
  } else {
    table.entries = withoutHoles(from);
    table.log2Size = log2KeySize(Math.floor((from.used * 3 + 1) / 2));
    table.usable = usableFraction(table.log2Size) - from.used;
  }
  table.used = from.used;
  table.count = from.used;
  if (table.index === null && table.count > SCANNED_ENTRIES) rebuildIndex(table);
  return table;
}

/** What a dict's table adds to its `sys.getsizeof` (CPython: _PyDict_SizeOf()). `inline`: classes have a budget of names (from 3.11). */
export function tableSize(table: DictTable, inline: boolean): number {
  const { shared } = table;
  if (shared === null) return keysSize(table);
  if (!inline) return 8 * usableFraction(Math.max(table.log2Size, 3));
  return 8 * (shared.names.length + shared.usable);
}

/** Bytes of the keys object that CPython would have allocated (CPython: _PyDict_KeysSize()). */
export function keysSize(table: DictTable): number {
  if (table.log2Size === 0) return 0;
  const slots = 1 << table.log2Size;
  const indexBytes = table.log2Size < 8 ? 1 : table.log2Size < 16 ? 2 : 4;
  const { dictKeysHeader, dictStringEntry } = knobs.containers;
  return dictKeysHeader + slots * indexBytes + usableFraction(table.log2Size) * (table.stringKeys ? dictStringEntry : 24);
}

/** Makes the table one of any keys, which gives it a new index where entries of strings are smaller. CPython: insertion_resize(). */
export function makeGeneral(table: DictTable): void {
  table.stringKeys = false;
  // What was made roomy for keys to come is for any keys already.
  if (table.used === 0 || knobs.containers.dictStringEntry === 24) return;
  table.shared = null;
  resize(table, log2KeySize(table.used * 3));
}

function resize(table: DictTable, log2Size: number): void {
  table.log2Size = log2Size;
  table.usable = usableFraction(log2Size) - table.used;
  if (table.used !== table.count) {
    table.entries = withoutHoles(table);
    table.count = table.used;
    table.version = 0;
    if (table.index !== null) rebuildIndex(table);
  }
}

function withoutHoles(table: DictTable): number[] {
  const kept: number[] = [];
  const entries = table.entries;
  for (let at = 0; at < entries.length; at += 3) if (entries[at] !== 0) kept.push(entries[at], entries[at + 1], entries[at + 2]);
  return kept;
}

function rebuildIndex(table: DictTable): void {
  let size = 32;
  while (size < table.count * 4) size *= 2;
  const { entries } = table;
  if (table.index?.length === size) table.index.fill(0);
  else table.index = new Int32Array(size);
  for (let i = 0; i < table.count; i++) indexEntry(table.index, entries, entries[3 * i + 2], i);
}

/** Enters an entry at the first place that is free or whose entry is a hole: else a key that comes and goes would leave a trail. */
function indexEntry(index: Int32Array, entries: readonly number[], hash: number, i: number): void {
  const mask = index.length - 1;
  let probe = scatter(hash) & mask;
  while (index[probe] !== 0 && entries[3 * index[probe] - 3] !== NULL) probe = (probe + 1) & mask;
  index[probe] = i + 1;
}

/** Where in an index a hash begins to be looked for, before the mask. */
export function scatter(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
