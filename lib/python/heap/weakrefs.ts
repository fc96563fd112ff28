import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { Flag, flags, gcNext, payloads, typeIds } from '../object/table';
import { knobs } from '../object/knobs';
import { typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { callWith } from '../object/runtime';
import { decref, incref, newRef, refcountOf } from './refcount';
import { collectionHooks } from './collection-hooks';
import { append, isTracked, untrack } from './gc-state';

/**
 * Weak references: a side table from object to the weak reference objects that point at it (CPython:
 * Objects/weakrefobject.c, the list at `tp_weaklistoffset`). The plain reference without a callback comes first, the plain
 * proxy second, and all others behind them, newest first.
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

/** The shared reference and proxy without callback, NULL where there is none yet; borrowed. CPython: get_basic_refs(). */
export function basicWeakrefs(target: Ref): { ref: Ref; proxy: Ref } {
  const list = weakrefsTo(target);
  let at = 0;
  const isBasic = (): boolean => at < list.length && weakReference(list[at]).callback === NULL;
  const ref = isBasic() && typeIds[list[at]] === TypeId.WEAKREF ? list[at++] : NULL;
  const proxy = isBasic() && weakReference(list[at]).isProxy ? list[at] : NULL;
  return { ref, proxy };
}

/** Enters a weak reference object whose payload is filled in. CPython: insert_weakref(), insert_head(), insert_after(). */
export function addWeakref(weakref: Ref): void {
  const { target, callback, isProxy } = weakReference(weakref);
  flags[target] |= Flag.HAS_WEAKREFS;
  const list = listeners.get(target);
  if (list === undefined) {
    listeners.set(target, [weakref]);
    return;
  }
  const { ref, proxy } = basicWeakrefs(target);
  if (callback === NULL && typeIds[weakref] === TypeId.WEAKREF) list.unshift(weakref);
  else if (callback === NULL && isProxy) list.splice(ref === NULL ? 0 : 1, 0, weakref);
  else list.splice(list.indexOf(proxy === NULL ? ref : proxy) + 1, 0, weakref);
}

/** Makes a weak reference dead without calling its callback, which stays owned. CPython: _PyWeakref_ClearRef(). */
export function detachWeakref(weakref: Ref): void {
  const data = weakReference(weakref);
  if (data.target === NULL) return;
  const list = listeners.get(data.target);
  if (list !== undefined) {
    const at = list.indexOf(weakref);
    if (list.length === 1 && at === 0) forgetWeakrefs(data.target);
    else if (at >= 0) list.splice(at, 1);
  }
  data.target = NULL;
}

function forgetWeakrefs(target: Ref): void {
  listeners.delete(target);
  flags[target] &= ~Flag.HAS_WEAKREFS;
}

function callCallback(weakref: Ref, callback: Ref): void {
  collectionHooks.callReportingErrors(() => callWith(callback, weakref), callback, 'calling weakref callback');
}

/** Length of the tuple that CPython makes of an object's weak references and callbacks when it dies, 0 if none. */
function deathTuple(target: Ref): number {
  const { ref, proxy } = basicWeakrefs(target);
  const own = weakrefsTo(target).length - (ref === NULL ? 0 : 1) - (proxy === NULL ? 0 : 1);
  return own > 1 || knobs.collector.weakrefTuple === 'always' ? 2 * own : 0;
}

/**
 * The object is dying: every weak reference to it dies first, then the callbacks are called, newest first. What they held is
 * released when all have been called, oldest first. A reference that is being freed itself keeps its callback to itself.
 * CPython: PyObject_ClearWeakRefs().
 */
export function clearWeakrefsOf(target: Ref): void {
  if ((flags[target] & Flag.HAS_WEAKREFS) === 0) return;
  const list = listeners.get(target)!;
  if (list.length === 1) {
    clearOnlyWeakref(target, list[0]);
    return;
  }
  const pending: { weakref: Ref; callback: Ref }[] = [];
  const tuple = deathTuple(target);
  collectionHooks.beginTuple(tuple);
  for (const weakref of [...weakrefsTo(target)]) {
    const data = weakReference(weakref);
    detachWeakref(weakref);
    if (refcountOf(weakref) === 0) continue;
    const { callback } = data;
    data.callback = NULL;
    if (callback !== NULL) pending.push({ weakref: tuple === 0 ? weakref : newRef(weakref), callback });
  }
  for (const { weakref, callback } of pending) callCallback(weakref, callback);
  for (const { weakref, callback } of pending.reverse()) {
    decref(callback);
    // Where there is no tuple, there was one callback, whose frame alone held the weak reference.
    if (tuple !== 0) decref(weakref);
  }
  collectionHooks.endTuple(tuple);
}

/** `clearWeakrefsOf` for what has one reference, as most have. */
function clearOnlyWeakref(target: Ref, weakref: Ref): void {
  const data = weakReference(weakref);
  const { callback } = data;
  const isBasic = callback === NULL && (data.isProxy || typeIds[weakref] === TypeId.WEAKREF);
  const tuple = !isBasic && knobs.collector.weakrefTuple === 'always' ? 2 : 0;
  collectionHooks.beginTuple(tuple);
  forgetWeakrefs(target);
  data.target = NULL;
  if (callback !== NULL && refcountOf(weakref) !== 0) {
    data.callback = NULL;
    // Where there is no tuple, only the callback's frame holds the weak reference.
    if (tuple !== 0) incref(weakref);
    callCallback(weakref, callback);
    decref(callback);
    if (tuple !== 0) decref(weakref);
  }
  collectionHooks.endTuple(tuple);
}

/** As `clearWeakrefsOf`, but no callback is called (CPython 3.13.5: the second pass of handle_weakrefs()). */
export function clearWeakrefsSilently(target: Ref): void {
  for (const weakref of [...weakrefsTo(target)]) detachWeakref(weakref);
}

function isWeakref(ref: number): boolean {
  const id = typeIds[ref];
  return id === TypeId.WEAKREF || typeTable[id].mro.includes(typeTable[TypeId.WEAKREF]);
}

/** Whether a reference to garbage dies before the finalizers run; the others do so after them. */
function diesEarly(weakref: Ref): boolean {
  return weakReference(weakref).callback !== NULL || !knobs.collector.plainWeakrefsLast;
}

/**
 * Before any finalizer runs, clears the weak references to unreachable objects and those that are unreachable themselves, and
 * calls the callbacks of those that are reachable. The number of weak reference objects that died in their callback, as
 * those of a WeakValueDictionary do: they count as collected. CPython: handle_weakrefs().
 */
export function handleWeakrefs(unreachable: number, old: number): number {
  if (listeners.size === 0) return 0;
  const toCall: Ref[] = [];
  const inTrash = new Set<number>();
  for (let ref = gcNext[unreachable]; ref !== unreachable; ref = gcNext[ref]) inTrash.add(ref);
  for (const ref of inTrash) {
    if (isWeakref(ref) && diesEarly(ref as Ref)) detachWeakref(ref as Ref);
    if ((flags[ref] & Flag.HAS_WEAKREFS) === 0) continue;
    for (const weakref of [...weakrefsTo(ref as Ref)]) {
      if (!diesEarly(weakref)) continue;
      detachWeakref(weakref);
      if (weakReference(weakref).callback === NULL || inTrash.has(weakref)) continue;
      incref(weakref);
      toCall.push(weakref);
    }
  }
  let freed = 0;
  for (const weakref of toCall) {
    callCallback(weakref, weakReference(weakref).callback);
    if (refcountOf(weakref) === 1) freed++;
    // CPython moves the reference objects that survive to the older generation.
    else if (isTracked(weakref)) {
      untrack(weakref);
      append(weakref, old);
    }
    decref(weakref);
  }
  return freed;
}

export function resetWeakrefs(): void {
  listeners.clear();
}
