import type { RunHost } from '../api';
import { stopRun } from '../object/outcomes';
import { runtime } from '../object/runtime';
import { runScheduledCollection } from '../heap/collect';
import { stepsIn, work } from '../protocols/clock';
import { threads } from '../protocols/threads';
import { outOfSteps, steps } from '../object/steps';
import { vm } from './state';

/**
 * The evaluation breaker: once in a while the machine looks up from its work, at calls and loop back-edges. `vm.ticks` counts
 * down to the next time; setting it to 0 makes that time the next check.
 */
const BATCH = 200_000;
/**
 * At first it does so more often: V8 compiles what it has seen, and would throw away the compiled code of all functions on the stack when the
 * machine looks up for the first time.
 */
const FIRST_BATCHES = 500;

export const breakerHost: { host: RunHost | null } = { host: null };

/** Set by the machine's threads: the running one makes way if another one may run. Throws when so. */
export const sharing = { preempt: (): void => {} };

/** One step: called at the end of handlers, at function entry and loop back-edges. Another thread may run after it. */
export function checkBreaker(): void {
  if (--vm.ticks > 0) return;
  lookUp();
  if (threads.alive.length > 1) sharing.preempt();
}

/** One step in native code, which goes on after it. */
export function checkBreakerInside(): void {
  if (--vm.ticks <= 0) lookUp();
}

/** Steps done since the run began. */
export function stepsDone(): number {
  return steps.limit - steps.left + (vm.batch - vm.ticks);
}

work.steps = stepsDone;

/** Enters the steps done; the next check looks up. */
export function settle(): void {
  steps.left -= vm.batch - vm.ticks;
  vm.batch = vm.ticks = 0;
}

function lookUp(): void {
  settle();
  if (steps.left <= 0) outOfSteps();
  vm.batch = vm.ticks = Math.min(threads.alive.length > 1 ? stepsIn(threads.interval) : stepsDone() < BATCH ? FIRST_BATCHES : BATCH, steps.left);
  runtime.collectIfDue();
  if (breakerHost.host?.isCancelled?.() === true) stopRun('cancelled', 'The run was cancelled.');
}

runtime.collectIfDue = () => {
  if (!vm.collectionPending) return;
  vm.collectionPending = false;
  runScheduledCollection();
};

runtime.scheduleCollection = () => {
  if (vm.collectionPending) return;
  vm.collectionPending = true;
  settle();
};
