/**
 * The engine's code is compiled by the browser as it runs, so the first program of a worker takes several times as long as the second. A
 * worker that nobody has asked for anything yet therefore runs a few programs of its own: short ones, so that a learner who presses Run
 * meanwhile waits for a moment at most, and with a rest after each, in which the browser's compiler gets done. A run depends on its request
 * alone, so nobody can tell but by the time.
 */
export interface WarmUpStep {
  source: string;
  /** Modules that it imports. */
  imports: readonly string[];
}

export interface WarmUpHost {
  /** Asked for when there is time. */
  steps(): readonly WarmUpStep[];
  /** Brings the code of the modules to the browser's cache, without keeping the worker from its messages; false if it could not. */
  fetch(modules: readonly string[]): Promise<boolean>;
  run(source: string): void;
  /** As `setTimeout`; returns what takes it back. */
  later(action: () => void, milliseconds: number): () => void;
}

/**
 * Enough for each step; more steps allowed than a grader allows, so that translated code is warmed up, too (`lib/python/vm/translation.ts`).
 */
export const WARM_UP_LIMITS = { steps: 6_000_000, heapBytes: 64 * 1024 * 1024 };

/** The page has better things to do at first. */
export const FIRST_MS = 400;
export const REST_MS = 15;
/** After a learner's run the next one is likely to follow soon. */
export const AFTER_RUN_MS = 1_500;

export interface WarmUp {
  /** To be called when there is something to be done: what has not been warmed up waits. */
  pause(): void;
  /** To be called when it is done. */
  goOn(): void;
}

/** Begins to warm up, one step after the other. Without a connection it waits for the learner's next run. */
export function startWarmUp(host: WarmUpHost): WarmUp {
  let at = 0;
  /** Changes when the worker is asked for something: what was waited for before is not to go on. */
  let turn = 0;
  let takeBack = (): void => {};

  const step = async (mine: number): Promise<void> => {
    const next = host.steps()[at];
    if (next === undefined) return;
    const isThere = await host.fetch(next.imports);
    if (mine !== turn || !isThere) return;
    at += 1;
    host.run(next.source);
    wait(REST_MS);
  };
  const wait = (milliseconds: number): void => {
    const mine = ++turn;
    takeBack = host.later(() => void step(mine), milliseconds);
  };
  const pause = (): void => {
    turn += 1;
    takeBack();
  };

  wait(FIRST_MS);
  return {
    pause,
    goOn() {
      pause();
      wait(AFTER_RUN_MS);
    },
  };
}
