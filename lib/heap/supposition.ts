/** What if, asked and answered in plain data: for a page that has a part of the heap, and a worker that has all of it. */
import type { HeapGraph } from './graph';
import { objectAt } from './graph';
import { findReached } from './reachability';
import type { World } from './what-if';
import { whatIf, whatIfText } from './what-if';

/** A place outside the heap by its number among the snapshot's roots, objects by their ids. */
export type Ends = { root: number } | { objects: readonly number[] };

/** Some references are taken away or made weak; or a collection runs; or both. */
export interface Supposition {
  /** All strong references from here to there. */
  references: readonly { from: Ends; to: Ends }[];
  how: 'cut' | 'weak';
  /** The collector runs afterwards. */
  collect: boolean;
  /** Objects of which one wants to know what becomes of them, by their ids. */
  about: readonly number[];
}

/** What becomes of an object. */
export type Fate = 'lives' | 'waits' | 'dies';

export interface Supposed {
  kind: 'supposed';
  /** `7 objects (3 kB) would die at once: 7 Handler.` */
  sentence: string;
  before: World;
  after: World;
  /** What dies, the most bytes first. */
  dead: { type: string; count: number; bytes: number }[];
  /** Of the objects that were asked about, in their order. */
  fates: Fate[];
  /** Objects that the heap has and the snapshot has not. */
  omitted: number;
}

/** The other world. Nothing of the heap is changed. */
export function suppose(graph: HeapGraph, { references, how, collect, about }: Supposition): Supposed {
  const edges = references.flatMap(({ from, to }) => edgesBetween(graph, from, to));
  const result = whatIf(graph, { [how === 'cut' ? 'cut' : 'weaken']: edges, collect });
  const gone = new Uint8Array(graph.edgeCount);
  for (const edge of edges) gone[edge] = 1;
  const reached = findReached(graph, gone);
  const dead = new Uint8Array(graph.nodeCount);
  for (const node of [result.dieAtOnce, result.dieInCollection].flat()) dead[node] = 1;
  const fateOf = (id: number): Fate => {
    const node = graph.nodeOf.get(id);
    if (node === undefined) return 'lives';
    return dead[node] === 1 ? 'dies' : reached[node] === 1 ? 'lives' : 'waits';
  };
  return {
    kind: 'supposed', sentence: whatIfText(result), before: result.before, after: result.after, fates: about.map(fateOf), omitted: graph.omitted,
    dead: [...result.dead].map(([type, count]) => ({ type, ...count })).sort((one, other) => other.bytes - one.bytes),
  };
}

function edgesBetween(graph: HeapGraph, from: Ends, to: Ends): number[] {
  const targets = new Set(nodesOf(graph, to));
  const edges: number[] = [];
  for (const node of nodesOf(graph, from)) {
    for (let e = graph.edgeStart[node]; e < graph.strongEnd[node]; e++) if (targets.has(graph.edgeTo[e])) edges.push(e);
  }
  return edges;
}

function nodesOf(graph: HeapGraph, ends: Ends): number[] {
  if ('root' in ends) return [ends.root + 1].filter((node) => node < graph.firstObject);
  return ends.objects.flatMap((id) => graph.nodeOf.get(id) ?? []).filter((node) => objectAt(graph, node) !== undefined);
}
