import { seedUse } from '../seed-use';

/** What `os.urandom` and its kin give: a sequence that is the same in every run, so that a run can be repeated. */
const state = { seed: 0 };

export function resetRandomBytes(seed: number): void {
  state.seed = (seed ^ 0x9e3779b9) >>> 0;
}

/** The next byte (Marsaglia's xorshift, mixed). */
export function randomByte(): number {
  seedUse.used = true;
  state.seed = (state.seed + 0x6d2b79f5) >>> 0;
  let mixed = state.seed;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 11) & 0xff;
}
