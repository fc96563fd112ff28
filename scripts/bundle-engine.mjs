/**
 * Bundles the engine: a main file with what every program needs, and *parts*, files with the library modules that a program may
 * import (`lib/python/object/library-parts.ts` loads them). Nothing has to be written down to put a module in a part: every file that
 * `lib/python/modules/library.ts` names becomes one, with all that it alone needs, and every package of Python texts becomes one.
 *
 * A part is a script, the same for browsers and Node. What it uses of the main file and of other parts it finds in a table; where a
 * value is a number it is written into the part. The main file is made twice: once to load all parts into it and to measure them, and
 * then with the list of what was found.
 *
 * Code of the main file that is seldom needed comes in parts, too: files that `late-code.mjs` names, and the functions that few programs of
 * the course call, or none (`train-engine.mjs`, `group-seldom.mjs`, `split-cold.mjs`).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { lessonPrograms } from './bench/programs.mjs';
import { bundleText, format, shorten } from './bundle-format.mjs';
import { DOOR, LATE, PARTS, divide, fileOf, findUses, inOrderOfUse, lateFilesOf, readGraph } from './divide-engine.mjs';
import { countsPages, generated, lateFunctions, outsideFromTable, withoutLibrary } from './engine-plugins.mjs';
import { groupSeldom } from './group-seldom.mjs';
import { LATE_CODE } from './late-code.mjs';
import { namePartsOf, splitCold } from './split-cold.mjs';
import { CONSTANT_NAME } from './write-out.mjs';

const DEFINITIONS = 'lib/python/object/define-module.ts';
const COMPILED = 'lib/python/vm/compiled-library.ts';
/** The language that library modules are compiled for ahead. */
const LANGUAGE = '3.14';
/** The text of a part: a call that hands over its code. */
async function bundlePart(tree, group, lateFiles, cells, values, readable) {
  const own = new Set(group.files);
  const given = [...cells].filter(([key]) => own.has(fileOf(key)) && lateFiles.has(fileOf(key)) === key.endsWith(LATE));
  const entry = [
    ...group.files.filter((file) => file.endsWith('.ts')).map((file) => `import './${file}';`),
    importLines(given.map(([key]) => key)),
    ...given.map(([_key, cell], at) => `$shared[${cell}] = given${at};`),
  ].join('\n');
  const options = { ...format(readable), format: 'iife' };
  const code = await shorten(await bundleText({
    ...options, absWorkingDir: tree, entryPoints: ['generated:entry'],
    plugins: [generated({ 'generated:entry': entry }, tree), outsideFromTable(tree, group, cells, values)],
  }), options);
  return partText(code);
}

/** A script that hands over its code. */
const partText = (code) => `leaklabPart($shared=>{${code.trim()}});\n`;

/** Text of a part that is nothing but Python modules. */
const pythonPart = (sources, cell) => partText(
  Object.entries(sources).map(([name, source]) => `$shared[${cell}].set(${JSON.stringify(name)},${JSON.stringify(source)})`).join(';'),
);

/** The text of a part with what its Python modules are when they are compiled. */
function withCompiled({ text, pythons }, cell, writeLibrary) {
  if (writeLibrary === undefined) return text;
  const quote = (json) => `'${json.replace(/[\\']/g, '\\$&').replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}'`;
  const compiled = [...pythons].map(([name, source]) => [name, writeLibrary(source, LANGUAGE)]).filter(([, written]) => written !== null);
  const sets = compiled.map(([name, written]) => `;$shared[${cell}].set(${JSON.stringify(`${LANGUAGE} ${name}`)},${quote(written)})`);
  return text.replace(/\}\);\n$/, () => `${sets.join('')}});\n`);
}

