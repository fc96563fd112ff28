/** Runs programs in a web worker, for a page: see `PythonRunner`. */
import type { RunRequest, RunResult } from '@/lib/python/api';
import { createHostedWorker, type PortListener, type WorkerPort } from './hosted-worker';
import type { RunListener, RunOptions, WorkerMessage } from './protocol';

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

/** Time limit of a run in the browser that names none, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 10_000;

/** Loading the engine on a slow network; long, because the learner can press Stop. */
const STARTUP_MS = 60_000;

/** `workerUrl`: address of the bundled `web-worker.ts`. The worker is started at once, so that the first run is quick. */
export function createRunner(workerUrl: string | URL): PythonRunner {
  const hosted = createHostedWorker({ openPort: (listener) => openWebWorker(workerUrl, listener), startupMs: STARTUP_MS });
  hosted.prestart();
  return {
    run(request, on = {}, options = {}) {
      hosted.stop();
      return hosted.run(request, on, options.timeoutMs ?? DEFAULT_TIMEOUT_MS, options.inspect);
    },
    stop: hosted.stop,
    dispose: hosted.dispose,
  };
}

function openWebWorker(url: string | URL, listener: PortListener): WorkerPort {
  const worker = new Worker(url, { name: 'leaklab-engine' });
  worker.addEventListener('message', (event: MessageEvent<WorkerMessage>) => listener.message(event.data));
  // A script that could not be loaded gives an event without a message.
  worker.addEventListener('error', (event) => {
    listener.died({ kind: 'crash', message: event.message || 'its program could not be loaded.' });
  });
  worker.addEventListener('messageerror', () => listener.died({ kind: 'crash', message: 'a message could not be read.' }));
  return { post: (message) => worker.postMessage(message), terminate: () => worker.terminate() };
}
