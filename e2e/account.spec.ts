/** An account: made of anonymous work, taken to another browser, recovered, and closed to whoever guesses. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, test } from './fixtures';

test.use({ expectedMessages: [/40[0134]|429/] });

const region = (page: Page, name: string) => page.getByRole('region', { name });

async function fill(page: Page, form: string, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await region(page, form).getByLabel(label, { exact: false }).first().fill(value);
}

test('an account takes the work over, goes along to another browser, and comes back with its code', async ({ page, browser }) => {
  test.slow();
  const name = `Ada-${Date.now().toString(36)}`;
  await page.goto('/challenges/what-is-left-of-the-cache');
  const question = page.locator('#set');
  await question.getByRole('textbox', { name: /^Your prediction/ }).fill('two\none\nthree');
  await question.getByRole('button', { name: 'Commit prediction' }).click();
  await expect(question).toContainText('Right.');
  const before = await page.context().cookies();

  await page.goto('/account');
  await expectAccessible(page);
  await fill(page, 'Make an account', { Name: name, Password: 'correct horse battery' });
  await region(page, 'Make an account').getByRole('button', { name: 'Make the account' }).click();
  const fresh = page.getByRole('group', { name: 'Your recovery code' });
  await expect(fresh).toBeFocused();
  const code = await fresh.locator('code').innerText();
  expect(code).toMatch(/^([A-Z0-9]{4}-){4}[A-Z0-9]{4}$/);
  await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();
  await expectAccessible(page);
  // The session is a new one, and the one before opens nothing.
  const sessionOf = (cookies: typeof before) => cookies.find((cookie) => cookie.name.includes('session_token'));
  expect(sessionOf(await page.context().cookies())?.value).not.toBe(sessionOf(before)?.value);
  expect(sessionOf(before)).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const old = await browser.newContext();
  await old.addCookies(before);
  expect(await (await old.request.get(`${new URL(page.url()).origin}/api/auth/get-session`)).json()).toBeNull();
  await old.close();
  await page.goto('/challenges/what-is-left-of-the-cache');
  await expect(page.locator('#set')).toContainText('Right.');

  const phone = { baseURL: new URL(page.url()).origin, viewport: { width: 390, height: 844 } };
  const elsewhere = await (await browser.newContext(phone)).newPage();
  await elsewhere.goto('/account');
  await expectNoSideScroll(elsewhere);
  await fill(elsewhere, 'Sign in', { Name: name, Password: 'wrong password' });
  await region(elsewhere, 'Sign in').getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByText('This name and this password do not belong together.')).toBeVisible();
  await fill(elsewhere, 'Sign in', { Name: name.toUpperCase(), Password: 'correct horse battery' });
  await region(elsewhere, 'Sign in').getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByRole('heading', { name })).toBeVisible();
  await elsewhere.goto('/challenges/what-is-left-of-the-cache');
  await expect(elsewhere.locator('#set')).toContainText('Right.');

  // With the code a new password is set, and the other browser is signed out.
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(region(page, 'Sign in')).toBeVisible();
  await page.getByText('The password is forgotten').click();
  const recover = region(page, 'Sign in').locator('details');
  await recover.getByLabel('Name').fill(name);
  await recover.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
  await recover.getByLabel('New password').fill('another good one');
  await recover.getByRole('button', { name: 'Set the password' }).click();
  await expect(fresh.locator('code')).not.toHaveText(code);
  await elsewhere.goto('/account');
  await expect(region(elsewhere, 'Sign in')).toBeVisible();
  await elsewhere.context().close();
});

test('names are taken once, weak passwords refused, other sites and guesses kept out', async ({ request }) => {
  const name = `grace-${Date.now().toString(36)}`;
  const made = await request.post('/api/account/sign-up', { data: { name, password: 'long enough words' } });
  expect(made.status()).toBe(200);
  const say = async (path: string, data: object, headers: Record<string, string> = {}) => {
    const answer = await request.post(path, { data, headers });
    return [answer.status(), ((await answer.json()) as { error?: { message: string } }).error?.message ?? ''] as const;
  };
  const password = 'long enough words';
  const taken = await say('/api/account/sign-up', { name: name.toUpperCase(), password });
  expect(taken).toEqual([400, expect.stringContaining('already')]);
  expect(await say('/api/account/sign-up', { name: 'x y', password })).toEqual([400, expect.stringContaining('The name')]);
  const weak = await say('/api/account/sign-up', { name: 'somebody', password: 'short' });
  expect(weak).toEqual([400, 'The password needs at least 10 characters.']);
  expect((await say('/api/account/sign-in', { name, password }, { origin: 'https://elsewhere.example' }))[0]).toBe(403);
  const itsOwn = await request.post('/api/auth/sign-in/email', { data: { email: `${name}@account.invalid`, password } });
  expect(itsOwn.status()).toBe(405);
  expect((await say('/api/account/recover', { name, code: 'AAAA-AAAA-AAAA-AAAA-AAAA', password }))[0]).toBe(401);
  const guess = (at: number) => say('/api/account/sign-in', { name, password: `guess number ${at}` });
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, at) => guess(at)));
  expect(new Set(guesses.map(([status]) => status))).toEqual(new Set([401, 429]));
  expect((await say('/api/account/sign-in', { name, password }))[0]).toBe(429);
});
