import { staticString } from '../../object/names';
import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { native, parseSignature } from '../../object/native';
import type { CallArguments, PyType, Visit } from '../../object/py-type';
import { TypeFeature, typeOf } from '../../object/py-type';
import { staticRow } from '../../object/static-rows';
import { payloadOf, setPayload } from '../../object/table';
import { TypeId } from '../../object/type-ids';
import { addHiddenEdges } from '../../heap/audit';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import { call, callObject } from '../../protocols/call';
import { dictHash } from '../../protocols/hash';
import { getAttr } from '../../protocols/attribute';
import { dictClear, dictPopKnown, dictSetKnown, findKey, stealDictNew } from '../../protocols/mapping';
import { bindNative } from '../../protocols/native-call';
import { asSsize } from '../../protocols/slicing';
import { isTrue } from '../../protocols/truth';
import { defineView } from '../../protocols/viewed-types';
import { valueAt } from '../../object/dict-table';
import { deallocContainer } from '../../types/container-dealloc';
import { instanceDictAttribute } from '../../types/instance-dict';
import { newMethod } from '../../types/method';
import { dictTable, newDict } from '../../values/dicts';
import { allocateInstance, clearInstance, dropInstance, freeInstanceRow, visitInstance } from '../../values/instance';
import { isExactInt, isInt, newInt } from '../../values/numbers';
import { stealTrackedTuple } from '../../values/sequences';
import { None } from '../../values/singletons';
import { isExactStr } from '../../values/text';
import type { Link } from './lru-links';
import { appendLink, extractLink, linkOf, linksFrom, newLink, newLinks } from './lru-links';

/**
 * The wrapper that `functools.lru_cache` puts around a function. Its dict owns the keys: what a cached method was called on
 * is in such a key, and lives as long as the wrapper remembers the call. CPython: Modules/_functoolsmodule.c, lru_cache_object.
 */
interface LruCache {
  fn: Ref;
  /** Calls remembered; -1 for no bound, 0 for none at all. */
  maxSize: number;
  typed: boolean;
  /** Key to result without a bound, else key to link. */
  cache: Ref;
  infoType: Ref;
  hits: number;
  misses: number;
  root: Link;
}

const S_QUALNAME = staticString('__qualname__');
const cacheOf = (self: Ref): LruCache => payloadOf<LruCache>(self);
const ARGUMENTS = parseSignature('(user_function, maxsize, typed, cache_info_type)');

/** Stands between positional arguments and keywords in a key. */
const KEYWORD_MARK = staticRow(TypeId.OBJECT, null);

/** CPython: lru_cache_new(). */
function lruCacheCreate(type: PyType, args: CallArguments): Ref {
  const [fn, maxsize, typed, infoType] = bindNative(ARGUMENTS, args, 'lru_cache', 'lru_cache') as [Ref, Ref, Ref, Ref];
  if (typeOf(fn).slots.call === null) raise('TypeError', 'the first argument must be callable');
  if (maxsize !== None && !isInt(maxsize)) raise('TypeError', 'maxsize should be integer or None');
  const maxSize = maxsize === None ? -1 : Math.max(asSsize(maxsize), 0);
  const byType = isTrue(typed);
  const cache = newDict();
  const self = allocateInstance(type);
  setPayload(self, {
    fn: newRef(fn), maxSize, typed: byType, cache, infoType: newRef(infoType), hits: 0, misses: 0, root: newLinks(),
  } satisfies LruCache);
  return self;
}

/** What stands for a call in the dict, owned. CPython: lru_cache_make_key(). */
function makeKey({ typed }: LruCache, { values, names }: CallArguments): Ref {
  const positional = values.length - names.length;
  if (!typed && names.length === 0 && positional === 1 && (isExactStr(values[0]) || isExactInt(values[0]))) return newRef(values[0]);
  const parts = values.slice(0, positional).map(newRef);
  if (names.length > 0) parts.push(KEYWORD_MARK);
  names.forEach((name, i) => parts.push(newRef(name), newRef(values[positional + i])));
  if (typed) for (const value of values) parts.push(newRef(typeOf(value).ref));
  return stealTrackedTuple(parts);
}

/** The value in the cache's dict, borrowed, or NULL. */
function lookup(cache: Ref, key: Ref, hash: number): Ref {
  const at = findKey(dictTable(cache), key, hash);
  return at < 0 ? NULL : valueAt(dictTable(cache), at);
}

function uncached(state: LruCache, args: CallArguments): Ref {
  state.misses++;
  return callObject(state.fn, args);
}

/** CPython: infinite_lru_cache_wrapper(). */
function unbounded(state: LruCache, args: CallArguments): Ref {
  const mark = holdMark();
  const key = hold(makeKey(state, args));
  const hash = dictHash(key);
  const found = lookup(state.cache, key, hash);
  if (found !== NULL) {
    state.hits++;
    newRef(found);
    dropHolds(mark);
    decref(key);
    return found;
  }
  state.misses++;
  const result = hold(callObject(state.fn, args));
  dropHolds(mark);
  hold(result);
  const known = findKey(dictTable(state.cache), key, hash) >= 0;
  dropHolds(mark);
  if (known) decref(key);
  else stealDictNew(state.cache, key, newRef(result), hash);
  return result;
}

