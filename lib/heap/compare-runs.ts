/** The same program under two versions: the lines whose doings differ. */
import { EventKind } from '@/lib/python/api';
import type { HeapSnapshot, Recording } from '@/lib/python/api';
import { PASSING } from './passing-types';

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

/** A line that ran: its first event, and what happened until the next one, as a number that is the same where the words are. */
interface Stretches { events: number[]; lines: number[]; whats: number[] }

/** Phrases by number, shared by both runs. Most lines do nothing, or what another line has done: their words are made once. */
class Phrases {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly texts = [''];

  numberOf(happened: readonly string[]): number {
    if (happened.length === 0) return 0;
    const key = happened.join(', ');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const what of happened) counts.set(what, (counts.get(what) ?? 0) + 1);
    const text = [...counts].map(([what, count]) => (count > 1 ? `${what} × ${count}` : what)).join(', ');
    const number = this.numbers.get(text) ?? this.texts.push(text) - 1;
    this.numbers.set(text, number);
    this.numbers.set(key, number);
    return number;
  }

  textOf(number: number): string {
    return number === 0 ? 'nothing' : this.texts[number];
  }
}

/** What happens between a line and the next. What the interpreter clears up after the program is no part of it. */
function stretchesOf({ events, types }: Recording<HeapSnapshot>, phrases: Phrases): Stretches {
  const found: Stretches = { events: [], lines: [], whats: [] };
  const passing = types.map((type) => PASSING.has(type));
  let happened: string[] = [];
  const close = (): void => {
    if (found.lines.length > 0) found.whats.push(phrases.numberOf(happened));
    if (happened.length > 0) happened = [];
  };
  for (let i = 0; i < events.count; i++) {
    const kind = events.kinds[i];
    if (kind === EventKind.LINE || kind === EventKind.EXIT) {
      close();
      found.events.push(i);
      found.lines.push(kind === EventKind.EXIT ? 0 : events.lines[i]);
      if (kind === EventKind.EXIT) break;
    } else if (kind === EventKind.COLLECTED) happened.push(`a collection that finds ${events.values[i]}`);
    else if (passing[events.types[i]]) continue;
    else if (kind === EventKind.ALLOCATE) happened.push(`${types[events.types[i]]} made`);
    else if (kind === EventKind.DEATH) happened.push(`${types[events.types[i]]} dies`);
    else if (kind === EventKind.RESURRECTION) happened.push(`${types[events.types[i]]} comes back`);
  }
  close();
  return found;
}

const lineText = (line: number | undefined): string =>
  (line === undefined ? 'the run is over' : line === 0 ? 'the program ends' : `line ${line} is next`);

/** Compares line by line, as long as both runs go the same way. */
export function compareRuns(here: Recording<HeapSnapshot>, there: Recording<HeapSnapshot>): Comparison {
  const phrases = new Phrases();
  const [one, other] = [stretchesOf(here, phrases), stretchesOf(there, phrases)];
  const differences: Difference[] = [];
  let more = 0;
  const add = (difference: Difference): void => {
    if (differences.length < MOST_DIFFERENCES) differences.push(difference);
    else more++;
  };
  const eventAt = ({ events }: Stretches, index: number): number => events[Math.min(index, events.length - 1)] ?? 0;
  for (let i = 0; i < Math.max(one.lines.length, other.lines.length); i++) {
    const [a, b] = [one.lines.at(i), other.lines.at(i)];
    const events = { event: eventAt(one, i), otherEvent: eventAt(other, i) };
    if (a === undefined || a !== b) {
      add({ line: a ?? b ?? 0, ...events, here: lineText(a), there: lineText(b) });
      return { differences, more, parted: true };
    }
    const [what, otherWhat] = [one.whats[i], other.whats[i]];
    if (what !== otherWhat) add({ line: a, ...events, here: phrases.textOf(what), there: phrases.textOf(otherWhat) });
  }
  return { differences, more, parted: false };
}
