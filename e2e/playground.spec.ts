import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, test, writeProgram } from './fixtures';
import { heap, program, runExample, slider } from './playground-page';

/** Goes on, step by step, until the heap view says so; what the test expects next fails if it never does. */
async function stepUntil(page: Page, words: string): Promise<void> {
  const at = heap(page);
  for (let i = 0; i < 40 && !(await at.textContent())?.includes(words); i++) {
    await at.getByRole('button', { name: 'One step on' }).click();
    await expect(at).not.toContainText('Running again');
  }
}

test('a cycle is walked line by line, and stays on screen as garbage until the collector comes', async ({ page }) => {
  await runExample(page);
  const at = heap(page);
  await stepUntil(page, 'can no longer be reached');
  await expect(at).toContainText('Node#1 can no longer be reached, and lives on: still held by Node#2.other.');
  await expect(at.locator('svg [data-kind=object][data-state=unreachable]')).toHaveCount(2);
  await at.getByRole('button', { name: 'Last step' }).click();
  await expect(at).toContainText('The program has ended');
  await expect(at.locator('svg [data-kind=object][data-state=unreachable]')).toHaveCount(0);
  await at.getByRole('button', { name: 'One step back' }).click();
  await at.getByRole('button', { name: 'Table' }).click();
  await expect(at.getByRole('table')).toBeVisible();
});

test('one object has a life: what made it, who holds it, what ended it', async ({ page }) => {
  await runExample(page);
  const at = heap(page);
  await stepUntil(page, 'can no longer be reached');
  await at.getByLabel('One object').selectOption({ label: 'Node#2' });
  await expect(at).toContainText('Held by Node#1.other. Its count is 1. Nobody can reach it any more.');
  await expect(at).toContainText('Node#2 made by line 12');
  await expect(at).toContainText(/Node#2 freed by a collection in line 17/);
  await at.getByRole('button', { name: 'Go there: made' }).click();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /Line 12 runs next/);
});

test('a collection can be entered: by objects, phase by phase', async ({ page }) => {
  await runExample(page);
  await heap(page).getByLabel('Steps by').selectOption('objects');
  const seen: string[] = [];
  for (let i = 0; i < 60 && seen.length < 3; i++) {
    const text = (await heap(page).textContent()) ?? '';
    for (const phase of ['copies every count to gc_refs', '2 objects cannot be reached from outside', 'breaks the cycles']) {
      if (text.includes(phase) && !seen.includes(phase)) seen.push(phase);
    }
    await heap(page).getByRole('button', { name: 'One step on' }).click();
  }
  expect(seen).toHaveLength(3);
});

test('the keyboard walks the steps, and the slider says where one is', async ({ page }) => {
  await runExample(page, 'Counting references, one by one');
  await heap(page).getByRole('button', { name: 'One step on' }).focus();
  await page.keyboard.press('End');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /The program has ended/);
  await heap(page).getByRole('button', { name: 'Table' }).focus();
  await page.keyboard.press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^Step 1 of/);
  await page.keyboard.press('ArrowRight');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^Step 2 of/);
});

test('a link holds program, version and step, and asks nothing of the server', async ({ page }) => {
  await runExample(page);
  await writeProgram(page, 'x = [1]\nprint(len(x))\ndel x\n');
  await expect(program(page)).toContainText('those of the program before your change');
  await program(page).getByRole('button', { name: 'Run and record' }).click();
  await expect(program(page)).toContainText('Finished.');
  await heap(page).getByRole('button', { name: 'Last step' }).click();
  await program(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(program(page)).toContainText('Link copied');
  const address = page.url();
  expect(new URL(address).hash.length).toBeGreaterThan(20);
  await page.goto('/');
  await page.goto(address);
  await expect(page.locator('.monaco-editor')).toContainText('print(len(x))');
  await program(page).getByRole('button', { name: 'Run and record' }).click();
  await expect(heap(page)).toContainText('The program has ended');
});

test('a program that never ends gives the first part of its run', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto('/playground');
  await writeProgram(page, 'while True:\n    x = []\n');
  await program(page).getByRole('button', { name: 'Run and record' }).click();
  await expect(program(page)).toContainText('the limit of this run', { timeout: 30_000 });
  await heap(page).getByRole('button', { name: 'Last step' }).click();
  await expect(heap(page)).toContainText('this is the first part of the run');
});

test('many objects are folded, and the page stays usable', async ({ page }) => {
  await runExample(page, 'Twenty thousand objects');
  await heap(page).getByRole('img', { name: /alive by type/ }).click();
  await expect(heap(page)).toContainText(/Row × \d/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });
    const colours = colorScheme === 'dark';
    test('the playground is accessible, before and after a run', async ({ page }) => {
      await page.goto('/playground');
      await expect(page.locator('[data-testid=editor][data-ready=true]')).toBeVisible();
      await expectAccessible(page, { colours });
      await runExample(page, 'Finalizers in a cycle');
      await heap(page).getByRole('button', { name: 'Last step' }).click();
      await expect(heap(page)).toContainText('The program has ended');
      await expectAccessible(page, { colours });
    });
  });
}

test.describe('360 pixels wide', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('the playground fits', async ({ page }) => {
    await runExample(page);
    await expectNoSideScroll(page);
    await expectAccessible(page, { layout: true });
  });
});
