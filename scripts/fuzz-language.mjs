#!/usr/bin/env node
/**
 * Compares the engine with a real CPython on generated programs.
 *
 *   node scripts/fuzz-language.mjs --python 3.13=/path/to/python3.13 [--from 1] [--count 500] [--mistakes | --heap | --library] [--whole]
 *     [--keep FOLDER] [--record]
 *
 * Programs come from seeds (tests/fuzz), so a number names one for ever. With --mistakes each has one mistake in its text, and what is
 * compared is mostly syntax errors. With --heap they are programs about memory. With --library each compiles one statement of the real
 * interpreter's own library into which a mistake was put (scripts/mutate-library.py). A program that differs is made smaller as long as it
 * still differs (not with --whole), printed, and written to the folder of --keep. --record enters the counts in
 * tests/fuzz/record.json, from which the page of docs/ is made.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { maskAddresses } from './conformance-programs.mjs';
import { loadSource } from './load-source.mjs';
import { bundleEngine, root } from './tasks.mjs';

const RECORD = path.join(root, 'tests/fuzz/record.json');
const LIMITS = { steps: 20_000_000, heapBytes: 256 * 1024 * 1024 };
/** Programs that are run to make one smaller, at most. */
const MOST_TRIES = 250;

const { values } = parseArgs({
  options: {
    python: { type: 'string' }, from: { type: 'string', default: '1' }, count: { type: 'string', default: '500' },
    mistakes: { type: 'boolean', default: false }, heap: { type: 'boolean', default: false },
    library: { type: 'boolean', default: false }, whole: { type: 'boolean', default: false },
    keep: { type: 'string' }, record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [profile, python] = (values.python ?? '').split(/=(.*)/s);
if (values.help || !python) {
  const kinds = '[--mistakes | --heap | --library]';
  console.log(`node scripts/fuzz-language.mjs --python 3.13=PATH [--from N --count N] ${kinds} [--whole] [--keep DIR] [--record]`);
  process.exit(values.help ? 0 : 2);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'fuzz-language-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

async function loadEngine() {
  const outfile = path.join(scratch, 'engine.mjs');
  await bundleEngine(outfile);
  return import(pathToFileURL(outfile).href);
}

const { runProgram } = await loadEngine();
const { randomSections, joinProgram, heapSections, joinHeapProgram, withMistake } = await loadSource(
  'tests/fuzz/programs', 'tests/fuzz/heap-programs', 'tests/fuzz/mutations',
);

function onEngine(source) {
  const { outcome, output, exitStatus } = runProgram({ source, filename: 'program.py', profile, limits: LIMITS });
  if (outcome.kind === 'internal-error') return { failed: `internal error: ${outcome.message}` };
  if (outcome.kind === 'limit') return { limit: true };
  const of = (stream) => maskAddresses(output.filter((chunk) => chunk.stream === stream).map((chunk) => chunk.text).join(''));
  return { stdout: of('stdout'), stderr: of('stderr'), exitStatus };
}

function onCPython(source) {
  writeFileSync(path.join(scratch, 'program.py'), source);
  const env = { PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8', PYTHON_COLORS: '0', NO_COLOR: '1' };
  const run = spawnSync(python, ['-S', 'program.py'], { cwd: scratch, env, encoding: 'utf8', timeout: 10_000 });
  if (run.error || run.signal) return { limit: true };
  return { stdout: maskAddresses(run.stdout), stderr: maskAddresses(run.stderr).replaceAll(`${scratch}/`, ''), exitStatus: run.status };
}

/** What differs, as lines to read; null where the two agree or one of them ran out of time or memory. */
function difference(source) {
  const ours = onEngine(source);
  if (ours.failed) return ours.failed;
  const theirs = onCPython(source);
  if (ours.limit || theirs.limit) return null;
  for (const stream of ['stdout', 'stderr']) {
    const [mine, real] = [ours[stream].split('\n'), theirs[stream].split('\n')];
    const at = real.findIndex((line, i) => line !== mine[i]);
    if (at >= 0 || mine.length > real.length) {
      const i = at >= 0 ? at : real.length;
      return `${stream} line ${i + 1}\n  CPython: ${real[i] ?? '(end)'}\n  engine:  ${mine[i] ?? '(end)'}`;
    }
  }
  return ours.exitStatus === theirs.exitStatus ? null : `exit status ${theirs.exitStatus}, engine ${ours.exitStatus}`;
}

const indentation = (line) => line.length - line.trimStart().length;

/** The program without a line and what is indented below it. */
function without(lines, at) {
  let end = at + 1;
  while (end < lines.length && (lines[end] === '' || indentation(lines[end]) > indentation(lines[at]))) end++;
  return [...lines.slice(0, at), ...lines.slice(end)];
}

const isSyntaxError = (text) => /(?:Syntax|Indentation|Tab)Error/.test(text);

/**
 * The smallest program found by leaving out statements that differs in the same stream and in a line that begins with the same words. A
 * valid program stays valid, and the collections that make what happened before the program not matter stay.
 */
function reduce(source) {
  const firstWord = (text) => (values.heap ? /CPython: (\w*)/.exec(text)?.[1] : '');
  const kind = (text) => (text === null ? null : `${text.slice(0, 6)}${isSyntaxError(text)}${firstWord(text)}`);
  const wanted = kind(difference(source));
  let lines = source.split('\n');
  let tries = MOST_TRIES;
  for (let again = true; again && tries > 0;) {
    again = false;
    for (let at = lines.length - 1; at >= 0 && tries > 0; at--) {
      if (at >= lines.length || lines[at].trim() === '' || /^gc\.(?:disable|collect)\(\)$/.test(lines[at])) continue;
      const smaller = without(lines, at);
      tries--;
      if (kind(difference(smaller.join('\n'))) !== wanted) continue;
      lines = smaller;
      again = true;
    }
  }
  return lines.filter((line) => line !== '').join('\n') + '\n';
}

const [from, count] = [Number(values.from), Number(values.count)];
const what = values.heap ? 'about memory' : values.mistakes ? 'with a mistake' : values.library ? 'a mistake in the library' : 'valid';

function libraryTexts() {
  const made = spawnSync(python, ['-W', 'ignore', path.join(root, 'scripts/mutate-library.py'), String(from), String(count)], {
    encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (made.status !== 0) throw new Error('No texts could be made of the library.');
  return JSON.parse(made.stdout);
}
const texts = values.library ? libraryTexts() : [];

/** A JSON string is a literal of Python's as well, as long as no character is half of a pair. */
const compiling = (text) => `import warnings
warnings.simplefilter('ignore')
text = ${JSON.stringify(text)}
try:
    compile(text, 'text.py', 'exec')
except SyntaxError as error:
    print(type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
except Exception as error:
    print(type(error).__name__, error)
`;

function programOf(seed) {
  if (values.library) return compiling(texts[seed - from]);
  const good = values.heap ? joinHeapProgram(heapSections(seed)) : joinProgram(randomSections(seed));
  return values.mistakes ? withMistake(good, seed) : good;
}

const differing = [];
for (let seed = from; seed < from + count; seed++) {
  const source = programOf(seed);
  if (difference(source) === null) continue;
  // A mistake is in the text once: leaving out what stands around it may change what is wrong.
  const small = values.whole || values.library ? source : reduce(source);
  differing.push(seed);
  console.log(`== seed ${seed}: ${difference(small)}\n${small}`);
  if (!values.keep) continue;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(path.join(values.keep, `seed-${seed}-${what.split(' ').at(-1)}.py`), small);
}
const which = differing.length > 0 ? `: ${differing.join(' ')}` : '';
console.log(`${count} programs, ${differing.length} differ from CPython ${profile}${which}`);

if (values.record) {
  const record = JSON.parse(readFileSync(RECORD, 'utf8'));
  const others = record.filter((entry) => entry.profile !== profile || entry.what !== what);
  const version = spawnSync(python, ['-c', 'import platform; print(platform.python_version())'], { encoding: 'utf8' }).stdout.trim();
  const date = new Date().toISOString().slice(0, 10);
  const entries = [...others, { what, profile, version, date, from, programs: count, differing: differing.length }];
  entries.sort((a, b) => `${a.what}${a.profile}`.localeCompare(`${b.what}${b.profile}`));
  writeFileSync(RECORD, `${JSON.stringify(entries, null, 1)}\n`);
}
