import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset, native } from '../object/native';
import type { Visit } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocateGc, allocateGcUncounted, countAllocation, countRelease, freeGcRow, freeGcRowUncounted } from '../heap/allocate';
import { isTracked, track, untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, newRef, xdecref } from '../heap/refcount';
import { addressText } from '../protocols/repr';
import { newBool, newInt } from '../values/numbers';
import { False, None, True } from '../values/singletons';
import { newStr } from '../values/text';
import { freeListCounts } from '../values/sequences';
import type { CodeObject } from './code';
import { codeOf } from './code';
import type { GeneratorObject } from './generator';
import { GeneratorState } from './generator-state';
import { shownCode } from './shown-code';

/**
 * Frame objects. The machine runs frames without them; one is made when a traceback or `sys._getframe` needs it. While the frame
 * runs, the object only points at the machine's record and is not tracked. When the frame ends and somebody still holds the
 * object, it takes over the local variables, which is how a kept exception keeps them alive (CPython: Python/frame.c,
 * take_ownership()).
 */
export interface FrameObject {
  /** What the frame runs. Owned once the frame has ended; until then the machine or the generator owns it. */
  codeRef: Ref;
  /** The function, likewise; NULL for module bodies, and up to 3.10, where a frame has what it needs of the function itself. */
  func: Ref;
  /** Likewise where there is no function to own them; else borrowed from it. */
  globals: Ref;
  /** The namespace of built-in functions: owned with `globals` up to 3.10; else borrowed. */
  builtins: Ref;
  /** The frame has ended, and this object has taken over what was in it. */
  owns: boolean;
  /** The namespace of a class or module body, owned once the frame has ended; or NULL. */
  namespace: Ref;
  /** Owned locals of a frame that has ended; null while it runs. NULL entries are unset. */
  locals: Ref[] | null;
  /** Owned object of the calling frame, once the frame has ended; or NULL. */
  back: Ref;
  /** Word index in the code's own unit, once the frame has ended. */
  instruction: number;
  /** Index of the machine's record while the frame runs; -1 after. */
  record: number;
  /** The generator whose suspended frame this is, or null. Not owned: the generator owns the frame object. */
  suspended: GeneratorObject | null;
  /** The same generator while it is suspended, borrowed; or NULL. */
  owner: Ref;
  /** What was put into `f_locals` under names that are no variables: a dict, owned, or NULL. */
  extraLocals: Ref;
  /** `f_trace`, owned, or NULL. */
  trace: Ref;
  tracesLines: boolean;
  tracesOpcodes: boolean;
}

export function frameObjectOf(ref: Ref): FrameObject {
  return payloads[ref] as FrameObject;
}

/** What only the machine knows of a running frame. */
export const runningFrames = {
  /** Word index, in the unit, of the instruction that is being executed. */
  instruction: (_record: number): number => 0,
  /** A new reference to the object of the calling frame, or NULL. */
  back: (_record: number): Ref => NULL,
  /** `f_locals`: a new reference. */
  locals: (_frame: Ref): Ref => None,
  /** What is in the place of a local variable or cell, borrowed; NULL where nothing is. */
  read: (_frame: Ref, _index: number): Ref => NULL,
  /** Puts an owned reference there and returns the one that was there before. */
  exchange: (_frame: Ref, _index: number, value: Ref): Ref => value,
  /** The generator whose frame it is, borrowed, or NULL. */
  generator: (_frame: Ref): Ref => NULL,
  /** Ends a generator as its deallocation would. */
  finalizeGenerator: (_generator: Ref): void => {},
  /** A new reference to the namespace of built-in functions. */
  builtins: (_frame: Ref): Ref => None,
};

/** A frame whose trace function is told that it stands at an instruction which the machine does not have: its line, and which one it is. */
export const tracedPlace = { frame: NULL, line: 0, shown: 0 };

const FRAMES_KEPT = 200;

/**
 * Counts the object that a frame is up to 3.10, whether the machine makes one or not: that of the last call of the code, one from the
 * free list, or a new one. CPython: frame_alloc().
 */
export function countFrame(code: CodeObject): void {
  if (code.keepsFrame) code.keepsFrame = false;
  else if (freeListCounts.frame > 0) freeListCounts.frame--;
  else countAllocation();
}

/** The end of such a frame. CPython: frame_dealloc(). */
export function countFrameEnd(code: CodeObject): void {
  if (!code.keepsFrame) code.keepsFrame = true;
  else if (freeListCounts.frame < FRAMES_KEPT) freeListCounts.frame++;
  else countRelease();
}

