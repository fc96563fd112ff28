import type { Ref } from '../object/ref';
import type { PyType } from '../object/py-type';

/** The iterator over anything with `__getitem__`; filled in by its type (`types/sequence-iterator.ts`). */
export const iterateByIndex = {
  supports: (_type: PyType): boolean => true,
  create: (_o: Ref): Ref => {
    throw new Error('The sequence iterator is not loaded.');
  },
};
