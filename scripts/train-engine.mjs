/**
 * Runs programs on a bundle of the engine and prints, as JSON, its functions that few or none of them call: [key (`split-cold.mjs`), length
 * in characters, numbers of the programs that call it].
 *
 *     node scripts/train-engine.mjs ENGINE.mjs TREE
 *
 * The programs are those of the lessons, once plainly and some once more recorded, and the beginnings of those of the bench. What is called
 * when the bundle is loaded is left out, and so is what one program calls often: it would go the long way at each call.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { filesOf, functionKey, outerFunctions } from './split-cold.mjs';
import { lessonPrograms } from './bench/programs.mjs';

/** Called by more programs than this part of them, a function is called by many. */
const FEW = 1 / 5;
/** Called more often than this by one program, a function is called often; a long one (in characters) may be all the same. */
const OFTEN = 2000;
const LONG = 400;
/** Folders whose functions another program may call at every instruction: what is called at all stays. */
const BUSY = ['lib/python/vm/ops/', 'lib/python/heap/'];

const [engine, tree] = process.argv.slice(2);
const text = readFileSync(engine, 'utf8');
const source = ts.createSourceFile('engine.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
const functions = outerFunctions(source).filter((fn) => fn.body !== undefined);
const calls = globalThis.leaklabCalls = new Uint32Array(functions.length);

/** The bundle with a count of calls at the beginning of each function. */
function counted() {
  let [out, end] = ['', 0];
  functions.forEach(({ body }, at) => {
    const start = body.getStart(source);
    out += text.slice(end, start);
    if (ts.isBlock(body)) out += `{leaklabCalls[${at}]++;${text.slice(start + 1, body.end)}`;
    else out += `(leaklabCalls[${at}]++,${text.slice(start, body.end)})`;
    end = body.end;
  });
  return out + text.slice(end);
}

const countedEngine = `${engine}.counted.mjs`;
writeFileSync(countedEngine, counted());
const { fetchModules, importedNames, runProgram } = await import(pathToFileURL(countedEngine).href);
const usedAtLoad = calls.map((count) => Math.min(count, 1));

/** For each function the numbers of the programs that called it. */
const users = functions.map(() => []);
const isOften = new Uint8Array(functions.length);
let programs = 0;
function run(program, more = {}) {
  calls.fill(0);
  // As the page's worker does before each run.
  fetchModules(importedNames(program));
  runProgram({ source: program, filename: 'main.py', profile: '3.14', limits: { steps: 3e5 }, ...more });
  calls.forEach((count, at) => {
    if (count > 0) users[at].push(programs);
    if (count > OFTEN) isOften[at] = 1;
  });
  programs += 1;
}

const bench = path.join(tree, 'tests/bench');
const lessons = lessonPrograms(path.join(tree, 'content/lessons'));
for (const program of lessons) run(program);
const marks = [{ file: 'main.py', line: 3, label: 'here', record: 'census' }];
for (const program of lessons.slice(0, 20)) run(program, { record: {}, marks });
for (const name of readdirSync(bench).filter((file) => file.endsWith('.py'))) {
  run(readFileSync(path.join(bench, name), 'utf8'), { limits: { steps: 1e6 } });
}

const fileAt = filesOf(text);
const seldom = new Map();
const kept = new Set();
functions.forEach((fn, at) => {
  const start = fn.getStart(source);
  const file = fileAt(start);
  const key = functionKey(file, text.slice(start, fn.end));
  const few = users[at].length === 0 || BUSY.some((folder) => file.startsWith(folder)) ? 0 : programs * FEW;
  if (!file.startsWith('lib/python/') || usedAtLoad[at] || (isOften[at] && fn.end - start < LONG) || users[at].length > few) kept.add(key);
  else seldom.set(key, [fn.end - start, [...new Set([...(seldom.get(key)?.[1] ?? []), ...users[at]])]]);
});
const found = [...seldom].filter(([key]) => !kept.has(key)).map(([key, [length, usedBy]]) => [key, length, usedBy]);
process.stdout.write(JSON.stringify(found), () => process.exit(0));
