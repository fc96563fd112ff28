import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

/** One file that Node runs, from an entry (path from the repository's root): what `scripts/build-engine.mjs` does, for a test. */
export function bundleForNode(entry: string, outfile: string): void {
  buildSync({
    absWorkingDir: REPOSITORY,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    loader: { '.py': 'text' },
    // For what the bundler makes of CommonJS packages in a module.
    banner: { js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);" },
  });
}
