/** The report in words and as JSON, on programs that are run; what it consists of is tested where it is made. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runProgram } from '@/lib/python';
import type { RunRequest } from '@/lib/python/api';
import { findAllocationSites, stackText } from './allocation-sites';
import { accumulationText } from './accumulation';
import type { HeapReport } from './analyse-heap';
import { analyseHeap } from './analyse-heap';
import { growthByType } from './growth';
import { buildGraph, nodeName } from './graph';
import { heapJson } from './report-json';
import { edgesInto, reportText } from './report-text';
import { endRequest, lineRequest, looksOf, roundsRequest } from './rounds';
import { leakingPairs } from './testing/leaking-programs';
import { toolViews } from './tool-lens';
import { whatIf, whatIfText } from './what-if';

const program = (source: string): RunRequest => ({ source, filename: 'program.py', profile: '3.14' });

function analyse(request: RunRequest, ofType?: string) {
  const result = runProgram({ ...request, record: {} });
  expect(result.outcome).toEqual({ kind: 'finished' });
  const looks = looksOf(result, request);
  const sites = findAllocationSites(result.recording!);
  const report = analyseHeap(looks, { sites, ...(ofType === undefined ? {} : { ofType }) });
  return { report, looks, result, sites };
}

const LISTENERS = leakingPairs[0].leaking;
const GHOSTS = `
import gc
gc.disable()

class Node:
    def __init__(self):
        self.me = self
        self.data = 'x' * 100

def work():
    Node()
`;

describe('in words', () => {
  test('the four questions in order, the suspects, the trace', () => {
    const { report } = analyse(roundsRequest(program(LISTENERS), 'work', 8));
    expect(reportText(report, { subject: 'calls of work()' })).toMatchInlineSnapshot(`
      "1. Is it growing?
         Yes. After 1, 2, 4, 8 calls of work() there are so many that can be reached:
           Window  1  2  4  8   one more for each run
           list    2  3  5  9   one more for each run
           method  1  2  4  8   one more for each run

      2. Does a collection free it?
         No: everything that is alive can be reached, so a collection would free nothing. What is suspected below can be reached: no collection frees it.

      3. Who holds it?
         One way leads to Window, which retains 120 B:
           bus (global) → .listeners → list[7] → .__self__

      4. Where was it made?
         The Window in question: program.py:19 in work, called from program.py:27 in <module>.
         Since the first look:
           program.py:13 in Window.__init__: 7 more, 504 B
           program.py:14 in Window.__init__: 7 more, 448 B
           program.py:19 in work: 7 more, 336 B

      Suspects
         1. Bound methods in a list of listeners: 21 objects, 1.3 kB
         - A bound method holds the object that it belongs to, in __self__; the list holds the method.
         - bus (global) → .listeners (list): 7 Window, 7 list, 7 method more since the first look.
         - What to do: Unsubscribe when the object is done, or keep weakref.WeakMethod objects.
         - What if these 7 references were weak: 21 objects (1.3 kB) would die at once: 7 Window, 7 list, 7 method.

         ┬─ global names of the program
         │    Leaking: no (a global lives until it is deleted or the program ends)
         │    ↓ bus
         ├─ Bus
         │    Leaking: unknown (was there at the first look; retains 1.6 kB, made at program.py:9 in <module>)
         │    ↓ Bus.listeners
         ├─ list […] (8)
         │    Leaking: unknown (21 new objects behind it since the first look; retains 1.6 kB)
         │    ↓ list[7]
         │          ~~~
         ├─ <bound method Window.on_event>
         │    Leaking: YES (made since the first look, and should be gone; retains 184 B, made at program.py:14 in Window.__init__)
         │    ↓ method.__self__
         ╰→ Window
              Leaking: YES (made since the first look, and should be gone; retains 120 B, made at program.py:19 in work)

      Where most of it hangs
         list […] (8) retains 1.6 kB in 28 objects, 26 % of what the program can reach. Here much turns into many: the largest part of it is 184 B. In it: 8 Window, 8 list, 8 method, 1 str.
      "
    `);
  });

  test('garbage that nobody collects', () => {
    const { report } = analyse(roundsRequest(program(GHOSTS), 'work', 4));
    const text = reportText(report, { subject: 'calls of work()' });
    expect(text).toContain('No. After 1, 2, 4 calls of work() nothing that can be reached goes on growing.');
    expect(text).toContain('Yes: 4 objects');
    expect(text).toContain('Automatic collection is off, so nobody looks for them.');
    expect(text).toContain('A cycle among them: Node .me → the same.');
    expect(report.suspects[0].path).toEqual([]);
  });

  test('that a part is left out, when it is', () => {
    const request = { ...endRequest(program('many = [[] for _ in range(50)]\n')), snapshotLimit: 20 };
    const text = reportText(analyse(request).report, { subject: '' });
    expect(text).toMatch(/^Only the first 20 objects were looked at; 3\d more are left out\.\n\n1\. Is it growing\?/);
  });

  test('a healthy program is told so', () => {
    const { report } = analyse(roundsRequest(program(leakingPairs[0].healthy), 'work', 8));
    const text = reportText(report, { subject: 'calls of work()' });
    expect(text).toContain('None: nothing that is reached keeps growing, and nothing has the shape of a leak.');
    expect(text).toContain('No: everything that is alive can be reached, so a collection would free nothing.');
  });

  test('the object that one asks for, by all its ways; the stack comes last', () => {
    const source = `
class Node:
    pass

def look(node):
    here = [node]
    pass

node = Node()
table = {'k': [node]}
look(node)
`;
    const { report } = analyse(lineRequest(program(source), 7), 'Node');
    expect(reportText(report, { subject: 'times at line 7' })).toContain([
      '   The shortest 3 ways lead to Node, which retains 48 B:',
      '     node (global)',
      "     table (global) → dict['k'] → list[0]",
      '     node (local of look())   (gone when the function returns)',
    ].join('\n'));
  });
});

describe('growth between looks', () => {
  test('a line that is reached again and again is looked at the first, second, fourth, … time', () => {
    const { looks, report } = analyse(lineRequest(program('kept = []\nfor i in range(20):\n    kept.append([i])\n    pass\n'), 4));
    expect(looks.map(({ runs }) => runs)).toEqual([1, 2, 4, 8, 16]);
    expect(report.suspects.map(({ kind, count }) => [kind, count])).toEqual([['module-container', 15]]);
  });

  test('what a function that runs gathers in a local variable is not accused', () => {
    const source = 'def work():\n    found = []\n    for i in range(20):\n        found.append([i])\n        pass\nwork()\n';
    const { report } = analyse(lineRequest(program(source), 5));
    expect(report.growth!.reachable.map(({ type, law }) => [type, law])).toContainEqual(['list', 'linear']);
    expect(report.suspects).toEqual([]);
  });

  test('by type: what was made and what was freed', () => {
    const { looks } = analyse(roundsRequest(program('slot = None\ndef work():\n    global slot\n    slot = [1]\n'), 'work', 4));
    const [before, , after] = looks.map(({ snapshot }) => buildGraph(snapshot));
    expect(growthByType(before, after)).toEqual([{ key: 'list', before: 1, after: 1, bytesBefore: 64, bytesAfter: 64, made: 1, freed: 1 }]);
  });

  test('a cache that fills is no leak', () => {
    const source = 'cache = {}\ncalls = 0\ndef work():\n    global calls\n    calls += 1\n    cache[calls % 3] = [calls]\n';
    const { report } = analyse(roundsRequest(program(source), 'work', 16));
    expect(report.growth!.reachable.map(({ type, law }) => [type, law])).toEqual([['list', 'levels off']]);
    expect(report.suspects).toEqual([]);
  });

  test('two containers that hold the same: letting go of one would free nothing', () => {
    const source = 'class Job: pass\nall = []\nby_name = {}\ndef work():\n    job = Job()\n    all.append(job)\n    by_name[str(len(all))] = job\n';
    const { report } = analyse(roundsRequest(program(source), 'work', 8));
    expect(report.suspects[0].reasons).toContain('Something else holds these objects too: letting go of them here would free nothing.');
  });
});

test('where objects were made, and by which calls', () => {
  const { sites, report } = analyse(endRequest(program('def make():\n    return [1]\n\ndef work():\n    return make()\n\nkept = work()\n')), 'list');
  const { graph } = report.look;
  const site = sites.get(graph.objects[report.focus - graph.firstObject].id)!;
  expect(stackText(site)).toBe('program.py:2 in make, called from program.py:5 in work');
  expect(site.callers.map(({ line }) => line)).toEqual([5, 7]);
});

test('what if the references were weak', () => {
  const { report } = analyse(roundsRequest(program(LISTENERS), 'work', 8));
  const { graph } = report.look;
  const weaken = edgesInto(graph, report.suspects[0]);
  const plain = whatIf(graph, { weaken });
  expect(whatIfText(plain)).toMatch(/^21 objects \([\d.]+ kB\) would die at once: 7 Window, 7 list, 7 method\.$/);
  expect(plain.before.alive.count - plain.after.alive.count).toBe(21);
  const garbage = analyse(roundsRequest(program(GHOSTS), 'work', 4)).report.look.graph;
  expect(whatIfText(whatIf(garbage, {}))).toBe('Nothing would die at once. 4 objects would wait for a collection.');
  expect(whatIfText(whatIf(garbage, { collect: true }))).toMatch(/^4 objects \(\d+ B\) would die in the collection: 4 Node\.$/);
});

test('where most of it hangs', () => {
  const { report } = analyse(endRequest(program('class Row:\n    pass\nclass Table:\n    pass\nt = Table()\nt.rows = [Row() for _ in range(100)]\n')));
  const { graph, dominators } = report.look;
  expect(nodeName(graph, report.accumulation!.node)).toBe('list');
  expect(report.accumulation!.count).toBe(101);
  expect(accumulationText(graph, dominators, report.accumulation!)).toMatch(/^list \[…\] \(100\) retains .+ In it: 100 Row\.$/);
});

test('what the usual tools would say, and what they cannot', () => {
  const { report, result, sites } = analyse(roundsRequest(program(GHOSTS), 'work', 4), 'Node');
  const views = toolViews(report.look, { node: report.focus, peakBytes: result.peakHeapBytes, sites });
  expect(views.map(({ tool }) => tool)).toEqual([
    'gc.get_referrers() of the Node', 'Counts by type from gc.get_objects(), as objgraph prints them', 'tracemalloc, by line', "The process's memory (RSS)",
  ]);
  const [referrers, counts, allocations, memory] = views;
  expect(referrers).toMatchObject({ says: ['Node (it does not say: as .me)'], truth: '1 strong reference leads to it.' });
  expect(counts.truth).toMatch(/and 4 cannot be reached any more and are\.$/);
  expect(allocations.says).toContainEqual(expect.stringMatching(/^program\.py:11 in work: \d+ B$/));
  expect(memory.truth).toMatch(/wait for a collection\.$/);
});

describe('as JSON', () => {
  /** The published schema, closed: a field that it does not name is an error here. */
  function closedSchema(): z.ZodType {
    const close = (node: unknown): unknown => {
      if (Array.isArray(node)) return node.map(close);
      if (typeof node !== 'object' || node === null) return node;
      const closed = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]));
      return 'properties' in closed && 'required' in closed ? { ...closed, additionalProperties: false } : closed;
    };
    const file = path.join(import.meta.dirname, '../../docs/reference/heap.schema.json');
    return z.fromJSONSchema(close(JSON.parse(readFileSync(file, 'utf8'))) as z.core.JSONSchema.JSONSchema);
  }
  const schema = closedSchema();

  const jsonOf = (report: HeapReport, looks: ReturnType<typeof looksOf>) =>
    heapJson(report, looks[looks.length - 1].snapshot, { file: 'program.py', profile: '3.14', engine: '0' });

  test.each(leakingPairs)('$name: what is printed is what the schema says', ({ leaking }) => {
    const { report, looks } = analyse(roundsRequest(program(leaking), 'work', 4));
    const json = JSON.parse(JSON.stringify(jsonOf(report, looks))) as { suspects: { kind: string }[] };
    expect(schema.safeParse(json).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse({ ...json, suspects: [{ ...json.suspects[0], kind: 'unheard-of' }] }).success).toBe(false);
    expect(schema.safeParse({ ...json, more: 1 }).success).toBe(false);
  });

  test('retained sizes and dominators stand on the objects', () => {
    const { report, looks } = analyse(endRequest(program('class Row:\n    pass\nrow = Row()\nrow.items = [[], []]\n')));
    const { objects } = jsonOf(report, looks).heap;
    const row = objects.find(({ type }) => type === 'Row')!;
    const inner = objects.filter(({ text }) => text === '[…] (0)');
    const outer = objects.find(({ text }) => text === '[…] (2)')!;
    expect(inner.map(({ dominator }) => dominator)).toEqual([outer.id, outer.id]);
    expect(outer.dominator).toBe(row.id);
    expect(row.retained).toBe(row.size + outer.size + inner[0].size + inner[1].size);
  });
});
