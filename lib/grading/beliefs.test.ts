import { describe, expect, it } from 'vitest';
import type { HeapQuestion, OutputQuestion } from '@/lib/content/types';
import { runProgram } from '@/lib/python';
import { ENGINE_BELIEFS, outputText, WHOLE_PROFILE_IDS, type EngineBelief, type ProfileId } from '@/lib/python/api';
import { BELIEF_IDS, beliefOf } from './belief-catalogue';
import { beliefsBehind, beliefTable } from './beliefs';
import { findMarks } from '@/lib/content/program-marks';
import { question } from './testing/fixtures';

const run = (request: Parameters<typeof runProgram>[0]) => Promise.resolve(runProgram(request));

function printed(source: string, profile: ProfileId, belief?: EngineBelief): string {
  const result = runProgram({ source, filename: 'x.py', profile, ...(belief === undefined ? {} : { belief }) });
  expect([result.outcome.kind, outputText(result, 'stderr')]).toEqual(['finished', '']);
  return outputText(result, 'stdout');
}

const asking = (source: string): OutputQuestion => ({ ...question, program: { ...question.program, source, filename: 'x.py', marks: [] } });

describe('every belief', () => {
  it.each(BELIEF_IDS)('%s is refuted by its program in every version', async (id) => {
    const { program, claim, truth } = beliefOf(id);
    expect([claim, truth].every((text) => text.length > 10)).toBe(true);
    for (const profile of WHOLE_PROFILE_IDS) {
      const right = printed(program, profile);
      if ((ENGINE_BELIEFS as readonly string[]).includes(id)) expect(printed(program, profile, id as EngineBelief)).not.toBe(right);
      expect(right).not.toBe('');
    }
    if (id === 'end-frees-nothing') expect((await beliefTable(asking(program), '3.14', run)).wrong.get(id)).toBe('the last line');
  });

  it('leaves nothing behind for the next run', () => {
    const { program } = beliefOf('weak-references-hold');
    const before = printed(program, '3.14');
    for (const belief of ENGINE_BELIEFS) printed('a = 1\n', '3.14', belief);
    expect(printed(program, '3.14')).toBe(before);
  });
});

describe('beliefsBehind', () => {
  const source = `class Node:
    pass


a = Node()
b = a
c = Node()
c.self = c
box = [Node()]
# mark: made
del a
del c
# mark: after
print('end')
`;
  const heap: HeapQuestion = {
    kind: 'heap', id: 'q', title: 'q', ask: 'alive', at: 'after', shown: null, profiles: ['3.14'], prompt: question.prompt,
    program: { ...question.program, source, filename: 'q.py', marks: findMarks(source, 'q.py', 'snapshot').marks },
    snapshotAtEnd: false, raises: null, beliefs: [], line: 1,
    objects: ['b', 'c', 'box[0]'].map((way) => ({ way, name: way, why: null, line: 1 })),
  };

  it('finds the belief that gives all that is wrong in an answer', async () => {
    const right = { b: 'reachable', c: 'waiting', 'box[0]': 'reachable' };
    expect((await beliefTable(heap, '3.14', run)).right).toEqual(right);
    const behind = (wrong: Record<string, string>) => beliefsBehind(heap, { ...right, ...wrong }, '3.14', run);
    expect(await behind({})).toEqual([]);
    expect(await behind({ c: 'freed' })).toContain('counting-frees-cycles');
    expect(await behind({ b: 'freed', c: 'freed' })).toEqual(['del-destroys']);
    expect(await behind({ 'box[0]': 'freed' })).toEqual(['only-names-count']);
    expect(await behind({ b: 'waiting' })).toEqual([]);
  });

  it('finds the belief that prints an answer', async () => {
    const asked = asking(beliefOf('closure-copies').program);
    expect(await beliefsBehind(asked, '1', '3.14', run)).toEqual(['closure-copies']);
    expect(await beliefsBehind(asked, '2', '3.14', run)).toEqual([]);
  });
});
