import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { elapsedNanosecondsUnobserved } from './clock';

/** Threads as the library sees them; the machine switches between them (`vm/threads.ts`). */

/** What a thread waits for. */
export interface Wait {
  /** What the wait gives, as a new reference, if it is over now (a lock is taken with it); else NULL. */
  poll: () => Ref;
  /** What it gives when the time is over. */
  expired: () => Ref;
  /** On the clock of the run, in nanoseconds; Infinity to wait for ever. */
  deadline: number;
  /** The queue of the lock or thread that is waited for; null for sleep. */
  waiters: Thread[] | null;
  /** Completes "… waits for". */
  purpose: string;
}

/** A call that begins a thread; all references are owned until the thread has ended. */
export interface ThreadStart {
  callable: Ref;
  values: Ref[];
  names: Ref[];
}

export type ThreadState = 'running' | 'ready' | 'waiting' | 'ended';

export class Thread {
  /** 0 for the main thread; never used again. */
  readonly serial: number;
  readonly ident: number;
  name: string;
  daemon = true;
  state: ThreadState = 'ready';
  start: ThreadStart | null = null;
  wait: Wait | null = null;
  /** What the finished wait gave, owned until the machine delivers it. */
  delivery: Ref = NULL;
  /** The thread stands inside native code of a loop further down the host's stack: only that loop can go on with it. */
  pinned = false;
  /** Locks that it has taken and not let go. */
  locksHeld = 0;
  /** Threads that wait for the end of this one. */
  readonly joiners: Thread[] = [];
  /** `_thread._local` objects that have a dict for this thread, oldest first; borrowed. */
  readonly locals = new Set<Ref>();
  /** The current context of context variables, owned; NULL until one is needed. CPython: tstate->context. */
  context: Ref = NULL;

  constructor(serial: number, name: string) {
    this.serial = serial;
    this.ident = FIRST_IDENT + serial * IDENT_STEP;
    this.name = name;
  }
}

/** Thread identifiers look like addresses of thread control blocks, but are the same in every run. */
const FIRST_IDENT = 139_876_543_211_328;
const IDENT_STEP = 8_392_704;

/** `sys.getswitchinterval()` at the start, in seconds. */
const SWITCH_INTERVAL = 0.005;

export const threads = {
  main: new Thread(0, 'MainThread'),
  current: new Thread(0, 'MainThread'),
  /** Threads that have not ended, the main one first. */
  alive: [] as Thread[],
  made: 1,
  interval: SWITCH_INTERVAL,
  stackSize: 0,
};

export function resetThreads(): void {
  threads.main = threads.current = new Thread(0, 'MainThread');
  threads.main.state = 'running';
  threads.alive = [threads.main];
  threads.made = 1;
  threads.interval = SWITCH_INTERVAL;
  threads.stackSize = 0;
}

function notReady(): never {
  throw new Error('The scheduler was used before the virtual machine was loaded.');
}

/** What the machine does for threads; it fills this in while it loads. */
export const scheduler = {
  /** Waits, and gives what the wait gives. Other threads run meanwhile. `yields`: not over before others had their turn. */
  block: (_wait: Wait, _yields = false): Ref => notReady(),
  /** Enters a new thread, which begins when the others let it. */
  begin: (_thread: Thread): void => notReady(),
  /** The thread's wait may be over. */
  wake: (_thread: Thread): void => notReady(),
  /** A new reference to the frame object of the function that a thread runs or stands in; NULL without. */
  frameOf: (_thread: Thread): Ref => NULL,
};

/**
 * Native functions that may block, by their code: where an instruction calls one of these directly, its thread can be put aside, since the
 * machine knows how to finish the instruction later.
 */
export const blockingFunctions = new Set<unknown>();

/** Wakes the first of those that wait for something. */
export function wakeFirst(waiters: Thread[]): void {
  const first = waiters.shift();
  if (first !== undefined) scheduler.wake(first);
}

/** The time at which a wait of so many seconds ends; Infinity when there is no limit (a negative number). */
export function deadlineAfter(seconds: number): number {
  return seconds < 0 ? Infinity : elapsedNanosecondsUnobserved() + Math.round(seconds * 1e9);
}
