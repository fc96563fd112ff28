/** What every journey shares: nothing may go wrong unseen, and nothing may be asked of another host. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export { expect } from '@playwright/test';

export const LESSON = '/lessons/two-nodes-that-will-not-die';
export const CHALLENGE = '/challenges/listener-list';

interface Fixtures {
  /** Messages of the browser that a test expects, for example of a request that it makes fail. */
  expectedMessages: RegExp[];
}

export const test = base.extend<Fixtures & { watch: void }>({
  expectedMessages: [[], { option: true }],
  watch: [async ({ page, expectedMessages }, use) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      const text = message.text();
      const isProblem = message.type() === 'error' || message.type() === 'warning';
      if (isProblem && !expectedMessages.some((pattern) => pattern.test(text))) problems.push(`${message.type()}: ${text}`);
    });
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && hostname !== 'localhost') problems.push(`foreign request: ${request.url()}`);
    });
    await use();
    expect(problems).toEqual([]);
  }, { auto: true }],
});

/** Replaces the text of the page's editor, by pasting: typed text would be indented by the editor. */
export async function writeProgram(page: Page, source: string): Promise<void> {
  await expect(page.locator('[data-testid=editor][data-ready=true]')).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), source);
  // What of the editor is in sight: the first line may be scrolled away.
  await page.locator('.monaco-editor .overflow-guard').click({ position: { x: 120, y: 40 } });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press(source === '' ? 'Delete' : 'ControlOrMeta+v');
}

/** The part of a challenge's page with the learner's program. */
export const workbench = (page: Page): Locator => page.getByRole('region', { name: 'Your program' });

/** What depends on colours alone. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What depends on where things stand. */
const LAYOUT_RULES = [
  'target-size', 'scrollable-region-focusable', 'heading-order', 'landmark-one-main', 'region', 'label', 'link-name', 'button-name',
];

interface AccessibilityCheck {
  /** A selector: nothing but what is in it. */
  within?: string;
  /** What another theme can change, for a page that has been looked at in one. */
  colours?: boolean;
  /** What another width can change, likewise. */
  layout?: boolean;
}

/** WCAG 2.2 AA as far as a machine can tell, for the whole page unless part of it is asked for. */
export async function expectAccessible(page: Page, { within, colours = false, layout = false }: AccessibilityCheck = {}): Promise<void> {
  // After a press on a link the title of the next page comes with the end of its stream, and until then there is none.
  await expect(page).toHaveTitle(/./);
  // A colour on its way to another is neither. What goes on for ever cannot be brought to its end.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const axe = new AxeBuilder({ page });
  if (within !== undefined) axe.include(within);
  const rules = [...(colours ? COLOUR_RULES : []), ...(layout ? LAYOUT_RULES : [])];
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
}

/** Whether the page is wider than the window, which nobody wants to scroll. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess).toBeLessThanOrEqual(0);
}
