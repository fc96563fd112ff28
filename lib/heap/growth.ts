/** What became more between two looks at one heap. Objects are the same when their ids are. */
import type { AllocationSites } from './allocation-sites';
import { siteText } from './allocation-sites';
import type { HeapGraph } from './graph';
import { isShared, objectAt } from './graph';

export interface Growth {
  /** A type, or a place in the program: `shop.py:12 in add`. */
  key: string;
  before: number;
  after: number;
  bytesBefore: number;
  bytesAfter: number;
  /** Objects that are there now and were not. */
  made: number;
  /** Objects that were there and are gone. */
  freed: number;
}

/** By type, what grew most in bytes first; types that did not change are left out. */
export function growthByType(before: HeapGraph, after: HeapGraph): Growth[] {
  return compare(before, after, (graph, node) => graph.types[graph.type[node]]);
}

/** By the place where objects were made, as far as it is known. */
export function growthBySite(before: HeapGraph, after: HeapGraph, sites: AllocationSites): Growth[] {
  return compare(before, after, (graph, node) => {
    const site = sites.get(objectAt(graph, node)?.id ?? -1);
    return site && siteText(site);
  });
}

type KeyOf = (graph: HeapGraph, node: number) => string | undefined;

function compare(before: HeapGraph, after: HeapGraph, keyOf: KeyOf): Growth[] {
  const rows = new Map<string, Growth>();
  const rowOf = (graph: HeapGraph, node: number): Growth | undefined => {
    const key = isShared(graph.objects[node - graph.firstObject]) ? undefined : keyOf(graph, node);
    if (key === undefined) return undefined;
    let row = rows.get(key);
    if (row === undefined) rows.set(key, (row = { key, before: 0, after: 0, bytesBefore: 0, bytesAfter: 0, made: 0, freed: 0 }));
    return row;
  };
  forEachObject(before, (node, id) => {
    const row = rowOf(before, node);
    if (row === undefined) return;
    row.before++;
    row.bytesBefore += before.size[node];
    if (!after.nodeOf.has(id)) row.freed++;
  });
  forEachObject(after, (node, id) => {
    const row = rowOf(after, node);
    if (row === undefined) return;
    row.after++;
    row.bytesAfter += after.size[node];
    if (!before.nodeOf.has(id)) row.made++;
  });
  const grown = ({ bytesAfter, bytesBefore }: Growth): number => bytesAfter - bytesBefore;
  return [...rows.values()].filter((row) => row.made > 0 || row.freed > 0 || grown(row) !== 0)
    .sort((one, other) => grown(other) - grown(one) || other.made - one.made || (one.key < other.key ? -1 : 1));
}

function forEachObject(graph: HeapGraph, each: (node: number, id: number) => void): void {
  graph.objects.forEach(({ id }, index) => each(graph.firstObject + index, id));
}

export interface Count {
  count: number;
  bytes: number;
}

/** Objects by type, of the nodes that fit; what the interpreter shares is left out. */
export function countByType(graph: HeapGraph, fits: (node: number) => boolean): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (let node = graph.firstObject; node < graph.nodeCount; node++) {
    if (isShared(graph.objects[node - graph.firstObject]) || !fits(node)) continue;
    const type = graph.types[graph.type[node]];
    const row = counts.get(type);
    if (row === undefined) counts.set(type, { count: 1, bytes: graph.size[node] });
    else {
      row.count++;
      row.bytes += graph.size[node];
    }
  }
  return counts;
}
