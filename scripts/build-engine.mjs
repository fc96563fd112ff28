/**
 * Bundles what runs the engine, with one set of options and the same parts: the page's worker, the server's worker thread and the
 * command line. One bundler for all three means the same engine everywhere, and its constants are inlined across modules; the
 * application's own bundler would wrap every module and slow the interpreter's hot loops.
 *
 *     public/engine/worker-HASH.js    the page's worker, which loads engine-HASH.js; its URL stands in public/engine/manifest.json
 *     public/engine/part-NAME-HASH.js library modules, which the worker loads when a program imports them
 *     dist/engine/node-worker.mjs     the server's worker thread; the same parts are in dist/engine/parts/
 *     dist/cli/leaklab.mjs            the command line, with those parts
 *     dist/cli/leaklab-admin.mjs      its commands that need the database: no engine in it, and packages where they are installed
 *
 * `--readable` keeps white space and names, for profiles.
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleEntry, planParts, writeParts } from './bundle-engine.mjs';
import { requireBanner } from './bundle-format.mjs';

const root = path.join(import.meta.dirname, '..');
const pageFolder = path.join(root, 'public/engine');
const partsFolder = path.join(root, 'dist/engine/parts');
const readable = process.argv.includes('--readable');

const hashed = (name, contents) => `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 12)}.js`;

/**
 * The script that the page starts. The engine is imported as a module, because browsers keep the compiled code of modules and not that of a
 * worker's own script; it still is a classic worker, which can load parts with `importScripts`. A browser whose workers import nothing
 * loads it that way, too, outside the promise, so that the page is told when it fails.
 */
const startingScript = (engine) => (
  `const load = () => importScripts('./${engine}');\nimport('./${engine}').catch(() => setTimeout(load));\n`
);

/** Writes the page's worker and says which one it is, in one step: a reader never sees half of it. */
async function bundlePageWorker(plan) {
  const { code: contents, texts: own } = await bundleEntry(root, plan, {
    entry: 'lib/runtime/web-worker.ts', platform: 'browser', readable,
  });
  const texts = { ...plan.texts, ...own };
  const engine = hashed('engine', contents);
  const start = startingScript(engine);
  const name = hashed('worker', start);
  writeParts(texts, pageFolder);
  writeFileSync(path.join(pageFolder, engine), contents);
  writeFileSync(path.join(pageFolder, name), start);
  const manifest = path.join(pageFolder, 'manifest.json');
  writeFileSync(`${manifest}.new`, `${JSON.stringify({ worker: `/engine/${name}` })}\n`);
  renameSync(`${manifest}.new`, manifest);
  keepOnly(pageFolder, [name, engine, 'manifest.json', ...Object.keys(texts)]);
  return [`public/engine/${engine}`, contents.length];
}

function keepOnly(folder, names) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) if (!names.includes(name)) rmSync(path.join(folder, name));
}

async function bundleForNode(plan, entry, outfile, options = {}) {
  const made = { entry, platform: 'node', outfile: path.join(root, outfile), readable, ...options };
  const { code, texts } = await bundleEntry(root, plan, made);
  writeParts(texts, partsFolder);
  Object.keys(texts).forEach((name) => nodeParts.add(name));
  return [outfile, code.length];
}

async function bundleAdmin(outfile) {
  await build({
    absWorkingDir: root, entryPoints: ['lib/admin/main.ts'], outfile, bundle: true, format: 'esm', target: 'node20', platform: 'node',
    charset: 'utf8', minifySyntax: true, logLevel: 'warning', packages: 'external', banner: { js: requireBanner },
    // Throws when a page imports it; here is no page.
    alias: { 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
  });
  return [outfile, statSync(path.join(root, outfile)).size];
}

const plan = await planParts(root, { readable });
mkdirSync(pageFolder, { recursive: true });
writeParts(plan.texts, partsFolder);
const nodeParts = new Set(Object.keys(plan.texts));
const built = await Promise.all([
  bundlePageWorker(plan),
  bundleForNode(plan, 'lib/runtime/node-worker.ts', 'dist/engine/node-worker.mjs'),
  bundleForNode(plan, 'lib/cli/main.ts', 'dist/cli/leaklab.mjs', {
    folder: '../engine/parts/', banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
  }),
  bundleAdmin('dist/cli/leaklab-admin.mjs'),
]);
keepOnly(partsFolder, [...nodeParts]);
chmodSync(path.join(root, 'dist/cli/leaklab.mjs'), 0o755);
for (const [file, bytes] of built) console.log(`  ${file}  ${(bytes / 1024).toFixed(0)} kB`);
const bytes = Object.values(plan.texts).reduce((sum, text) => sum + text.length, 0);
console.log(`  ${plan.manifest.length} parts  ${(bytes / 1024).toFixed(0)} kB`);
