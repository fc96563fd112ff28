import { describe, expect, it } from 'vitest';
import { inspectRun } from '@/lib/heap/inspection';
import type { Inspected, Inspection } from '@/lib/heap/inspection';
import { runProgram } from '@/lib/python';
import type { HeapSnapshot, ProfileId, RunRequest } from '@/lib/python/api';
import { breakComments, samePlace, thinSteps } from './breakpoints';
import { compareRuns } from '@/lib/heap/compare-runs';
import { historyOf } from './count-history';
import { flameOf, placesOf } from './flame';
import { callableNames, growthChart, growthRequest } from './growth-runs';
import { layOut } from './heap-layout';
import { drawHeap } from './heap-picture';
import { layOutInLanes } from './lanes';
import { endOf, inspectionRun, planLooks } from './looks';
import { lifeOf, stepsOf } from './recorded-run';
import type { HeapRecording } from './recorded-run';
import { dropped, edge, named, object, snapshot } from './sample-snapshots';
import { segmentsOf } from './segments';
import { Worlds, onlyBoxes, otherPicture, suppositionOf } from './worlds';
import type { Supposing } from './worlds';

const LISTENERS = `class Bus:
    def __init__(self):
        self.listeners = []

class Screen:
    def __init__(self, bus):
        bus.listeners.append(self.draw)
    def draw(self):
        pass

bus = Bus()
def open_screen(count=1):
    for _ in range(count):
        Screen(bus)

for i in range(20):
    open_screen()
`;

const requestOf = (source: string, profile: ProfileId = '3.14'): RunRequest => ({ source, filename: 'program.py', profile });

/** What is found out about a run. */
function findingsOf({ request, inspect }: { request: RunRequest; inspect: Inspection }): Inspected | null {
  const answers = inspectRun(request, runProgram(request), inspect);
  return answers?.kind === 'findings' ? answers : null;
}

function recordingOf(source: string, profile?: ProfileId): HeapRecording {
  const { recording } = runProgram({ ...requestOf(source, profile), record: {} });
  if (recording === undefined) throw new Error('not recorded');
  return recording;
}

describe('the four questions about a recorded run', () => {
  it('are answered from looks at what the program repeats, and at its end', () => {
    const request = requestOf(LISTENERS);
    const recording = recordingOf(LISTENERS);
    const { run, repeats } = inspectionRun(request, recording, endOf(recording), 0);
    expect(repeats).toBe('line 16');
    expect(run.inspect.runs).toEqual([1, 2, 4, 8, 16, 0]);
    const answers = findingsOf(run);
    expect(answers?.growth?.sentence).toMatch(/^Yes\. After 1, 2, 4, 8, 16 times at line 16/);
    expect(answers?.growth?.laws.find(({ type }) => type === 'Screen')).toMatchObject({ counts: [0, 1, 3, 7, 15], goesOn: true });
    expect(answers?.held.ways[0].text).toBe('bus (global) → .listeners → list[19] → .__self__');
    expect(answers?.made).toContain('program.py:14 in open_screen, called from program.py:17 in <module>');
    expect(answers?.suspects[0]).toMatchObject({ kind: 'listener' });
    expect(answers?.suspects[0].trace).toContain('~~~');
  });

  it('one object can be asked about', () => {
    const request = requestOf(LISTENERS);
    const recording = recordingOf(LISTENERS);
    const { types, events } = recording;
    const bus = events.objects[[...events.kinds.keys()].find((i) => types[events.types[i]] === 'Bus') ?? 0];
    const { run } = inspectionRun(request, recording, endOf(recording), bus);
    expect(findingsOf(run)?.held).toMatchObject({ object: bus, type: 'Bus' });
  });

  it('no growth is claimed where nothing is repeated', () => {
    const recording = recordingOf('x = []\ny = [x]\n');
    expect(planLooks(recording, endOf(recording))).toMatchObject({ events: [endOf(recording)], repeats: '' });
  });
});

