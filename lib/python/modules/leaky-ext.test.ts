import { describe, expect, it } from 'vitest';
import { outputText, type HeapSnapshot } from '../api';
import { runProgram } from '..';

/** A cycle through one box, and what can be found out about it. */
const CYCLE = (box: string): string => `
import gc, sys, weakref
from leaky_ext import ${box}
class Node: pass
node = Node()
node.box = ${box}(node)
print(gc.is_tracked(node.box), gc.get_referents(node.box) == [node], node.box.value is node)
seen, seen_box = weakref.ref(node), weakref.ref(node.box)
del node
found = gc.collect()
print(found > 0, seen() is None, seen_box() is None, sys.getrefcount(seen()) if seen() else '')
`;

function run(source: string, profile: '3.10' | '3.13' | '3.14' = '3.14') {
  const result = runProgram({ source, filename: 'main.py', profile, snapshotAtEnd: true }, { auditHeap: true });
  expect(result.outcome).toEqual({ kind: 'finished' });
  expect(result.heapProblems).toEqual([]);
  expect(outputText(result, 'stderr')).toBe('');
  return { printed: outputText(result, 'stdout').trimEnd().split('\n').map((line) => line.trimEnd()), snapshot: result.marks.at(-1)!.snapshot! };
}

function edgesOf(type: string, snapshot: HeapSnapshot): [string, string][] {
  const types = new Map(snapshot.objects.map((object) => [object.id, object.type]));
  return snapshot.objects.filter((object) => object.type === type).flatMap(({ edges }) => edges.map(({ label, to }): [string, string] => [label, types.get(to)!]));
}

describe.each(['3.10', '3.13', '3.14'] as const)('leaky_ext in %s', (profile) => {
  it('hides from the collector what a LeakyBox holds: the cycle is never freed', () => {
    const { printed, snapshot } = run(CYCLE('LeakyBox'), profile);
    expect(printed).toEqual(['False False True', 'False False False 2']);
    expect(edgesOf('leaky_ext.LeakyBox', snapshot)).toEqual([['.value', 'Node']]);
    const kept = snapshot.objects.filter(({ type }) => type === 'Node' || type === 'leaky_ext.LeakyBox');
    expect(kept.map(({ reachable, refcount }) => [reachable, refcount])).toEqual([[false, 1], [false, 1]]);
  });

  it('has the same with tp_traverse, and all is well', () => {
    const { printed, snapshot } = run(CYCLE('Box'), profile);
    expect(printed).toEqual(['True True True', 'True True True']);
    expect(snapshot.objects.filter(({ type }) => type === 'Node')).toEqual([]);
  });
});

it('says whose it is', () => {
  expect(run('import leaky_ext\nprint(leaky_ext.__doc__)\n').printed[0]).toMatch(/^Leaklab's own .* no CPython has it/);
});

it.each(['Box', 'LeakyBox'])('lets the value of a %s be set and deleted', (box) => {
  const { printed } = run(`
import gc, weakref
from leaky_ext import ${box}
class Mine(${box}): pass
class Thing: pass
for make in ${box}, Mine:
    box = make()
    thing = Thing()
    gone = weakref.ref(thing, lambda ref: print('gone'))
    print(box.value, make(value=3).value)
    box.value = thing
    del thing
    box.value = 4
    del box.value
    for action in (lambda: box.value, lambda: delattr(box, 'value'), lambda: make(1, 2)):
        try:
            action()
        except (AttributeError, TypeError) as error:
            print(type(error).__name__)
deep = None
for i in range(30000):
    deep = ${box}(deep)
del deep
box = Mine()
box.value = box.mine = box
freed = weakref.ref(box)
del box
gc.collect()
print(freed() is None)
`);
  const once = ['None 3', 'gone', 'AttributeError', 'AttributeError', 'TypeError'];
  expect(printed).toEqual([...once, ...once, box === 'Box' ? 'True' : 'False']);
});
