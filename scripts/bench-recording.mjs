#!/usr/bin/env node
/**
 * What it costs to record a run and to walk it: `node scripts/bench-recording.mjs [--rounds 3] [PROGRAM…]`, names of `tests/bench`. CPU
 * milliseconds, the best of the rounds: the run alone, recorded, recorded with the places of values, and run again up to its last event
 * with one look at the heap there, which is what a step costs that is far from the last one.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { bundleEngine } from './tasks.mjs';

const root = path.join(import.meta.dirname, '..');
const USUAL = ['fib', 'integer_loop', 'instances', 'cycles', 'closures', 'strings'];
const { values, positionals } = parseArgs({ options: { rounds: { type: 'string', default: '3' } }, allowPositionals: true });

const outfile = path.join(root, 'node_modules/.cache/leaklab/bench-recording.mjs');
await bundleEngine(outfile);
const { runProgram } = await import(pathToFileURL(outfile).href);

/** CPU milliseconds, and what came of it. */
function time(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, result };
}

function best(work) {
  const times = Array.from({ length: Number(values.rounds) }, () => time(work));
  return times.reduce((one, other) => (one.milliseconds <= other.milliseconds ? one : other));
}

const columns = ['plain', 'recorded', 'values too', 'to the end', 'events', 'bytes/event'];
console.log(`${''.padEnd(16)}${columns.map((name) => name.padStart(13)).join('')}`);
for (const name of positionals.length > 0 ? positionals : USUAL) {
  const source = readFileSync(path.join(root, `tests/bench/${name}.py`), 'utf8');
  const request = { source, filename: `${name}.py`, profile: '3.14', limits: { steps: 50_000_000 } };
  const plain = best(() => runProgram(request));
  const recorded = best(() => runProgram({ ...request, record: {} }));
  const withValues = best(() => runProgram({ ...request, record: { values: true } }));
  const { events, complete } = recorded.result.recording;
  const record = { maxEvents: events.count, snapshotsAt: [events.count - 1], stopAfterSnapshots: true, eventsWanted: false };
  const again = best(() => runProgram({ ...request, record }));
  const bytes = Object.values(events).reduce((sum, column) => sum + (column.byteLength ?? 0), 0) / events.count;
  const cells = [plain, recorded, withValues, again].map(({ milliseconds }) => milliseconds.toFixed(0));
  const row = [...cells, `${events.count.toLocaleString('en')}${complete ? '' : '+'}`, bytes.toFixed(0)];
  console.log(`${name.padEnd(16)}${row.map((cell) => cell.padStart(13)).join('')}`);
}
