/** Programs of the kinds that people write: the suspects found are the right ones, and a healthy twin is not accused. */
import { describe, expect, test } from 'vitest';
import { runProgram } from '@/lib/python';
import type { ProfileId } from '@/lib/python/api';
import type { HeapReport } from './analyse-heap';
import { analyseHeap } from './analyse-heap';
import { pathText } from './paths';
import { endRequest, looksOf, roundsRequest } from './rounds';
import { leakingPairs } from './testing/leaking-programs';

function examine(source: string, profile: ProfileId, rounds = 8): HeapReport {
  const request = roundsRequest({ source, filename: 'program.py', profile }, 'work', rounds);
  const result = runProgram(request);
  expect(result.outcome).toEqual({ kind: 'finished' });
  return analyseHeap(looksOf(result, request));
}

describe.each(['3.10', '3.14'] as const)('in %s', (profile) => {
  test.each(leakingPairs)('$name: $kind', ({ kind, through, leaking }) => {
    const { suspects, look } = examine(leaking, profile);
    expect(suspects[0]).toMatchObject({ kind, evidence: 'growth' });
    expect(new Set(suspects.map((suspect) => suspect.kind)).size).toBe(1);
    expect(pathText(look.graph, suspects[0].path)).toContain(through);
    expect(suspects[0].suspicious.length).toBeGreaterThan(0);
  });

  test.each(leakingPairs)('$name: the healthy twin is not accused', ({ healthy }) => {
    expect(examine(healthy, profile).suspects).toEqual([]);
  });
});

describe('after one look', () => {
  const look = (source: string): HeapReport => {
    const request = endRequest({ source, filename: 'program.py', profile: '3.13' });
    return analyseHeap(looksOf(runProgram(request), request));
  };
  const byShape = ['lru-cache-on-method', 'traceback', 'collector-off', 'resurrected', 'weak-key', 'finalize-callback'];

  test.each(leakingPairs.filter(({ kind }) => byShape.includes(kind)))('$name is known by its shape', ({ kind, leaking }) => {
    expect(look(`${leaking}\nwork()\nwork()\n`).suspects.map((suspect) => [suspect.kind, suspect.evidence])).toEqual([[kind, 'shape']]);
  });

  test.each(leakingPairs.filter(({ kind }) => !byShape.includes(kind)))('$name: nothing is claimed that one look cannot show', ({ leaking }) => {
    expect(look(`${leaking}\nwork()\nwork()\n`).suspects).toEqual([]);
  });

  test.each(leakingPairs)('$name: the healthy twin is not accused', ({ healthy }) => {
    expect(look(`${healthy}\nwork()\nwork()\n`).suspects).toEqual([]);
  });
});
