import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { Op } from '../bytecode/opcodes';
import { raised, takeRaised } from '../object/errors';
import { PYTHON_ERROR, THREADS_ABANDONED, THREAD_SWITCH } from '../object/outcomes';
import { typeIdOf } from '../object/py-type';
import { decref } from '../heap/refcount';
import { holdMark, releaseHolds } from '../heap/holds';
import { countSteps } from '../object/steps';
import { output } from '../protocols/output';
import { countsCalls, recursion } from '../protocols/recursion';
import type { Thread } from '../protocols/threads';
import { lookAgain, standing } from '../trace/standing';
import { settle } from '../trace/unsettled';
import { exceptionOf, setContext } from '../types/exceptions';
import { lineOfInstruction } from '../types/frame';
import { addTraceback } from '../types/traceback';
import { becomesRecursionError } from './stack-overflow';
import { frameObjectBorrowed, leaveFrame } from './frames';
import { generatorOf, releaseFunction } from '../types/generator';
import { escapingFromGenerator, finishGenerator } from './generators';
import { handlers } from './handlers';
import { None } from '../values/singletons';
import { specialFailed, unitsOf } from './special-kinds';
import { FrameKind, code, frameAt, stack, vm } from './state';
import { isWarm, runTranslated, translation } from './translation';
import type { ExcInfo } from './state';

/**
 * The loop: one small function per opcode, out of a table. V8 optimises each of them and never meets the size limit that one
 * big switch runs into. A handler returns true to leave the loop: an entry frame returned or
 * yielded, or the handler raises (`vm.raising`).
 *
 * Runs the frame on top, which must be an entry frame, until it ends, and returns its result. With `raising`, begins by
 * raising the exception in `raised` where the frame stands.
 */
export function run(raising = false): Ref {
  const entryDepth = vm.depth;
  const level = ++vm.level;
  const mark = holdMark();
  const nativeDepth = recursion.nativeDepth;
  const { nesting, inside } = translation;
  translation.inside = false;
  recursion.nativeDepth += recursion.loopUnits;
  if (observer.observe !== null) observer.entered();
  let failing = raising;
  let switching = false;
  for (;;) {
    try {
      if (switching) {
        switching = false;
        if (!threadSwitch.resumeNext(null)) return mainEnd(nativeDepth);
      }
      if (failing) {
        failing = false;
        unwind(entryDepth);
      }
      if (observer.observe === null || !runObserved()) {
        if (!isWarm(vm.frame.code) || !runTranslated()) {
          for (;;) {
            const word = code[vm.pc++];
            if (handlers[word & 255](word >>> 8) === true) break;
          }
        }
      }
      if (vm.raising) {
        vm.raising = false;
        failing = true;
        continue;
      }
      const { result } = vm;
      vm.result = NULL;
      if (vm.depth < 0 && level === vm.base && threadSwitch.endsThread()) {
        decref(result);
        threadSwitch.end(NULL);
        switching = true;
        continue;
      }
      recursion.nativeDepth = nativeDepth;
      vm.level = level - 1;
      translation.inside = inside;
      return result;
    } catch (thrown) {
      translation.nesting = nesting;
      translation.inside = false;
      if (thrown === THREAD_SWITCH) {
        recursion.nativeDepth = nativeDepth + recursion.loopUnits;
        releaseHolds(mark);
        threadSwitch.park();
        switching = true;
        continue;
      }
      if (thrown === THREADS_ABANDONED && level === 1) {
        vm.base = vm.level = 1;
        threadSwitch.abandon(mark);
        return mainEnd(nativeDepth);
      }
      if (thrown !== PYTHON_ERROR && !becomesRecursionError(thrown)) throw thrown;
      recursion.nativeDepth = nativeDepth + recursion.loopUnits + unitsAbove(entryDepth);
      vm.level = level;
      releaseHolds(mark);
      if (vm.depth < entryDepth) {
        if (level === vm.base && threadSwitch.endsThread()) {
          threadSwitch.end(takeRaised());
          switching = true;
          continue;
        }
        recursion.nativeDepth = nativeDepth;
        vm.level = level - 1;
        translation.inside = inside;
        throw PYTHON_ERROR;
      }
      failing = true;
    }
  }
}

/** What the frames of special methods above one count among the native calls. */
function unitsAbove(depth: number): number {
  let units = 0;
  if (countsCalls()) for (let i = depth + 1; i <= vm.depth; i++) units += unitsOf(frameAt(i).kind);
  return units;
}

