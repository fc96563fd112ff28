/** Programs that want too much, run by the engine in a worker thread: each ends soon and clearly, and the next run works. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputText, type Outcome, type RunRequest } from '@/lib/python/api';
import { createPool, threadFactory, type PythonPool } from './pool';
import { bundleForNode } from './testing/bundle';

let folder: string;
let pool: PythonPool;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'leaklab-engine-'));
  const script = path.join(folder, 'node-worker.mjs');
  await bundleForNode('lib/runtime/node-worker.ts', script);
  pool = createPool({ createWorker: threadFactory(script), size: 1, maxQueue: 4, timeoutMs: 60_000 });
  await pool.run(request('pass'));
});
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

function request(source: string): RunRequest {
  return { source, filename: 'main.py', profile: '3.14' };
}

const kinds =
  (...allowed: string[]): ((outcome: Outcome) => boolean) =>
  (outcome) =>
    allowed.includes(outcome.kind === 'limit' ? outcome.limit : outcome.kind);

const greedy: [string, string, (outcome: Outcome) => boolean][] = [
  ['an endless loop', "print('before')\nwhile True:\n    pass\n", kinds('steps')],
  ['an endless recursion', "print('before')\ndef f():\n    f()\nf()\n", kinds('exception')],
  ['a list that grows for ever', "print('before')\nx = []\nwhile True:\n    x.append(x)\n", kinds('steps', 'heap', 'exception')],
  ['a list that doubles', "print('before')\nx = [0]\nwhile True:\n    x = x + x\n", kinds('heap', 'exception')],
  ['a text that doubles', "print('before')\nx = 'x'\nwhile True:\n    x += x\n", kinds('heap', 'exception')],
  ['10 MB of output', "print('before')\nfor _ in range(10_000):\n    print('x' * 1000)\n", kinds('output')],
  ['a source of 1 MB', `print('before')\n${'x = 1\n'.repeat(170_000)}`, kinds('finished', 'source')],
  ['a line of 1 MB', `print('before')\nx = [${'1, '.repeat(300_000)}]\n`, kinds('finished', 'source')],
  ['5,000 parentheses', `print('before')\nx = ${'('.repeat(5_000)}1${')'.repeat(5_000)}\n`, kinds('syntax-error', 'exception')],
  ['5,000 lists in lists', `print('before')\nx = ${'['.repeat(5_000)}${']'.repeat(5_000)}\n`, kinds('syntax-error', 'exception')],
  ['5,000 additions', `print('before')\nx = ${'1 + '.repeat(5_000)}1\n`, kinds('finished', 'exception', 'syntax-error')],
  ['5,000 signs', `print('before')\nx = ${'-'.repeat(5_000)}1\n`, kinds('syntax-error', 'exception')],
  ['5,000 attributes', `print('before')\nx = x${'.y'.repeat(5_000)}\n`, kinds('exception', 'syntax-error')],
];

describe('the engine in a worker thread', () => {
  it.each(greedy)('%s ends soon and clearly, and the next run works', async (_name, source, allowed) => {
    // A program that the engine does not stop by itself would end by the pool's time limit, which no entry allows.
    const { outcome, ...result } = await pool.run(request(source));
    expect(allowed(outcome), JSON.stringify(outcome)).toBe(true);
    if (outcome.kind !== 'syntax-error' && outcome.kind !== 'limit') expect(outputText(result, 'stdout')).toMatch(/^before\n/);
    expect(outputText(await pool.run(request('print(6 * 7)\n')), 'stdout')).toBe('42\n');
  });

  it('is ended from outside when one operation takes long, and the next run works', async () => {
    const { outcome } = await pool.run(request('x = 3\nwhile True:\n    x *= x\n'), {}, { timeoutMs: 500 });
    expect(outcome).toMatchObject({ kind: 'limit', limit: 'time' });
    expect(outputText(await pool.run(request('print(6 * 7)\n')), 'stdout')).toBe('42\n');
  });

  it('gives the same result for the same request', async () => {
    const source =
      "import random\nprint(random.random(), id(object()), hash('x'))\nx = {i: str(i) for i in range(1000)}\nprint(x.popitem())\n";
    const first = await pool.run({ ...request(source), snapshotAtEnd: true });
    expect(first.outcome.kind).toBe('finished');
    expect(JSON.stringify(await pool.run({ ...request(source), snapshotAtEnd: true }))).toBe(JSON.stringify(first));
  });

  it('streams output while the program runs', async () => {
    const seen: number[] = [];
    const source = "print('first')\nfor n in range(400_000):\n    pass\nprint('last')\n";
    const result = await pool.run(request(source), { output: (chunk) => seen.push(chunk.text.length) });
    expect(result.outcome.kind).toBe('finished');
    expect(seen.length).toBeGreaterThan(1);
  });
});
