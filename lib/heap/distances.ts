/**
 * How far each object is from the program, and by which reference one gets there first. Weak references do not count as ways. Names
 * that last come first: a way from a global is preferred to one that begins on the stack, which is gone when its function returns.
 */
import type { HeapGraph } from './graph';
import { labelOf } from './graph';

/** How much a reference of a place says about why something stays: the lower, the more. */
export const PlaceRank = { LASTING: 0, INTERPRETER: 1, STACK: 2 } as const;

/** What a step of the next rank weighs in steps: more than any way is long. */
const RANK_STEPS = 2 ** 32;

export interface Distances {
  /** Steps from the program, with `RANK_STEPS` for each rank; Infinity for what cannot be reached. */
  of: Float64Array;
  /** The last reference of a shortest way to each node; -1 for places, the program and what cannot be reached. */
  via: Int32Array;
}

/** Whether the place is the variables of a function that is running. */
export function isStackPlace(graph: HeapGraph, place: number): boolean {
  return graph.places[place - 1].name.endsWith(' locals');
}

function isInterpreter(graph: HeapGraph, place: number): boolean {
  return graph.places[place - 1].name === 'interpreter';
}

/** The rank of a reference that starts at a place. */
export function rankOf(graph: HeapGraph, edge: number): number {
  const place = graph.edgeFrom[edge];
  if (isStackPlace(graph, place)) return PlaceRank.STACK;
  if (!isInterpreter(graph, place)) return PlaceRank.LASTING;
  return labelOf(graph, edge) === 'stack' ? PlaceRank.STACK : PlaceRank.INTERPRETER;
}

/** What a reference from a place weighs. */
export function weightOf(graph: HeapGraph, edge: number): number {
  return 1 + rankOf(graph, edge) * RANK_STEPS;
}

/** Breadth-first, rank by rank. Linear. */
export function findDistances(graph: HeapGraph): Distances {
  const { nodeCount, firstObject, edgeStart, strongEnd, edgeTo } = graph;
  const of = new Float64Array(nodeCount).fill(Infinity);
  const via = new Int32Array(nodeCount).fill(-1);
  const queue = new Uint32Array(nodeCount);
  of[0] = 0;
  for (let place = 1; place < firstObject; place++) of[place] = 0;
  let [head, tail] = [0, 0];
  const reach = (edge: number, distance: number): void => {
    const to = edgeTo[edge];
    if (of[to] !== Infinity) return;
    of[to] = distance;
    via[to] = edge;
    queue[tail++] = to;
  };
  for (const rank of Object.values(PlaceRank)) {
    for (let edge = edgeStart[1]; edge < edgeStart[firstObject]; edge++) {
      if (edge < strongEnd[graph.edgeFrom[edge]] && rankOf(graph, edge) === rank) reach(edge, weightOf(graph, edge));
    }
    while (head < tail) {
      const node = queue[head++];
      for (let edge = edgeStart[node]; edge < strongEnd[node]; edge++) reach(edge, of[node] + 1);
    }
  }
  return { of, via };
}
