#!/usr/bin/env node
/**
 * The programs of the bench where learners run them, after a build:
 *
 *   node scripts/bench/browser-programs.mjs [--others FOLDER] [--only fib,lists] [--rounds 5] [--idle 3000] [--json]
 *
 * Each run is the first that is asked of a fresh worker of Chromium, in turns with Pyodide where FOLDER has it, --idle milliseconds
 * after the worker was ready: the engine warms up meanwhile (`lib/runtime/warm-up/`), with 0 it cannot. Printed are the medians in
 * milliseconds of the time from the request to the result, as a learner waits for it, and of the CPU time of all threads of the page's
 * process (in steps of 10), and the geometric means of both as ratios to Pyodide's. Loading is left out.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser, root } from '../tasks.mjs';
import { geometricMean, median } from './figures.mjs';
import { benchPrograms } from './programs.mjs';

const { values } = parseArgs({
  options: {
    others: { type: 'string' }, only: { type: 'string' }, rounds: { type: 'string', default: '5' },
    idle: { type: 'string', default: '3000' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log('node scripts/bench/browser-programs.mjs [--others FOLDER] [--only fib,lists] [--rounds 5] [--idle 3000] [--json]');
  process.exit(0);
}

const folder = path.join(root, 'public/engine');
const { worker: engineUrl } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
const pyodideFolder = values.others ? path.resolve(values.others, 'node_modules/pyodide') : '';

const PYODIDE_WORKER = `import { loadPyodide } from '/pyodide/pyodide.mjs';
const pyodide = await loadPyodide({ indexURL: '/pyodide/', stdout: () => undefined });
onmessage = ({ data }) => {
  pyodide.runPython(data, { globals: pyodide.toPy({ __name__: '__main__' }) });
  postMessage('done');
};
postMessage('ready');
`;
const TYPES = {
  '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.zip': 'application/zip',
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const places = { '/engine/': folder, '/pyodide/': pyodideFolder };
  const place = Object.keys(places).find((prefix) => pathname.startsWith(prefix));
  if (pathname === '/pyodide-worker.mjs') return response.setHeader('content-type', 'text/javascript').end(PYODIDE_WORKER);
  const file = place && path.join(places[place], path.basename(pathname));
  if (!file || !existsSync(file)) return response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
  response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
  return response.setHeader('cache-control', 'public, max-age=31536000, immutable').end(readFileSync(file));
});
await new Promise((resolve) => server.listen(0, resolve));
const origin = `http://localhost:${server.address().port}`;

/** In the page: a worker that is ready to run, kept for `runInPage`. */
const openInPage = ({ runtime, url }) => new Promise((resolve, reject) => {
  window.worker?.terminate();
  window.worker = new Worker(url, runtime === 'pyodide' ? { type: 'module' } : {});
  window.worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be loaded'));
  window.worker.onmessage = ({ data }) => {
    window.protocol = data.protocol;
    resolve();
  };
});

/** In the page: milliseconds from the request to the result. */
const runInPage = ({ runtime, source }) => new Promise((resolve, reject) => {
  const started = performance.now();
  window.worker.onerror = (event) => reject(new Error(event.message));
  window.worker.onmessage = ({ data }) => {
    if (runtime === 'leaklab' && data.kind !== 'result') return;
    if (runtime === 'leaklab' && data.result.outcome.kind !== 'finished') reject(new Error(JSON.stringify(data.result.outcome)));
    resolve(performance.now() - started);
  };
  window.worker.postMessage(runtime === 'pyodide' ? source : {
    kind: 'run', protocol: window.protocol, run: 1,
    request: { source, filename: 'bench.py', profile: '3.14', limits: { steps: 2e9, heapBytes: 2 ** 31 } },
  });
});

const hasPyodide = pyodideFolder !== '' && existsSync(path.join(pyodideFolder, 'pyodide.mjs'));
const RUNTIMES = { leaklab: engineUrl, ...(hasPyodide ? { pyodide: '/pyodide-worker.mjs' } : {}) };

/** CPU seconds of the process that draws the page and runs its workers. */
async function cpuSeconds(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ cpuTime }) => cpuTime));
}

/** One first run in a browser of its own; null if the runtime cannot run the program. */
async function measure(runtime, source) {
  const profile = mkdtempSync(path.join(tmpdir(), 'bench-browser-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await context.newPage();
    await page.goto(origin);
    const session = await context.browser()?.newBrowserCDPSession();
    await page.evaluate(openInPage, { runtime, url: RUNTIMES[runtime] });
    await page.waitForTimeout(Number(values.idle));
    const before = session ? await cpuSeconds(session) : NaN;
    const wait = await page.evaluate(runInPage, { runtime, source });
    const cpu = session ? (await cpuSeconds(session) - before) * 1000 : NaN;
    return { wait, cpu };
  } catch (thrown) {
    if (values.json) return null;
    console.error(`  ${runtime}: ${String(thrown).split('\n')[0].slice(0, 160)}`);
    return null;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Medians of rounds over the runtimes, so that each has its share of the machine's good and bad moments. */
async function compare(source) {
  const runs = new Map(Object.keys(RUNTIMES).map((name) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, found] of runs) {
      if (round > 0 && found.length === 0) continue;
      const run = await measure(name, source);
      if (run !== null) found.push(run);
    }
  }
  const of = (found, kind) => median(found.map((run) => run[kind]));
  return Object.fromEntries([...runs].filter(([, found]) => found.length > 0)
    .map(([name, found]) => [name, { wait: of(found, 'wait'), cpu: of(found, 'cpu') }]));
}

const say = (text) => values.json || console.log(text);
const cell = (number, digits = 0) => (number === undefined || Number.isNaN(number) ? '–' : number.toFixed(digits)).padStart(10);
const columns = (medians) => (
  Object.keys(RUNTIMES).map((name) => cell(medians[name]?.wait).padStart(16) + cell(medians[name]?.cpu)).join('')
);
const isCompared = ({ leaklab, pyodide }) => leaklab !== undefined && pyodide !== undefined;
const ratio = ({ leaklab, pyodide }, kind) => leaklab[kind] / pyodide[kind];

say(`${''.padEnd(16)}${Object.keys(RUNTIMES).map((name) => `${name}, wait`.padStart(16) + 'cpu'.padStart(10)).join('')}     ratios`);
const results = [];
for (const [program, source] of benchPrograms(root, values.only)) {
  const medians = await compare(source);
  results.push({ program, ...medians });
  const ratios = isCompared(medians) ? cell(ratio(medians, 'wait'), 2) + cell(ratio(medians, 'cpu'), 2) : '';
  say(program.padEnd(16) + columns(medians) + ratios);
}
const compared = results.filter(isCompared);
const means = compared.length === 0 ? null : {
  wait: geometricMean(compared.map((result) => ratio(result, 'wait'))), cpu: geometricMean(compared.map((result) => ratio(result, 'cpu'))),
};
if (means !== null) say(`geometric means of the ratios to Pyodide: wait ${means.wait.toFixed(2)}, CPU ${means.cpu.toFixed(2)}`);
if (values.json) {
  const machine = { cpu: cpus()[0].model, cores: cpus().length };
  const date = new Date().toISOString().slice(0, 10);
  console.log(JSON.stringify({ date, machine, rounds: Number(values.rounds), idle: Number(values.idle), results, means }, null, 1));
}
server.close();
