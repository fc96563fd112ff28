import { Op, opcodeInfo } from '../bytecode/opcodes';
import { runStarts } from '../object/run-starts';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { system } from '../protocols/system-state';
import type { CodeObject } from '../types/code';
import { exceptionOf } from '../types/exceptions';
import { frameLines, frameObjectOf, lineOfInstruction, ownLine, shownIndex, tracedPlace } from '../types/frame';
import { shownCode } from '../types/shown-code';
import { newInt } from '../values/numbers';
import { newTuple } from '../values/sequences';
import { False, None, True } from '../values/singletons';
import { checkBreaker, settle } from './breaker';
import { frameObjectBorrowed } from './frames';
import { firstOfGroup } from './fusing';
import type { Handler } from './handlers';
import { handlers } from './handlers';
import { planJump, takeJump } from './line-jumps';
import { unwindWatch } from './run';
import type { Frame } from './state';
import { code, frameAt, stack, vm } from './state';
import type { MonitoredEvent } from './monitoring';
import { monitor } from './monitoring';
import { tellTools } from './tool-events';
import { withCallEvents } from './native-call-events';
import type { ThreadTrace } from './trace-state';
import { standingAt, tell, tellFrame, tellProfile, threadsTraced, tracing, withoutRaised } from './trace-state';
import { suspendTranslation } from './translation';

/**
 * `sys.settrace` and `sys.setprofile`. While a function is set, every opcode has a handler that first looks whether an event is due;
 * otherwise the table of handlers is what it always is, and tracing costs nothing. Of a superinstruction only the first
 * instruction is done then: the words of the others stand behind it. CPython: Python/legacy_tracing.c, Python/instrumentation.c.
 *
 * Not told: the `call` event of a generator that an exception is thrown into.
 */
const plain: Handler[] = [];

/** What comes before the first line of a function. */
const PROLOGUE: ReadonlySet<number> = new Set([Op.MAKE_CELL, Op.COPY_FREE_VARS]);
const CONDITIONS: ReadonlySet<number> = new Set([Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE]);
const BRANCHES: ReadonlySet<number> = new Set([
  Op.JUMP, Op.JUMP_BACKWARD, Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE, Op.POP_JUMP_IF_NONE, Op.POP_JUMP_IF_NOT_NONE, Op.FOR_ITER,
]);
const CALLS: ReadonlySet<number> = new Set([Op.CALL, Op.CALL_KW, Op.CALL_FUNCTION_EX]);
/** What goes round a loop; `yield from` and `await` go round theirs by other jumps. */
const JUMPS: ReadonlySet<number> = new Set([Op.JUMP_BACKWARD, Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE, Op.POP_JUMP_IF_NONE, Op.POP_JUMP_IF_NOT_NONE]);

const lineAt = (at: number): number => ownLine(vm.frame.codeRef, at - vm.frame.code.base);

/** A frame begins or goes on: the function says who is told of what happens in it. */
function frameEntered(state: ThreadTrace, at: number): void {
  const { frame, depth } = vm;
  const isFresh = at === startOf(frame);
  state.lines[depth] = isFresh ? 0 : lineAt(at - 1);
  state.places[depth] = at - 1;
  const event = isFresh ? 'fresh call' : 'call';
  const tellBoth = (): void => {
    if (state.trace !== NULL) {
      const frameRef = frameObjectBorrowed(frame);
      const result = tell(state, state.trace, event, None);
      const object = frameObjectOf(frameRef);
      const { trace } = object;
      object.trace = result === None ? NULL : result;
      xdecref(trace);
    }
    tellProfile(state, event, None);
    tellTools(state, isFresh ? 'PY_START' : 'PY_RESUME', isFresh ? shownCode(frame.code.unit).resume : here(at - 1));
  };
  const { unit } = frame.code;
  if (isFresh) standingAt(shownCode(unit).resume, unit.firstLine, tellBoth);
  else tellBoth();
}

const starts = new WeakMap<CodeObject, number>();

/** The word with which a frame begins: a generator's cells are made before it has one. */
function startOf({ code: object }: Frame): number {
  if (!object.isGenerator) return object.base;
  const start = starts.get(object) ?? object.unit.words.findIndex((word) => !PROLOGUE.has(word & 255));
  starts.set(object, start);
  return object.base + start;
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
  const { code: object } = vm.frame;
  if (at !== startOf(vm.frame) && !resumptions(object).has(at - object.base)) return false;
  return !JUMPS.has(state.lastOp) || state.lastDepth !== vm.depth;
}

