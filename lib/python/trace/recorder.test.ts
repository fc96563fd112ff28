import { describe, expect, it } from 'vitest';
import type { RecordRequest, RunRequest } from '../api';
import { EVENT_NAMES } from '../api';
import { runProgram } from '..';

const RING = `import gc
class Node:
    def __init__(self, name):
        self.name = name
        self.next = None
def ring():
    a = Node('a')
    b = Node('b')
    a.next = b
    b.next = a
ring()
print(gc.collect())
`;

function record(source: string, request: RecordRequest = {}, more: Partial<RunRequest> = {}) {
  const result = runProgram({ source, filename: 'program.py', profile: '3.14', record: request, ...more }, { auditHeap: true });
  expect(result.heapProblems).toEqual([]);
  return { ...result, recording: result.recording! };
}

type Recorded = ReturnType<typeof record>['recording'];

/** Events as text: `12 DEATH Node <- list`. Objects go by type and order of appearance. */
function story({ events, types, places }: Recorded, kinds: readonly string[]): string[] {
  const names = new Map<number, string>();
  const counts = new Map<string, number>();
  const nameOf = (id: number, type: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    names.set(id, `${type}#${count}`);
    return `${type}#${count}`;
  };
  const lines: string[] = [];
  for (let i = 0; i < events.count; i++) {
    const kind = EVENT_NAMES[events.kinds[i]];
    const object = events.objects[i] === 0 ? '' : ` ${nameOf(events.objects[i], types[events.types[i]])}`;
    if (kind === 'EXIT') break;
    if (!kinds.includes(kind)) continue;
    const killer = kind === 'DEATH' && events.values[i] !== 0 ? ` <- ${names.get(events.values[i])}` : '';
    const place = kind === 'CALL' || kind === 'RETURN' ? ` ${places[events.places[i]].function}` : '';
    const value = kind === 'COUNT' || kind === 'COLLECTED' || kind === 'OUTPUT' ? ` ${events.values[i]}` : '';
    lines.push(`${events.lines[i]} ${kind}${object}${killer}${place}${value}`);
  }
  return lines;
}

describe('lines and calls', () => {
  it('come in the order in which the program runs', () => {
    const { recording } = record('def f(x):\n    return x + 1\n\nfor i in range(2):\n    f(i)\n');
    expect(story(recording, ['LINE', 'CALL', 'RETURN'])).toEqual([
      '1 CALL <module>', '1 LINE', '4 LINE', '5 LINE', '2 CALL f', '2 LINE', '2 RETURN f', '4 LINE', '5 LINE', '2 CALL f', '2 LINE', '2 RETURN f', '4 LINE', '4 RETURN <module>',
    ]);
  });

  it('see a callback as a new call each time, and not the library between', () => {
    const { recording } = record('import functools\nfunctools.reduce(lambda a, b: a + b, [1, 2, 3])\n');
    expect(story(recording, ['CALL', 'RETURN'])).toEqual([
      '1 CALL <module>', '2 CALL <lambda>', '2 RETURN <lambda>', '2 CALL <lambda>', '2 RETURN <lambda>', '2 RETURN <module>',
    ]);
  });

  it('see a generator go on, and an exception leave its frames', () => {
    const { recording } = record('def g():\n    yield 1\n    raise KeyError\ntry:\n    for x in g():\n        pass\nexcept KeyError:\n    pass\n');
    expect(story(recording, ['CALL', 'RETURN'])).toEqual(['1 CALL <module>', '2 CALL g', '2 RETURN g', '2 CALL g', '3 RETURN g', '8 RETURN <module>']);
  });
});

describe('objects', () => {
  it('die with the line that let go of them, and with the object whose end did', () => {
    const { recording } = record('class Node: pass\na = Node()\na.kids = [Node(), Node()]\ndel a\n');
    expect(story(recording, ['DEATH']).slice(-4)).toEqual(['4 DEATH Node#1', '4 DEATH list#1 <- Node#1', '4 DEATH Node#3 <- list#1', '4 DEATH Node#2 <- list#1']);
  });

  it('are seen to be resurrected', () => {
    const { recording } = record('saved = []\nclass P:\n    def __del__(self): saved.append(self)\np = P()\ndel p\n');
    expect(story(recording, ['DEATH', 'RESURRECTION']).filter((line) => line.includes('P#'))).toEqual(['5 DEATH P#1', '5 RESURRECTION P#1']);
  });

  it('can be followed: every change of the count, with its line', () => {
    const source = 'class Node: pass\na = Node()\nb = a\nc = [a, b]\ndel c\ndel a\ndel b\n';
    const { recording } = record(source);
    const at = recording.events.kinds.findIndex((kind, i) => EVENT_NAMES[kind] === 'ALLOCATE' && recording.types[recording.events.types[i]] === 'Node');
    const { recording: followed } = record(source, { follow: recording.events.objects[at] });
    expect(story(followed, ['COUNT'])).toEqual(['2 COUNT Node#1 1', '3 COUNT Node#1 2', '4 COUNT Node#1 3', '4 COUNT Node#1 4', '5 COUNT Node#1 2', '6 COUNT Node#1 1']);
  });
});

