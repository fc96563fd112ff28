import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, test } from './fixtures';

const run = (page: Page) => page.getByRole('region', { name: 'Run', exact: true });
/** The step in words; the drawing's search has a status of its own. */
const words = (page: Page) => run(page).getByRole('status').first();
const scenario = (page: Page) => page.getByRole('region', { name: 'Scenario' });
const compared = (page: Page) => page.getByRole('table', { name: 'The collectors compared' });

test('a cycle that counting never frees is found by the search for cycles, step by step', async ({ page }) => {
  await page.goto('/lab');
  await expect(compared(page).getByRole('row', { name: /^Reference counting/ })).toContainText('6');
  await compared(page).getByRole('button', { name: 'Counting, with a search for cycles' }).click();
  for (const phase of ['are copied to gc_refs', 'one less in gc_refs', 'held by its own group alone']) {
    for (let i = 0; i < 12 && !(await words(page).textContent())?.includes(phase); i++) {
      await run(page).getByRole('button', { name: 'Next step of the collector' }).click();
    }
    await expect(words(page)).toContainText(phase);
  }
  await run(page).getByRole('button', { name: 'Table' }).click();
  await expect(run(page).getByRole('table', { name: 'Objects' })).toBeVisible();
});

test('the scenario can be changed, generated, gone on with, and taken from a Python program', async ({ page }) => {
  await page.goto('/lab');
  const text = scenario(page).getByLabel('Text of the scenario');
  await text.fill('heap 20\na = new 3\nb.next = a\n');
  await expect(scenario(page).getByRole('status').first()).toContainText('Line 3: Nothing is called “b” here.');
  await text.fill('heap 20\na = new 3\n');
  await page.getByRole('button', { name: 'New object' }).click();
  await page.getByRole('button', { name: 'refers to' }).click();
  await expect(text).toHaveValue('heap 20\na = new 3\nb = new 3\na.b = b\n');
  await expect(words(page)).toContainText('2 objects in use on 6 of 20 cells');
  await scenario(page).getByText('Generate one').click();
  await scenario(page).getByRole('button', { name: 'Generate' }).click();
  await expect(text).toHaveValue(/^heap \d+\nstore = new 2\n/);
  await scenario(page).getByText('Take the heap of a Python program').click();
  await scenario(page).getByRole('button', { name: 'Run and take its heap' }).click();
  await expect(scenario(page)).toContainText(/\d+ objects taken/);
  await expect(text).toHaveValue(/node_1 = new \d/);
  await run(page).getByRole('combobox', { name: 'Collector' }).selectOption({ label: 'Copying' });
  await run(page).getByRole('button', { name: 'Next step of the collector' }).click();
  await expect(words(page)).toContainText('is copied to cell');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the lab is accessible while a collection goes on, in the ${scheme} theme and on a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/lab');
    await run(page).getByRole('combobox', { name: 'Collector' }).selectOption({ label: 'Mark and sweep' });
    for (let i = 0; i < 2; i++) await run(page).getByRole('button', { name: 'Next step of the collector' }).click();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectNoSideScroll(page);
  });
}