/** Tells of whatever is due before the instruction at `at`. True if the trace function made the frame go on elsewhere. */
function before(state: ThreadTrace, at: number, op: number): boolean {
  if (isEntered(state, at)) {
    frameEntered(state, at);
    if (jumped(state)) return true;
  }
  const { depth } = vm;
  if ((monitor.active || isTraced()) && tellIdleLines(state, at)) return true;
  const line = PROLOGUE.has(op) ? 0 : lineAt(at);
  const begins = line !== 0 && (line !== state.lines[depth] || (at <= state.places[depth] && JUMPS.has(state.lastOp)));
  if (line !== 0) state.lines[depth] = line;
  state.places[depth] = at;
  state.lastOp = op;
  state.lastDepth = depth;
  state.jumpedShort = CONDITIONS.has(op) && jumpsToNext(at);
  if (monitor.active) {
    if (begins) tellTools(state, 'LINE', here(at), newInt(line));
    if (!PROLOGUE.has(op)) tellTools(state, 'INSTRUCTION', here(at));
  }
  if (isTraced()) {
    if (begins && frameObjectOf(vm.frame.frameObject).tracesLines) tellFrame(state, 'line', None);
    if (jumped(state)) return true;
    if (frameObjectOf(vm.frame.frameObject).tracesOpcodes) tellFrame(state, 'opcode', None);
  }
  if (op !== Op.RETURN_VALUE && op !== Op.YIELD_VALUE) return false;
  const value = stack[vm.sp - 1] as Ref;
  const event = op === Op.RETURN_VALUE ? 'return' : 'yield';
  tellFrame(state, event, value);
  tellProfile(state, event, value);
  tellTools(state, op === Op.RETURN_VALUE ? 'PY_RETURN' : 'PY_YIELD', here(at), newRef(value));
  return false;
}

/** The instruction, of those that are shown, at a word of the arena. */
const here = (at: number): number => shownIndex(vm.frame.codeRef, at - vm.frame.code.base);

/** Whether the conditional jump at `at` is about to go where it would go anyway, as far as that can be told without asking the value. */
function jumpsToNext(at: number): boolean {
  const word = code[at];
  if ((word >>> 8) !== at + 1) return false;
  const top = stack[vm.sp - 1] as Ref;
  switch (firstOfGroup(word & 255)) {
    case Op.POP_JUMP_IF_FALSE: return top === False || top === None;
    case Op.POP_JUMP_IF_TRUE: return top === True;
    default: return false;
  }
}

function isTraced(): boolean {
  const { frameObject } = vm.frame;
  return frameObject !== NULL && frameObjectOf(frameObject).trace !== NULL;
}

/** Lines without instructions of their own that the way to `at` leads over. True after a jump. */
function tellIdleLines(state: ThreadTrace, at: number): boolean {
  const { depth, frame: { code: { unit, base, source } } } = vm;
  const from = state.places[depth];
  const fellThrough = !state.jumpedShort && from < at && from + 1 + (from < base ? 0 : opcodeInfo[unit.words[from - base] & 255].cacheWords) === at;
  let left = 0;
  for (const idle of unit.idleLines()) if (idle.word === at - base) left++;
  if (left === 0) return false;
  for (const idle of unit.idleLines()) {
    if (idle.word !== at - base) continue;
    const shown = shownCode(unit).indexOf[at - base] - left--;
    const line = source.lineOf(idle.start);
    if (!fellThrough && !idle.jumpedTo) continue;
    if (line === state.lines[depth] && !(from >= at && JUMPS.has(state.lastOp))) continue;
    state.lines[depth] = line;
    state.places[depth] = at - 1;
    tellTools(state, 'LINE', shown, newInt(line));
    if (!isTraced() || !frameObjectOf(vm.frame.frameObject).tracesLines) continue;
    standingAt(shown, line, () => tellFrame(state, 'line', None));
    if (jumped(state)) return true;
  }
  return false;
}

/** Goes where the trace function set `f_lineno` to, if it did. */
function jumped(state: ThreadTrace): boolean {
  const { jump } = state;
  if (jump === null) return false;
  state.jump = null;
  const { depth } = vm;
  takeJump(jump);
  state.lines[depth] = jump.line;
  state.places[depth] = vm.pc - 1;
  state.lastOp = Op.NOP;
  return true;
}

function traced(original: Handler, op: number): Handler {
  const done = CALLS.has(op) ? withCallEvents(original, op) : BRANCHES.has(op) ? withBranchEvents(original, op) : original;
  return (operand) => {
    const state = stateOfThread();
    if (state !== undefined && !state.busy) {
      const { pc } = vm;
      if (before(state, pc - 1, op)) return undefined;
      vm.pc = pc;
    }
    return done(operand);
  };
}

/** What the running thread has; a tool wants to hear of every thread. */
function stateOfThread(): ThreadTrace | undefined {
  const state = threadsTraced.get(vm.threadBase);
  return state === undefined && monitor.active ? newState() : state;
}