describe('the growth law of a function', () => {
  it('is found by calling it again and again', () => {
    const recording = recordingOf(LISTENERS);
    expect(callableNames(LISTENERS, recording)).toEqual(['open_screen']);
    const others = 'def a(x): pass\ndef b(*, k=1): pass\ndef c(): pass\nc()\n';
    expect(callableNames(others, recordingOf(others))).toEqual(['c', 'b']);
    const growth = findingsOf(growthRequest(requestOf(LISTENERS), 'open_screen', 8))?.growth;
    expect(growth?.runs).toEqual([1, 2, 4, 8]);
    expect(growth?.laws[0]).toMatchObject({ text: 'one more for each run' });
    const chart = growthChart(growth?.runs ?? [], growth?.laws ?? [], 100, 50);
    expect(chart.lines[0].points.map(({ x }) => x)).toEqual([13, 25, 50, 100]);
    expect(chart.description).toContain('Screen: one more for each run');
  });
});

describe('breakpoints', () => {
  it('stand in comments, for their line or the next one', () => {
    expect(breakComments('a = 1  #break\n# break\n\nb = 2\n#breaking\ns = "#"\n')).toEqual([1, 4]);
  });

  it('thin the steps', () => {
    const recording = recordingOf('for i in range(3):\n    x = []\nprint(x)\n');
    const lines = thinSteps(recording, stepsOf(recording, 'all'), new Set([2])).map((event) => recording.events.lines[event]);
    expect(lines.slice(0, 3)).toEqual([2, 2, 2]);
    expect(lines).toHaveLength(4);
  });

  it('a place is found again after a change above or below it', () => {
    const source = 'for i in range(3):\n    x = []\nprint(x)\n';
    const changed = `import gc\n${source}y = 1\n`;
    const [before, after] = [recordingOf(source), recordingOf(changed)];
    const hits = (recording: HeapRecording, line: number): number[] =>
      stepsOf(recording, 'line').filter((event) => recording.events.lines[event] === line);
    const event = samePlace({ recording: before, source }, hits(before, 2)[1], { recording: after, source: changed });
    expect(event).toBe(hits(after, 3)[1]);
    expect(samePlace({ recording: before, source }, endOf(before), { recording: after, source: changed })).toBe(endOf(after));
  });
});

describe('two versions', () => {
  it('differ in the lines that do something else', () => {
    const source = 'class A:\n    pass\na = A()\na.x = 1\n';
    const { differences, parted } = compareRuns(recordingOf(source, '3.14'), recordingOf(source, '3.10'));
    expect(parted).toBe(false);
    expect(differences.map(({ line, here, there }) => [line, here, there])).toContainEqual([4, 'nothing', 'dict made']);
    expect(compareRuns(recordingOf(source), recordingOf(source)).differences).toEqual([]);
  });

  it('part where they go different ways', () => {
    const source = "import sys\nif sys.version_info >= (3, 12):\n    x = 1\nelse:\n    y = 2\n";
    expect(compareRuns(recordingOf(source, '3.14'), recordingOf(source, '3.10'))).toMatchObject({ parted: true });
  });
});

it('the history of a count has every change with its line', () => {
  const source = 'a = []\nb = a\ndel b\ndel a\n';
  const recording = recordingOf(source);
  const { events, types } = recording;
  const id = events.objects[[...events.kinds.keys()].find((i) => types[events.types[i]] === 'list' && events.lines[i] === 1) ?? 0];
  expect(lifeOf(recording, id).map(({ kind }) => kind)).toEqual(['made', 'died']);
  const followed = runProgram({ ...requestOf(source), record: { follow: id } }).recording;
  const changes = historyOf(followed!).changes.map(({ line, count, change }) => [line, count, change]);
  expect(changes).toContainEqual([2, 2, 1]);
  expect(changes).toContainEqual([3, 1, -1]);
  expect(changes.at(-1)).toEqual([4, 0, -1]);
});

