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

/** What takes longer than all others together: it begins, so that nobody waits for it in the end. */
const LONG = ['conformance/conformance', 'conformance/collecting', 'conformance/recording', 'cli/same-verdict'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
    const longest = LONG.flatMap((_, at) => sorted.filter((file) => place(file) === at));
    return [...longest, ...sorted.filter((file) => place(file) < 0)];
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
