import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHALLENGE, expect, test, workbench, writeProgram } from './fixtures';

const solution = readFileSync(path.join(import.meta.dirname, '../content/challenges/listener-list/solution.py'), 'utf8');

test('edit, run, hand in wrong, hand in right, reload: the program, the verdict and the progress are still there', async ({ page }) => {
  await page.goto(CHALLENGE);
  await writeProgram(page, "print('hello from', 6 * 7)\n");
  await workbench(page).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(workbench(page).getByRole('region', { name: 'Output' })).toContainText('hello from 42');
  await expect(workbench(page).getByRole('region', { name: 'Output' })).toContainText('Finished.');

  const checks = page.getByRole('region', { name: 'Checks' });
  await workbench(page).getByRole('button', { name: 'Reset' }).click();
  await workbench(page).getByRole('button', { name: 'Submit' }).click();
  await expect(checks.getByRole('heading', { name: 'Not yet.' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Result of your submission' })).toBeFocused();
  await expect(checks.getByText('does not hold')).not.toHaveCount(0);
  await expect(checks).toContainText('Expected no live Handler after 100 rounds');

  await writeProgram(page, solution);
  await workbench(page).getByRole('button', { name: 'Submit' }).click();
  await expect(checks.getByRole('heading', { name: 'Solved: every check holds.' })).toBeVisible();
  await expect(checks).toContainText('12 of 12 points');
  await expect(checks.getByText('does not hold')).toHaveCount(0);

  await page.reload();
  await expect(checks.getByRole('heading', { name: 'Solved: every check holds.' })).toBeVisible();
  await expect(page.locator('.monaco-editor .view-lines')).toContainText(/^"""/);
  await expect(workbench(page).getByRole('button', { name: 'Reset' })).toBeEnabled();
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Course' })).toContainText('Solved, 12 of 12 points');
});

test('reset brings the starter back, and can be undone', async ({ page }) => {
  await page.goto(CHALLENGE);
  await expect(workbench(page).getByRole('button', { name: 'Reset' })).toBeDisabled();
  await writeProgram(page, 'mine = 1\n');
  await workbench(page).getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('class Bus');
  await workbench(page).getByRole('button', { name: 'Undo reset' }).click();
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('mine = 1');
});

test('what was typed and not handed in is there after a reload', async ({ page }) => {
  await page.goto(CHALLENGE);
  await writeProgram(page, 'draft = 1\n');
  await page.reload();
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('draft = 1');
});

test('an exception is shown as Python shows it, and its line is marked', async ({ page }) => {
  await page.goto(CHALLENGE);
  await writeProgram(page, 'x = 1\nx.missing\n');
  await workbench(page).getByRole('button', { name: 'Run', exact: true }).click();
  const output = workbench(page).getByRole('region', { name: 'Output' });
  await expect(output).toContainText("AttributeError: 'int' object has no attribute 'missing'");
  await expect(output).toContainText('Ended by AttributeError in line 2.');
  await expect(page.locator('.monaco-editor [class*=marked]')).toHaveCount(1);
});

test('a syntax error is not graded and costs nothing', async ({ page }) => {
  await page.goto(CHALLENGE);
  await writeProgram(page, 'def f(:\n');
  await workbench(page).getByRole('button', { name: 'Submit' }).click();
  const checks = page.getByRole('region', { name: 'Checks' });
  await expect(checks.getByRole('heading', { name: 'Not graded.' })).toBeVisible();
  await expect(checks).toContainText('It costs nothing.');
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Course' })).not.toContainText('Best so far');
});

test('Tab indents in the editor, Escape and Tab leave it', async ({ page }) => {
  await page.goto(CHALLENGE);
  await writeProgram(page, '');
  await page.keyboard.type('if 1:\n');
  await page.keyboard.press('Tab');
  await expect(page.locator('.monaco-editor')).toContainText('if 1:');
  expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') === null)).toBe(true);
  await expect(workbench(page).getByRole('button', { name: 'Run', exact: true })).toBeFocused();
});

test.describe('where the editor cannot be loaded', () => {
  test.use({ expectedMessages: [/ERR_FAILED/] });

  test('a plain text field does as well', async ({ page }) => {
    // The chunks that hold Monaco, wherever the bundler has put them.
    let refused = 0;
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch();
      const isEditor = (await response.text()).includes('createDecorationsCollection(');
      if (isEditor) refused++;
      await (isEditor ? route.abort() : route.fulfill({ response }));
    });
    await page.goto(CHALLENGE);
    await expect(page.getByText('this plain one works as well')).toBeVisible();
    expect(refused).toBeGreaterThan(0);
    await page.getByRole('textbox', { name: /^Your program/ }).fill("print('plain', 1 + 1)\n");
    await workbench(page).getByRole('button', { name: 'Run', exact: true }).click();
    await expect(workbench(page).getByRole('region', { name: 'Output' })).toContainText('plain 2');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});
