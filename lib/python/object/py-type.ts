import type { Ref } from './ref';
import { NULL } from './ref';
import { typeIds } from './table';
import type { DictTable } from './dict-table';
import type { NativeMethod, GetSet } from './native';

/** Called by `traverse` with each reference that the object holds (CPython: visitproc). */
export type Visit = (ref: Ref) => void;

export type UnaryFn = (self: Ref) => Ref;
export type BinaryFn = (left: Ref, right: Ref) => Ref;
export type TernaryFn = (a: Ref, b: Ref, c: Ref) => Ref;

/** Indices into `PyType.binary` and `PyType.inplace`, in CPython's order of `NB_` operands. */
export const BinaryOp = {
  ADD: 0, AND: 1, FLOOR_DIVIDE: 2, LSHIFT: 3, MATRIX_MULTIPLY: 4, MULTIPLY: 5, REMAINDER: 6, OR: 7, POWER: 8, RSHIFT: 9,
  SUBTRACT: 10, TRUE_DIVIDE: 11, XOR: 12, DIVMOD: 13,
} as const;
export const BINARY_OPS = 14;

/** Operands of `richcompare` (CPython: Py_LT …). */
export const CompareOp = { LT: 0, LE: 1, EQ: 2, NE: 3, GT: 4, GE: 5 } as const;

/** How arguments reach a type's `call`: borrowed positionals, then borrowed values for the names. */
export interface CallArguments {
  /** Positional arguments followed by the values of `names`, all borrowed. */
  values: Ref[];
  /** Keyword names (borrowed str); the last `names.length` of `values` belong to them. Empty mostly. */
  names: readonly Ref[];
  /** They are in a tuple, and in a dict, already. */
  packed?: true;
}

/**
 * A type's behaviour: CPython's `PyTypeObject` slots, as fields that are all present from birth, so that every type has one
 * hidden class in V8. A slot is null where the type has no such behaviour. All slots take borrowed references; those that
 * return a `Ref` return a new one. Built-in types fill them in natively; a class that defines `__repr__` gets the generic
 * function that calls it (`vm/slots`).
 */
export interface Slots {
  /** Drops what the object holds and frees its row; set by the type's layout, inherited by its subclasses. */
  dealloc: (self: Ref) => void;
  /** CPython: tp_traverse. Null for types that the collector does not track. */
  traverse: ((self: Ref, visit: Visit) => void) | null;
  /** CPython: tp_clear. Null for immutable containers. */
  clear: ((self: Ref) => void) | null;
  finalize: ((self: Ref) => void) | null;
  repr: UnaryFn | null;
  str: UnaryFn | null;
  hash: ((self: Ref) => number) | null;
  call: ((self: Ref, args: CallArguments) => Ref) | null;
  /** `name` is an interned or exact str. Raises AttributeError. */
  getattro: (self: Ref, name: Ref) => Ref;
  /** `value` NULL deletes. */
  setattro: (self: Ref, name: Ref, value: Ref) => void;
  richcompare: ((self: Ref, other: Ref, op: number) => Ref) | null;
  iter: UnaryFn | null;
  /** NULL when exhausted. */
  iternext: UnaryFn | null;
  /** CPython: am_await, am_aiter and am_anext. */
  await: UnaryFn | null;
  aiter: UnaryFn | null;
  anext: UnaryFn | null;
  /** `instance` NULL when looked up on the type. */
  descrGet: ((self: Ref, instance: Ref, owner: Ref) => Ref) | null;
  /** `value` NULL deletes. */
  descrSet: ((self: Ref, instance: Ref, value: Ref) => void) | null;
  init: ((self: Ref, args: CallArguments) => void) | null;
  create: ((type: PyType, args: CallArguments) => Ref) | null;
  binary: (BinaryFn | null)[];
  inplace: (BinaryFn | null)[];
  /** Three-argument pow(); two-argument power is `binary[POWER]`. */
  power: TernaryFn | null;
  negative: UnaryFn | null;
  positive: UnaryFn | null;
  absolute: UnaryFn | null;
  invert: UnaryFn | null;
  bool: ((self: Ref) => boolean) | null;
  int: UnaryFn | null;
  float: UnaryFn | null;
  index: UnaryFn | null;
  length: ((self: Ref) => number) | null;
  getitem: BinaryFn | null;
  /** `value` NULL deletes. */
  setitem: ((self: Ref, key: Ref, value: Ref) => void) | null;
  contains: ((self: Ref, item: Ref) => boolean) | null;
  /** Sequence `+` and `*`, tried after the numeric slots (CPython: sq_concat, sq_repeat). */
  concat: BinaryFn | null;
  repeat: ((self: Ref, count: number) => Ref) | null;
  inplaceConcat: BinaryFn | null;
  inplaceRepeat: ((self: Ref, count: number) => Ref) | null;
}

