import type { Ref } from '../object/ref';
import type { PyType } from '../object/py-type';
import { isInstance, typeTable } from '../object/py-type';
import { payloads, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocate } from '../heap/allocate';
import { allocateInstance } from './instance';

/** The payload of a complex. */
export interface ComplexValue {
  readonly real: number;
  readonly imag: number;
}

const COMPLEX_SIZE = 32;

export function newComplex(real: number, imag: number): Ref {
  const ref = allocate(TypeId.COMPLEX, COMPLEX_SIZE);
  payloads[ref] = { real, imag } satisfies ComplexValue;
  return ref;
}

export function newComplexOfSubclass(type: PyType, real: number, imag: number): Ref {
  const ref = allocateInstance(type);
  payloads[ref] = { real, imag } satisfies ComplexValue;
  return ref;
}

export function complexOf(ref: Ref): ComplexValue {
  return payloads[ref] as ComplexValue;
}

export function isComplex(ref: Ref): boolean {
  return typeIds[ref] === TypeId.COMPLEX || isInstance(ref, typeTable[TypeId.COMPLEX]);
}
