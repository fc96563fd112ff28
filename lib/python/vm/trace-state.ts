import { PYTHON_ERROR } from '../object/outcomes';
import { raised, takeRaised } from '../object/errors';
import { staticString } from '../object/names';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { addEngineRoots } from '../heap/engine-roots';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { call } from '../protocols/call';
import { frameObjectOf, shownIndex, tracedPlace } from '../types/frame';
import { None } from '../values/singletons';
import { frameObjectBorrowed } from './frames';
import type { LineJump } from './line-jumps';
import { vm } from './state';

/** What a thread has of trace and profile functions, and calling them. CPython: Python/legacy_tracing.c. */
export interface ThreadTrace {
  /** Owned, or NULL. */
  trace: Ref;
  profile: Ref;
  /** The functions themselves are not traced. */
  busy: boolean;
  /** What its function is being told: the event, the frame, and where that stands of the instructions that the code shows. */
  event: Event | null;
  frame: Ref;
  shown: number;
  /** Where the function wants the frame to go on; or null. */
  jump: LineJump | null;
  /** By depth of the frame: line and place of the instruction that ran last. */
  lines: number[];
  places: number[];
  lastOp: number;
  lastDepth: number;
  /** That was a jump to the next word. */
  jumpedShort: boolean;
}

/** `fresh call`: of a frame that has not begun. */
export type Event = 'fresh call' | 'call' | 'line' | 'return' | 'yield' | 'exception' | 'opcode' | 'c_call' | 'c_return' | 'c_exception';

export const threadsTraced = new Map<number, ThreadTrace>();
/** Takes both functions of the running thread away; set by the part that puts them in force. */
export const tracing = { stop: (): void => {} };

const [S_CALL, S_LINE, S_RETURN, S_EXCEPTION, S_OPCODE] = ['call', 'line', 'return', 'exception', 'opcode'].map((event) => staticString(event));

const NAMES: Readonly<Record<Event, Ref>> = {
  'fresh call': S_CALL, call: S_CALL, line: S_LINE, return: S_RETURN, yield: S_RETURN, exception: S_EXCEPTION, opcode: S_OPCODE,
  c_call: staticString('c_call'), c_return: staticString('c_return'), c_exception: staticString('c_exception'),
};

addEngineRoots(() => [...threadsTraced.values()].flatMap(({ trace, profile }) => [trace, profile]));

/** Calls a trace or profile function; when it raises, tracing ends. Returns its result, owned. */
export function tell(state: ThreadTrace, fn: Ref, event: Event, argument: Ref): Ref {
  const frameRef = newRef(frameObjectBorrowed(vm.frame));
  const mark = holdMark();
  hold(frameRef);
  hold(newRef(fn));
  state.busy = true;
  Object.assign(state, { event, frame: frameRef });
  state.jump = null;
  state.shown = tracedPlace.frame === frameRef ? tracedPlace.shown : shownIndex(vm.frame.codeRef, vm.pc - 1 - vm.frame.code.base);
  const before = { ...tracedPlace };
  try {
    const result = call(fn, frameRef, NAMES[event], argument);
    dropHolds(mark);
    decref(fn);
    decref(frameRef);
    return result;
  } catch (thrown) {
    if (thrown === PYTHON_ERROR) {
      tracing.stop();
      dropTrace(frameRef);
    }
    throw thrown;
  } finally {
    state.busy = false;
    state.event = null;
    Object.assign(tracedPlace, before);
  }
}

export function dropTrace(frameRef: Ref): void {
  const frame = frameObjectOf(frameRef);
  const { trace } = frame;
  frame.trace = NULL;
  xdecref(trace);
}

/** Asks the frame's own function, whose result is the next one. CPython: call_trampoline() */
export function tellFrame(state: ThreadTrace, event: Event, argument: Ref): void {
  const frame = frameObjectOf(frameObjectBorrowed(vm.frame));
  if (state.trace === NULL || frame.trace === NULL) return;
  const result = tell(state, frame.trace, event, argument);
  if (result === None) return;
  const { trace } = frame;
  frame.trace = result;
  xdecref(trace);
}

export function tellProfile(state: ThreadTrace, event: Event, argument: Ref): void {
  if (state.profile !== NULL) decref(tell(state, state.profile, event, argument));
}

/** While the frame stands at an instruction that only the code shows. */
export function standingAt(shown: number, line: number, action: () => void): void {
  const before = { ...tracedPlace };
  Object.assign(tracedPlace, { frame: frameObjectBorrowed(vm.frame), line, shown });
  try {
    action();
  } finally {
    Object.assign(tracedPlace, before);
  }
}

/** With the exception in `raised` put aside meanwhile. */
export function withoutRaised(action: (exception: Ref) => void): void {
  const exception = takeRaised();
  const mark = holdMark();
  hold(exception);
  action(exception);
  dropHolds(mark);
  raised.value = exception;
}
