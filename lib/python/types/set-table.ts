import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { knobs } from '../object/knobs';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, refcountOf } from '../heap/refcount';
import { equalsKey } from '../protocols/compare';
import { hashDependsOnSeed, noteKey, seedUse } from '../protocols/seed-use';
import { textOf } from '../values/text';
import type { SetSlots } from '../values/sets';
import { DUMMY, SMALLEST_TABLE, SetTable, emptySlots, keyInSlot, nextSlot, setResized, setTable, tableSize } from '../values/sets';

/**
 * Finding, adding and removing keys in a set's table, probe for probe as CPython does it: ten neighbouring slots, then a jump that
 * takes in more and more bits of the hash. CPython: Objects/setobject.c.
 *
 * Hashes are passed as their two 32-bit halves.
 */
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
const LARGE_SET = 50_000;

/** Comparing ran code that changed the table: the search has to start again. */
const CHANGED = -1;

/** 1 if the key in the slot is the one looked for, 0 if not, or `CHANGED`. */
function matches(table: SetTable, slot: number, key: Ref): number {
  const { slots } = table;
  const candidate = slots[3 * slot] as Ref;
  if (candidate === key) return 1;
  if (typeIdOf(candidate) === TypeId.STR && typeIdOf(key) === TypeId.STR) return textOf(candidate) === textOf(key) ? 1 : 0;
  // Which of several equal hashes is met first hangs on where the others are.
  if (table.isSeeded && !hashDependsOnSeed(candidate)) seedUse.used = true;
  const same = equalsKey(candidate, key);
  if (table.slots !== slots || slots[3 * slot] !== candidate) return CHANGED;
  return same ? 1 : 0;
}

/** The last dummy that the last probe passed, -1 without one. */
const passed = { dummy: -1 };

