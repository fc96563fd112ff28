import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Library modules in Python are imported as their text, as the engine's bundle has them. */
const pythonAsText = {
  name: 'python-as-text',
  transform: (code: string, id: string) =>
    (id.endsWith('.py') ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined),
};

export default defineConfig({
  plugins: [pythonAsText],
  resolve: {
    alias: [
      { find: /^@\//, replacement: here('./') },
      // Throws when a page imports it; the tests run on the server's side.
      { find: 'server-only', replacement: here('./node_modules/server-only/empty.js') },
    ],
  },
  test: {
    include: ['lib/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    // The conformance programs are one long file: the others run beside it.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