/** CPython: bounded_lru_cache_wrapper(). */
function bounded(state: LruCache, args: CallArguments): Ref {
  const mark = holdMark();
  const key = hold(makeKey(state, args));
  const hash = dictHash(key);
  const found = lookup(state.cache, key, hash);
  if (found !== NULL) {
    const link = linkOf(found);
    extractLink(link);
    appendLink(state.root, link);
    state.hits++;
    const result = newRef(link.result);
    dropHolds(mark);
    decref(key);
    return result;
  }
  state.misses++;
  const result = hold(callObject(state.fn, args));
  // The function may have called itself with the same arguments.
  const known = lookup(state.cache, key, hash) !== NULL;
  dropHolds(mark);
  if (known) decref(key);
  else if (dictTable(state.cache).used < state.maxSize || state.root.after === state.root) remember(state, key, result, hash);
  else replaceOldest(state, key, result, hash);
  return result;
}

/** Enters a new link. The key is stolen, the result is not. */
function remember(state: LruCache, key: Ref, result: Ref, hash: number): void {
  const link = newLink(key, newRef(result), hash);
  appendLink(state.root, link);
  dictSetKnown(state.cache, key, link.row, hash);
}

/** The oldest call makes room; its link is used again, and what it held goes last. */
function replaceOldest(state: LruCache, key: Ref, result: Ref, hash: number): void {
  const link = state.root.after;
  extractLink(link);
  const { key: oldKey, result: oldResult } = link;
  const popped = dictPopKnown(state.cache, oldKey, link.hash);
  link.key = key;
  link.hash = hash;
  link.result = newRef(result);
  dictSetKnown(state.cache, key, link.row, hash);
  appendLink(state.root, link);
  if (popped !== NULL) decref(popped);
  decref(oldKey);
  decref(oldResult);
}

function lruCacheCall(self: Ref, args: CallArguments): Ref {
  const state = cacheOf(self);
  if (state.maxSize === 0) return uncached(state, args);
  return state.maxSize < 0 ? unbounded(state, args) : bounded(state, args);
}

/** Empties the list and returns its links, whose references the caller then drops. CPython: lru_cache_unlink_list(). */
function takeLinks(state: LruCache): Link[] {
  const links = linksFrom(state.root);
  state.root = newLinks();
  return links;
}

function cacheClear(self: Ref): Ref {
  const state = cacheOf(self);
  const links = takeLinks(state);
  state.hits = state.misses = 0;
  dictClear(state.cache);
  for (const link of links) decref(link.row);
  return None;
}

function cacheInfo(self: Ref): Ref {
  const { infoType, hits, misses, maxSize, cache } = cacheOf(self);
  const mark = holdMark();
  const values = [newInt(hits), newInt(misses), maxSize < 0 ? None : newInt(maxSize), newInt(dictTable(cache).used)].map(hold);
  const info = call(infoType, ...values);
  dropHolds(mark);
  for (const value of values) decref(value);
  return info;
}

function release(self: Ref): void {
  const exact = typeOf(self) === lruCacheType;
  if (exact) clearWeakrefsOf(self);
  const state = cacheOf(self);
  const links = takeLinks(state);
  decref(state.cache);
  decref(state.fn);
  decref(state.infoType);
  if (exact) dropInstance(self);
  for (const link of links) decref(link.row);
  freeInstanceRow(self);
}

export const lruCacheType: PyType = defineType({
  name: '_lru_cache_wrapper',
  module: 'functools',
  features: TypeFeature.BASETYPE | TypeFeature.GC | TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF,
  basicSize: 152,
  slots: {
    create: lruCacheCreate,
    init: () => {},
    dealloc: (self) => deallocContainer(self, release),
    traverse(self: Ref, visit: Visit) {
      const state = cacheOf(self);
      for (const link of linksFrom(state.root)) {
        visit(link.key);
        visit(link.result);
      }
      visit(state.cache);
      visit(state.fn);
      visit(state.infoType);
      visitInstance(self, visit);
    },
    clear(self) {
      cacheClear(self);
      if (typeOf(self) === lruCacheType) clearInstance(self);
    },
    call: lruCacheCall,
    descrGet: (self, instance) => (instance === NULL || instance === None ? newRef(self) : newMethod(self, instance)),
  },
  methods: [
    native('cache_info', '()', cacheInfo),
    native('cache_clear', '()', cacheClear),
    native('__reduce__', '()', (self: Ref) => getAttr(self, S_QUALNAME)),
    native('__copy__', '()', newRef),
    native('__deepcopy__', '(memo, /)', newRef),
  ],
  getset: [instanceDictAttribute],
});

addHiddenEdges(lruCacheType.id, (self, visit) => {
  for (const link of linksFrom(cacheOf(self).root)) visit(link.row);
});

defineView(lruCacheType, {
  bound: (self) => cacheOf(self).maxSize,
  name: (self, add) => {
    const { root, cache, fn, infoType } = cacheOf(self);
    for (const link of linksFrom(root)) {
      add('cached key', link.key);
      add('cached result', link.result);
    }
    add('cache', cache);
    add('function', fn);
    add('cache info type', infoType);
  },
});
