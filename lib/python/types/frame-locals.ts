import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { newRef, xdecref } from '../heap/refcount';
import { equals } from '../protocols/compare';
import { dictHash } from '../protocols/hash';
import { dictGetBorrowed, dictSet, forEachEntry } from '../protocols/mapping';
import { newDict } from '../values/dicts';
import { textOf } from '../values/text';
import { cellContentBorrowed, stealIntoCell } from './cell';
import type { CodeObject } from './code';
import { CO_OPTIMIZED, codeOf } from './code';
import { LocalKind } from './code-replacement';
import { frameObjectOf, runningFrames } from './frame';

/** The local variables of a frame object, wherever they are at present: on the machine's stack, in a generator, in the object. */

const SHARED = LocalKind.CELL | LocalKind.FREE;

/** A local variable's value, borrowed, or NULL; `raw` is what its place holds. CPython: framelocalsproxy_getval(). */
export function valueOfLocal(code: CodeObject, i: number, raw: Ref): Ref {
  const shared = raw !== NULL && (code.unit.localKinds[i] & SHARED) !== 0 && typeIdOf(raw) === TypeId.CELL;
  return shared ? cellContentBorrowed(raw) : raw;
}

function codeOfFrame(frame: Ref): CodeObject {
  return codeOf(frameObjectOf(frame).codeRef);
}

/** Visits the local variables that have a value, and what was added under names that are no variables. */
export function forEachLocal(frame: Ref, each: (name: Ref, value: Ref) => void): void {
  const code = codeOfFrame(frame);
  code.localNames.forEach((name, i) => {
    const value = valueOfLocal(code, i, runningFrames.read(frame, i));
    if (value !== NULL) each(name, value);
  });
  const { extraLocals } = frameObjectOf(frame);
  if (extraLocals !== NULL) forEachEntry(extraLocals, each);
}

/** Comprehensions inside a class or module body have variables that only they can change (CPython: CO_FAST_HIDDEN). */
function isHidden(code: CodeObject, i: number): boolean {
  return (code.unit.flags & CO_OPTIMIZED) === 0 && (code.unit.localKinds[i] & LocalKind.LOCAL) !== 0;
}

/** Whether such a comprehension is running in the frame. CPython: frame_hasHiddenLocals(). */
export function hasHiddenLocals(code: CodeObject, read: (i: number) => Ref): boolean {
  return code.localNames.some((_, i) => isHidden(code, i) && valueOfLocal(code, i, read(i)) !== NULL);
}

/** Index of the variable with this name that has a value or, for writing, that may get one; -1 for none. CPython: framelocalsproxy_getkeyindex(). */
function indexOfLocal(frame: Ref, key: Ref, forReading: boolean): number {
  const code = codeOfFrame(frame);
  const isWanted = (i: number): boolean => (forReading ? valueOfLocal(code, i, runningFrames.read(frame, i)) !== NULL : !isHidden(code, i));
  const hash = dictHash(key);
  const plain = typeIdOf(key) === TypeId.STR;
  return code.localNames.findIndex((name, i) => {
    if (name === key) return isWanted(i);
    if (plain) return textOf(name) === textOf(key) && isWanted(i);
    return dictHash(name) === hash && equals(name, key) && isWanted(i);
  });
}

/** Whether the name is that of a local variable with a value. */
export function isLocalWithValue(frame: Ref, key: Ref): boolean {
  return indexOfLocal(frame, key, true) >= 0;
}

/** The value under a name, borrowed, or NULL. */
export function localBorrowed(frame: Ref, key: Ref): Ref {
  const i = indexOfLocal(frame, key, true);
  if (i >= 0) return valueOfLocal(codeOfFrame(frame), i, runningFrames.read(frame, i));
  const { extraLocals } = frameObjectOf(frame);
  return extraLocals === NULL ? NULL : dictGetBorrowed(extraLocals, key);
}

/** Gives a local variable a value, which is borrowed; a name that is no variable is kept with the frame object. */
export function setLocal(frame: Ref, key: Ref, value: Ref): void {
  const i = indexOfLocal(frame, key, false);
  const data = frameObjectOf(frame);
  if (i < 0) {
    if (data.extraLocals === NULL) data.extraLocals = newDict();
    dictSet(data.extraLocals, key, value);
    return;
  }
  const code = codeOfFrame(frame);
  const raw = runningFrames.read(frame, i);
  if (raw !== NULL && (code.unit.localKinds[i] & SHARED) !== 0 && typeIdOf(raw) === TypeId.CELL) stealIntoCell(raw, newRef(value));
  else xdecref(runningFrames.exchange(frame, i, newRef(value)));
}

