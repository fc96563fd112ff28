import { column } from '../object/memory';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { DictTable, SharedNames } from '../object/dict-table';
import { exchangeValue, findIdentical, keyAt, removeEntry, stealNewEntry, valueAt } from '../object/dict-table';
import type { PyType, Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { allocateSlots, freeSlots, growSlots, slotBorrowed, slotCapacity, slotCells, stealIntoSlot } from '../object/slot-arena';
import { CAPACITY, FIRST_PROGRAM_ROW, Flag, flags, heap, slotBases, typeIds } from '../object/table';
import { allocate, allocateGc, allocateWithValues, freeGcRow, freeRow } from '../heap/allocate';
import { track } from '../heap/gc-state';
import { knobs } from '../object/knobs';
import { decref, incref, newRef, xdecref } from '../heap/refcount';
import { dictHash } from '../protocols/hash';
import { dictResized, dictTable, newDict, trackForContents } from './dicts';
import { keysSize } from '../object/dict-table';
import { internBorrowed } from './text';

/**
 * Attributes of instances. An object that has any keeps them in its slot block: cell 0 is the `__dict__` (NULL while there is
 * none), then the `__slots__` members, then inline values.
 *
 * Up to 3.10 the first attribute makes a dict. From 3.11 on values are kept inline, in the order in which the *class* first saw
 * the names, and a dict is made only when somebody asks for it or the class's budget of names is used up. The budget
 * (`SharedKeys.usable`) starts at 30; each instance created takes one, down to 1, and each new name one, down to 0. This is why
 * `gc.collect()` counts two objects for two plain nodes on 3.11 and four on 3.10.
 */
const DICT_CELL = 0;
/** Classes without a budget of names share keys all the same (up to 3.10). */
const NO_BUDGET: SharedNames = { names: [], index: new Map(), usable: 0 };
export const KEY_BUDGET = 30;

/**
 * An order in which values were stored: the indices of their names, and what order each further index leads to. There are few of them,
 * since instances of a class mostly get their attributes in the same order.
 */
interface InsertionOrder {
  readonly indices: readonly number[];
  readonly next: number[];
}

const orders: InsertionOrder[] = [{ indices: [], next: [] }];
/** Order in which values were stored, for instances where it is not that of their cells (Flag.REORDERED): index into `orders`. */
const orderOf = column(Int32Array, CAPACITY);

/** When there are so many orders, those that no instance has any more go. */
const FEW_ORDERS = 1 << 14;
const limit = { orders: FEW_ORDERS };

/** The order that comes of storing one more value. */
function orderAfter(order: number, index: number): number {
  const { indices, next } = orders[order];
  while (next.length <= index) next.push(0);
  if (next[index] === 0) next[index] = orders.push({ indices: [...indices, index], next: [] }) - 1;
  return next[index];
}

function forgetUnusedOrders(): void {
  const former = orders.splice(0);
  orders.push({ indices: [], next: [] });
  for (let o = FIRST_PROGRAM_ROW; o < heap.bump; o++) {
    if (typeIds[o] !== 0 && (flags[o] & Flag.REORDERED) !== 0) orderOf[o] = former[orderOf[o]].indices.reduce(orderAfter, 0);
  }
  limit.orders = Math.max(FEW_ORDERS, 2 * orders.length);
}

/** Bytes of the attribute values inside a new instance, for all names that its class has room for. CPython: _PyInlineValuesSize(). */
function valuesSize({ names, usable }: SharedNames): number {
  const count = names.length + usable;
  return ((count + 7) & ~7) + 8 * (count + 1);
}

/** A zeroed instance with count 1, tracked if its type is (CPython: PyType_GenericAlloc()). `extra` bytes are added to its size. */
export function allocateInstance(type: PyType, extra = 0): Ref {
  const gcType = type.has(TypeFeature.GC);
  const size = type.basicSize + type.preHeader + extra;
  const values = knobs.objects.valuesInObject && type.sharedKeys !== null ? valuesSize(type.sharedKeys) : 0;
  const ref = values > 0 ? allocateWithValues(type.id, size, size + values, gcType) : gcType ? allocateGc(type.id, size) : allocate(type.id, size);
  slotBases[ref] = 0;
  if (type.has(TypeFeature.HEAP)) {
    incref(type.ref);
    const keys = type.sharedKeys;
    if (keys !== null) {
      if (keys.usable > 1) keys.usable--;
      allocateSlots(ref, type.inlineOffset + keys.names.length);
    } else if (type.memberCount > 0) allocateSlots(ref, 1 + type.memberCount);
  }
  if (gcType) track(ref);
  return ref;
}

/** Gives back the row of an instance that holds nothing any more, by the way its type was allocated. */
export function freeInstanceRow(ref: Ref): void {
  if (typeOf(ref).has(TypeFeature.GC)) freeGcRow(ref);
  else freeRow(ref);
}

/** The instance's `__dict__` if there is one, borrowed. */
export function instanceDictBorrowed(o: Ref): Ref {
  return slotBases[o] === 0 ? NULL : slotBorrowed(o, DICT_CELL);
}

/** The instance's `__dict__`, made if need be, borrowed (CPython: _PyObject_GetDictPtr(), make_dict_from_instance_attributes()). */
export function materializedDictBorrowed(o: Ref): Ref {
  if (slotBases[o] === 0) allocateSlots(o, 1);
  let dict = slotBorrowed(o, DICT_CELL);
  if (dict !== NULL) return dict;
  dict = newDict();
  const keys = typeOf(o).sharedKeys;
  if (keys !== null) {
    const offset = typeOf(o).inlineOffset;
    for (const index of insertionOrder(o, keys.names.length)) {
      const value = slotBorrowed(o, offset + index);
      storeNew(dict, newRef(keys.names[index]), value);
      stealIntoSlot(o, offset + index, NULL);
    }
    forgetOrder(o);
  }
  if (typeOf(o).has(TypeFeature.HEAP)) dictTable(dict).shared = keys ?? NO_BUDGET;
  stealIntoSlot(o, DICT_CELL, dict);
  return dict;
}

/** Replaces the `__dict__`, taking over the reference. */
export function stealInstanceDict(o: Ref, dict: Ref): void {
  if (slotBases[o] === 0) allocateSlots(o, 1);
  const old = slotBorrowed(o, DICT_CELL);
  if (old === NULL) materializedDictBorrowed(o);
  const replaced = slotBorrowed(o, DICT_CELL);
  stealIntoSlot(o, DICT_CELL, dict);
  xdecref(replaced);
}

function storeNew(dict: Ref, key: Ref, value: Ref): void {
  const table = dictTable(dict);
  const before = keysSize(table);
  stealNewEntry(table, key, value, dictHash(key));
  if (keysSize(table) !== before) dictResized(dict, before);
  trackForContents(dict, key, value);
}

/** Cells that hold a value, in the order in which they were filled. */
function insertionOrder(o: Ref, count: number): readonly number[] {
  if ((flags[o] & Flag.REORDERED) !== 0) return orders[orderOf[o]].indices;
  const order: number[] = [];
  const { inlineOffset } = typeOf(o);
  const cells = Math.min(count, slotCapacity(o) - inlineOffset);
  for (let i = 0; i < cells; i++) if (slotBorrowed(o, inlineOffset + i) !== NULL) order.push(i);
  return order;
}

function forgetOrder(o: Ref): void {
  flags[o] &= ~Flag.REORDERED;
}

/** The value stored on the instance itself, borrowed; NULL when there is none. `name` is any str. */
export function instanceAttributeBorrowed(o: Ref, name: Ref): Ref {
  if (slotBases[o] === 0) return NULL;
  const interned = internBorrowed(name);
  const dict = slotBorrowed(o, DICT_CELL);
  if (dict !== NULL) {
    const at = instanceDicts.find(dictTable(dict), interned);
    return at < 0 ? NULL : valueAt(dictTable(dict), at);
  }
  const type = typeOf(o);
  if (type.sharedKeys === null) return NULL;
  const index = type.sharedKeys.index.get(interned);
  if (index === undefined || type.inlineOffset + index >= slotCapacity(o)) return NULL;
  return slotBorrowed(o, type.inlineOffset + index);
}

/** What the protocols above supply. */
export const instanceDicts = {
  /** A class's instances may now have one more attribute: caches that relied on its absence must forget it. */
  keysChanged: (_type: PyType): void => {},
  /** Position of a str key in a `__dict__`; set by the mapping protocol, which also finds keys that are not interned. */
  find: (table: DictTable, name: Ref): number => findIdentical(table, name, dictHash(name)),
};

/** Stores an attribute on the instance. Neither reference is stolen. */
export function setInstanceAttribute(o: Ref, name: Ref, value: Ref): void {
  const interned = internBorrowed(name);
  const type = typeOf(o);
  if (slotBases[o] === 0) allocateSlots(o, 1);
  let dict = slotBorrowed(o, DICT_CELL);
  if (dict === NULL) {
    const index = type.sharedKeys === null ? -1 : cellForName(type, interned);
    if (index >= 0) {
      setInlineValue(o, type, index, newRef(value));
      return;
    }
    dict = materializedDictBorrowed(o);
  }
  const table = dictTable(dict);
  const at = instanceDicts.find(table, interned);
  if (at >= 0) {
    trackForContents(dict, interned, value);
    decref(exchangeValue(table, at, newRef(value)));
    return;
  }
  if (type.sharedKeys !== null && table.shared === type.sharedKeys) cellForName(type, interned);
  storeNew(dict, newRef(interned), newRef(value));
}

/** Index of the name among the class's shared keys, entered if the budget allows; -1 if not. */
function cellForName(type: PyType, name: Ref): number {
  const keys = type.sharedKeys!;
  const known = keys.index.get(name);
  if (known !== undefined) return known;
  if (keys.usable <= 0) return -1;
  keys.usable--;
  instanceDicts.keysChanged(type);
  return enterSharedName(keys, name);
}

/** Adds a name to shared keys, which own a reference to it. */
export function enterSharedName(keys: NonNullable<PyType['sharedKeys']>, name: Ref): number {
  keys.names.push(newRef(name));
  keys.index.set(name, keys.names.length - 1);
  return keys.names.length - 1;
}

function setInlineValue(o: Ref, type: PyType, index: number, value: Ref): void {
  const cell = type.inlineOffset + index;
  if (cell >= slotCapacity(o)) growSlots(o, cell + 1);
  const old = slotBorrowed(o, cell);
  if (old === NULL) noteInsertion(o, type, cell);
  stealIntoSlot(o, cell, value);
  xdecref(old);
}

/** A value comes into an empty cell: remembers the order of insertion once it differs from that of the cells. */
export function noteInsertion(o: Ref, type: PyType, cell: number): void {
  const { inlineOffset } = type;
  if (orders.length > limit.orders) forgetUnusedOrders();
  if ((flags[o] & Flag.REORDERED) !== 0) {
    orderOf[o] = orderAfter(orderOf[o], cell - inlineOffset);
    return;
  }
  const base = slotBases[o];
  const end = slotCells[base - 1];
  let later = cell + 1;
  while (later < end && slotCells[base + later] === NULL) later++;
  if (later === end) return;
  let order = 0;
  for (let i = inlineOffset; i < end; i++) if (slotCells[base + i] !== NULL) order = orderAfter(order, i - inlineOffset);
  orderOf[o] = orderAfter(order, cell - inlineOffset);
  flags[o] |= Flag.REORDERED;
}

/** False when there is no such attribute. */
export function deleteInstanceAttribute(o: Ref, name: Ref): boolean {
  if (slotBases[o] === 0) return false;
  const interned = internBorrowed(name);
  const dict = slotBorrowed(o, DICT_CELL);
  if (dict !== NULL) {
    const table = dictTable(dict);
    const at = instanceDicts.find(table, interned);
    if (at < 0) return false;
    const key = keyAt(table, at);
    const value = valueAt(table, at);
    removeEntry(table, at);
    decref(key);
    decref(value);
    return true;
  }
  const type = typeOf(o);
  const index = type.sharedKeys?.index.get(interned);
  if (index === undefined || type.inlineOffset + index >= slotCapacity(o)) return false;
  const value = slotBorrowed(o, type.inlineOffset + index);
  if (value === NULL) return false;
  if ((flags[o] & Flag.REORDERED) !== 0) {
    orderOf[o] = orders[orderOf[o]].indices.filter((other) => other !== index).reduce(orderAfter, 0);
  }
  stealIntoSlot(o, type.inlineOffset + index, NULL);
  decref(value);
  return true;
}

/** Visits `__slots__` members, then inline values in cell order or the dict (CPython: subtype_traverse()). */
export function visitInstance(o: Ref, visit: Visit): void {
  const base = slotBases[o];
  if (base === 0) return;
  const type = typeOf(o);
  for (let i = 1; i <= type.memberCount; i++) visitCell(o, i, visit);
  if (slotBorrowed(o, DICT_CELL) !== NULL) visit(slotBorrowed(o, DICT_CELL));
  else if (type.sharedKeys !== null) {
    const end = slotCapacity(o);
    for (let cell = type.inlineOffset; cell < end; cell++) visitCell(o, cell, visit);
  }
}

function visitCell(o: Ref, cell: number, visit: Visit): void {
  const value = slotBorrowed(o, cell);
  if (value !== NULL) visit(value);
}

/** Drops everything in the slot block, members first, and leaves it empty (CPython: subtype_clear()). */
export function clearInstance(o: Ref): void {
  if (slotBases[o] === 0) return;
  forgetOrder(o);
  const type = typeOf(o);
  for (let i = 1; i <= type.memberCount; i++) dropCell(o, i);
  const end = slotCapacity(o);
  for (let cell = 1 + type.memberCount; cell < end; cell++) dropCell(o, cell);
  dropCell(o, DICT_CELL);
}

function dropCell(o: Ref, cell: number): void {
  const value = slotBorrowed(o, cell);
  if (value === NULL) return;
  stealIntoSlot(o, cell, NULL);
  decref(value);
}

/** Drops everything and gives the block back: the instance is being freed. */
export function dropInstance(o: Ref): void {
  if (slotBases[o] === 0) return;
  clearInstance(o);
  freeSlots(o);
}

export function resetInstances(): void {
  orders.length = 1;
  orders[0].next.length = 0;
  limit.orders = FEW_ORDERS;
}
