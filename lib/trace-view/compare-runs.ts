/** The same program under two versions: the lines whose doings differ. */
import { EventKind } from '@/lib/python/api';
import type { HeapRecording } from './recorded-run';
import { PASSING } from './scaffolding';

export interface Difference {
  line: number;
  /** The event in each of the runs; the one of a run that is over is its last. */
  event: number;
  otherEvent: number;
  /** What happens in each, as phrases. */
  here: string;
  there: string;
}

export interface Comparison {
  differences: Difference[];
  /** More differed than are told. */
  more: number;
  /** The runs went different ways from the last difference on. */
  parted: boolean;
}

const MOST_DIFFERENCES = 60;

interface Stretch { event: number; line: number; what: string }

/**
 * What happens between a line and the next, in words that are equal when the same happens. What the interpreter clears up after the
 * program is no part of it.
 */
function stretchesOf({ events, types }: HeapRecording): Stretch[] {
  const stretches: Stretch[] = [];
  let happened = new Map<string, number>();
  const note = (what: string): void => {
    happened.set(what, (happened.get(what) ?? 0) + 1);
  };
  const close = (): void => {
    const last = stretches.at(-1);
    if (last) last.what = [...happened].map(([what, count]) => (count > 1 ? `${what} × ${count}` : what)).join(', ');
    happened = new Map();
  };
  for (let i = 0; i < events.count; i++) {
    const kind = events.kinds[i];
    const type = types[events.types[i]];
    if (kind === EventKind.LINE || kind === EventKind.EXIT) {
      close();
      stretches.push({ event: i, line: kind === EventKind.EXIT ? 0 : events.lines[i], what: '' });
      if (kind === EventKind.EXIT) return stretches;
    } else if (kind === EventKind.COLLECTED) note(`a collection that finds ${events.values[i]}`);
    else if (PASSING.has(type)) continue;
    else if (kind === EventKind.ALLOCATE) note(`${type} made`);
    else if (kind === EventKind.DEATH) note(`${type} dies`);
    else if (kind === EventKind.RESURRECTION) note(`${type} comes back`);
  }
  close();
  return stretches;
}

const nothing = (what: string): string => (what === '' ? 'nothing' : what);

/** Compares line by line, as long as both runs go the same way. */
export function compareRuns(here: HeapRecording, there: HeapRecording): Comparison {
  const [one, other] = [stretchesOf(here), stretchesOf(there)];
  const differences: Difference[] = [];
  let more = 0;
  const add = (difference: Difference): void => {
    if (differences.length < MOST_DIFFERENCES) differences.push(difference);
    else more++;
  };
  const lineText = (stretch: Stretch | undefined): string =>
    (stretch === undefined ? 'the run is over' : stretch.line === 0 ? 'the program ends' : `line ${stretch.line} is next`);
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const [a, b] = [one.at(i), other.at(i)];
    if (a === undefined || b === undefined || a.line !== b.line) {
      const [lastA, lastB] = [one[Math.min(i, one.length - 1)], other[Math.min(i, other.length - 1)]];
      const events = { event: lastA?.event ?? 0, otherEvent: lastB?.event ?? 0 };
      add({ line: a?.line ?? b?.line ?? 0, ...events, here: lineText(a), there: lineText(b) });
      return { differences, more, parted: true };
    }
    if (a.what !== b.what) add({ line: a.line, event: a.event, otherEvent: b.event, here: nothing(a.what), there: nothing(b.what) });
  }
  return { differences, more, parted: false };
}
