import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCourse } from '@/lib/content/load-course';
import type { FixChallenge } from '@/lib/content/types';
import { runProgram } from '@/lib/python';
import { shapeOf } from './heap-shape';

let challenge: FixChallenge;
beforeAll(async () => {
  const { course } = await loadCourse({ root: fileURLToPath(new URL('../../content', import.meta.url)), highlight: false });
  challenge = course.challenges['listener-list'] as FixChallenge;
});

const shape = async (answer: string) => (await shapeOf({ challenge, answer, profile: '3.14', run: async (request) => runProgram(request) }))!;
const wrong = (file: string): string => challenge.wrong.find((entry) => entry.file === file)!.source;

describe('shapeOf', () => {
  it('is the same for programs that differ in names, comments and order alone', async () => {
    const renamed = challenge.solution.replaceAll('listeners', 'callbacks').replaceAll('callback in', 'callback  in');
    expect((await shape(`# mine\n${renamed}`)).text).toBe((await shape(challenge.solution)).text);
  });

  it('is the same for programs that hold the same by means of classes with other names', async () => {
    const holder = (name: string): string => `${challenge.starter}\n\nclass ${name}:\n    pass\n`;
    expect((await shape(holder('Store'))).text).toBe((await shape(holder('Registry'))).text);
  });

  it('tells each documented wrong answer from the solution and from the others', async () => {
    const sources = [challenge.solution, challenge.starter, ...challenge.wrong.map((entry) => entry.source)];
    const shapes = new Set((await Promise.all(sources.map(shape))).map(({ text }) => text));
    // The starter is the answer that keeps bound methods.
    expect(shapes.size).toBeGreaterThanOrEqual(sources.length - 1);
  });

  it('says mark by mark and in words what stays', async () => {
    const { workloads } = await shape(wrong('bound-method-kept.py'));
    const rounds = workloads.find(({ workload }) => workload === 'rounds.py');
    expect(rounds?.sentence).toMatch(/^rounds\.py: after 10 rounds: about \+10 .*after 100 rounds: about \+90 /);
    expect(rounds?.growth).toHaveLength(rounds?.labels.length ?? -1);
    expect((await shape(challenge.solution)).workloads.map(({ sentence }) => sentence)).toContain('rounds.py: nothing is left behind');
  });
});