/** Modules that a Python text imports when it is imported itself: not in functions and classes. */
function importedAtOnce(source) {
  const names = [];
  let inside = false;
  for (const line of source.split('\n')) {
    if (/^\S/.test(line) && !/^[)#\]}'"]/.test(line)) inside = /^(def|class|async|@|if .*TYPE_CHECKING)\b/.test(line);
    const found = /^\s*(?:from\s+([\w.]+)\s+import\s+(.*)|import\s+([\w., ]+))/.exec(line);
    if (inside || !found) continue;
    const [, from, imported, plain] = found;
    if (from) names.push(from, ...imported.split(',').map((name) => `${from}.${name.trim().split(' ')[0]}`));
    else names.push(...plain.split(',').map((name) => name.trim().split(' ')[0]));
  }
  return names;
}

const importLines = (keys) => keys.map((key, at) => {
  const [file, name] = key.split(' ');
  return `import { ${name} as given${at} } from './${file}';`;
}).join('\n');
const givenList = (keys) => `[${keys.map((_key, at) => `given${at}`).join(',')}]`;

/** What compiles library modules; undefined in a tree that does not know of it. */
async function loadCompiler(tree, scratch) {
  if (!compilesAhead(tree)) return undefined;
  const outfile = path.join(scratch, 'compiler.mjs');
  await build({ ...format(), absWorkingDir: tree, entryPoints: [COMPILED], outfile });
  return (await import(pathToFileURL(outfile).href)).writeLibrary;
}

const compilesAhead = (tree) => existsSync(path.join(tree, COMPILED));

/** What a part writes itself instead of asking the main file for it: literals, and tables of numbers whose names are in capitals. */
function writtenOut(value) {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const isTable = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    && Object.entries(value).length > 0
    && Object.entries(value).every(([name, number]) => CONSTANT_NAME.test(name) && typeof number === 'number');
  return isTable ? JSON.stringify(value) : null;
}

/** The main file with everything that parts may take from it: to be looked at, not to be kept. */
async function loadMain(tree, keys, late, scratch) {
  const entry = [
    `import './${DOOR}';`, importLines(keys), `export { measurePart } from './${PARTS}';`, `export const given = ${givenList(keys)};`,
  ].join('\n');
  const outfile = path.join(scratch, 'main.mjs');
  await build({
    ...format(), absWorkingDir: tree, entryPoints: ['generated:entry'], outfile,
    plugins: [generated({ 'generated:entry': entry }, tree), withoutLibrary, lateFunctions(tree, late)],
  });
  return import(pathToFileURL(outfile).href);
}

/** Runs a part's text and returns the code that it hands over. */
function codeOf(text) {
  let code;
  globalThis.leaklabPart = (given) => {
    code = given;
  };
  new Script(text).runInThisContext();
  delete globalThis.leaklabPart;
  return code;
}

/**
 * Works out the parts of an engine's tree: `{ texts, install }`, the text of each part by file name and, for `bundleEntry`, what the
 * main file has to know. `readable` leaves names as they are in the sources.
 */
export async function planParts(tree, { readable = false } = {}) {
  const file = path.join(tree, 'node_modules/.cache/leaklab', `plan-${sourcesHash(tree, readable)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const plan = await makePlan(tree, readable);
  mkdirSync(path.dirname(file), { recursive: true });
  forgetOld(path.dirname(file));
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(plan));
  renameSync(`${file}.${process.pid}`, file);
  return plan;
}

/** What bundling left in a folder more than a day ago. */
function forgetOld(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const old = path.join(folder, name);
    const found = statSync(old, { throwIfNoEntry: false });
    if (found?.isFile() && Date.now() - found.mtimeMs > 86_400_000) rmSync(old, { force: true });
  }
}

/** Scripts beside this one that a plan depends on. */
const MADE_WITH = [
  'bundle-format.mjs', 'divide-engine.mjs', 'engine-plugins.mjs', 'follow-cold.mjs', 'group-seldom.mjs', 'keep-constants.mjs',
  'last-before.mjs', 'late-code.mjs', 'split-cold.mjs', 'train-engine.mjs', 'write-out.mjs',
];

/** Of all that an engine is made of: tells whether what was made before still holds. */
export function sourcesHash(tree, readable = false) {
  const sum = createHash('sha256').update(String(readable)).update(readFileSync(import.meta.filename));
  for (const script of MADE_WITH) {
    sum.update(readFileSync(path.join(import.meta.dirname, script)));
  }
  const lessons = path.join(tree, 'content/lessons');
  if (existsSync(lessons)) lessonPrograms(lessons).forEach((text) => sum.update(text));
  for (const name of readdirSync(path.join(tree, 'lib/python'), { recursive: true }).sort()) {
    if (/(?<!\.test)\.(ts|py)$/.test(name)) sum.update(name).update(readFileSync(path.join(tree, 'lib/python', name)));
  }
  return sum.digest('hex').slice(0, 16);
}

async function makePlan(tree, readable) {
  const division = divide(tree, await readGraph(tree));
  const { main, lateFiles } = division;
  const uses = await findUses(tree, division);
  const groups = inOrderOfUse(division.groups, lateFiles);
  const keys = [...uses].flatMap(([file, names]) => [...names].map((name) => `${file} ${name}`));
  const isMain = (key) => main.has(fileOf(key)) || lateFiles.has(fileOf(key));
  const scratch = mkdtempSync(path.join(tmpdir(), 'leaklab-parts-'));
  try {
    const mainKeys = [...keys.filter((key) => isMain(key) && !key.startsWith('lib/heap/')), `${DEFINITIONS} pythonModules`];
    if (compilesAhead(tree)) mainKeys.push(`${DEFINITIONS} compiledTexts`);
    const { given, measurePart } = await loadMain(tree, mainKeys, lateCells(keys, lateFiles, () => 0, () => 0), scratch);
    const values = new Map(mainKeys.map((key, at) => [key, writtenOut(given[at])]).filter(([, text]) => text !== null));
    const shared = [...new Set(mainKeys.filter((key) => !values.has(key)))];
    const lateKeys = keys.filter((key) => lateFiles.has(fileOf(key))).map((key) => key + LATE);
    const cells = new Map([...shared, ...keys.filter((key) => !isMain(key)), ...lateKeys].map((key, cell) => [key, cell]));
    const table = shared.map((key) => given[mainKeys.indexOf(key)]);
    const texts = await Promise.all(groups.map((group) => bundlePart(tree, group, lateFiles, cells, values, readable)));
    const measured = groups.map((group, at) => ({ ...group, text: texts[at], ...measurePart(codeOf(texts[at]), table) }));
    checkLate(measured, lateKeys.map((key) => [key, table[cells.get(key)]]));
    const writeLibrary = await loadCompiler(tree, scratch);
    const cellOf = (name) => cells.get(`${DEFINITIONS} ${name}`);
    const complete = (part) => withCompiled(part, cellOf('compiledTexts'), writeLibrary);
    const described = describeParts(measured, shared, cellOf('pythonModules'), complete);
    const partOf = (file) => measured.find(({ files }) => files.includes(file)).index;
    const late = lateCells(keys, lateFiles, partOf, (key) => cells.get(key + LATE));
    const plan = { ...described, late, cells: cells.size, cold: await findCold(tree, scratch) };
    return { ...plan, ...await planCountingEngine(tree, plan, readable) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Functions that few programs of the course call, or none, and the part of each; none where there is no course. */
async function findCold(tree, scratch) {
  if (lateFilesOf(tree, LATE_CODE).length === 0 || !existsSync(path.join(tree, 'content/lessons'))) return [];
  const outfile = path.join(scratch, 'training.mjs');
  writeFileSync(outfile, await bundleText({ ...format(), absWorkingDir: tree, entryPoints: [DOOR] }));
  const script = path.join(import.meta.dirname, 'train-engine.mjs');
  const seldom = JSON.parse(execFileSync(process.execPath, [script, outfile, tree], { encoding: 'utf8', maxBuffer: 1 << 26 }));
  return namePartsOf(groupSeldom(seldom), seldom.filter(([, , users]) => users.length === 0).map(([key]) => key));
}

/** For each late file, what is used of it: [name, part, cell]. */
function lateCells(keys, lateFiles, partOf, cellOf) {
  const found = Object.fromEntries([...lateFiles].map((file) => [file, []]));
  for (const key of keys.filter((name) => lateFiles.has(fileOf(name)))) {
    const [file, name] = key.split(' ');
    found[file].push([name, partOf(file), cellOf(key)]);
  }
  return found;
}

/** Late code is functions, and nothing that a run could see. */
function checkLate(measured, values) {
  for (const [key, value] of values) {
    if (typeof value !== 'function' || /^class\b/.test(value)) throw new Error(`late-code.mjs: ${key} is no function`);
  }
  const byFile = new Map(measured.flatMap((part) => part.files.map((file) => [file, part])));
  const check = ({ name, rows, types, uses }, late) => {
    if (rows > 0 || types > 0) throw new Error(`late-code.mjs: ${late} needs ${name}, which makes ${rows} rows and ${types} types`);
    for (const file of uses.keys()) if (byFile.has(file) && byFile.get(file).late === undefined) check(byFile.get(file), late);
  };
  for (const part of measured) if (part.late !== undefined) check(part, part.name);
}

/** Puts Python texts that come without TypeScript together by package, and numbers everything. */
function describeParts(measured, shared, pythonCell, complete) {
  const isPythonOnly = ({ pythons, natives, uses }) => pythons.size > 0 && natives.length === 0
    && [...uses.keys()].every((file) => file === DEFINITIONS);
  const native = measured.filter((part) => !isPythonOnly(part));
  const packages = new Map();
  for (const [name, source] of measured.filter(isPythonOnly).flatMap(({ pythons }) => [...pythons])) {
    const top = name.split('.')[0];
    packages.set(top, { ...packages.get(top), [name]: source });
  }
  const parts = [
    ...native,
    ...[...packages].map(([name, sources]) => ({
      name, files: [], uses: new Map(), pythons: new Map(Object.entries(sources)), natives: [], names: [], rows: 0, types: 0,
      text: pythonPart(sources, pythonCell),
    })),
  ];
  const ofModule = new Map(parts.flatMap((part, at) => [...part.natives, ...part.pythons.keys()].map((name) => [name, at])));
  const ofFile = new Map(parts.flatMap((part, at) => (part.late === undefined ? part.files.map((file) => [file, at]) : [])));
  for (const part of measured) part.index = parts.indexOf(part);
  const distinct = (at, found) => [...new Set(found)].filter((other) => other !== undefined && other !== at);
  const texts = {};
  const manifest = parts.map((part, at) => {
    const { name, pythons, natives, uses, rows, types } = part;
    const text = complete(part);
    const file = partFile(name, text);
    texts[file] = text;
    const imported = [...pythons.values()].flatMap(importedAtOnce);
    return {
      file, natives, pythons: [...pythons.keys()], rows, types,
      needs: distinct(at, [...uses.keys()].map((other) => ofFile.get(other))),
      wants: distinct(at, imported.map((other) => ofModule.get(other))),
    };
  });
  return { texts, manifest, names: parts.flatMap((part) => part.names), shared };
}

const hashedName = (name, text) => `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`;
const partFile = (name, text) => hashedName(`part-${name}`, text);

/** What every main file does with the parts; `loader`, `manifest` and `cold` are expressions. */
const installLines = (plan, loader, manifest = JSON.stringify(plan.manifest), cold = '{ first: 0, given: [] }') => [
  `import './${DOOR}';`, importLines(plan.shared), `import { installCountingEngine, installParts, lateFunctions } from './${PARTS}';`,
  `installParts(${manifest}, ${JSON.stringify(plan.names)}, ${givenList(plan.shared)}, ${cold}, ${loader});`,
  ...(plan.counting === undefined ? [] : [`installCountingEngine(${JSON.stringify(plan.counting)});`]),
];

/**
 * The engine that counts pages, a file like a part: it takes the loader of the parts from the table that it is given, and puts its door
 * there. Nothing of it is late.
 */
async function planCountingEngine(tree, plan, readable) {
  const entry = [...installLines(plan, '$shared[0]'), `import { runProgram } from './${DOOR}';`, '$shared[1] = runProgram;'].join('\n');
  const options = { ...format(readable), format: 'iife' };
  const code = await shorten(await bundleText({
    ...options, absWorkingDir: tree, entryPoints: ['generated:entry'],
    plugins: [generated({ 'generated:entry': entry }, tree), withoutLibrary, countsPages],
  }), options);
  const text = partText(code);
  const counting = hashedName('engine-pages', text);
  return { texts: { ...plan.texts, [counting]: text }, counting };
}

/** How a host finds the parts, as source text. */
const LOADERS = {
  node: (folder) => [
    "import { partsIn as load } from './lib/runtime/node-parts.ts';", `load(new URL(${JSON.stringify(folder)}, import.meta.url))`,
  ],
  browser: () => ["import { partsBeside as load } from './lib/runtime/web-parts.ts';", 'load(self.location.href)'],
};

/**
 * Bundles one entry with the engine's main file. `folder`: where the parts are, relative to the file that is made. More options of esbuild
 * may be given. Returns `{ code, texts }`, the text and those of the parts of its own by file name, and writes the text if there is an
 * `outfile`.
 */
export async function bundleEntry(tree, plan, { entry, platform, folder = 'parts/', readable = false, ...options }) {
  const [imported, loader] = LOADERS[platform](folder);
  const install = [imported, ...installLines(plan, loader, '$manifest(lateFunctions)', '$cold()')].join('\n');
  const isHere = ([file]) => platform === 'browser' || !file.startsWith('lib/heap/');
  const late = Object.fromEntries(Object.entries(plan.late).filter(isHere));
  const start = `import 'generated:install';\nexport * from './${entry}';\nimport './${entry}';`;
  const settings = { ...format(readable), ...(platform === 'node' ? { target: 'node20' } : { format: 'iife' }) };
  const text = await bundleText({
    ...settings, platform, absWorkingDir: tree, entryPoints: ['generated:start'], ...options,
    plugins: [
      generated({ 'generated:start': start, 'generated:install': install }, tree), withoutLibrary, lateFunctions(tree, late),
    ],
  });
  const { code, parts } = await takeOutCold(text, plan, settings);
  if (options.outfile) {
    mkdirSync(path.dirname(options.outfile), { recursive: true });
    writeFileSync(options.outfile, code);
  }
  return { code, texts: Object.fromEntries(parts.map(({ file, text: part }) => [file, part])) };
}

/** Puts functions that are seldom called in parts, completes the call of `installParts`, and shortens everything. */
async function takeOutCold(text, plan, settings) {
  const split = splitCold(text, new Map(plan.cold), { firstPart: plan.manifest.length, firstCell: plan.cells });
  const parts = await Promise.all(Object.entries(split.texts).map(async ([name, body]) => {
    const part = partText(await shorten(body, { ...settings, format: 'iife' }));
    return { file: partFile(name, part), text: part };
  }));
  const added = parts.map(({ file }) => ({ file, natives: [], pythons: [], rows: 0, types: 0, needs: [], wants: [] }));
  const completed = split.text
    .replace(/\$manifest\(\w+\)/, () => JSON.stringify([...plan.manifest, ...added]))
    .replace('$cold()', () => `{ first: ${plan.cells}, given: [${split.given.join(', ')}] }`);
  return { code: await shorten(completed, settings), parts };
}

/** Writes parts to a folder. Their names tell what is in them, so one that is there need not be written again. */
export function writeParts(texts, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(texts)) {
    const target = path.join(folder, file);
    if (existsSync(target)) continue;
    const fresh = `${target}.${process.pid}`;
    writeFileSync(fresh, text);
    renameSync(fresh, target);
  }
}

/** One entry and its parts beside it, for scripts and tests: `outfile` and a folder `parts`. */
export async function bundleWithParts(tree, entry, outfile, options = {}) {
  const plan = await planParts(tree, options);
  const { texts } = await bundleEntry(tree, plan, { entry, platform: 'node', outfile, ...options });
  writeParts({ ...plan.texts, ...texts }, path.join(path.dirname(outfile), 'parts'));
}
