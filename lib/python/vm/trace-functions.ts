import { Op, opcodeInfo } from '../bytecode/opcodes';
import { PYTHON_ERROR } from '../object/outcomes';
import { raised, takeRaised } from '../object/errors';
import { staticString } from '../object/names';
import { runStarts } from '../object/run-starts';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { typeOf } from '../object/py-type';
import { addEngineRoots } from '../heap/engine-roots';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { call } from '../protocols/call';
import { system } from '../protocols/system-state';
import type { CodeObject } from '../types/code';
import { exceptionOf } from '../types/exceptions';
import { frameObjectOf, lineOfInstruction, tracedLine } from '../types/frame';
import { newTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { checkBreaker } from './breaker';
import { frameObjectBorrowed } from './frames';
import { firstOfGroup } from './fusing';
import type { Handler } from './handlers';
import { handlers } from './handlers';
import { unwindWatch } from './run';
import { frameAt, stack, vm } from './state';

/**
 * `sys.settrace` and `sys.setprofile`. While a function is set, every opcode has a handler that first looks whether an event is due;
 * otherwise the table of handlers is what it always is, and tracing costs nothing. Of a superinstruction only the first
 * instruction is done then: the words of the others stand behind it. CPython: Python/legacy_tracing.c, Python/instrumentation.c.
 *
 * Not told: calls of built-in functions (`c_call`), and the `call` event of a generator that an exception is thrown into.
 */
interface ThreadTrace {
  /** Owned, or NULL. */
  trace: Ref;
  profile: Ref;
  /** The functions themselves are not traced. */
  busy: boolean;
  /** By depth of the frame: line and place of the instruction that ran last. */
  lines: number[];
  places: number[];
  lastOp: number;
}

const threadsTraced = new Map<number, ThreadTrace>();
const plain: Handler[] = [];

const [S_CALL, S_LINE, S_RETURN, S_EXCEPTION, S_OPCODE] = ['call', 'line', 'return', 'exception', 'opcode'].map((event) => staticString(event));

/** What comes before the first line of a function. */
const PROLOGUE: ReadonlySet<number> = new Set([Op.MAKE_CELL, Op.COPY_FREE_VARS]);
/** What goes round a loop; `yield from` and `await` go round theirs by other jumps. */
const JUMPS: ReadonlySet<number> = new Set([Op.JUMP_BACKWARD, Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE, Op.POP_JUMP_IF_NONE, Op.POP_JUMP_IF_NOT_NONE]);

addEngineRoots(() => [...threadsTraced.values()].flatMap(({ trace, profile }) => [trace, profile]));

const lineAt = (at: number): number => lineOfInstruction(vm.frame.codeRef, at - vm.frame.code.base);

/** Calls a trace or profile function; when it raises, tracing ends. Returns its result, owned. */
function tell(state: ThreadTrace, fn: Ref, event: Ref, argument: Ref): Ref {
  const frameRef = newRef(frameObjectBorrowed(vm.frame));
  const mark = holdMark();
  hold(frameRef);
  hold(newRef(fn));
  state.busy = true;
  try {
    return call(fn, frameRef, event, argument);
  } catch (thrown) {
    if (thrown === PYTHON_ERROR) {
      setFunction('trace', NULL);
      setFunction('profile', NULL);
      dropTrace(frameRef);
    }
    throw thrown;
  } finally {
    state.busy = false;
    dropHolds(mark);
    decref(fn);
    decref(frameRef);
  }
}

function dropTrace(frameRef: Ref): void {
  const frame = frameObjectOf(frameRef);
  const { trace } = frame;
  frame.trace = NULL;
  xdecref(trace);
}

/** Asks the frame's own function, whose result is the next one. CPython: call_trampoline() */
function tellFrame(state: ThreadTrace, event: Ref, argument: Ref): void {
  const frame = frameObjectOf(frameObjectBorrowed(vm.frame));
  if (state.trace === NULL || frame.trace === NULL) return;
  const result = tell(state, frame.trace, event, argument);
  if (result === None) return;
  const { trace } = frame;
  frame.trace = result;
  xdecref(trace);
}

function tellProfile(state: ThreadTrace, event: Ref, argument: Ref): void {
  if (state.profile !== NULL) decref(tell(state, state.profile, event, argument));
}

/** A frame begins or goes on: the function says who is told of what happens in it. */
function frameEntered(state: ThreadTrace, at: number): void {
  const { frame, depth } = vm;
  const isFresh = at === frame.code.base;
  state.lines[depth] = isFresh ? 0 : lineAt(at - 1);
  state.places[depth] = at - 1;
  if (state.trace !== NULL) {
    const frameRef = frameObjectBorrowed(frame);
    const before = { ...tracedLine };
    Object.assign(tracedLine, isFresh ? { frame: frameRef, line: frame.code.unit.firstLine } : { frame: NULL, line: 0 });
    try {
      const result = tell(state, state.trace, S_CALL, None);
      const object = frameObjectOf(frameRef);
      const { trace } = object;
      object.trace = result === None ? NULL : result;
      xdecref(trace);
    } finally {
      Object.assign(tracedLine, before);
    }
  }
  tellProfile(state, S_CALL, None);
}

const knownResumptions = new WeakMap<CodeObject, ReadonlySet<number>>();

/** The words behind those that yield. */
function resumptions(codeObject: CodeObject): ReadonlySet<number> {
  let places = knownResumptions.get(codeObject);
  if (places === undefined) {
    const { words } = codeObject.unit;
    const found = new Set<number>();
    for (let at = 0; at < words.length; at += 1 + opcodeInfo[words[at] & 255].cacheWords) if ((words[at] & 255) === Op.YIELD_VALUE) found.add(at + 1);
    knownResumptions.set(codeObject, (places = found));
  }
  return places;
}

/** A frame stands before its first instruction, or behind the one with which it yielded. */
function isEntered(state: ThreadTrace, at: number): boolean {
  const { base } = vm.frame.code;
  if (at === base) return !JUMPS.has(state.lastOp);
  return resumptions(vm.frame.code).has(at - base) && !JUMPS.has(state.lastOp);
}

/** Tells of whatever is due before the instruction at `at`. */
function before(state: ThreadTrace, at: number, op: number): void {
  if (isEntered(state, at)) frameEntered(state, at);
  const { depth } = vm;
  const line = PROLOGUE.has(op) ? 0 : lineAt(at);
  const begins = line !== 0 && (line !== state.lines[depth] || (at <= state.places[depth] && JUMPS.has(state.lastOp)));
  if (line !== 0) state.lines[depth] = line;
  state.places[depth] = at;
  state.lastOp = op;
  const { frameObject } = vm.frame;
  if (frameObject !== NULL && frameObjectOf(frameObject).trace !== NULL) {
    if (begins && frameObjectOf(frameObject).tracesLines) tellFrame(state, S_LINE, None);
    if (frameObjectOf(frameObject).tracesOpcodes) tellFrame(state, S_OPCODE, None);
  }
  if (op !== Op.RETURN_VALUE && op !== Op.YIELD_VALUE) return;
  const value = stack[vm.sp - 1] as Ref;
  tellFrame(state, S_RETURN, value);
  tellProfile(state, S_RETURN, value);
}

function traced(original: Handler, op: number): Handler {
  return (operand) => {
    const state = threadsTraced.get(vm.threadBase);
    if (state !== undefined && !state.busy) {
      const { pc } = vm;
      before(state, pc - 1, op);
      vm.pc = pc;
    }
    return original(operand);
  };
}

/** JUMP_BACKWARD without the step of the iterator that it does else. */
function goBack(target: number): void {
  vm.pc = target;
  checkBreaker();
}

/** Gives every opcode the handler that looks first, or its own again. */
function fitHandlers(): void {
  const isWanted = [...threadsTraced.values()].some(({ trace, profile }) => trace !== NULL || profile !== NULL);
  if (isWanted === plain.length > 0) return;
  if (isWanted) {
    plain.push(...handlers);
    plain.forEach((_, op) => {
      const first = firstOfGroup(op);
      handlers[op] = traced(first === Op.JUMP_BACKWARD ? goBack : plain[first], first);
    });
  } else {
    plain.forEach((handler, op) => (handlers[op] = handler));
    plain.length = 0;
  }
  unwindWatch.raised = isWanted ? exceptionRaised : null;
  unwindWatch.leaving = isWanted ? frameFails : null;
}

/** Sets or, with NULL, takes away a function of the running thread. */
function setFunction(which: 'trace' | 'profile', fn: Ref): void {
  let state = threadsTraced.get(vm.threadBase);
  if (state === undefined) {
    state = { trace: NULL, profile: NULL, busy: false, lines: [], places: [], lastOp: Op.NOP };
    threadsTraced.set(vm.threadBase, state);
  }
  const old = state[which];
  state[which] = fn === NULL ? NULL : newRef(fn);
  if (old === NULL && fn !== NULL) noteFrames(state);
  if (state.trace === NULL && state.profile === NULL) threadsTraced.delete(vm.threadBase);
  fitHandlers();
  xdecref(old);
}

/** Remembers where the frames stand that have begun before. */
function noteFrames(state: ThreadTrace): void {
  for (let depth = 0; depth <= vm.depth; depth++) {
    const frame = frameAt(depth);
    const at = (depth === vm.depth ? vm.pc : frame.pc) - 1;
    state.lines[depth] = lineOfInstruction(frame.codeRef, Math.max(at - frame.code.base, 0));
    state.places[depth] = at;
  }
}

/** With the exception in `raised` put aside meanwhile. */
function withoutRaised(action: (exception: Ref) => void): void {
  const exception = takeRaised();
  const mark = holdMark();
  hold(exception);
  action(exception);
  dropHolds(mark);
  raised.value = exception;
}

/** The frame has an exception, raised here or in what was called. */
function exceptionRaised(): void {
  const state = threadsTraced.get(vm.threadBase);
  if (state === undefined || state.busy || vm.frame.frameObject === NULL || frameObjectOf(vm.frame.frameObject).trace === NULL) return;
  state.lastOp = Op.NOP;
  withoutRaised((exception) => {
    const { traceback } = exceptionOf(exception);
    const argument = newTuple(typeOf(exception).ref, exception, traceback === NULL ? None : traceback);
    const mark = holdMark();
    hold(argument);
    tellFrame(state, S_EXCEPTION, argument);
    dropHolds(mark);
    decref(argument);
  });
}

/** An exception leaves the frame. */
function frameFails(): void {
  const state = threadsTraced.get(vm.threadBase);
  if (state === undefined || state.busy) return;
  withoutRaised(() => {
    if (vm.frame.frameObject !== NULL) tellFrame(state, S_RETURN, None);
    tellProfile(state, S_RETURN, None);
  });
}

system.setTraceFunction = setFunction;
system.traceFunction = (which) => threadsTraced.get(vm.threadBase)?.[which] ?? NULL;

runStarts.push(() => {
  threadsTraced.clear();
  fitHandlers();
});
