/** Runs programs in a web worker, for a page: see `PythonRunner`. */
import type { RunRequest, RunResult } from '@/lib/python/api';
import type { RunListener, RunOptions } from './protocol';

export interface PythonRunner {
  /**
   * Runs a program. Always resolves: at the time limit with outcome `limit` (`time`), after `stop` with `cancelled`, both
   * with what was printed so far. A run while another is going on stops that one first.
   */
  run(request: RunRequest, on?: RunListener, options?: RunOptions): Promise<RunResult>;
  /** Ends the run that is going on, if there is one. The next run works at once: a fresh worker is started. */
  stop(): void;
  /** Ends the worker for good; for leaving the page. */
  dispose(): void;
}

/** `workerUrl`: address of the bundled `web-worker.ts`. The worker is started at once, so that the first run is quick. */
export declare function createRunner(workerUrl: string | URL): PythonRunner;
