import { knobs } from '../object/knobs';
import { raise } from '../object/errors';

/**
 * Depth of calls. Python frames count towards `sys.setrecursionlimit`. Native code that may call back counts towards the same limit up to
 * 3.11, and to one of its own in 3.12 (CPython: C_RECURSION_LIMIT). Later versions look at the stack of the process, which is much deeper than the
 * host's: a limit keeps below that, reported the same way.
 */
export const recursion = {
  /** `sys.getrecursionlimit()`. */
  limit: 1000,
  /** Native calls at present, in the units of the version. */
  nativeDepth: 0,
  /** What one of them counts among the frames: 1 or 0. */
  weight: 0,
  /** What a loop that native code begins counts among the native calls. */
  loopUnits: 1,
  /** How many frames there are; set by the machine. */
  frames: (): number => 0,
};

/** Native calls that may nest, where they have a limit of their own. */
const NATIVE_LIMITS = { 'with frames': 0, apart: 1500, 'by stack': 900 };
const LOOP_UNITS = { 'with frames': 0, apart: 2, 'by stack': 1 };

function isTooDeep(): boolean {
  const limit = recursion.weight > 0 ? recursion.limit - recursion.frames() : NATIVE_LIMITS[knobs.objects.nativeRecursion];
  return recursion.nativeDepth >= limit;
}

/** Where a native call is that calls anything, for `enterCall`. */
export const CALLING = ' while calling a Python object';

/** Counts one native call that may call back; `where` completes the message of the RecursionError. */
export function enterCall(where: string): void {
  if (isTooDeep()) raise('RecursionError', `maximum recursion depth exceeded${where}`);
  recursion.nativeDepth++;
}

/** Ends what `enterCall` began. After an exception the machine restores the depth itself. */
export function leaveCall(): void {
  recursion.nativeDepth--;
}

/** Whether native calls around a frame count although no native code of the engine runs. */
export function countsCalls(): boolean {
  return knobs.objects.nativeRecursion !== 'by stack';
}

/**
 * The RecursionError of `enterCall` for native calls of CPython around a method that the engine's loop runs; `before`: so many of them have been
 * entered already. The frame counts them.
 */
export function checkCall(where: string, before = 0): void {
  if (!countsCalls()) return;
  recursion.nativeDepth += before;
  if (isTooDeep()) raise('RecursionError', `maximum recursion depth exceeded${where}`);
  recursion.nativeDepth -= before;
}

/** RecursionError if native calls are as deep as they may be where they have a limit of their own: before a loop begins for a frame. */
export function checkLoop(): void {
  if (knobs.objects.nativeRecursion === 'apart' && isTooDeep()) raise('RecursionError', 'maximum recursion depth exceeded');
}

/** Counts the loop that native code of CPython begins for such a method. */
export function countLoop(): void {
  checkLoop();
  if (countsCalls()) recursion.nativeDepth += recursion.loopUnits;
}

/** To be called when a run begins. */
export function resetRecursion(): void {
  const { nativeRecursion } = knobs.objects;
  recursion.limit = 1000;
  recursion.nativeDepth = 0;
  recursion.weight = nativeRecursion === 'with frames' ? 1 : 0;
  recursion.loopUnits = LOOP_UNITS[nativeRecursion];
}
