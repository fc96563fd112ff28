import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { track } from '../heap/gc-state';
import { decref, newRef, refcountOf, xdecref } from '../heap/refcount';
import { dictDelete, dictSet } from '../protocols/mapping';
import { recursion } from '../protocols/recursion';
import { cellContentBorrowed, cellType } from '../types/cell';
import { codeOf } from '../types/code';
import { frameObjectOf, newFrameObject, runningFrames } from '../types/frame';
import type { FunctionObject } from '../types/function';
import { typeOf } from '../object/py-type';
import { dictTable, newDict } from '../values/dicts';
import { CodeFlag, LocalKind } from '../bytecode/code-unit';
import type { Frame } from './state';
import { LAST_STACK_CELL, RECORDS_PER_THREAD, frameAt, parkedThreads, stack, vm } from './state';

/** Entering and leaving frames. */

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
  if (vm.depth + 1 >= recursion.limit || bp > LAST_STACK_CELL) recursionError();
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
  const { bp, returnSp, kind, locals } = frame;
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
  for (let i = bp - 1; i >= returnSp; i--) clearCell(i);
  vm.sp = returnSp;
  return kind;
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

/** The frame's object, made on first demand; borrowed. `threadBase` is that of its thread. */
export function frameObjectBorrowed(frame: Frame, threadBase = vm.threadBase): Ref {
  if (frame.frameObject === NULL) {
    frame.frameObject = newFrameObject(newRef(frame.codeRef), frame.func, frame.globals, threadBase + frame.index);
    newRef(frame.func === NULL ? frame.globals : frame.func);
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
    object.locals = locals;
    object.namespace = namespace === NULL ? NULL : newRef(namespace);
    if (vm.depth >= 0 && frame.index > 0) object.back = newRef(frameObjectBorrowed(vm.frame));
    track(ref);
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
runningFrames.locals = (ref) => {
  const object = frameObjectOf(ref);
  if (object.record >= 0) {
    const { frame, cells } = frameOfRecord(object.record);
    return localsOfFrame(frame, cells);
  }
  if (object.namespace !== NULL) return newRef(object.namespace);
  const saved = object.suspended?.saved ?? object.locals ?? [];
  const dict = newDict();
  fillLocals(dict, codeOf(object.codeRef), (i) => (saved[i] ?? NULL) as Ref);
  return dict;
};

/** `locals()` of a frame on the stack: its namespace, or a new dict of its local variables. */
export function localsOfFrame(frame: Frame, cells: Int32Array = stack): Ref {
  const value = (i: number): Ref => cells[frame.bp + i] as Ref;
  if ((frame.code.unit.flags & CodeFlag.OPTIMIZED) === 0) return newRef(frame.locals);
  const dict = newDict();
  if (!knobs.sharedLocals) {
    fillLocals(dict, frame.code, value);
    return dict;
  }
  if (frame.locals === NULL) frame.locals = dict;
  else decref(dict);
  fillLocals(frame.locals, frame.code, value);
  return newRef(frame.locals);
}

/** Brings a dict up to date with local variables; those without a value leave it. CPython: PyFrame_FastToLocalsWithError(). */
function fillLocals(dict: Ref, code: Frame['code'], valueBorrowed: (i: number) => Ref): void {
  code.localNames.forEach((name, i) => {
    let value = valueBorrowed(i);
    if (value !== NULL && (code.unit.localKinds[i] & (LocalKind.CELL | LocalKind.FREE)) !== 0 && typeOf(value) === cellType) value = cellContentBorrowed(value);
    if (value !== NULL) dictSet(dict, name, value);
    else dictDelete(dict, name);
  });
}
