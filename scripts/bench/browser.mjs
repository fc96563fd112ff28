#!/usr/bin/env node
/**
 * What the engine of the page weighs and how soon it is there: `node scripts/bench/browser.mjs [--rounds 5]`, after a build. For a lesson
 * of ten lines and a program that imports four modules, the median milliseconds from `new Worker()` to `ready` and to the first output, in
 * a browser with an empty profile (cold) and from the fourth worker on (warm: by then Chromium keeps the compiled code of the engine).
 * Files are served compressed by brotli.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser, root } from '../tasks.mjs';
import { median } from './figures.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const folder = path.join(root, 'public/engine');
const compressed = new Map(readdirSync(folder).map((name) => [name, brotliCompressSync(readFileSync(path.join(folder, name)))]));
const { worker: url } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));

const PROGRAMS = {
  'ten lines': "class Node:\n    def __init__(self, name):\n        self.name = name\n        self.other = None\n"
    + "a = Node('a')\nb = Node('b')\n"
    + "a.other = b\nb.other = a\nimport sys\nprint('count', sys.getrefcount(a))\n",
  'four modules': 'from dataclasses import dataclass\nimport json, re, datetime\n'
    + "@dataclass\nclass P:\n    x: int\nprint(P(1), json.dumps([1]))\n",
};

const server = createServer((request, response) => {
  const name = path.basename(request.url);
  if (!compressed.has(name)) {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
    return;
  }
  response.setHeader('content-type', 'text/javascript').setHeader('content-encoding', 'br');
  response.setHeader('cache-control', 'public, max-age=31536000, immutable').end(compressed.get(name));
});
await new Promise((resolve) => server.listen(0, resolve));
const origin = `http://localhost:${server.address().port}`;

/** In the page: milliseconds until the worker is ready and until it prints. */
const runInPage = ({ url: address, source }) => new Promise((resolve, reject) => {
  const started = performance.now();
  const engine = new Worker(address);
  let ready = 0;
  let finished = false;
  engine.onerror = (event) => reject(new Error(event.message || 'the worker could not be loaded'));
  engine.onmessage = ({ data }) => {
    if (data.kind === 'ready') {
      ready = performance.now() - started;
      engine.postMessage({ kind: 'run', protocol: data.protocol, run: 1, request: { source, filename: 'main.py', profile: '3.14' } });
    }
    if (data.kind === 'result' && !finished) reject(new Error(JSON.stringify(data.result.outcome)));
    if (data.kind !== 'output' || finished) return;
    const output = performance.now() - started;
    finished = true;
    // A while for the browser, which compiles for later when nothing else is to be done.
    setTimeout(() => {
      engine.terminate();
      resolve([ready, output]);
    }, 500);
  };
});

const parts = [...compressed].filter(([name]) => name.startsWith('part-'));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const main = [...compressed].filter(([name]) => /^engine-[0-9a-f]+\.js$/.test(name) || name === path.basename(url));
console.log(`main file ${kilobytes(main.reduce((sum, [, bytes]) => sum + bytes.length, 0))}, ${parts.length} parts `
  + kilobytes(parts.reduce((sum, [, bytes]) => sum + bytes.length, 0)));
const executablePath = findBrowser();
for (const [title, source] of Object.entries(PROGRAMS)) {
  const times = { cold: [], warm: [] };
  for (let round = 0; round < Number(values.rounds); round++) {
    const profile = mkdtempSync(path.join(tmpdir(), 'bench-browser-'));
    const browser = await chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.goto(origin);
    for (let worker = 1; worker <= 6; worker++) {
      const run = await page.evaluate(runInPage, { url, source });
      if (worker === 1) times.cold.push(run);
      else if (worker > 3) times.warm.push(run);
    }
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
  for (const [kind, runs] of Object.entries(times)) {
    const [ready, output] = [0, 1].map((which) => median(runs.map((run) => run[which])).toFixed(0));
    console.log(`${title}, ${kind}: ready ${ready} ms, first output ${output} ms`);
  }
}
server.close();
