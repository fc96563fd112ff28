import type { Page } from '@playwright/test';
import { expect, LESSON, test } from './fixtures';

const question = (page: Page) => page.locator('#two-nodes');

test('a program in a lesson runs and shows its output and its heap at each mark', async ({ page }) => {
  await page.goto(LESSON);
  const block = page.locator('#two-nodes-heap');
  await block.getByRole('button', { name: 'Run' }).click();
  await expect(block.getByRole('region', { name: 'Output' })).toContainText('first is freed');
  const heap = block.getByRole('region', { name: /^The heap of/ });
  await expect(heap).toContainText('objects can be reached from the program');
  await expect(heap.getByText('unreachable', { exact: true })).toHaveCount(0);
  await heap.getByLabel('Who keeps it alive?').selectOption({ label: 'Node #2' });
  await expect(heap.getByRole('listitem').filter({ hasText: 'a (global) → .next' })).toBeVisible();
  await expect(heap.locator('svg [data-kind=object][data-marked=true]')).toHaveCount(1);
  await heap.getByRole('button', { name: /before the collection/ }).click();
  await expect(heap).toContainText('Nothing of the program leads to Node #2');
  await expect(heap).toContainText('2 objects can no longer be reached');
  await expect(heap).toContainText('They hold each other');
  await expect(heap.locator('svg [data-kind=object][data-state=unreachable]')).toHaveCount(2);
  await heap.getByRole('button', { name: /^end/ }).click();
  await expect(heap).toContainText('2 Node objects freed');
  await expect(heap.locator('svg [data-kind=object][data-state=freed]')).toHaveCount(2);
  await heap.getByRole('button', { name: 'Table' }).click();
  await expect(heap.getByRole('table')).toContainText('freed');
  await heap.getByRole('button', { name: 'Tree' }).click();
  await heap.getByRole('treeitem', { name: /globals/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(heap.getByRole('treeitem', { selected: true })).toContainText('Node #1 freed');
  await expect(heap).toContainText('Node #1 is gone: nothing held it any more');
  await expect(heap.getByRole('list', { name: 'Legend' })).toBeVisible();
});

test('output and reasons stay away until a prediction is committed, then they are shown, and a reload keeps them', async ({ page }) => {
  const html = await (await page.request.get(LESSON)).text();
  expect(html).not.toContain('Their counts stay at 1 for ever');
  await page.goto(LESSON);
  const panel = question(page);
  await expect(panel.getByText('prints', { exact: false }).filter({ hasText: 'CPython 3.14 prints' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Commit prediction' })).toBeDisabled();
  await panel.getByRole('radio', { name: '2', exact: true }).check();
  await panel.getByRole('button', { name: 'Commit prediction' }).click();
  await expect(panel).toContainText('Right.');
  await expect(panel).toContainText('Their counts stay at 1 for ever');
  await expect(panel.getByRole('heading', { name: 'CPython 3.10 prints “4”' })).toBeVisible();
  await expect(panel).toContainText('Two nodes and two dictionaries');
  await panel.getByRole('button', { name: /before the collection/ }).click();
  await expect(panel).toContainText('2 objects can no longer be reached');
  await page.reload();
  await expect(panel).toContainText('Right.');
  await panel.getByRole('button', { name: 'Run it and look at the heap' }).click();
  await expect(panel.getByRole('button', { name: /before the collection/ })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Course' })).toContainText('1 of 2 questions answered');
  await expect(page.getByRole('link', { name: /^Continue: / })).toBeVisible();
});

test('a wrong prediction gets the reason for that answer and stays visible, struck out', async ({ page }) => {
  await page.goto(LESSON);
  const panel = question(page);
  await panel.getByRole('radio', { name: '0', exact: true }).check();
  await panel.getByRole('button', { name: 'Commit prediction' }).click();
  await expect(panel).toContainText('Not what happens.');
  await expect(panel).toContainText('You would expect this if del had freed the nodes');
  await expect(panel.locator('s')).toHaveText('0');
  await panel.getByRole('button', { name: /Answer again/ }).click();
  await expect(panel).not.toContainText('Not what happens.');
  await expect(panel.locator('label', { hasText: 'your earlier answer' }).locator('s')).toHaveText('0');
  await panel.getByLabel('CPython').selectOption('3.10');
  await panel.getByRole('radio', { name: '4', exact: true }).check();
  await panel.getByRole('button', { name: 'Commit prediction' }).click();
  await expect(panel).toContainText('Right.');
  await expect(panel.getByText('Earlier', { exact: true })).toBeVisible();
  await expect(panel).toContainText('Two nodes and two dictionaries');
});

test('a prediction is typed as well as chosen', async ({ page }) => {
  await page.goto(LESSON);
  const panel = page.getByRole('region', { name: 'Two collections' });
  await panel.getByRole('textbox').fill('0\n0');
  await panel.getByRole('button', { name: 'Commit prediction' }).click();
  await expect(panel).toContainText('Not what happens.');
});

test('the whole prediction works with the keyboard alone', async ({ page }) => {
  await page.goto(LESSON);
  const first = question(page).getByRole('radio').first();
  for (let presses = 0; presses < 40 && !(await first.evaluate((element) => element === document.activeElement)); presses++) {
    await page.keyboard.press('Tab');
  }
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(question(page).getByRole('radio', { name: '2', exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(question(page).getByRole('button', { name: 'Commit prediction' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page).getByRole('group', { name: /^Answer to/ })).toBeFocused();
  await expect(question(page)).toContainText('Right.');
  // On to the heap: its moments and its table are buttons like any other.
  const moment = question(page).getByRole('button', { name: /before the collection/ });
  await expect(moment).toBeVisible();
  for (let presses = 0; presses < 20 && !(await moment.evaluate((element) => element === document.activeElement)); presses++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(moment).toHaveAttribute('aria-pressed', 'true');
  await expect(question(page)).toContainText('2 objects can no longer be reached');
});

test.describe('without a connection', () => {
  test.use({ expectedMessages: [/ERR_INTERNET_DISCONNECTED/] });

  test('an answer is not lost, and what to do is said', async ({ page, context }) => {
    await page.goto(LESSON);
    const panel = question(page);
    await panel.getByRole('radio', { name: '2', exact: true }).check();
    await context.setOffline(true);
    await panel.getByRole('button', { name: 'Commit prediction' }).click();
    await expect(panel.getByRole('alert')).toContainText('cannot be reached');
    await context.setOffline(false);
    await panel.getByRole('button', { name: 'Commit prediction' }).click();
    await expect(panel).toContainText('Right.');
  });
});
