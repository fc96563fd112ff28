/** The algorithms on graphs against the simplest ones that do the same, on heaps made at random. */
import { describe, expect, test } from 'vitest';
import type { HeapSnapshot } from '@/lib/python/api';
import { findComponents } from './components';
import { findDistances, isStackPlace, rankOf } from './distances';
import { findDominators, isDominated, nearestDominator } from './dominators';
import type { HeapGraph } from './graph';
import { PROGRAM, buildGraph, labelOf } from './graph';
import { isOnStack, pathText, retainingPaths, shortestPath } from './paths';
import { findGhosts, findReached } from './reachability';
import { madeObject, madeSnapshot, randomHeap } from './testing/random-heap';
import { whatIf } from './what-if';

const HEAPS = Array.from({ length: 1000 }, (_, seed) => buildGraph(randomHeap(seed)));

const strongTargets = (graph: HeapGraph, node: number): number[] => [...graph.edgeTo.slice(graph.edgeStart[node], graph.strongEnd[node])];

/** Everything that can be reached from `start` without passing `avoid`, by plain recursion. */
function reachFrom(graph: HeapGraph, start: number, avoid = -1): Set<number> {
  const seen = new Set<number>();
  const visit = (node: number): void => {
    if (node === avoid || seen.has(node)) return;
    seen.add(node);
    strongTargets(graph, node).forEach(visit);
  };
  visit(start);
  return seen;
}

/** Nodes that cannot be reached when `node` is not there: what it dominates, by definition. */
function dominatedBy(graph: HeapGraph, node: number): Set<number> {
  const without = reachFrom(graph, PROGRAM, node);
  return new Set([...reachFrom(graph, PROGRAM)].filter((other) => !without.has(other)));
}

/** All ways from a place to a node that pass no object twice, as lengths with the place's rank in front, shortest first. */
function allWays(graph: HeapGraph, node: number): [rank: number, length: number][] {
  const ways: [number, number][] = [];
  const walk = (at: number, passed: Set<number>, rank: number): void => {
    if (at === node) {
      ways.push([rank, passed.size]);
      return;
    }
    for (const to of new Set(strongTargets(graph, at))) if (!passed.has(to)) walk(to, new Set([...passed, to]), rank);
  };
  for (let place = 1; place < graph.firstObject; place++) {
    for (let e = graph.edgeStart[place]; e < graph.strongEnd[place]; e++) walk(graph.edgeTo[e], new Set([graph.edgeTo[e]]), rankOf(graph, e));
  }
  return ways.sort(([rank, length], [otherRank, otherLength]) => rank - otherRank || length - otherLength);
}

describe('on a thousand heaps made at random', () => {
  test('reachability is what plain recursion finds', () => {
    for (const graph of HEAPS) {
      const reached = findReached(graph);
      expect([...reached.keys()].filter((node) => reached[node] === 1)).toEqual([...reachFrom(graph, PROGRAM)].sort((a, b) => a - b));
    }
  });

  test('the nearest dominator is the one of the definition', () => {
    for (const graph of HEAPS) {
      const { of } = findDominators(graph);
      const reachable = reachFrom(graph, PROGRAM);
      const dominated = new Map([...reachable].map((node) => [node, dominatedBy(graph, node)]));
      for (let node = 0; node < graph.nodeCount; node++) {
        const all = [...reachable].filter((other) => other !== node && dominated.get(other)!.has(node));
        // The nearest is the one that all others dominate.
        const nearest = all.find((one) => all.every((other) => dominated.get(other)!.has(one)));
        expect(of[node]).toBe(reachable.has(node) ? nearest ?? -1 : -1);
      }
    }
  });

  test('retained sizes are the bytes of what the definition says is dominated', () => {
    for (const graph of HEAPS) {
      const { retained, of, order } = findDominators(graph);
      for (const node of order) {
        expect(retained[node]).toBe([...dominatedBy(graph, node)].reduce((sum, other) => sum + graph.size[other], 0));
        const below = [...order].filter((other) => of[other] === node).reduce((sum, other) => sum + retained[other], 0);
        expect(retained[node]).toBe(graph.size[node] + below);
      }
    }
  });

  test('inherited dominators agree with the chain', () => {
    for (const graph of HEAPS.slice(0, 200)) {
      const dominators = findDominators(graph);
      const isOdd = (node: number): boolean => node % 2 === 1;
      const nearest = nearestDominator(dominators, isOdd);
      for (const node of dominators.order) {
        let at = dominators.of[node];
        while (at !== -1 && !isOdd(at)) at = dominators.of[at];
        expect(nearest[node]).toBe(at);
        if (at !== -1) expect(isDominated(dominators, node, at)).toBe(true);
      }
    }
  });

  test('components are the classes of mutual reachability, and number those they lead to lower', () => {
    for (const graph of HEAPS) {
      const { of, size, count, isCyclic } = findComponents(graph);
      const reach = Array.from({ length: graph.nodeCount }, (_, node) => reachFrom(graph, node));
      for (let a = 0; a < graph.nodeCount; a++) {
        for (let b = 0; b < graph.nodeCount; b++) expect(of[a] === of[b]).toBe(reach[a].has(b) && reach[b].has(a));
        for (const to of strongTargets(graph, a)) expect(of[to]).toBeLessThanOrEqual(of[a]);
        const onCycle = strongTargets(graph, a).some((to) => reach[to].has(a));
        expect(isCyclic[of[a]] === 1).toBe(onCycle);
      }
      expect(size).toHaveLength(count);
      expect(size.reduce((sum, one) => sum + one, 0)).toBe(graph.nodeCount);
    }
  });

  test('retaining paths are real, strong, in order, and as short as all ways that there are', () => {
    for (const graph of HEAPS.filter(({ edgeCount }) => edgeCount < 30)) {
      const distances = findDistances(graph);
      for (let node = graph.firstObject; node < graph.nodeCount; node++) {
        const paths = retainingPaths(graph, distances, node, 4);
        for (const path of [...paths, ...(paths.length > 0 ? [shortestPath(graph, distances, node)] : [])]) {
          expect(graph.edgeTo[path[path.length - 1]]).toBe(node);
          path.forEach((edge, i) => {
            expect(edge).toBeLessThan(graph.strongEnd[graph.edgeFrom[edge]]);
            expect(i === 0 ? graph.edgeFrom[edge] < graph.firstObject : graph.edgeFrom[edge] === graph.edgeTo[path[i - 1]]).toBe(true);
          });
        }
        const found = paths.map((path) => [rankOf(graph, path[0]), path.length]);
        expect(found).toEqual(allWays(graph, node).slice(0, 4));
        if (paths.length > 0) expect(shortestPath(graph, distances, node)).toHaveLength(paths[0].length);
        else expect(shortestPath(graph, distances, node)).toEqual([]);
      }
    }
  });

  test('ghosts are what is not reached, each in one island', () => {
    for (const graph of HEAPS) {
      const reached = findReached(graph);
      const islands = findGhosts(graph, reached, findComponents(graph));
      const nodes = islands.flatMap((island) => island.nodes).sort((a, b) => a - b);
      expect(nodes).toEqual([...reached.keys()].filter((node) => reached[node] === 0));
      for (const { nodes: members, bytes } of islands) {
        expect(bytes).toBe(members.reduce((sum, node) => sum + graph.size[node], 0));
        for (const node of members) for (const to of strongTargets(graph, node)) expect(reached[to] === 1 || members.includes(to)).toBe(true);
      }
    }
  });

  test('what dies when references are cut is what cannot be reached without them, and counts decide when', () => {
    for (const [seed, graph] of HEAPS.entries()) {
      const cut = [...Array(graph.edgeCount).keys()].filter((edge) => (edge * 7 + seed) % 5 === 0 && edge >= graph.firstObject - 1);
      const gone = new Uint8Array(graph.edgeCount);
      for (const edge of cut) gone[edge] = 1;
      const reached = findReached(graph, gone);
      const plain = whatIf(graph, { cut });
      const collected = whatIf(graph, { weaken: cut, collect: true });
      for (const node of plain.dieAtOnce) expect(reached[node]).toBe(0);
      expect([...collected.dieAtOnce, ...collected.dieInCollection].sort((a, b) => a - b))
        .toEqual([...reached.keys()].filter((node) => reached[node] === 0));
      expect(plain.after.alive.count + plain.dieAtOnce.length).toBe(plain.before.alive.count);
      expect(collected.after.ghosts.count).toBe(0);
    }
  });
});

