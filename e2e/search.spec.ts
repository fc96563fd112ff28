import { expect, test } from './fixtures';

test('a word is found from anywhere with the key /, and the way to its place is walked by keyboard', async ({ page }) => {
  await page.goto('/glossary');
  await page.locator('body').press('/');
  await expect(page).toHaveURL('/search');
  const field = page.getByRole('searchbox', { name: 'Words to look for' });
  await expect(field).toBeFocused();
  await field.pressSequentially('resurection', { delay: 20 });
  await expect(page).toHaveURL('/search?q=resurection');
  await expect(page.getByRole('status')).toContainText('places, the best first');
  const results = page.getByRole('list').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect(results.getByRole('link', { name: 'Resurrection', exact: true }).first()).toBeVisible();
  await field.press('ArrowDown');
  await expect(results.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(lessons|challenges|glossary)/);
});

test('what is not there is said, with where to look instead', async ({ page }) => {
  await page.goto('/search?q=zzzzqqqq');
  await expect(page.getByRole('status')).toContainText('Nothing has “zzzzqqqq” in it');
  await page.getByRole('status').getByRole('link', { name: 'the glossary' }).click();
  await expect(page).toHaveURL('/glossary');
});

test('hostile questions are words like any others', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)> .*+?^${}()|[]\\')}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  await page.goto('/search?q=a&q=b');
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
});

test('a word of the glossary in a lesson says what it means and leads there', async ({ page }) => {
  await page.goto('/lessons/generations');
  const term = page.locator('a[data-term]').first();
  await expect(term).toHaveAttribute('title', /\w/);
  const href = await term.getAttribute('href');
  await term.click();
  await expect(page).toHaveURL(href ?? '');
});
