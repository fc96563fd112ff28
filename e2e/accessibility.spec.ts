/** Every page and its states by axe, in the dark theme what colours change; and every page on a narrow window. */
import { CHALLENGE, expect, expectAccessible, expectNoSideScroll, LESSON, test, workbench } from './fixtures';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });
    const colours = colorScheme === 'dark';

    test('start', async ({ page }) => {
      await page.goto('/');
      await expectAccessible(page, { colours });
    });

    test('lesson: as it opens, with a heap drawn, as a table, answered wrong', async ({ page }) => {
      await page.goto(LESSON);
      await expectAccessible(page, { colours });
      const block = page.locator('#two-nodes-heap');
      await block.getByRole('button', { name: 'Run' }).click();
      await block.getByRole('button', { name: /before the collection/ }).click();
      // The rest of the page is as it was: axe takes seconds for all of it.
      await expectAccessible(page, { colours, within: '#two-nodes-heap' });
      await block.getByRole('button', { name: /^end/ }).click();
      await block.getByRole('button', { name: 'Table' }).click();
      await expectAccessible(page, { colours, within: '#two-nodes-heap' });
      const question = page.locator('#two-nodes');
      await question.getByRole('radio', { name: '0', exact: true }).check();
      await question.getByRole('button', { name: 'Commit prediction' }).click();
      await expect(question.getByRole('button', { name: 'Drawing' })).toBeVisible();
      await expectAccessible(page, { colours, within: '#two-nodes' });
    });

    test('review: nothing yet', async ({ page }) => {
      await page.goto('/review');
      await expectAccessible(page, { colours });
    });

    test('challenge: as it opens, run, handed in', async ({ page }) => {
      await page.goto(CHALLENGE);
      await expect(page.locator('[data-testid=editor][data-ready=true]')).toBeVisible();
      await expectAccessible(page, { colours });
      await workbench(page).getByRole('button', { name: 'Run', exact: true }).click();
      await expect(workbench(page).getByRole('region', { name: 'Output' })).toContainText('Finished.');
      await workbench(page).getByRole('button', { name: 'Submit' }).click();
      await expect(page.getByRole('region', { name: 'Checks' })).toBeVisible();
      await page.getByRole('button', { name: 'Show hint 1 of 5' }).click();
      await page.getByRole('button', { name: 'Yes, show hint 1 of 5' }).click();
      await expect(page.getByRole('heading', { name: /^Hint 1/ })).toBeVisible();
      await page.getByText('Report a problem').click();
      await expectAccessible(page, { colours });
    });
  });
}

test.describe('not found', () => {
  test.use({ expectedMessages: [/status of 404/] });
  test('is accessible too', async ({ page }) => {
    await page.goto('/nothing');
    await expectAccessible(page);
  });
});

test.describe('360 pixels wide', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const address of ['/', LESSON, CHALLENGE, '/review']) {
    test(address, async ({ page }) => {
      await page.goto(address);
      await expectNoSideScroll(page);
      await expectAccessible(page, { layout: true });
    });
  }

  test('the heap view scrolls by itself', async ({ page }) => {
    await page.goto(LESSON);
    const block = page.locator('#two-nodes-heap');
    await block.getByRole('button', { name: 'Run' }).click();
    await expect(block.getByRole('button', { name: 'Drawing' })).toBeVisible();
    await expectNoSideScroll(page);
    await block.getByRole('button', { name: 'Table' }).click();
    await expectNoSideScroll(page);
  });
});

test.describe('reduced motion', () => {
  test('nothing is animated', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(LESSON);
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration !== '0s' || animationName !== 'none';
    }).length);
    expect(moving).toBe(0);
  });
});
