import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 3210);
const baseURL = `http://localhost:${port}`;
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));

// This file is read in every worker process; the first one makes the folder and the others inherit it.
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), 'leaklab-e2e-'));
const dataFolder = process.env.E2E_DATA_DIR;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  // Now and then Chromium stops to draw a page, which answers otherwise; only a browser that is started anew helps. The
  // test command names what needed its second try, and fails when that is more than a few.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL,
    actionTimeout: 40_000,
    // A trace (a copy of the document at each step, and a film) takes a third of a journey's time, so it is for the second try.
    trace: 'on-first-retry',
    ...devices['Desktop Chrome'],
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? installed,
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
  webServer: {
    // Not through npx: the server has to be the process that is ended.
    command: `node scripts/migrate.mjs && exec node node_modules/next/dist/bin/next start -p ${port}`,
    url: `${baseURL}/api/health`,
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataFolder,
      DATABASE_URL: process.env.E2E_DATABASE_URL ?? `file:${path.join(dataFolder, 'leaklab.db')}`,
    },
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
