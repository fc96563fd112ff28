/** What one explores a recorded run with: the tree, the memory in pages, notes beside the source, the other world of a large heap. */
import { describe, expect, it } from 'vitest';
import { inspectRun } from '@/lib/heap/inspection';
import type { Inspected } from '@/lib/heap/inspection';
import { runProgram } from '@/lib/python';
import { EventKind } from '@/lib/python/api';
import type { HeapSnapshot, RunRequest } from '@/lib/python/api';
import { flameOf, lineNotes } from './flame';
import { FEW } from './folding';
import { drawHeap } from './heap-picture';
import { HeapTree } from './heap-tree';
import type { TreeItem } from './heap-tree';
import { endOf, inspectionRun, suppositionRun } from './looks';
import { describeCell, describeMemory, poolCells, sizeRows } from './memory-pages';
import { dropped, edge, named, object, snapshot } from './sample-snapshots';
import { ObjectNames, describeFacts, describeMaking, describeSavers } from './step-sentences';
import { suppositionOf } from './worlds';

const requestOf = (source: string): RunRequest => ({ source, filename: 'program.py', profile: '3.14' });

function record(source: string) {
  const { recording } = runProgram({ ...requestOf(source), record: {} });
  return recording!;
}

function findingsOf(source: string): Inspected {
  const recording = record(source);
  const { run } = inspectionRun(requestOf(source), recording, endOf(recording), 0);
  const answers = inspectRun(run.request, runProgram(run.request), run.inspect);
  if (answers?.kind !== 'findings') throw new Error('nothing was found out');
  return answers;
}

describe('the tree', () => {
  const walk = (tree: HeapTree, items: TreeItem[], depth = 0): string[] => items.flatMap((item) => [
    `${'  '.repeat(depth)}${item.label} ${item.name}${item.isRepeated ? ' (again)' : ''}`.trimEnd(),
    ...walk(tree, tree.childrenOf(item), depth + 1),
  ]);

  it('goes from names to what they hold, and not round a circle', () => {
    const tree = new HeapTree(drawHeap(named));
    const lines = walk(tree, tree.tops());
    expect(lines[0]).toBe(' globals');
    expect(lines.some((line) => line.endsWith('(again)'))).toBe(true);
    expect(new Set(tree.tops().flatMap((item) => tree.childrenOf(item)).map(({ key }) => key)).size)
      .toBe(tree.tops().flatMap((item) => tree.childrenOf(item)).length);
  });

  it('has what nobody can reach at its top, each island once', () => {
    const tree = new HeapTree(drawHeap(dropped));
    const lost = tree.tops().filter(({ state }) => state === 'unreachable');
    expect(lost).toHaveLength(1);
    expect(tree.childrenOf(lost[0]).some(({ state }) => state === 'unreachable')).toBe(true);
  });

  it('tells of many what they are', () => {
    const items = Array.from({ length: 140 }, (_, index) => object(index + 2, `T${index}`));
    const list = object(1, 'list', { edges: items.map(({ id }, index) => edge(`[${index}]`, id)) });
    const tree = new HeapTree(drawHeap(snapshot([edge('all', 1)], [list, ...items]), { foldAbove: FEW.exploring }));
    const [globals] = tree.tops();
    const children = tree.childrenOf(tree.childrenOf(globals)[0]);
    expect(children).toHaveLength(100);
    expect(children.at(-1)).toMatchObject({ name: 'and 41 more', hasChildren: false });
  });
});

describe('folding where one explores', () => {
  it('begins above 150 objects, with the most numerous type, and goes no further than it has to', () => {
    const heapOf = (rows: number) => {
      const many = (count: number, first: number, type: string) => Array.from({ length: count }, (_, i) => object(first + i, type));
      const all = [...many(rows, 1, 'Row'), ...many(20, 1000, 'Tag')];
      const list = object(5000, 'list', { edges: all.map(({ id }, index) => edge(`[${index}]`, id)) });
      return drawHeap(snapshot([edge('table', 5000)], [list, ...all]), { foldAbove: FEW.exploring });
    };
    expect(heapOf(120).folded).toEqual([]);
    expect(heapOf(140).folded).toEqual(['Row']);
    expect(heapOf(140).boxes.filter(({ title }) => title === 'Tag')).toHaveLength(20);
  });
});

const CACHE = `cache = []
def fill(n):
    cache.append('x' * n)
def work():
    fill(5000)
    fill(3000)
for i in range(4):
    work()
`;