function newState(): ThreadTrace {
  const state: ThreadTrace = {
    trace: NULL, profile: NULL, busy: false, event: null, frame: NULL, shown: 0, jump: null, lines: [], places: [], lastOp: Op.NOP, lastDepth: -1,
    jumpedShort: false,
  };
  threadsTraced.set(vm.threadBase, state);
  noteFrames(state);
  return state;
}

/** Tells tools where a jump goes. */
function withBranchEvents(original: Handler, op: number): Handler {
  const event = op === Op.JUMP_BACKWARD || op === Op.JUMP ? 'JUMP' : 'BRANCH';
  return (operand) => {
    if (!monitor.active) return original(operand);
    const { depth, pc, frame } = vm;
    const result = original(operand);
    const state = threadsTraced.get(vm.threadBase);
    if (state === undefined || state.busy || vm.depth !== depth || vm.frame !== frame) return result;
    const target = vm.pc;
    tellTools(state, event, here(pc - 1), newInt(2 * here(target)));
    vm.pc = target;
    return result;
  };
}

/** JUMP_BACKWARD without the step of the iterator that it does else. */
function goBack(target: number): void {
  vm.pc = target;
  checkBreaker();
}

/** Gives every opcode the handler that looks first, or its own again. */
function fitHandlers(): void {
  const isWanted = monitor.active || [...threadsTraced.values()].some(({ trace, profile }) => trace !== NULL || profile !== NULL);
  suspendTranslation(isWanted);
  if (isWanted && plain.length === 0) {
    settle();
    plain.push(...handlers);
    plain.forEach((_, op) => {
      const first = firstOfGroup(op);
      handlers[op] = traced(first === Op.JUMP_BACKWARD ? goBack : plain[first], first);
    });
  } else if (!isWanted) {
    plain.forEach((handler, op) => (handlers[op] = handler));
    plain.length = 0;
  }
  unwindWatch.raised = isWanted ? exceptionRaised : null;
  unwindWatch.leaving = isWanted ? frameFails : null;
  unwindWatch.reraised = monitor.active ? () => tellOfException('RERAISE') : null;
  unwindWatch.handled = monitor.active ? () => tellOfException('EXCEPTION_HANDLED') : null;
}

/** Sets or, with NULL, takes away a function of the running thread. */
function setFunction(which: 'trace' | 'profile', fn: Ref): void {
  const state = threadsTraced.get(vm.threadBase) ?? newState();
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

function tellOfException(event: MonitoredEvent): void {
  const state = stateOfThread();
  if (!monitor.active || state === undefined || state.busy) return;
  withoutRaised((exception) => tellTools(state, event, here(vm.pc - 1), newRef(exception)));
}

/** The frame has an exception, raised here or in what was called. */
function exceptionRaised(): void {
  tellOfException('RAISE');
  const state = threadsTraced.get(vm.threadBase);
  if (state === undefined || state.busy || vm.frame.frameObject === NULL || frameObjectOf(vm.frame.frameObject).trace === NULL) return;
  state.lastOp = Op.NOP;
  withoutRaised((exception) => {
    const { traceback } = exceptionOf(exception);
    const argument = newTuple(typeOf(exception).ref, exception, traceback === NULL ? None : traceback);
    const mark = holdMark();
    hold(argument);
    tellFrame(state, 'exception', argument);
    dropHolds(mark);
    decref(argument);
  });
}

/** An exception leaves the frame. */
function frameFails(): void {
  const state = threadsTraced.get(vm.threadBase);
  if (state === undefined || state.busy) return;
  withoutRaised((exception) => {
    tellTools(state, 'PY_UNWIND', here(vm.pc - 1), newRef(exception));
    if (vm.frame.frameObject !== NULL) tellFrame(state, 'return', None);
    tellProfile(state, 'return', None);
  });
}

frameLines.set = (frameRef, value) => {
  const state = threadsTraced.get(vm.threadBase);
  const told = state?.busy === true && state.frame === frameRef ? state : null;
  const jump = planJump(frameRef, value, told?.event ?? null, told?.shown ?? 0);
  if (told === null) return;
  told.jump = jump;
  Object.assign(tracedPlace, { frame: frameRef, line: jump.line, shown: jump.shown });
};

tracing.stop = () => {
  setFunction('trace', NULL);
  setFunction('profile', NULL);
};

system.setTraceFunction = setFunction;
system.traceFunction = (which) => threadsTraced.get(vm.threadBase)?.[which] ?? NULL;

monitor.fit = () => {
  if (!monitor.active) for (const [base, { trace, profile }] of threadsTraced) if (trace === NULL && profile === NULL) threadsTraced.delete(base);
  if (monitor.active) stateOfThread();
  fitHandlers();
};

runStarts.push(() => {
  threadsTraced.clear();
  fitHandlers();
});
