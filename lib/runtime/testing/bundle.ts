import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleEngine } from '../../../scripts/tasks.mjs';

/** One file that Node runs, from an entry (path from the repository's root): what `scripts/build-engine.mjs` does, for a test. */
export async function bundleForNode(entry: string, outfile: string): Promise<void> {
  // For what the bundler makes of CommonJS packages in a module.
  const banner = { js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);" };
  await bundleEngine(outfile, { entry, banner });
}

/** The same for an entry that has no engine in it. */
export function bundleWithoutEngine(entry: string, outfile: string): void {
  const absWorkingDir = fileURLToPath(new URL('../../..', import.meta.url));
  buildSync({ absWorkingDir, entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
}
