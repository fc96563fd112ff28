/** A pool of worker threads that run programs, for the server: see `PythonPool`. */
import { Worker } from 'node:worker_threads';
import type { RunRequest, RunResult } from '@/lib/python/api';
import { createHostedWorker, type HostedWorker, type PortListener, type WorkerPort } from './hosted-worker';
import type { RunListener, RunOptions, WorkerMessage } from './protocol';

export interface PoolOptions {
  /** Makes a thread: see `threadFactory`. */
  createWorker(): Worker;
  /** Number of threads. Each is made when it is first needed. */
  size: number;
  /** Programs that may wait; one more is refused with `PoolBusyError`. */
  maxQueue: number;
  /** Time limit of a run that names none, in milliseconds. */
  timeoutMs: number;
  /** How long a thread may take to load the engine, in milliseconds. */
  startupMs?: number;
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

/** More programs wait than the pool takes. */
export class PoolBusyError extends Error {
  override name = 'PoolBusyError';
}

/** The pool is closed. */
export class PoolClosedError extends Error {
  override name = 'PoolClosedError';
}

interface WaitingRun {
  request: RunRequest;
  on: RunListener;
  timeoutMs: number;
  resolve(result: RunResult): void;
  reject(error: Error): void;
}

const STARTUP_MS = 20_000;

/** For the objects of a run to end before JavaScript's collector has moved them: with its usual 48 a run takes a twentieth longer. */
export const YOUNG_MB = 144;

/**
 * `createWorker` for the bundled `node-worker.ts`. The heap's columns are outside JavaScript's heap; the limit bounds what
 * stands in it: strings, tables, code. A process-wide `--max-old-space-size` would override it.
 */
export function threadFactory(url: URL | string, maxOldGenerationSizeMb = 512): () => Worker {
  return () => new Worker(url, { resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: YOUNG_MB }, env: {}, execArgv: [] });
}

export function createPool(options: PoolOptions): PythonPool {
  const threads: HostedWorker[] = [];
  const ending = new Set<Promise<unknown>>();
  let queue: WaitingRun[] = [];
  let closed = false;

  const createThread = (): HostedWorker => {
    const thread = createHostedWorker({
      openPort: (listener) => openThread(options.createWorker(), listener, ending),
      startupMs: options.startupMs ?? STARTUP_MS,
    });
    threads.push(thread);
    return thread;
  };

  const freeThread = (): HostedWorker | null => {
    const idle = threads.find((thread) => !thread.busy());
    if (idle !== undefined) return idle;
    return threads.length < options.size ? createThread() : null;
  };

  const startWaiting = (): void => {
    while (queue.length > 0) {
      const thread = freeThread();
      const next = thread === null ? undefined : queue.shift();
      if (thread === null || next === undefined) return;
      void thread.run(next.request, next.on, next.timeoutMs).then((result) => {
        next.resolve(result);
        startWaiting();
      });
    }
  };

  const run: PythonPool['run'] = (request, on = {}, { timeoutMs = options.timeoutMs } = {}) => {
    if (closed) return Promise.reject(new PoolClosedError('the pool is closed'));
    if (queue.length >= options.maxQueue && freeThread() === null) {
      return Promise.reject(new PoolBusyError(`${queue.length} programs are waiting already`));
    }
    return new Promise((resolve, reject) => {
      queue.push({ request, on, timeoutMs, resolve, reject });
      startWaiting();
    });
  };

  const close = async (): Promise<void> => {
    closed = true;
    const refused = queue;
    queue = [];
    for (const waiting of refused) waiting.reject(new PoolClosedError('the pool was closed'));
    for (const thread of threads) thread.dispose();
    await Promise.all(ending);
  };

  const load = (): { running: number; waiting: number } => ({
    running: threads.filter((thread) => thread.busy()).length,
    waiting: queue.length,
  });

  return { run, load, close };
}

/** `ending` collects the threads that were told to end and have not yet. */
function openThread(worker: Worker, listener: PortListener, ending: Set<Promise<unknown>>): WorkerPort {
  worker.on('message', (message: WorkerMessage) => listener.message(message));
  worker.on('messageerror', () => listener.died({ kind: 'crash', message: 'a message could not be read.' }));
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    listener.died(outOfMemory ? { kind: 'out-of-memory' } : { kind: 'crash', message: String(error.message ?? error) });
  });
  worker.on('exit', (code) => listener.died({ kind: 'crash', message: `its thread ended with status ${code}.` }));
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => {
      const ended = worker.terminate().finally(() => ending.delete(ended));
      ending.add(ended);
    },
    setBusy: (busy) => (busy ? worker.ref() : worker.unref()),
  };
}
