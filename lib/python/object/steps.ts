import { stopRun } from './outcomes';

/**
 * The work that a run may still do. The machine takes one step for each call and loop back-edge from `left`, a batch at a time;
 * native code that loops over a count the program chose adds its own with `countSteps`.
 */
export const steps = {
  /** Steps until the limit, and the limit; not integers at first, as `heap.maxBytes`. */
  left: Infinity,
  limit: Infinity,
};

/** Adds to the work done so far; ends the run when that is more than its limit. */
export function countSteps(count: number): void {
  steps.left -= count;
  if (steps.left < 0) outOfSteps();
}

export function outOfSteps(): never {
  steps.left = 0;
  return stopRun('steps', `The program did more than ${steps.limit.toLocaleString('en-US')} steps, the limit of this run. Does a loop never end?`);
}
