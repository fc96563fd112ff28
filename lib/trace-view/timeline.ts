/** The whole run at a glance: what is alive as it goes on, by type, in objects and in bytes, and what is worth going to. */
import { EventKind } from '@/lib/python/api';
import { bytesText } from './byte-text';
import type { HeapRecording } from './recorded-run';
import { PASSING } from '@/lib/heap/passing-types';

/** What is counted: objects, or their bytes. */
export type Measure = 'objects' | 'bytes';

export interface TimelineSeries {
  name: string;
  /** How much is alive in each column. */
  alive: number[];
}

export type MarkKind = 'output' | 'collection' | 'vain' | 'death' | 'exit';

export interface TimelineMark {
  kind: MarkKind;
  /** 0 for the first step, 1 for the last. */
  at: number;
}

export interface Timeline {
  /** Where each column stands: 0 for the first step, 1 for the last. */
  columns: number[];
  /**
   * The types that come to most at their peak, then `other`. Classes, functions and what the interpreter makes in passing are left out of
   * the objects; of bytes, `other` is all the rest of the program's memory: these, numbers and texts.
   */
  series: Record<Measure, TimelineSeries[]>;
  /** One of a kind for a column. */
  marks: TimelineMark[];
  /** Most objects, and most bytes, that are alive at a time. */
  peak: Record<Measure, number>;
}

const MOST_TYPES = 5;
const OTHER = 'other';

/** What is alive at the moment, of each type, and what it was at most since the last column. */
class Alive {
  readonly now: Float64Array;
  readonly highest: Float64Array;

  constructor(types: number) {
    this.now = new Float64Array(types);
    this.highest = new Float64Array(types);
  }

  add(type: number, amount: number): void {
    this.now[type] += amount;
    if (this.now[type] > this.highest[type]) this.highest[type] = this.now[type];
  }

  /** The column that ends here: what is alive now, or what was at most. */
  close(isExact: boolean): Float64Array {
    const column = (isExact ? this.now : this.highest).slice();
    this.highest.set(this.now);
    return column;
  }
}

/** Follows the run, event by event. */
class Follower {
  private readonly objects: Alive;
  private readonly bytes: Alive;
  /** By id one more than the size of what is alive, else 0. Ids are given in order, so the column is dense. */
  private sizes = new Float64Array(1024);
  /** Bytes that the heap had before the first line, and has now. */
  private start = -1;
  private total = 0;
  private highestTotal = 0;
  readonly columns: { objects: Float64Array; bytes: Float64Array; total: number }[] = [];

  constructor(types: number) {
    this.objects = new Alive(types);
    this.bytes = new Alive(types);
  }

  made(id: number, type: number, size: number): void {
    this.objects.add(type, 1);
    this.bytes.add(type, size);
    if (id >= this.sizes.length) this.grow(id);
    this.sizes[id] = size + 1;
  }

  private grow(id: number): void {
    const larger = new Float64Array(Math.max(2 * this.sizes.length, id + 1));
    larger.set(this.sizes);
    this.sizes = larger;
  }

  /** What dies gives its storage back first: that is no change of something alive. */
  resized(id: number, type: number, size: number): void {
    const before = this.sizes[id] ?? 0;
    if (before === 0) return;
    this.bytes.add(type, size + 1 - before);
    this.sizes[id] = size + 1;
  }

  died(id: number, type: number): void {
    this.objects.add(type, -1);
    const before = this.sizes[id] ?? 0;
    if (before === 0) return;
    this.bytes.add(type, 1 - before);
    this.sizes[id] = 0;
  }

  /** Bytes that the heap has in all. After an import what came is the library's, and none of the program's memory. */
  measured(bytes: number, isImported: boolean): void {
    if (this.start < 0) this.start = bytes;
    if (isImported) this.start = Math.max(this.start, bytes - this.total);
    this.total = Math.max(0, bytes - this.start);
    this.highestTotal = Math.max(this.highestTotal, this.total);
  }

  close(isExact: boolean): void {
    const total = isExact ? this.total : this.highestTotal;
    this.columns.push({ objects: this.objects.close(isExact), bytes: this.bytes.close(isExact), total });
    this.highestTotal = this.total;
  }
}

/** Marks, one of a kind for a column: a program that prints or drops objects without end would hide everything behind them. */
class Marks {
  readonly list: TimelineMark[] = [];
  /** By kind: the columns that have one. */
  private readonly seen = new Map<MarkKind, Uint8Array>();

  constructor(private readonly width: number) {}

  add(kind: MarkKind, at: number): void {
    let columns = this.seen.get(kind);
    if (columns === undefined) this.seen.set(kind, (columns = new Uint8Array(this.width + 1)));
    const column = Math.round(at * this.width);
    if (columns[column] === 1) return;
    columns[column] = 1;
    this.list.push({ kind, at });
  }
}

/**
 * `width` columns at most, from the first of the steps to the last, which the slider below the chart goes through: what the interpreter
 * clears up after the program is left out, and so is what the imports of `source` bring. A column of several steps has the most that was
 * alive in them.
 */
