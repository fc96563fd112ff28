/**
 * Submissions that try to gain something: each is the leaking program that learners begin with, and an attack. None may hold a criterion
 * that the program does not hold by itself, the thread must work for whoever comes next, and docs/grading-security.md tells of each
 * what became of it.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCourse } from '@/lib/content/load-course';
import type { FixChallenge } from '@/lib/content/types';
import { gradeChallenge } from '@/lib/grading/grade-challenge';
import type { Verdict } from '@/lib/grading/types';
import { createPool, threadFactory, type PythonPool } from '@/lib/runtime/pool';
import { rememberRuns } from '@/lib/runtime/remembered-runs';
import { bundleForNode } from '@/lib/runtime/testing/bundle';
import type { RunProgram } from '@/lib/runtime/protocol';

const FOLDER = path.join(import.meta.dirname, 'hostile');
const ROOT = path.join(import.meta.dirname, '../..');
const names = readdirSync(FOLDER).sort().map((file) => file.replace(/\.py$/, ''));
const sourceOf = (name: string): string => readFileSync(path.join(FOLDER, `${name}.py`), 'utf8');

let scratch: string;
let pool: PythonPool;
let run: RunProgram;
let challenge: FixChallenge;
let alone: Verdict;

const grade = (answer: string): Promise<Verdict> => gradeChallenge({ challenge, answer, profile: '3.14', run });
const held = (verdict: Verdict): string[] => verdict.checks.filter((check) => check.passed).map((check) => check.id);

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'leaklab-hostile-'));
  const script = path.join(scratch, 'node-worker.mjs');
  await bundleForNode('lib/runtime/node-worker.ts', script);
  // Fewer seconds than the server allows: what is stopped by the clock is stopped all the same.
  pool = createPool({ createWorker: threadFactory(script), size: 2, maxQueue: 100, timeoutMs: 4_000 });
  run = rememberRuns((request) => pool.run(request));
  const { course } = await loadCourse({ root: path.join(ROOT, 'content'), highlight: false });
  challenge = course.challenges['listener-list'] as FixChallenge;
  alone = await grade(challenge.starter);
});
afterAll(async () => {
  await pool.close();
  rmSync(scratch, { recursive: true, force: true });
});

it('there are at least thirty', () => expect(names.length).toBeGreaterThanOrEqual(30));

describe('a hostile submission gains nothing', () => {
  it.each(names)('%s', async (name) => {
    const verdict = await grade(`${challenge.starter}\n\n${sourceOf(name)}`);
    expect(verdict.outcome).not.toBe('passed');
    expect(verdict.score).toBeLessThanOrEqual(alone.score);
    expect(held(alone)).toEqual(expect.arrayContaining(held(verdict)));
    const solved = await grade(`# after ${name}\n${challenge.solution}`);
    expect(solved.outcome).toBe('passed');
    const row = /^# (.*)\n/.exec(sourceOf(name))?.[1] ?? '';
    const document = readFileSync(path.join(ROOT, 'docs/grading-security.md'), 'utf8');
    expect(document).toContain(`| \`${name}\` | ${row} | ${verdict.outcome === 'failed' ? 'failed, ' : 'not graded '}`);
  });
});
