/**
 * Runs programs on a bundle of the engine and prints, as JSON, the keys of its functions that none of them called (`split-cold.mjs`):
 *
 *     node scripts/train-engine.mjs ENGINE.mjs TREE
 *
 * The programs are those of the lessons, once plainly and some once more recorded, and the beginnings of those of the bench.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { filesOf, functionKey, outerFunctions } from './split-cold.mjs';
import { lessonPrograms } from './bench/programs.mjs';

const [engine, tree] = process.argv.slice(2);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: false });

const { runProgram } = await import(pathToFileURL(engine).href);
const bench = path.join(tree, 'tests/bench');
const lessons = lessonPrograms(path.join(tree, 'content/lessons'));
const run = (source, more = {}) => runProgram({ source, filename: 'main.py', profile: '3.14', limits: { steps: 3e5 }, ...more });
for (const source of lessons) run(source);
const marks = [{ file: 'main.py', line: 3, label: 'here', record: 'census' }];
for (const source of lessons.slice(0, 20)) run(source, { record: {}, marks });
for (const name of readdirSync(bench).filter((file) => file.endsWith('.py'))) {
  run(readFileSync(path.join(bench, name), 'utf8'), { limits: { steps: 1e6 } });
}

const { result } = await session.post('Profiler.takePreciseCoverage');
const { functions } = result.find(({ url }) => url === pathToFileURL(engine).href);
const called = new Set(functions.filter(({ ranges }) => ranges[0].count > 0).map(({ ranges }) => ranges[0].startOffset));
const text = readFileSync(engine, 'utf8');
const source = ts.createSourceFile('engine.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
const fileAt = filesOf(text);
const [hot, cold] = [new Set(), new Set()];
for (const fn of outerFunctions(source)) {
  const start = fn.getStart(source);
  const isCalled = called.has(start) || (ts.isMethodDeclaration(fn) && called.has(fn.name.end));
  (isCalled ? hot : cold).add(functionKey(fileAt(start), text.slice(start, fn.end)));
}
process.stdout.write(JSON.stringify([...cold].filter((key) => key.startsWith('lib/python/') && !hot.has(key))));
process.exit(0);
