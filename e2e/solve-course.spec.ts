/**
 * Challenges solved in their pages as a learner would: with the right answers that the content check has found, and the solutions. The
 * tests take every fifth of each kind; `node scripts/solve-course.mjs` takes the whole course (WHOLE_COURSE) and records what it saw.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test, workbench, writeProgram } from './fixtures';

const content = path.join(import.meta.dirname, '../content');

/** A service's whole day is run for a verdict, several times. */
const GRADING_MS = 60_000;
test.setTimeout(120_000);

interface Answer { question: string; lines: string[] }

/** What the report of the course says of each question, in the version that the page opens with. */
function answersTo(slug: string): Answer[] {
  const report = readFileSync(path.join(content, `report/challenges/${slug}.txt`), 'utf8');
  return report.split(/^## /m).slice(1).filter((part) => part.startsWith('question ')).map((part) => {
    const [head, , ...rest] = part.split('\n');
    const end = rest.findIndex((line) => !line.startsWith('    '));
    return { question: head.slice('question '.length), lines: rest.slice(0, end).map((line) => line.slice(4)) };
  });
}

/** Chooses or types the answer; how depends on what the question offers. */
async function answer(panel: Locator, lines: readonly string[]): Promise<void> {
  const [first] = lines;
  const pointed = /^(?:a smallest cut|right): (.*)$/.exec(first)?.[1];
  const asked = panel.getByRole('group', { name: /^Choose one|^Cut as few/ });
  if (pointed !== undefined && await asked.count() > 0) {
    const wanted = first.startsWith('right') ? pointed.split(', ').slice(0, 1) : pointed.split(', ');
    for (const value of wanted) await asked.locator(`input[value=${JSON.stringify(value)}]`).check();
    return;
  }
  if (await panel.getByRole('group', { name: 'How to answer' }).count() > 0) {
    for (const line of lines) await sayOf(panel, line);
    return;
  }
  const output = lines.join('\n');
  const options = panel.getByRole('radio');
  if (await options.count() === 0) return panel.getByRole('textbox').fill(output);
  const values = await options.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await options.nth(values.findIndex((value) => value.trimEnd() === output.trimEnd())).check();
}

/** `the parent: waiting. Because …`: in the group of that name, the menu, the button or the number. */
async function sayOf(panel: Locator, line: string): Promise<void> {
  const [, name, right] = /^(.+?): (.+?)\. /.exec(`${line} `) ?? [];
  const value = right.split(' or ')[0];
  const group = panel.locator('fieldset').filter({ has: panel.page().locator('legend', { hasText: name }) }).first();
  const menu = group.getByRole('combobox');
  if (await menu.count() > 0) await menu.selectOption(value);
  else if (await group.getByRole('textbox').count() > 0) await group.getByRole('textbox').fill(value);
  else await group.locator(`input[value=${JSON.stringify(value)}]`).check();
}

async function solveQuestions(page: Page, slug: string): Promise<void> {
  for (const { question, lines } of answersTo(slug)) {
    await test.step(question, async () => {
      const panel = page.locator(`section#${question}`);
      await answer(panel, lines);
      const graded = page.waitForResponse((response) => response.url().endsWith('/api/attempts'));
      await panel.getByRole('button', { name: /^(Commit prediction|Try it)$/ }).click();
      expect(await (await graded).json()).toMatchObject({ outcome: 'passed' });
      await expect(panel.getByRole('button', { name: /^Answer again/ })).toBeVisible();
    });
  }
}

interface Challenge { slug: string; kind: string }

/** In the order of their names. */
function listChallenges(): Challenge[] {
  return readdirSync(path.join(content, 'challenges')).sort().map((slug) => {
    const [, kind] = /^kind: (.+)$/m.exec(readFileSync(path.join(content, `challenges/${slug}/index.md`), 'utf8')) ?? [];
    return { slug, kind };
  });
}

const SAMPLED = process.env.WHOLE_COURSE === '1' ? 1 : 5;

function chooseChallenges(): Challenge[] {
  const all = listChallenges();
  const numberInKind = (challenge: Challenge) => all.filter(({ kind }) => kind === challenge.kind).indexOf(challenge);
  return all.filter((challenge) => numberInKind(challenge) % SAMPLED === 0);
}

for (const { slug, kind } of chooseChallenges()) {
  test(`${kind}: ${slug}`, async ({ page }) => {
    await page.goto(`/challenges/${slug}`);
    await solveQuestions(page, slug);
    if (kind !== 'fix' && kind !== 'design') return;
    await writeProgram(page, readFileSync(path.join(content, `challenges/${slug}/solution.py`), 'utf8'));
    await workbench(page).getByRole('button', { name: 'Submit' }).click();
    const solved = page.getByRole('region', { name: 'Checks' }).getByRole('heading', { name: 'Solved: every check holds.' });
    await expect(solved).toBeVisible({ timeout: GRADING_MS });
  });
}
