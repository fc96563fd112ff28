import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type * as Engine from '../../lib/python';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/node_modules/.cache/leaklab`;

/**
 * The engine in one file, as browsers and servers get it. The test runner would wrap every module, and each access to another module's
 * constant in the interpreter's loops would become a call: four times slower.
 */
export async function bundledEngine(): Promise<typeof Engine> {
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/engine-${process.pid}.mjs`;
  buildSync({ absWorkingDir: root, entryPoints: ['lib/python/index.ts'], bundle: true, format: 'esm', target: 'es2022', outfile, loader: { '.py': 'text' } });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as typeof Engine;
}
