import 'server-only';
import path from 'node:path';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { RunRequest, RunResult } from '@/lib/python/api';
import { createPool, PoolBusyError, threadFactory } from '@/lib/runtime/pool';
import type { PythonPool } from '@/lib/runtime/pool';
import type { RunProgram } from '@/lib/runtime/protocol';
import { rememberRuns } from '@/lib/runtime/remembered-runs';

/** A class that hands in at once: each of them has one program waiting at a time. */
const MAX_WAITING = 400;
/** A net below the limits of steps and heap, which are what ends a program; those do not depend on the machine. */
const TIMEOUT_MS = 15_000;

const kept = globalThis as { leaklabPool?: PythonPool; leaklabRuns?: RunProgram };

function getPool(): PythonPool {
  kept.leaklabPool ??= createPool({
    createWorker: threadFactory(path.join(/* turbopackIgnore: true */ process.cwd(), 'dist/engine/node-worker.mjs')),
    size: env.runnerThreads, maxQueue: MAX_WAITING, timeoutMs: TIMEOUT_MS,
  });
  return kept.leaklabPool;
}

/**
 * Runs a program in one of the server's threads, or gives the result of the same run made before. Throws AppError `busy` when too many
 * programs wait already.
 */
export async function runProgram(request: RunRequest): Promise<RunResult> {
  kept.leaklabRuns ??= rememberRuns((wanted) => getPool().run(wanted));
  try {
    return await kept.leaklabRuns(request);
  } catch (error) {
    if (!(error instanceof PoolBusyError)) throw error;
    throw new AppError('busy', 'Many programs are being graded right now. Yours is not lost: hand it in again in a few seconds.', {
      retryAfterSeconds: 5, cause: error,
    });
  }
}
