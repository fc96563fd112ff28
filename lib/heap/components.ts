/** Strongly connected components: objects that all lead to each other. A cycle of references is in one of them. */
import type { HeapGraph } from './graph';

export interface Components {
  /** Number of each node's component. A component has a higher number than those it leads to. */
  of: Int32Array;
  count: number;
  /** Nodes in each. */
  size: Uint32Array;
  /** 1 for a component with a cycle: of several nodes, or of one that holds itself. */
  isCyclic: Uint8Array;
}

/** Tarjan's algorithm with a stack of its own, over strong references. Linear. */
export function findComponents(graph: HeapGraph): Components {
  const { nodeCount, edgeStart, strongEnd, edgeTo } = graph;
  const of = new Int32Array(nodeCount).fill(-1);
  const index = new Int32Array(nodeCount);
  const low = new Int32Array(nodeCount);
  const open = new Uint32Array(nodeCount);
  const path = new Uint32Array(nodeCount);
  const nextEdge = edgeStart.slice();
  let [met, openCount, depth, count] = [0, 0, 0, 0];
  const enter = (node: number): void => {
    index[node] = low[node] = ++met;
    open[openCount++] = node;
    path[depth++] = node;
  };
  for (let start = 0; start < nodeCount; start++) {
    if (index[start] !== 0) continue;
    enter(start);
    while (depth > 0) {
      const node = path[depth - 1];
      if (nextEdge[node] < strongEnd[node]) {
        const to = edgeTo[nextEdge[node]++];
        if (index[to] === 0) enter(to);
        else if (of[to] === -1 && index[to] < low[node]) low[node] = index[to];
        continue;
      }
      depth--;
      if (depth > 0 && low[node] < low[path[depth - 1]]) low[path[depth - 1]] = low[node];
      if (low[node] !== index[node]) continue;
      let member: number;
      do {
        member = open[--openCount];
        of[member] = count;
      } while (member !== node);
      count++;
    }
  }
  return { of, count, ...measure(graph, of, count) };
}

function measure(graph: HeapGraph, of: Int32Array, count: number): Pick<Components, 'size' | 'isCyclic'> {
  const size = new Uint32Array(count);
  const isCyclic = new Uint8Array(count);
  for (let node = 0; node < graph.nodeCount; node++) {
    if (++size[of[node]] > 1) isCyclic[of[node]] = 1;
    for (let e = graph.edgeStart[node]; e < graph.strongEnd[node]; e++) if (graph.edgeTo[e] === node) isCyclic[of[node]] = 1;
  }
  return { size, isCyclic };
}
