import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { decref, newRef, refcountOf, xdecref } from '../heap/refcount';
import { dictDelete, dictSet, forEachEntry } from '../protocols/mapping';
import { recursion } from '../protocols/recursion';
import { codeOf } from '../types/code';
import { adoptFrame, countFrame, countFrameEnd, frameObjectOf, newFrameObject, runningFrames } from '../types/frame';
import { hasHiddenLocals, valueOfLocal } from '../types/frame-locals';
import { newFrameLocalsProxy } from '../types/frame-locals-proxy';
import type { FunctionObject } from '../types/function';
import { functionOf } from '../types/function';
import { generatorOf } from '../types/generator';
import { dictTable, isExactDict, newDict } from '../values/dicts';
import { CodeFlag } from '../bytecode/code-unit';
import type { Frame } from './state';
import { FrameKind, LAST_STACK_CELL, RECORDS_PER_THREAD, frameAt, parkedThreads, stack, vm } from './state';

/** Entering and leaving frames. */

recursion.frames = () => vm.depth + 1;

/** Saves the running frame's registers before another frame goes on top of it. */
export function saveRegisters(): void {
  const { frame } = vm;
  frame.pc = vm.pc;
  frame.sp = vm.sp;
}

/**
 * A new frame on top. Its locals begin at `bp`, where the arguments already are; the caller of this function sets the rest of
 * them and `vm.sp`. All references are borrowed from whoever keeps them alive, except `locals`, which is taken over.
 */
export function enterFrame(codeRef: Ref, func: Ref, globals: Ref, builtins: Ref, locals: Ref, bp: number, returnSp: number, kind: number): Frame {
  if (vm.depth + 1 + recursion.nativeDepth * recursion.weight >= recursion.limit || bp > LAST_STACK_CELL) recursionError();
  if (vm.depth >= 0) saveRegisters();
  const frame = frameAt(++vm.depth);
  const code = codeOf(codeRef);
  frame.code = code;
  frame.codeRef = codeRef;
  frame.func = func;
  frame.globals = globals;
  frame.globalsTable = dictTable(globals);
  frame.builtinsTable = dictTable(builtins);
  frame.locals = locals;
  frame.moduleTable = locals !== NULL && locals === globals && isExactDict(locals) ? frame.globalsTable : null;
  frame.bp = bp;
  frame.returnSp = returnSp;
  frame.kind = kind;
  frame.generator = NULL;
  frame.frameObject = NULL;
  vm.frame = frame;
  vm.bp = bp;
  vm.pc = code.base;
  return frame;
}

function recursionError(): never {
  return raise('RecursionError', 'maximum recursion depth exceeded');
}

/** Enters a function whose `given` arguments are at `bp` and after; the other locals are cleared. */
export function enterFunction(func: Ref, f: FunctionObject, bp: number, given: number, returnSp: number, kind: number): void {
  if (knobs.frameObjects) countFrame(codeOf(f.code));
  const frame = enterFrame(f.code, func, f.globals, f.builtins, NULL, bp, returnSp, kind);
  const end = bp + frame.code.localCount;
  for (let i = bp + given; i < end; i++) stack[i] = NULL;
  vm.sp = end;
}

/**
 * Takes the running frame off: its locals are released while the frame below is already the running one, as in CPython
 * (Python/ceval.c, clear_thread_frame()). What the call left below them goes too: up to 3.10 the arguments, and the callable.
 * Leaves `vm.sp` at the frame's `returnSp`; nothing is pushed. Returns the frame's kind.
 */
export function leaveFrame(): number {
  const { frame } = vm;
  // Finalizers that run below enter frames of their own, in this same record.
  const { bp, returnSp, kind, locals, code, frameObject } = frame;
  const { pc } = vm;
  frame.locals = NULL;
  vm.depth--;
  if (vm.depth >= 0) {
    vm.frame = frameAt(vm.depth);
    vm.bp = vm.frame.bp;
    vm.pc = vm.frame.pc;
  }
  if (frame.frameObject !== NULL) releaseFrameObject(frame, pc, locals);
  clearCells(bp, vm.sp);
  xdecref(locals);
  if (knobs.frameObjects && frameObject === NULL) countFrameEnd(code);
  for (let i = bp - 1; i >= returnSp; i--) clearCell(i);
  vm.sp = returnSp;
  return kind;
}

