/** The command line and the HTTP API give the same bytes for the same answer. The whole comparison: `scripts/compare-grading.mjs`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Challenge } from '@/lib/content/types';
import type { Verdict } from '@/lib/grading/types';
import { bundleForNode } from '@/lib/runtime/testing/bundle';
import { getCourse } from '@/lib/services/course/get-course';
import { openApi } from './api-harness';
import type { TestApi } from './api-harness';

const root = path.join(import.meta.dirname, '../..');
let api: TestApi;
let folder: string;
let token: string;

beforeAll(async () => {
  api = await openApi('sqlite');
  ({ token } = await api.makeCaller('program'));
  folder = mkdtempSync(path.join(tmpdir(), 'leaklab-bytes-'));
  await bundleForNode('lib/cli/main.ts', path.join(folder, 'dist/cli/leaklab.mjs'));
  symlinkSync(path.join(root, 'content'), path.join(folder, 'content'));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

function answersTo(challenge: Challenge): string[] {
  if ('starter' in challenge) return [challenge.starter, challenge.solution, `${challenge.starter}\nraise SystemExit(3)\n`, 'def f(:\n'];
  const [question] = Object.values(challenge.questions);
  const one = question.kind === 'output' ? question.choices[0].output
    : question.kind === 'heap' ? Object.fromEntries(question.objects.map(({ way }) => [way, 'freed'])) : '1';
  return [JSON.stringify({ [question.id]: one }), '{}', 'no JSON'];
}

test.each([
  ['listener-list', 7], ['cached-report', 0], ['counts-predicted', 0], ['who-is-still-alive', 0], ['cut-the-window-loose', 12345],
])('%s, seed %i', async (slug, seed) => {
  const challenge = (await getCourse()).challenges[slug];
  const answers = answersTo(challenge);
  const own = path.join(folder, slug);
  mkdirSync(own, { recursive: true });
  answers.forEach((answer, at) => writeFileSync(path.join(own, `${at}.${'starter' in challenge ? 'py' : 'json'}`), answer));
  const args = [path.join(folder, 'dist/cli/leaklab.mjs'), 'grade', '--json', '--quiet', '--seed', String(seed), slug, own];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const printed = JSON.parse(stdout) as { verdict: Verdict }[];
  expect(printed).toHaveLength(answers.length);
  for (const [at, answer] of answers.entries()) {
    const { text } = await api.call('POST', '/verdicts', { token, body: { challenge: slug, seed, answer } });
    expect(text).toBe(JSON.stringify(printed[at].verdict));
  }
});
