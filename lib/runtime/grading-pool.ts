/** Threads for grading, the same on the server and on the command line: a verdict must not depend on where it was found. */
import type { Worker } from 'node:worker_threads';
import { createPool, type PythonPool } from './pool';
import type { RunProgram } from './protocol';
import { rememberRuns } from './remembered-runs';

/**
 * Time limit of a run. A net below the limits of steps, heap and output, which end a program in the same place on every machine: only one
 * operation that takes very long gets so far, and it is not graded.
 */
export const RUN_TIMEOUT_MS = 15_000;

export interface GradingPool {
  /** Runs a program, or gives the result of the same run made before. Rejects as the pool does. */
  run: RunProgram;
  pool: PythonPool;
}

export interface GradingPoolOptions {
  createWorker(): Worker;
  /** Number of threads. */
  size: number;
  /** Programs that may wait. */
  maxQueue: number;
}

export function createGradingPool(options: GradingPoolOptions): GradingPool {
  const pool = createPool({ ...options, timeoutMs: RUN_TIMEOUT_MS });
  return { run: rememberRuns((request) => pool.run(request)), pool };
}
