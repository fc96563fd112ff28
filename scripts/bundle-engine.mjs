/**
 * Bundles the engine: a main file with what every program needs, and *parts*, files with the library modules that a program may
 * import (`lib/python/object/library-parts.ts` loads them). Nothing has to be written down to put a module in a part: every file that
 * `lib/python/modules/library.ts` names becomes one, with all that it alone needs, and every package of Python texts becomes one.
 *
 * A part is a script, the same for browsers and Node. What it uses of the main file and of other parts it finds in a table; where a
 * value is a number it is written into the part. The main file is made twice: once to load all parts into it and to measure them, and
 * then with the list of what was found.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build, transform } from 'esbuild';
import { keepConstants } from './keep-constants.mjs';

const DOOR = 'lib/python/index.ts';
const LIBRARY = 'lib/python/modules/library.ts';
const DEFINITIONS = 'lib/python/object/define-module.ts';
const PARTS = 'lib/python/object/library-parts.ts';

/** White space and dead code go, and names become short, except where a profile is to be read. */
export const format = (readable = false) => ({
  bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning', loader: { '.py': 'text' },
  minifySyntax: true, minifyWhitespace: !readable, minifyIdentifiers: !readable,
});

/** As esbuild's `build` for what runs programs: makes a module, gives it its constants back and only then shortens it. */
async function bundleFast({ format: kind, minifyWhitespace, minifyIdentifiers, ...options }) {
  const { outputFiles: [{ text }], ...rest } = await build({
    ...options, format: 'esm', minifyWhitespace: false, minifyIdentifiers: false, write: false,
  });
  const { code } = await transform(keepConstants(text), {
    format: kind, minifySyntax: true, minifyWhitespace, minifyIdentifiers, charset: 'ascii', legalComments: 'none', target: options.target,
  });
  return { code, ...rest };
}

/** For what esbuild makes of CommonJS packages in a module. */
export const requireBanner = "import { createRequire as __createRequire } from 'node:module';"
  + 'const require = __createRequire(import.meta.url);';

/** Files of a tree and what each imports, in the order in which they are evaluated. */
async function readGraph(tree) {
  const { metafile: { inputs } } = await build({
    ...format(), absWorkingDir: tree, entryPoints: [DOOR], write: false, metafile: true, treeShaking: false,
  });
  const imports = (file) => inputs[file].imports.map((found) => found.path);
  const order = [];
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    imports(file).forEach(visit);
    order.push(file);
  };
  visit(DOOR);
  return { imports, order };
}

function reachable(imports, start, without) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file) || file === without) return;
    found.add(file);
    imports(file).forEach(visit);
  };
  visit(start);
  return found;
}

/** Groups of files that the same files of the library need. */
function divide({ imports, order }) {
  const main = reachable(imports, DOOR, LIBRARY);
  const users = new Map(order.map((file) => [file, []]));
  for (const entry of imports(LIBRARY)) for (const file of reachable(imports, entry)) if (!main.has(file)) users.get(file).push(entry);
  const groups = new Map();
  for (const file of order) {
    if (main.has(file) || file === LIBRARY) continue;
    const key = users.get(file).join();
    if (!groups.has(key)) groups.set(key, { files: [] });
    groups.get(key).files.push(file);
  }
  for (const group of groups.values()) group.name = nameOf(group.files.at(-1));
  return { main, groups: [...groups.values()] };
}

const nameOf = (file) => file.replace('lib/python/', '').replace('modules/', '').replace(/\.\w+$/, '').replaceAll('/', '-');

