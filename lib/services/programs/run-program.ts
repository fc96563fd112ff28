import 'server-only';
import path from 'node:path';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { RunRequest, RunResult } from '@/lib/python/api';
import { createGradingPool } from '@/lib/runtime/grading-pool';
import type { GradingPool } from '@/lib/runtime/grading-pool';
import { PoolBusyError, threadFactory } from '@/lib/runtime/pool';

/** A class that hands in at once: each of them has one program waiting at a time. */
const MAX_WAITING = 400;

const kept = globalThis as { leaklabPool?: GradingPool };

function getPool(): GradingPool {
  kept.leaklabPool ??= createGradingPool({
    createWorker: threadFactory(path.join(/* turbopackIgnore: true */ process.cwd(), 'dist/engine/node-worker.mjs')),
    size: env.runnerThreads, maxQueue: MAX_WAITING,
  });
  return kept.leaklabPool;
}

/**
 * Runs a program in one of the server's threads, or gives the result of the same run made before. Throws AppError `busy` when too many
 * programs wait already.
 */
export async function runProgram(request: RunRequest): Promise<RunResult> {
  try {
    return await getPool().run(request);
  } catch (error) {
    if (!(error instanceof PoolBusyError)) throw error;
    throw new AppError('busy', 'Many programs are being graded right now. Yours is not lost: hand it in again in a few seconds.', {
      retryAfterSeconds: 5, cause: error,
    });
  }
}

/** Ends the threads, for whoever is done with them before the process is. */
export async function closeRunner(): Promise<void> {
  await kept.leaklabPool?.pool.close();
  kept.leaklabPool = undefined;
}
