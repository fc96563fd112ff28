import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Engine from '../../lib/python';
import { bundleEngine } from '../../scripts/tasks.mjs';

const folder = fileURLToPath(new URL('../../node_modules/.cache/leaklab', import.meta.url));

/**
 * The engine as browsers and servers get it, in one file and its parts. The test runner would wrap every module, and each access to
 * another module's constant in the interpreter's loops would become a call: four times slower.
 */
export async function bundledEngine(): Promise<typeof Engine> {
  const outfile = `${folder}/engine-${process.pid}.mjs`;
  await bundleEngine(outfile);
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as typeof Engine;
}
