import { describe, expect, it } from 'vitest';
import type { Outcome, RunRequest, RunResult } from '@/lib/python/api';
import { rememberRuns } from './remembered-runs';

const request = (source: string, more: Partial<RunRequest> = {}): RunRequest => ({ source, filename: 'main.py', profile: '3.14', ...more });

/** Counts what it is asked to run. */
function counted(outcome: Outcome = { kind: 'finished' }) {
  const asked: string[] = [];
  const run = (wanted: RunRequest): Promise<RunResult> => {
    asked.push(wanted.source);
    return Promise.resolve({
      outcome, exitStatus: 0, output: [{ stream: 'stdout', text: wanted.source }], marks: [], steps: 1,
      forcedCollections: 0, peakHeapBytes: 1, profile: '3.14', engine: 'x',
    });
  };
  return { asked, run };
}

describe('rememberRuns', () => {
  it('runs the same request once, also when it is asked for twice at a time', async () => {
    const { asked, run } = counted();
    const remembering = rememberRuns(run);
    const [one, other] = await Promise.all([remembering(request('a')), remembering(request('a'))]);
    expect(other).toBe(one);
    expect(await remembering(request('a'))).toBe(one);
    expect(asked).toEqual(['a']);
  });

  it('takes everything that a result depends on into account', async () => {
    const { asked, run } = counted();
    const remembering = rememberRuns(run);
    const variants = [{}, { seed: 1 }, { profile: '3.10' as const }, { modules: { m: '' } }, { limits: { steps: 5 } }, { stdin: 'x' }];
    for (const more of [...variants, ...variants]) await remembering(request('a', more));
    expect(asked).toHaveLength(variants.length);
  });

  it.each<Outcome>([
    { kind: 'limit', limit: 'time', message: '' }, { kind: 'cancelled' }, { kind: 'internal-error', message: '' },
  ])('does not keep what another machine might do otherwise: $kind', async (outcome) => {
    const { asked, run } = counted(outcome);
    const remembering = rememberRuns(run);
    await remembering(request('a'));
    await remembering(request('a'));
    expect(asked).toHaveLength(2);
  });

  it('tries again after a rejection', async () => {
    let times = 0;
    const remembering = rememberRuns(() => Promise.reject(new Error(`busy ${++times}`)));
    await expect(remembering(request('a'))).rejects.toThrow('busy 1');
    await expect(remembering(request('a'))).rejects.toThrow('busy 2');
  });

  it('forgets what was not used for longest when it has too much', async () => {
    const { asked, run } = counted();
    const remembering = rememberRuns(run, 2_500);
    for (const source of ['a', 'b', 'a', 'c', 'a', 'b']) await remembering(request(source));
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('passes runs with a recording on', async () => {
    const { asked, run } = counted();
    const remembering = rememberRuns(run);
    for (let count = 0; count < 2; count++) await remembering(request('a', { record: {} as RunRequest['record'] }));
    expect(asked).toHaveLength(2);
  });
});
