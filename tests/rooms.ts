/**
 * The rooms of the code and what each may import, read by the architecture test and told in docs/architecture.md.
 * `may`: rooms whose code it may use. `types`: rooms of which it may use the types alone. `packages`: npm packages and
 * `node:` for Node's own modules. Every room may import itself and `lib/python/api.ts`, the vocabulary of a run.
 */
export interface Room {
  /** Path prefix; the longest that fits decides. */
  path: string;
  may: string[];
  types?: string[];
  packages: string[] | 'any';
}

const front = ['lib/python/source', 'lib/python/text', 'lib/python/ast', 'lib/python/tokenizer'];
const objects = ['lib/python/source', 'lib/python/text', 'lib/python/object', 'lib/python/heap'];
/** With the protocols: what a type may use. */
const payloads = [...objects, 'lib/python/values', 'lib/python/protocols', 'lib/python/protocols/hash.ts', 'lib/python/profiles'];
const values = [...payloads, 'lib/python/types'];

/** From text to code units, which the machine runs. */
const machinery = ['lib/python/bytecode', 'lib/python/compiler', 'lib/python/parser', 'lib/python/symbols'];

const engine: Room[] = [
  { path: 'lib/python/source', may: [], packages: [] },
  { path: 'lib/python/text', may: [], packages: [] },
  { path: 'lib/python/tokenizer', may: ['lib/python/source', 'lib/python/text', 'lib/python/ast'], packages: [] },
  { path: 'lib/python/ast', may: ['lib/python/source'], packages: [] },
  { path: 'lib/python/parser', may: front, packages: [] },
  { path: 'lib/python/symbols', may: front, packages: [] },
  { path: 'lib/python/bytecode', may: ['lib/python/source'], packages: [] },
  // Wrong beliefs, as changes to a program's tree.
  { path: 'lib/python/beliefs', may: ['lib/python/ast'], packages: [] },
  { path: 'lib/python/compiler', may: [...front, 'lib/python/parser', 'lib/python/symbols', 'lib/python/bytecode'], packages: [] },
  { path: 'lib/python/object', may: ['lib/python/source', 'lib/python/text'], types: ['lib/python/bytecode'], packages: [] },
  { path: 'lib/python/heap', may: ['lib/python/object'], packages: [] },
  { path: 'lib/python/profiles', may: ['lib/python/object', 'lib/python/heap'], packages: [] },
  // Attributes of an instance are found by the hash of their names, and that is all that payloads need of the protocols.
  { path: 'lib/python/protocols/hash.ts', may: [...objects, 'lib/python/values'], packages: [] },
  { path: 'lib/python/values', may: [...objects, 'lib/python/profiles', 'lib/python/protocols/hash.ts'], packages: [] },
  { path: 'lib/python/protocols', may: payloads, packages: [] },
  { path: 'lib/python/types', may: payloads, types: ['lib/python/bytecode'], packages: [] },
  // What a view may know of the heap: it reads all types and is read by the machine alone.
  { path: 'lib/python/trace', may: [...values, 'lib/python/bytecode'], packages: [] },
  {
    path: 'lib/python/vm', may: [
      ...values, ...machinery, 'lib/python/beliefs', 'lib/python/trace', 'lib/python/builtins', 'lib/python/modules',
    ],
    types: ['lib/python/ast', 'lib/python/tokenizer'], packages: [],
  },
  { path: 'lib/python/builtins', may: values, packages: [] },
  { path: 'lib/python/modules', may: [...values, 'lib/python/builtins'], packages: [] },
  { path: 'lib/python', may: ['lib/python/'], packages: [] },
];

const server = ['lib/env.ts', 'lib/errors.ts'];

export const rooms: Room[] = [
  ...engine,
  { path: 'lib/runtime', may: ['lib/python', 'lib/heap'], packages: ['node:'] },
  { path: 'lib/runtime/testing', may: ['lib/runtime', 'lib/python', 'scripts/tasks.mjs'], packages: ['node:', 'esbuild'] },
  { path: 'lib/heap', may: [], packages: [] },
  { path: 'lib/collectors', may: [], packages: [] },
  { path: 'lib/trace-view', may: ['lib/heap', 'lib/collectors'], packages: ['@dagrejs/dagre', 'd3-hierarchy'] },
  // Words of the front matter that other rooms ask with.
  { path: 'lib/content/challenge-terms.ts', may: [], packages: [] },
  { path: 'lib/content', may: ['lib/content/challenge-terms.ts', 'lib/runtime', 'lib/heap', 'lib/grading', 'lib/python'], packages: 'any' },
  { path: 'lib/grading', may: ['lib/runtime', 'lib/heap', 'lib/content'], packages: ['hast', 'diff'] },
  {
    path: 'lib/cli', packages: 'any',
    may: ['lib/content/challenge-terms.ts', 'lib/python', 'lib/runtime', 'lib/heap', 'lib/content', 'lib/grading', 'package.json'],
  },
  // Commands for whoever runs the server, which are the server's use cases at a terminal.
  {
    path: 'lib/admin', may: [...server, 'lib/cli', 'lib/content', 'lib/db', 'lib/services'], packages: ['node:'],
  },
  { path: 'lib/env.ts', may: [], packages: ['node:', 'server-only', 'zod'] },
  { path: 'lib/errors.ts', may: [], packages: [] },
  { path: 'lib/api', may: ['lib/content/challenge-terms.ts'], packages: ['zod', 'zod-openapi'] },
  { path: 'lib/db', may: server, packages: 'any' },
  { path: 'lib/auth', may: [...server, 'lib/db'], packages: 'any' },
  {
    path: 'lib/services', packages: 'any',
    may: [...server, 'lib/content/challenge-terms.ts', 'lib/api', 'lib/db', 'lib/auth', 'lib/content', 'lib/grading', 'lib/runtime'],
  },
  // The one page below app/api: it tells people of it.
  { path: 'app/api/docs', may: ['lib/env.ts', 'lib/api', 'app/_components'], packages: ['react', 'next'] },
  {
    path: 'app/api', may: [...server, 'lib/api', 'lib/services', 'lib/auth', 'package.json'], types: ['lib/content', 'lib/grading'],
    packages: ['zod', 'next', 'node:'],
  },
  {
    path: 'app/_components', may: ['lib/content/challenge-terms.ts', 'lib/trace-view', 'lib/collectors', 'lib/runtime'],
    types: ['lib/content', 'lib/grading', 'lib/services', 'lib/errors.ts'],
    packages: ['react', 'next', 'monaco-editor', 'hast-util-to-jsx-runtime', 'zod', 'diff', '@dnd-kit/core', '@dnd-kit/sortable'],
  },
  {
    path: 'app', may: [...server, 'lib/content/challenge-terms.ts', 'lib/api', 'lib/services', 'app/_components', 'package.json'],
    types: ['lib/content', 'lib/grading', 'lib/python'],
    packages: ['react', 'next', 'server-only'],
  },
  { path: 'package.json', may: [], packages: [] },
  { path: 'scripts/tasks.mjs', may: [], packages: [] },
  { path: 'proxy.ts', may: ['lib/env.ts'], packages: ['next'] },
];
