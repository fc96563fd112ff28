import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

for (const [name, viewport] of [['desktop', { width: 1280, height: 900 }], ['phone', { width: 390, height: 844 }]] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('predict the heap: wrong in the drawing, refuted, then right in the table', async ({ page }) => {
      await page.goto('/challenges/who-is-still-alive');
      const panel = page.locator('#after-del');
      await panel.getByRole('button', { name: 'Drawing', exact: true }).click();
      for (const object of ['the parent', 'the child', 'the friend']) {
        await panel.getByRole('button', { name: object }).click();
        await panel.getByLabel('freed').check();
      }
      await panel.getByRole('button', { name: 'Commit prediction' }).click();
      await expect(panel).toContainText('1 of 3 are right.');
      await expect(panel).toContainText('objects that only refer to each other are freed at once');
      await panel.getByRole('button', { name: 'Run this to check for yourself' }).last().click();
      await expect(panel.getByRole('region', { name: 'Output' })).toContainText('after the collection');
      await panel.getByRole('button', { name: /Answer again/ }).click();
      await panel.getByRole('button', { name: 'Table', exact: true }).click();
      await panel.getByLabel('the parent: garbage, not collected yet').check();
      await panel.getByLabel('the child: garbage, not collected yet').check();
      await panel.getByLabel('the friend: freed').check();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await panel.getByRole('button', { name: 'Commit prediction' }).click();
      await expect(panel).toContainText('Right.');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    });

    test('find: one cut is not enough, two are', async ({ page }) => {
      await page.goto('/challenges/cut-the-window-loose');
      const panel = page.locator('#two-cuts');
      await panel.getByRole('checkbox', { name: /^bus\.listeners\[0\] / }).check();
      await panel.getByRole('button', { name: 'Try it' }).click();
      await expect(panel).toContainText('the window would still be there.');
      await panel.getByRole('button', { name: /Answer again/ }).click();
      await panel.getByRole('checkbox', { name: /^bus\.listeners\[0\] / }).check();
      await panel.getByRole('checkbox', { name: /^settings\['window'\] / }).check();
      await panel.getByRole('button', { name: 'Try it' }).click();
      await expect(panel).toContainText('That frees it, with as few cuts as can be.');
    });
  });
}
