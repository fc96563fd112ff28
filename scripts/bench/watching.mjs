#!/usr/bin/env node
/**
 * What it costs to be watched, and what a heap takes: `node scripts/bench/watching.mjs [--python COMMAND] [--rounds 5]`. Each program runs
 * plain, recorded (every event noted), with tracemalloc imported, and with it started, interleaved in fresh processes; printed are CPU
 * milliseconds and the ratios to the plain run, for the last one to that which imports it. Then the memory by which a process grows that
 * makes 200,000 instances with two attributes and keeps them, on the engine and on a Python of this machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleEngine, root } from '../tasks.mjs';
import { median } from './figures.mjs';

const HEADS = { imported: 'import tracemalloc\n', tracemalloc: 'import tracemalloc; tracemalloc.start()\n' };
const HEAP = `class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


points = [Point(i, i + 1) for i in range(200_000)]
`;

/** In a process of its own: runs one program and prints its CPU time. */
async function measure(engine, file, kind) {
  const { runProgram } = await import(pathToFileURL(engine).href);
  const text = readFileSync(file, 'utf8');
  const source = `${HEADS[kind] ?? ''}${text}`;
  const before = process.cpuUsage();
  const { outcome } = runProgram({
    source, filename: 'bench.py', profile: '3.14', limits: { steps: 2e9, heapBytes: 2 ** 31 },
    ...(kind === 'recorded' ? { record: {} } : {}),
  });
  const { user, system } = process.cpuUsage(before);
  if (outcome.kind !== 'finished') throw new Error(JSON.stringify(outcome));
  console.log((user + system) / 1000);
  process.exit(0);
}

function compare(engine, rounds) {
  const kinds = ['plain', 'recorded', 'imported', 'tracemalloc'];
  console.log(`${''.padEnd(16)}${kinds.map((kind) => kind.padStart(14)).join('')}`);
  for (const program of ['fib', 'instances', 'lists', 'methods', 'strings']) {
    const times = Object.fromEntries(kinds.map((kind) => [kind, []]));
    const file = path.join(root, 'tests/bench', `${program}.py`);
    for (let round = 0; round < rounds; round++) {
      for (const kind of kinds) {
        const args = [import.meta.filename, '--child', kind, '--engine', engine, file];
        times[kind].push(Number(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout));
      }
    }
    const cells = kinds.map((kind) => {
      const off = median(times[kind === 'tracemalloc' ? 'imported' : 'plain']);
      return `${median(times[kind]).toFixed(0)} (${(median(times[kind]) / off).toFixed(2)})`.padStart(14);
    });
    console.log(program.padEnd(16) + cells.join(''));
  }
}

/** Kilobytes by which a process grows that keeps the heap. */
function measureHeap(command, file) {
  const [program, ...args] = command;
  const { stdout } = spawnSync(program, [...args, file], { encoding: 'utf8' });
  return JSON.parse(stdout.trim().split('\n').at(-1)).kilobytes;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { child: { type: 'string' }, engine: { type: 'string' }, python: { type: 'string' }, rounds: { type: 'string', default: '5' } },
});
if (values.child) await measure(values.engine, positionals[0], values.child);
const scratch = mkdtempSync(path.join(tmpdir(), 'bench-watching-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const engine = path.join(scratch, 'engine.mjs');
await bundleEngine(engine);
compare(engine, Number(values.rounds));
const file = path.join(scratch, 'heap.py');
writeFileSync(file, HEAP);
const commands = { engine: [process.execPath, path.join(root, 'scripts/bench/child.mjs'), 'leaklab', engine] };
if (values.python) commands[values.python] = [values.python, path.join(root, 'scripts/bench/child.py')];
for (const [name, command] of Object.entries(commands)) {
  const runs = Array.from({ length: Number(values.rounds) }, () => measureHeap(command, file));
  console.log(`200,000 instances, ${name}: ${(median(runs) / 1024).toFixed(1)} MiB`);
}
