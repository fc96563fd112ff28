/** Grading with a seed of one's own: whatever the grader runs, it runs with that. */
import type { RunProgram } from '@/lib/runtime/protocol';

/** Seeds are whole numbers from 0 to this. */
export const LARGEST_SEED = 2 ** 31 - 1;

/** Of the seeds that were asked for last: what is found out about a question is kept by how its program is run. */
const seeded = new WeakMap<RunProgram, Map<number, RunProgram>>();
const MOST_SEEDS = 8;

/** `run` with a seed for `random` and for hashes; the engine's own is 0. */
export function withSeed(run: RunProgram, seed: number): RunProgram {
  if (seed === 0) return run;
  const known = seeded.get(run) ?? new Map<number, RunProgram>();
  seeded.set(run, known);
  const found = known.get(seed) ?? ((request) => run({ ...request, seed }));
  known.delete(seed);
  known.set(seed, found);
  for (const oldest of known.keys()) if (known.size > MOST_SEEDS) known.delete(oldest);
  return found;
}
