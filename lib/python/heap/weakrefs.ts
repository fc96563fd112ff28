import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { Flag, flags, gcNext, payloads } from '../object/table';
import { callWith } from '../object/runtime';
import { decref, incref } from './refcount';
import { collectionHooks } from './collection-hooks';
import { append, gc, isTracked, untrack } from './gc-state';

/**
 * Weak references: a side table from object to the weak reference objects that point at it, newest first behind the shared one
 * without a callback (CPython: Objects/weakrefobject.c, the list at `tp_weaklistoffset`).
 */
export interface WeakReference {
  /** Borrowed; NULL once cleared. */
  target: Ref;
  /** Owned; NULL without. */
  callback: Ref;
  /** Hash of the target, kept after its death; null until asked. */
  hash: { low: number; high: number } | null;
  isProxy: boolean;
}

const listeners = new Map<Ref, Ref[]>();

function weakReference(ref: Ref): WeakReference {
  return payloads[ref] as WeakReference;
}

/** The weak references to an object, in CPython's list order, borrowed (CPython: _weakref.getweakrefs). */
export function weakrefsTo(target: Ref): readonly Ref[] {
  return listeners.get(target) ?? [];
}

/** Enters a weak reference object whose payload is filled in: those without a callback first, then newest first. */
export function addWeakref(weakref: Ref, canBeShared: boolean): void {
  const { target } = weakReference(weakref);
  const list = listeners.get(target);
  flags[target] |= Flag.HAS_WEAKREFS;
  if (list === undefined) listeners.set(target, [weakref]);
  else if (canBeShared) list.unshift(weakref);
  else {
    // Behind the shared ones: reference first, then proxy (CPython: get_basic_refs()).
    let at = 0;
    while (at < list.length && weakReference(list[at]).callback === NULL) at++;
    list.splice(at, 0, weakref);
  }
}

/** Makes a weak reference dead without calling its callback (CPython: clear_weakref()). The callback stays owned. */
export function detachWeakref(weakref: Ref): void {
  const data = weakReference(weakref);
  if (data.target === NULL) return;
  const list = listeners.get(data.target);
  if (list !== undefined) {
    const at = list.indexOf(weakref);
    if (at >= 0) list.splice(at, 1);
    if (list.length === 0) {
      listeners.delete(data.target);
      flags[data.target] &= ~Flag.HAS_WEAKREFS;
    }
  }
  data.target = NULL;
}

function callCallback(weakref: Ref, callback: Ref): void {
  collectionHooks.callReportingErrors(() => callWith(callback, weakref), callback);
}

/**
 * The object is dying: every weak reference to it dies first, then the callbacks are called, newest first.
 * CPython: PyObject_ClearWeakRefs().
 */
export function clearWeakrefsOf(target: Ref): void {
  if ((flags[target] & Flag.HAS_WEAKREFS) === 0) return;
  const pending = [...weakrefsTo(target)];
  for (const weakref of pending) incref(weakref);
  for (const weakref of pending) detachWeakref(weakref);
  for (const weakref of pending) {
    const data = weakReference(weakref);
    const { callback } = data;
    data.callback = NULL;
    if (callback !== NULL) {
      callCallback(weakref, callback);
      decref(callback);
    }
    decref(weakref);
  }
}

/** As `clearWeakrefsOf`, but no callback is called (CPython 3.13.5: the second pass of handle_weakrefs()). */
export function clearWeakrefsSilently(target: Ref): void {
  for (const weakref of [...weakrefsTo(target)]) detachWeakref(weakref);
}

/**
 * Before any finalizer runs, clears the weak references to unreachable objects and calls the callbacks of those weak
 * references that are themselves reachable. CPython: handle_weakrefs().
 */
export function handleWeakrefs(unreachable: number, old: number): void {
  if (listeners.size === 0) return;
  const toCall: Ref[] = [];
  const inTrash = new Set<number>();
  for (let ref = gcNext[unreachable]; ref !== unreachable; ref = gcNext[ref]) inTrash.add(ref);
  for (const ref of inTrash) {
    if ((flags[ref] & Flag.HAS_WEAKREFS) === 0) continue;
    for (const weakref of [...weakrefsTo(ref as Ref)]) {
      detachWeakref(weakref);
      if (weakReference(weakref).callback === NULL || inTrash.has(weakref)) continue;
      incref(weakref);
      toCall.push(weakref);
    }
  }
  for (const weakref of toCall) {
    callCallback(weakref, weakReference(weakref).callback);
    // CPython moves the reference objects that survive to the older generation.
    if (isTracked(weakref) && gc.collecting) {
      untrack(weakref);
      append(weakref, old);
    }
    decref(weakref);
  }
}

export function resetWeakrefs(): void {
  listeners.clear();
}
