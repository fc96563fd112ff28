import { describe, expect, it } from 'vitest';
import { COLLECTORS, collectorInfo } from './collectors';
import { EXAMPLES, generateScenario } from './generate';
import { runLab } from './run-lab';
import type { LabRun } from './run-lab';
import { limits, parseScenario } from './scenario';
import type { Scenario } from './scenario';
import type { LabState } from './world';

function read(text: string): Scenario {
  const { scenario, problems } = parseScenario(text);
  expect(problems).toEqual([]);
  return scenario;
}

const generated = Array.from({ length: 60 }, (_, i) => generateScenario({ seed: i, objects: 10 + (i % 50), survival: (i % 5) / 8 }));

/** What the program can reach, by plain search. */
function reachable({ names, objects }: LabState): Set<number> {
  const reached = new Set(names.map(([, id]) => id));
  for (const id of reached) for (const [, to] of objects.get(id)?.fields ?? []) reached.add(to);
  return reached;
}

/** What is wrong with the states of a run: something in use is gone, or two objects lie in one cell while the program runs. */
function findFaults({ recording }: LabRun): string[] {
  return recording.steps.flatMap((step, index) => {
    const state = recording.at(index);
    const lost = [...reachable(state)].filter((id) => !state.objects.has(id)).map((id) => `step ${index}: object ${id} is in use and gone`);
    if (step.phase !== 'program') return lost;
    const spans = [...state.objects.values()].sort((a, b) => a.address - b.address);
    const over = spans.filter(({ address, size }, i) => address + size > (spans[i + 1]?.address ?? limits.maxCells));
    return [...lost, ...over.map(({ label }) => `step ${index}: ${label} lies over the next object`)];
  });
}

describe.each(COLLECTORS)('$name', ({ id }) => {
  it('frees nothing that is in use, and lays nothing over another object', () => {
    const texts = [...EXAMPLES.map((example) => example.text), ...generated];
    for (const text of texts) expect(findFaults(runLab(read(text), id)), text).toEqual([]);
  });

  it('has the same states one after the other as one at a time', () => {
    const { recording } = runLab(read(generated[11]), id);
    expect([...recording.states()]).toEqual(recording.steps.map((_step, index) => recording.at(index)));
  });

  it('is deterministic', () => {
    const scenario = read(generated[7]);
    expect(runLab(scenario, id)).toEqual(runLab(scenario, id));
  });
});

describe('what each collector is known for', () => {
  it('a whole collection leaves no garbage', () => {
    for (const text of generated) {
      const roomy = read(`${text.replace(/^heap \d+/, 'heap 900')}collect\n`);
      for (const id of ['counting-with-cycles', 'mark-sweep', 'mark-compact', 'copying', 'generational'] as const) {
        expect(runLab(roomy, id).summary.garbageAtEnd, `${id}\n${text}`).toBe(0);
      }
    }
  });

  it('counting alone never frees a cycle', () => {
    const cycle = read('heap 20\na = new 2\nb = new 3\na.o = b\nb.o = a\ndel a\ndel b\ncollect\n');
    expect(runLab(cycle, 'reference-counting').summary.garbageAtEnd).toBe(5);
    expect(runLab(cycle, 'counting-with-cycles').summary.garbageAtEnd).toBe(0);
  });

  it('counting frees a chain with the operation that drops its head', () => {
    const { recording, summary } = runLab(read('heap 20\na = new 2\nb = new 3\na.o = b\ndel b\ndel a\n'), 'reference-counting');
    expect(summary).toMatchObject({ garbageAtEnd: 0, collections: 0, work: 3, longestPause: 3 });
    expect(recording.steps.filter(({ phase }) => phase === 'free').map(({ text }) => text)).toEqual([
      'The count of a is 0: its 2 cells are free. That takes the last reference from b.', 'The count of b is 0: its 3 cells are free.',
    ]);
  });

  it('compacting finds room where sweeping finds pieces', () => {
    const { text } = EXAMPLES.find(({ id }) => id === 'holes') ?? { text: '' };
    expect(runLab(read(text), 'mark-sweep').summary.isComplete).toBe(false);
    const compact = runLab(read(text), 'mark-compact').summary;
    expect(compact).toMatchObject({ isComplete: true, fragmentation: 0 });
    expect(compact.movedCells).toBeGreaterThan(0);
  });

  it('incremental marking lets what dies meanwhile float, and pauses shortly', () => {
    const { text } = EXAMPLES.find(({ id }) => id === 'floating') ?? { text: '' };
    const incremental = runLab(read(text), 'incremental');
    expect(incremental.recording.steps.some((step) => step.text.includes('stays until the next collection'))).toBe(true);
    const { longestPause } = runLab(read(text), 'mark-sweep').summary;
    expect(incremental.summary.longestPause).toBeLessThan(longestPause);
  });

  it('a copying collection does no work for the dead', () => {
    const scenario = (dead: number) => read(`heap 900\nlive = new 3\n${'t = new 3\n'.repeat(dead)}del t\ncollect\n`);
    expect(runLab(scenario(5), 'copying').summary.work).toBe(runLab(scenario(50), 'copying').summary.work);
    expect(runLab(scenario(5), 'mark-sweep').summary.work).toBeLessThan(runLab(scenario(50), 'mark-sweep').summary.work);
  });

  it('the barrier of the generational collector keeps a young object that only an old one holds', () => {
    const scenario = read(`heap 64\nold = new 2\ncollect\nyoung = new 2\nold.item = young\ndel young\n${'t = new 4\n'.repeat(6)}`);
    const { recording } = runLab(scenario, 'generational');
    expect(recording.steps.some(({ text }) => text.startsWith('old is remembered'))).toBe(true);
  });
});

describe('the scenario', () => {
  it.each([
    ['a = new 0', 'line 1: An object has 1 to 64 cells, not 0.'],
    ['a.b = c', 'line 1: Nothing is called “c” here.'],
    ['a = new 2\na.x = a.y', 'line 2: “a” has no “y” here.'],
    ['a = new 2\nheap 50', 'line 2: The size of the heap stands before everything else.'],
    ['heap 5', 'line 1: A heap has 8 to 4096 cells, not 5.'],
    ['new = new 2', 'line 1: “new” is a word of the language. Choose another name.'],
    ['del a', 'line 1: Nothing is called “a” here.'],
    ['a = none', 'line 1: To give up the name, write “del a”.'],
    ['fly', 'line 1: “fly” is none of the forms. Write for instance “a = new 3”, “a.next = b”, “del a” or “collect”.'],
  ])('%j is refused', (text, message) => {
    expect(parseScenario(text).problems.map((problem) => `line ${problem.line}: ${problem.message}`)).toEqual([message]);
  });

  it('reads no more than its limits', () => {
    expect(parseScenario('a = new 1\n'.repeat(1200)).problems).toHaveLength(20);
  });

  it('knows no collector by another name', () => {
    expect(() => collectorInfo('magic' as never)).toThrow('There is no collector magic.');
  });
});
