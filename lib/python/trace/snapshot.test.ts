import { describe, expect, it } from 'vitest';
import type { HeapSnapshot, ProfileId, RunRequest, SnapshotObject } from '../api';
import { runProgram } from '..';

const CYCLE = `
class Node:
    def __init__(self, name):
        self.name = name
        self.next = None

a = Node('a')
b = Node('b')
a.next = b
b.next = a
del a, b
`;

function run(source: string, more: Partial<RunRequest> = {}) {
  const result = runProgram({ source, filename: 'program.py', profile: '3.14', snapshotAtEnd: true, ...more }, { auditHeap: true });
  expect(result.outcome).toEqual({ kind: 'finished' });
  expect(result.heapProblems).toEqual([]);
  return result.marks;
}

function snapshotOf(source: string, profile: ProfileId = '3.14'): HeapSnapshot {
  const [mark] = run(source, { profile });
  return mark.snapshot!;
}

/** Edges as `label -> text`, to what is drawn inside its holder or by type. */
function edgesOf(object: SnapshotObject, snapshot: HeapSnapshot): string[] {
  const texts = new Map(snapshot.objects.map(({ id, text }) => [id, text]));
  return object.edges.map(({ label, to, weak }) => `${label} ${weak ? '~>' : '->'} ${texts.get(to)}`);
}

function ofType(snapshot: HeapSnapshot, type: string): SnapshotObject[] {
  return snapshot.objects.filter((object) => object.type === type);
}

describe.each(['3.10', '3.11', '3.13', '3.14'] as const)('a snapshot of %s', (profile) => {
  it('still has two nodes that nothing but themselves holds, and says so', () => {
    const nodes = ofType(snapshotOf(CYCLE, profile), 'Node');
    expect(nodes.map(({ reachable, refcount }) => [reachable, refcount])).toEqual([[false, 1], [false, 1]]);
  });

  it('names attributes, whether they stand in the object or in a dict', () => {
    const snapshot = snapshotOf(CYCLE, profile);
    const [first] = ofType(snapshot, 'Node');
    expect(edgesOf(first, snapshot)).toEqual([".name -> 'a'", '.next -> Node', ".__class__ -> <class 'Node'>"]);
    expect(ofType(snapshot, 'dict')).toEqual([]);
  });

  it('has no trace of them after a collection', () => {
    expect(ofType(snapshotOf(`${CYCLE}import gc\ngc.collect()\n`, profile), 'Node')).toEqual([]);
  });
});

it('names items, entries, captured variables, defaults and what a method is bound to', () => {
  const snapshot = snapshotOf(`
def outer():
    seen = []
    def inner(limit=[7]):
        seen.append(limit)
    return inner

class Box:
    def open(self): pass

inner = outer()
box = Box()
table = {'key': [1], (1, box): 2}
method = box.open
`);
  const byText = (text: string): SnapshotObject => snapshot.objects.find((object) => object.text === text)!;
  expect(edgesOf(byText('<function outer.<locals>.inner>'), snapshot)).toEqual(['cell seen -> <cell>', 'default -> […] (1)']);
  expect(edgesOf(byText('<cell>'), snapshot)).toEqual(['contents -> […] (0)']);
  expect(edgesOf(byText('{…} (2)'), snapshot)).toEqual(["['key'] -> […] (1)", '[(…) (2)] -> 2', 'key -> (…) (2)']);
  expect(edgesOf(byText('<bound method Box.open>'), snapshot)).toEqual(['.__self__ -> Box', '.__func__ -> <function Box.open>']);
  expect(snapshot.roots.map(({ name }) => name)).toEqual(['globals']);
  expect(snapshot.roots[0].edges.map(({ label }) => label)).toEqual(['outer', 'Box', 'inner', 'box', 'table', 'method']);
});

it('shows weak references as such: they keep nothing', () => {
  const snapshot = snapshotOf(`
import weakref
class Box: pass
box = Box()
ref = weakref.ref(box)
`);
  const [ref] = ofType(snapshot, 'weakref.ReferenceType');
  expect(edgesOf(ref, snapshot)).toEqual(['refers to ~> Box']);
  expect(ofType(snapshot, 'Box')[0].refcount).toBe(1);
  // What the module itself consists of belongs to nobody's program.
  expect(ofType(snapshot, 'function')).toEqual([]);
});

it('has local variables as roots while their function runs, and what a kept exception holds afterwards', () => {
  const source = `
class Box: pass

def work():
    local = Box()
    raise ValueError('no')

def look():
    here = Box()
    pass

look()
try:
    work()
except ValueError as error:
    kept = error
`;
  const [inside, end] = run(source, { marks: [{ file: 'program.py', line: 10, label: 'inside', record: 'snapshot' }] });
  expect(inside.snapshot!.roots.map(({ name }) => name)).toContain('look() locals');
  expect(inside.census).toMatchObject({ Box: 1 });
  const snapshot = end.snapshot!;
  expect(ofType(snapshot, 'Box').map(({ reachable }) => reachable)).toEqual([true]);
  const frame = snapshot.objects.find(({ text }) => text === '<frame work>')!;
  expect(edgesOf(frame, snapshot)).toContain('local -> Box');
});

