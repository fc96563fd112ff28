/** A recorded run as a sequence of steps that one can walk: by line, by object, or with all that a collection does. */
import { EVENT_NAMES, EventKind } from '@/lib/python/api';
import type { EventColumns, HeapSnapshot, Recording } from '@/lib/python/api';
import { PASSING } from '@/lib/heap/passing-types';

export type HeapRecording = Recording<HeapSnapshot>;

/** How fine the steps are: lines and collections; calls and returns; objects made and dead, and the phases of collections; every event. */
export type Grain = 'line' | 'call' | 'object' | 'all';

const BY_LINE: ReadonlySet<number> = new Set([EventKind.LINE, EventKind.COLLECTION, EventKind.COLLECTED, EventKind.EXIT]);
const BY_CALL: ReadonlySet<number> = new Set([EventKind.CALL, EventKind.RETURN, EventKind.COLLECTION, EventKind.COLLECTED, EventKind.EXIT]);
const PHASES: ReadonlySet<number> = new Set([
  EventKind.UPDATE_REFS, EventKind.SUBTRACT_REFS, EventKind.MOVE_UNREACHABLE, EventKind.WEAKREFS, EventKind.FINALIZERS,
  EventKind.RESURRECTED, EventKind.DELETE,
]);
const BY_OBJECT: ReadonlySet<number> = new Set([...BY_LINE, ...PHASES, EventKind.ALLOCATE, EventKind.DEATH, EventKind.RESURRECTION]);

/** Indexes of the events that are steps at this grain, in order. What the interpreter does after the program is not among them by line. */
export function stepsOf({ events, types }: HeapRecording, grain: Grain): number[] {
  const steps: number[] = [];
  const kinds = grain === 'line' ? BY_LINE : grain === 'call' ? BY_CALL : BY_OBJECT;
  const isStep = Uint8Array.from({ length: EVENT_NAMES.length }, (_, kind) => (grain === 'all' || kinds.has(kind) ? 1 : 0));
  const isPassing = types.map((type) => PASSING.has(type));
  for (let i = 0; i < events.count; i++) {
    const kind = events.kinds[i];
    if (isStep[kind] === 1 && (grain === 'all' || events.objects[i] === 0 || !isPassing[events.types[i]])) steps.push(i);
    if (kind === EventKind.EXIT && grain !== 'all') break;
  }
  return steps;
}

/** Position in `steps` of the last one that is not after `event`; 0 when all are. */
export function stepAt(steps: readonly number[], event: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[middle] <= event) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** Where an event stands among the steps: 0 for the first, 1 for the last, as on the slider. */
export function placeOfStep(steps: readonly number[], event: number): number {
  const position = stepAt(steps, event);
  return (steps[position] === event || position === steps.length - 1 ? position : position + 0.5) / Math.max(1, steps.length - 1);
}

/** Characters of stdout that the program has written by the event. */
export function stdoutCharsAt({ kinds, values }: EventColumns, event: number): number {
  for (let i = event; i >= 0; i--) if (kinds[i] === EventKind.OUTPUT) return values[i];
  return 0;
}

/** What became of an object, from its making to its end. */
export interface LifeEvent {
  event: number;
  kind: 'made' | 'died' | 'resurrected';
  line: number;
  /** Of a death: the object whose end it was part of; 0 when a statement or a collection let go of it. */
  killer: number;
  /** Of a death: it was part of a collection. */
  collected: boolean;
}

const LIFE_KINDS: Record<number, LifeEvent['kind'] | undefined> = {
  [EventKind.ALLOCATE]: 'made', [EventKind.DEATH]: 'died', [EventKind.RESURRECTION]: 'resurrected',
};

export function lifeOf({ events }: HeapRecording, id: number): LifeEvent[] {
  const life: LifeEvent[] = [];
  let collecting = false;
  for (let i = 0; i < events.count; i++) {
    const kind = events.kinds[i];
    if (kind === EventKind.COLLECTION) collecting = true;
    else if (kind === EventKind.COLLECTED) collecting = false;
    if (events.objects[i] !== id) continue;
    const what = LIFE_KINDS[kind];
    if (what === undefined) continue;
    life.push({ event: i, kind: what, line: events.lines[i], killer: what === 'died' ? events.values[i] : 0, collected: collecting });
  }
  return life;
}
