#!/usr/bin/env node
/**
 * Runs every program of the course on real CPythons and compares what is printed with what the engine prints.
 *
 *   node scripts/compare-course.mjs --python 3.14=/path/to/python3.14 [--python 3.13=…] [--show] [--record] [lessons/SLUG …]
 *
 * LEAKLAB_PYTHONS, a comma-separated list of the same VERSION=PATH pairs, adds to the options. Compared are the programs of `:::run` and
 * `:::predict` blocks, each in the versions that it names, and the workloads of challenges with solution, starter and wrong answers. Output
 * must be equal character by character, addresses apart; a program that raises must do so with the same last line on stderr. What depends
 * on the seed of `random` is counted as chance.
 *
 * --show prints what each program prints. --record writes docs/course-comparison.json, the record of the whole course. The exit status is
 * 1 when something differs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { maskAddresses } from './conformance-programs.mjs';
import { loadSource } from './load-source.mjs';

const root = path.join(import.meta.dirname, '..');
const RECORD = path.join(root, 'docs/course-comparison.json');
/** A service's day lasts real seconds on a real interpreter: its clock is not virtual. */
const TIMEOUT_MS = 200_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', multiple: true, default: [] }, show: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  },
});
const pythons = readInterpreters([...(process.env.LEAKLAB_PYTHONS ?? '').split(',').filter(Boolean), ...values.python]);
if (values.help || pythons.size === 0) {
  console.log('node scripts/compare-course.mjs --python VERSION=PATH [--python …] [--show] [--record] [lessons/SLUG | challenges/SLUG …]');
  process.exit(values.help ? 0 : 2);
}

const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'compare-course-')));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** By profile: the executable and the whole version, which must begin with the profile's. */
function readInterpreters(pairs) {
  return new Map(pairs.map((pair) => {
    const [profile, executable] = pair.split(/=(.*)/s);
    const { stdout } = spawnSync(executable ?? '', ['-c', 'import platform; print(platform.python_version())'], { encoding: 'utf8' });
    const version = (stdout ?? '').trim();
    if (!version.startsWith(`${profile}.`)) throw new Error(`no VERSION=PATH of an interpreter: ${pair}`);
    return [profile, { executable, version }];
  }));
}

/** Everything of an item that can be run: `files` are written beside `main`, which is run. */
function programsOf(item) {
  const shown = [...Object.values(item.runs), ...Object.values(item.questions)].map(({ id, profiles, program, raises }) => (
    { name: id, profiles, main: program.filename, files: { [program.filename]: program.source }, raises: raises ?? null }));
  if (item.kind !== 'fix' && item.kind !== 'design') return shown;
  const answers = [['solution', item.solution], ['starter', item.starter], ...item.wrong.map(({ file, source }) => [file, source])];
  return [...shown, ...Object.values(item.workloads).flatMap((workload) => answers.map(([answer, source]) => ({
    name: `${workload.file} with ${answer}`, profiles: item.profiles, main: workload.file, raises: answer === 'solution' ? null : 'any',
    files: { [workload.file]: workload.source, [`${item.module}.py`]: source }, module: item.module, source,
  })))];
}

function runReal({ main, files }, { executable }) {
  const folder = mkdtempSync(path.join(scratch, 'run-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  const { stdout, stderr } = spawnSync(executable, ['-B', main], {
    cwd: folder, encoding: 'utf8', timeout: TIMEOUT_MS, env: { PATH: process.env.PATH, PYTHONHASHSEED: '0', PYTHONIOENCODING: 'utf-8' },
  });
  rmSync(folder, { recursive: true, force: true });
  return { stdout: clean(stdout, folder), error: lastLine(stderr.replaceAll(`${folder}/`, '')) };
}

async function runEngine({ main, files, module, source }, profile, { runProgram, outputText }, seed = 0) {
  const result = await runProgram({
    source: files[main], filename: main, profile, seed, limits: { steps: 20_000_000 },
    ...(module === undefined ? {} : { modules: { [module]: source } }),
  });
  return { stdout: clean(outputText(result, 'stdout'), ''), error: lastLine(outputText(result, 'stderr')) };
}

const clean = (text, folder) => maskAddresses(folder === '' ? text : text.replaceAll(`${folder}/`, ''));
const lastLine = (text) => maskAddresses(text.trimEnd().split('\n').at(-1) ?? '');

function differs(real, ours, { raises }) {
  if (real.stdout !== ours.stdout) return true;
  return raises !== null && raises !== 'any' && real.error !== ours.error;
}

const { loadCourse, ...engine } = await loadSource('lib/content/load-course', 'lib/python/index', 'lib/python/api');
const { course, problems } = await loadCourse({ root: path.join(root, 'content'), highlight: false });
for (const { file, line, message } of problems) console.log(`content/${file}:${line}: ${message}`);

const wanted = (id) => positionals.length === 0 || positionals.includes(id);
const versions = Object.fromEntries([...pythons].map(([profile, { version }]) => [profile, version]));
const record = { pythons: versions, items: {}, differences: [] };
for (const item of [...Object.values(course.lessons), ...Object.values(course.challenges)].filter(({ id }) => wanted(id))) {
  const count = { programs: 0, runs: 0, equal: 0 };
  for (const program of programsOf(item)) {
    count.programs++;
    let before = null;
    for (const profile of program.profiles.filter((id) => pythons.has(id))) {
      const real = runReal(program, pythons.get(profile));
      const ours = await runEngine(program, profile, engine);
      count.runs++;
      const different = differs(real, ours, program);
      // What differs from seed to seed of the engine's own random cannot be compared with a real run.
      if (different && differs(await runEngine(program, profile, engine, 1), ours, program)) {
        count.chance = (count.chance ?? 0) + 1;
        continue;
      }
      if (different) record.differences.push({ item: item.id, program: program.name, profile, cpython: real.stdout, engine: ours.stdout });
      else count.equal++;
      const text = `${real.stdout}${real.error === '' ? '' : `! ${real.error}\n`}`;
      if (values.show && text !== before) console.log(`--- ${item.id} ${program.name} ${profile}\n${text.trimEnd()}`);
      if (different) console.log(`*** ${item.id} ${program.name} ${profile}: the engine prints\n${ours.stdout}! ${ours.error}`);
      before = text;
    }
  }
  record.items[item.id] = count;
}
const total = (key) => Object.values(record.items).reduce((sum, count) => sum + count[key], 0);
const chance = total('runs') - total('equal') - record.differences.length;
const different = record.differences.length;
console.log(`${total('programs')} programs, ${total('runs')} runs: ${total('equal')} equal, ${different} different, ${chance} by chance`);
if (values.record) {
  mkdirSync(path.dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
}
process.exitCode = record.differences.length === 0 ? 0 : 1;
