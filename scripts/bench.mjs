#!/usr/bin/env node
/**
 * `npm run bench`: how long the programs of tests/bench take on the engine and on what it is compared with, all in one interleaved run.
 *
 *   npm run bench -- [--against COMMIT] [--python COMMAND]… [--others FOLDER] [--warm] [--only fib,lists] [--rounds 5] [--growth] [--json]
 *
 * --against   the engine of another commit
 * --python    a Python of this machine; may be given several times
 * --others    a folder outside the project in which some of these npm packages are installed: pyodide,
 *             @micropython/micropython-webassembly-pyscript, skulpt, brython
 * --warm      the engine once more, after what the page's worker does while it is idle (`lib/runtime/warm-up/`)
 * --growth    instead: time for n, 2n, 4n, 8n of what must be linear
 *
 * Each run is a fresh process; its start and the loading of the runtime are left out of the figure. Times are CPU times of all threads
 * of the process: they count what the compilers of JavaScript do meanwhile, and depend less on what else the machine does. Printed are
 * the medians in milliseconds, and the geometric mean of the ratios to the engine as it is now (below 1: faster than it). A program that
 * a runtime cannot run has no figure. Pyodide takes seconds to load, for every run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { geometricMean, median } from './bench/figures.mjs';
import { benchPrograms, growthPrograms } from './bench/programs.mjs';
import { format } from './bundle-format.mjs';
import { bundleEngine, root } from './tasks.mjs';

const { values } = parseArgs({
  options: {
    against: { type: 'string' }, python: { type: 'string', multiple: true, default: [] }, others: { type: 'string' },
    warm: { type: 'boolean', default: false }, only: { type: 'string' },
    rounds: { type: 'string', default: '5' }, growth: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(/\* {3}(npm run bench.*)/.exec(readFileSync(import.meta.filename, 'utf8'))[1]);
  process.exit(0);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The sources of another commit, with the packages of this one. */
function checkOut(commit) {
  const tree = path.join(scratch, 'tree');
  mkdirSync(tree);
  execFileSync('tar', ['-x', '-C', tree], {
    input: execFileSync('git', ['archive', commit, 'lib', 'scripts', 'tsconfig.json', 'package.json'], { cwd: root, maxBuffer: 1 << 30 }),
  });
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  return tree;
}

async function engineOf(tree, name) {
  const folder = path.join(scratch, name);
  mkdirSync(folder);
  const outfile = path.join(folder, 'engine.mjs');
  // Commits from before the engine had parts are one file.
  if (existsSync(path.join(tree, 'lib/python/object/library-parts.ts'))) await bundleEngine(outfile, { tree });
  else await build({ ...format(), absWorkingDir: tree, entryPoints: ['lib/python/index.ts'], outfile });
  return outfile;
}

const PACKAGES = {
  pyodide: 'pyodide', micropython: '@micropython/micropython-webassembly-pyscript', skulpt: 'skulpt', brython: 'brython',
};
const CHILD = path.join(root, 'scripts/bench/child.mjs');

/** What takes part: a name, a version, and the command that runs a program. */
async function findRuntimes() {
  const found = [{ name: 'leaklab', version: 'now', command: [process.execPath, CHILD, 'leaklab', await engineOf(root, 'now')] }];
  if (values.warm) {
    const steps = path.join(scratch, 'warm-up.mjs');
    const contents = "export * from './programs'; export * from './schedule';";
    const stdin = { contents, resolveDir: path.join(root, 'lib/runtime/warm-up') };
    await build({ stdin, bundle: true, outfile: steps, format: 'esm', logLevel: 'error' });
    found.push({ ...found[0], name: 'warmed up', command: [...found[0].command, steps] });
  }
  if (values.against) {
    const engine = await engineOf(checkOut(values.against), 'before');
    found.push({ name: values.against, version: values.against, command: [process.execPath, CHILD, 'leaklab', engine] });
  }
  for (const python of values.python) {
    const version = execFileSync(python, ['-c', 'import platform; print(platform.python_version())'], { encoding: 'utf8' }).trim();
    found.push({ name: `CPython ${version}`, version, command: [python, path.join(root, 'scripts/bench/child.py')] });
  }
  for (const [name, npmName] of values.others ? Object.entries(PACKAGES) : []) {
    const folder = path.resolve(values.others);
    const manifest = path.join(folder, 'node_modules', npmName, 'package.json');
    if (!existsSync(manifest)) continue;
    found.push({ name, version: JSON.parse(readFileSync(manifest, 'utf8')).version, command: [process.execPath, CHILD, name, folder] });
  }
  return found;
}

