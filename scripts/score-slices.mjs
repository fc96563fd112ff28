#!/usr/bin/env node
/**
 * Scores the engine on a folder of small test programs that real CPython passes.
 *
 *   node scripts/score-slices.mjs FOLDER [--profile 3.13] [--python PATH] [--only test_dict,test_enum] [--failing FILE] [--record]
 *
 * A program FILE.CLASS.METHOD.py passes when it ends without an exception and prints PASS last. Such folders are cut from CPython's own
 * test suite and are no part of the project. With --python, the path of the very CPython that the profile stands for, programs
 * that fail there, too (cut from another micro version), do not count. --failing writes the names of those that fail with their last line;
 * --record enters the rates by file in tests/conformance/slices.json, from which the page of docs/ is made.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const RECORD = fileURLToPath(new URL('../tests/conformance/slices.json', import.meta.url));
const TIMEOUT_MS = 30_000;
const LIMITS = { steps: 400_000_000, heapBytes: 512 * 1024 * 1024 };

/** In a worker: runs one program after the other, and says why each fails; null for one that passes. */
async function serve() {
  const { runProgram } = await import(workerData.engine);
  parentPort.on('message', ({ file, profile }) => {
    const source = readFileSync(file, 'utf8');
    const { outcome, output, exitStatus } = runProgram({ source, filename: path.basename(file), profile, limits: LIMITS });
    const of = (stream) => output.filter((chunk) => chunk.stream === stream).map((chunk) => chunk.text).join('').trimEnd();
    const passed = outcome.kind === 'finished' && exitStatus === 0 && of('stdout').endsWith('PASS');
    const said = of('stderr') || of('stdout') || `exit status ${exitStatus}`;
    const isOurs = outcome.kind === 'internal-error' || outcome.kind === 'limit';
    const why = isOurs ? `${outcome.kind}: ${outcome.message.split('\n')[0]}` : said.split('\n').at(-1).slice(0, 200);
    parentPort.postMessage(passed ? null : why);
  });
}

/** Runs programs in a worker of its own, which is replaced when one of them takes too long. */
class Lane {
  constructor(engine) {
    this.engine = engine;
  }

  run(file, profile) {
    this.worker ??= new Worker(fileURLToPath(import.meta.url), { workerData: { engine: this.engine } });
    return new Promise((resolve) => {
      const end = (why) => {
        clearTimeout(timer);
        this.worker?.removeAllListeners('message').removeAllListeners('error');
        resolve(why);
      };
      const abandon = (why) => {
        const { worker } = this;
        end(why);
        this.worker = undefined;
        void worker?.terminate();
      };
      const timer = setTimeout(() => abandon('takes too long'), TIMEOUT_MS);
      this.worker.once('message', end);
      this.worker.once('error', (error) => abandon(`the engine threw: ${error.message}`));
      this.worker.postMessage({ file, profile });
    });
  }

  close() {
    return this.worker?.terminate();
  }
}

async function score() {
  const { values, positionals: [folder] } = parseArgs({
    allowPositionals: true,
    options: {
      profile: { type: 'string', default: '3.13' }, python: { type: 'string' }, only: { type: 'string' }, failing: { type: 'string' },
      record: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !folder) {
    console.log('node scripts/score-slices.mjs FOLDER [--profile 3.13] [--python PATH] [--only test_dict,…] [--failing FILE] [--record]');
    process.exit(values.help ? 0 : 2);
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'score-slices-'));
  const outfile = path.join(scratch, 'engine.mjs');
  // Not at the top: a worker cannot change its folder, as the tasks do.
  const { bundleEngine } = await import('./tasks.mjs');
  await bundleEngine(outfile);
  const only = values.only?.split(',');
  const testFile = (name) => name.split('.')[0];
  const names = readdirSync(folder).filter((name) => name.endsWith('.py') && (only?.includes(testFile(name)) ?? true)).sort();
  const rows = new Map();
  const failing = [];
  const leftOut = [];
  const todo = [...names];
  await Promise.all([1, 2].map(async () => {
    const lane = new Lane(pathToFileURL(outfile).href);
    for (let name = todo.shift(); name !== undefined; name = todo.shift()) {
      const why = await lane.run(path.join(folder, name), values.profile);
      if (why !== null && values.python && !passesIn(values.python, path.join(folder, name))) {
        leftOut.push(name);
        continue;
      }
      const row = rows.get(testFile(name)) ?? rows.set(testFile(name), { passed: 0, programs: 0 }).get(testFile(name));
      row.programs++;
      if (why === null) row.passed++;
      else failing.push(`${name}\t${why}`);
    }
    await lane.close();
  }));
  rmSync(scratch, { recursive: true });
  if (values.python) console.log(`${leftOut.length} left out, which fail in ${values.python} as well: ${leftOut.join(', ') || 'none'}`);
  report(rows, failing.sort(), values);
}

/** Whether a real interpreter passes the program, in a folder of its own. */
function passesIn(python, file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'slice-'));
  const env = { PATH: process.env.PATH, HOME: folder };
  const { status, stdout } = spawnSync(python, [file], { cwd: folder, env, encoding: 'utf8', timeout: TIMEOUT_MS });
  rmSync(folder, { recursive: true });
  return status === 0 && stdout.trimEnd().endsWith('PASS');
}

function report(rows, failing, { failing: failingFile, record, profile }) {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  let [passed, programs] = [0, 0];
  for (const [file, row] of sorted) {
    console.log(`${file.padEnd(30)} ${String(row.passed).padStart(4)} of ${String(row.programs).padStart(4)}`);
    passed += row.passed;
    programs += row.programs;
  }
  console.log(`${passed} of ${programs} pass (${((100 * passed) / Math.max(1, programs)).toFixed(1)} %)`);
  if (failingFile) writeFileSync(failingFile, failing.join('\n') + '\n');
  if (record) writeFileSync(RECORD, `${JSON.stringify({ profile, files: Object.fromEntries(sorted) }, null, 1)}\n`);
}

await (isMainThread ? score() : serve());