/** A recorded run is looked at before every instruction (`observe.ts`); any other has its loop for itself. */
export const observer = {
  observe: null as (() => void) | null,
  /** A loop begins for a frame that native code runs. */
  entered: (): void => {},
  /** It has ended by a result. */
  left: (): void => {},
};

/**
 * Before an instruction of a recorded run, where `vm.pc` stands, in `line` if the frame is the one that was looked at last: one that follows
 * the one before in the same line of the same frame is nothing to tell of. Translated code asks here too.
 */
export function see(depth: number, line: number): void {
  const { pc } = vm;
  if (depth === standing.depth && pc > standing.pc && line === standing.line && output.stdoutChars === standing.stdoutChars) {
    standing.pc = pc;
    settle();
  } else observer.observe?.();
}

/** Runs until the loop is to be left, or, and then the result is false, until nobody looks any more. */
function runObserved(): boolean {
  lookAgain();
  try {
    if (isWarm(vm.frame.code) && runTranslated()) {
      if (!vm.raising) observer.left();
      return true;
    }
    for (;;) {
      const { pc } = vm;
      see(vm.depth, standing.lines[pc - standing.base]);
      if (observer.observe === null) return false;
      vm.pc = pc + 1;
      const word = code[pc];
      if (handlers[word & 255](word >>> 8) === true) break;
    }
  } finally {
    lookAgain();
  }
  if (!vm.raising) observer.left();
  return true;
}

/** Who wants to know of exceptions, while there is a trace function: the exception is in `raised`, the frame on top. */
export const unwindWatch = {
  raised: null as (() => void) | null,
  /** It goes on without a new traceback entry. */
  reraised: null as (() => void) | null,
  /** There is a handler for it. */
  handled: null as (() => void) | null,
  /** It leaves the frame. */
  leaving: null as (() => void) | null,
};

/** What the loop asks of the machine's threads, which fill it in. */
export const threadSwitch = {
  /** Puts the running thread aside. */
  park: (): void => {},
  /** Loads the next one; false if the main thread is to end, which did so in another loop. */
  resumeNext: (_owner: Thread | null): boolean => true,
  /** Whether the frame that has just ended was the last one of a thread other than the main one. */
  endsThread: (): boolean => false,
  /** Ends it; takes over the exception. */
  end: (_exception: Ref): void => {},
  /** Gives up what stands on top of the main loop. */
  abandon: (_mark: number): void => {},
  /** Takes the exception with which the main thread ended in another loop; NULL without. */
  takeMainEnd: (): Ref => NULL,
};

/** The main thread's module ended, or failed, in another loop. */
function mainEnd(nativeDepth: number): Ref {
  recursion.nativeDepth = nativeDepth;
  vm.level = 0;
  const exception = threadSwitch.takeMainEnd();
  if (exception === NULL) return None;
  raised.value = exception;
  throw PYTHON_ERROR;
}

/**
 * Runs other threads while `owner`, the running one, waits inside native code. Ends when that wait is over. As `run`, but no frame is
 * its own: it begins with choosing a thread, and goes on choosing.
 */
export function runOthers(owner: Thread): void {
  vm.base = ++vm.level;
  const level = vm.level;
  const mark = holdMark();
  const nativeDepth = recursion.nativeDepth + recursion.loopUnits;
  const { nesting, inside } = translation;
  translation.inside = false;
  let next: 'choose' | 'raise' | 'go on' = 'choose';
  for (;;) {
    try {
      recursion.nativeDepth = nativeDepth;
      if (next === 'choose' && !threadSwitch.resumeNext(owner)) break;
      if (next === 'raise') unwind(0);
      next = 'go on';
      if (observer.observe === null || !runObserved()) {
        for (;;) {
          const word = code[vm.pc++];
          if (handlers[word & 255](word >>> 8) === true) break;
        }
      }
      if (vm.raising) {
        vm.raising = false;
        next = 'raise';
        continue;
      }
      const { result } = vm;
      vm.result = NULL;
      decref(result);
      threadSwitch.end(NULL);
      next = 'choose';
    } catch (thrown) {
      translation.nesting = nesting;
      translation.inside = false;
      if (thrown !== THREAD_SWITCH && thrown !== PYTHON_ERROR && !becomesRecursionError(thrown)) throw thrown;
      releaseHolds(mark);
      vm.level = level;
      next = 'choose';
      if (thrown === THREAD_SWITCH) threadSwitch.park();
      else if (vm.depth < 0) threadSwitch.end(takeRaised());
      else next = 'raise';
    }
  }
  recursion.nativeDepth = nativeDepth - recursion.loopUnits;
  translation.inside = inside;
}

