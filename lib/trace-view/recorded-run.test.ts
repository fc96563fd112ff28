import { describe, expect, it } from 'vitest';
import { EventKind } from '@/lib/python/api';
import { runProgram } from '@/lib/python';
import { lifeOf, placeOfStep, stdoutCharsAt, stepAt, stepsOf } from './recorded-run';
import { ObjectNames, describeCounts, describeEvent } from './step-sentences';
import { readTimeline, timelineOf } from './timeline';

const SOURCE = `import gc
class Node:
    pass
a = Node()
b = Node()
a.next = b
b.next = a
print('made')
del b
del a
gc.collect()
`;

function record(source = SOURCE) {
  const events = runProgram({ source, filename: 'program.py', profile: '3.14', record: {} }).recording!;
  const steps = stepsOf(events, 'line');
  const { recording } = runProgram({ source, filename: 'program.py', profile: '3.14', record: { snapshotsAt: steps } });
  return {
    recording: recording!, steps, lines: source.split('\n'), names: new ObjectNames(recording!),
    at: new Map(recording!.snapshots.map(({ event, snapshot }) => [event, snapshot])),
  };
}

/** What each line did, from the heap before it and the heap before the next one. */
function effects(source?: string): Record<number, string[]> {
  const { recording, steps, names, at } = record(source);
  const byLine: Record<number, string[]> = {};
  steps.forEach((event, i) => {
    if (i === 0 || recording.events.kinds[event] === EventKind.COLLECTION) return;
    const line = recording.events.lines[steps[i - 1]];
    byLine[line] = [...(byLine[line] ?? []), ...describeCounts(at.get(steps[i - 1])!, at.get(event)!, names)];
  });
  return byLine;
}

describe('steps', () => {
  it('by line are the lines, the collections and the end', () => {
    const { recording, steps } = record();
    const kinds = steps.map((event) => recording.events.kinds[event]);
    expect(kinds.at(-1)).toBe(EventKind.EXIT);
    expect(kinds.filter((kind) => kind === EventKind.COLLECTION)).toHaveLength(1);
    expect(stepsOf(recording, 'object').length).toBeGreaterThan(steps.length);
    expect(stepsOf(recording, 'all')).toHaveLength(recording.events.count);
  });

  it('are found by event', () => {
    expect([0, 4, 5, 6, 11, 99].map((event) => stepAt([5, 7, 11], event))).toEqual([0, 0, 0, 0, 2, 2]);
  });

  it('know what has been printed', () => {
    const { recording: { events } } = record();
    expect(stdoutCharsAt(events, 0)).toBe(0);
    expect(stdoutCharsAt(events, events.count - 1)).toBe('made\n'.length);
  });
});

describe('words', () => {
  it('say what each line did to the counts, and who still holds what fell', () => {
    const said = effects();
    expect(said[6]).toEqual(['Node#2 rises from 1 to 2.']);
    expect(said[9]).toEqual(['Node#2 drops from 2 to 1: still held by Node#1.next.']);
    expect(said[10]).toEqual([
      'Node#1 can no longer be reached, and lives on: still held by Node#2.next.',
      'Node#2 can no longer be reached, and lives on: still held by Node#1.next.',
    ]);
    expect(said[11]).toEqual(['Node#1 and Node#2 are gone.']);
  });

  it('exist for every event', () => {
    const finalizer = 'class D:\n    def __del__(self): keep.append(self)\nkeep = []\nd = D()\nd.me = d\ndel d\ngc.collect()\n';
    const more = `${finalizer}def f():\n    yield 1\nlist(f())\n`;
    const scene = record(SOURCE + more);
    const empty = Array.from({ length: scene.recording.events.count }, (_, i) => i).filter((i) => describeEvent(scene, i) === '');
    expect(empty).toEqual([]);
  });
});

describe('the life of an object', () => {
  it('has its making, its end and what ended it', () => {
    const { recording } = record();
    const { events, types } = recording;
    const node = events.objects.find((id, i) => id !== 0 && types[events.types[i]] === 'Node')!;
    const life = lifeOf(recording, node).map(({ kind, line, collected }) => [kind, line, collected]);
    expect(life).toEqual([['made', 4, false], ['died', 11, true]]);
  });
});

describe('the timeline', () => {
  it('counts what is alive by type, in no more columns than asked for', () => {
    const { recording, steps } = record();
    const { series, columns, marks } = timelineOf(recording, steps, 20);
    expect(columns.length).toBeLessThanOrEqual(20);
    const nodes = series.objects.find(({ name }) => name === 'Node')!;
    expect([Math.max(...nodes.alive), nodes.alive.at(-1)]).toEqual([2, 0]);
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['death', 'output', 'collection', 'exit']));
  });

  it('stands above the slider: a column for each step, from the first to the last, with the bytes that are alive', () => {
    const { recording, steps } = record('kept = []\nfor n in range(4):\n    kept.append([n] * 100)\nkept = None\n');
    const { series, columns, peak } = timelineOf(recording, steps, 300);
    expect(columns).toEqual(steps.map((_, index) => index / (steps.length - 1)));
    const lists = series.bytes.find(({ name }) => name === 'list')!.alive;
    expect(Math.max(...lists)).toBeGreaterThan(4 * 800);
    expect(lists.at(-1)).toBeLessThan(200);
    expect(peak.bytes).toBeGreaterThanOrEqual(Math.max(...lists));
    const totals = columns.map((_, at) => series.bytes.reduce((sum, { alive }) => sum + alive[at], 0));
    expect(Math.max(...totals)).toBe(peak.bytes);
    expect(placeOfStep(steps, steps.at(-1)!)).toBe(1);
    expect(readTimeline({ series, columns, peak, marks: [] }, 'bytes', 1)).toMatch(/list|other/);
  });

  it('has no more columns than asked for, each with the most that was alive in its steps', () => {
    const { recording, steps } = record('for n in range(50):\n    x = [n]\n    x = None\n');
    const { series, columns } = timelineOf(recording, steps, 10);
    expect(columns.length).toBeLessThanOrEqual(11);
    expect(Math.max(...series.objects.find(({ name }) => name === 'list')!.alive)).toBe(1);
  });
});
