/** The playground's page, for journeys that run programs in it. */
import type { Page } from '@playwright/test';
import { expect, writeProgram } from './fixtures';

export const program = (page: Page) => page.getByRole('region', { name: 'Program' });
export const heap = (page: Page) => page.getByRole('region', { name: 'Heap', exact: true });
export const analysis = (page: Page) => page.getByRole('region', { name: 'Analysis' });
export const slider = (page: Page) => heap(page).getByRole('slider', { name: 'Step' });
export const lens = (page: Page, name: string) => analysis(page).getByRole('button', { name, exact: true }).click();

async function record(page: Page, timeout?: number): Promise<void> {
  await program(page).getByRole('button', { name: 'Run and record' }).click();
  await expect(slider(page)).toBeVisible({ timeout });
}

/** Records an example; without a title the one that the page begins with. */
export async function runExample(page: Page, title?: string): Promise<void> {
  await page.goto('/playground');
  await expect(page.locator('[data-testid=editor][data-ready=true]')).toBeVisible();
  if (title) await program(page).getByLabel('Example').selectOption({ label: title });
  await record(page);
}

/** Records a program; `timeout` in milliseconds for one that runs long. */
export async function runProgram(page: Page, source: string, timeout?: number): Promise<void> {
  await page.goto('/playground');
  await writeProgram(page, source);
  await record(page, timeout);
}
