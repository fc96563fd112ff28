/**
 * The dominator tree: d dominates n when every way from the program to n leads through d, so that n dies with d. What an object
 * dominates is what it retains. An edge of this tree is not a reference: the object above need not refer to the one below.
 */
import type { HeapGraph } from './graph';
import { PROGRAM, strongIncoming } from './graph';

export interface Dominators {
  /** The nearest dominator of each node; -1 for the program and for what cannot be reached. */
  of: Int32Array;
  /** Nodes that can be reached, in an order in which a dominator comes before what it dominates. */
  order: Uint32Array;
  /** Bytes that would be freed with the node: its own and those of all it dominates. 0 for what cannot be reached. */
  retained: Float64Array;
}

/** The reached nodes in depth-first order, and their parents in that walk; all as numbers in that order. */
interface Walk {
  order: Uint32Array;
  /** -1 for what is not reached. */
  numberOf: Int32Array;
  parent: Int32Array;
}

function walk(graph: HeapGraph): Walk {
  const { nodeCount, edgeStart, strongEnd, edgeTo } = graph;
  const order = new Uint32Array(nodeCount);
  const numberOf = new Int32Array(nodeCount).fill(-1);
  const parent = new Int32Array(nodeCount);
  const path = new Uint32Array(nodeCount);
  const nextEdge = edgeStart.slice();
  let [count, depth] = [1, 1];
  order[0] = path[0] = PROGRAM;
  numberOf[PROGRAM] = 0;
  while (depth > 0) {
    const node = path[depth - 1];
    if (nextEdge[node] === strongEnd[node]) {
      depth--;
      continue;
    }
    const to = edgeTo[nextEdge[node]++];
    if (numberOf[to] !== -1) continue;
    order[count] = to;
    parent[count] = numberOf[node];
    numberOf[to] = count++;
    path[depth++] = to;
  }
  return { order: order.subarray(0, count), numberOf, parent };
}

/** The forest in which semidominators are looked up, with path compression. */
class Forest {
  private readonly label: Int32Array;
  private readonly path: Int32Array;

  constructor(private readonly ancestor: Int32Array, private readonly semi: Int32Array) {
    this.label = new Int32Array(semi.length);
    for (let number = 0; number < semi.length; number++) this.label[number] = number;
    this.path = new Int32Array(semi.length);
  }

  /** The node with the least semidominator on the way up from `number`, as far as numbers from `linked` on. */
  least(number: number, linked: number): number {
    const { ancestor, semi, label, path } = this;
    if (ancestor[number] < linked) return label[number];
    let depth = 0;
    let at = number;
    do {
      path[depth++] = at;
      at = ancestor[at];
    } while (ancestor[at] >= linked);
    let above = at;
    let best = label[at];
    while (depth > 0) {
      at = path[--depth];
      ancestor[at] = ancestor[above];
      if (semi[best] < semi[label[at]]) label[at] = best;
      else best = label[at];
      above = at;
    }
    return label[at];
  }
}

/** Semi-NCA (Georgiadis 2005): semidominators as Lengauer and Tarjan find them, dominators by nearest common ancestors. */
export function findDominators(graph: HeapGraph): Dominators {
  const { order, numberOf, parent } = walk(graph);
  const { start, list } = strongIncoming(graph);
  const semi = parent.slice(0, order.length);
  const forest = new Forest(parent.slice(0, order.length), semi);
  for (let number = order.length - 1; number > 0; number--) {
    const node = order[number];
    for (let i = start[node]; i < start[node + 1]; i++) {
      const holder = numberOf[graph.edgeFrom[list[i]]];
      if (holder === -1) continue;
      const candidate = holder < number ? holder : semi[forest.least(holder, number + 1)];
      if (candidate < semi[number]) semi[number] = candidate;
    }
  }
  const nearest = parent.slice(0, order.length);
  for (let number = 1; number < order.length; number++) while (nearest[number] > semi[number]) nearest[number] = nearest[nearest[number]];
  const of = new Int32Array(graph.nodeCount).fill(-1);
  for (let number = 1; number < order.length; number++) of[order[number]] = order[nearest[number]];
  return { of, order, retained: sumRetained(graph, of, order) };
}

function sumRetained(graph: HeapGraph, of: Int32Array, order: Uint32Array): Float64Array {
  const retained = new Float64Array(graph.nodeCount);
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i];
    retained[node] += graph.size[node];
    if (i > 0) retained[of[node]] += retained[node];
  }
  return retained;
}

/** Whether `node` is dominated by `by` (or is it). */
export function isDominated(dominators: Dominators, node: number, by: number): boolean {
  for (let at = node; at !== -1; at = dominators.of[at]) if (at === by) return true;
  return false;
}

/** For each node that can be reached the nearest node above it that fits, itself left out; -1 without. */
export function nearestDominator({ of, order }: Dominators, fits: (node: number) => boolean): Int32Array {
  const nearest = new Int32Array(of.length).fill(-1);
  for (const node of order) {
    const above = of[node];
    if (above !== -1) nearest[node] = fits(above) ? above : nearest[above];
  }
  return nearest;
}