/** What a file takes from others: a list of [name, specifier]. Types are gone by then. */
async function importedBindings(file) {
  const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022' });
  const found = [];
  for (const [, clause, specifier] of code.matchAll(/^(?:import|export) ([\w*{][^"]*?) from "(.*?)";$/gm)) {
    const all = /^\* as (\w+)$/.exec(clause);
    if (all) for (const [, name] of code.matchAll(new RegExp(`\\b${all[1]}\\.(\\w+)`, 'g'))) found.push([name, specifier]);
    else if (clause.startsWith('{')) {
      for (const name of clause.slice(1, -1).split(',')) found.push([name.trim().split(' as ')[0], specifier]);
    } else found.push(['default', specifier]);
  }
  return found;
}

/** The file that an import names, by its path in the tree. */
function resolveImport(tree, importer, specifier) {
  const base = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(importer), specifier);
  return ['.ts', '/index.ts', ''].map((end) => base + end).find((file) => existsSync(path.join(tree, file)) && path.extname(file) !== '');
}

/** What groups use of files outside: for each group file to names, and all together by file. */
async function findUses(tree, groups) {
  const all = new Map();
  for (const group of groups) {
    group.uses = new Map();
    const own = new Set(group.files);
    for (const file of group.files.filter((name) => name.endsWith('.ts'))) {
      for (const [name, specifier] of await importedBindings(path.join(tree, file))) {
        const from = resolveImport(tree, file, specifier);
        if (own.has(from)) continue;
        for (const uses of [group.uses, all]) uses.set(from, (uses.get(from) ?? new Set()).add(name));
      }
    }
  }
  return all;
}

/** The groups, each after those that it uses. What needs a group is needed by fewer, so there are no cycles. */
function inOrderOfUse(groups) {
  const groupOf = new Map(groups.flatMap((group) => group.files.map((file) => [file, group])));
  const sorted = new Set();
  const visit = (group) => {
    if (sorted.has(group)) return;
    for (const file of group.uses.keys()) if (groupOf.has(file)) visit(groupOf.get(file));
    sorted.add(group);
  };
  groups.forEach(visit);
  return [...sorted];
}

/** A plugin that gives generated files the names `generated:NAME`. */
const generated = (contents, tree) => ({
  name: 'generated',
  setup(setup) {
    setup.onResolve({ filter: /^generated:/ }, ({ path: name }) => ({ path: name, namespace: 'generated' }));
    setup.onLoad({ filter: /.*/, namespace: 'generated' }, ({ path: name }) => (
      { contents: contents[name], loader: 'ts', resolveDir: tree }));
  },
});

/** The main file alone: the library is not in it. */
const withoutLibrary = {
  name: 'without-library',
  setup: (setup) => setup.onLoad({ filter: /modules[\\/]library\.ts$/ }, () => ({ contents: '', loader: 'ts' })),
};

/** In a part, files outside are what the table holds of them. */
const outsideFromTable = (tree, group, cells, values) => ({
  name: 'outside-from-table',
  setup(setup) {
    const own = new Set(group.files);
    setup.onResolve({ filter: /^[.@]/ }, ({ path: specifier, importer, kind }) => {
      if (kind === 'entry-point') return undefined;
      const importing = path.relative(tree, importer).replaceAll('\\', '/');
      const file = path.isAbsolute(importer) ? resolveImport(tree, importing, specifier) : specifier.slice(2);
      return own.has(file) ? undefined : { path: file, namespace: 'outside' };
    });
    setup.onLoad({ filter: /.*/, namespace: 'outside' }, ({ path: file }) => ({
      contents: [...group.uses.get(file) ?? []].map((name) => {
        const key = `${file} ${name}`;
        return `export const ${name} = ${values.has(key) ? values.get(key) : `$shared[${cells.get(key)}]`};`;
      }).join('\n'),
    }));
  },
});

/** The text of a part: a call that hands over its code. */
async function bundlePart(tree, group, groups, cells, values, readable) {
  const own = new Set(group.files);
  const given = [...cells].filter(([key]) => own.has(key.split(' ')[0]));
  const entry = [
    ...group.files.filter((file) => file.endsWith('.ts')).map((file) => `import './${file}';`),
    importLines(given.map(([key]) => key)),
    ...given.map(([_key, cell], at) => `$shared[${cell}] = given${at};`),
  ].join('\n');
  const { code } = await bundleFast({
    ...format(readable), format: 'iife', absWorkingDir: tree, entryPoints: ['generated:entry'],
    plugins: [generated({ 'generated:entry': entry }, tree), outsideFromTable(tree, group, cells, values)],
  });
  return `leaklabPart($shared=>{${code.trim()}});\n`;
}


/** Text of a part that is nothing but Python modules. */
const pythonPart = (sources, cell) => `leaklabPart($shared=>{${
  Object.entries(sources).map(([name, source]) => `$shared[${cell}].set(${JSON.stringify(name)},${JSON.stringify(source)})`).join(';')
}});\n`;

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

/** The main file with everything that parts may take from it: to be looked at, not to be kept. */
async function loadMain(tree, keys, scratch) {
  const entry = [
    `import './${DOOR}';`, importLines(keys), `export { measurePart } from './${PARTS}';`, `export const given = ${givenList(keys)};`,
  ].join('\n');
  const outfile = path.join(scratch, 'main.mjs');
  await build({
    ...format(), absWorkingDir: tree, entryPoints: ['generated:entry'], outfile,
    plugins: [generated({ 'generated:entry': entry }, tree), withoutLibrary],
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

/** Tells whether a plan that was made before still holds. */
function sourcesHash(tree, readable) {
  const sum = createHash('sha256').update(String(readable)).update(readFileSync(import.meta.filename))
    .update(readFileSync(path.join(import.meta.dirname, 'keep-constants.mjs')));
  for (const name of readdirSync(path.join(tree, 'lib/python'), { recursive: true }).sort()) {
    if (/(?<!\.test)\.(ts|py)$/.test(name)) sum.update(name).update(readFileSync(path.join(tree, 'lib/python', name)));
  }
  return sum.digest('hex').slice(0, 16);
}

async function makePlan(tree, readable) {
  const { main, groups: unsorted } = divide(await readGraph(tree));
  const uses = await findUses(tree, unsorted);
  const groups = inOrderOfUse(unsorted);
  const keys = [...uses].flatMap(([file, names]) => [...names].map((name) => `${file} ${name}`));
  const scratch = mkdtempSync(path.join(tmpdir(), 'leaklab-parts-'));
  try {
    const mainKeys = [...keys.filter((key) => main.has(key.split(' ')[0])), `${DEFINITIONS} pythonModules`];
    const { given, measurePart } = await loadMain(tree, mainKeys, scratch);
    const isLiteral = (value) => typeof value === 'number' || typeof value === 'boolean';
    const values = new Map(mainKeys.map((key, at) => [key, given[at]]).filter(([, value]) => isLiteral(value)));
    const shared = [...new Set(mainKeys.filter((key) => !values.has(key)))];
    const cells = new Map([...shared, ...keys.filter((key) => !main.has(key.split(' ')[0]))].map((key, cell) => [key, cell]));
    const table = shared.map((key) => given[mainKeys.indexOf(key)]);
    const texts = await Promise.all(groups.map((group) => bundlePart(tree, group, groups, cells, values, readable)));
    const measured = groups.map((group, at) => ({ ...group, text: texts[at], ...measurePart(codeOf(texts[at]), table) }));
    const plan = describeParts(measured, shared, cells.get(`${DEFINITIONS} pythonModules`));
    return { ...plan, ...await planCountingEngine(tree, plan, readable) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Puts Python texts that come without TypeScript together by package, and numbers everything. */
function describeParts(measured, shared, pythonCell) {
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
  const ofFile = new Map(parts.flatMap((part, at) => part.files.map((file) => [file, at])));
  const distinct = (at, found) => [...new Set(found)].filter((other) => other !== undefined && other !== at);
  const texts = {};
  const manifest = parts.map(({ name, text, pythons, natives, uses, rows, types }, at) => {
    const file = `part-${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`;
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

/** Makes the engine's questions for pages answer yes. */
const countsPages = {
  name: 'counts-pages',
  setup: (setup) => setup.onLoad({ filter: /object[\\/]page-counting\.ts$/ }, () => (
    { contents: 'export const COUNTS_PAGES = true;', loader: 'ts' })),
};

/** What every main file does with the parts; `loader` is an expression. */
const installLines = (plan, loader) => [
  `import './${DOOR}';`, importLines(plan.shared), `import { installCountingEngine, installParts } from './${PARTS}';`,
  `installParts(${JSON.stringify(plan.manifest)}, ${JSON.stringify(plan.names)}, ${givenList(plan.shared)}, ${loader});`,
  ...(plan.counting === undefined ? [] : [`installCountingEngine(${JSON.stringify(plan.counting)});`]),
];

/**
 * The engine that counts pages, a file like a part: it takes the loader of the parts from the table that it is given, and puts its door
 * there.
 */
async function planCountingEngine(tree, plan, readable) {
  const entry = [...installLines(plan, '$shared[0]'), `import { runProgram } from './${DOOR}';`, '$shared[1] = runProgram;'].join('\n');
  const { code } = await bundleFast({
    ...format(readable), format: 'iife', absWorkingDir: tree, entryPoints: ['generated:entry'],
    plugins: [generated({ 'generated:entry': entry }, tree), withoutLibrary, countsPages],
  });
  const text = `leaklabPart($shared=>{${code.trim()}});\n`;
  const counting = `engine-pages-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`;
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
 * may be given. Returns the text, and writes it if there is an `outfile`.
 */
export async function bundleEntry(tree, plan, { entry, platform, folder = 'parts/', readable = false, ...options }) {
  const [imported, loader] = LOADERS[platform](folder);
  const install = [imported, ...installLines(plan, loader)].join('\n');
  const start = `import 'generated:install';\nexport * from './${entry}';\nimport './${entry}';`;
  const { code } = await bundleFast({
    ...format(readable), ...(platform === 'node' ? { target: 'node20' } : { format: 'iife' }), platform, absWorkingDir: tree,
    entryPoints: ['generated:start'], ...options,
    plugins: [generated({ 'generated:start': start, 'generated:install': install }, tree), withoutLibrary],
  });
  if (options.outfile) {
    mkdirSync(path.dirname(options.outfile), { recursive: true });
    writeFileSync(options.outfile, code);
  }
  return code;
}

/** Writes the parts to a folder. Their names tell what is in them, so one that is there need not be written again. */
export function writeParts(plan, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(plan.texts)) {
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
  writeParts(plan, path.join(path.dirname(outfile), 'parts'));
  await bundleEntry(tree, plan, { entry, platform: 'node', outfile, ...options });
}
