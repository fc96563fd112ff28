/** Tokens on the page, and what they open. */
import { expect, expectAccessible, expectNoSideScroll, test } from './fixtures';

test.use({ expectedMessages: [/401/] });

test('a token is made, shown once, used, revoked, and opens nothing any more', async ({ page, request }) => {
  await page.goto('/account');
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await page.getByRole('textbox', { name: 'What it is for' }).fill('nightly grading');
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByText('Choose at least one thing that the token may do.')).toBeVisible();
  await page.getByRole('checkbox', { name: /grade/ }).check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const fresh = page.getByRole('group', { name: 'The new token' });
  await expect(fresh).toBeFocused();
  await expectAccessible(page);
  const token = await fresh.locator('code').innerText();
  expect(token).toMatch(/^leaklab_/);

  const headers = { authorization: `Bearer ${token}` };
  const body = { challenge: 'listener-list', answer: 'def f(:\n' };
  const graded = await request.post('/api/v1/verdicts', { headers, data: body });
  expect(graded.status()).toBe(200);
  expect(await graded.json()).toMatchObject({ outcome: 'not-graded' });
  const refused = await request.post('/api/v1/submissions', { headers, data: body });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ code: 'forbidden' });

  await page.reload();
  await expect(page.getByRole('group', { name: 'The new token' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Your tokens' })).toContainText(`ends in ${token.slice(-4)}`);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Revoke nightly grading' }).click();
  await expect(page.getByText('There are none yet.')).toBeVisible();
  expect((await request.post('/api/v1/verdicts', { headers, data: body })).status()).toBe(401);
});

test('the page about the API names every operation, and the document is where it says', async ({ page, request }) => {
  await page.goto('/api/docs');
  interface Document { paths: Record<string, Record<string, { summary: string }>> }
  const document = (await (await request.get('/api/v1/openapi.json')).json()) as Document;
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(operations.length).toBeGreaterThan(8);
  for (const { summary } of operations) await expect(page.getByRole('heading', { name: summary, exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(page);
});
