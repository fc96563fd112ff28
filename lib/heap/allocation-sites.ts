/** Where objects were made, from the record of a run: line, function, and who called it. */
import type { HeapSnapshot, Recording } from '@/lib/python/api';
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

/** By `SnapshotObject.id`. Values that a view draws inside their holders (numbers, texts) are not among them. */
export type AllocationSites = ReadonlyMap<number, AllocationSite>;

/**
 * The sites of all objects whose making was noted. One pass over the events; objects made in one place by one way share their site.
 * Callers for which `isOwn` says no are left out: lines that were added to the program.
 */
export function findAllocationSites(
  { events, places }: Recording<HeapSnapshot>, isOwn: (site: Site) => boolean = () => true,
): Map<number, AllocationSite> {
  const sites = new Map<number, AllocationSite>();
  const shared = new Map<string, AllocationSite>();
  /** Line and place of the last event at each depth: where its call stands. */
  const lines: number[] = [];
  const at: number[] = [];
  for (let i = 0; i < events.count; i++) {
    const depth = events.depths[i];
    lines[depth] = events.lines[i];
    at[depth] = events.places[i];
    lines.length = at.length = depth + 1;
    // Before the first line runs the program is being read.
    if (events.kinds[i] !== EventKind.ALLOCATE || events.lines[i] === 0) continue;
    const key = at.map((place, level) => `${place}:${lines[level]}`).join('/');
    let site = shared.get(key);
    if (site === undefined) {
      const stack = at.map((place, level): Site => ({ ...(places[place] ?? { file: '', function: '' }), line: lines[level] ?? 0 })).reverse();
      const [{ file, line, function: name }, ...callers] = stack;
      shared.set(key, (site = { file, line, function: name, callers: callers.filter(isOwn) }));
    }
    sites.set(events.objects[i], site);
  }
  return sites;
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
