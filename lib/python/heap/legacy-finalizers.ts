import type { Ref } from '../object/ref';
import { typeTable } from '../object/py-type';
import { Flag, flags, gcNext, typeIds } from '../object/table';
import { collectionHooks } from './collection-hooks';
import { initList, mergeLists, moveTo } from './gc-state';
import { incref } from './refcount';

/**
 * Cycles with finalizers before PEP 442: nobody could say in which order to finalize them, so they were not freed at all.
 * CPython 2.7 and 3.3: Modules/gcmodule.c.
 */

const target = { list: 0 };

/** CPython: visit_move(). */
function visitMove(ref: Ref): void {
  if ((flags[ref] & Flag.COLLECTING) === 0) return;
  flags[ref] &= ~Flag.COLLECTING;
  moveTo(ref, target.list);
}

/**
 * Moves objects with finalizers out of the unreachable ones, and then all that they reach.
 * CPython: move_finalizers(), move_finalizer_reachable().
 */
export function separateUncollectable(unreachable: number, uncollectable: number): void {
  initList(uncollectable);
  for (let ref = gcNext[unreachable]; ref !== unreachable;) {
    const next = gcNext[ref];
    if (collectionHooks.hasLegacyFinalizer(ref as Ref)) moveTo(ref as Ref, uncollectable);
    else flags[ref] |= Flag.COLLECTING;
    ref = next;
  }
  target.list = uncollectable;
  for (let ref = gcNext[uncollectable]; ref !== uncollectable; ref = gcNext[ref]) {
    typeTable[typeIds[ref]].slots.traverse!(ref as Ref, visitMove);
  }
  for (let ref = gcNext[unreachable]; ref !== unreachable; ref = gcNext[ref]) flags[ref] &= ~Flag.COLLECTING;
}

/** Those with finalizers, or all if asked, go to `garbage`, owned; everything joins the older generation. CPython: handle_garbage(). */
export function keepUncollectable(uncollectable: number, old: number, all: boolean, garbage: Ref[]): void {
  for (let ref = gcNext[uncollectable]; ref !== uncollectable; ref = gcNext[ref]) {
    if (!all && !collectionHooks.hasLegacyFinalizer(ref as Ref)) continue;
    incref(ref as Ref);
    garbage.push(ref as Ref);
  }
  mergeLists(uncollectable, old);
}