/** Slot of the key, or that of the unused place where the search ended as `-1 - slot`. CPython: set_lookkey(), set_add_entry(). */
function probe(table: SetTable, key: Ref, low: number, high: number): number {
  const { slots, mask } = table;
  let perturbLow = low;
  let perturbHigh = high;
  let i = low & mask;
  let dummy = -1;
  for (;;) {
    const end = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
    for (let slot = i; slot <= end; slot++) {
      const at = 3 * slot;
      if (slots[at] === NULL) {
        passed.dummy = dummy;
        return -1 - slot;
      }
      if (slots[at] === DUMMY) {
        dummy = slot;
      } else if (slots[at + 1] === low && slots[at + 2] === high) {
        const match = matches(table, slot, key);
        if (match === 1) return slot;
        if (match === CHANGED) return probe(table, key, low, high);
      }
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    i = (i * 5 + 1 + perturbLow) & mask;
  }
}

/** Slot of a key or -1. */
export function findInSet(table: SetTable, key: Ref, low: number, high: number): number {
  const slot = probe(table, key, low, high);
  return slot < 0 ? -1 : slot;
}

/** Adds a borrowed key unless it is there; a dummy on the way is used again. CPython: set_add_entry(). */
export function addToSet(set: Ref, key: Ref, low: number, high: number): void {
  const table = setTable(set);
  const mark = holdMark();
  hold(newRef(key));
  const found = probe(table, key, low, high);
  dropHolds(mark);
  decref(key);
  if (found >= 0) return;
  if (!seedUse.used) noteKey(table, key);
  table.used++;
  if (passed.dummy >= 0) {
    fillSlot(table.slots, passed.dummy, newRef(key), low, high);
    return;
  }
  fillSlot(table.slots, -1 - found, newRef(key), low, high);
  table.fill++;
  if (knobs.containers.setIsFull(table.fill, table.mask)) resizeSet(set, growth(table));
}

function growth(table: SetTable): number {
  return table.used > LARGE_SET ? table.used * 2 : table.used * 4;
}

function fillSlot(slots: SetSlots, slot: number, key: Ref, low: number, high: number): void {
  slots[3 * slot] = key;
  slots[3 * slot + 1] = low;
  slots[3 * slot + 2] = high;
}

/** Enters a key that is known to be new into a table without dummies. CPython: set_insert_clean(). */
function insertClean(slots: SetSlots, mask: number, key: Ref, low: number, high: number): void {
  let perturbLow = low;
  let perturbHigh = high;
  let i = low & mask;
  for (;;) {
    const end = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
    for (let slot = i; slot <= end; slot++) {
      if (slots[3 * slot] !== NULL) continue;
      fillSlot(slots, slot, key, low, high);
      return;
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    i = (i * 5 + 1 + perturbLow) & mask;
  }
}

/** A table for more than `minimum` keys, without dummies. CPython: set_table_resize(). */
export function resizeSet(set: Ref, minimum: number): void {
  const table = setTable(set);
  let size = SMALLEST_TABLE;
  while (size <= minimum) size *= 2;
  if (size === SMALLEST_TABLE && table.mask === size - 1 && table.fill === table.used) return;
  const sizeBefore = tableSize(table);
  const slots = emptySlots(size);
  const { slots: old } = table;
  for (let at = 0; at < old.length; at += 3) if (old[at] > NULL) insertClean(slots, size - 1, old[at] as Ref, old[at + 1], old[at + 2]);
  table.slots = slots;
  table.mask = size - 1;
  table.fill = table.used;
  setResized(set, sizeBefore);
}

/** Resizes once for `count` keys to come. */
export function reserveInSet(set: Ref, count: number): void {
  const table = setTable(set);
  if (knobs.containers.setIsFull(table.fill + count, table.mask)) resizeSet(set, (table.used + count) * 2);
}

/** False if the key was not there. CPython: set_discard_entry(). */
export function discardFromSet(set: Ref, key: Ref, low: number, high: number): boolean {
  const table = setTable(set);
  const slot = findInSet(table, key, low, high);
  if (slot < 0) return false;
  decref(takeFromSlot(table, slot));
  return true;
}

/** Leaves a dummy in a slot and returns its key, owned. */
export function takeFromSlot(table: SetTable, slot: number): Ref {
  const key = keyInSlot(table, slot);
  fillSlot(table.slots, slot, DUMMY as Ref, -1, -1);
  table.used--;
  return key;
}

/** After removals: more than a quarter of dummies are cleared away. CPython: the end of set_difference_update_internal(). */
export function dropDummies(set: Ref): void {
  const table = setTable(set);
  if (table.fill - table.used > Math.floor(table.mask / 4)) resizeSet(set, growth(table));
}

/** Releases the keys in the order of their slots. CPython: set_clear_internal(). */
export function clearSet(set: Ref): void {
  const table = setTable(set);
  const sizeBefore = tableSize(table);
  const old = new SetTable();
  Object.assign(old, table);
  table.slots = emptySlots(SMALLEST_TABLE);
  table.mask = SMALLEST_TABLE - 1;
  table.fill = table.used = 0;
  table.hash = null;
  table.isSeeded = false;
  setResized(set, sizeBefore);
  noteDeaths(old);
  for (let slot = nextSlot(old, -1); slot >= 0; slot = nextSlot(old, slot)) decref(keyInSlot(old, slot));
}

/** The keys of a table are released in its order, which shows if two of them or more die of it. */
export function noteDeaths(table: SetTable): void {
  if (!table.isSeeded || seedUse.used) return;
  let dying = 0;
  let isPlain = true;
  for (let slot = nextSlot(table, -1); slot >= 0; slot = nextSlot(table, slot)) {
    const key = keyInSlot(table, slot);
    if (refcountOf(key) !== 1) continue;
    dying++;
    isPlain &&= typeIdOf(key) === TypeId.STR || typeIdOf(key) === TypeId.INT;
  }
  if (dying <= 1) return;
  if (isPlain) seedUse.inAddresses = true;
  else seedUse.used = true;
}

/** Adds all keys of another set. CPython: set_merge(). */
export function mergeSet(set: Ref, other: Ref): void {
  const from = setTable(other);
  if (set === other || from.used === 0) return;
  reserveInSet(set, from.used);
  const table = setTable(set);
  if (from.isSeeded) {
    table.isSeeded = true;
    if (table.fill > table.used) seedUse.used = true;
  }
  if (table.fill !== 0) {
    eachHashed(from, (key, low, high) => addToSet(set, key, low, high));
    return;
  }
  if (table.mask === from.mask && from.fill === from.used) table.slots = from.slots.slice();
  else eachHashed(from, (key, low, high) => insertClean(table.slots, table.mask, key, low, high));
  table.fill = table.used = from.used;
  for (let slot = nextSlot(table, -1); slot >= 0; slot = nextSlot(table, slot)) newRef(keyInSlot(table, slot));
}

/** Visits each key with its hash, kept alive meanwhile; `each` returns false to stop. Keys removed meanwhile are passed over. */
export function eachHashed(table: SetTable, each: (key: Ref, low: number, high: number) => boolean | void): void {
  for (let slot = nextSlot(table, -1); slot >= 0; slot = nextSlot(table, slot)) {
    const { slots } = table;
    const key = keyInSlot(table, slot);
    const mark = holdMark();
    hold(newRef(key));
    const goOn = each(key, slots[3 * slot + 1], slots[3 * slot + 2]);
    dropHolds(mark);
    decref(key);
    if (goOn === false) return;
  }
}