/**
 * `leaveFrame` for the commonest frame: one that was called, of a function that is no generator and whose frame nobody asked for. False if
 * it is another, which stays.
 */
export function leaveCalledFrame(frame: Frame): boolean {
  if (frame.kind === FrameKind.ENTRY || frame.generator !== NULL || frame.frameObject !== NULL || frame.locals !== NULL) return false;
  if (knobs.frameObjects) return false;
  const { bp, returnSp } = frame;
  const below = frameAt(--vm.depth);
  vm.frame = below;
  vm.bp = below.bp;
  vm.pc = below.pc;
  let last = vm.sp - 1;
  if (!knobs.localsFreedInReverse) {
    for (let i = bp; i <= last; i++) {
      const ref = stack[i] as Ref;
      if (ref === NULL) continue;
      stack[i] = NULL;
      decref(ref);
    }
    last = bp - 1;
  }
  for (let i = last; i >= returnSp; i--) {
    const ref = stack[i] as Ref;
    if (ref === NULL) continue;
    stack[i] = NULL;
    decref(ref);
  }
  vm.sp = returnSp;
  return true;
}

/** Releases the stack cells from `from` to `to`, in the order in which this version releases local variables. */
export function clearCells(from: number, to: number): void {
  if (knobs.localsFreedInReverse) {
    for (let i = to - 1; i >= from; i--) clearCell(i);
  } else for (let i = from; i < to; i++) clearCell(i);
}

function clearCell(i: number): void {
  const ref = stack[i] as Ref;
  if (ref === NULL) return;
  stack[i] = NULL;
  decref(ref);
}

/** The namespace of built-in functions that the frame looks into. */
function builtinsBorrowed({ func, generator }: Frame): Ref {
  if (func !== NULL) return functionOf(func).builtins;
  return generator === NULL ? vm.builtins : generatorOf(generator).builtins;
}

/** The frame's object, made on first demand; borrowed. `threadBase` is that of its thread. */
export function frameObjectBorrowed(frame: Frame, threadBase = vm.threadBase): Ref {
  if (frame.frameObject === NULL) {
    frame.frameObject = newFrameObject(frame.codeRef, frame.func, frame.globals, builtinsBorrowed(frame), threadBase + frame.index);
  }
  return frame.frameObject;
}

/** The frame ends: its object takes the locals over if anybody else holds it. CPython: take_ownership(). */
function releaseFrameObject(frame: Frame, pc: number, namespace: Ref): void {
  const ref = frame.frameObject;
  frame.frameObject = NULL;
  const object = frameObjectOf(ref);
  object.instruction = pc - 1 - frame.code.base;
  object.record = -1;
  if (refcountOf(ref) > 1) {
    const locals: Ref[] = [];
    for (let i = frame.bp; i < vm.sp; i++) {
      locals.push(stack[i] as Ref);
      stack[i] = NULL;
    }
    adoptFrame(ref, locals);
    object.namespace = namespace === NULL ? NULL : newRef(namespace);
    const hasBack = frame.generator === NULL || knobs.objects.endedGeneratorsHaveCaller;
    if (hasBack && vm.depth >= 0 && frame.index > 0) object.back = newRef(frameObjectBorrowed(vm.frame));
  } else object.locals = [];
  decref(ref);
}

/** Word index in its unit of the instruction that a frame on the stack is executing. */
export function currentInstruction(frame: Frame): number {
  return (frame === vm.frame ? vm.pc : frame.pc) - 1 - frame.code.base;
}

/** A frame on the stack of any thread, by its number, with the cells in which its locals are. */
function frameOfRecord(record: number): { frame: Frame; cells: Int32Array } {
  const serial = Math.floor(record / RECORDS_PER_THREAD);
  const index = record % RECORDS_PER_THREAD;
  const parked = parkedThreads.get(serial);
  return parked === undefined ? { frame: frameAt(index), cells: stack } : { frame: parked.frames[index], cells: parked.cells };
}