describe('where bytes were made', () => {
  it('has texts too, with the whole stack of calls', () => {
    const { sites } = findingsOf(CACHE);
    const cells = flameOf(sites);
    const made = cells.filter(({ title }) => title === 'line 3 in fill');
    expect(made.map(({ stack }) => stack)).toContainEqual(['line 3 in fill', 'line 5 in work', 'line 8 in <module>']);
    expect(made).toHaveLength(2);
    expect(made[0].bytes).toBeGreaterThanOrEqual(4 * 5000);
    expect(lineNotes(sites, 'program.py').get(3)).toMatch(/^32\.\d kB in 8 objects$/);
    const widened = flameOf(sites, made[1].key);
    expect(widened.find(({ key }) => key === made[1].key)).toMatchObject({ from: 0, to: 1 });
    expect(widened.some(({ key }) => key === made[0].key)).toBe(false);
  });

  it('of one object is told with its stack', () => {
    const recording = record('class A: pass\ndef make():\n    return A()\na = make()\n');
    const id = recording.events.objects[recording.events.types.findIndex((type) => recording.types[type] === 'A')];
    expect(describeMaking(recording, id)).toBe('Made at line 3 in make, called from line 4.');
    expect(describeMaking(recording, 2 ** 31)).toBe('');
    expect(describeFacts(named, named.objects[0].id)).toMatch(/bytes at 0x[0-9a-f]+/);
  });
});

describe('the memory in pages', () => {
  it('is told in pools of one size of block, with what is unreachable', () => {
    const lost = 'for _ in range(200):\n    n = N()\n    n.me = n\n';
    const { memory } = findingsOf(`import gc\ngc.disable()\nclass N: pass\nkeep = [N() for _ in range(600)]\n${lost}`);
    const [first, ...rest] = describeMemory(memory!);
    expect(first).toMatch(/objects lie in \d+ pools of 16 KiB, in 1 arena of 1 MiB/);
    expect(rest.join(' ')).toMatch(/nobody can reach any more/);
    const cells = poolCells(memory!);
    expect(cells.reduce((sum, { used }) => sum + used, 0)).toBe(sizeRows(memory!).reduce((sum, { used }) => sum + used, 0));
    for (const { room, used, others, garbage, pools } of cells) {
      expect(used + others).toBeLessThanOrEqual(room);
      expect(garbage).toBeLessThanOrEqual(used);
      expect([...pools[0].blocks].filter((sign) => sign === 'o' || sign === 'x')).toHaveLength(pools[0].objects.length);
      expect([...pools[0].blocks].filter((sign) => sign === '+')).toHaveLength(pools[0].others);
    }
    expect(describeCell(cells.find(({ garbage }) => garbage > 0)!)).toMatch(/of them unreachable/);
    expect(memory!.arenas.flatMap(({ pools }) => pools).flatMap(({ types }) => types.map(({ type }) => type))).toContain('N');
  });
});

describe('what if, on all of a large heap', () => {
  it('tells what would become of what is not drawn, too', () => {
    const source = 'class Row: pass\ntable = [Row() for _ in range(5000)]\n';
    const [request, recording] = [requestOf(source), record(source)];
    const at = endOf(recording);
    const { snapshots } = runProgram({ ...request, record: { snapshotsAt: [at], stopAfterSnapshots: true } }).recording!;
    const heap: HeapSnapshot = snapshots[0].snapshot;
    expect(heap.omitted).toBeGreaterThan(2000);
    const picture = drawHeap(heap, { foldAbove: FEW.exploring });
    const arrow = picture.arrows.find(({ labels }) => labels.includes('table'))!;
    const supposition = suppositionOf(picture, { arrows: [arrow.key], how: 'cut', collect: false });
    const { request: run, inspect } = suppositionRun(request, at, supposition);
    const supposed = inspectRun(run, runProgram(run), inspect);
    if (supposed?.kind !== 'supposed') throw new Error('nothing was supposed');
    expect(supposed.sentence).toMatch(/^5,001 objects .* would die at once: 5,000 Row, 1 list/);
    expect(supposed.dead[0].type).toBe('Row');
    expect(new Set(supposition.about.map((_, index) => supposed.fates[index]))).toContain('dies');
    expect(supposed.after.alive.count).toBe(supposed.before.alive.count - 5001);
  });
});

it('an object that a collection finds reachable is told what saves it', () => {
  const source = 'import gc\nclass N: pass\na = N()\na.next = N()\na.next.prev = a\ngc.collect()\n';
  const recording = record(source);
  const names = new ObjectNames(recording);
  const reached = [...recording.events.kinds.keys()].filter((event) => recording.events.kinds[event] === EventKind.REACHED);
  const { snapshots } = runProgram({ ...requestOf(source), record: { snapshotsAt: reached } }).recording!;
  const sentences = snapshots.map(({ event, snapshot: heap }) => describeSavers(recording, event, heap, names));
  expect(sentences.join(' ')).toMatch(/N#2 is saved by N#1\.next\./);
});
