/** The whole run at a glance: how many objects of which type are alive as it goes on, and what is worth going to. */
import { EventKind } from '@/lib/python/api';
import type { HeapRecording } from './recorded-run';
import { PASSING } from './scaffolding';

export interface Timeline {
  /** The event with which each column ends. */
  columns: number[];
  /**
   * The most numerous types at their peak, then `other`; what the interpreter makes in passing is left out. For each the number alive
   * at the end of each column.
   */
  types: { name: string; alive: number[] }[];
  /** Events to mark. */
  marks: { event: number; kind: 'output' | 'collection' | 'death' | 'exit' }[];
  peak: number;
}

const MOST_TYPES = 5;
const MOST_MARKS = 400;

/** `width` columns at most, from the first event to the program's end: what the interpreter clears up afterwards is left out. */
export function timelineOf({ events, types }: HeapRecording, width: number): Timeline {
  const exit = events.kinds.indexOf(EventKind.EXIT);
  const count = exit < 0 ? events.count : exit + 1;
  const size = Math.max(1, Math.ceil(count / width));
  const alive = new Int32Array(types.length);
  const peaks = new Int32Array(types.length);
  const columns: number[] = [];
  const history: Int32Array[] = [];
  const marks: Timeline['marks'] = [];
  for (let i = 0; i < count; i++) {
    const type = events.types[i];
    switch (events.kinds[i]) {
      case EventKind.ALLOCATE:
      case EventKind.RESURRECTION:
        alive[type]++;
        if (alive[type] > peaks[type]) peaks[type] = alive[type];
        break;
      case EventKind.DEATH:
        alive[type]--;
        if (!PASSING.has(types[type])) marks.push({ event: i, kind: 'death' });
        break;
      case EventKind.OUTPUT: marks.push({ event: i, kind: 'output' }); break;
      case EventKind.COLLECTED: if (events.values[i] > 0) marks.push({ event: i, kind: 'collection' }); break;
      case EventKind.EXIT: marks.push({ event: i, kind: 'exit' });
    }
    if ((i + 1) % size === 0 || i === count - 1) {
      columns.push(i);
      history.push(alive.slice());
    }
  }
  const order = [...peaks.keys()].filter((type) => peaks[type] > 0 && !PASSING.has(types[type])).sort((a, b) => peaks[b] - peaks[a]);
  const shown = order.slice(0, MOST_TYPES);
  const rest = order.slice(MOST_TYPES);
  const lines = shown.map((type) => ({ name: types[type], alive: history.map((column) => column[type]) }));
  if (rest.length > 0) lines.push({ name: 'other', alive: history.map((column) => rest.reduce((sum, type) => sum + column[type], 0)) });
  const totals = history.map((_, at) => lines.reduce((sum, line) => sum + line.alive[at], 0));
  return { columns, types: lines, marks: thinned(marks), peak: Math.max(1, ...totals) };
}

/** A program that prints or drops objects without end would hide everything behind its marks. */
function thinned(marks: Timeline['marks']): Timeline['marks'] {
  if (marks.length <= MOST_MARKS) return marks;
  const every = Math.ceil(marks.length / MOST_MARKS);
  const isMany = ({ kind }: Timeline['marks'][number]): boolean => kind === 'output' || kind === 'death';
  return marks.filter((mark, i) => !isMany(mark) || i % every === 0).slice(0, 2 * MOST_MARKS);
}

/** The types one on top of the other: for each column from where to where. */
export function stackedAreas({ columns, types }: Timeline): { name: string; below: number[]; above: number[] }[] {
  const areas: { name: string; below: number[]; above: number[] }[] = [];
  for (const { name, alive } of types) {
    const below = areas.at(-1)?.above ?? columns.map(() => 0);
    areas.push({ name, below, above: alive.map((count, at) => below[at] + Math.max(0, count)) });
  }
  return areas;
}

/** The timeline in words. */
export function describeTimeline({ types, marks }: Timeline): string {
  if (types.length === 0) return 'The program makes no objects of its own.';
  const parts = types.map(({ name, alive }) => `${name}: at most ${Math.max(...alive)}, ${alive.at(-1)} at the end`);
  const collections = marks.filter(({ kind }) => kind === 'collection').length;
  const garbage = collections === 0 ? 'No collection found garbage.' : `Collections that found garbage: ${collections}.`;
  return `Objects alive by type. ${parts.join('; ')}. ${garbage}`;
}
