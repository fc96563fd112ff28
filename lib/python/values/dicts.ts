import type { Ref } from '../object/ref';
import { DictTable, keysSize, presize } from '../object/dict-table';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloads, sizes, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { GC_HEADER, allocateGc, allocateGcUncounted, freeGcRow, freeGcRowUncounted, resizeObject } from '../heap/allocate';
import { mayBeTracked } from '../heap/collect';
import { isTracked, track } from '../heap/gc-state';
import { freeListCounts } from './sequences';

/** Dicts: the payload is a `DictTable`. Looking keys up needs hashing and comparing: `protocols/mapping.ts`. */
const DICT_SIZE = 48;

/** A dict that takes over the table and its references. */
export function stealDict(table: DictTable): Ref {
  const size = DICT_SIZE + keysSize(table);
  let ref: Ref;
  if (freeListCounts.dict > 0) {
    freeListCounts.dict--;
    ref = allocateGcUncounted(TypeId.DICT, size);
  } else ref = allocateGc(TypeId.DICT, size);
  payloads[ref] = table;
  if (!knobs.dictLazyTracking) track(ref);
  else for (let i = 0; i < table.count; i++) trackForContents(ref, table.entries[3 * i] as Ref, table.entries[3 * i + 1] as Ref);
  return ref;
}

export function newDict(): Ref {
  return stealDict(knobs.containers.emptyTables === 'all' ? allocatedTable() : new DictTable());
}

/** What a call of `dict` makes, which is never served from the free list. CPython: dict_new(). */
export function newDictByCall(): Ref {
  const table = tableOfSubclass();
  const ref = allocateGc(TypeId.DICT, DICT_SIZE + keysSize(table));
  payloads[ref] = table;
  if (!knobs.dictLazyTracking) track(ref);
  return ref;
}

/** The table of a new instance of a subclass. CPython: dict_new(), which such instances go through as well. */
export function tableOfSubclass(): DictTable {
  return knobs.containers.emptyTables === 'none' ? new DictTable() : allocatedTable();
}

/** An empty table that has room already. */
function allocatedTable(): DictTable {
  const table = new DictTable();
  presize(table, 1);
  return table;
}

/** The table of a dict or of an instance of a subclass. */
export function dictTable(ref: Ref): DictTable {
  return payloads[ref] as DictTable;
}

export function isExactDict(ref: Ref): boolean {
  return typeIds[ref] === TypeId.DICT;
}

export function isDict(ref: Ref): boolean {
  return typeIds[ref] === TypeId.DICT || typeOf(ref).has(TypeFeature.DICT_SUBCLASS);
}

/** A dict that so far held only atoms is tracked when something trackable is stored (CPython: MAINTAIN_TRACKING()). */
export function trackForContents(dict: Ref, key: Ref, value: Ref): void {
  if (!isTracked(dict) && key !== 0 && (mayBeTracked(value) || mayBeTracked(key))) track(dict);
}

/** To be called when the table's capacity changed. */
export function dictResized(dict: Ref, oldKeysSize: number): void {
  resizeObject(dict, sizes[dict] + keysSize(dictTable(dict)) - oldKeysSize);
}

/** Gives back the row of an exact dict whose contents were released. */
export function freeDictRow(ref: Ref): void {
  resizeObject(ref, DICT_SIZE + GC_HEADER);
  if (freeListCounts.dict < knobs.freeLists.dict) {
    freeListCounts.dict++;
    freeGcRowUncounted(ref);
  } else freeGcRow(ref);
}