it('gives the same object the same id in every snapshot, and stops at 2,000 objects', () => {
  const source = 'class Box: pass\nbox = Box()\nmany = [Box() for _ in range(3000)]\nbox.x = 1\n';
  const marks = [{ file: 'program.py', line: 3, label: 'before', record: 'snapshot' as const }];
  const [before, end] = run(source, { marks });
  const [box] = ofType(before.snapshot!, 'Box');
  expect(ofType(end.snapshot!, 'Box')[0].id).toBe(box.id);
  expect(end.snapshot!.objects).toHaveLength(2000);
  expect(end.snapshot!.omitted).toBeGreaterThan(1000);
  expect(end.census.Box).toBe(3001);
});

it('says what a container will hold at most, which finalizers have run, whether the collector is on, and names items of library types', () => {
  const snapshot = snapshotOf(`
import collections, functools, gc
gc.disable()
kept = []
class Box:
    def __del__(self): kept.append(self)
Box()
last = collections.deque([[1], [2]], maxlen=5)
free = collections.deque()
@functools.lru_cache(maxsize=3)
def cached(x): return [x]
cached(())
call = functools.partial(cached, 1)
`);
  expect(snapshot.gcEnabled).toBe(false);
  expect(ofType(snapshot, 'Box').map(({ finalized, reachable }) => [finalized, reachable])).toEqual([[true, true]]);
  expect(snapshot.objects.filter(({ finalized }) => finalized)).toHaveLength(1);
  expect(ofType(snapshot, 'collections.deque').map(({ bound }) => bound)).toEqual([5, undefined]);
  expect(edgesOf(ofType(snapshot, 'collections.deque')[0], snapshot)).toEqual(['[0] -> […] (1)', '[1] -> […] (1)']);
  const [cache] = ofType(snapshot, 'functools._lru_cache_wrapper');
  expect(cache.bound).toBe(3);
  expect(edgesOf(cache, snapshot)).toEqual(expect.arrayContaining(['cached result -> […] (1)', 'cache -> {…} (1)', 'function -> <function cached>']));
  expect(edgesOf(ofType(snapshot, 'functools.partial')[0], snapshot)).toEqual(expect.arrayContaining([
    '.func -> functools._lru_cache_wrapper', '.args -> (…) (1)', '.keywords -> {…} (0)',
  ]));
});

it('is as large as one asks, and is taken at the times that one names', () => {
  const source = 'class Box: pass\nfor i in range(9):\n    box = Box()\n    pass\nmany = [Box() for _ in range(3000)]\n';
  const mark = { file: 'program.py', line: 4, label: 'in the loop', record: 'snapshot' as const, hits: [1, 2, 4, 8] };
  const marks = run(source, { marks: [mark], snapshotLimit: 10_000 });
  expect(marks.map(({ label, hit }) => [label, hit])).toEqual([
    ['in the loop', 1], ['in the loop', 2], ['in the loop', 4], ['in the loop', 8], ['end', 1],
  ]);
  expect(ofType(marks.at(-1)!.snapshot!, 'Box')).toHaveLength(3001);
  expect(marks.at(-1)!.snapshot!.omitted).toBe(0);
});

it('keeps room for garbage in a heap that is too large for it', () => {
  const lost = 'class Lost: pass\nimport gc\ngc.disable()\nkept = [[] for _ in range(300)]\n';
  const source = `${lost}for i in range(50):\n    a = Lost()\n    a.me = a\ndel a\n`;
  const [{ snapshot }] = run(source, { snapshotLimit: 100 });
  expect(snapshot!.objects).toHaveLength(100);
  expect(snapshot!.objects.filter(({ reachable }) => !reachable)).toHaveLength(25);
});

it('changes nothing: a program prints the same with and without being looked at', () => {
  const source = `${CYCLE}import gc, sys\nprint(gc.get_count(), id(Node) % 1000, sys.getrefcount(Node))\nx = []\nprint(id(x) % 100000, gc.collect())\n`;
  const marks = [8, 9, 12, 13, 14].map((line) => ({ file: 'program.py', line, label: `${line}`, record: 'snapshot' as const }));
  const output = (request: Partial<RunRequest>): string =>
    runProgram({ source, filename: 'program.py', profile: '3.14', ...request }).output.map(({ text }) => text).join('');
  expect(output({ marks })).toBe(output({}));
});
