import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { isPythonError, raise, stealAndRaise, takeRaised } from '../object/errors';
import { loadPartOf } from '../object/library-parts';
import { staticString } from '../object/names';
import { addEngineRoots } from '../heap/engine-roots';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { isExactTuple, isTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { getOptionalAttr } from './attribute';
import { call } from './call';
import { importHook } from './import-hook';
import { recursion } from './recursion';
import { isTrue } from './truth';

/** Which codecs and error handlers there are. CPython: Python/codecs.c. */

/** Everything in it is owned. */
const registry = {
  ready: false,
  search: [] as Ref[],
  /** Codecs by normalized name. */
  cache: new Map<string, Ref>(),
  /** Error handlers that the program named. */
  handlers: new Map<string, Ref>(),
};

/** The error handlers that are always there, by name: immortal functions, made when one is asked for. Filled in by the module `_codecs`. */
export const builtinHandlers = { find: (_name: string): Ref => NULL };

/** What is done with the exception of a codec: it gets a note, or becomes the cause of another. Set by the types. */
export const codecFailures = { wrap: (_exception: Ref, _message: string): Ref => NULL };

addEngineRoots(() => [...registry.search, ...registry.cache.values(), ...registry.handlers.values()]);

export function resetCodecs(): void {
  registry.ready = false;
  registry.search = [];
  registry.cache = new Map();
  registry.handlers = new Map();
}

/** The end of the interpreter. */
export function releaseCodecs(): void {
  const { search, cache, handlers } = registry;
  resetCodecs();
  for (const ref of [...search, ...cache.values(), ...handlers.values()]) decref(ref);
}

/** Codecs of the library are looked up by a function that the package `encodings` registers, before all others. */
function prepare(): void {
  if (registry.ready) return;
  registry.ready = true;
  decref(importHook.module('encodings'));
}

/** CPython: PyCodec_Register(). */
export function registerSearch(fn: Ref): void {
  prepare();
  registry.search.push(newRef(fn));
}

/** CPython: PyCodec_Unregister(). */
export function unregisterSearch(fn: Ref): void {
  const at = registry.search.indexOf(fn);
  if (at < 0) return;
  const { cache } = registry;
  registry.cache = new Map();
  registry.search.splice(at, 1);
  for (const ref of cache.values()) decref(ref);
  decref(fn);
}

/** Small letters, and one underscore for each run of what is neither a letter, a digit nor a dot. CPython: _Py_normalize_encoding(). */
export function normalizedEncoding(encoding: string): string {
  return encoding.replace(/[^a-zA-Z0-9.]+/g, '_').replace(/^_/, '').replace(/_$/, '').toLowerCase();
}

/** A new reference to the codec of a name, or LookupError. CPython: _PyCodec_Lookup(). */
export function lookupCodec(encoding: string): Ref {
  if (encoding.includes('\0')) raise('ValueError', 'embedded null character');
  prepare();
  const name = normalizedEncoding(encoding);
  const known = registry.cache.get(name);
  if (known !== undefined) return newRef(known);
  const mark = holdMark();
  const nameRef = hold(newStr(name));
  for (const fn of registry.search.slice()) {
    const found = call(fn, nameRef);
    if (found === None) continue;
    hold(found);
    if (!isTuple(found) || tupleItems(found).length !== 4) raise('TypeError', 'codec search functions must return 4-tuples');
    dropHolds(mark);
    decref(nameRef);
    const old = registry.cache.get(name);
    registry.cache.set(name, newRef(found));
    if (old !== undefined) decref(old);
    return found;
  }
  return raise('LookupError', `unknown encoding: ${encoding}`);
}

const S_IS_TEXT = staticString('_is_text_encoding');

/** A codec that is for text, or LookupError, which names what to use in place. CPython: _PyCodec_LookupTextEncoding(). */
export function lookupTextCodec(encoding: string, alternative: string): Ref {
  const codec = lookupCodec(encoding);
  if (isExactTuple(codec)) return codec;
  const mark = holdMark();
  hold(codec);
  const flag = getOptionalAttr(codec, S_IS_TEXT);
  if (flag !== NULL) {
    const isText = isTrue(flag);
    decref(flag);
    if (!isText) raise('LookupError', `'${encoding}' is not a text encoding; use ${alternative} to handle arbitrary codecs`);
  }
  dropHolds(mark);
  return codec;
}

/** Calls the encoder or decoder of a codec, which is taken over; '' for no error handler. CPython: _PyCodec_EncodeInternal(). */
export function stealRunCodec(codec: Ref, way: 'encode' | 'decode', object: Ref, encoding: string, errors: string): Ref {
  const mark = holdMark();
  hold(codec);
  const fn = hold(newRef(tupleItems(codec)[way === 'encode' ? 0 : 1]));
  const errorsRef = errors === '' ? NULL : hold(newStr(errors));
  const answer = noted(() => (errorsRef === NULL ? call(fn, object) : call(fn, object, errorsRef)), `${way.slice(0, -1)}ing with '${encoding}' codec failed`);
  hold(answer);
  if (!isTuple(answer) || tupleItems(answer).length !== 2) {
    raise('TypeError', way === 'encode' ? 'encoder must return a tuple (object, integer)' : 'decoder must return a tuple (object,integer)');
  }
  const result = newRef(tupleItems(answer)[0]);
  releaseHolds(mark);
  return result;
}

function noted(action: () => Ref, message: string): Ref {
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  try {
    return action();
  } catch (thrown) {
    if (!isPythonError(thrown, 'Exception')) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
  }
  return stealAndRaise(codecFailures.wrap(takeRaised(), message));
}

/** CPython: PyCodec_RegisterError(). */
export function registerHandler(name: string, handler: Ref): void {
  const old = registry.handlers.get(name);
  registry.handlers.set(name, newRef(handler));
  if (old !== undefined) decref(old);
}

/** Takes back a handler of the program; false if it had none. CPython: _PyCodec_UnregisterError(). */
export function unregisterHandler(name: string): boolean {
  loadPartOf('_codecs');
  if (builtinHandlers.find(name) !== NULL) raise('ValueError', `cannot un-register built-in error handler '${name}'`);
  const old = registry.handlers.get(name);
  if (old === undefined) return false;
  registry.handlers.delete(name);
  decref(old);
  return true;
}

/** A new reference to the error handler of a name, or LookupError. CPython: PyCodec_LookupError(). */
export function lookupHandler(name: string): Ref {
  loadPartOf('_codecs');
  const handler = registry.handlers.get(name) ?? builtinHandlers.find(name);
  if (handler === NULL) raise('LookupError', `unknown error handler name '${name}'`);
  return newRef(handler);
}
