/** The list of challenges: by difficulty, by kind, in an order; with what a learner has done. */
import { expect, expectAccessible, expectNoSideScroll, test } from './fixtures';

for (const [name, viewport] of [['desktop', { width: 1280, height: 900 }], ['phone', { width: 390, height: 844 }]] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('challenges are found by difficulty and kind, and the address keeps what was asked', async ({ page }) => {
      test.slow();
      await page.goto('/');
      await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Challenges' }).click();
      const list = page.getByRole('list', { name: 'Challenges' });
      await expect(list.getByRole('listitem').first()).toBeVisible();
      const all = await list.getByRole('listitem').count();
      expect(all).toBeGreaterThan(50);
      await page.getByLabel('Difficulty').selectOption('Advanced');
      await expect(page.getByRole('status')).toContainText(`of ${all} challenges`);
      await expect(list.getByText('Introductory')).toHaveCount(0);
      await page.getByLabel('What to do').selectOption('Design');
      await expect(page).toHaveURL(/difficulty=advanced.*kind=design/);
      await expect(list.getByRole('link', { name: 'An event bus for bound methods' })).toBeVisible();
      await expect(list.getByRole('link', { name: 'A report that is never thrown away' })).toHaveCount(0);
      await expectNoSideScroll(page);
      await expectAccessible(page);
      await page.getByLabel('Where you stand').selectOption('Done');
      await expect(page.getByText('There is none like that.')).toBeVisible();
      await page.getByRole('link', { name: 'Show all' }).click();
      await expect(list.getByRole('listitem')).toHaveCount(all);
      await page.getByLabel('Order').selectOption('Shortest first');
      await expect(page).toHaveURL(/sort=minutes/);
      await expect(list.getByRole('listitem').first()).toContainText('10 min');
    });
  });
}
