import { describe, expect, it } from 'vitest';
import { outputText, type ProfileId, type RunRequest } from '../lib/python/api';
import { compareForks, describeFork, freezeTrial, pageCells } from '../lib/trace-view/forked-pages';
import { bundledEngine } from './conformance/bundled-engine';

const { runProgram } = await bundledEngine();

function run(source: string, more: Partial<RunRequest> = {}) {
  const told: string[] = [];
  const host = { auditHeap: true, write: (_stream: string, text: string) => void told.push(text) };
  const result = runProgram({ source, filename: 'main.py', profile: '3.14', ...more }, host);
  expect(result.heapProblems ?? []).toEqual([]);
  expect(told.join('')).toBe(result.output.map(({ text }) => text).join(''));
  return { ...result, printed: outputText(result, 'stdout').trimEnd().split('\n') };
}

/** A server with a table, and a worker that does something; the table is built by one statement each time. */
const server = (before: string, work: string): string => `
import gc, os
class Row:
    def __init__(self, number):
        self.number = number
        self.text = 'row %d' % number
gc.disable()
table = [Row(number) for number in range(2000)]
${before}
if os.fork() == 0:
    ${work}
    os._exit(0)
os.wait()
`;

const pagesAfter = (before: string, work: string, profile: ProfileId = '3.14') => run(server(before, work), { profile }).forks![0].pages;

describe.each(['3.8', '3.10', '3.12', '3.14'] as const)('pages copied by a forked child, as in %s', (profile) => {
  it('are few when it does nothing', () => {
    const pages = pagesAfter('', 'pass', profile);
    expect(pages.pages).toBeGreaterThan(50);
    expect(pages.copied).toBeLessThan(5);
  });

  it('are those of all tracked objects when it collects, and next to none after gc.freeze', () => {
    const [collected, frozen] = [pagesAfter('', 'gc.collect()', profile), pagesAfter('gc.freeze()', 'gc.collect()', profile)];
    expect(collected.byCollections).toBeGreaterThan(collected.pages / 4);
    expect(frozen.byCollections).toBeLessThan(3);
    expect(frozen.copied).toBeLessThan(6);
  });

  it('are those of all objects that it reads, frozen or not', () => {
    const reads = 'for row in table: row';
    const [plain, frozen] = [pagesAfter('', reads, profile), pagesAfter('gc.freeze()', reads, profile)];
    expect(plain.byCounts).toBeGreaterThan(20);
    expect(Math.abs(frozen.byCounts - plain.byCounts)).toBeLessThan(3);
    expect(plain.byCollections).toBe(0);
  });

  it('do not grow when the same objects are used again, and grow by what is new', () => {
    const rounds = (number: number) => pagesAfter('', `for _ in range(${number}): sum(row.number for row in table)`, profile);
    const [once, twice] = [rounds(1), rounds(2)];
    expect(twice.copied).toBe(once.copied);
    const made = pagesAfter('', 'new = [[number] for number in range(5000)]', profile);
    expect(made.fresh).toBeGreaterThan(50);
  });
});

describe('the model of os.fork()', () => {
  it('counts a count that goes up and down again within one call', () => {
    const text = "'absent' in names";
    const setUp = `names = ['n%d' % number for number in range(3000)]`;
    expect(pagesAfter(setUp, text).byCounts).toBeGreaterThan(pagesAfter(setUp, 'len(names)').byCounts + 20);
  });

  it('says of each child where it was forked, how it ended, and maps its pages', () => {
    const { forks } = run('import os\ndef start(code):\n    if os.fork() == 0:\n        os._exit(code)\nstart(1)\nstart(2)\nos.wait()\n');
    expect(forks!.map(({ pid, parent, file, line, exitStatus }) => [pid, parent, file, line, exitStatus])).toEqual([
      [4243, 4242, 'main.py', 3, 1], [4244, 4242, 'main.py', 3, 2],
    ]);
    for (const { map, pages } of forks!) {
      const digits = map.map(({ reasons }) => reasons).join('');
      expect(digits).toHaveLength(pages.pages);
      expect([...digits].filter((digit) => digit !== '0')).toHaveLength(pages.copied);
    }
  });

  it('gives programs the same numbers through fork_model', () => {
    const { printed, forks } = run(`
import gc, os, fork_model
table = [[number] for number in range(1000)]
if os.fork() == 0:
    gc.collect()
    print(fork_model.pages().by_collections)
    os._exit(5)
(child,) = fork_model.children()
print(child.status, child.pages.by_collections, child.pages.shared + child.pages.copied == child.pages.pages)
try:
    fork_model.pages()
except RuntimeError as error:
    print(error)
`);
    const found = String(forks![0].pages.byCollections);
    expect(printed).toEqual([found, `5 ${found} True`, 'this process was not forked: nothing of its memory is shared']);
  });

  it('ends the run when one of the processes meets a limit', () => {
    const { outcome } = run('import os\nif os.fork() == 0:\n    while True: pass\n', { limits: { steps: 10_000 } });
    expect(outcome).toMatchObject({ kind: 'limit', limit: 'steps' });
  });

  it('says that a child cannot wait for what its parent does later', () => {
    const { outcome } = run('import os\nreader, writer = os.pipe()\nif os.fork() == 0:\n    os.read(reader, 1)\n');
    expect(outcome).toMatchObject({ kind: 'limit', limit: 'deadlock' });
  });

  it('refuses the process after the sixty-fourth', () => {
    const { printed } = run(`
import os
for number in range(70):
    try:
        if os.fork() == 0:
            os._exit(0)
    except BlockingIOError as error:
        print(number, error)
        break
`);
    expect(printed).toEqual(['64 [Errno 11] Resource temporarily unavailable']);
  });

  it('is not there for runs without a fork', () => {
    expect(run('print(1)').forks).toBeUndefined();
  });
});

describe('the pages as they are drawn', () => {
  it('shows after a fork what a child copied, and what gc.freeze() changes', () => {
    const source = 'import gc, os\ntable = [[n] for n in range(3000)]\nif os.fork() == 0:\n    gc.collect()\n    os._exit(0)\nos.wait()\n';
    const forks = run(source).forks!;
    expect(describeFork(forks[0])).toMatch(/^Process \d+, forked in line 3, shared [\d,]+ pages .* because a collection wrote/);
    const cells = pageCells(forks[0]);
    expect(cells).toHaveLength(forks[0].pages.pages);
    expect(cells.filter(({ state }) => state !== 'shared')).toHaveLength(forks[0].pages.copied);
    const trial = freezeTrial(source)!;
    expect(trial.source.split('\n')).toHaveLength(source.split('\n').length);
    const frozen = run(trial.source).forks!;
    expect(frozen[0].frozen).toBeGreaterThan(3000);
    expect(compareForks(forks, frozen, trial.text)).toMatch(/with gc\.freeze\(\) before each fork, .*fewer\.$/);
    expect(freezeTrial(trial.source.replace(`__import__('gc').freeze()`, 'gc.freeze()'))?.text).toBe('without gc.freeze()');
    expect(freezeTrial('print(1)')).toBeNull();
  });
});