/** The exception being handled now, borrowed: by this frame's thread of control or by one around it. CPython: _PyErr_GetTopmostException(). */
export function handledException(): Ref {
  for (let info: ExcInfo | null = vm.excInfo; info !== null; info = info.previous) if (info.value !== NULL) return info.value;
  return NULL;
}

/** RERAISE with the operand 1. */
const CLEANUP_RERAISE = Op.RERAISE | (1 << 8);

/** What an exception costs in each frame, in steps. */
const UNWIND_STEPS = 20;

/**
 * Goes up the frames to a handler for the exception in `raised`, adding a traceback entry for each. Throws when the entry frame
 * has none, after taking it off. CPython: Python/bytecodes.c, exception_unwind.
 */
function unwind(entryDepth: number): void {
  countSteps(UNWIND_STEPS);
  const fresh = exceptionOf(raised.value).traceback === NULL;
  if (fresh) setContext(raised.value, handledException());
  for (;;) {
    const { frame } = vm;
    const instruction = vm.pc - 1 - frame.code.base;
    if (!isReraise(code[frame.code.base + instruction])) {
      addTraceback(raised.value, frameObjectBorrowed(frame), instruction, lineOfInstruction(frame.codeRef, instruction));
      unwindWatch.raised?.();
    } else unwindWatch.reraised?.();
    const isCleanup = code[frame.code.base + instruction] === CLEANUP_RERAISE;
    if (!isCleanup) frame.raisedAt = vm.pc;
    const handler = findHandler(instruction);
    if (handler !== null) {
      unwindWatch.handled?.();
      const exception = takeRaised();
      cutStack(frame.bp + frame.code.localCount + handler.depth);
      stack[vm.sp++] = exception;
      vm.pc = frame.code.base + handler.target;
      return;
    }
    countSteps(UNWIND_STEPS);
    // What cleans up and goes on raising stands where the exception was raised before.
    if (isCleanup) vm.pc = frame.raisedAt;
    if (unwindWatch.leaving !== null) tellOfLeaving(frame.code.base + instruction + 1);
    const exception = takeRaised();
    cutStack(frame.bp + frame.code.localCount);
    const generatorType = frame.generator === NULL ? 0 : typeIdOf(frame.generator);
    const { kind } = frame;
    abandonFrame();
    raised.value = generatorType === 0 ? exception : escapingFromGenerator(exception, generatorType);
    if (kind >= FrameKind.SPECIAL && specialFailed(kind)) return;
    if (kind === FrameKind.INIT) recursion.nativeDepth -= unitsOf(kind);
    if (vm.depth < entryDepth) throw PYTHON_ERROR;
  }
}

/** Who is told may raise; the frame then stands at `pc` again. */
function tellOfLeaving(pc: number): void {
  try {
    unwindWatch.leaving?.();
  } catch (thrown) {
    vm.pc = pc;
    throw thrown;
  }
}

/** RERAISE and `raise` without an expression go on with the traceback as it is. */
function isReraise(word: number): boolean {
  return (word & 255) === Op.RERAISE || (word & 255) === Op.END_ASYNC_FOR || word === Op.RAISE_VARARGS;
}

function findHandler(instruction: number): { target: number; depth: number } | null {
  const list = vm.frame.code.handlers;
  for (let i = list.length - 1; i >= 0; i--) if (instruction >= list[i].start && instruction < list[i].end) return list[i];
  return null;
}

/** Releases evaluation-stack entries down to `sp`, the top first. */
function cutStack(sp: number): void {
  while (vm.sp > sp) {
    const ref = stack[--vm.sp] as Ref;
    stack[vm.sp] = NULL;
    if (ref !== NULL) decref(ref);
  }
}

/** Takes off a frame that an exception leaves; what its call had on the stack goes with the caller's own unwinding. */
function abandonFrame(): void {
  const { frame } = vm;
  const { generator } = frame;
  if (generator !== NULL) finishGenerator(generator);
  leaveFrame();
  if (generator === NULL) return;
  releaseFunction(generatorOf(generator));
  decref(generator);
}
