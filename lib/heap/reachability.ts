/** What can be reached from the program, and what cannot and is alive nonetheless. */
import type { HeapGraph } from './graph';
import { PROGRAM, isShared, strongIncoming } from './graph';

/** References that are thought away: 1 for each such reference's number. */
export type Cut = Uint8Array;

/** 1 for each node that can be reached from the program through strong references. */
export function findReached(graph: HeapGraph, cut?: Cut): Uint8Array {
  const reached = walkFromProgram(graph, cut);
  for (const node of constantsOf(graph)) reached[node] = 1;
  return reached;
}

const constants = new WeakMap<HeapGraph, readonly number[]>();

/** Texts and numbers that only code holds, as its constants; code itself is not in a snapshot. */
export function constantsOf(graph: HeapGraph): readonly number[] {
  const known = constants.get(graph);
  if (known !== undefined) return known;
  const reached = walkFromProgram(graph);
  const found: number[] = [];
  graph.objects.forEach(({ atom, reachable }, index) => {
    if (atom && reachable && reached[graph.firstObject + index] === 0) found.push(graph.firstObject + index);
  });
  constants.set(graph, found);
  return found;
}

function walkFromProgram(graph: HeapGraph, cut?: Cut): Uint8Array {
  const { nodeCount, edgeStart, strongEnd, edgeTo } = graph;
  const reached = new Uint8Array(nodeCount);
  const pending = new Uint32Array(nodeCount);
  let count = 1;
  reached[PROGRAM] = 1;
  pending[0] = PROGRAM;
  while (count > 0) {
    const node = pending[--count];
    for (let e = edgeStart[node]; e < strongEnd[node]; e++) {
      const to = edgeTo[e];
      if (reached[to] === 1 || cut?.[e] === 1) continue;
      reached[to] = 1;
      pending[count++] = to;
    }
  }
  return reached;
}

/** Objects that nothing of the program leads to and that hang together. They stay until a collection finds them. */
export interface GhostIsland {
  /** Nodes, in the order of the snapshot. */
  nodes: number[];
  bytes: number;
  /** Whether some of them hold each other in a circle: what keeps the counts from falling to zero. */
  cyclic: boolean;
}

/** The islands of what is alive and cannot be reached, largest first. `component` and `componentSize`: see `findComponents`. */
export function findGhosts(graph: HeapGraph, reached: Uint8Array, components: { of: Int32Array; isCyclic: Uint8Array }): GhostIsland[] {
  const { nodeCount, firstObject, edgeStart, strongEnd, edgeTo, objects, size } = graph;
  const island = new Int32Array(nodeCount).fill(-1);
  const isGhost = (node: number): boolean => node >= firstObject && reached[node] === 0 && !isShared(objects[node - firstObject]);
  const incoming = strongIncoming(graph);
  const islands: GhostIsland[] = [];
  for (let first = firstObject; first < nodeCount; first++) {
    if (island[first] !== -1 || !isGhost(first)) continue;
    const found: GhostIsland = { nodes: [], bytes: 0, cyclic: false };
    const pending = [first];
    const visit = (node: number): void => {
      if (island[node] !== -1 || !isGhost(node)) return;
      island[node] = islands.length;
      pending.push(node);
    };
    island[first] = islands.length;
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      found.nodes.push(node);
      found.bytes += size[node];
      if (components.isCyclic[components.of[node]] === 1) found.cyclic = true;
      for (let e = edgeStart[node]; e < strongEnd[node]; e++) visit(edgeTo[e]);
      for (let i = incoming.start[node]; i < incoming.start[node + 1]; i++) visit(graph.edgeFrom[incoming.list[i]]);
    }
    found.nodes.sort((one, other) => one - other);
    islands.push(found);
  }
  return islands.sort((one, other) => other.bytes - one.bytes);
}
