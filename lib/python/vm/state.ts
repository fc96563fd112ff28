import { column } from '../object/memory';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { DictTable } from '../object/dict-table';
import type { CodeObject } from '../types/code';

/**
 * The machine's state: one evaluation stack, one arena of code words, one of constants, and the frames. Typed arrays of fixed
 * capacity in constants, scalars in one constant object: both measured (see docs on the engine).
 */
const STACK_CELLS = 1 << 20;
const CODE_WORDS = 1 << 22;
const CONSTANTS = 1 << 20;

/** Locals, cells and evaluation stacks of all frames, one behind the other. Every non-NULL cell below `vm.sp` is owned. */
export const stack = column(Int32Array, STACK_CELLS);
/** For each cell that holds a list, tuple, str or bytes which a loop goes through without an iterator (from 3.15): where it is. */
export const loopPlaces = column(Int32Array, STACK_CELLS);
/** Words of all loaded code objects. */
export const code = column(Int32Array, CODE_WORDS);
/** Constants and names of all loaded code objects, borrowed from them. */
export const constants = column(Int32Array, CONSTANTS);

/** How the result of a frame is delivered. */
export const FrameKind = {
  /** Pushed on the caller's stack. */
  CALL: 0,
  /** `__init__`: must be None; the instance is on the caller's stack already. */
  INIT: 1,
  /** Entered from native code: `run` returns. */
  ENTRY: 2,
  /** A generator that a `for` loop of the frame below is iterating. */
  FOR_GENERATOR: 3,
  /** A generator that the frame below delegates to (`yield from`). */
  SEND_GENERATOR: 4,
  /** From here on: a special method that the instruction below waits for (`special-kinds.ts`). */
  SPECIAL: 5,
} as const;

/** The handled exception of a thread of control: of the main program, or of one generator. CPython: _PyErr_StackItem. */
export interface ExcInfo {
  /** Owned; NULL when none is being handled. */
  value: Ref;
  previous: ExcInfo | null;
  /** For each exception that is being handled its traceback, owned, or NULL: see `holdTraceback`. */
  tracebacks: Ref[] | null;
}

/** A running Python function. Records are kept and used again; all fields are plain so that they keep one shape. */
export class Frame {
  code: CodeObject = null as unknown as CodeObject;
  codeRef: Ref = NULL;
  /** The function, borrowed from the stack cell below the locals; NULL for module and class bodies run by `exec`. */
  func: Ref = NULL;
  /** Owned by the function or by whoever runs the frame. */
  globals: Ref = NULL;
  globalsTable: DictTable = null as unknown as DictTable;
  builtinsTable: DictTable = null as unknown as DictTable;
  /** Namespace of a class or module body, owned; NULL in functions. */
  locals: Ref = NULL;
  /** The table of that namespace, if it is a module's globals and a plain dict; else null. */
  moduleTable: DictTable | null = null;
  /** Where execution goes on when the frame above has ended. */
  pc = 0;
  /** First local; the evaluation stack begins behind the locals. */
  bp = 0;
  /** Behind the instruction that raised last. */
  raisedAt = 0;
  /** Stack pointer to restore in the caller before the result is pushed. */
  returnSp = 0;
  /** Stack pointer while a frame above is running. */
  sp = 0;
  kind = 0;
  /** Generator whose frame this is, owned; or NULL. */
  generator: Ref = NULL;
  /** The frame object, owned, once somebody asked for it; or NULL. */
  frameObject: Ref = NULL;
  /** Depth of native calls when the frame was entered, for restoring it after an exception. */
  index = 0;
}

const frames: Frame[] = [];

/** The record for the frame at this depth. */
export function frameAt(depth: number): Frame {
  return depth < frames.length ? frames[depth] : newFrameAt(depth);
}

function newFrameAt(depth: number): Frame {
  while (frames.length <= depth) {
    const frame = new Frame();
    frame.index = frames.length;
    frames.push(frame);
  }
  return frames[depth];
}

/** A thread that does not run: its frames and stack cells are copies, its registers are in the frames. */
export interface ParkedThread {
  frames: Frame[];
  cells: Int32Array;
  places: Int32Array;
  pc: number;
  depth: number;
  excInfo: ExcInfo;
}

/** The threads that do not run, by serial number. */
export const parkedThreads = new Map<number, ParkedThread>();

/** Frame objects know their frame by a number: the thread's serial number times this, and the depth. */
export const RECORDS_PER_THREAD = 2 ** 20;

const spareFrames: Frame[] = [];

/** Takes the records up to this depth out of use, for a thread that is put aside. */
export function takeFrames(depth: number): Frame[] {
  const taken = frames.slice(0, depth + 1);
  for (let i = 0; i <= depth; i++) {
    frames[i] = spareFrames.pop() ?? new Frame();
    frames[i].index = i;
  }
  return taken;
}

/** Puts such records back. */
export function putFrames(records: readonly Frame[]): void {
  records.forEach((record, i) => {
    spareFrames.push(frames[i]);
    frames[i] = record;
  });
}

const baseExcInfo: ExcInfo = { value: NULL, previous: null, tracebacks: null };

export const vm = {
  pc: 0,
  sp: 0,
  bp: 0,
  /** The running frame, and its depth; -1 before the first. */
  frame: frameAt(0),
  depth: -1,
  /** Steps until the next look at limits and pending work, and the size of the present batch. */
  ticks: 0,
  batch: 0,
  collectionPending: false,
  /** What the entry frame returned. */
  result: NULL as Ref,
  /** A handler left the loop because it raises the exception in `raised`: cheaper than throwing. */
  raising: false,
  excInfo: baseExcInfo,
  codeTop: 0,
  constantTop: 0,
  builtins: NULL as Ref,
  /** Loops that run one inside the other, and the one in which threads may be switched. */
  level: 0,
  base: 1,
  /** Number of the running thread's first frame record, for frame objects. */
  threadBase: 0,
};

export function push(ref: Ref): void {
  stack[vm.sp++] = ref;
}

/** Takes the top entry off, with its reference; NULL for an empty entry. */
export function pop(): Ref {
  const ref = stack[--vm.sp] as Ref;
  stack[vm.sp] = NULL;
  return ref;
}

export const LAST_STACK_CELL = STACK_CELLS - 4096;
export const CODE_CAPACITY = CODE_WORDS;
export const CONSTANT_CAPACITY = CONSTANTS;

export function resetMachine(): void {
  stack.fill(0, 0, Math.max(vm.sp + 4096, 4096));
  vm.pc = vm.sp = vm.bp = 0;
  vm.depth = -1;
  vm.ticks = vm.batch = 0;
  vm.collectionPending = false;
  vm.result = NULL;
  vm.raising = false;
  baseExcInfo.value = NULL;
  baseExcInfo.tracebacks = null;
  vm.excInfo = baseExcInfo;
  vm.codeTop = vm.constantTop = 0;
  vm.builtins = NULL;
  vm.level = vm.threadBase = 0;
  vm.base = 1;
  parkedThreads.clear();
  spareFrames.length = 0;
  for (const frame of frames) {
    frame.generator = frame.frameObject = frame.locals = frame.func = NULL;
  }
}
