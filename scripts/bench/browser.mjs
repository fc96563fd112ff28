#!/usr/bin/env node
/**
 * What the engine of the page weighs and how soon it is there: `node scripts/bench/browser.mjs [--rounds 5]`, after a build. For a lesson
 * of ten lines and a program that imports four modules, the median milliseconds from `new Worker()` to `ready` and to the first output, in
 * a fresh browser (cold) and in workers made after that (warm). Files are served compressed by brotli.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser, root } from '../tasks.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const folder = path.join(root, 'public/engine');
const compressed = new Map(readdirSync(folder).map((name) => [name, brotliCompressSync(readFileSync(path.join(folder, name)))]));
const { worker } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

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
const runInPage = ({ url, source }) => new Promise((resolve, reject) => {
  const started = performance.now();
  const engine = new Worker(url);
  let ready = 0;
  engine.onerror = (event) => reject(new Error(event.message || 'the worker could not be loaded'));
  engine.onmessage = ({ data }) => {
    if (data.kind === 'ready') {
      ready = performance.now() - started;
      engine.postMessage({ kind: 'run', protocol: data.protocol, run: 1, request: { source, filename: 'main.py', profile: '3.14' } });
    }
    if (data.kind === 'result') reject(new Error(JSON.stringify(data.result.outcome)));
    if (data.kind !== 'output') return;
    engine.terminate();
    resolve([ready, performance.now() - started]);
  };
});

const parts = [...compressed].filter(([name]) => name.startsWith('part-'));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
console.log(`main file ${kilobytes(compressed.get(path.basename(worker)).length)}, ${parts.length} parts `
  + kilobytes(parts.reduce((sum, [, bytes]) => sum + bytes.length, 0)));
const executablePath = findBrowser();
for (const [title, source] of Object.entries(PROGRAMS)) {
  const times = { cold: [], warm: [] };
  for (let round = 0; round < Number(values.rounds); round++) {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.goto(origin);
    times.cold.push(await page.evaluate(runInPage, { url: worker, source }));
    for (let again = 0; again < 3; again++) times.warm.push(await page.evaluate(runInPage, { url: worker, source }));
    await browser.close();
  }
  for (const [kind, runs] of Object.entries(times)) {
    const [ready, output] = [0, 1].map((which) => median(runs.map((run) => run[which])).toFixed(0));
    console.log(`${title}, ${kind}: ready ${ready} ms, first output ${output} ms`);
  }
}
server.close();
