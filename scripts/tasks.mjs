/**
 * What `npm start`, `npm test` and `npm run build` are made of. Node built-ins only: this has to run on a fresh clone,
 * before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..');
process.chdir(root);

/** The environment of every command: nothing phones home. */
export const quietEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };

/** Commands of installed packages, started without npx so that signals reach them. */
export const NEXT = 'node_modules/next/dist/bin/next';
const PRISMA = 'node_modules/prisma/build/index.js';

/** What pages say about the engine is made from these. */
const PAGE_DATA_INPUTS = [
  'lib/python/api.ts', 'lib/python/profiles', 'lib/python/object', 'tests/conformance', 'tests/fuzz/record.json',
  'scripts/build-page-data.mjs', 'scripts/conformance-record.mjs', 'scripts/profile-ids.mjs', 'package-lock.json',
];

/** Ends the process with a sentence for the person at the terminal. */
export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Runs a command to its end and shows what it prints; a failure ends everything. Seconds are reported when it is done. */
export function run(command, args, { env = {}, title = `${command} ${args.join(' ')}` } = {}) {
  const started = Date.now();
  console.log(`\n> ${title}`);
  const { status, signal, error } = spawnSync(command, args, {
    stdio: 'inherit', env: { ...quietEnv, ...env }, shell: process.platform === 'win32' && command === 'npm',
  });
  if (error || status !== 0) fail(`Failed: ${title} (${error?.message ?? signal ?? `exit status ${status}`})`);
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Runs a script with this Node. */
export const node = (args, options) => run(process.execPath, args, { title: args.join(' '), ...options });

function fingerprint(paths) {
  const sum = createHash('sha256').update(process.version);
  const add = (file) => {
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else sum.update(file).update('\0').update(readFileSync(file));
  };
  paths.forEach(add);
  return sum.digest('hex');
}

/**
 * Does `work` unless it was last done from the same `inputs` and its `outputs` are still there.
 * The stamp is taken after the work, which may itself add derived files to the inputs.
 */
function once(name, { inputs, outputs }, work) {
  const stamp = path.join('node_modules', '.stamps', name);
  if (outputs.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(inputs)) return false;
  work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint(inputs));
  return true;
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Leaklab needs Node 20.19 or newer; this is ${process.version}.`);
}

/** `npm ci` when the lock file is not the one that node_modules was made from. */
export const install = () => once('install', { inputs: ['package.json', 'package-lock.json'], outputs: ['node_modules/next/package.json'] },
  () => run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']));

/** Both database clients. The URL only tells Prisma which of the two; nothing is connected to. */
export const generateClients = () => once('clients', {
  inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
  outputs: ['lib/db/generated/sqlite/client.ts', 'lib/db/generated/postgresql/client.ts'],
}, () => {
  for (const DATABASE_URL of ['file:./data/leaklab.db', 'postgresql://localhost/none']) {
    node([PRISMA, 'generate', '--no-hints'], { env: { DATABASE_URL }, title: `prisma generate (${DATABASE_URL.split(':')[0]})` });
  }
});

/** The engine's two workers and the command line, and the parts that they load; then what pages say about the engine. */
export function bundle() {
  once('bundle', {
    inputs: [
      'lib', 'scripts/build-engine.mjs', 'scripts/bundle-engine.mjs', 'scripts/bundle-format.mjs', 'scripts/divide-engine.mjs',
      'scripts/engine-plugins.mjs', 'scripts/keep-constants.mjs', 'scripts/late-code.mjs', 'scripts/split-cold.mjs',
      'scripts/train-engine.mjs', 'scripts/write-out.mjs', 'package-lock.json',
    ],
    outputs: ['public/engine/manifest.json', 'dist/engine/node-worker.mjs', 'dist/cli/leaklab.mjs', 'dist/cli/leaklab-admin.mjs'],
  }, () => node(['scripts/build-engine.mjs']));
  once('page-data', {
    inputs: PAGE_DATA_INPUTS, outputs: ['dist/pages/knobs.json', 'dist/pages/conformance.json'],
  }, () => node(['scripts/build-page-data.mjs']));
}

/**
 * The engine of a tree of sources as one file that scripts and tests import, its parts in a folder beside it, as the product has it.
 * Other entries (paths in the tree) may be named. The test runner's own way of loading sources would make it several times slower.
 */
/** The engine, bundled once for all processes that ask for it as long as its sources stay the same; resolves to the path of the file. */
export async function bundledOnce() {
  const { sourcesHash } = await import('./bundle-engine.mjs');
  const folder = path.join(root, 'node_modules/.cache/leaklab', `engine-${sourcesHash(root)}`);
  const file = path.join(folder, 'engine.mjs');
  if (existsSync(file)) return file;
  const making = `${folder}.${process.pid}`;
  await bundleEngine(path.join(making, 'engine.mjs'));
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another process was quicker, and it may run what it has made.
    if (!existsSync(file)) throw error;
    rmSync(making, { recursive: true });
  }
  return file;
}

export async function bundleEngine(outfile, { tree = root, entry = 'lib/python/index.ts', ...options } = {}) {
  const { bundleWithParts } = await import('./bundle-engine.mjs');
  await bundleWithParts(tree, entry, outfile, options);
}

export const buildApp = () => once('app', {
  inputs: ['app', 'lib', 'public', 'proxy.ts', 'next.config.js', 'tsconfig.json', 'package-lock.json'],
  outputs: ['.next/BUILD_ID'],
}, () => node([NEXT, 'build'], { title: 'next build' }));

/** Brings the database that DATABASE_URL names (by default the file data/leaklab.db) up to date, making it when it is missing. */
export const migrate = (env = {}) => node(['scripts/migrate.mjs'], { env, title: 'migrate the database' });

/** Everything between a fresh clone and a built application. */
export function prepare() {
  checkNode();
  install();
  generateClients();
  bundle();
  buildApp();
}

/** Playwright's tests, one file or all: the arguments for Node, and the environment that names the browser. */
export function browserTests(...files) {
  const chromium = findBrowser();
  return { args: ['node_modules/playwright/cli.js', 'test', ...files], env: chromium ? { CHROMIUM_PATH: chromium } : {} };
}

/** A browser for the tests: the one at hand, else Debian's package (as root), else Playwright's own (undefined). */
export function findBrowser() {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = [process.env.CHROMIUM_PATH, ...known].find((file) => file && existsSync(file));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    return '/usr/bin/chromium';
  }
  node(['node_modules/playwright/cli.js', 'install', 'chromium'], { title: 'playwright install chromium' });
  return undefined;
}
