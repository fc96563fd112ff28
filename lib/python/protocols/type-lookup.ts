import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { findIdentical, keyAt, stealNewEntry, valueAt } from '../object/dict-table';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import type { PyType } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { staticRow } from '../object/static-rows';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { newRef } from '../heap/refcount';
import { instanceDicts } from '../values/instance';
import { internBorrowed } from '../values/text';
import { dictHash } from './hash';

/**
 * Finding an attribute on a type along its method resolution order, with CPython's method cache in front: 4,096 entries
 * keyed by type version and name (CPython: Objects/typeobject.c, _PyType_Lookup()).
 */
const CACHE_ENTRIES = 4096;
const cachedVersions = new Int32Array(CACHE_ENTRIES);
const cachedNames = new Int32Array(CACHE_ENTRIES);
const cachedValues = new Int32Array(CACHE_ENTRIES);
/** How many entries have names of the same last bits: names that are in none die without a search. */
const entriesOfNames = new Uint16Array(CACHE_ENTRIES);
const bitsOf = (name: number): number => name & (CACHE_ENTRIES - 1);
const versions = { next: 1 };

/** A number that changes whenever a lookup on the type may have another result. */
export function typeVersion(type: PyType): number {
  if (type.version === 0) {
    // A change of a base must reach this version too, so the bases need one themselves (CPython: assign_version_tag()).
    for (const base of type.mro) if (base.version === 0) base.version = versions.next++;
  }
  return type.version;
}

/** An attribute of the type changed: forgets what was cached for it and its subclasses (CPython: PyType_Modified()). */
export function typeModified(type: PyType): void {
  if (type.version === 0) return;
  type.version = 0;
  for (const subclass of type.subclasses) typeModified(subclass);
}

instanceDicts.keysChanged = typeModified;

/** The attribute as it stands in the dict of the first class that has it, borrowed; NULL when none has. */
export function lookupBorrowed(type: PyType, name: Ref): Ref {
  const version = typeVersion(type);
  const slot = (Math.imul(version, 31) ^ name) & (CACHE_ENTRIES - 1);
  if (cachedVersions[slot] === version && cachedNames[slot] === name) return cachedValues[slot] as Ref;
  const interned = internBorrowed(name);
  const found = findInMro(type, interned);
  if (interned === name) {
    cachedVersions[slot] = version;
    if (cachedNames[slot] !== NULL) entriesOfNames[bitsOf(cachedNames[slot])]--;
    entriesOfNames[bitsOf(name)]++;
    cachedNames[slot] = name;
    cachedValues[slot] = found;
  }
  return found;
}

function findInMro(type: PyType, name: Ref): Ref {
  const { mro } = type;
  for (let i = 0; i < mro.length; i++) {
    const found = ownAttributeBorrowed(mro[i], name);
    if (found !== NULL) return found;
  }
  return NULL;
}

/** The attribute in the type's own dict. Methods of built-in types get their row here, when they are first asked for. */
export function ownAttributeBorrowed(type: PyType, name: Ref): Ref {
  const hash = dictHash(name);
  const at = findIdentical(type.dict, name, hash);
  if (at >= 0) return valueAt(type.dict, at);
  if (type.has(TypeFeature.HEAP)) return NULL;
  const made = describe(type, payloads[name] as string);
  if (made === NULL) return NULL;
  // The name may be a program's, and has to live as long as it is a key here.
  stealNewEntry(type.dict, newRef(name), made, hash);
  return made;
}

/** A method or computed attribute of a built-in type, as the payload of its descriptor. */
export interface NativeDescriptor {
  owner: PyType;
  method: NativeMethod;
}

function describe(type: PyType, name: string): Ref {
  const attribute = type.getset.get(name);
  const method = type.methods.get(name);
  if (attribute === undefined && method === undefined) {
    if (type.constants !== null && Object.hasOwn(type.constants, name)) return type.constants[name]();
    const slot = slotDescriber.describe(type, name);
    return slot === NULL || knobs.values.absent.has(`${type.name}.${name}`) ? NULL : slot;
  }
  if (knobs.values.absent.has(`${type.name}.${name}`)) return NULL;
  return attribute === undefined ? methodDescribers[method!.kind](type, method!) : staticRow(TypeId.GETSET_DESCRIPTOR, { owner: type, attribute });
}

/** Makes the slot wrapper for a special method that the type's own slots have, or NULL; set by the slot table. */
export const slotDescriber = {
  describe: (_type: PyType, _name: string): Ref => NULL,
  names: (_type: PyType): string[] => [],
};

/** How each kind of native method becomes an object; completed by the types of those objects. */
export const methodDescribers = {
  method: (owner: PyType, method: NativeMethod): Ref => staticRow(TypeId.METHOD_DESCRIPTOR, { owner, method } satisfies NativeDescriptor),
  function: (owner: PyType, method: NativeMethod): Ref => staticRow(TypeId.METHOD_DESCRIPTOR, { owner, method } satisfies NativeDescriptor),
  classmethod: (_owner: PyType, _method: NativeMethod): Ref => {
    throw new Error('classmethod_descriptor is not loaded.');
  },
  staticmethod: (_owner: PyType, _method: NativeMethod): Ref => {
    throw new Error('staticmethod is not loaded.');
  },
};

/** Gives every method and attribute of a built-in type its row, before its whole dict is looked at. */
export function describeAll(type: PyType, intern: (text: string) => Ref): void {
  const names = [...slotDescriber.names(type), ...type.methods.keys(), ...type.getset.keys(), ...Object.keys(type.constants ?? {})];
  for (const name of names) ownAttributeBorrowed(type, intern(name));
}

/** Names in the type's own dict, in order. */
export function ownNames(type: PyType): Ref[] {
  const names: Ref[] = [];
  for (let i = 0; i < type.dict.count; i++) if (keyAt(type.dict, i) !== NULL) names.push(keyAt(type.dict, i));
  return names;
}

/** An interned name is dying: its row will stand for another text. */
export function forgetName(name: Ref): void {
  const bits = bitsOf(name);
  let left = entriesOfNames[bits];
  for (let slot = 0; left > 0; slot++) {
    if (bitsOf(cachedNames[slot]) !== bits || cachedNames[slot] === NULL) continue;
    left--;
    if (cachedNames[slot] !== name) continue;
    cachedVersions[slot] = 0;
    cachedNames[slot] = NULL;
    entriesOfNames[bits]--;
  }
}

export function resetTypeLookup(): void {
  cachedVersions.fill(0);
  cachedNames.fill(NULL);
  entriesOfNames.fill(0);
}
