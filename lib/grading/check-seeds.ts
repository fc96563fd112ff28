/** Which seeds a challenge is tried with, and runs that need not be made for each of them. */
import type { ProfileId, RunRequest, RunResult } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';

/** Seeds other than 0, each in one version; those of a version one after the other, which is faster. */
export function seedsFor(profiles: readonly ProfileId[], seeds: number): { seed: number; profile: ProfileId }[] {
  const all = Array.from({ length: Math.max(0, seeds - 1) }, (_, index) => index + 1);
  return profiles.flatMap((profile) => all.filter((seed) => profileOfSeed(profiles, seed) === profile).map((seed) => ({ seed, profile })));
}

/** In turn, so that every version meets some of the seeds. */
const profileOfSeed = (profiles: readonly ProfileId[], seed: number): ProfileId => profiles[seed % profiles.length];

/**
 * `run` that makes each run once, for the answers to one item, which share those of the solution. A run of which the engine says that it
 * does not depend on its seed stands for those with every other seed.
 */
export function runOnce(run: RunProgram): RunProgram {
  const known = new Map<string, Promise<RunResult>>();
  const once = (request: RunRequest): Promise<RunResult> => {
    const key = JSON.stringify(request);
    let result = known.get(key);
    if (result === undefined) known.set(key, (result = run(request)));
    return result;
  };
  return async (request) => {
    const { seed, ...plain } = request;
    if (seed === undefined) return once(request);
    const result = await once(plain);
    return result.usesSeed === true ? once(request) : result;
  };
}
