/** What became more between two looks at one heap. Objects are the same when their ids are. */
import type { AllocationSite, AllocationSites } from './allocation-sites';
import { siteText } from './allocation-sites';
import type { HeapGraph } from './graph';
import { isShared } from './graph';

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
  return compare(before, after, (graph) => ({ names: graph.types, of: graph.type }));
}

/** By the place where objects were made, as far as it is known. */
export function growthBySite(before: HeapGraph, after: HeapGraph, sites: AllocationSites): Growth[] {
  if (sites.size === 0) return [];
  return compare(before, after, (graph) => keysBySite(graph, sites));
}

/** What the objects of a graph are grouped by: a name for each number, and the number of each node. The name '' is no group. */
interface Keys {
  names: readonly string[];
  of: Uint32Array;
}

function keysBySite(graph: HeapGraph, sites: AllocationSites): Keys {
  const names = [''];
  const numbers = new Map<AllocationSite, number>();
  const of = new Uint32Array(graph.nodeCount);
  graph.objects.forEach(({ id }, index) => {
    const site = sites.get(id);
    if (site === undefined) return;
    let number = numbers.get(site);
    if (number === undefined) {
      numbers.set(site, (number = names.length));
      names.push(siteText(site));
    }
    of[graph.firstObject + index] = number;
  });
  return { names, of };
}

function compare(before: HeapGraph, after: HeapGraph, keysOf: (graph: HeapGraph) => Keys): Growth[] {
  const rows = new Map<string, Growth>();
  const rowOf = (key: string): Growth => {
    let row = rows.get(key);
    if (row === undefined) rows.set(key, (row = { key, before: 0, after: 0, bytesBefore: 0, bytesAfter: 0, made: 0, freed: 0 }));
    return row;
  };
  for (const [key, { count, bytes, missing }] of sums(before, after, keysOf(before))) {
    const row = rowOf(key);
    row.before += count;
    row.bytesBefore += bytes;
    row.freed += missing;
  }
  for (const [key, { count, bytes, missing }] of sums(after, before, keysOf(after))) {
    const row = rowOf(key);
    row.after += count;
    row.bytesAfter += bytes;
    row.made += missing;
  }
  const grown = ({ bytesAfter, bytesBefore }: Growth): number => bytesAfter - bytesBefore;
  return [...rows.values()].filter((row) => row.made > 0 || row.freed > 0 || grown(row) !== 0)
    .sort((one, other) => grown(other) - grown(one) || other.made - one.made || (one.key < other.key ? -1 : 1));
}

/** Objects and bytes by key, and how many of them are missing in the other graph. */
function sums(graph: HeapGraph, other: HeapGraph, { names, of }: Keys): [string, Count & { missing: number }][] {
  const rows = names.map((name): [string, Count & { missing: number }] => [name, { count: 0, bytes: 0, missing: 0 }]);
  for (let node = graph.firstObject; node < graph.nodeCount; node++) {
    const object = graph.objects[node - graph.firstObject];
    if (isShared(object)) continue;
    const [, row] = rows[of[node]];
    row.count++;
    row.bytes += graph.size[node];
    if (!other.nodeOf.has(object.id)) row.missing++;
  }
  return rows.filter(([name]) => name !== '');
}

export interface Count {
  count: number;
  bytes: number;
}

/** Objects by type, of the nodes that fit; what the interpreter shares is left out. */
export function countByType(graph: HeapGraph, fits: (node: number) => boolean): Map<string, Count> {
  const rows = graph.types.map((): Count => ({ count: 0, bytes: 0 }));
  for (let node = graph.firstObject; node < graph.nodeCount; node++) {
    if (!fits(node) || isShared(graph.objects[node - graph.firstObject])) continue;
    const row = rows[graph.type[node]];
    row.count++;
    row.bytes += graph.size[node];
  }
  const counts = new Map<string, Count>();
  rows.forEach((row, type) => {
    if (row.count > 0) counts.set(graph.types[type], row);
  });
  return counts;
}
