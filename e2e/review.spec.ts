/** What was missed comes back the next day; time passes by moving what was answered into the past. */
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Page } from '@playwright/test';
import { CHALLENGE, expect, expectAccessible, expectNoSideScroll, LESSON, test, workbench } from './fixtures';

/** All that the page's learner has done is so many days older. */
async function letDaysPass(page: Page, days: number): Promise<void> {
  const { user } = await (await page.request.get('/api/auth/get-session')).json() as { user: { id: string } };
  const database = new DatabaseSync(path.join(process.env.E2E_DATA_DIR ?? '', 'leaklab.db'));
  database.exec('PRAGMA busy_timeout = 5000');
  for (const table of ['Attempt', 'HelpShown']) {
    const moved = `strftime('%Y-%m-%dT%H:%M:%f+00:00', "createdAt", ?)`;
    database.prepare(`UPDATE "${table}" SET "createdAt" = ${moved} WHERE "userId" = ?`).run(`-${days} days`, user.id);
  }
  database.close();
}

async function predict(page: Page, address: string, output: string): Promise<void> {
  await page.goto(address);
  const question = page.locator('#two-nodes');
  await question.getByRole('radio', { name: output, exact: true }).check();
  await question.getByRole('button', { name: 'Commit prediction' }).click();
  await expect(question.getByRole('button', { name: /^Answer again/ })).toBeVisible();
}

const link = (page: Page) => page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: /^Review/ });

test('nothing is due for somebody new, nor after a right prediction', async ({ page }) => {
  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
  await expect(link(page)).toHaveText('Review');
  expect((await page.context().cookies()).length).toBe(0);
  await predict(page, LESSON, '2');
  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
});

test('a missed prediction comes back the next day as if for the first time, and later when it is right', async ({ page }) => {
  await predict(page, LESSON, '0');
  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Later' })).toContainText('missed once');
  await letDaysPass(page, 1);

  await page.goto('/');
  await expect(page.getByRole('link', { name: 'One thing that you missed is due for review' })).toBeVisible();
  await expect(link(page)).toHaveText('Review 1 due');
  await link(page).click();
  const due = page.getByRole('region', { name: 'Due now' });
  await expect(due).toContainText('1 of 1');
  await expect(due).not.toContainText('your earlier answer');
  await expect(due).not.toContainText('Their counts stay at 1 for ever');
  await expectAccessible(page);
  await due.getByRole('radio', { name: '2', exact: true }).check();
  await due.getByRole('button', { name: 'Commit prediction' }).click();
  await expect(due).toContainText('Right. It comes back later');
  await expect(link(page)).toHaveText('Review');
  await due.getByRole('button', { name: 'Done for now' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Later' })).toContainText('in 3 days');
  await letDaysPass(page, 3);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'One is due' })).toBeVisible();
});

test('several are due: one is put off, one is missed again', async ({ page }) => {
  await predict(page, LESSON, '0');
  await page.goto(CHALLENGE);
  await expect(page.locator('[data-testid=editor][data-ready=true]')).toBeVisible();
  await workbench(page).getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('region', { name: 'Checks' })).toBeVisible();
  await letDaysPass(page, 2);

  await page.goto('/review');
  const due = page.getByRole('region', { name: 'Due now' });
  await expect(page.getByRole('heading', { name: '2 are due' })).toBeVisible();
  await due.getByRole('link', { name: 'Not now: show another' }).click();
  await expect(due).toContainText('2 of 2');
  await due.getByRole('link', { name: 'Open the challenge' }).click();
  await expect(page).toHaveURL(/listener-list\?again/);
  await expect(page.getByText('For review: the program is as it was given.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Checks' })).toHaveCount(0);
  await expect(page.getByText('Your attempts (1)')).toBeVisible();

  await page.getByRole('link', { name: 'Back to the review' }).click();
  await due.getByRole('radio', { name: '0', exact: true }).check();
  await due.getByRole('button', { name: 'Commit prediction' }).click();
  await expect(due).toContainText('It comes back tomorrow.');
  await due.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'One is due' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Later' })).toContainText('missed twice');
  await expect(due.getByRole('link', { name: 'Open the challenge' })).toBeVisible();
});

test.describe('on a phone, dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('the queue fits', async ({ page }) => {
    await predict(page, LESSON, '0');
    await letDaysPass(page, 1);
    await page.goto('/review');
    await expect(page.getByRole('region', { name: 'Due now' })).toBeVisible();
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });
});

test('a problem is reported at a question and at a challenge, by keyboard, without becoming a learner', async ({ page }) => {
  await page.goto(LESSON);
  const question = page.locator('#two-nodes');
  await question.getByText('Report a problem').focus();
  await page.keyboard.press('Enter');
  await question.getByLabel('What is wrong, unclear or unfair?').fill('The prompt says two, and I see three.');
  await question.getByRole('button', { name: 'Send' }).click();
  await expect(question.getByText('Thank you.')).toBeFocused();
  expect((await page.context().cookies()).length).toBe(0);
  const database = new DatabaseSync(path.join(process.env.E2E_DATA_DIR ?? '', 'leaklab.db'));
  const row = database.prepare('SELECT * FROM "ProblemReport" WHERE "text" LIKE ?').get('The prompt says two%') as Record<string, unknown>;
  database.close();
  expect(row).toMatchObject({ itemId: 'lessons/two-nodes-that-will-not-die', part: 'two-nodes', profile: '3.14', userId: null });
  expect(String(row.itemVersion)).toMatch(/^[0-9a-f]{16}$/);
});
