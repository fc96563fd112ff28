/** A pool of worker threads that run programs, for the server: see `PythonPool`. */
import type { Worker } from 'node:worker_threads';
import type { RunRequest, RunResult } from '@/lib/python/api';
import type { RunListener, RunOptions } from './protocol';

export interface PoolOptions {
  /** Makes a worker: `() => new Worker(url, { resourceLimits })`, see `workerFactory`. */
  createWorker(): Worker;
  /** Number of threads. Each is made when it is first needed. */
  size: number;
  /** Programs that may wait; one more is refused with `PoolBusyError`. */
  maxQueue: number;
  /** Time limit of a run that names none, in milliseconds. */
  timeoutMs: number;
}

export interface PythonPool {
  /**
   * Runs a program when a thread is free. Always resolves with a result, also when the thread died; rejects only with
   * `PoolBusyError` (queue full: try later) and `PoolClosedError`.
   */
  run(request: RunRequest, on?: RunListener, options?: RunOptions): Promise<RunResult>;
  /** How many programs run and wait now. */
  load(): { running: number; waiting: number };
  /** Ends all threads. Running programs resolve as `cancelled`, waiting ones reject with `PoolClosedError`. */
  close(): Promise<void>;
}

export declare function createPool(options: PoolOptions): PythonPool;
