/** Every reference that is taken or given back, on the engine as it is delivered: the one that counts pages is asked for it. */
import { expect, it } from 'vitest';
import { EventKind, type RecordRequest } from '../lib/python/api';
import { historyOf } from '../lib/trace-view/count-history';
import { bundledEngine } from './conformance/bundled-engine';

const { runProgram } = await bundledEngine();

function record(source: string, request: RecordRequest = {}) {
  const { recording, heapProblems } = runProgram({ source, filename: 'program.py', profile: '3.14', record: request }, { auditHeap: true });
  expect(heapProblems).toEqual([]);
  return recording!;
}

/** Changes of the first object of a type that a line makes: `2 LOAD_NAME +1 = 2`. */
function historyIn(source: string, type: string, line: number): string[] {
  const { events, types } = record(source);
  const made = [...events.kinds.keys()].find((i) => (
    events.kinds[i] === EventKind.ALLOCATE && types[events.types[i]] === type && events.lines[i] === line
  ));
  const { changes } = historyOf(record(source, { follow: events.objects[made!] }));
  return changes.map(({ line: at, change, count, instruction }) => `${at} ${instruction} ${change > 0 ? '+' : ''}${change} = ${count}`);
}

it('has what one instruction takes and gives back, in order', () => {
  expect(historyIn('a = []\nb = a\nprint(a is b)\ndel b\ndel a\n', 'list', 1)).toEqual([
    '1 BUILD_LIST +1 = 1', '2 LOAD_NAME +1 = 2', '3 LOAD_NAME +1 = 3', '3 LOAD_NAME +1 = 4', '3 IS_OP -1 = 3', '3 IS_OP -1 = 2',
    '4 DELETE_NAME -1 = 1', '5 DELETE_NAME -1 = 0',
  ]);
});

it('goes into what runs inside one instruction, and out of it again', () => {
  const source = 'class Node:\n    def __del__(self):\n        self.seen = self\n\nnode = Node()\nsorted([node, node], key=id)\ndel node\n';
  const history = historyIn(source, 'Node', 5);
  const inSort = history.filter((change) => change.startsWith('6 '));
  expect(inSort.length).toBeGreaterThan(4);
  expect(inSort.at(-1)).toMatch(/ = 1$/);
  expect(history.some((change) => change.startsWith('3 '))).toBe(true);
});

it.each(['3.8', '3.11', '3.14'] as const)('changes by ones, and nothing else of the run is other than it was, as in %s', (profile) => {
  const work = 'def work(items):\n    for item in items:\n        yield item\n\n';
  const source = `${work}kept = [[], []]\nprint(list(work(kept)), [one for one in kept])\nkept.clear()\n`;
  const request = { source, filename: 'program.py', profile };
  const plain = runProgram({ ...request, record: {} });
  const { events, types } = plain.recording!;
  const isList = (i: number): boolean => events.kinds[i] === EventKind.ALLOCATE && types[events.types[i]] === 'list';
  const id = events.objects[[...events.kinds.keys()].find(isList)!];
  const followed = runProgram({ ...request, record: { follow: id } });
  const { changes, more } = historyOf(followed.recording!);
  expect(more).toBe(0);
  expect(changes.map(({ change }) => Math.abs(change)).every((change) => change === 1)).toBe(true);
  const kindsOf = (columns: typeof events) => [...columns.kinds].filter((kind) => kind !== EventKind.COUNT);
  expect(kindsOf(followed.recording!.events)).toEqual(kindsOf(events));
  expect(followed.output).toEqual(plain.output);
});
