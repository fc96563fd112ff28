import type { Ref } from '../object/ref';
import type { DictTable } from '../object/dict-table';
import { keysSize, tableSize } from '../object/dict-table';
import { TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { isStatic } from '../object/static-rows';
import { FIRST_PROGRAM_ROW, heap, payloadOf, sizeOf, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { GC_HEADER } from './allocate';

/** Bytes before the object proper, which `sys.getsizeof` adds to what `__sizeof__` says. CPython: _PyType_PreHeaderSize(). */
export function preHeaderSize(ref: Ref): number {
  const type = typeOf(ref);
  if (!type.has(TypeFeature.GC) || (isStatic(ref) && typeIdOf(ref) === TypeId.TYPE)) return 0;
  return GC_HEADER + type.preHeader;
}

/** `object.__sizeof__`: bytes of the object without what stands before it. */
export function bodySize(ref: Ref): number {
  if (isStatic(ref)) return staticSize(ref);
  const charged = sizeOf(ref) - preHeaderSize(ref);
  if (typeIdOf(ref) !== TypeId.DICT) return charged;
  // The keys that instances share are charged to their class.
  const table = payloadOf<DictTable>(ref);
  return charged - keysSize(table) + tableSize(table, knobs.inlineValues);
}

/** Static rows have no size of their own in the table. */
function staticSize(ref: Ref): number {
  switch (typeIdOf(ref)) {
    case TypeId.TYPE: return knobs.reports.builtinTypeSize;
    case TypeId.TUPLE: return knobs.sizes.tuple;
    case TypeId.BYTES: return 33 + payloadOf<Uint8Array>(ref).length;
    default: return typeOf(ref).basicSize;
  }
}

/** Objects of the program that are alive, for `sys.getallocatedblocks()`. */
export function countLiveRows(): number {
  let count = 0;
  for (let ref = FIRST_PROGRAM_ROW; ref < heap.bump; ref++) if (typeIds[ref] !== TypeId.FREE) count++;
  return count;
}