/** A frame object with count 1, not tracked, for a frame that somebody else owns. */
export function newFrameObject(codeRef: Ref, func: Ref, globals: Ref, builtins: Ref, record: number): Ref {
  const size = 56 + 8 * codeOf(codeRef).localCount;
  const ref = knobs.frameObjects ? allocateGcUncounted(TypeId.FRAME, size) : allocateGc(TypeId.FRAME, size);
  payloads[ref] = {
    codeRef, func: knobs.frameObjects ? NULL : func, globals, builtins, owns: false, namespace: NULL, locals: null, back: NULL, instruction: 0, record, suspended: null, owner: NULL,
    extraLocals: NULL, trace: NULL, tracesLines: true, tracesOpcodes: false,
  } satisfies FrameObject;
  return ref;
}

/** The frame ends while somebody holds its object, which takes over the contents of its cells. CPython: take_ownership(). */
export function adoptFrame(ref: Ref, cells: number[]): void {
  const frame = frameObjectOf(ref);
  frame.owns = true;
  frame.locals = cells as Ref[];
  newRef(frame.codeRef);
  newRef(frame.func === NULL ? frame.globals : frame.func);
  if (knobs.frameObjects) newRef(frame.builtins);
  if (!isTracked(ref)) track(ref);
}

/** The word, in its unit, that the frame executes or executed last. */
export function frameInstruction(ref: Ref): number {
  const frame = frameObjectOf(ref);
  return frame.record >= 0 ? runningFrames.instruction(frame.record) : frame.instruction;
}

/** The instruction, of those that are shown, that the frame executes or executed last. */
function lastShown(ref: Ref): number {
  if (ref === tracedPlace.frame) return tracedPlace.shown;
  return shownIndex(frameObjectOf(ref).codeRef, frameInstruction(ref));
}

/** What is shown for a word of the code. */
export function shownIndex(codeRef: Ref, instruction: number): number {
  const { indexOf } = shownCode(codeOf(codeRef).unit);
  return instruction >= 0 && instruction < indexOf.length ? indexOf[instruction] : instruction;
}

/** The word of the code that is shown at this place. */
export function wordOfShown(codeRef: Ref, index: number): number {
  return shownCode(codeOf(codeRef).unit).wordOf[index] ?? index;
}

/** The 1-based source line of a word of a code object. */
export function lineOfInstruction(codeRef: Ref, instruction: number): number {
  const { unit, source } = codeOf(codeRef);
  for (let word = Math.min(instruction, unit.words.length - 1); word >= 0; word--) {
    if (unit.spans[2 * word] >= 0) return source.lineOf(unit.spans[2 * word]);
  }
  return unit.firstLine;
}

/** Up to 3.10; there it is the frame through which the collector sees what a suspended generator holds. CPython: frame_traverse(). */
function visitOldFrame(ref: Ref, visit: Visit): void {
  const { back, owns, codeRef, builtins, globals, namespace, trace, locals, suspended } = frameObjectOf(ref);
  if (back !== NULL) visit(back);
  if (owns || suspended !== null) for (const owned of [codeRef, builtins, globals]) visit(owned);
  if (namespace !== NULL) visit(namespace);
  if (trace !== NULL) visit(trace);
  for (const local of suspended?.saved ?? locals ?? []) if (local !== NULL) visit(local as Ref);
}

function visitFrame(ref: Ref, visit: Visit): void {
  if (knobs.frameObjects) {
    visitOldFrame(ref, visit);
    return;
  }
  const frame = frameObjectOf(ref);
  if (frame.back !== NULL) visit(frame.back);
  if (frame.namespace !== NULL && frame.suspended === null) visit(frame.namespace);
  if (frame.owns) {
    visit(frame.func === NULL ? frame.globals : frame.func);
    visit(frame.codeRef);
    for (const local of frame.locals!) if (local !== NULL) visit(local);
  }
  if (frame.trace !== NULL) visit(frame.trace);
  if (frame.extraLocals !== NULL) visit(frame.extraLocals);
}

/** `f_lineno`: None where the instruction is on no line. */
function currentLine(ref: Ref): Ref {
  if (ref === tracedPlace.frame) return newInt(tracedPlace.line);
  const { codeRef } = frameObjectOf(ref);
  const line = ownLine(codeRef, frameInstruction(ref));
  return line === 0 ? None : newInt(line);
}

/** The 1-based source line that a word of a code object belongs to, or 0. */
export function ownLine(codeRef: Ref, instruction: number): number {
  const { unit, source } = codeOf(codeRef);
  if (instruction < 0 || instruction >= unit.words.length) return unit.firstLine;
  const start = unit.spans[2 * instruction];
  return start < 0 ? 0 : source.lineOf(start);
}

/** Drops the locals of a frame that has ended (CPython: frame_tp_clear()). */
function clearLocals(ref: Ref): void {
  const frame = frameObjectOf(ref);
  const locals = frame.locals ?? [];
  frame.locals = frame.locals === null ? null : [];
  if (knobs.localsFreedInReverse) locals.reverse();
  for (const local of locals) xdecref(local);
  const { trace, extraLocals } = frame;
  frame.trace = frame.extraLocals = NULL;
  xdecref(trace);
  xdecref(extraLocals);
}