/** One run; null when the runtime cannot run the program, or takes more than a minute of time. */
function measure({ command: [program, ...args] }, file) {
  const { status, stdout } = spawnSync(program, [...args, file], { encoding: 'utf8', timeout: 300_000, env: { PATH: process.env.PATH } });
  try {
    return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1)) : null;
  } catch {
    return null;
  }
}

/** The programs, each as a file of its own. */
function listPrograms() {
  return benchPrograms(root, values.only).map(([name, text]) => {
    const file = path.join(scratch, `${name}.py`);
    writeFileSync(file, text);
    return file;
  });
}

/** Rounds over all runtimes, so that each has its share of the machine's good and bad moments. */
function compare(runtimes, file) {
  const runs = new Map(runtimes.map(({ name }) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const runtime of runtimes) {
      if (round > 0 && runs.get(runtime.name).length === 0) continue;
      const run = measure(runtime, file);
      if (run !== null) runs.get(runtime.name).push(run);
    }
  }
  const of = (key) => Object.fromEntries(runtimes.map(({ name }) => [name, median(runs.get(name).map((run) => run[key]))]));
  return { cpu: of('cpu'), wall: of('wall'), kilobytes: of('kilobytes') };
}

const cell = (text) => String(text).padStart(15);
const shown = (number, digits = 0) => cell(number === null ? '–' : number.toFixed(digits));

async function comparePrograms() {
  const runtimes = await findRuntimes();
  const names = runtimes.map(({ name }) => name);
  const say = (line) => values.json || console.log(line);
  say(`${''.padEnd(54)}${names.map(cell).join('')}`);
  const results = listPrograms().map((file) => {
    const title = /^# (.+)$/m.exec(readFileSync(file, 'utf8'))[1];
    const result = { program: path.basename(file), title, ...compare(runtimes, file) };
    say(`${title.padEnd(54)}${names.map((name) => shown(result.cpu[name])).join('')}`);
    return result;
  });
  const ratios = Object.fromEntries(names.map((name) => [name, geometricMean(
    results.filter(({ cpu }) => cpu[name] !== null && cpu.leaklab !== null).map(({ cpu }) => cpu[name] / cpu.leaklab),
  )]));
  say(`${'geometric mean of the ratios to leaklab'.padEnd(54)}${names.map((name) => shown(ratios[name], 2)).join('')}`);
  const machine = { cpu: cpus()[0].model, cores: cpus().length, gigabytes: Math.round(totalmem() / 2 ** 30), node: process.version };
  if (values.json) {
    const versions = Object.fromEntries(runtimes.map(({ name, version }) => [name, version]));
    const date = new Date().toISOString().slice(0, 10);
    console.log(JSON.stringify({ date, machine, versions, rounds: Number(values.rounds), results, ratios }, null, 1));
  }
}

/** Time for n, 2n, 4n and 8n; what grows faster than its size is not linear. */
async function checkGrowth() {
  const [engine] = await findRuntimes();
  const report = Object.entries(growthPrograms).map(([title, { n, source }]) => {
    const times = [1, 2, 4, 8].map((factor) => {
      const file = path.join(scratch, 'growth.py');
      writeFileSync(file, source(n * factor));
      const runs = Array.from({ length: Number(values.rounds) }, () => measure(engine, file));
      return median(runs.filter((run) => run !== null).map((run) => run.cpu));
    });
    const growth = times[3] / times[1] / 4;
    if (!values.json) console.log(`${title.padEnd(54)}${times.map((time) => shown(time)).join('')}   ${growth.toFixed(2)}`);
    return { title, n, milliseconds: times, growthOf2nTo8n: growth };
  });
  if (values.json) console.log(JSON.stringify(report, null, 1));
}

await (values.growth ? checkGrowth() : comparePrograms());
