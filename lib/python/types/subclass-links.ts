import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { knobs } from '../object/knobs';
import type { PyType } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { addressOf } from '../heap/address';
import { addEngineRoots } from '../heap/engine-roots';
import { decref, refcountOf } from '../heap/refcount';
import { dictDelete, stealDictSet } from '../protocols/mapping';
import { dictTable, newDict } from '../values/dicts';
import { newInt } from '../values/numbers';
import { newWeakref, weakTargetBorrowed } from './weakref';

/**
 * How a base knows the classes that are derived from it: a dict from their addresses to the plain weak reference to each, which all bases share.
 * Both are objects that the collector sees, and the reference is the one that `weakref.ref(cls)` gives.
 * CPython: Objects/typeobject.c, `tp_subclasses`
 */
const dicts = new Map<PyType, Ref>();
/** The reference to each class, borrowed from the dicts or owned as many times as bases have none. */
const links = new Map<PyType, { weakref: Ref; bases: number; owned: number }>();

addEngineRoots(() => [...dicts.values(), ...[...links.values()].flatMap(({ weakref, owned }) => new Array<Ref>(owned).fill(weakref))]);

export function resetSubclassLinks(): void {
  dicts.clear();
  links.clear();
}

/** A built-in base with built-in classes below it has had its dict since the start, which is no object of the program. */
function hasOldDict(base: PyType): boolean {
  if (base.has(TypeFeature.HEAP)) return false;
  for (const subclass of base.subclasses) if (!subclass.has(TypeFeature.HEAP)) return true;
  return false;
}

/** CPython: add_subclass() */
export function linkSubclass(base: PyType, type: PyType): void {
  if (base.subclasses.has(type)) return;
  const isOld = hasOldDict(base);
  base.subclasses.add(type);
  const weakref = newWeakref(type.ref);
  const link = links.get(type) ?? { weakref, bases: 0, owned: 0 };
  links.set(type, link);
  link.bases++;
  if (isOld) {
    link.owned++;
    return;
  }
  let dict = dicts.get(base);
  if (dict === undefined) dicts.set(base, dict = newDict());
  stealDictSet(dict, newInt(addressOf(type.ref)), weakref);
}

/** CPython: remove_subclass() */
export function unlinkSubclass(base: PyType, type: PyType): void {
  if (!base.subclasses.delete(type)) return;
  const link = links.get(type)!;
  if (--link.bases === 0) links.delete(type);
  const dict = dicts.get(base);
  const key = newInt(addressOf(type.ref));
  const isListed = dict !== undefined && dictDelete(dict, key);
  decref(key);
  if (dict === undefined || !isListed) {
    link.owned--;
    decref(link.weakref);
    return;
  }
  if (knobs.objects.dropsEmptySubclasses && dictTable(dict).used === 0) dropSubclassDict(base);
}

/** Nobody is derived from the class any more. */
export function dropSubclassDict(type: PyType): void {
  const dict = dicts.get(type);
  if (dict === undefined) return;
  dicts.delete(type);
  decref(dict);
}

/** Whether the base still sees the class, whose weak reference dies before the class when a collection finds it. */
export function isLinked(type: PyType): boolean {
  const link = links.get(type);
  return link === undefined || weakTargetBorrowed(link.weakref) !== NULL;
}

/** What the bases keep of a class that nobody else has: the weak reference to it, and the dict of its own subclasses. */
export function linkParts(type: PyType): Ref[] {
  const link = links.get(type);
  const dict = dicts.get(type) ?? NULL;
  return link !== undefined && refcountOf(link.weakref) === link.bases ? [link.weakref, dict] : [dict];
}
