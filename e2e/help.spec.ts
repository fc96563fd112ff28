/** Hints, the solution in pieces, the solution: one after the other, each asked for twice and noted. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { CHALLENGE, expect, expectAccessible, expectNoSideScroll, test, workbench, writeProgram } from './fixtures';

const SHORT = '/challenges/row-callbacks';
const FOLDER = path.join(import.meta.dirname, '../content/challenges');
const solution = (slug: string): string => readFileSync(path.join(FOLDER, slug, 'solution.py'), 'utf8');
const hints = (page: Page): Locator => page.getByRole('region', { name: 'Hints' });
const checks = (page: Page): Locator => page.getByRole('region', { name: 'Checks' });

async function ask(page: Page, step: string): Promise<void> {
  await hints(page).getByRole('button', { name: step, exact: true }).click();
  await hints(page).getByRole('button', { name: `Yes, ${step.charAt(0).toLowerCase()}${step.slice(1)}` }).click();
}

async function askForPieces(page: Page, hintCount: number): Promise<void> {
  for (let number = 1; number <= hintCount; number++) {
    await ask(page, `Show hint ${number} of ${hintCount}`);
    await expect(hints(page).getByRole('heading', { name: `Hint ${number} of ${hintCount}` })).toBeVisible();
  }
  await ask(page, 'Show the solution in pieces');
  await expect(hints(page).getByRole('button', { name: 'Check the order' })).toBeVisible();
}

test('hints come one at a time, each confirmed; a result says with how many', async ({ page }) => {
  await page.goto(CHALLENGE);
  await hints(page).getByRole('button', { name: 'Show hint 1 of 5' }).click();
  await expect(hints(page)).toContainText('your next result will say “with 1 hint”');
  await expect(hints(page).getByRole('button', { name: /^Yes/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(hints(page).getByRole('button', { name: 'Show hint 1 of 5' })).toBeVisible();
  await expect(hints(page).getByRole('heading', { name: /^Hint \d/ })).toHaveCount(0);
  await ask(page, 'Show hint 1 of 5');
  await expect(hints(page).getByRole('heading', { name: 'Hint 1 of 5' })).toBeVisible();
  await expect(hints(page).getByRole('heading', { name: /^Hint 2/ })).toHaveCount(0);
  await ask(page, 'Show hint 2 of 5');
  await expect(hints(page).getByRole('heading', { name: 'Hint 2 of 5' })).toBeVisible();
  await workbench(page).getByRole('button', { name: 'Submit' }).click();
  await expect(checks(page)).toContainText('of 12 points, with 2 hints');

  await page.reload();
  await expect(checks(page)).toContainText('of 12 points, with 2 hints');
  // What was seen stays within reach, and is out of the way.
  await expect(hints(page).getByText('Closing a handler only sets a flag')).toBeHidden();
  await hints(page).getByRole('heading', { name: 'Hint 1 of 5' }).click();
  await expect(hints(page).getByText('Closing a handler only sets a flag')).toBeVisible();
  await expect(hints(page).getByRole('button', { name: 'Show hint 3 of 5' })).toBeVisible();
});

test('the pieces are put in order by keyboard alone, go into the editor, and pass', async ({ page }) => {
  await page.goto(SHORT);
  expect(await page.content()).not.toContain('return lambda: made');
  await askForPieces(page, 3);
  const list = hints(page).getByRole('list').filter({ has: page.getByRole('button', { name: /^Move:/ }) });
  await hints(page).getByRole('button', { name: 'Check the order' }).click();
  await expect(hints(page)).toContainText('2 pieces are still to be placed.');

  const grip = (text: string) => list.getByRole('button', { name: `Move: ${text}` });
  const ways = (text: string) => list.getByRole('group', { name: `Ways to move: ${text}` });
  for (const [count, text] of ['return lambda: made', 'made = f'].entries()) {
    await ways(text).getByRole('button', { name: 'into the program' }).press('Enter');
    await expect(hints(page)).toContainText(`${count + 1} of 2 pieces placed.`);
  }
  for (const text of ['made = f', 'return lambda: made']) {
    await grip(text).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
  }
  await hints(page).getByRole('button', { name: 'Check the order' }).click();
  await expect(hints(page)).toContainText('“return lambda: made” does not come here.');
  await expect(list.locator('[data-wrong=true]')).toHaveCount(1);
  await expectAccessible(page);
  await grip('made = f').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await hints(page).getByRole('button', { name: 'Check the order' }).click();
  await expect(hints(page)).toContainText('is in its place, but at another depth.');
  await grip('made = f').focus();
  await page.keyboard.press('ArrowRight');

  await page.reload();
  await hints(page).getByRole('heading', { name: 'The solution in pieces' }).click();
  await hints(page).getByRole('button', { name: 'Check the order' }).click();
  await expect(hints(page)).toContainText('This is the solution.');
  await expect(page.locator('[data-testid=editor][data-ready=true]')).toBeVisible();
  await hints(page).getByRole('button', { name: 'Put it into the editor' }).click();
  await expect(page.locator('.monaco-editor .view-lines')).toContainText("made = f'");
  await expect(workbench(page).getByRole('button', { name: 'Undo change' })).toBeVisible();
  await workbench(page).getByRole('button', { name: 'Submit' }).click();
  await expect(checks(page)).toContainText('with 3 hints and the shuffled solution');
  await expect(checks(page).getByRole('heading', { name: 'Solved: every check holds.' })).toBeVisible();
  await expect(hints(page)).toContainText('Show the solution');
});

test('a piece is dragged into the program, and to the right', async ({ page }) => {
  await page.goto(SHORT);
  await askForPieces(page, 3);
  const grip = hints(page).getByRole('button', { name: 'Move: made = f' });
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  const given = await hints(page).locator('li').first().boundingBox();
  if (!from || !given) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y - 20, { steps: 4 });
  await page.mouse.move(from.x + 8 + 62, given.y + given.height - 4, { steps: 12 });
  await page.mouse.up();
  await expect(hints(page)).toContainText('1 of 2 pieces placed.');
  await expect(hints(page).locator('[data-placed=true] [data-indent="2"]')).toContainText('made = f');
});

test('the server says what is right of an order, and not more', async ({ page, request, baseURL }) => {
  const post = (address: string, data: unknown) => request.post(address, { data, headers: { origin: baseURL ?? '' } });
  for (let number = 1; number <= 5; number++) await post(`/api${CHALLENGE}/help`, { kind: 'hint', number });
  const { parsons } = await (await post(`/api${CHALLENGE}/help`, { kind: 'parsons' })).json();
  interface Row { id: string; lines: string[] }
  const rows: Row[] = [...parsons.given, ...parsons.pieces];
  const idOf = (text: string): string => rows.find((row) => row.lines.some((line) => line.trim() === text))?.id ?? text;
  const given = (index: number) => ({ id: parsons.given[index].id, indent: 0 });
  const placed = [
    given(0), { id: idOf('def forget(self, callback):'), indent: 1 }, { id: idOf('if callback in self.listeners:'), indent: 2 },
    { id: idOf('self.listeners.remove(callback)'), indent: 3 }, given(1), { id: idOf('for callback in list(self.listeners):'), indent: 2 },
    given(2), given(3), { id: idOf('if self.open:'), indent: 2 }, given(4), { id: idOf('self.bus.forget(self.on_event)'), indent: 2 },
  ];
  const swapped = [...placed.slice(0, 7), { id: idOf('self.bus = bus'), indent: 2 }, ...placed.slice(7)];
  const answer = await (await post(`/api${CHALLENGE}/parsons`, { placed: swapped })).json();
  expect(answer.isSolved).toBe(true);
  expect(answer.message).toContain('This is the solution.');
  expect(answer.source.trimEnd()).toBe(solution('listener-list').trimEnd());
  const later = [...placed.slice(0, 8), { id: idOf('self.bus = bus'), indent: 2 }, ...placed.slice(8)];
  const other = await (await post(`/api${CHALLENGE}/parsons`, { placed: later })).json();
  expect(other.isSolved).toBe(false);
  expect(other.at).not.toBeNull();
  await page.goto('/');
});

test('another order than ours is run, and right when it passes', async ({ request, baseURL, page }) => {
  const post = (address: string, data: unknown) => request.post(address, { data, headers: { origin: baseURL ?? '' } });
  for (let number = 1; number <= 3; number++) await post('/api/challenges/socket-cycle/help', { kind: 'hint', number });
  const { parsons } = await (await post('/api/challenges/socket-cycle/help', { kind: 'parsons' })).json();
  const pieces: { id: string; lines: string[] }[] = parsons.pieces;
  const piece = (text: string, indent: number) => ({ id: pieces.find(({ lines }) => lines[0] === text)?.id ?? text, indent });
  const exit = [piece('def __exit__(self, *error):', 1), piece('self.close()', 2)];
  const enter = [piece('def __enter__(self):', 1), piece('return self', 2)];
  const placed = [
    { id: parsons.given[0].id, indent: 0 },
    piece('def read(self, n):', 1), piece('if not self.socket.is_open:', 2), piece("return ''", 3), piece('part = self.socket.recv(n)', 2),
    piece('self.received += len(part)', 2), piece('return part', 2), piece('def close(self):', 1), piece('self.socket.close()', 2),
    ...exit, ...enter, { id: parsons.given[1].id, indent: 0 },
  ];
  const answer = await (await post('/api/challenges/socket-cycle/parsons', { placed })).json();
  expect(answer).toMatchObject({ isSolved: true, message: 'Not the order of our solution, and right all the same: every check holds.' });
  await page.goto('/');
});

test('the solution comes last, and what is solved with it comes back for review', async ({ page }) => {
  await page.goto(SHORT);
  await askForPieces(page, 3);
  await ask(page, 'Show the solution');
  const shown = hints(page).getByRole('region', { name: 'The solution', exact: true });
  await expect(shown).toBeFocused();
  await expect(shown).toContainText('return lambda: made');
  await expectAccessible(page);
  await shown.getByRole('button', { name: 'Put it into the editor' }).first().click();
  await workbench(page).getByRole('button', { name: 'Submit' }).click();
  await expect(checks(page)).toContainText('after the solution was shown');
  await page.goto('/review');
  await expect(page.getByRole('region', { name: 'Later' })).toContainText('Challenge · missed once');
});

test('who has solved it alone may look at everything, in any order and without being asked again', async ({ page }) => {
  await page.goto(SHORT);
  await writeProgram(page, solution('row-callbacks'));
  await workbench(page).getByRole('button', { name: 'Submit' }).click();
  await expect(checks(page).getByRole('heading', { name: 'Solved: every check holds.' })).toBeVisible();
  await page.reload();
  await hints(page).getByRole('button', { name: 'Show the solution', exact: true }).click();
  await expect(hints(page).getByRole('region', { name: 'The solution', exact: true })).toContainText('return lambda: made');
  await expect(checks(page)).not.toContainText('after the solution was shown');
});

test.describe('where the server does not answer', () => {
  test.use({ expectedMessages: [/status of 503|ERR_FAILED/] });

  test('help says so, and can be asked for again', async ({ page }) => {
    await page.goto(CHALLENGE);
    await page.route('**/help', (route) => route.abort());
    await ask(page, 'Show hint 1 of 5');
    await expect(hints(page).getByRole('alert')).toContainText('The server cannot be reached.');
    await page.unroute('**/help');
    await hints(page).getByRole('button', { name: /^Yes/ }).click();
    await expect(hints(page).getByRole('heading', { name: 'Hint 1 of 5' })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('pieces are moved with buttons, and nothing is wider than the window', async ({ page }) => {
    await page.goto(SHORT);
    await askForPieces(page, 3);
    const ways = hints(page).getByRole('group', { name: 'Ways to move: return lambda: made' });
    await ways.getByRole('button', { name: 'into the program' }).click();
    await expect(hints(page)).toContainText('1 of 2 pieces placed.');
    await ways.getByRole('button', { name: 'deeper' }).click();
    await expect(ways.getByRole('button', { name: 'deeper' })).toBeFocused();
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });
});

test('find: the solution is a smallest cut, by name', async ({ page }) => {
  await page.goto('/challenges/cut-the-window-loose');
  expect(await page.content()).not.toContain('A smallest cut');
  for (const number of [1, 2]) await ask(page, `Show hint ${number} of 2`);
  await ask(page, 'Show the solution');
  const shown = hints(page).getByRole('region', { name: 'The solution', exact: true });
  await expect(shown.getByRole('listitem')).toContainText(['bus.listeners', "settings['window']", 'line ']);
});
