import type { LimitName } from '../api';

/**
 * The things that the engine throws, all plain objects. An `Error` subclass would cost five times as much, for a stack
 * trace that nobody reads.
 */

/** Thrown while a Python exception is on its way up; the exception itself is in `raised` (`errors.ts`). */
export const PYTHON_ERROR = { kind: 'python-error' } as const;

/** Thrown out of a handler when the running thread is to be put aside; the loop that threads are switched in catches it. */
export const THREAD_SWITCH = { kind: 'thread-switch' } as const;

/** Thrown past native code whose threads nobody can go on with, when the main thread has ended. */
export const THREADS_ABANDONED = { kind: 'threads-abandoned' } as const;

/** Thrown when a limit of the run is reached or the host cancels it; nothing in the engine catches it. */
export interface RunStopped {
  kind: 'run-stopped';
  /** A limit, or why else: the host wants it, or could not load a part of the engine. */
  reason: LimitName | 'cancelled' | 'unavailable';
  message: string;
}

export function stopRun(reason: RunStopped['reason'], message: string): never {
  throw { kind: 'run-stopped', reason, message } satisfies RunStopped;
}

/** Thrown when the process ends at once, without the end of the interpreter; nothing in the engine catches it. */
export interface ProcessExit {
  kind: 'process-exit';
  status: number;
}

/** CPython: os._exit(). */
export function exitAtOnce(status: number): never {
  throw { kind: 'process-exit', status } satisfies ProcessExit;
}

/** Thrown when the run has to begin again in the engine that counts pages. */
export const COUNTING_WANTED = { kind: 'counting-wanted' } as const;

/** A defect of the engine itself. Never shown as a Python error. */
export class InternalError extends Error {
  override name = 'InternalError';
}

export function internalError(message: string): never {
  throw new InternalError(message);
}
