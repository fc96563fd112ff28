/** One answer, graded where the page's server grades and where the command line does: the same bytes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChallenge, findLesson } from '@/lib/content/course-views';
import { loadCourse } from '@/lib/content/load-course';
import type { Challenge, Course, FixChallenge, OutputQuestion } from '@/lib/content/types';
import { gradeAnswer } from '@/lib/grading/grade-answer';
import { gradeChallenge } from '@/lib/grading/grade-challenge';
import { WHOLE_PROFILE_IDS } from '@/lib/python/api';
import { createPool, threadFactory, type PythonPool } from '@/lib/runtime/pool';
import { bundleForNode } from '@/lib/runtime/testing/bundle';
import type { RunProgram } from '@/lib/runtime/protocol';
import { bundledEngine } from '@/tests/conformance/bundled-engine';

let folder: string;
let pool: PythonPool;
let course: Course;

let here: RunProgram;
const inThread: RunProgram = (request) => pool.run(request);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'leaklab-verdict-'));
  const script = path.join(folder, 'node-worker.mjs');
  await bundleForNode('lib/runtime/node-worker.ts', script);
  pool = createPool({ createWorker: threadFactory(script), size: 1, maxQueue: 4, timeoutMs: 60_000 });
  const { runProgram } = await bundledEngine();
  here = (request) => Promise.resolve(runProgram(request));
  ({ course } = await loadCourse({ root: fileURLToPath(new URL('../../content', import.meta.url)), highlight: false }));
});
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

function answersTo(challenge: Challenge): string[] {
  if (challenge.kind !== 'fix' && challenge.kind !== 'design') return [JSON.stringify({})];
  return [challenge.starter, challenge.solution, ...challenge.wrong.map((wrong) => wrong.source), 'def f(:\n', ''];
}

// Every third challenge in one of its profiles, in turns: all of them in all would take minutes (scripts/compare-grading.mjs does more).
it.each(WHOLE_PROFILE_IDS.map((profile, turn) => ({ profile, turn })))('grades challenges alike in profile $profile', async ({ profile, turn }) => {
  const slugs = Object.keys(course.challenges).filter((_slug, index) => index % (3 * WHOLE_PROFILE_IDS.length) === turn);
  for (const slug of slugs) {
    const challenge = findChallenge(course, slug)!;
    const chosen = challenge.profiles.includes(profile) ? profile : challenge.profiles[0];
    for (const answer of answersTo(challenge)) {
      const [one, other] = await Promise.all([here, inThread].map((run) => gradeChallenge({ challenge, answer, profile: chosen, run })));
      expect(JSON.stringify(other), slug).toBe(JSON.stringify(one));
    }
  }
}, 180_000);

it('grades the answers to questions alike, and computes which one is right', async () => {
  const lesson = findLesson(course, 'two-nodes-that-will-not-die')!;
  const question = lesson.questions['two-nodes'] as OutputQuestion;
  const outcomes: string[] = [];
  for (const profile of [...question.profiles].reverse()) {
    for (const { output: answer } of question.choices) {
      const [one, other] = await Promise.all([here, inThread].map((run) => gradeAnswer({ item: lesson, question, profile, answer, run })));
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      if (one.outcome === 'passed') outcomes.push(`${profile}: ${answer}`);
    }
  }
  expect(outcomes).toEqual(['3.10: 4', '3.11: 2', '3.13: 2', '3.14: 2']);
});

it('grades a right answer with an endless loop behind it alike', async () => {
  const challenge = findChallenge(course, 'listener-list') as FixChallenge;
  const answer = `${challenge.solution}\nwhile True:\n    pass\n`;
  const [one, other] = await Promise.all([here, inThread].map((run) => gradeChallenge({ challenge, answer, profile: '3.14', run })));
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
});

it('ends an answer with an endless loop in each of its workloads within seconds', async () => {
  const challenge = findChallenge(course, 'listener-list')!;
  const answer = 'while True:\n    pass\n';
  const started = Date.now();
  const verdict = await gradeChallenge({ challenge, answer, profile: '3.14', run: inThread });
  expect(Date.now() - started).toBeLessThan(9_000);
  expect(verdict.outcome).toBe('failed');
  expect(verdict.checks[0].message).toMatch(/^Expected the program to end, but it reached a limit\. /);
});