runningFrames.instruction = (record) => currentInstruction(frameOfRecord(record).frame);
runningFrames.back = (record) => {
  const index = record % RECORDS_PER_THREAD;
  return index > 0 ? newRef(frameObjectBorrowed(frameOfRecord(record - 1).frame, record - index)) : NULL;
};
runningFrames.read = (ref, index) => {
  const { record, suspended, locals } = frameObjectOf(ref);
  if (record < 0) return ((suspended?.saved ?? locals ?? [])[index] ?? NULL) as Ref;
  const { frame, cells } = frameOfRecord(record);
  return cells[frame.bp + index] as Ref;
};

runningFrames.exchange = (ref, index, value) => {
  const object = frameObjectOf(ref);
  let [cells, at]: [Int32Array | number[], number] = [[], index];
  if (object.record >= 0) {
    const found = frameOfRecord(object.record);
    [cells, at] = [found.cells, found.frame.bp + index];
  } else if (object.suspended !== null) cells = object.suspended.saved;
  else {
    // A frame that has been cleared has room for its variables all the same.
    object.locals ??= [];
    while (object.locals.length <= index) object.locals.push(NULL);
    cells = object.locals;
  }
  const old = cells[at] as Ref;
  cells[at] = value;
  return old;
};

runningFrames.generator = (ref) => {
  const { record, owner } = frameObjectOf(ref);
  return record < 0 ? owner : frameOfRecord(record).frame.generator;
};

runningFrames.builtins = (ref) => newRef(frameObjectOf(ref).builtins);

runningFrames.locals = (ref) => {
  const object = frameObjectOf(ref);
  const code = codeOf(object.codeRef);
  const optimized = (code.unit.flags & CodeFlag.OPTIMIZED) !== 0;
  if (!knobs.sharedLocals && (optimized || hasHiddenLocals(code, (i) => runningFrames.read(ref, i)))) return newFrameLocalsProxy(ref);
  if (object.record >= 0) {
    const { frame, cells } = frameOfRecord(object.record);
    return snapshotOfFrame(frame, cells);
  }
  if (object.namespace === NULL) object.namespace = newDict();
  if (optimized) fillLocals(object.namespace, code, (i) => runningFrames.read(ref, i));
  return newRef(object.namespace);
};

/** `locals()` of a frame on the stack: its namespace, or a dict of its local variables. */
export function localsOfFrame(frame: Frame): Ref {
  if ((frame.code.unit.flags & CodeFlag.OPTIMIZED) !== 0 || knobs.sharedLocals) return snapshotOfFrame(frame, stack);
  return hasHiddenLocals(frame.code, (i) => stack[frame.bp + i] as Ref) ? newLocals(frame, stack) : newRef(frame.locals);
}

/** A new dict of the variables that have a value, and of what was added to `f_locals`. */
function newLocals(frame: Frame, cells: Int32Array): Ref {
  const dict = newDict();
  fillLocals(dict, frame.code, (i) => cells[frame.bp + i] as Ref);
  const extra = frame.frameObject === NULL ? NULL : frameObjectOf(frame.frameObject).extraLocals;
  if (extra !== NULL) forEachEntry(extra, (name, value) => dictSet(dict, name, value));
  return dict;
}

/** The namespace of a class or module body; or a dict of a function's variables, the same each time up to 3.12. */
function snapshotOfFrame(frame: Frame, cells: Int32Array): Ref {
  if ((frame.code.unit.flags & CodeFlag.OPTIMIZED) === 0) return newRef(frame.locals);
  if (!knobs.sharedLocals) return newLocals(frame, cells);
  if (frame.locals === NULL) frame.locals = newDict();
  fillLocals(frame.locals, frame.code, (i) => cells[frame.bp + i] as Ref);
  return newRef(frame.locals);
}

/** Brings a dict up to date with local variables; those without a value leave it. CPython: PyFrame_FastToLocalsWithError(). */
function fillLocals(dict: Ref, code: Frame['code'], rawBorrowed: (i: number) => Ref): void {
  code.localNames.forEach((name, i) => {
    const value = valueOfLocal(code, i, rawBorrowed(i));
    if (value !== NULL) dictSet(dict, name, value);
    else dictDelete(dict, name);
  });
}
