/** Grading with a seed of one's own: whatever the grader runs, it runs with that. */
import type { RunProgram } from '@/lib/runtime/protocol';

/** Seeds are whole numbers from 0 to this. */
export const LARGEST_SEED = 2 ** 31 - 1;

/** `run` with a seed for `random` and for hashes; the engine's own is 0. */
export const withSeed = (run: RunProgram, seed: number): RunProgram => (seed === 0 ? run : (request) => run({ ...request, seed }));