describe('by hand', () => {
  const list = (edges: { to: number; label: string; weak?: boolean }[]) => edges.map((edge) => ({ weak: false, ...edge }));
  const heap: HeapSnapshot = madeSnapshot(
    [{ name: 'globals', edges: list([{ to: 1, label: 'cache' }]) }, { name: 'work() locals', edges: list([{ to: 4, label: 'node' }]) }],
    [
      madeObject(1, list([{ to: 2, label: "['k']" }]), { type: 'dict', text: '{…} (1)' }),
      madeObject(2, list([{ to: 3, label: '[0]' }]), { type: 'list', text: '[…] (1)' }),
      madeObject(3, list([{ to: 4, label: '.parent' }])),
      madeObject(4, list([{ to: 1, label: 'refers to', weak: true }])),
    ],
  );

  test('references have names, and the stack comes last though it is nearer', () => {
    const graph = buildGraph(heap);
    const distances = findDistances(graph);
    const paths = retainingPaths(graph, distances, graph.nodeOf.get(4)!);
    expect(paths.map((path) => pathText(graph, path))).toEqual([
      "cache (global) → dict['k'] → list[0] → .parent", 'node (local of work())',
    ]);
    expect(paths.map((path) => isOnStack(graph, path))).toEqual([false, true]);
    expect(isStackPlace(graph, 2)).toBe(true);
    expect(pathText(graph, shortestPath(graph, distances, graph.nodeOf.get(4)!))).toBe(pathText(graph, paths[0]));
  });

  test('weak references come after the strong ones of their object and keep nothing', () => {
    const graph = buildGraph({ ...heap, roots: heap.roots.slice(1) });
    const weak = graph.strongEnd[graph.nodeOf.get(4)!];
    expect(labelOf(graph, weak)).toBe('refers to');
    expect(findReached(graph)[graph.nodeOf.get(1)!]).toBe(0);
  });

  test('a chain of a hundred thousand needs no stack of the host', () => {
    const count = 100_000;
    const chain = Array.from({ length: count }, (_, i) => madeObject(i + 1, i + 1 < count ? list([{ to: i + 2, label: '.next' }]) : []));
    const graph = buildGraph(madeSnapshot([{ name: 'globals', edges: list([{ to: 1, label: 'head' }]) }], chain));
    const { retained } = findDominators(graph);
    expect(retained[PROGRAM]).toBe(chain.reduce((sum, { size }) => sum + size, 0));
    expect(findComponents(graph).count).toBe(graph.nodeCount);
    expect(shortestPath(graph, findDistances(graph), graph.nodeCount - 1)).toHaveLength(count);
  });
});
