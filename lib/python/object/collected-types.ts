import { knobs } from './knobs';
import type { PyType } from './py-type';
import { TypeFeature } from './py-type';

/**
 * Has the collector track objects of these types where CPython makes the types on the heap. Up to 3.9 they are static, and their objects have no
 * header for the collector. To be called when their module is imported; what is made by `allocateInstance` follows.
 */
export function collectWhereOnHeap(...types: PyType[]): void {
  for (const type of types) {
    if (knobs.heapTypes[type.qualname] !== undefined) type.features |= TypeFeature.GC;
    else type.features &= ~TypeFeature.GC;
  }
}
