/** Real programs, from the first run to the leak and its cure: what the playground finds out about them. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideScroll, test, writeProgram } from './fixtures';
import { analysis, heap, lens, program, runExample, runProgram } from './playground-page';

// Each journey leaves a picture of where it ended in `test-results`.
test.use({ screenshot: { mode: 'on', fullPage: true } });

const lastStep = (page: Page) => heap(page).getByRole('button', { name: 'Last step' }).click();

test('a listener leak: the four questions name the list, its way and its line, and the object can be shown', async ({ page }) => {
  await runExample(page, 'A listener that keeps its screen alive');
  const at = analysis(page);
  await expect(at).toContainText('Yes. After 1, 2, 4 times at line 21');
  await expect(at.getByRole('row', { name: /^Screen/ })).toContainText('one more for each run');
  await expect(at).toContainText('button (global) → .listeners → list[2] → .__self__');
  await expect(at).toContainText('program.py:22 in <module>');
  await expect(at.getByRole('region', { name: /Leak trace/ })).toContainText('~~~');
  await at.getByRole('button', { name: 'Show one of them' }).first().click();
  await expect(heap(page).locator('svg [aria-pressed=true]')).toHaveCount(1);
  await expect(heap(page)).toContainText('button (global) → .listeners → list[2] → .__self__');
  await heap(page).getByLabel('Draw only the ways that lead to it').check();
  await expect(heap(page).locator('svg[data-drawing] [data-kind=object]')).toHaveCount(4);
});

test('a cycle with __del__: what if a reference is cut, and what if the collector runs', async ({ page }) => {
  await runExample(page, 'Finalizers in a cycle');
  await lens(page, 'What if');
  const at = analysis(page);
  await expect(at).toContainText('Choose a reference');
  await lastStep(page);
  for (let i = 0; i < 20 && !(await heap(page).textContent())?.includes('can no longer be reached'); i++) {
    await heap(page).getByRole('button', { name: 'One step back' }).click();
    await expect(heap(page)).not.toContainText('Running again');
  }
  await at.getByLabel('then a collection runs').check();
  await expect(at).toContainText(/2 objects .* would die in the collection: 2 Node/);
  const other = at.getByRole('region', { name: 'The heap as it would be' });
  await expect(other.locator('[data-kind=object][data-state=freed]')).toHaveCount(2);
  await at.getByRole('button', { name: 'As it was' }).click();
  await at.getByRole('region', { name: 'The heap as it is' }).getByRole('button', { name: /^reference \.other from Node #1/ }).click();
  await expect(at).toContainText(/2 objects .* would die at once: 2 Node/);
});

test('an lru_cache on a method: the growth law of a function that does the work once', async ({ page }) => {
  await runProgram(page, [
    'import functools', 'class Report:', '    @functools.lru_cache', '    def total(self):', '        return 1', '', 'def work():',
    '    Report().total()', '', 'work()', '',
  ].join('\n'));
  await lens(page, 'Growth law');
  const at = analysis(page);
  await at.getByRole('button', { name: 'Call and compare' }).click();
  await expect(at).toContainText('Yes. After 1, 2, 4, 8 calls of work()');
  await expect(at.getByRole('img', { name: /Report: one more for each run/ })).toBeVisible();
  await lens(page, 'Four questions');
  await expect(at).toContainText('lru_cache on a method');
  await expect(at).toContainText('Use functools.cached_property');
});

test('an exception that holds a frame: the tools beside the truth', async ({ page }) => {
  await runExample(page, 'An exception that is kept keeps its frame');
  await lens(page, 'Other tools');
  const at = analysis(page);
  await expect(at.getByRole('heading', { name: /^gc\.get_referrers/ })).toBeVisible();
  await expect(at.getByRole('heading', { name: /^tracemalloc/ })).toBeVisible();
  await expect(at).toContainText('Its blind spot');
});

test('a WeakValueDictionary: weak references are dashed, and nothing grows', async ({ page }) => {
  await runExample(page, 'A cache of weak values');
  await expect(analysis(page)).toContainText(/None/);
  await expect(analysis(page)).not.toContainText('Leaking: YES');
});

test('twenty thousand objects: folded, searched, answered', async ({ page }) => {
  const rows = ['class Row:', '    def __init__(self, key):', '        self.key = key', '', 'table = []', 'for n in range(20_000):'];
  await runProgram(page, `${rows.join('\n')}\n    table.append(Row(n))\n`);
  await lastStep(page);
  await expect(heap(page)).toContainText(/Row × /, { timeout: 30_000 });
  await heap(page).getByPlaceholder('Find').fill('row');
  await expect(heap(page)).toContainText(/\d+ found/);
  const at = analysis(page);
  await expect(at).toContainText(/Yes\. After 1, .* times at line 6/, { timeout: 45_000 });
  await expect(at).toContainText('20,000');
});

test('where live bytes were made: a flame graph, and the same as a table', async ({ page }) => {
  await runExample(page, 'A listener that keeps its screen alive');
  await lens(page, 'Where bytes were made');
  await expect(analysis(page).getByRole('group', { name: /^Live bytes by place: .*line 13 in Screen.__init__/ })).toBeVisible();
  await expect(analysis(page).getByRole('row', { name: /line 13 in Screen.__init__/ })).toBeVisible();
});

test('two versions: the steps that differ, and the way to them', async ({ page }) => {
  await runProgram(page, 'class A:\n    pass\na = A()\na.x = 1\nprint(a.x)\n');
  await lens(page, 'Other versions');
  await analysis(page).getByLabel('CPython', { exact: true }).selectOption('3.10');
  await expect(analysis(page)).toContainText('dict made');
  await expect(analysis(page)).toContainText('What the program prints is the same.');
  await analysis(page).getByRole('button', { name: 'Go to line 4' }).click();
  await expect(heap(page)).toContainText('Line 4 runs next');
});

test('the history of a count: each reference taken and given back, with its line and instruction', async ({ page }) => {
  await runProgram(page, 'a = []\nb = a\ndel b\nprint(a)\n');
  await lastStep(page);
  await heap(page).getByLabel('One object').selectOption({ label: 'list#1' });
  await heap(page).getByRole('button', { name: 'Every change of its count' }).click();
  await expect(heap(page).getByRole('row', { name: '2 2 +1 LOAD_NAME b = a' })).toBeVisible();
  await expect(heap(page).getByRole('row', { name: '4 1 -1 CALL print(a)' })).toBeVisible();
  await expect(heap(page).getByRole('row', { name: '3 1 -1 DELETE_NAME del b' })).toBeVisible();
});

test('generations are lanes, and inside a collection every object has its gc_refs', async ({ page }) => {
  await runExample(page, 'Two nodes that hold each other');
  await heap(page).getByRole('button', { name: 'Generations' }).click();
  await heap(page).getByLabel('Steps by').selectOption('everything');
  for (let i = 0; i < 150 && !(await heap(page).textContent())?.includes('gc_refs 0'); i++) {
    await heap(page).getByRole('button', { name: 'One step on' }).click();
    await expect(heap(page)).not.toContainText('Running again');
  }
  await expect(heap(page)).toContainText('gc_refs 0');
  await expect(heap(page).locator('svg[data-drawing]')).toContainText('generation 2: old');
});

test('#break comments thin the steps, and an edited program keeps its place', async ({ page }) => {
  await runProgram(page, 'a = []\nb = [a]  #break\nc = [b]\nprint(c)  # break\n');
  await expect(heap(page).getByLabel('Steps by')).toHaveValue('stops');
  await expect(heap(page)).toContainText('1 of 3');
  await heap(page).getByRole('button', { name: 'One step on' }).click();
  await expect(heap(page)).toContainText('Line 4 runs next');
  await writeProgram(page, 'import gc\na = []\nb = [a]  #break\nc = [b]\nprint(c)  # break\n');
  await program(page).getByRole('button', { name: 'Run and record' }).click();
  await expect(heap(page)).toContainText('Line 5 runs next');
});

test('a breakpoint can be set from the keyboard', async ({ page }) => {
  await runProgram(page, 'a = []\nb = [a]\n');
  await page.locator('.monaco-editor .view-lines').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('F9');
  await expect(heap(page).getByLabel('Steps by')).toHaveValue('stops');
  await page.keyboard.press('F9');
  await expect(heap(page).getByLabel('Steps by')).toHaveValue('line');
});

test('drawing and heap can be saved', async ({ page }) => {
  await runExample(page, 'Two nodes that hold each other');
  await lastStep(page);
  await heap(page).getByRole('button', { name: 'One step back' }).click();
  for (const [name, ending] of [['Drawing as SVG', '.svg'], ['Drawing as PNG', '.png'], ['Heap as JSON', '.json']]) {
    await heap(page).getByText('Save', { exact: true }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), heap(page).getByRole('button', { name }).click()]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^heap-step-\\d+\\${ending}$`));
  }
});

test('in a frame of another page: the program of the link runs at once, without the site around it', async ({ page }) => {
  await runProgram(page, 'kept = [[]]\nprint(len(kept))\n');
  await lastStep(page);
  await program(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(program(page)).toContainText('Link copied');
  const hash = new URL(page.url()).hash;
  await page.goto('/');
  const response = await page.goto(`/embed${hash}`);
  expect(response?.headers()['content-security-policy']).toContain('frame-ancestors *');
  await expect(heap(page)).toContainText('The program has ended');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  expect((await page.request.get('/playground')).headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('all of it by keyboard alone: run, walk, choose an object in the drawing, ask about it', async ({ page }) => {
  await page.goto('/playground');
  await expect(page.locator('[data-testid=editor][data-ready=true]')).toBeVisible();
  await program(page).getByLabel('Example').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await expect(heap(page).getByRole('slider', { name: 'Step' })).toBeVisible();
  await heap(page).getByRole('slider', { name: 'Step' }).focus();
  await page.keyboard.press('End');
  await expect(heap(page)).toContainText('The program has ended');
  await expect(heap(page)).not.toContainText('Running again');
  for (let i = 0; i < 12 && !(await heap(page).textContent())?.includes('can no longer be reached'); i++) {
    await page.keyboard.press('ArrowLeft');
    await expect(heap(page)).not.toContainText('Running again');
  }
  await heap(page).getByRole('region', { name: 'Drawing of the heap' }).focus();
  await page.keyboard.press('+');
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  expect(await focused()).toMatch(/^(globals|Node)/);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toMatch(/^Node/);
  await page.keyboard.press('Enter');
  await expect(heap(page).locator('svg [aria-pressed=true]')).toHaveCount(1);
  await expect(heap(page)).toContainText('Nobody can reach it any more');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });
    const colours = colorScheme === 'dark';
    test('every view of the analysis is accessible', async ({ page }) => {
      test.setTimeout(120_000);
      await runExample(page, 'A listener that keeps its screen alive');
      await lastStep(page);
      await expect(analysis(page)).toContainText('Suspects');
      await expectAccessible(page, { colours });
      await heap(page).getByRole('button', { name: 'Generations' }).click();
      for (const [name, words] of [
        ['What if', 'As it would be'], ['Growth law', 'one of its functions'], ['Where bytes were made', 'Share'],
        ['Other tools', 'The truth'], ['Other versions', 'differ'],
      ]) {
        await lens(page, name);
        await expect(analysis(page)).toContainText(words);
        await expectAccessible(page, { colours });
      }
    });
  });
}

test.describe('360 pixels wide', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('the analysis fits', async ({ page }) => {
    await runExample(page, 'A listener that keeps its screen alive');
    await expect(analysis(page)).toContainText('Suspects');
    await expectNoSideScroll(page);
    await lens(page, 'What if');
    await expectNoSideScroll(page);
    await lens(page, 'Other versions');
    await expect(analysis(page)).toContainText(/differ/);
    await expectNoSideScroll(page);
  });
});
