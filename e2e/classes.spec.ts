/** A class from both sides: an instructor in one browser, learners in others. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, test, workbench } from './fixtures';

const TITLE = /^title: "?(.*?)"?$/m.exec(
  readFileSync(path.join(import.meta.dirname, '../content/challenges/listener-list/index.md'), 'utf8'),
)?.[1] ?? '';

/** Somebody else, with cookies of their own. */
async function anotherBrowser(browser: Browser, width = 1280): Promise<Page> {
  return (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
}

async function makeClass(page: Page, name: string): Promise<string> {
  await page.goto('/classes');
  await page.getByRole('textbox', { name: 'What the class is called' }).fill(name);
  await page.getByRole('button', { name: 'Make the class' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  return page.locator('code', { hasText: '/classes/join/' }).innerText();
}

async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(new URL(link).pathname);
  await expect(page.getByRole('note')).toContainText('Your instructor sees');
  await page.getByRole('textbox', { name: 'Your name, as your instructor knows you' }).fill(name);
  await page.getByRole('button', { name: 'Join the class' }).click();
  await expect(page.getByText(`You are called ${name} in this class.`)).toBeVisible();
}

test('make a class, put a challenge on the list, see who solved it, comment on equal solutions', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const link = await makeClass(page, 'Memory, Tuesday');
  await expect(page.getByText('Nobody has joined yet.')).toBeVisible();
  const list = page.getByRole('region', { name: 'Challenges on the list' });
  await list.getByRole('combobox', { name: 'Challenge' }).selectOption({ label: TITLE });
  await list.getByLabel('Due at the end of').fill('2031-05-01');
  await list.getByRole('button', { name: 'Put on the list' }).click();
  await expect(list.getByText('due 2031-05-0')).toBeVisible();

  const ada = await anotherBrowser(browser, 390);
  await join(ada, link, 'Ada');
  await expectNoSideScroll(ada);
  await expectAccessible(ada);
  await ada.getByRole('link', { name: TITLE }).click();
  await workbench(ada).getByRole('button', { name: 'Submit' }).click();
  await expect(ada.getByRole('heading', { name: 'Not yet.' })).toBeVisible();
  const bob = await anotherBrowser(browser);
  await join(bob, link, 'Bob');

  await page.reload();
  const table = page.getByRole('region', { name: 'Members and their challenges' });
  await expect(table.getByRole('row', { name: /Ada/ })).toContainText('not solved, 5 of 12');
  await expect(table.getByRole('row', { name: /Bob/ })).toContainText('not begun');
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('memory-tuesday.csv');
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toMatch(/^\uFEFFname,joined,listener-list,.*\r\nAda,[^\r]*,started,5,12,\r\nBob,[^\r]*,open,/);

  await table.getByRole('link', { name: TITLE }).click();
  const group = page.getByRole('region', { name: '1 member, fails' });
  await expect(group).toContainText('Ada');
  await expect(group).toContainText('events.Handler');
  await group.getByRole('textbox', { name: 'Your comment to all of them' }).fill('Who still holds the handler?');
  await group.getByRole('button', { name: 'Save' }).click();
  await expect(group.getByText('It stands beside the verdict.')).toBeVisible();
  await expect(page.getByText('Nothing yet from Bob.')).toBeVisible();
  await expectAccessible(page);

  await ada.reload();
  await expect(ada.getByRole('region', { name: 'From your instructor' })).toContainText('Who still holds the handler?');
  await bob.goto('/challenges/listener-list');
  await expect(bob.getByRole('region', { name: 'From your instructor' })).toHaveCount(0);

  await page.goBack();
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByText('All verdicts are of the challenges as they are now.')).toBeVisible();

  bob.on('dialog', (dialog) => void dialog.accept());
  await bob.goto('/classes');
  await bob.getByRole('link', { name: 'Memory, Tuesday' }).click();
  await bob.getByRole('button', { name: 'Leave the class' }).click();
  await expect(bob).toHaveURL(/\/classes$/);
  await expect(bob.getByRole('link', { name: 'Memory, Tuesday' })).toHaveCount(0);
});

test('nobody else can open a class, and a code that is none says so', async ({ page, browser }) => {
  await makeClass(page, 'Closed doors');
  const address = page.url();
  const stranger = await anotherBrowser(browser);
  expect((await stranger.goto(address))?.status()).toBe(404);
  expect((await stranger.request.get(`/api/classes/${address.split('/').at(-1)}/csv`)).status()).toBe(404);
  await stranger.goto('/classes');
  await stranger.getByRole('textbox', { name: 'The code of the class' }).fill('AAAA-AAAA');
  await stranger.getByRole('button', { name: 'Go on' }).click();
  await expect(stranger.getByRole('heading', { name: 'No class has this code' })).toBeVisible();
});

test.describe('by its key', () => {
  // What is not there any more for the browser that it was taken from.
  test.use({ expectedMessages: [/404/] });

  test('a class goes along to another browser', async ({ page, browser }) => {
    await makeClass(page, 'On the move');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const fresh = page.getByRole('group', { name: 'The key of the class' });
    await expect(fresh).toBeFocused();
    const key = await fresh.locator('code').innerText();
    const other = await anotherBrowser(browser);
    await other.goto('/classes');
    await other.getByText('I have the key of a class').click();
    await other.getByRole('textbox', { name: 'The key of the class' }).fill(key);
    await other.getByRole('button', { name: 'Take it along' }).click();
    await expect(other.getByRole('heading', { name: 'On the move', level: 1 })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'On the move' })).toHaveCount(0);
  });
});

test('a class can be made and filled by keyboard, on a phone, in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/classes');
  await expectNoSideScroll(page);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'What the class is called' }).focus();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'By keyboard', level: 1 })).toBeVisible();
  const list = page.getByRole('region', { name: 'Challenges on the list' });
  await list.getByRole('combobox', { name: 'Challenge' }).focus();
  await page.keyboard.press('ArrowDown');
  await list.getByRole('button', { name: 'Put on the list' }).focus();
  await page.keyboard.press('Enter');
  await expect(list.getByText('no due date')).toBeVisible();
  await expectNoSideScroll(page);
  await expectAccessible(page);
});
