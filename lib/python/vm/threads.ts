import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { Op } from '../bytecode/opcodes';
import { exceptionType, raised, takeRaised } from '../object/errors';
import { PYTHON_ERROR, THREADS_ABANDONED, THREAD_SWITCH, stopRun } from '../object/outcomes';
import { staticString } from '../object/names';
import { isInstance, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { addEngineRoots } from '../heap/engine-roots';
import { dropHolds, heldRefs } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { lookupSpecial, lookupSpecialMethod } from '../protocols/attribute';
import { advanceClock, elapsedNanosecondsUnobserved } from '../protocols/clock';
import { callObject } from '../protocols/call';
import { system } from '../protocols/system-state';
import type { Thread, Wait } from '../protocols/threads';
import { blockingFunctions, scheduler, threads } from '../protocols/threads';
import { lookupBorrowed } from '../protocols/type-lookup';
import { dropContext } from '../types/context';
import { functionOf } from '../types/function';
import { methodOf } from '../types/method';
import { descriptorOf, nativeFunctionOf } from '../types/native-function';
import { dropThreadLocals } from '../types/thread-local';
import { reportUnraisable } from '../types/unraisable';
import { settle, sharing } from './breaker';
import { pushBoundFrame, dropCall } from './calls';
import { frameObjectBorrowed, saveRegisters } from './frames';
import { runOthers, threadSwitch } from './run';
import type { ExcInfo } from './state';
import { RECORDS_PER_THREAD, code, frameAt, loopPlaces, parkedThreads, push, putFrames, stack, takeFrames, vm } from './state';

/**
 * Threads. One runs at a time; the others are put aside, as copies of their frames and stack cells. A switch happens where a thread waits
 * (a lock, `join`, `sleep`), where it ends, and when it has done its share of steps while others are ready. All of these are in the
 * loop that runs on top (`vm.base`): only there does no native code stand between the loop and the thread.
 *
 * A thread that waits inside native code (in a sort key, in `__del__`) cannot be put aside. A new loop then runs the others
 * on top of it until it can go on: it is *pinned* until then.
 */

/** How the instruction in which a thread waits is finished: the call whose callable is at `base`, or the beginning of a `with`. */
type Resumption = { kind: 'call'; base: number } | { kind: 'with'; apart: boolean };

const state = {
  resumptions: new Map<Thread, Resumption>(),
  /** Threads that may run, in the order in which they became so. */
  ready: [] as Thread[],
  /** Threads that wait, in the order in which they began to. */
  waiting: [] as Thread[],
  /** The main thread's end, when that came in a loop that is not its own. */
  mainEnd: null as { exception: Ref } | null,
  /** What native code owned that was abandoned. */
  abandoned: [] as Ref[],
};

export function resetThreadMachine(): void {
  state.resumptions.clear();
  state.ready = [];
  state.waiting = [];
  state.mainEnd = null;
  state.abandoned = [];
}

function isMain(thread: Thread): boolean {
  return thread === threads.main;
}

/** Puts the thread's frames and stack aside. */
function park(thread: Thread): void {
  if (vm.depth >= 0) saveRegisters();
  parkedThreads.set(thread.serial, {
    frames: takeFrames(vm.depth),
    cells: stack.slice(0, vm.sp), places: loopPlaces.slice(0, vm.sp), pc: vm.pc, depth: vm.depth, excInfo: vm.excInfo,
  });
  vm.sp = 0;
  vm.depth = -1;
  vm.frame = frameAt(0);
}

/** Makes it the running one. */
function load(thread: Thread): void {
  threads.current = thread;
  thread.state = 'running';
  vm.threadBase = thread.serial * RECORDS_PER_THREAD;
  const parked = parkedThreads.get(thread.serial);
  parkedThreads.delete(thread.serial);
  if (parked === undefined) {
    vm.sp = 0;
    vm.depth = -1;
    vm.excInfo = { value: NULL, previous: null, tracebacks: null };
    return;
  }
  stack.set(parked.cells, 0);
  loopPlaces.set(parked.places, 0);
  putFrames(parked.frames);
  vm.sp = parked.cells.length;
  vm.depth = parked.depth;
  vm.excInfo = parked.excInfo;
  vm.pc = parked.pc;
  if (vm.depth < 0) return;
  vm.frame = frameAt(vm.depth);
  vm.bp = vm.frame.bp;
}

threadSwitch.park = () => park(threads.current);
threadSwitch.endsThread = () => !isMain(threads.current);

/** The running thread's function has returned or raised (`exception`, owned, or NULL). CPython: thread_run(). */
function endThread(exception: Ref): void {
  const thread = threads.current;
  if (isMain(thread)) {
    thread.state = 'ended';
    state.mainEnd = { exception };
    state.ready.push(thread);
    return;
  }
  if (exception !== NULL) reportEnd(thread, exception);
  const { start } = thread;
  thread.start = null;
  if (start !== null) {
    decref(start.callable);
    for (const ref of [...start.values, ...start.names]) decref(ref);
  }
  dropThreadLocals(thread);
  dropContext(thread);
  thread.state = 'ended';
  threads.alive.splice(threads.alive.indexOf(thread), 1);
  for (const joiner of thread.joiners.splice(0)) scheduler.wake(joiner);
}

function reportEnd(thread: Thread, exception: Ref): void {
  if (isInstance(exception, exceptionType('SystemExit'))) {
    decref(exception);
    return;
  }
  raised.value = exception;
  reportUnraisable('in thread started by', thread.start!.callable, true);
}

threadSwitch.end = endThread;

/** Goes on with the next thread that may run; false when that is the loop's own (`owner`), or the main one, which has ended. */
threadSwitch.resumeNext = (owner) => {
  for (;;) {
    const thread = pick(owner);
    if (thread === owner) return false;
    load(thread);
    if (isMain(thread) && state.mainEnd !== null) return false;
    if (deliver(thread)) return true;
  }
};

/** Begins the thread, or gives it what it waited for; false if it has ended with that. */
function deliver(thread: Thread): boolean {
  const resumption = state.resumptions.get(thread);
  state.resumptions.delete(thread);
  const { delivery } = thread;
  thread.delivery = NULL;
  if (resumption === undefined) return thread.start === null || vm.depth >= 0 || begin(thread);
  if (resumption.kind === 'call') {
    dropCall(resumption.base);
    push(delivery);
  } else {
    const manager = stack[vm.sp - 1] as Ref;
    if (resumption.apart) {
      const { method, self } = lookupSpecialMethod(manager, S_EXIT);
      stack[vm.sp - 1] = method;
      push(self);
    } else stack[vm.sp - 1] = lookupSpecial(manager, S_EXIT);
    push(delivery);
    decref(manager);
  }
  return true;
}

const S_EXIT = staticString('__exit__');
const S_ENTER = staticString('__enter__');

/** Calls the thread's function: a Python function gets the first frame, anything else is over at once. */
function begin(thread: Thread): boolean {
  const { callable, values, names } = thread.start!;
  try {
    const bound = typeIdOf(callable) === TypeId.METHOD;
    const func = bound ? methodOf(callable).func : callable;
    const all = bound ? [methodOf(callable).self, ...values] : values;
    if (typeIdOf(func) === TypeId.FUNCTION && pushBoundFrame(func, functionOf(func), { values: all, names })) return true;
    decref(callObject(callable, { values, names }));
    endThread(NULL);
  } catch (thrown) {
    if (thrown !== PYTHON_ERROR) throw thrown;
    endThread(takeRaised());
  }
  return false;
}

/** The next thread to run in a loop; time passes if all of them wait for that. */
function pick(owner: Thread | null): Thread {
  for (;;) {
    expireWaits();
    for (let i = 0; i < state.ready.length; i++) {
      const thread = state.ready[i];
      if (thread !== owner && (thread.pinned || (isMain(thread) && state.mainEnd !== null && owner !== null))) continue;
      state.ready.splice(i--, 1);
      if (thread.wait === null || finishWait(thread)) return thread;
    }
    if (state.mainEnd !== null && !threads.alive.some((thread) => thread.pinned && !thread.daemon)) throw THREADS_ABANDONED;
    const deadline = state.waiting.reduce((first, thread) => Math.min(first, reachable(thread, owner) ? thread.wait!.deadline : Infinity), Infinity);
    if (deadline === Infinity) {
      if (state.mainEnd !== null) throw THREADS_ABANDONED;
      deadlock();
    }
    advanceClock(Math.max(0, deadline - elapsedNanosecondsUnobserved()));
  }
}

function reachable(thread: Thread, owner: Thread | null): boolean {
  return !thread.pinned || thread === owner;
}

/** Threads whose time is over may run, in the order of their times. */
function expireWaits(): void {
  if (state.waiting.length === 0) return;
  const now = elapsedNanosecondsUnobserved();
  const expired = state.waiting.filter((thread) => thread.wait!.deadline <= now);
  expired.sort((a, b) => a.wait!.deadline - b.wait!.deadline).forEach(scheduler.wake);
}

/** Whether a thread that was woken has what it waited for; if not, it waits on, as the first. */
function finishWait(thread: Thread): boolean {
  const wait = thread.wait!;
  let result = wait.poll();
  if (result === NULL && wait.deadline <= elapsedNanosecondsUnobserved()) result = wait.expired();
  if (result === NULL) {
    thread.state = 'waiting';
    state.waiting.push(thread);
    wait.waiters?.unshift(thread);
    return false;
  }
  thread.wait = null;
  thread.delivery = result;
  return true;
}

scheduler.wake = (thread) => {
  if (thread.state !== 'waiting') return;
  thread.state = 'ready';
  state.waiting.splice(state.waiting.indexOf(thread), 1);
  const { waiters } = thread.wait!;
  if (waiters?.includes(thread) === true) waiters.splice(waiters.indexOf(thread), 1);
  state.ready.push(thread);
};

scheduler.begin = (thread) => {
  threads.alive.push(thread);
  state.ready.push(thread);
  settle();
};

function deadlock(): never {
  const waits = threads.alive.map((thread) => `${thread.name} waits for ${thread.wait?.purpose ?? 'a call on top of it to end'}`);
  return stopRun('deadlock', `The program stands still for ever: ${waits.join(', ')}. CPython would hang.`);
}

scheduler.block = (wait, yields = false) => {
  const over = yields ? NULL : wait.poll();
  if (over !== NULL) return over;
  const thread = threads.current;
  thread.wait = wait;
  if (threads.alive.length === 1 || system.finalizing) return waitAlone(thread, wait);
  const resumption = vm.level === vm.base && raised.value === NULL ? resumptionHere() : null;
  // Others that would wait for its lock on top of a sleeper could never let it go on: they wait until it has slept.
  if (resumption === null && yields && thread.locksHeld > 0) return waitAlone(thread, wait);
  thread.state = 'waiting';
  state.waiting.push(thread);
  wait.waiters?.push(thread);
  if (resumption === null) return waitNested(thread);
  state.resumptions.set(thread, resumption);
  throw THREAD_SWITCH;
};

/** Nobody else can run: only the time can end the wait. */
function waitAlone(thread: Thread, wait: Wait): Ref {
  if (wait.deadline === Infinity) deadlock();
  thread.wait = null;
  advanceClock(Math.max(0, wait.deadline - elapsedNanosecondsUnobserved()));
  return wait.expired();
}

/** How to finish the running instruction later, if it calls a blocking function itself; else null. */
function resumptionHere(): Resumption | null {
  if (vm.depth < 0) return null;
  const last = code[vm.pc - 1];
  if ((last & 255) === Op.CALL_KW && isBlockingCall(vm.sp - (last >>> 8) - 2)) return { kind: 'call', base: vm.sp - (last >>> 8) - 2 };
  if ((last & 255) === Op.BEFORE_WITH) {
    const enter = lookupBorrowed(typeOf(stack[vm.sp - 1] as Ref), S_ENTER);
    return enter !== NULL && isBlocking(enter) ? { kind: 'with', apart: last >>> 8 === 1 } : null;
  }
  // CALL is followed by two cache words.
  const call = code[vm.pc - 3];
  if ((call & 255) === Op.CALL && isBlockingCall(vm.sp - (call >>> 8) - 2)) return { kind: 'call', base: vm.sp - (call >>> 8) - 2 };
  return null;
}

function isBlockingCall(base: number): boolean {
  return base >= vm.bp && stack[base] !== NULL && isBlocking(stack[base] as Ref);
}

function isBlocking(callable: Ref): boolean {
  switch (typeIdOf(callable)) {
    case TypeId.METHOD_DESCRIPTOR: return blockingFunctions.has(descriptorOf(callable).method.fn);
    case TypeId.BUILTIN_FUNCTION: return blockingFunctions.has(nativeFunctionOf(callable).method.fn);
    default: return false;
  }
}

/** Runs the others on top of native code until the wait of this thread is over. */
function waitNested(thread: Thread): Ref {
  const { level, base } = vm;
  const inFlight = raised.value;
  raised.value = NULL;
  thread.pinned = true;
  park(thread);
  runOthers(thread);
  thread.pinned = false;
  load(thread);
  vm.level = level;
  vm.base = base;
  raised.value = inFlight;
  const { delivery } = thread;
  thread.delivery = NULL;
  return delivery;
}

/** The running thread has done its share: it makes way if another one may run in this loop. Throws when so. */
sharing.preempt = () => {
  if (vm.level !== vm.base || system.finalizing) return;
  expireWaits();
  if (state.ready.length === 0) return;
  threads.current.state = 'ready';
  state.ready.push(threads.current);
  throw THREAD_SWITCH;
};

/** The main thread has ended further up, and native code on top of its loop is given up; `mark` is that loop's. */
threadSwitch.abandon = (mark) => {
  state.abandoned.push(...heldRefs().slice(mark));
  dropHolds(mark);
  load(threads.main);
};

threadSwitch.takeMainEnd = () => {
  const { exception } = state.mainEnd!;
  state.mainEnd = null;
  return exception;
};

scheduler.frameOf = (thread) => {
  if (thread === threads.current) return vm.depth < 0 ? NULL : newRef(frameObjectBorrowed(vm.frame));
  const parked = parkedThreads.get(thread.serial);
  return parked === undefined || parked.depth < 0 ? NULL : newRef(frameObjectBorrowed(parked.frames[parked.depth], thread.serial * RECORDS_PER_THREAD));
};

addEngineRoots(() => {
  const roots: Ref[] = [...state.abandoned];
  if (state.mainEnd !== null) roots.push(state.mainEnd.exception);
  for (const { start, delivery } of threads.alive) {
    roots.push(delivery);
    if (start !== null) roots.push(start.callable, ...start.values, ...start.names);
  }
  for (const { frames, cells, excInfo } of parkedThreads.values()) {
    for (const cell of cells) roots.push(cell as Ref);
    for (const frame of frames) roots.push(frame.locals, frame.generator, frame.frameObject);
    for (let info: ExcInfo | null = excInfo; info !== null; info = info.previous) roots.push(info.value, ...info.tracebacks ?? []);
  }
  return roots;
});
