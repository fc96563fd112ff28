/**
 * Bundles what runs the engine, each into one file, with one set of options: the page's worker, the server's worker
 * thread and the command line. One bundler for all three means the same engine bytes everywhere, and its constants are
 * inlined across modules; the application's own bundler would wrap every module and slow the interpreter's hot loops.
 *
 *     public/engine/worker-HASH.js    the page's worker; its URL stands in public/engine/manifest.json
 *     dist/engine/node-worker.mjs     the server's worker thread
 *     dist/cli/leaklab.mjs            the command line
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const pageFolder = path.join(root, 'public/engine');

/** Names stay readable in profiles and in reports of our own bugs; white space and dead code go. */
const shared = {
  absWorkingDir: root, bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  minifySyntax: true, minifyWhitespace: true, loader: { '.py': 'text' },
};
/** For what esbuild makes of CommonJS packages in a module. */
const requireBanner = "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

async function bundlePageWorker() {
  const { outputFiles } = await build({ ...shared, entryPoints: ['lib/runtime/web-worker.ts'], platform: 'browser', write: false });
  const [{ contents }] = outputFiles;
  const name = `worker-${createHash('sha256').update(contents).digest('hex').slice(0, 12)}.js`;
  mkdirSync(pageFolder, { recursive: true });
  writeFileSync(path.join(pageFolder, name), contents);
  writeManifest({ worker: `/engine/${name}` });
  for (const old of readdirSync(pageFolder)) if (old !== name && old !== 'manifest.json') rmSync(path.join(pageFolder, old));
  return [`public/engine/${name}`, contents.length];
}

/** Replaced in one step: a reader never sees half of it. */
function writeManifest(manifest) {
  const file = path.join(pageFolder, 'manifest.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(manifest)}\n`);
  renameSync(`${file}.new`, file);
}

async function bundleForNode(entry, outfile, options = {}) {
  const { metafile } = await build({
    ...shared, entryPoints: [entry], outfile, platform: 'node', target: 'node20', metafile: true, ...options,
  });
  return [outfile, metafile.outputs[outfile].bytes];
}

const built = await Promise.all([
  bundlePageWorker(),
  bundleForNode('lib/runtime/node-worker.ts', 'dist/engine/node-worker.mjs'),
  bundleForNode('lib/cli/main.ts', 'dist/cli/leaklab.mjs', { banner: { js: `#!/usr/bin/env node\n${requireBanner}` } }),
]);
chmodSync(path.join(root, 'dist/cli/leaklab.mjs'), 0o755);
for (const [file, bytes] of built) console.log(`  ${file}  ${(bytes / 1024).toFixed(0)} kB`);
