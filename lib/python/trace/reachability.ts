import type { Ref } from '../object/ref';
import { FIRST_PROGRAM_ROW, heap } from '../object/table';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { visitOwned } from '../heap/audit';
import { refcountOf } from '../heap/refcount';
import { isUnsettled } from './unsettled';

/** What a collection would keep, worked out as the collector does, but for all rows and without changing any. */
export interface Reachability {
  /** 1 for each row that can be reached from outside the heap. */
  reachable: Uint8Array;
  /** References to each row that do not come from other rows: the evaluation stack, the engine. */
  external: Int32Array;
}

export function findReachable(): Reachability {
  const external = new Int32Array(heap.bump);
  const reachable = new Uint8Array(heap.bump);
  const forEachRow = (each: (ref: Ref) => void): void => {
    for (let row = FIRST_PROGRAM_ROW; row < heap.bump; row++) if (typeIdOf(row as Ref) !== TypeId.FREE) each(row as Ref);
  };
  forEachRow((ref) => {
    external[ref] += refcountOf(ref);
    if (!isUnsettled(ref)) visitOwned(ref, (to) => {
      if (to >= FIRST_PROGRAM_ROW) external[to]--;
    });
  });
  const pending: Ref[] = [];
  const reach = (ref: Ref): void => {
    if (ref < FIRST_PROGRAM_ROW || reachable[ref] === 1) return;
    reachable[ref] = 1;
    pending.push(ref);
  };
  forEachRow((ref) => {
    if (external[ref] > 0) reach(ref);
  });
  for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) if (!isUnsettled(ref)) visitOwned(ref, reach);
  return { reachable, external };
}
