/** TypeScript of the sources for scripts: bundled into a file of this process's own, and imported. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { requireBanner } from './bundle-format.mjs';

const root = path.join(import.meta.dirname, '..');
let loaded = 0;

/** All that these files (paths from the root, without `.ts`) export. What they share is one within a call, and not between two. */
export async function loadSource(...files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'leaklab-source-'));
  const outfile = path.join(folder, `source-${loaded++}.mjs`);
  try {
    await build({
      stdin: { contents: files.map((file) => `export * from './${file}';`).join('\n'), resolveDir: root, loader: 'ts' },
      absWorkingDir: root, outfile, bundle: true, format: 'esm', target: 'node20', platform: 'node', loader: { '.py': 'text' },
      logLevel: 'warning', banner: { js: requireBanner },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
