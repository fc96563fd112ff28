import type { Ref } from '../object/ref';
import type { PyType } from '../object/py-type';
import { typeTable } from '../object/py-type';
import { FIRST_PROGRAM_ROW, heap, refcounts, typeIds } from '../object/table';
import { engineRoots } from './engine-roots';
import { heldRefs } from './holds';

/**
 * The heap's own proof: every count equals the references that can be found, from other objects (through their types'
 * `traverse`, which lists what an object owns even where the collector does not track it) and from the engine's roots. A leak or a
 * premature release in native code shows up here, with the row's type.
 */

/** What objects of a type own beyond what their `traverse` shows to the collector (names, code). By type id. */
const hiddenEdges = new Map<number, (ref: Ref, visit: (to: Ref) => void) => void>();

export function addHiddenEdges(typeId: number, visitHidden: (ref: Ref, visit: (to: Ref) => void) => void): void {
  hiddenEdges.set(typeId, visitHidden);
}

/** Visits everything that an object owns a reference to. */
export function visitOwned(ref: Ref, visit: (to: Ref) => void): void {
  const type = typeTable[typeIds[ref]];
  type.slots.traverse?.(ref, visit);
  for (let base: PyType | null = type; base !== null; base = base.base) hiddenEdges.get(base.id)?.(ref, visit);
}

/** One line for each row whose count is wrong; empty when all is well. At most 50. */
export function auditHeap(): string[] {
  const found = new Map<Ref, number>();
  const count = (ref: Ref): void => {
    if (ref >= FIRST_PROGRAM_ROW) found.set(ref, (found.get(ref) ?? 0) + 1);
  };
  engineRoots().forEach(count);
  heldRefs().forEach(count);
  for (let row = 1; row < heap.bump; row++) {
    if (row < FIRST_PROGRAM_ROW || typeIds[row] === 0) continue;
    const ref = row as Ref;
    visitOwned(ref, count);
  }
  const problems: string[] = [];
  for (let row = FIRST_PROGRAM_ROW; row < heap.bump && problems.length < 50; row++) {
    const edges = found.get(row as Ref) ?? 0;
    if (typeIds[row] === 0) {
      if (edges > 0) problems.push(`row ${row} is free, but ${edges} references lead to it`);
    } else if (refcounts[row] !== edges) problems.push(`row ${row} (${typeTable[typeIds[row]].name}): count ${refcounts[row]}, found ${edges}`);
  }
  return problems;
}
