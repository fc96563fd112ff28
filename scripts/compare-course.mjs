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
 * --show prints what each program prints. --record writes docs/course-comparison.md, the record of the whole course. The exit status is
 * 1 when something differs. --lanes N (4 unless told) runs that many programs side by side: most of a service's day is waiting. A program
 * that differs is run on the real interpreter once more by itself, because its timers are real and a busy machine is late for them.
 * Programs that use `leaky_ext`, a module of the engine's own, are left out: no CPython has it.
 * In programs that use asyncio an event loop does not wait but sets its clock forward: a service's day would last as long as it says.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { maskAddresses } from './conformance-programs.mjs';
import { loadSource } from './load-source.mjs';

const root = path.join(import.meta.dirname, '..');
const RECORD = path.join(root, 'docs/course-comparison.md');
const TIMEOUT_MS = 100_000;
/** Found by `site` before a program that uses asyncio: when a loop has nothing to do until a timer is due, the timer is due. */
const VIRTUAL_CLOCK = `
import asyncio
import selectors


class Selector(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        events = super().select(0)
        if not events:
            self.now += timeout
        return events


original = asyncio.SelectorEventLoop.__init__


def __init__(self, selector=None):
    original(self, selector or Selector())


asyncio.SelectorEventLoop.__init__ = __init__
asyncio.SelectorEventLoop.time = lambda self: self._selector.now
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', multiple: true, default: [] }, show: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false }, lanes: { type: 'string', default: '4' }, help: { type: 'boolean', default: false },
  },
});
const pythons = readInterpreters([...(process.env.LEAKLAB_PYTHONS ?? '').split(',').filter(Boolean), ...values.python]);
if (values.help || pythons.size === 0) {
  console.log('node scripts/compare-course.mjs --python VERSION=PATH [--python …] [--show] [--record] [--lanes N] [lessons/SLUG …]');
  process.exit(values.help ? 0 : 2);
}

const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'compare-course-')));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const clock = path.join(scratch, 'clock');
mkdirSync(clock);
writeFileSync(path.join(clock, 'sitecustomize.py'), VIRTUAL_CLOCK);

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

async function runReal({ main, files }, { executable }, virtual = true) {
  const folder = mkdtempSync(path.join(scratch, 'run-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  const env = { PATH: process.env.PATH, PYTHONHASHSEED: '0', PYTHONIOENCODING: 'utf-8' };
  if (virtual && Object.values(files).some((text) => /^\s*(?:import|from) asyncio\b/m.test(text))) env.PYTHONPATH = clock;
  const { stdout, stderr } = await new Promise((resolve) => {
    execFile(executable, ['-B', main], { cwd: folder, timeout: TIMEOUT_MS, maxBuffer: 64 << 20, env }, (_error, out, err) => {
      resolve({ stdout: out, stderr: err });
    });
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
const items = [...Object.values(course.lessons), ...Object.values(course.challenges)].filter(({ id }) => wanted(id));
const isOurs = ({ files }) => Object.values(files).some((text) => /^\s*(?:import|from) leaky_ext\b/m.test(text));
const compared = items.flatMap((item) => programsOf(item).filter((program) => !isOurs(program))
  .map((program) => ({ item: item.id, kind: item.kind, program })));

/** One program in each version: `runs` of them, `equal` and by `chance`, and what differs. */
async function compareProgram({ item, program }) {
  const result = { runs: 0, equal: 0, chance: 0, differences: [], shown: [], again: [] };
  let before = null;
  for (const profile of program.profiles.filter((id) => pythons.has(id))) {
    const real = await runReal(program, pythons.get(profile));
    const ours = await runEngine(program, profile, engine);
    result.runs++;
    const text = `${real.stdout}${real.error === '' ? '' : `! ${real.error}\n`}`;
    if (text !== before) result.shown.push(`--- ${item} ${program.name} ${profile}\n${text.trimEnd()}`);
    before = text;
    if (!differs(real, ours, program)) result.equal++;
    // What differs from seed to seed of the engine's own random cannot be compared with a real run.
    else if (differs(await runEngine(program, profile, engine, 1), ours, program)) result.chance++;
    else result.again.push({ item, program, profile, ours });
  }
  return result;
}

const results = new Array(compared.length);
let [next, done] = [0, 0];
await Promise.all(Array.from({ length: Number(values.lanes) }, async () => {
  while (next < compared.length) {
    const index = next++;
    results[index] = await compareProgram(compared[index]);
    done++;
    if (process.stderr.isTTY || done % 100 === 0) process.stderr.write(`${done} of ${compared.length} programs\n`);
  }
}));
for (const result of results) {
  for (const { item, program, profile, ours } of result.again) {
    const real = await runReal(program, pythons.get(profile), false);
    if (!differs(real, ours, program)) result.equal++;
    else {
      result.differences.push({ item, program: program.name, profile, cpython: real.stdout, engine: ours.stdout });
      const [theirs, here] = [real, ours].map(({ stdout, error }) => `${stdout}! ${error}`);
      result.shown.push(`*** ${item} ${program.name} ${profile}: CPython prints\n${theirs}\nthe engine\n${here}`);
    }
  }
}

for (const { shown } of results) for (const line of shown) if (values.show || line.startsWith('***')) console.log(line);
const sum = (list, count) => list.reduce((total, result) => total + count(result), 0);
const rowOf = (kind, list) => [
  kind, new Set(list.map(({ item }) => item)).size, list.length, sum(list, ({ runs }) => runs), sum(list, ({ equal }) => equal),
  sum(list, ({ differences }) => differences.length), sum(list, ({ chance }) => chance)];
const all = results.map((result, index) => ({ ...result, ...compared[index] }));
const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
const rows = [...kinds.map((kind) => rowOf(kind, all.filter((one) => one.kind === kind))), rowOf('all', all)];
const differences = results.flatMap((result) => result.differences);
const [, , programs, runs, equal, , chance] = rows.at(-1);
console.log(`${programs} programs, ${runs} runs: ${equal} equal, ${differences.length} different, ${chance} by chance`);
if (values.record) writeFileSync(RECORD, recordPage());
process.exitCode = differences.length === 0 ? 0 : 1;

/** The record as a page: a table by kind of item, then each difference. */
function recordPage() {
  const used = [...pythons].filter(([profile]) => compared.some(({ program }) => program.profiles.includes(profile)));
  const found = used.map(([, { version }]) => version).join(', ');
  const list = differences.map(({ item, program, profile }) => `- ${item}, ${program}, ${profile}`);
  return `# The course on real CPythons

\`node scripts/compare-course.mjs --record\` runs every program of the course (what lessons and questions show, and the workloads of
challenges with solution, starter and wrong answers) on real interpreters, in each version that its item names, and compares what is
printed, addresses apart.
Interpreters: CPython ${found}.

| kind | items | programs | runs | equal | different | by chance |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

By chance: programs whose output depends on the seed of \`random\`, where real runs differ from each other as well. Programs that use
\`leaky_ext\`, a module of the engine's own, are not among them.

${list.length === 0 ? 'Nothing differs.' : `What differs:\n\n${list.join('\n')}`}
`;
}
