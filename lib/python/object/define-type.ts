import type { Ref } from './ref';
import { NULL } from './ref';
import { DictTable } from './dict-table';
import type { GetSet, NativeMethod } from './native';
import type { BinaryFn, Slots } from './py-type';
import { knobs } from './knobs';
import { BinaryOp, INHERITED_FEATURES, PATTERN_FEATURES, PyType, TypeFeature, emptySlots, typeCreation, typeTable } from './py-type';
import { staticString } from './names';
import { staticRow } from './static-rows';
import { FIRST_DYNAMIC_BUILTIN_ID, TypeId } from './type-ids';

type BinarySlots = Partial<Record<keyof typeof BinaryOp, BinaryFn>>;

/** What a built-in type is made of. Everything absent is inherited from `base`. */
export interface TypeDefinition {
  name: string;
  module?: string;
  /** A fixed id of `TypeId`; others are numbered as they come. */
  id?: number;
  /** `object` when absent. */
  base?: PyType | null;
  /** Bits of `TypeFeature`. IMMUTABLE is added; GC and the `…_SUBCLASS` bits are inherited. */
  features?: number;
  /** `__basicsize__`, without the GC header. */
  basicSize?: number;
  /** `__itemsize__`, for types whose instances are of variable size. */
  itemSize?: number;
  slots?: Partial<Omit<Slots, 'binary' | 'inplace'>>;
  binary?: BinarySlots;
  inplace?: BinarySlots;
  methods?: NativeMethod[];
  getset?: GetSet[];
  /** Other values of the type's dict: new references, or static rows. */
  constants?: Readonly<Record<string, () => Ref>>;
  doc?: string;
}

const ids = { next: FIRST_DYNAMIC_BUILTIN_ID };

/** All types that the engine defines, in order of definition. */
export const builtinTypes: PyType[] = [];

/** Types of parts that are loaded while the engine runs: ids are kept for them. */
export const collectNewTypes = {
  /** Keeps ids: the first. */
  reserve(count: number): number {
    const first = ids.next;
    ids.next += count;
    return first;
  },
  /** The types that the action defines, with the ids that are kept for them. */
  during(first: number, count: number, action: () => void): PyType[] {
    const { next } = ids;
    const before = builtinTypes.length;
    ids.next = first;
    try {
      action();
      if (ids.next > first + count) throw new Error('A part of the engine defines more types than were expected.');
    } finally {
      ids.next = next;
    }
    return builtinTypes.slice(before);
  },
};

/** Takes a type out of what its base knows as its subclasses, and puts it there again. */
export function hideType(type: PyType): void {
  type.base?.subclasses.delete(type);
}

export function showType(type: PyType): void {
  type.base?.subclasses.add(type);
}

function noDealloc(self: Ref): void {
  throw new Error(`No way to free row ${self}.`);
}

/** Defines a built-in type while the engine's modules load. Its row and id stay the same for ever. */
export function defineType(definition: TypeDefinition): PyType {
  const base = definition.base === undefined ? typeTable[TypeId.OBJECT] : definition.base;
  const slots = base === null ? emptySlots(noDealloc) : inheritSlots(base.slots);
  // Making instances is not inherited from object (CPython: inherit_special()).
  if (base !== null && base.id === TypeId.OBJECT) slots.create = null;
  Object.assign(slots, definition.slots);
  fillBinary(slots.binary, definition.binary);
  fillBinary(slots.inplace, definition.inplace);
  const type = new PyType(definition.name, definition.module ?? 'builtins', base, slots, new DictTable());
  if (type.module !== 'builtins') type.name = `${type.module}.${definition.name}`;
  type.id = definition.id ?? ids.next++;
  type.features = (definition.features ?? 0) | TypeFeature.IMMUTABLE | (base === null ? 0 : base.features & (INHERITED_FEATURES | PATTERN_FEATURES));
  if (base !== null) type.features |= base.features & (TypeFeature.HAS_DICT | (base.has(TypeFeature.EXCEPTION_SUBCLASS) ? TypeFeature.BASETYPE : 0));
  type.basicSize = type.definedSize = definition.basicSize ?? base?.basicSize ?? 16;
  type.itemSize = definition.itemSize ?? base?.itemSize ?? 0;
  type.bases = base === null ? [] : [base];
  type.mro = base === null ? [type] : [type, ...base.mro];
  type.doc = definition.doc ?? null;
  type.constants = definition.constants ?? null;
  for (const method of definition.methods ?? []) type.methods.set(method.name, method);
  for (const attribute of definition.getset ?? []) type.getset.set(attribute.name, attribute);
  // The rows made when an attribute is first looked up keep its name as their key, so the name must not be one that can die.
  for (const name of [...type.methods.keys(), ...type.getset.keys(), ...Object.keys(type.constants ?? {})]) staticString(name);
  type.ref = staticRow(TypeId.TYPE, type);
  typeTable[type.id] = type;
  typeCreation.created?.(type);
  builtinTypes.push(type);
  base?.subclasses.add(type);
  return type;
}

/** A copy of the base's slots, except those that `__hash__`-like rules bind to the type itself. */
export function inheritSlots(base: Slots): Slots {
  // Not a copy by `...`, of which V8 would make other hidden classes.
  const slots = emptySlots(base.dealloc);
  for (const name of SLOT_NAMES) copySlot(slots, base, name);
  slots.binary = base.binary.slice();
  slots.inplace = base.inplace.slice();
  return slots;
}

const SLOT_NAMES = Object.keys(emptySlots(() => undefined)) as (keyof Slots)[];

function copySlot<K extends keyof Slots>(into: Slots, from: Slots, name: K): void {
  into[name] = from[name];
}

function fillBinary(into: (BinaryFn | null)[], from: BinarySlots | undefined): void {
  for (const [op, fn] of Object.entries(from ?? {})) into[BinaryOp[op as keyof typeof BinaryOp]] = fn;
}

/** Gives types the sizes that they have in the present profile. */
export function sizeTypes(types: readonly PyType[]): void {
  for (const type of types) type.basicSize = knobs.typeSizes[type.name] ?? type.definedSize;
}

/** Forgets what a run left on the built-in types: rows of methods, subclasses, versions. */
export function resetBuiltinTypes(): void {
  sizeTypes(builtinTypes);
  for (const type of builtinTypes) {
    type.dict = new DictTable();
    type.dictRef = type.mroRef = type.basesRef = NULL;
    type.version = 0;
    for (const subclass of type.subclasses) if (subclass.has(TypeFeature.HEAP)) type.subclasses.delete(subclass);
  }
}
