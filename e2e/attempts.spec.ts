/** What was handed in before: outcomes, what changed, the way back; and handing in again when it did not work. */
import type { Locator, Page } from '@playwright/test';
import { CHALLENGE, expect, expectAccessible, expectNoSideScroll, test, workbench, writeProgram } from './fixtures';

const checks = (page: Page): Locator => page.getByRole('region', { name: 'Checks' });
const history = (page: Page): Locator => page.locator('details').filter({ hasText: 'Your attempts' });

async function handIn(page: Page, source: string): Promise<void> {
  await writeProgram(page, source);
  const graded = page.waitForResponse('**/api/attempts');
  await workbench(page).getByRole('button', { name: 'Submit' }).click();
  await graded;
}

test('three attempts: what changed between them, and one of them back in the editor', async ({ page }) => {
  await page.goto(CHALLENGE);
  await expect(page.getByText('Your attempts')).toHaveCount(0);
  await handIn(page, 'one = 1\ntwo = 2\n');
  await handIn(page, 'def f(:\n');
  await expect(checks(page).getByRole('heading', { name: 'Not graded.' })).toBeVisible();
  await handIn(page, 'one = 1\ntwo = 3\nthree = 3\n');
  await page.getByText('Your attempts (3)').click();
  await expect(history(page).getByRole('button', { name: /^Attempt/ })).toContainText([/Attempt 3 ?Not yet/, 'Not graded', 'Attempt 1']);
  await history(page).getByRole('button', { name: /^Attempt 3/ }).click();
  const third = history(page).getByRole('region', { name: 'Attempt 3', exact: true });
  await expect(third).toContainText('3 lines added, 1 line taken away.');
  await expect(third.getByRole('region', { name: 'What changed since attempt 2' })).toContainText('taken away: def f(:');
  await expect(third).toContainText('Its checks are the ones above.');
  await expectAccessible(page);
  await history(page).getByRole('button', { name: /^Attempt 1/ }).click();
  const first = history(page).getByRole('region', { name: 'Attempt 1', exact: true });
  await first.getByLabel('Compare attempt 1 with').selectOption('what is in the editor');
  await expect(first).toContainText('2 lines added, 1 line taken away.');
  await expect(first.getByRole('region', { name: 'What has changed in the editor since' })).toContainText('added: three = 3');
  await first.getByRole('button', { name: 'Put attempt 1 into the editor' }).click();
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('two = 2');
  await workbench(page).getByRole('button', { name: 'Undo change' }).click();
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('three = 3');

  await page.reload();
  await page.getByText('Your attempts (3)').click();
  await expect(history(page).getByRole('button', { name: /^Attempt/ })).toHaveCount(3);
  await expect(workbench(page).getByRole('button', { name: 'Undo change' })).toHaveCount(0);
});

test('the answers to a question, and what changed from one to the next', async ({ page }) => {
  await page.goto('/challenges/who-is-still-alive');
  const panel = page.locator('#after-del');
  const answer = async (child: string): Promise<void> => {
    for (const object of ['the parent', 'the child', 'the friend']) {
      await panel.getByRole('group', { name: object }).getByLabel(object === 'the child' ? child : 'freed', { exact: true }).check();
    }
    await panel.getByRole('button', { name: 'Commit prediction' }).click();
    await expect(panel.getByRole('button', { name: /Answer again/ })).toBeVisible();
  };
  await answer('freed');
  await panel.getByRole('button', { name: /Answer again/ }).click();
  await answer('in use');
  await panel.getByText('Your 2 answers, and what changed').click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Answer 2' }).getByRole('listitem')).toHaveText('the child: freed in use');
});

test.describe('when grading does not work', () => {
  test.use({ expectedMessages: [/status of 503|ERR_FAILED/] });

  test('busy, offline and interrupted: told apart, nothing lost, tried again', async ({ page }) => {
    await page.goto(CHALLENGE);
    await writeProgram(page, 'kept = 1\n');
    const submit = workbench(page).getByRole('button', { name: 'Submit' });
    const again = workbench(page).getByRole('button', { name: 'Try again' });
    await page.route('**/api/attempts', (route) => route.fulfill({
      status: 503, json: { error: { code: 'busy', message: 'Many programs are waiting. Try again in 4 s.' } },
    }));
    await submit.click();
    await expect(workbench(page).getByRole('alert')).toContainText('Many programs are waiting.');
    await page.unroute('**/api/attempts');
    await page.route('**/api/attempts', (route) => route.abort());
    await again.click();
    await expect(workbench(page).getByRole('alert')).toContainText('Nothing is lost');
    await page.unroute('**/api/attempts');
    await page.route('**/api/attempts', async (route) => {
      const response = await route.fetch();
      const graded = await response.json();
      const reason = 'The run was interrupted. Submit again.';
      const verdict = { ...graded.verdict, outcome: 'not-graded', reason, score: 0, checks: [] };
      await route.fulfill({ response, json: { ...graded, outcome: 'not-graded', isInterrupted: true, verdict } });
    });
    await again.click();
    await expect(checks(page).getByRole('heading', { name: 'Not graded.' })).toBeVisible();
    await expect(checks(page)).toContainText('It costs nothing.');
    await page.unroute('**/api/attempts');
    await checks(page).getByRole('button', { name: 'Submit it again' }).click();
    await expect(checks(page).getByRole('heading', { name: 'Not yet.' })).toBeVisible();
    await expect(workbench(page).getByRole('alert')).toHaveCount(0);
  });

  test('an attempt that cannot be fetched is asked for again', async ({ page }) => {
    await page.goto(CHALLENGE);
    await handIn(page, 'one = 1\n');
    await page.reload();
    await page.getByText('Your attempts (1)').click();
    await page.route('**/api/attempts/*', (route) => route.abort());
    await history(page).getByRole('button', { name: /^Attempt 1/ }).click();
    await expect(history(page).getByRole('alert')).toContainText('The server cannot be reached.');
    await page.unroute('**/api/attempts/*');
    await history(page).getByRole('button', { name: 'Try again' }).click();
    await expect(history(page).getByRole('region', { name: 'Attempt 1', exact: true })).toContainText('added');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('a long difference scrolls by itself', async ({ page }) => {
    await page.goto(CHALLENGE);
    await handIn(page, `text = '${'long '.repeat(60)}'\n`);
    await page.getByText('Your attempts (1)').click();
    await history(page).getByRole('button', { name: /^Attempt 1/ }).click();
    await expect(history(page).getByRole('region', { name: 'Attempt 1', exact: true })).toContainText('added');
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });
});
