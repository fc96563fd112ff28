/** What one explores a run with in the playground: timeline, tree, memory in pages, bytes beside the source; long and endless runs. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, test, writeProgram } from './fixtures';
import * as playground from './playground-page';
import { analysis, heap, lens, program, slider } from './playground-page';

/** Some of these programs run long. */
const runProgram = (page: Page, source: string) => playground.runProgram(page, source, 30_000);

test.use({ screenshot: { mode: 'on', fullPage: true } });

const ROWS = `class Row:
    def __init__(self, text):
        self.text = text * 100

rows = []
def load(n):
    for i in range(n):
        rows.append(Row('abc'))

load(5)
load(3)
rows.clear()
`;

test('the timeline shows memory by type above the slider, and leads to a step when it is pressed', async ({ page }) => {
  await runProgram(page, ROWS);
  const chart = heap(page).getByRole('img', { name: /^Bytes alive by type.*Row: at most/ });
  await expect(chart).toBeVisible();
  const { width, height } = (await chart.boundingBox())!;
  await chart.click({ position: { x: width - 2, y: height / 2 } });
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /The program has ended/);
  await chart.click({ position: { x: 1, y: height / 2 } });
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^Step 1 of/);
  await heap(page).getByRole('button', { name: 'Objects', exact: true }).click();
  await expect(heap(page).getByRole('img', { name: /^Objects alive by type.*Row: at most 8, 0 at the end/ })).toBeVisible();
});

test('bytes stand beside the lines that made them, and a place of the flame graph can be widened, with its calls', async ({ page }) => {
  await runProgram(page, ROWS.replace('rows.clear()', 'print(len(rows))'));
  await lens(page, 'Where bytes were made');
  const at = analysis(page);
  await at.getByLabel('Beside the lines of the source too').check();
  await expect(page.locator('.monaco-editor')).toContainText(/2\.\d\skB\sin\s8\sobjects/);
  await at.getByRole('button', { name: /^line 3 in Row\.__init__/ }).first().click();
  await expect(at).toContainText(/line 3 in Row\.__init__, called from line 8 in load, called from line 10 in <module>: \d/);
  await at.getByRole('button', { name: 'The whole program' }).click();
  await lens(page, 'Four questions');
  await expect(page.locator('.monaco-editor')).not.toContainText('objects');
});

