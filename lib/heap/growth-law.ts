/**
 * The law by which something grows with the number of runs: a function is run 1, 2, 4, 8 times, and what is alive after each number
 * is compared. What levels off is a cache that fills; what goes on growing is a leak.
 */

/**
 * `none`: does not grow. `levels off`: grew, and stopped. `slower`: grows, each run less than the one before. `linear`: so many more for
 * each run. `faster`: each run adds more than the one before. `varies`: up and down.
 */
export type Law = 'none' | 'levels off' | 'slower' | 'linear' | 'faster' | 'varies';

export interface GrowthLaw {
  law: Law;
  /** How many more for each run, measured over the last stretch. */
  perRun: number;
}

/** Runs after which one looks, up to `most`: 1, 2, 4, 8, … */
export function roundsUpTo(most: number): number[] {
  const rounds: number[] = [];
  for (let n = 1; n <= most; n *= 2) rounds.push(n);
  return rounds;
}

/** Slopes that differ by less than this factor for twice as many runs are the same. */
const SAME_SLOPE = 1.4;

/** The law of `counts[i]` objects after `rounds[i]` runs; `rounds` rises. Two looks tell only whether it grew: then `linear`. */
export function findLaw(rounds: readonly number[], counts: readonly number[]): GrowthLaw {
  const slopes = counts.slice(1).map((count, i) => (count - counts[i]) / (rounds[i + 1] - rounds[i]));
  const last = slopes.at(-1) ?? 0;
  const perRun = Math.round(last * 100) / 100;
  if (slopes.every((slope) => slope <= 0)) return { law: 'none', perRun };
  if (slopes.some((slope) => slope < 0)) return { law: 'varies', perRun };
  if (last === 0) return { law: 'levels off', perRun };
  if (slopes.length === 1) return { law: 'linear', perRun };
  // What the first run does only once (caches that fill, modules that load) is no part of the law.
  const before = slopes.at(-2) ?? last;
  if (last > before * SAME_SLOPE) return { law: 'faster', perRun };
  return { law: last * SAME_SLOPE < before ? 'slower' : 'linear', perRun };
}

/** Whether something of this law goes on growing for ever, as far as one can see. What grows ever less may be a cache that fills. */
export function goesOn({ law }: GrowthLaw): boolean {
  return law === 'linear' || law === 'faster';
}

/** `one more for each run`, `3 more for each run`, `levels off`, … */
export function lawText({ law, perRun }: GrowthLaw): string {
  switch (law) {
    case 'none': return 'does not grow';
    case 'levels off': return 'grew at first, then no more';
    case 'varies': return 'goes up and down';
    case 'linear': return perRunText(perRun);
    case 'faster': return `more each time, ${perRunText(perRun)} by now`;
    case 'slower': return `less each time, ${perRunText(perRun)} by now`;
  }
}

function perRunText(perRun: number): string {
  if (perRun === 1) return 'one more for each run';
  if (perRun > 1) return `${perRun} more for each run`;
  const runs = 1 / perRun;
  return Math.abs(runs - Math.round(runs)) < 0.1 ? `one more for every ${Math.round(runs)} runs` : `${perRun} more for each run`;
}

export interface TypeLaw extends GrowthLaw {
  type: string;
  /** After each number of runs. */
  counts: number[];
}

/** The law of each type that is there in one of the looks; what grows fastest first. */
export function lawsByType(rounds: readonly number[], looks: readonly ReadonlyMap<string, { count: number }>[]): TypeLaw[] {
  const types = new Set(looks.flatMap((look) => [...look.keys()]));
  const laws = [...types].map((type): TypeLaw => {
    const counts = looks.map((look) => look.get(type)?.count ?? 0);
    return { type, counts, ...findLaw(rounds, counts) };
  });
  return laws.sort((one, other) => other.perRun - one.perRun || (one.type < other.type ? -1 : 1));
}
