import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { native } from '../object/native';
import type { Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { runStarts } from '../object/run-starts';
import { staticString } from '../object/names';
import { payloadOf, setPayload } from '../object/table';
import { uncountedInLibrary } from '../heap/engine-objects';
import { untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { getOptionalAttr } from '../protocols/attribute';
import { noteAddress } from '../protocols/seed-use';
import { bindNativeMethod } from '../types/native-function';
import { newSet, setAdd, setContainsKey, setDiscardKey } from '../types/set-operations';
import { clearSet, eachHashed } from '../types/set-table';
import { newWeakref, weakTargetBorrowed } from '../types/weakref';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { setSize, setTable } from '../values/sets';
import { None } from '../values/singletons';

/**
 * What an abstract base class knows of other classes: which are registered with it, and what it found out about which. Sets of weak
 * references, NULL as long as nothing was entered. CPython: Modules/_abc.c, _abc_data.
 */
export interface AbcData {
  registry: Ref;
  cache: Ref;
  /** What is no subclass, as long as nothing is registered anywhere after `negativeVersion`. */
  negativeCache: Ref;
  negativeVersion: number;
}

export type ClassSet = 'registry' | 'cache' | 'negativeCache';

const SETS: readonly ClassSet[] = ['registry', 'cache', 'negativeCache'];
const S_IMPL = staticString('_abc_impl');

/** How often something was registered. CPython: abc_invalidation_counter. */
export const registrations = { count: 0 };
runStarts.push(() => {
  registrations.count = 0;
});

export const abcDataType = defineType({
  name: '_abc_data',
  module: '_abc',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 48,
  doc: 'What the machinery of abstract base classes notes of one.',
  slots: {
    create: null,
    traverse(self: Ref, visit: Visit) {
      const data = payloadOf<AbcData>(self);
      for (const kind of SETS) if (data[kind] !== NULL) visit(data[kind]);
    },
    clear: dropSets,
    dealloc(self) {
      untrack(self);
      dropSets(self);
      freeInstanceRow(self);
    },
  },
});

function dropSets(self: Ref): void {
  const data = payloadOf<AbcData>(self);
  for (const kind of SETS) {
    const set = data[kind];
    data[kind] = NULL;
    xdecref(set);
  }
}

export function newAbcData(): Ref {
  const self = uncountedInLibrary(() => allocateInstance(abcDataType));
  setPayload(self, { registry: NULL, cache: NULL, negativeCache: NULL, negativeVersion: registrations.count } satisfies AbcData);
  return self;
}

/** Lets `action` use what a class knows, which is kept alive meanwhile. CPython: _get_impl(). */
export function withAbcData<T>(cls: Ref, action: (data: AbcData) => T): T {
  const found = getOptionalAttr(cls, S_IMPL);
  const mark = holdMark();
  if (found !== NULL) hold(found);
  if (found === NULL || typeOf(found) !== abcDataType) raise('TypeError', '_abc_impl is set to a wrong type');
  const result = action(payloadOf<AbcData>(found));
  dropHolds(mark);
  decref(found);
  return result;
}

/** CPython: _destroy(): a class of the set has died. */
const forget = native('_destroy', '(wr, /)', (weakSet: Ref, dead: Ref) => {
  const set = weakTargetBorrowed(weakSet);
  if (set !== NULL) setDiscardKey(set, dead);
  return None;
});

/** CPython: _add_to_weak_set(). */
export function addClass(data: AbcData, kind: ClassSet, cls: Ref): void {
  uncountedInLibrary(() => enterClass(data, kind, cls));
}

function enterClass(data: AbcData, kind: ClassSet, cls: Ref): void {
  if (data[kind] === NULL) data[kind] = newSet();
  const mark = holdMark();
  const set = hold(newRef(data[kind]));
  const weakSet = hold(newWeakref(set));
  const callback = hold(bindNativeMethod(forget, weakSet, typeOf(set)));
  const entry = hold(newWeakref(cls, callback));
  setAdd(set, entry);
  // No program sees in which order a collection goes through the set.
  setTable(set).isSeeded = false;
  dropHolds(mark);
  [entry, callback, weakSet, set].forEach(decref);
}

/** CPython: _in_weak_set(). */
export function hasClass(data: AbcData, kind: ClassSet, cls: Ref): boolean {
  const set = data[kind];
  if (set === NULL || setSize(set) === 0 || !typeOf(cls).has(TypeFeature.HAS_WEAKREF)) return false;
  const mark = holdMark();
  const entry = hold(newWeakref(cls));
  const found = setContainsKey(set, entry);
  dropHolds(mark);
  decref(entry);
  return found;
}

/** The registered classes that still live, as new references. */
export function registeredClasses(data: AbcData): Ref[] {
  const classes: Ref[] = [];
  if (data.registry === NULL) return classes;
  if (setSize(data.registry) > 1) noteAddress();
  eachHashed(setTable(data.registry), (entry) => {
    const cls = weakTargetBorrowed(entry);
    if (cls !== NULL) classes.push(newRef(cls));
  });
  return classes;
}

/** Whether a class is known to be no subclass; what was known before the last registration is forgotten. */
export function isKnownStranger(data: AbcData, cls: Ref): boolean {
  if (data.negativeVersion === registrations.count) return hasClass(data, 'negativeCache', cls);
  if (data.negativeCache !== NULL) uncountedInLibrary(() => clearSet(data.negativeCache));
  data.negativeVersion = registrations.count;
  return false;
}
