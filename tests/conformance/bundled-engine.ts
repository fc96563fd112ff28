import { pathToFileURL } from 'node:url';
import type * as Engine from '../../lib/python';
import { bundledOnce } from '../../scripts/tasks.mjs';

/**
 * The engine as browsers and servers get it, in one file and its parts. The test runner would wrap every module, and each access to
 * another module's constant in the interpreter's loops would become a call: four times slower.
 */
export async function bundledEngine(): Promise<typeof Engine> {
  const file = pathToFileURL(await bundledOnce()).href;
  return (await import(/* @vite-ignore */ file)) as typeof Engine;
}
