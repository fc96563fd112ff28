import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Library modules in Python are imported as their text, as the engine's bundle has them. */
const pythonAsText = {
  name: 'python-as-text',
  transform: (code: string, id: string) =>
    (id.endsWith('.py') ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined),
};

/** The conformance programs take as long as all others together: they begin, so that nobody waits for them in the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => /\/tests\/conformance\/(conformance|collecting)\.test\.ts$/.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

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
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
