/** What a seed changes of a run, and which seeds are worth a run. */
import type { FixChallenge } from '@/lib/content/types';
import type { ProfileId, RunRequest, RunResult } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';

/**
 * A seed is that of `random` (and of what draws on it: `secrets`, `uuid`, `tempfile`) and of the hashes of texts, on which the order of
 * sets depends. A program that mentions none of these does the same with every seed.
 */
const DEPENDS = /\b(random|secrets|uuid|tempfile|hash|set|frozenset|shuffle|listdir)\b|\{[^{}:]*,[^{}:]*\}/;

export const dependsOnSeed = (...sources: readonly string[]): boolean => sources.some((source) => DEPENDS.test(source));

/** A program that seems not to depend on it is run with these nonetheless. */
const FEW_SEEDS = 3;

/** Seeds other than 0 that a challenge is tried with, each in one version; those of a version one after the other, which is faster. */
export function seedsFor({ workloads, starter, solution, profiles }: FixChallenge, seeds: number): { seed: number; profile: ProfileId }[] {
  const depends = dependsOnSeed(starter, solution, ...Object.values(workloads).map(({ source }) => source));
  const count = depends ? seeds : Math.min(seeds, FEW_SEEDS);
  const all = Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 1);
  return profiles.flatMap((profile) => all.filter((seed) => profileOfSeed(profiles, seed) === profile).map((seed) => ({ seed, profile })));
}

/** In turn, so that every version meets some of the seeds. */
export const profileOfSeed = (profiles: readonly ProfileId[], seed: number): ProfileId => profiles[seed % profiles.length];

/** `run` that makes each run once; for the answers to one item, which share those of the solution. */
export function runOnce(run: RunProgram): RunProgram {
  const known = new Map<string, Promise<RunResult>>();
  return (request: RunRequest) => {
    if (request.record !== undefined || request.marks?.some((mark) => mark.record === 'snapshot') === true) return run(request);
    const key = JSON.stringify(request);
    let result = known.get(key);
    if (result === undefined) known.set(key, (result = run(request)));
    return result;
  };
}