/** Bits of `PyType.features`. */
export const TypeFeature = {
  /** Made by a class statement or `type()`. */
  HEAP: 1,
  /** May be a base class. */
  BASETYPE: 2,
  /** Instances are tracked by the collector. */
  GC: 4,
  /** Instances have a `__dict__`. */
  HAS_DICT: 8,
  /** Instances can be weakly referenced. */
  HAS_WEAKREF: 16,
  /** Attributes cannot be set from Python. */
  IMMUTABLE: 32,
  /** Subclass of the built-in in question; what `isinstance` fast paths and match statements ask. */
  INT_SUBCLASS: 64,
  STR_SUBCLASS: 128,
  BYTES_SUBCLASS: 256,
  LIST_SUBCLASS: 512,
  TUPLE_SUBCLASS: 1024,
  DICT_SUBCLASS: 2048,
  TYPE_SUBCLASS: 4096,
  EXCEPTION_SUBCLASS: 8192,
  FLOAT_SUBCLASS: 16384,
  SET_SUBCLASS: 32768,
  /** Cannot be called to make instances (`cannot create 'x' instances`). */
  DISALLOW_INSTANTIATION: 65536,
  /** Has a non-empty `__abstractmethods__`. */
  ABSTRACT: 131072,
  /** Sequence and mapping patterns match instances (CPython: Py_TPFLAGS_SEQUENCE, Py_TPFLAGS_MAPPING); at most one of them. */
  SEQUENCE_PATTERN: 262144,
  MAPPING_PATTERN: 524288,
} as const;

/** Which patterns match instances: the first class of the method resolution order that says so decides. */
export const PATTERN_FEATURES = TypeFeature.SEQUENCE_PATTERN | TypeFeature.MAPPING_PATTERN;

/** Features that a subclass takes over from any of its bases. */
export const INHERITED_FEATURES = TypeFeature.GC | TypeFeature.INT_SUBCLASS | TypeFeature.STR_SUBCLASS | TypeFeature.BYTES_SUBCLASS
  | TypeFeature.LIST_SUBCLASS | TypeFeature.TUPLE_SUBCLASS | TypeFeature.DICT_SUBCLASS | TypeFeature.TYPE_SUBCLASS
  | TypeFeature.EXCEPTION_SUBCLASS | TypeFeature.FLOAT_SUBCLASS | TypeFeature.SET_SUBCLASS;

/**
 * The names of a class's inline attribute values, shared by its instances (CPython: Objects/dictobject.c, the shared keys of
 * a split table). `usable` is the budget from which new names and new instances take: see `types/instance-dict.ts`.
 */
export interface SharedKeys {
  names: Ref[];
  index: Map<Ref, number>;
  usable: number;
}

