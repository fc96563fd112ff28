#!/usr/bin/env node
/**
 * Compares the speed of the engine with that of another commit: `node scripts/bench.mjs [--against COMMIT] [--rounds 5] [--json]`.
 *
 * Both engines are bundled and take turns, each run in a fresh process, so that what else the machine does hits both alike. Printed
 * are, per program, the median milliseconds of either, their ratio (below 1: faster than the other commit), and the geometric mean.
 * Start-up is one of the programs.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const PROGRAMS = path.join(root, 'tests/bench');
const { values } = parseArgs({
  options: {
    against: { type: 'string', default: 'HEAD~1' }, rounds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log('node scripts/bench.mjs [--against COMMIT] [--rounds 5] [--json]');
  process.exit(0);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The engine of a tree, as one file. */
function bundle(tree, name) {
  const outfile = path.join(scratch, `${name}.mjs`);
  const format = { bundle: true, format: 'esm', target: 'node20', platform: 'node', loader: { '.py': 'text' } };
  buildSync({ absWorkingDir: tree, entryPoints: ['lib/python/index.ts'], outfile, ...format });
  return outfile;
}

function checkOut(commit) {
  const tree = path.join(scratch, 'tree');
  const archive = execFileSync('git', ['archive', commit, 'lib', 'tsconfig.json', 'package.json'], { cwd: root, maxBuffer: 1 << 30 });
  execFileSync('mkdir', ['-p', tree]);
  execFileSync('tar', ['-x', '-C', tree], { input: archive });
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  return tree;
}

/** Runs the program named last and says how long it took, the loading of the engine left out unless nothing is run. */
const RUNNER = `
const started = performance.now();
const { runProgram } = await import(process.argv[1]);
const source = (await import('node:fs')).readFileSync(process.argv[2], 'utf8');
const loaded = performance.now();
const { outcome } = runProgram({ source, filename: 'bench.py', profile: '3.14', limits: { steps: 2e9, heapBytes: 2 ** 31 } });
if (outcome.kind !== 'finished') throw new Error(JSON.stringify(outcome));
console.log(performance.now() - (process.argv[2].endsWith('start_up.py') ? started : loaded));
`;

function milliseconds(engine, program) {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', RUNNER, engine, program], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${program}: ${run.stderr}`);
  return Number(run.stdout);
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const engines = { now: bundle(root, 'now'), before: bundle(checkOut(values.against), 'before') };
const results = readdirSync(PROGRAMS).filter((file) => file.endsWith('.py')).sort().map((file) => {
  const program = path.join(PROGRAMS, file);
  const times = { now: [], before: [] };
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const name of ['before', 'now']) times[name].push(milliseconds(engines[name], program));
  }
  const [now, before] = [median(times.now), median(times.before)];
  const title = /^# (.+)$/m.exec(readFileSync(program, 'utf8'))[1];
  const shown = [title.padEnd(52), `${before.toFixed(0).padStart(6)} ms`, `${now.toFixed(0).padStart(6)} ms`, (now / before).toFixed(2)];
  if (!values.json) console.log(shown.join('  '));
  return { program: file, title, before, now, ratio: now / before };
});

const mean = Math.exp(results.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / results.length);
const report = JSON.stringify({ against: values.against, results, mean }, null, 1);
console.log(values.json ? report : `geometric mean of the ratios ${mean.toFixed(2)}`);
