/** Where objects were made, from the record of a run: line, function, and who called it. */
import type { EventColumns, EventPlace, HeapSnapshot, Recording } from '@/lib/python/api';
import { EventKind } from '@/lib/python/api';

/** A place in the program. */
export interface Site {
  file: string;
  /** 0 where no line of the program was running. */
  line: number;
  /** `<module>` for the program's own level. */
  function: string;
}

/** Where an object was made: the place itself, then the calls that led there, the nearest first. */
export interface AllocationSite extends Site {
  callers: readonly Site[];
}

/** By `SnapshotObject.id`. Numbers and texts are among them when the run was recorded with `values`. */
export type AllocationSites = ReadonlyMap<number, AllocationSite>;

/** A stack of calls: the place on top, and the stack below it. One for each that occurs. */
interface Stack {
  place: number;
  line: number;
  below: Stack | null;
  above: Map<number, Stack>;
  site: AllocationSite | null;
}

/** Lines of a file, at most, where a place and a line are one number. */
const MOST_LINES = 2 ** 24;

/** The stack of calls at each event, kept up to date event by event: all events have to pass, in order. */
class CallStack {
  /** Line and place of the last event at each depth: where its call stands. What stands behind `count` has ended. */
  private readonly lines: number[] = [];
  private readonly at: number[] = [];
  private count = 0;
  /** Stacks up to each depth; the first `known` of them are still right. */
  private readonly stacks: Stack[] = [];
  private known = 0;
  private readonly bottom = new Map<number, Stack>();

  pass({ depths, lines, places }: EventColumns, event: number): void {
    const depth = depths[event];
    const [line, place] = [lines[event], places[event]];
    while (this.count < depth) this.put(this.count++, 0, 0);
    if (this.count === depth || this.lines[depth] !== line || this.at[depth] !== place) {
      this.put(depth, line, place);
      if (this.known > depth) this.known = depth;
    }
    this.count = depth + 1;
    if (this.known > depth + 1) this.known = depth + 1;
  }

  top(): Stack {
    for (; this.known < this.count; this.known++) {
      const depth = this.known;
      const [place, line] = [this.at[depth], this.lines[depth]];
      const below = depth === 0 ? null : this.stacks[depth - 1];
      const beside = below?.above ?? this.bottom;
      const key = place * MOST_LINES + line;
      let stack = beside.get(key);
      if (stack === undefined) beside.set(key, (stack = { place, line, below, above: new Map(), site: null }));
      this.stacks[depth] = stack;
    }
    return this.stacks[this.count - 1];
  }

  private put(depth: number, line: number, place: number): void {
    this.lines[depth] = line;
    this.at[depth] = place;
  }
}

function siteOf(stack: Stack, places: readonly EventPlace[], isOwn: (site: Site) => boolean): AllocationSite {
  const at = ({ place, line }: Stack): Site => ({ ...(places[place] ?? { file: '', function: '' }), line });
  const callers: Site[] = [];
  for (let { below } = stack; below !== null; below = below.below) {
    const caller = at(below);
    if (isOwn(caller)) callers.push(caller);
  }
  return { ...at(stack), callers };
}

/**
 * The sites of all objects whose making was noted. One pass over the events; objects made in one place by one way share their site.
 * Callers for which `isOwn` says no are left out: lines that were added to the program.
 */
export function findAllocationSites(
  { events, places, values }: Recording<HeapSnapshot>, isOwn: (site: Site) => boolean = () => true,
): Map<number, AllocationSite> {
  const sites = new Map<number, AllocationSite>();
  const calls = new CallStack();
  const pass = (columns: EventColumns, at: number): void => {
    calls.pass(columns, at);
    // Before the first line runs the program is being read.
    if (columns.kinds[at] !== EventKind.ALLOCATE || columns.lines[at] === 0) return;
    const stack = calls.top();
    sites.set(columns.objects[at], (stack.site ??= siteOf(stack, places, isOwn)));
  };
  let value = 0;
  for (let i = 0; i <= events.count; i++) {
    for (; values !== undefined && value < values.count && values.values[value] <= i; value++) pass(values, value);
    if (i < events.count) pass(events, i);
  }
  return sites;
}

/** Where one object was made; null when that was not noted. */
export function findAllocationSite({ events, places }: Recording<HeapSnapshot>, id: number): AllocationSite | null {
  const calls = new CallStack();
  for (let i = 0; i < events.count; i++) {
    calls.pass(events, i);
    if (events.kinds[i] === EventKind.ALLOCATE && events.objects[i] === id && events.lines[i] !== 0) return siteOf(calls.top(), places, () => true);
  }
  return null;
}

/** `shop.py:12 in add`. */
export function siteText({ file, line, function: name }: Site): string {
  return `${file.replace(/^.*[/\\]/, '')}:${line} in ${name}`;
}

/** `shop.py:12 in add, called from shop.py:30 in <module>`. */
export function stackText(site: AllocationSite): string {
  const [caller] = site.callers;
  return caller === undefined ? siteText(site) : `${siteText(site)}, called from ${siteText(caller)}`;
}
