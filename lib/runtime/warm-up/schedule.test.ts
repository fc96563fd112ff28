import { describe, expect, it } from 'vitest';
import { runProgram } from '@/lib/python';
import { warmUpSteps } from './programs';
import { AFTER_RUN_MS, FIRST_MS, REST_MS, startWarmUp, WARM_UP_LIMITS } from './schedule';

/** A host whose clock is moved by the test. */
function hostOf(steps: readonly string[], fetch: (modules: readonly string[]) => Promise<boolean> = async () => true) {
  const ran: string[] = [];
  const timers = new Map<() => void, number>();
  const host = {
    steps: () => steps.map((source) => ({ source, imports: [source] })),
    fetch,
    run: (source: string) => void ran.push(source),
    later: (action: () => void, milliseconds: number) => {
      timers.set(action, milliseconds);
      return () => void timers.delete(action);
    },
  };
  /** Lets the next timer ring, and says how long it was set. */
  const ring = async (): Promise<number | undefined> => {
    const [first] = timers;
    if (first === undefined) return undefined;
    timers.delete(first[0]);
    first[0]();
    await new Promise((resolve) => setTimeout(resolve));
    return first[1];
  };
  return { host, ran, timers, ring };
}

describe('startWarmUp', () => {
  it('runs one program after the other, with a rest after each, and stops', async () => {
    const { host, ran, ring } = hostOf(['a', 'b']);
    startWarmUp(host);
    expect([await ring(), await ring(), await ring(), await ring()]).toEqual([FIRST_MS, REST_MS, REST_MS, undefined]);
    expect(ran).toEqual(['a', 'b']);
  });

  it('waits while the worker is asked for something, and goes on where it was', async () => {
    const { host, ran, timers, ring } = hostOf(['a', 'b']);
    const warmUp = startWarmUp(host);
    await ring();
    warmUp.pause();
    expect(timers.size).toBe(0);
    warmUp.goOn();
    expect(timers.size).toBe(1);
    expect(await ring()).toBe(AFTER_RUN_MS);
    expect(ran).toEqual(['a', 'b']);
  });

  it('is one chain, whatever is asked for while code is being fetched', async () => {
    let arrived = (_: boolean): void => {};
    const { host, ran, timers, ring } = hostOf(['a', 'b'], () => new Promise((resolve) => (arrived = resolve)));
    const warmUp = startWarmUp(host);
    await ring();
    warmUp.pause();
    warmUp.goOn();
    arrived(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(ran).toEqual([]);
    expect(timers.size).toBe(1);
  });

  it('waits without a connection', async () => {
    const { host, ran, ring } = hostOf(['a'], async () => false);
    startWarmUp(host);
    expect([await ring(), await ring()]).toEqual([FIRST_MS, undefined]);
    expect(ran).toEqual([]);
  });
});

describe('the programs that warm up', () => {
  it.each(warmUpSteps().map(({ source }) => [source]))('is one that runs: %s', (source) => {
    const { outcome } = runProgram({ source, filename: 'main.py', profile: '3.14', limits: WARM_UP_LIMITS });
    if (source.includes('undefined_name')) expect(outcome).toMatchObject({ kind: 'exception' });
    else expect(outcome.kind).toBe('finished');
  });
});