/** Drops the namespace as well, or the dict that `f_locals` was up to 3.12. */
function clearAll(ref: Ref): void {
  clearLocals(ref);
  const frame = frameObjectOf(ref);
  const { namespace } = frame;
  frame.namespace = NULL;
  xdecref(namespace);
}

/** CPython: frame_clear_impl(). */
function clearFrame(ref: Ref): Ref {
  const { record, suspended } = frameObjectOf(ref);
  if (record >= 0 || suspended?.state === GeneratorState.RUNNING) raise('RuntimeError', 'cannot clear an executing frame');
  if (suspended === null) clearLocals(ref);
  else if (suspended.state === GeneratorState.SUSPENDED && knobs.objects.suspendedFramesStay) raise('RuntimeError', knobs.wording.suspendedFrame);
  else runningFrames.finalizeGenerator(frameObjectOf(ref).owner);
  return None;
}

function setTrace(ref: Ref, value: Ref): void {
  const frame = frameObjectOf(ref);
  const old = frame.trace;
  frame.trace = value === NULL || value === None ? NULL : newRef(value);
  xdecref(old);
}

/** Makes a frame go on at another line, which its trace function may ask for; set by the machine. Raises ValueError. */
export const frameLines = {
  set: (_frame: Ref, _value: Ref): void => {},
};

function setLine(ref: Ref, value: Ref): void {
  if (value === NULL) refuseDeletion('f_lineno');
  frameLines.set(ref, value);
}

function refuseDeletion(name: string): never {
  return raise('AttributeError', knobs.objects.undeletableAttribute(name));
}

function boolFlag(value: Ref): boolean {
  return value === True || (value === False ? false : raise('TypeError', 'attribute value type must be bool'));
}

function readonly(name: string, get: (ref: Ref) => Ref): GetSet {
  return getset(name, get, () => raise('AttributeError', `attribute '${name}' of 'frame' objects is not writable`));
}

export const frameType = defineType({
  name: 'frame',
  id: TypeId.FRAME,
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 56,
  itemSize: 8,
  slots: {
    dealloc(ref) {
      untrack(ref);
      if (deferDealloc(ref)) return;
      clearAll(ref);
      const { back, codeRef, globals, builtins, func, owns } = frameObjectOf(ref);
      xdecref(back);
      if (knobs.frameObjects) {
        countFrameEnd(codeOf(codeRef));
        freeGcRowUncounted(ref);
        if (owns) decref(builtins);
      }
      if (owns) {
        decref(func === NULL ? globals : func);
        decref(codeRef);
      }
      if (!knobs.frameObjects) freeGcRow(ref);
      endDealloc();
    },
    traverse: visitFrame,
    clear: clearAll,
    repr(ref) {
      const { codeRef } = frameObjectOf(ref);
      const { unit, source } = codeOf(codeRef);
      return newStr(`<frame at ${addressText(ref)}, file '${source.name}', line ${lineOfInstruction(codeRef, frameInstruction(ref))}, code ${unit.name}>`);
    },
  },
  methods: [
    native('clear', '()', clearFrame),
  ],
  getset: [
    readonly('f_code', (ref) => newRef(frameObjectOf(ref).codeRef)),
    getset('f_lineno', currentLine, setLine),
    readonly('f_lasti', (ref) => newInt(lastShown(ref) < 0 ? -1 : 2 * lastShown(ref))),
    readonly('f_globals', (ref) => newRef(frameObjectOf(ref).globals)),
    readonly('f_builtins', (ref) => runningFrames.builtins(ref)),
    readonly('f_locals', (ref) => runningFrames.locals(ref)),
    readonly('f_back', (ref) => {
      const frame = frameObjectOf(ref);
      const back = frame.record >= 0 ? runningFrames.back(frame.record) : frame.back === NULL ? NULL : newRef(frame.back);
      return back === NULL ? None : back;
    }),
    readonly('f_generator', (ref) => {
      const generator = runningFrames.generator(ref);
      return generator === NULL ? None : newRef(generator);
    }),
    getset('f_trace', (ref) => (frameObjectOf(ref).trace === NULL ? None : newRef(frameObjectOf(ref).trace)), setTrace),
    getset('f_trace_lines', (ref) => newBool(frameObjectOf(ref).tracesLines), (ref, value) => {
      if (value === NULL) raise('TypeError', "can't delete numeric/char attribute");
      frameObjectOf(ref).tracesLines = boolFlag(value);
    }),
    getset('f_trace_opcodes', (ref) => newBool(frameObjectOf(ref).tracesOpcodes), (ref, value) => {
      if (value === NULL && knobs.objects.suspendedFramesStay) refuseDeletion('f_trace_opcodes');
      if (value === NULL) raise('TypeError', "can't delete numeric/char attribute");
      frameObjectOf(ref).tracesOpcodes = boolFlag(value);
    }),
  ],
});
