import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { belief } from '../object/belief';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { typeIdOf, typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { isStatic } from '../object/static-rows';
import { Flag, flags } from '../object/table';
import { TypeId } from '../object/type-ids';
import { isEngineObject } from '../heap/engine-objects';
import { addEngineRoots } from '../heap/engine-roots';
import { collectionHooks } from '../heap/collection-hooks';
import {
  DEBUG_COLLECTABLE, DEBUG_INSTANCES, DEBUG_OBJECTS, DEBUG_SAVEALL, DEBUG_STATS, DEBUG_UNCOLLECTABLE, collect, freeze, unfreeze,
} from '../heap/collect';
import { noteCollector } from '../heap/collector-use';
import { GENERATION_HEADS, PERMANENT_HEAD, gc, isTracked, listSize, nextInList } from '../heap/gc-state';
import { newRef, xdecref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { asLong } from '../protocols/number';
import { stealDictSet } from '../protocols/mapping';
import { reprText } from '../protocols/repr';
import { newBool, newFloat, newInt } from '../values/numbers';
import { newDict } from '../values/dicts';
import { beginArgumentTuple, clearFreeLists, countArgumentTuple, endArgumentTuple, listItems, newList, stealAppend, stealList, stealTrackedTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { forEachReferent, hasGcHeader } from './gc-referents';

/** The module gc (CPython: Modules/gcmodule.c). */

/** `gc.garbage` and `gc.callbacks`, owned; NULL until the module is imported. */
const lists = { garbage: NULL as Ref, callbacks: NULL as Ref };

addEngineRoots(() => [lists.garbage, lists.callbacks], 'gc');

export function resetGcModule(): void {
  lists.garbage = lists.callbacks = NULL;
}

/** CPython: _PyGC_DumpShutdownStats(): what could not be collected is listed if the program wanted to know. */
function reportUncollected(garbage: Ref): void {
  if (garbage === NULL || listItems(garbage).length === 0 || (gc.debug & DEBUG_SAVEALL) !== 0) return;
  if ((gc.debug & DEBUG_UNCOLLECTABLE) !== 0) runtime.writeStderr(`      ${attempt('BaseException', () => reprText(garbage), () => '')}\n`);
}

/** At the end of a run, when nothing can look at them any more. */
export function releaseGcModule(): void {
  const { garbage, callbacks } = lists;
  reportUncollected(garbage);
  lists.garbage = lists.callbacks = NULL;
  xdecref(garbage);
  xdecref(callbacks);
}

collectionHooks.callbacks = () => (lists.callbacks === NULL ? [] : listItems(lists.callbacks));
collectionHooks.storeGarbage = (refs) => {
  if (lists.garbage === NULL) lists.garbage = newList();
  for (const ref of refs) stealAppend(lists.garbage, ref);
};
collectionHooks.beginTuple = beginArgumentTuple;
collectionHooks.endTuple = endArgumentTuple;
collectionHooks.clearFreeLists = clearFreeLists;
collectionHooks.callbackArguments = (phase, generation, { collected, uncollectable, candidates }) => [
  newStr(phase),
  withTiming(numbersByName([['generation', generation], ['collected', collected], ['uncollectable', uncollectable]]), candidates),
];

/** From 3.15 on: among how many objects, and how long it took; the engine has no clock. */
function withTiming(dict: Ref, candidates: number): Ref {
  if (!knobs.collector.timesCollections) return dict;
  stealDictSet(dict, newRef(staticString('candidates')), newInt(candidates));
  stealDictSet(dict, newRef(staticString('duration')), newFloat(0));
  return dict;
}

function numbersByName(entries: [name: string, value: number][]): Ref {
  const dict = newDict();
  for (const [name, value] of entries) stealDictSet(dict, newRef(staticString(name)), newInt(value));
  return dict;
}
for (const name of ['generation', 'collected', 'uncollectable', 'collections', 'candidates', 'duration']) staticString(name);

function collectFrom(generation: Ref): Ref {
  const number = generation === NULL ? 2 : asLong(generation);
  if (number < 0 || number > 2) raise('ValueError', 'invalid generation');
  gc.forced++;
  return newInt(belief.noCollections ? 0 : collect(number));
}

function setThreshold(values: Ref[]): Ref {
  countArgumentTuple(values.length);
  if (values.length < 1 || values.length > 3) raise('TypeError', knobs.reports.thresholdArity(values.length));
  const numbers = values.map((value) => asLong(value));
  numbers.forEach((number, i) => {
    if (i < 2 || !knobs.collector.increments) gc.thresholds[i] = number;
  });
  return None;
}

/**
 * All objects of a generation, or of all of them, in list order. What the interpreter made for itself is left out: CPython has thousands of
 * such objects, and other ones.
 */
function getObjects(generation: Ref): Ref {
  let heads: readonly number[] = GENERATION_HEADS;
  if (generation !== NULL && generation !== None) {
    if (typeOf(generation).slots.index === null) raise('TypeError', `argument should be integer or None, not '${typeOf(generation).name}'`);
    const number = asLong(generation);
    if (number === -1) heads = GENERATION_HEADS;
    else if (number >= heads.length) raise('ValueError', `generation parameter must be less than the number of available generations (${heads.length})`);
    else if (number < 0) raise('ValueError', 'generation parameter cannot be negative');
    else if (!knobs.collector.increments || number === 0) heads = [heads[number]];
    // The old objects are in two lists, and nothing is between the young ones and them.
    else heads = number === 1 ? [] : heads.slice(1);
  }
  const result = newList();
  forEachTracked(heads, (ref) => {
    if (ref !== result && !isEngineObject(ref)) stealAppend(result, newRef(ref));
  });
  return result;
}

function forEachTracked(heads: readonly number[], each: (ref: Ref) => void): void {
  for (const head of heads) for (let ref = nextInList(head); ref !== (head as Ref); ref = nextInList(ref)) each(ref);
}

/** CPython: gc_get_referrers_impl(). */
function getReferrers(objects: Ref[]): Ref {
  countArgumentTuple(objects.length);
  const wanted = new Set<Ref>(objects);
  const result = newList();
  forEachTracked(GENERATION_HEADS, (ref) => {
    if (ref === result) return;
    let found = false;
    typeOf(ref).slots.traverse!(ref, (held) => {
      found ||= wanted.has(held);
    });
    if (found) stealAppend(result, newRef(ref));
  });
  return result;
}

/** What the objects refer to, in the order of their traverse functions. CPython: gc_get_referents(). */
function getReferents(objects: Ref[]): Ref {
  countArgumentTuple(objects.length);
  const found: Ref[] = [];
  for (const object of objects) {
    forEachReferent(object, (held) => found.push(newRef(held)));
  }
  return stealList(found);
}

/** Built-in functions and descriptors are objects like others in CPython; here they are static rows. */
function appearsTracked(ref: Ref): boolean {
  return isTracked(ref) || (isStatic(ref) && hasGcHeader(ref) && typeIdOf(ref) !== TypeId.TUPLE);
}

function importedList(which: 'garbage' | 'callbacks'): Ref {
  if (lists[which] === NULL) lists[which] = newList();
  return newRef(lists[which]);
}

defineModule({
  name: 'gc',
  doc: 'This module provides access to the garbage collector for reference cycles.',
  functions: [
    native('enable', '()', () => {
      gc.enabled = true;
      return None;
    }),
    native('disable', '()', () => {
      gc.enabled = false;
      return None;
    }),
    native('isenabled', '()', () => {
      noteCollector();
      return newBool(gc.enabled);
    }),
    native('set_debug', '(flags, /)', (value: Ref) => {
      gc.debug = asLong(value);
      return None;
    }),
    native('get_debug', '()', () => newInt(gc.debug)),
    native('get_count', '()', () => stealTrackedTuple(gc.counts.map(newInt))),
    native('set_threshold', '(*thresholds)', setThreshold),
    native('get_threshold', '()', () => stealTrackedTuple(gc.thresholds.map(newInt))),
    native('collect', '(generation=2)', collectFrom),
    native('get_objects', '(generation=None)', getObjects),
    native('get_stats', '()', () => stealList(gc.stats.map(({ collections, collected, uncollectable, candidates }) =>
      withTiming(numbersByName([['collections', collections], ['collected', collected], ['uncollectable', uncollectable]]), candidates)))),
    native('is_tracked', '(object, /)', (ref: Ref) => newBool(appearsTracked(ref))),
    native('is_finalized', '(object, /)', (ref: Ref) => newBool(hasGcHeader(ref) && (flags[ref] & Flag.FINALIZED) !== 0)),
    native('get_referrers', '(*objects)', getReferrers),
    native('get_referents', '(*objects)', getReferents),
    native('freeze', '()', () => {
      freeze();
      return None;
    }),
    native('unfreeze', '()', () => {
      unfreeze();
      return None;
    }),
    native('get_freeze_count', '()', () => newInt(listSize(PERMANENT_HEAD))),
  ],
  values: () => ({
    garbage: importedList('garbage'),
    ...(knobs.values.absent.has('gc.callbacks') ? {} : { callbacks: importedList('callbacks') }),
    DEBUG_STATS: newInt(DEBUG_STATS),
    DEBUG_COLLECTABLE: newInt(DEBUG_COLLECTABLE),
    DEBUG_UNCOLLECTABLE: newInt(DEBUG_UNCOLLECTABLE),
    DEBUG_SAVEALL: newInt(DEBUG_SAVEALL),
    ...(knobs.collector.debugsObjects ? { DEBUG_INSTANCES: newInt(DEBUG_INSTANCES), DEBUG_OBJECTS: newInt(DEBUG_OBJECTS) } : {}),
    DEBUG_LEAK: newInt(DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL | (knobs.collector.debugsObjects ? DEBUG_INSTANCES | DEBUG_OBJECTS : 0)),
  }),
});
