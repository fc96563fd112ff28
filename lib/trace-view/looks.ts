/** At which moments of a recorded run the heap is looked at to tell whether it grows: after 1, 2, 4, 8, … rounds of what it repeats. */
import { EventKind } from '@/lib/python/api';
import type { RunRequest } from '@/lib/python/api';
import type { Inspection } from '@/lib/heap/inspection';
import { ANALYSIS_LIMIT } from '@/lib/heap/rounds';
import type { Supposition } from '@/lib/heap/supposition';
import type { HeapRecording } from './recorded-run';

export interface LookPlan {
  /** Events after which the heap is written down, ascending; the last is the moment that is asked about. */
  events: number[];
  inspection: Inspection;
  /** What the program repeats, in words; empty when it repeats nothing. */
  repeats: string;
}

/** So many rounds at least make a repetition. */
const FEWEST_ROUNDS = 4;
/** Objects of all looks together that are written down; the last look goes before the others, which have some room in any case. */
const MOST_OBJECTS = 400_000;
const ROOM_BEFORE_LAST = 150_000;

/** The first, and the last ones. */
const MOST_LOOKS = 5;

const isPowerOfTwo = (count: number): boolean => (count & (count - 1)) === 0;

interface Repetition { subject: string; repeats: string; kind: number; place: number; line: number }

/** The line of the program's own level that is reached most often, else the function that is left most often. */
function findRepetition({ events, places }: HeapRecording, until: number): Repetition | null {
  const lines = new Map<number, number>();
  const returns = new Map<number, number>();
  for (let i = 0; i <= until; i++) {
    const place = events.places[i];
    const isModule = places[place]?.function === '<module>' && events.depths[i] === 0;
    if (events.kinds[i] === EventKind.LINE && isModule) lines.set(events.lines[i], (lines.get(events.lines[i]) ?? 0) + 1);
    else if (events.kinds[i] === EventKind.RETURN && !isModule) returns.set(place, (returns.get(place) ?? 0) + 1);
  }
  const most = (counts: Map<number, number>): number | undefined => [...counts].filter(([, count]) => count >= FEWEST_ROUNDS)
    .sort(([one, a], [other, b]) => b - a || one - other)[0]?.[0];
  const line = most(lines);
  if (line !== undefined) return { subject: `times at line ${line}`, repeats: `line ${line}`, kind: EventKind.LINE, place: -1, line };
  const place = most(returns);
  if (place === undefined) return null;
  const name = `${places[place].function}()`;
  return { subject: `calls of ${name}`, repeats: `calls of ${name}`, kind: EventKind.RETURN, place, line: -1 };
}

/** The looks up to the moment `at`, which is an event. */
export function planLooks(recording: HeapRecording, at: number): LookPlan {
  const { events, places } = recording;
  const found = findRepetition(recording, at);
  const looks: { event: number; runs: number; alive: number }[] = [];
  let alive = 0;
  for (let i = 0, hits = 0; i <= at; i++) {
    const kind = events.kinds[i];
    if (kind === EventKind.ALLOCATE || kind === EventKind.RESURRECTION) alive++;
    else if (kind === EventKind.DEATH) alive--;
    if (found === null || kind !== found.kind || i === at) continue;
    const fits = found.line >= 0
      ? events.lines[i] === found.line && events.depths[i] === 0 && places[events.places[i]]?.function === '<module>'
      : events.places[i] === found.place;
    if (fits && isPowerOfTwo(++hits)) looks.push({ event: i, runs: hits, alive });
  }
  const kept: typeof looks = [];
  const room = Math.max(ROOM_BEFORE_LAST, MOST_OBJECTS - alive);
  for (let i = 0, sum = 0; i < looks.length; i++) {
    sum += looks[i].alive;
    if (sum > room) break;
    kept.push(looks[i]);
  }
  if (kept.length > MOST_LOOKS) kept.splice(1, kept.length - MOST_LOOKS);
  const isGrowth = kept.length >= 3;
  const used = isGrowth ? kept : [];
  return {
    events: [...used.map(({ event }) => event), at],
    repeats: isGrowth && found !== null ? found.repeats : '',
    inspection: { runs: [...used.map(({ runs }) => runs), 0], lastIsApart: true, subject: found?.subject ?? '' },
  };
}

/** The event at which the main program ended, or the last one of a run that did not come so far. */
export function endOf({ events }: HeapRecording): number {
  const exit = events.kinds.indexOf(EventKind.EXIT);
  return exit < 0 ? events.count - 1 : exit;
}

/** The run that answers the questions about a moment, with what is wanted of it; `object` by its id, 0 for none. */
export function inspectionRun(
  request: RunRequest, recording: HeapRecording, at: number, object: number,
): { run: { request: RunRequest; inspect: Inspection }; repeats: string } {
  const { events, inspection, repeats } = planLooks(recording, at);
  const record = { snapshotsAt: events, maxEvents: at + 1, stopAfterSnapshots: true, values: true };
  const inspect = object === 0 ? inspection : { ...inspection, object };
  return { run: { request: { ...request, snapshotLimit: ANALYSIS_LIMIT, record }, inspect }, repeats };
}

/** The run that answers a supposition about the heap at an event, on all of it. */
export function suppositionRun(request: RunRequest, at: number, suppose: Supposition): { request: RunRequest; inspect: Inspection } {
  const record = { snapshotsAt: [at], maxEvents: at + 1, stopAfterSnapshots: true, eventsWanted: false };
  return { request: { ...request, snapshotLimit: ANALYSIS_LIMIT, record }, inspect: { runs: [0], subject: '', suppose } };
}
