import type { Ref } from '../../object/ref';
import type { DictTable } from '../../object/dict-table';
import { hashAt, keyAt } from '../../object/dict-table';
import { knobs } from '../../object/knobs';
import { sizeOf } from '../../object/table';
import { resizeObject } from '../../heap/allocate';
import { decref, newRef } from '../../heap/refcount';
import { dictTable, tableOfSubclass } from '../../values/dicts';

/** The order of an OrderedDict's keys, beside its table: a doubly linked list of nodes. CPython: Objects/odictobject.c. */
export interface KeyNode {
  /** Owned, apart from the table's reference. */
  key: Ref;
  /** What the key's hash was when it came in. */
  hash: number;
  before: KeyNode | null;
  after: KeyNode | null;
}

export interface KeyOrder {
  first: KeyNode | null;
  last: KeyNode | null;
  /** The node of each key in the table, by its row. */
  nodes: Map<Ref, KeyNode>;
  /** Changes with every change of the order, so that iterators notice. CPython: od_state. */
  state: number;
  /** Bytes that the nodes and their index are charged with at present. */
  charged: number;
}

const orders = new WeakMap<DictTable, KeyOrder>();
const NODE_SIZE = 32;
const POINTER = 8;

export function newOrderedTable(): DictTable {
  const table = tableOfSubclass();
  orders.set(table, { first: null, last: null, nodes: new Map(), state: 0, charged: 0 });
  return table;
}

export function keyOrder(self: Ref): KeyOrder {
  return orders.get(dictTable(self))!;
}

/** CPython: odict_sizeof(): a node a key, and a pointer a slot of the table. */
function charge(self: Ref, order: KeyOrder): void {
  const { log2Size } = dictTable(self);
  const bytes = NODE_SIZE * order.nodes.size + (log2Size === 0 ? 0 : POINTER * 2 ** log2Size);
  if (bytes !== order.charged) resizeObject(self, sizeOf(self) + bytes - order.charged);
  order.charged = bytes;
}

/** Links a node in at an end. CPython: _odict_add_head(), _odict_add_tail(). */
function link(order: KeyOrder, node: KeyNode, last: boolean): void {
  if (last) {
    node.before = order.last;
    node.after = null;
    if (order.last === null) order.first = node;
    else order.last.after = node;
    order.last = node;
  } else {
    node.before = null;
    node.after = order.first;
    if (order.first === null) order.last = node;
    else order.first.before = node;
    order.first = node;
  }
  order.state++;
}

/** CPython: _odict_remove_node(). */
function unlink(order: KeyOrder, node: KeyNode): void {
  if (node.before === null) order.first = node.after;
  else node.before.after = node.after;
  if (node.after === null) order.last = node.before;
  else node.after.before = node.before;
  order.state++;
}

/** Enters the key that is new in the table, the last of its entries, at the end. */
export function appendKey(self: Ref): void {
  const order = keyOrder(self);
  const table = dictTable(self);
  const key = keyAt(table, table.count - 1);
  const node: KeyNode = { key: newRef(key), hash: hashAt(table, table.count - 1), before: null, after: null };
  order.nodes.set(key, node);
  link(order, node, true);
  charge(self, order);
}

/** Forgets a key, given as the object that is in the table; it goes from there afterwards. */
export function forgetKey(self: Ref, key: Ref): void {
  const order = keyOrder(self);
  const node = order.nodes.get(key);
  if (node === undefined) return;
  order.nodes.delete(key);
  unlink(order, node);
  charge(self, order);
  decref(key);
}

/** CPython: OrderedDict_move_to_end_impl(). */
export function moveKey(self: Ref, key: Ref, last: boolean): boolean {
  const order = keyOrder(self);
  const node = order.nodes.get(key);
  if (node === undefined) return false;
  if (node === (last ? order.last : order.first)) return true;
  unlink(order, node);
  link(order, node, last);
  return true;
}

/** Forgets all keys, first one first. CPython: _odict_clear_nodes(). */
export function forgetKeys(self: Ref): void {
  const order = keyOrder(self);
  let node = order.first;
  order.first = order.last = null;
  order.nodes.clear();
  if (knobs.containers.orderedDictClearChangesState) order.state++;
  charge(self, order);
  for (; node !== null; node = node.after) decref(node.key);
}
