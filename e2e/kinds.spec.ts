/** The kinds of challenges in the browser that have no journey elsewhere: design, typed outputs, cuts on the drawing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, expectAccessible, expectNoSideScroll, test, workbench, writeProgram } from './fixtures';

const TRACKER = 'challenges/tracker-that-keeps-nobody';
const read = (file: string): string => readFileSync(path.join(import.meta.dirname, '../content', TRACKER, file), 'utf8');

test('design: criteria count one by one, and a second way to do it is right as well', async ({ page }) => {
  // Five workloads, most of them run with and without the collector, twice.
  test.slow();
  await page.goto(`/${TRACKER}`);
  const checks = page.getByRole('region', { name: 'Checks' });
  const submit = workbench(page).getByRole('button', { name: 'Submit' });
  await writeProgram(page, read('wrong/strong-list.py'));
  await submit.click();
  await expect(checks.getByRole('heading', { name: 'Not yet.' })).toBeVisible();
  const criterion = (title: string) => checks.getByRole('listitem').filter({ hasText: title });
  await expect(criterion('It keeps nobody alive')).toContainText('2, 4, 8, 16 after 1, 2, 4, 8 rounds: 2 more for each round');
  await expect(criterion('It keeps nobody alive')).toContainText('0 of 3');
  await expect(criterion('It works without calling the collector')).toContainText('1 of 1');
  await expect(checks).toContainText('of 12 points');
  await writeProgram(page, read('solutions/references-by-id.py'));
  await submit.click();
  await expect(checks.getByRole('heading', { name: 'Solved: every check holds.' })).toBeVisible();
  await expect(checks).toContainText('12 of 12 points');
  await expectAccessible(page);
});

for (const [name, viewport] of [['desktop', { width: 1280, height: 900 }], ['phone', { width: 390, height: 844 }]] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('predict the output by typing: the first line that differs, then right in any order where none is promised', async ({ page }) => {
      await page.goto('/challenges/what-is-left-of-the-cache');
      const weak = page.locator('#weak-values');
      await expect(weak.getByRole('button', { name: 'Commit prediction' })).toBeDisabled();
      await weak.getByRole('textbox', { name: /^Your prediction/ }).fill("['back', 'front']\n2");
      await weak.getByRole('button', { name: 'Commit prediction' }).click();
      await expect(weak).toContainText('Not what happens.');
      await expect(weak).toContainText('You would expect this if the dictionary kept its values alive.');
      await expect(weak.getByRole('group', { name: /^Answer to/ })).toBeFocused();
      await weak.getByRole('button', { name: /^Answer again/ }).click();
      await expect(weak).toContainText('Earlier:');
      await weak.getByRole('textbox', { name: /^Your prediction/ }).fill("['front']\n0\n");
      await weak.getByRole('button', { name: 'Commit prediction' }).click();
      await expect(weak).toContainText('Right.');
      await weak.getByText('Your 2 answers, and what changed').click();
      await expect(weak.getByRole('listitem').filter({ hasText: 'Answer 2' }).first()).toContainText('right');

      const set = page.locator('#set');
      await set.getByRole('textbox', { name: /^Your prediction/ }).fill('two\none\nthree');
      await set.getByRole('button', { name: 'Commit prediction' }).click();
      await expect(set).toContainText('Right.');
      await set.getByRole('button', { name: /^Answer again/ }).click();
      await set.getByRole('textbox', { name: /^Your prediction/ }).fill('nothing of it');
      await set.getByRole('button', { name: 'Commit prediction' }).click();
      await expect(set).toContainText('is that before or after the last line?');
      await expectNoSideScroll(page);
      await expectAccessible(page);
    });

    test('find: references are cut on the drawing, and a cut too many counts for less', async ({ page }) => {
      await page.goto('/challenges/cut-the-window-loose');
      const panel = page.locator('#two-cuts');
      await panel.getByRole('button', { name: 'Drawing', exact: true }).click();
      const cut = async (label: RegExp): Promise<void> => {
        await panel.getByRole('button', { name: label }).first().focus();
        await page.keyboard.press('Enter');
      };
      await cut(/^reference \[0\] from/);
      await expect(panel.getByText('1 reference cut.')).toBeVisible();
      await cut(/^reference \['window'\] from/);
      await expect(panel.getByText('2 references cut.')).toBeVisible();
      await panel.getByRole('button', { name: 'Table', exact: true }).click();
      await expect(panel.getByRole('checkbox', { checked: true })).toHaveCount(2);
      await panel.getByRole('button', { name: 'List', exact: true }).click();
      await panel.getByRole('checkbox', { checked: false }).first().check();
      await panel.getByRole('button', { name: 'Try it' }).click();
      await expect(panel.getByRole('group', { name: /^Answer to/ })).toBeVisible();
      await expect(panel).toContainText(/you made 3|would be lost/);
      await expectNoSideScroll(page);
    });
  });
}
