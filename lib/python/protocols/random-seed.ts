import { seedUse } from './seed-use';

/**
 * Where chance comes from in a run: `random` is seeded with this number, where CPython asks the operating system. Each further
 * seeding without a number takes another one, so that two generators do not give the same numbers.
 */
export const randomSeed = { value: 0, taken: 0 };

/** The next seed that nobody chose. */
export function takeSeed(): bigint {
  seedUse.used = true;
  return BigInt(randomSeed.value) + (BigInt(randomSeed.taken++) << 64n);
}

export function resetRandomSeed(seed: number): void {
  randomSeed.value = seed;
  randomSeed.taken = 0;
}
