/** Retaining paths: the ways from a name to an object, shortest first, each reference with its name. */
import type { HeapGraph } from './graph';
import { labelOf, nodeName, strongIncoming } from './graph';
import type { Distances } from './distances';
import { PlaceRank, rankOf, weightOf } from './distances';

/** The references from a place to an object, in order: the first starts at the place. */
export type RetainingPath = readonly number[];

/** The shortest way to a node; empty for what cannot be reached. */
export function shortestPath(graph: HeapGraph, distances: Distances, node: number): RetainingPath {
  const path: number[] = [];
  for (let edge = distances.via[node]; edge !== -1; edge = distances.via[graph.edgeFrom[edge]]) path.push(edge);
  return path.reverse();
}

/** The end of a way, from `node` on: it is completed backwards. */
interface Tail {
  node: number;
  /** The first reference, and the rest. */
  edge: number;
  rest: Tail | null;
  /** Steps of the tail, and of the whole way at best. */
  steps: number;
  atBest: number;
}

/** The tails that wait, the most promising first. A binary heap. */
class Waiting {
  private readonly tails: Tail[] = [];

  push(tail: Tail): void {
    const { tails } = this;
    let at = tails.push(tail) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (tails[above].atBest <= tail.atBest) break;
      tails[at] = tails[above];
      at = above;
    }
    tails[at] = tail;
  }

  pop(): Tail | undefined {
    const { tails } = this;
    const first = tails[0];
    const last = tails.pop();
    if (last === undefined || tails.length === 0) return first;
    let at = 0;
    for (let below = 1; below < tails.length; below = 2 * at + 1) {
      if (below + 1 < tails.length && tails[below + 1].atBest < tails[below].atBest) below++;
      if (tails[below].atBest >= last.atBest) break;
      tails[at] = tails[below];
      at = below;
    }
    tails[at] = last;
    return first;
  }
}

/** Tails looked at for one object: a bound for heaps in which everything holds everything. */
const MOST_TAILS = 20_000;

/**
 * Up to `most` ways to a node, shortest first, none through an object twice. Where an object refers to another more than once the
 * first of those references stands for all. The search goes backwards and knows how far each holder is from the program, so it walks
 * little more than the ways that it returns.
 */
export function retainingPaths(graph: HeapGraph, distances: Distances, node: number, most = 3): RetainingPath[] {
  const { start, list } = strongIncoming(graph);
  const { edgeFrom, firstObject } = graph;
  const waiting = new Waiting();
  const found: RetainingPath[] = [];
  let looked = 0;
  for (let tail: Tail | undefined = { node, edge: -1, rest: null, steps: 0, atBest: 0 }; tail !== undefined; tail = waiting.pop()) {
    if (tail.node < firstObject) {
      found.push(edgesOf(tail));
      if (found.length === most) break;
      continue;
    }
    if (++looked > MOST_TAILS) break;
    let last = -1;
    for (let i = start[tail.node]; i < start[tail.node + 1]; i++) {
      const edge = list[i];
      const from = edgeFrom[edge];
      if ((from === last && from >= firstObject) || distances.of[from] === Infinity || passes(tail, from)) continue;
      last = from;
      const steps = tail.steps + (from < firstObject ? weightOf(graph, edge) : 1);
      waiting.push({ node: from, edge, rest: tail, steps, atBest: steps + distances.of[from] });
    }
  }
  return found;
}

function passes(tail: Tail, node: number): boolean {
  for (let at: Tail | null = tail; at !== null; at = at.rest) if (at.node === node) return true;
  return false;
}

function edgesOf(tail: Tail): RetainingPath {
  const edges: number[] = [];
  for (let at: Tail | null = tail; at !== null && at.edge !== -1; at = at.rest) edges.push(at.edge);
  return edges;
}

/** Whether the way begins on the stack: it ends with the function that runs. */
export function isOnStack(graph: HeapGraph, path: RetainingPath): boolean {
  return path.length > 0 && rankOf(graph, path[0]) === PlaceRank.STACK;
}

/** A reference where it starts, as text: `cache (global)`, `dict['k']`, `.parent`, `function cell seen`. */
export function stepText(graph: HeapGraph, edge: number): string {
  const label = labelOf(graph, edge);
  const from = graph.edgeFrom[edge];
  const holder = nodeName(graph, from);
  if (from < graph.firstObject) return `${label} (${placeText(holder)})`;
  if (label.startsWith('.')) return label;
  return label.startsWith('[') ? `${holder}${label}` : `${holder} ${label}`;
}

/** What the names of a place are: `global`, `global of shop`, `local of work()`, `held by the interpreter`. */
export function placeText(name: string): string {
  if (name === 'globals') return 'global';
  if (name === 'interpreter') return 'held by the interpreter';
  if (name.endsWith(' globals')) return `global of ${name.slice(0, -' globals'.length)}`;
  return name.endsWith(' locals') ? `local of ${name.slice(0, -' locals'.length)}` : name;
}

/** `cache (global) → dict['k'] → list[0] → .parent`. */
export function pathText(graph: HeapGraph, path: RetainingPath): string {
  return path.map((edge) => stepText(graph, edge)).join(' → ');
}
