/**
 * Which files of the engine are in its main file, and which are together in a part: files that the same modules of the library, or the same
 * entries of the late code, need; and what each takes from files outside.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { format } from './bundle-format.mjs';
import { LATE_CODE, LATE_IN_PAGES } from './late-code.mjs';

export const DOOR = 'lib/python/index.ts';
export const LIBRARY = 'lib/python/modules/library.ts';
export const PARTS = 'lib/python/object/library-parts.ts';
/** What is bundled with the door for pages alone. */
const PAGE_ENTRY = 'lib/runtime/web-worker.ts';

/** Files of a tree and what each imports, in the order in which they are evaluated. */
export async function readGraph(tree) {
  const { metafile: { inputs } } = await build({
    ...format(), absWorkingDir: tree, entryPoints: [DOOR, ...lateFilesOf(tree, LATE_IN_PAGES)], outdir: 'nowhere', write: false,
    metafile: true, treeShaking: false,
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
  [DOOR, ...lateFilesOf(tree, LATE_IN_PAGES)].forEach(visit);
  return { imports, order };
}

/** Files that a list of late code names, in a tree that knows of such code; a tree of before may lack some. */
export function lateFilesOf(tree, lists) {
  if (!readFileSync(path.join(tree, PARTS), 'utf8').includes('lateFunction')) return [];
  return Object.values(lists).flat().flatMap((name) => {
    const file = name.startsWith('lib/') ? name : `lib/python/${name}`;
    if (!existsSync(path.join(tree, file))) return [];
    if (!name.endsWith('/')) return [file];
    return readdirSync(path.join(tree, file)).filter((found) => /(?<!\.test)\.ts$/.test(found)).map((found) => file + found);
  });
}

/** Files that are reached from these, without what stands at the border. */
function reachable(imports, starts, border) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file) || border.has(file)) return;
    found.add(file);
    imports(file).forEach(visit);
  };
  starts.forEach(visit);
  return found;
}

/** Groups of files that the same files of the library, or the same entries of the late code, need. */
export function divide(tree, { imports, order }) {
  const lists = Object.entries({ ...LATE_CODE, ...LATE_IN_PAGES });
  const late = new Map(lists.map(([name, list]) => [name, new Set(lateFilesOf(tree, [list]))]));
  const lateFiles = new Set([...late.values()].flatMap((files) => [...files]));
  const main = reachable(imports, [DOOR], new Set([LIBRARY, ...lateFiles]));
  const users = new Map(order.map((file) => [file, []]));
  const entries = [...imports(LIBRARY).map((file) => [file, new Set([file])]), ...late];
  for (const [name, starts] of entries) {
    const border = new Set([...main, ...lateFiles].filter((file) => !starts.has(file)));
    for (const file of reachable(imports, [...starts], border)) users.get(file).push(name);
  }
  const groups = new Map();
  for (const file of order) {
    if (main.has(file) || file === LIBRARY) continue;
    const key = users.get(file).join();
    if (!groups.has(key)) groups.set(key, { files: [], late: late.has(key) ? key : undefined });
    groups.get(key).files.push(file);
  }
  for (const group of groups.values()) group.name = group.late ?? nameOf(group.files.at(-1));
  return { main, lateFiles, groups: [...groups.values()] };
}

export const fileOf = (key) => key.split(' ')[0];
/** Ends the key of the cell for a late function itself; the cell without has what loads it. */
export const LATE = ' late';

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
export function resolveImport(tree, importer, specifier) {
  const base = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(importer), specifier);
  return ['.ts', '/index.ts', ''].map((end) => base + end).find((file) => existsSync(path.join(tree, file)) && path.extname(file) !== '');
}

/**
 * What groups use of files outside: for each group file to names, and all together by file. Of late files also what the main file uses.
 */
export async function findUses(tree, { main, lateFiles, groups }) {
  const all = new Map();
  const note = (uses, file, name) => uses.set(file, (uses.get(file) ?? new Set()).add(name));
  for (const file of [...main, PAGE_ENTRY].filter((name) => name.endsWith('.ts'))) {
    for (const [name, specifier] of await importedBindings(path.join(tree, file))) {
      const from = resolveImport(tree, file, specifier);
      if (lateFiles.has(from)) note(all, from, name);
    }
  }
  for (const group of groups) {
    group.uses = new Map();
    const own = new Set(group.files);
    for (const file of group.files.filter((name) => name.endsWith('.ts'))) {
      for (const [name, specifier] of await importedBindings(path.join(tree, file))) {
        const from = resolveImport(tree, file, specifier);
        if (own.has(from)) continue;
        for (const uses of [group.uses, all]) note(uses, from, name);
      }
    }
  }
  return all;
}

/** The groups, each after those that it uses. What needs a group is needed by fewer, so there are no cycles. */
export function inOrderOfUse(groups, lateFiles) {
  const groupOf = new Map(groups.flatMap((group) => group.files.filter((file) => !lateFiles.has(file)).map((file) => [file, group])));
  const sorted = new Set();
  const visit = (group) => {
    if (sorted.has(group)) return;
    for (const file of group.uses.keys()) if (groupOf.has(file)) visit(groupOf.get(file));
    sorted.add(group);
  };
  groups.forEach(visit);
  return [...sorted];
}