/** A Python type. `ref` is its row; the payload of that row is this object. */
export class PyType {
  id = 0;
  ref: Ref = NULL;
  /** As messages name it (CPython: `tp_name`): `__name__`, behind the module for built-in types outside `builtins`. See `bareName`. */
  name: string;
  qualname: string;
  module: string;
  base: PyType | null;
  /** The classes in `__bases__`. */
  bases: PyType[] = [];
  /** Method resolution order, itself first. */
  mro: PyType[] = [];
  /** Rows of `__bases__`, `__mro__` and `__dict__`; NULL for built-in types until somebody looks. */
  basesRef: Ref = NULL;
  mroRef: Ref = NULL;
  dictRef: Ref = NULL;
  dict: DictTable;
  /** Subclasses alive, in order of creation; weak: nothing is counted. */
  subclasses: Set<PyType> = new Set();
  features = 0;
  /** Changes whenever an attribute of the type or of one of its bases does; 0 is never used. */
  version = 0;
  /** Bytes that `sys.getsizeof` charges a fresh instance, without the GC header. */
  basicSize = 16;
  /** `basicSize` as the definition of a built-in type has it, for the profiles that say nothing else. */
  definedSize = 16;
  /** `__itemsize__`: bytes of each item of instances of variable size. */
  itemSize = 0;
  /** Bytes in front of an instance for what is not in it: managed dict and weak references. */
  preHeader = 0;
  /** Number of `__slots__` cells, inherited ones included. */
  memberCount = 0;
  /** Names of the class's own `__slots__` cells, in order. */
  slotNames: readonly string[] = [];
  /** Cell of the first inline attribute value, when instances have them. */
  inlineOffset = 0;
  sharedKeys: SharedKeys | null = null;
  slots: Slots;
  /** Built-in methods and attributes that have no row yet, by name. */
  methods: Map<string, NativeMethod>;
  getset: Map<string, GetSet>;
  /** What other values of its dict are made by, for a type that has any. */
  constants: Readonly<Record<string, () => Ref>> | null = null;
  /** The metaclass. */
  metatype: PyType | null = null;
  doc: string | null = null;

  constructor(name: string, module: string, base: PyType | null, slots: Slots, dict: DictTable) {
    this.name = name;
    this.qualname = name;
    this.module = module;
    this.base = base;
    this.slots = slots;
    this.dict = dict;
    this.methods = new Map();
    this.getset = new Map();
  }

  has(feature: number): boolean {
    return (this.features & feature) !== 0;
  }
}

/** `__name__` (CPython: _PyType_Name()). */
export function bareName(type: PyType): string {
  return type.has(TypeFeature.HEAP) ? type.name : type.qualname;
}

/** All types by id. Both ids of int lead to the same type. */
export const typeTable: PyType[] = [];

/** Told of every type that comes into being while somebody wants to know. */
export const typeCreation = { created: null as ((type: PyType) => void) | null };

export function typeOf(ref: Ref): PyType {
  return typeTable[typeIds[ref]];
}

export function typeIdOf(ref: Ref): number {
  return typeIds[ref];
}

/** CPython: Objects/typeobject.c, PyType_IsSubtype(). */
export function isSubtype(type: PyType, of: PyType): boolean {
  return type === of || type.mro.includes(of);
}

export function isInstance(ref: Ref, of: PyType): boolean {
  const type = typeOf(ref);
  return type === of || type.mro.includes(of);
}

const NO_SLOTS: null[] = new Array<null>(BINARY_OPS).fill(null);

export function emptySlots(dealloc: (self: Ref) => void): Slots {
  return {
    dealloc, traverse: null, clear: null, finalize: null, repr: null, str: null, hash: null, call: null,
    getattro: missingSlot, setattro: missingSlot, richcompare: null, iter: null, iternext: null, await: null, aiter: null, anext: null, descrGet: null, descrSet: null,
    init: null, create: null,
    binary: NO_SLOTS.slice(), inplace: NO_SLOTS.slice(), power: null,
    negative: null, positive: null, absolute: null, invert: null, bool: null, int: null, float: null, index: null,
    length: null, getitem: null, setitem: null, contains: null, concat: null, repeat: null, inplaceConcat: null, inplaceRepeat: null,
  };
}

function missingSlot(): never {
  throw new Error('A type was used before it was ready.');
}