test('the tree is walked by keyboard, and chooses as the drawing does', async ({ page }) => {
  await runProgram(page, 'class Node:\n    pass\na = Node()\na.next = Node()\na.next.prev = a\n');
  await heap(page).getByRole('button', { name: 'Last step' }).click();
  await heap(page).getByRole('button', { name: 'Tree' }).click();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await heap(page).getByRole('treeitem', { name: /globals/ }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/a → Node #1/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toMatch(/\.next → Node #2/);
  await page.keyboard.press('Enter');
  await expect(heap(page).getByRole('treeitem', { selected: true })).toHaveText(/Node #2/);
  await expect(heap(page)).toContainText('Held by Node#1.next.');
  await expect(heap(page)).toContainText('Made at line 4.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toMatch(/\.prev → Node #1 .*as above/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(heap(page).getByRole('treeitem')).toHaveCount(1);
  await expectAccessible(page);
});

test('memory in pages: pools and their blocks, and what a forked child copies with and without gc.freeze()', async ({ page }) => {
  await runProgram(page, [
    'import gc, os', 'table = [[n] for n in range(3000)]', 'if os.fork() == 0:', '    gc.collect()', '    os._exit(0)', 'os.wait()', '',
  ].join('\n'));
  await lens(page, 'Memory pages');
  const at = analysis(page);
  await expect(at).toContainText(/objects lie in \d+ pools of 16 KiB/);
  await at.getByRole('region', { name: 'Pools of the heap' }).getByRole('button', { name: /list/ }).first().click();
  await expect(at).toContainText(/Pool at 0x[0-9a-f]+, arena 1: blocks of \d+ bytes/);
  await expect(at.getByRole('region', { name: 'Blocks of the pool' })).toBeVisible();
  await expect(at).toContainText(/forked in line 3, shared [\d,]+ pages/);
  await at.getByRole('button', { name: 'Run it again with gc.freeze() before each fork' }).click();
  await expect(at).toContainText(/with gc\.freeze\(\) before each fork, .* fewer\./);
  await expect(at.getByRole('table', { name: 'Pages of forked processes' }).getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSideScroll(page);
});

test('what if is about all of a heap, also of what is not drawn', async ({ page }) => {
  await runProgram(page, 'class Row:\n    pass\ntable = [Row() for _ in range(6000)]\nprint(len(table))\n');
  await heap(page).getByRole('button', { name: 'Last step' }).click();
  await lens(page, 'What if');
  const at = analysis(page);
  await at.getByRole('combobox', { name: 'Reference' }).selectOption({ label: 'globals table → list' });
  await expect(at).toContainText(/6,001 objects .* would die at once: 6,000 Row, 1 list/, { timeout: 30_000 });
  await expect(at.getByRole('table', { name: 'What dies, by type' }).getByRole('row', { name: /^Row 6,000/ })).toBeVisible();
});

test('steps that differ in another version are marked on the timeline, and told of at the step', async ({ page }) => {
  await runProgram(page, 'class A:\n    pass\na = A()\na.x = 1\nprint(a.x)\n');
  await lens(page, 'Other versions');
  await analysis(page).getByLabel('CPython', { exact: true }).selectOption('3.10');
  await expect(heap(page).getByText('differs in the other version')).toBeVisible();
  await analysis(page).getByRole('button', { name: 'Go to line 4' }).click();
  await expect(heap(page)).toContainText('This line does something else in CPython 3.10: dict made. Here: nothing.');
});

test('a million steps: any of them is reached, and compared with those of another version', async ({ page }) => {
  test.setTimeout(120_000);
  await runProgram(page, 'kept = []\ntotal = 0\nfor n in range(250_000):\n    total += n\n    kept = [n]\n    kept = None\nprint(total)\n');
  await expect(heap(page)).toContainText(/1 of 1,000,00\d/);
  await slider(page).focus();
  await page.keyboard.press('End');
  await expect(heap(page)).toContainText('The program has ended');
  await expect(heap(page)).not.toContainText('Running again', { timeout: 30_000 });
  await page.keyboard.press('ArrowLeft');
  await expect(heap(page)).toContainText('total = 31249875000', { timeout: 30_000 });
  // Two versions of so long a run are compared beside the page, which says how far that is and can end it.
  await lens(page, 'Other versions');
  const at = analysis(page);
  await expect(at.getByRole('progressbar', { name: /^Running the program as CPython/ })).toBeVisible({ timeout: 30_000 });
  await at.getByRole('button', { name: 'Cancel' }).click();
  await expect(at).toContainText('Cancelled.');
  await at.getByRole('button', { name: 'Ask again' }).click();
  await expect(at).toContainText(/Nothing differs|steps? differs?/, { timeout: 60_000 });
});

test('a run that is stopped leaves its first part', async ({ page }) => {
  await page.goto('/playground');
  await writeProgram(page, 'kept = []\nwhile True:\n    kept.append([])\n    kept.pop()\n');
  await program(page).getByRole('button', { name: 'Run and record' }).click();
  await expect(program(page)).toContainText('Running…');
  await program(page).getByRole('button', { name: 'Stop' }).click();
  await heap(page).getByRole('button', { name: 'Last step' }).click({ timeout: 30_000 });
  await expect(heap(page)).toContainText('this is the first part of the run');
});

test('a program that is no valid Python leaves the page as it is, and says so', async ({ page }) => {
  await page.goto('/playground');
  await writeProgram(page, 'def f(:\n    pass\n');
  await program(page).getByRole('button', { name: 'Run and record' }).click();
  await expect(program(page)).toContainText('SyntaxError');
  await expect(heap(page)).toContainText('Nothing of the program ran');
});