export function timelineOf({ events, types }: HeapRecording, steps: readonly number[], width: number, source = ''): Timeline {
  const count = Math.min(events.count, (steps.at(-1) ?? -1) + 1);
  const last = Math.max(1, steps.length - 1);
  const size = Math.max(1, Math.ceil(steps.length / width));
  const follower = new Follower(types.length);
  const marks = new Marks(width);
  const columns: number[] = [];
  const isPassing = types.map((type) => PASSING.has(type));
  const imports = new Set(source.split('\n').flatMap((line, index) => (/^\s*(?:import|from)\s/.test(line) ? [index + 1] : [])));
  let isImport = false;
  for (let i = 0, step = 0; i < count; i++) {
    const [type, id, value] = [events.types[i], events.objects[i], events.values[i]];
    while (step < steps.length && steps[step] < i) step++;
    const at = Math.max(0, steps[step] === i ? step : step - 0.5) / last;
    switch (events.kinds[i]) {
      case EventKind.LINE:
        follower.measured(value, isImport);
        isImport = imports.has(events.lines[i]);
        break;
      case EventKind.ALLOCATE:
      case EventKind.RESURRECTION: follower.made(id, type, value); break;
      case EventKind.RESIZE: follower.resized(id, type, value); break;
      case EventKind.DEATH:
        follower.died(id, type);
        if (!isPassing[type]) marks.add('death', at);
        break;
      case EventKind.OUTPUT: marks.add('output', at); break;
      case EventKind.COLLECTED: marks.add(value > 0 ? 'collection' : 'vain', at); break;
      case EventKind.EXIT: marks.add('exit', at);
    }
    if (steps[step] === i && (step % size === 0 || step === steps.length - 1)) {
      columns.push(step / last);
      follower.close(size === 1);
    }
  }
  const objects = seriesOf(types, follower.columns.map((column) => column.objects));
  const told = seriesOf(types, follower.columns.map((column) => column.bytes));
  const bytes = withRest(told, follower.columns.map(({ total }) => total));
  return { columns, series: { objects, bytes }, marks: marks.list, peak: { objects: peakOf(objects), bytes: peakOf(bytes) } };
}

/** The types that come to most, the others together; without classes, functions and what is gone in a moment. */
function seriesOf(types: readonly string[], columns: readonly Float64Array[]): TimelineSeries[] {
  const peaks = new Float64Array(types.length);
  for (const column of columns) column.forEach((value, type) => { if (value > peaks[type]) peaks[type] = value; });
  const order = [...peaks.keys()].filter((type) => peaks[type] > 0 && !PASSING.has(types[type])).sort((a, b) => peaks[b] - peaks[a]);
  const series = order.slice(0, MOST_TYPES)
    .map((type) => ({ name: types[type], alive: columns.map((column) => Math.max(0, column[type])) }));
  const rest = order.slice(MOST_TYPES);
  if (rest.length === 0) return series;
  return [...series, { name: OTHER, alive: columns.map((column) => rest.reduce((sum, type) => sum + Math.max(0, column[type]), 0)) }];
}

/** In place of the other types what the heap has in all, without what is told. */
function withRest(series: TimelineSeries[], totals: readonly number[]): TimelineSeries[] {
  const told = series.filter(({ name }) => name !== OTHER);
  const rest = totals.map((total, at) => Math.max(0, total - told.reduce((sum, { alive }) => sum + alive[at], 0)));
  return rest.some((bytes) => bytes > 0) ? [...told, { name: OTHER, alive: rest }] : told;
}

const peakOf = (series: readonly TimelineSeries[]): number =>
  Math.max(1, ...(series[0]?.alive ?? []).map((_, at) => series.reduce((sum, { alive }) => sum + alive[at], 0)));

/** The types one on top of the other: for each column from where to where. */
export function stackedAreas(series: readonly TimelineSeries[]): { name: string; below: number[]; above: number[] }[] {
  const areas: { name: string; below: number[]; above: number[] }[] = [];
  for (const { name, alive } of series) {
    const below = areas.at(-1)?.above ?? alive.map(() => 0);
    areas.push({ name, below, above: alive.map((count, at) => below[at] + count) });
  }
  return areas;
}

export const amountText = (amount: number, measure: Measure): string =>
  (measure === 'bytes' ? bytesText(amount) : amount.toLocaleString('en'));

/** The timeline in words. */
export function describeTimeline({ series, marks }: Timeline, measure: Measure): string {
  const told = series[measure];
  if (told.length === 0) return 'The program makes no objects of its own.';
  const parts = told.map(({ name, alive }) =>
    `${name}: at most ${amountText(Math.max(...alive), measure)}, ${amountText(alive.at(-1) ?? 0, measure)} at the end`);
  const collections = marks.filter(({ kind }) => kind === 'collection').length;
  const garbage = collections === 0 ? 'No collection found garbage.' : `Collections that found garbage: ${collections}.`;
  return `${measure === 'bytes' ? 'Bytes' : 'Objects'} alive by type. ${parts.join('; ')}. ${garbage}`;
}

/** What is alive in the column nearest to a place of the chart, largest first. */
export function readTimeline({ columns, series }: Timeline, measure: Measure, place: number): string {
  let nearest = 0;
  columns.forEach((at, index) => { if (Math.abs(at - place) < Math.abs(columns[nearest] - place)) nearest = index; });
  const parts = series[measure].map(({ name, alive }) => ({ name, amount: alive[nearest] ?? 0 })).filter(({ amount }) => amount > 0)
    .sort((one, other) => other.amount - one.amount);
  return parts.length === 0 ? 'nothing alive' : parts.map(({ name, amount }) => `${name} ${amountText(amount, measure)}`).join(' · ');
}
