/** The pages about the engine itself: what differs between the versions, and how close it is to the real interpreters. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, test } from './fixtures';

// Both pages are long, and every element is looked at several times.
test.describe.configure({ timeout: 120_000 });

const KNOB = 'Where attributes are kept';
const knob = (page: Page) => page.getByRole('region', { name: KNOB, exact: true });
const output = (page: Page, which: 'first' | 'second') => knob(page).getByRole('region', { name: `${KNOB}: ${which} output` });

async function compare(page: Page, left: string, right: string): Promise<void> {
  await page.goto('/profiles');
  await knob(page).getByLabel('CPython', { exact: true }).selectOption(left);
  await knob(page).getByLabel('and CPython').selectOption(right);
  await knob(page).getByRole('button', { name: 'Run as both' }).click();
  await expect(output(page, 'first')).toContainText('Finished.');
  await expect(output(page, 'second')).toContainText('Finished.');
}

test('a difference between versions is seen by running its program as both', async ({ page }) => {
  await compare(page, '3.10', '3.13');
  await expect(knob(page)).toContainText('They print different things.');
  const [one, other] = await Promise.all((['first', 'second'] as const).map((which) => output(page, which).locator('pre').textContent()));
  expect(one).not.toBe(other);
  await compare(page, '3.11', '3.13');
  await expect(knob(page)).toContainText('Both print the same.');
});

test('the table names each difference once and leads to its program', async ({ page }) => {
  await page.goto('/profiles');
  const table = page.getByRole('table', { name: 'What differs between the versions' });
  await table.getByRole('link', { name: KNOB }).click();
  await expect(knob(page)).toBeInViewport();
  await expect(table.getByRole('rowheader')).toHaveCount(await page.getByRole('button', { name: 'Run as both' }).count());
});

test('known differences are programs with a reason', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'How faithful is this?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How faithful is this?' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Programs that print the same, by version' })).toContainText(/3\.13.*\d+\.\d %/);
  const program = page.getByRole('region', { name: /^gc\/automatic:/ });
  await expect(program).toBeHidden();
  await page.locator('summary', { hasText: /^gc\/automatic$/ }).click();
  await expect(program).toContainText('import gc');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });
    const colours = colorScheme === 'dark';

    test('which Python: as it opens, and with a program run', async ({ page }) => {
      await page.goto('/profiles');
      await expectAccessible(page, { colours });
      await compare(page, '3.10', '3.13');
      await expectAccessible(page, { colours, within: `[aria-label="Program: ${KNOB}"]` });
    });

    test('how faithful: folded and unfolded', async ({ page }) => {
      await page.goto('/fidelity');
      await expectAccessible(page, { colours });
      await page.locator('summary').first().click();
      await expectAccessible(page, { colours, within: 'details[open]' });
    });
  });
}

test.describe('360 pixels wide', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('which Python', async ({ page }) => {
    await compare(page, '3.10', '3.13');
    await expectNoSideScroll(page);
    await expectAccessible(page, { layout: true });
  });

  test('how faithful', async ({ page }) => {
    await page.goto('/fidelity');
    await page.locator('summary').first().click();
    await expectNoSideScroll(page);
    await expectAccessible(page, { layout: true });
  });
});
