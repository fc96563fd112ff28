import { expect, LESSON, test } from './fixtures';

test('the start page says what this is, shows the course and has one next step', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.button-primary')).toHaveCount(1);
  const course = page.getByRole('region', { name: 'The course' });
  await expect(course.getByRole('img', { name: 'Not started' }).first()).toBeVisible();
  // The part that comes next is open, the others when they are asked for.
  await expect(course.getByRole('link', { name: 'Two nodes that will not die' })).toBeHidden();
  await course.getByRole('button', { name: 'Open all parts' }).click();
  await expect(course.getByRole('link', { name: 'Two nodes that will not die' })).toBeVisible();
  await page.getByRole('link', { name: /^Start: / }).click();
  await expect(page).toHaveURL('/lessons/names-and-counts');
  await expect(page.getByRole('heading', { level: 1, name: 'Names, objects, counts' })).toBeVisible();
});

test('looking at pages makes no learner and sets no cookie', async ({ page, context }) => {
  await page.goto('/');
  await page.goto(LESSON);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test.describe('an address that does not exist', () => {
  test.use({ expectedMessages: [/status of 404/] });

  for (const address of ['/nothing', '/lessons/nothing', '/challenges/__proto__']) {
    test(address, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
      await page.getByRole('link', { name: 'Go to the course' }).click();
      await expect(page).toHaveURL('/');
    });
  }
});

test('the theme follows the system until one is chosen, and the choice is kept without a flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const toggle = page.getByRole('button', { name: 'Dark theme' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  expect(await paper()).not.toBe(dark);
  // As soon as there is a document, before any script of the application.
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the first press of Tab offers to skip to the content', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/#content');
});