describe('a collection', () => {
  it('is walked phase by phase and object by object', () => {
    const { recording } = record(RING);
    expect(story(recording, ['COLLECTION', 'UPDATE_REFS', 'SUBTRACT_REFS', 'MOVE_UNREACHABLE', 'WEAKREFS', 'FINALIZERS', 'RESURRECTED', 'DELETE', 'DEATH', 'COLLECTED'])
      .filter((line) => line.startsWith('12'))).toEqual([
      '12 COLLECTION', '12 UPDATE_REFS', '12 SUBTRACT_REFS', '12 MOVE_UNREACHABLE', '12 WEAKREFS', '12 FINALIZERS',
      '12 UPDATE_REFS', '12 SUBTRACT_REFS', '12 MOVE_UNREACHABLE', '12 RESURRECTED', '12 DELETE', '12 DEATH Node#2', '12 DEATH Node#1', '12 COLLECTED 2',
    ]);
  });

  it('can be looked into: gc_refs go down to what comes from outside, and what is left at zero is unreachable', () => {
    const { recording: { events } } = record(RING);
    const first = (name: string): number => events.kinds.findIndex((kind) => EVENT_NAMES[kind] === name);
    const { recording: { snapshots } } = record(RING, { snapshotsAt: ['UPDATE_REFS', 'SUBTRACT_REFS', 'MOVE_UNREACHABLE', 'COLLECTED'].map(first) });
    const nodes = snapshots.map(({ snapshot }) => snapshot.objects.filter((object) => object.type === 'Node').map(({ refcount, gcRefs, verdict }) => [refcount, gcRefs, verdict]));
    expect(nodes).toEqual([
      [[1, 1, 'undecided'], [1, 1, 'undecided']],
      [[1, 0, 'undecided'], [1, 0, 'undecided']],
      [[1, 0, 'unreachable'], [1, 0, 'unreachable']],
      [],
    ]);
  });
});

describe('a recording', () => {
  it('goes to any step: the same one gives the same heap, also amid an instruction', () => {
    const { recording: { events } } = record(RING);
    const all = Array.from({ length: events.count }, (_, i) => i);
    const { recording: together } = record(RING, { snapshotsAt: all });
    expect(together.snapshots.map(({ event }) => event)).toEqual(all);
    for (const event of all.filter((i) => i % 7 === 0)) {
      expect(record(RING, { snapshotsAt: [event] }).recording.snapshots).toEqual([together.snapshots[event]]);
    }
  });

  it('ends with the last step that was asked for', () => {
    const { recording, outcome, output } = record('print(1)\nx = []\nprint(2)\n', { snapshotsAt: [3], stopAfterSnapshots: true });
    expect(outcome.kind).toBe('cancelled');
    expect(recording.snapshots.map(({ event }) => event)).toEqual([3]);
    expect(output).toEqual([{ stream: 'stdout', text: '1\n' }]);
  });

  it('of a program that never ends is partial, and says so', () => {
    const { recording, outcome } = record('while True:\n    x = []\n', { maxEvents: 1000 }, { limits: { steps: 5000 } });
    expect(outcome.kind).toBe('limit');
    expect([recording.events.count, recording.complete]).toEqual([1000, false]);
  });

  it('leaves nothing behind for the next run', () => {
    record(RING);
    const result = runProgram({ source: RING, filename: 'program.py', profile: '3.14' });
    expect(result.recording).toBeUndefined();
    expect(result.outcome.kind).toBe('finished');
  });
});

describe('a run of which only the heaps are wanted', () => {
  it('keeps no events, and counts them all the same', () => {
    const whole = record(RING).recording;
    const at = Math.floor(whole.events.count / 2);
    const [kept, counted] = [{}, { eventsWanted: false }].map((more) => record(RING, { snapshotsAt: [at], ...more }).recording);
    expect(counted.events.count).toBe(0);
    expect(counted.snapshots).toEqual(kept.snapshots);
    expect(counted.snapshots.map(({ event }) => event)).toEqual([at]);
  });
});

it('a class that is renamed goes by its new name from there on, and one with the id of another by its own', () => {
  const source = [
    'class A:', '    pass', 'kept = [A(), A()]', "A.__qualname__ = 'B'", 'A.__name__ = "B"', 'kept.append(A())', 'del kept[0]', 'kept = None',
    'for name in ("C", "D"):', '    made = type(name, (), {})', '    made()', '    del made', '    import gc; gc.collect()', '',
  ].join('\n');
  const { events, types } = record(source).recording;
  const made = [...events.kinds.keys()].filter((i) => events.kinds[i] === 3 && /^[ABCD]$/.test(types[events.types[i]]));
  expect(made.map((i) => types[events.types[i]])).toEqual(['A', 'A', 'B', 'C', 'D']);
});

it('what a thread makes in library code is put to the line where that thread stands', () => {
  const source = 'import threading\n\ndef work():\n    kept = []\n    kept.append({})\n\nthread = threading.Thread(target=work)\nthread.start()\nthread.join()\n';
  const { events, places } = record(source).recording;
  const inWork = [...events.kinds.keys()].filter((i) => places[events.places[i]].function === 'work').map((i) => events.lines[i]);
  expect(Math.min(...inWork)).toBe(4);
  expect(Math.max(...inWork)).toBe(5);
});
