/** Two worlds compared: the heap as it is, and as it would be without some references, or after a collection. Nothing is changed. */
import type { HeapGraph } from './graph';
import { isShared } from './graph';
import { constantsOf, findReached } from './reachability';
import type { Count } from './growth';
import { countByType } from './growth';

export interface Change {
  /** References to take away. */
  cut?: readonly number[];
  /** References to make weak: for what stays alive the same as cutting them; the holder can still ask for the object while it lives. */
  weaken?: readonly number[];
  /** Let the collector run afterwards. */
  collect?: boolean;
}

export interface World {
  /** Objects that are alive, and their bytes. */
  alive: Count;
  /** Those of them that cannot be reached and wait for a collection. */
  ghosts: Count;
}

export interface WhatIf {
  before: World;
  after: World;
  /** Objects that die because their last reference goes, and with it what only they held. */
  dieAtOnce: number[];
  /** Objects that hold each other: they die when a collection finds them. Empty unless one runs. */
  dieInCollection: number[];
  /** What dies, by type. */
  dead: Map<string, Count>;
}

/** What would die. Finalizers are not run: one that keeps an object alive changes the outcome. */
export function whatIf(graph: HeapGraph, change: Change): WhatIf {
  const gone = new Uint8Array(graph.edgeCount);
  for (const edge of [...(change.cut ?? []), ...(change.weaken ?? [])]) gone[edge] = 1;
  const reached = findReached(graph, gone);
  const dieAtOnce = fallingToZero(graph, gone);
  const dead = new Uint8Array(graph.nodeCount);
  for (const node of dieAtOnce) dead[node] = 1;
  const dieInCollection: number[] = [];
  if (change.collect === true) {
    for (let node = graph.firstObject; node < graph.nodeCount; node++) {
      if (reached[node] === 1 || dead[node] === 1 || isShared(graph.objects[node - graph.firstObject])) continue;
      dead[node] = 1;
      dieInCollection.push(node);
    }
  }
  const still = findReached(graph);
  return {
    before: worldOf(graph, still, new Uint8Array(graph.nodeCount)),
    after: worldOf(graph, reached, dead),
    dieAtOnce, dieInCollection,
    dead: countByType(graph, (node) => dead[node] === 1),
  };
}

function worldOf(graph: HeapGraph, reached: Uint8Array, dead: Uint8Array): World {
  const alive: Count = { count: 0, bytes: 0 };
  const ghosts: Count = { count: 0, bytes: 0 };
  for (let node = graph.firstObject; node < graph.nodeCount; node++) {
    if (dead[node] === 1 || isShared(graph.objects[node - graph.firstObject])) continue;
    for (const sum of reached[node] === 1 ? [alive] : [alive, ghosts]) {
      sum.count++;
      sum.bytes += graph.size[node];
    }
  }
  return { alive, ghosts };
}

/** Objects whose count falls to zero when the references go, and those that they drag along. */
function fallingToZero(graph: HeapGraph, gone: Uint8Array): number[] {
  const { nodeCount, edgeStart, strongEnd, edgeTo, firstObject, objects } = graph;
  const counts = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) for (let e = edgeStart[node]; e < strongEnd[node]; e++) counts[edgeTo[e]]++;
  for (const node of constantsOf(graph)) counts[node]++;
  const dead: number[] = [];
  const release = (edge: number): void => {
    const to = edgeTo[edge];
    if (--counts[to] === 0 && to >= firstObject && !isShared(objects[to - firstObject])) dead.push(to);
  };
  for (let node = 0; node < nodeCount; node++) for (let e = edgeStart[node]; e < strongEnd[node]; e++) if (gone[e] === 1) release(e);
  for (let i = 0; i < dead.length; i++) {
    for (let e = edgeStart[dead[i]]; e < strongEnd[dead[i]]; e++) if (gone[e] === 0) release(e);
  }
  return dead;
}

/** The comparison as a sentence: `7 objects (3 kB) would die at once: 7 Handler.` */
export function whatIfText({ dead, dieAtOnce, dieInCollection, after }: WhatIf): string {
  const total = dieAtOnce.length + dieInCollection.length;
  const waiting = after.ghosts.count;
  const wait = waiting > 0 ? ` ${objectsText(waiting)} would wait for a collection.` : '';
  if (total === 0) return `Nothing would die at once.${wait}`;
  const bytes = [...dead.values()].reduce((sum, count) => sum + count.bytes, 0);
  const when = dieAtOnce.length === 0 ? 'in the collection' : dieInCollection.length === 0 ? 'at once' : 'at once or in the collection';
  return `${objectsText(total)} (${bytesText(bytes)}) would die ${when}: ${countsText(dead)}.${wait}`;
}

export function objectsText(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'object' : 'objects'}`;
}

/** `48 B`, `1.2 kB`, `3.4 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

const MOST_TYPES = 5;

/** `7 Handler, 7 list`: the most numerous types. */
export function countsText(counts: ReadonlyMap<string, { count: number }>): string {
  const sorted = [...counts].sort(([name, one], [other, { count }]) => count - one.count || (name < other ? -1 : 1));
  const texts = sorted.slice(0, MOST_TYPES).map(([type, { count }]) => `${count.toLocaleString('en')} ${type}`);
  return sorted.length > MOST_TYPES ? `${texts.join(', ')} and others` : texts.join(', ');
}
