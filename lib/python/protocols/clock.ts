import { steps } from '../object/steps';

/**
 * The clock of a run. No two computers are alike, but a run is to be the same on all of them: time passes by the work done, so many
 * nanoseconds for each step, and while the program sleeps.
 */
const NANOSECONDS_PER_STEP = 50;

/** 2026-01-01 00:00:00 UTC, in seconds since 1970: when every run begins. */
export const START_OF_RUN = 1_767_225_600;

const state = { slept: 0, readings: 0 };

/** Steps done since the run began; set by the machine, which counts a batch ahead. */
export const work = { steps: (): number => steps.limit - steps.left };

/** Nanoseconds of work since the run began. To look at the clock is work too: no two readings are the same. */
export function workedNanoseconds(): number {
  return (work.steps() + ++state.readings) * NANOSECONDS_PER_STEP;
}

/** Nanoseconds since the run began. */
export function elapsedNanoseconds(): number {
  return workedNanoseconds() + state.slept;
}

/** The same without counting as a look at the clock: for the machine itself. */
export function elapsedNanosecondsUnobserved(): number {
  return (work.steps() + state.readings) * NANOSECONDS_PER_STEP + state.slept;
}

/** Steps that take so many seconds. */
export function stepsIn(seconds: number): number {
  return Math.max(1, Math.round(seconds * 1e9 / NANOSECONDS_PER_STEP));
}

export function advanceClock(nanoseconds: number): void {
  state.slept += nanoseconds;
}

export function resetClock(): void {
  state.slept = 0;
  state.readings = 0;
}