describe('what if', () => {
  it('a reference is cut: what only it held is gone, or waits for a collection', () => {
    const supposeIn = (heap: HeapSnapshot, supposing: Supposing) => {
      const [drawn, supposition] = [drawHeap(heap), suppositionOf(drawHeap(heap), supposing)];
      const supposed = new Worlds(heap).suppose(supposition);
      return { ...supposed, picture: otherPicture(drawn, supposing, supposition, supposed) };
    };
    const states = (collect: boolean): string[] =>
      supposeIn(named, { arrows: ['r0-o10', 'r0-o11'], how: 'cut', collect }).picture.boxes.map(({ state }) => state);
    expect(states(false)).toEqual(['live', 'unreachable', 'unreachable']);
    expect(states(true)).toEqual(['live', 'freed', 'freed']);
    const weakened = supposeIn(named, { arrows: ['o10-o11'], how: 'weak', collect: false }).picture.arrows;
    expect(weakened.find(({ key }) => key === 'o10-o11')).toMatchObject({ weak: true });
    expect(supposeIn(named, { arrows: [], how: 'cut', collect: true }).sentence).toBe('Nothing would die at once.');
    expect(supposeIn(dropped, { arrows: ['o10-o11'], how: 'cut', collect: false }).sentence)
      .toMatch(/^2 objects .* would die at once/);
  });

  it('a picture can be reduced to the ways to one object', () => {
    const { boxes, arrows } = onlyBoxes(drawHeap(named), new Set(['r0', 'o10']));
    expect([boxes.map(({ key }) => key), arrows.map(({ key }) => key)]).toEqual([['r0', 'o10'], ['r0-o10']]);
  });
});

it('live bytes stand under the calls that made them', () => {
  const { run } = inspectionRun(requestOf(LISTENERS), recordingOf(LISTENERS), endOf(recordingOf(LISTENERS)), 0);
  const tree = findingsOf(run)!.sites;
  const cells = flameOf(tree);
  expect(cells[0]).toMatchObject({ title: 'program', from: 0, to: 1, bytes: tree.bytes });
  const screens = cells.find(({ title }) => title === 'line 14 in open_screen');
  expect(cells.find(({ title }) => title === 'line 17 in <module>')?.bytes).toBeGreaterThanOrEqual(screens?.bytes ?? Infinity);
  expect(placesOf(cells).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(tree.bytes);
});

describe('positions', () => {
  it('moments are laid out together while their union is not much larger than one of them', () => {
    const heapOf = (first: number) => {
      const many = Array.from({ length: 20 }, (_, index) => object(first + index, `T${index}`));
      return drawHeap(snapshot(many.map((one) => edge(`n${one.id}`, one.id)), many));
    };
    const [one, near, far] = [heapOf(200), heapOf(205), heapOf(300)];
    expect(segmentsOf([one, near, far, far, one])).toEqual([0, 2, 4, 5]);
    expect(segmentsOf([])).toEqual([0]);
  });

  it('lanes hold the generations one below the other, and no two boxes touch', () => {
    const next = (index: number) => (index < 3 ? [edge('.next', index + 2)] : []);
    const objects = [0, 1, 2, 2].map((generation, index) => object(index + 1, 'Node', { generation, edges: next(index) }));
    const picture = drawHeap(snapshot([edge('a', 1)], [...objects, object(9, 'tuple', { generation: -1 })]));
    const { boxes, lanes, arrows } = layOutInLanes(picture, layOut([picture]));
    expect(lanes).toHaveLength(4);
    const laneAt = (key: string): number => (lanes ?? []).findIndex(({ y, height }) => {
      const place = boxes.get(key);
      return place !== undefined && place.y >= y && place.y + place.height <= y + height;
    });
    expect(['r0', 'o1', 'o2', 'o3', 'o4'].map(laneAt)).toEqual([0, 1, 2, 3, 3]);
    expect([...arrows.keys()]).toEqual(picture.arrows.map(({ key }) => key));
  });
});
