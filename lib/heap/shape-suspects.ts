/** Suspects by shape: what is almost never meant, however little of it there is, so that one look at the heap is enough. */
import type { Components } from './components';
import type { Distances } from './distances';
import type { Dominators } from './dominators';
import { isDominated, nearestDominator } from './dominators';
import type { HeapGraph } from './graph';
import { labelOf, nodeName, objectAt } from './graph';
import { wayTo } from './growing-suspects';
import type { RetainingPath } from './paths';
import { isOnStack, shortestPath } from './paths';
import type { SuspectKind } from './patterns';
import { LRU_WRAPPER, className, isClass, isInstance, weakKeys } from './patterns';
import type { GhostIsland } from './reachability';
import type { Suspect } from './suspect';
import { explanations, remedies } from './suspect';
import { countByType } from './growth';
import { countsText } from './what-if';

/** One look at a heap, analysed. */
export interface LookedAt {
  graph: HeapGraph;
  distances: Distances;
  dominators: Dominators;
  reached: Uint8Array;
  components: Components;
  ghosts: readonly GhostIsland[];
}

/** One suspect for each kind and type of object, however many holders there are: the way shown leads to the last of them. */
export function findShapeSuspects(look: LookedAt): Suspect[] {
  const all = [...resurrected(look), ...cachedInstances(look), ...keptTracebacks(look), ...ownCallbacks(look), ...ownWeakKeys(look)];
  const merged = new Map<string, Found>();
  for (const found of all) {
    const key = `${found.kind} ${nodeName(look.graph, found.victims[found.victims.length - 1])}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? found : { ...found, victims: [...known.victims, ...found.victims] });
  }
  return [...merged.values()].map((found) => suspect(look, found));
}

interface Found {
  kind: SuspectKind;
  holder: number;
  victims: readonly number[];
  path: RetainingPath;
  suspicious: readonly number[];
}

function suspect({ graph, dominators }: LookedAt, { kind, holder, victims, path, suspicious }: Found): Suspect {
  const bytes = victims.reduce((sum, victim) => sum + dominators.retained[victim], 0);
  const wanted = new Set(victims);
  const counts = countByType(graph, (node) => wanted.has(node));
  return {
    kind, evidence: 'shape', path, suspicious, type: nodeName(graph, victims[victims.length - 1]), holder, victims, count: victims.length, bytes,
    reasons: [explanations[kind], `Kept in this way: ${countsText(counts)}.`], remedy: remedies[kind],
  };
}

function nodesWhere(graph: HeapGraph, fits: (node: number) => boolean): number[] {
  const nodes: number[] = [];
  for (let node = graph.firstObject; node < graph.nodeCount; node++) if (fits(node)) nodes.push(node);
  return nodes;
}

/** Objects whose finalizer has run and that can be reached. */
function resurrected(look: LookedAt): Found[] {
  const { graph, reached, distances } = look;
  const victims = nodesWhere(graph, (node) => reached[node] === 1 && objectAt(graph, node)?.finalized === true && isInstance(graph, node));
  if (victims.length === 0) return [];
  const path = shortestPath(graph, distances, victims[victims.length - 1]);
  const last = path[path.length - 1];
  return [{ kind: 'resurrected', holder: graph.edgeFrom[last], victims, path, suspicious: [last] }];
}

/** Instances that are alive only because a cache on one of their class's methods has them as `self`. */
function cachedInstances(look: LookedAt): Found[] {
  const { graph, dominators, distances } = look;
  const wrapperOf = nearestDominator(dominators, (node) => nodeName(graph, node) === LRU_WRAPPER);
  const classesOf = new Map<number, Set<string>>();
  for (const node of nodesWhere(graph, (candidate) => isClass(graph, candidate))) addWrappers(graph, node, classesOf);
  const cached = nodesWhere(graph, (node) => isInstance(graph, node) && classesOf.get(wrapperOf[node])?.has(nodeName(graph, node)) === true);
  const byWrapper = groupBy(cached, (node) => wrapperOf[node]);
  return [...byWrapper].map(([holder, victims]) => {
    const path = shortestPath(graph, distances, victims[victims.length - 1]);
    const suspicious = path.filter((edge) => graph.edgeFrom[edge] === holder);
    return { kind: 'lru-cache-on-method', holder, victims, path, suspicious };
  });
}

/** Notes the class under each cache that is one of its attributes. */
function addWrappers(graph: HeapGraph, node: number, classesOf: Map<number, Set<string>>): void {
  const name = className(graph, node);
  for (let e = graph.edgeStart[node]; e < graph.strongEnd[node]; e++) {
    const wrapper = graph.edgeTo[e];
    if (nodeName(graph, wrapper) === LRU_WRAPPER) classesOf.set(wrapper, (classesOf.get(wrapper) ?? new Set()).add(name));
  }
}

function groupBy(nodes: readonly number[], keyOf: (node: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const node of nodes) {
    const group = groups.get(keyOf(node));
    if (group === undefined) groups.set(keyOf(node), [node]);
    else group.push(node);
  }
  return groups;
}

const linkLabels: ReadonlySet<string> = new Set(['.__context__', '.__cause__']);

/** Objects of the program that only the frames of a kept exception's traceback hold. */
function keptTracebacks(look: LookedAt): Found[] {
  const { graph, dominators, distances } = look;
  const tracebackOf = nearestDominator(dominators, (node) => nodeName(graph, node) === 'traceback');
  /** Exceptions themselves belong to the one that is kept. */
  const isLinked = (node: number): boolean => distances.via[node] !== -1 && linkLabels.has(labelOf(graph, distances.via[node]));
  const held = nodesWhere(graph, (node) => tracebackOf[node] !== -1 && isInstance(graph, node) && !isLinked(node));
  const byTraceback = groupBy(held, (node) => tracebackOf[node]);
  return [...byTraceback].flatMap(([holder, victims]) => {
    const path = shortestPath(graph, distances, victims[victims.length - 1]);
    if (isOnStack(graph, path) || nodeName(graph, graph.edgeFrom[path[0]]) === 'interpreter') return [];
    const suspicious = path.filter((edge) => labelOf(graph, edge) === '.__traceback__');
    return [{ kind: 'traceback', holder, victims, path, suspicious }];
  });
}

/** Objects that the callback of their own `weakref.finalize()` keeps. */
function ownCallbacks(look: LookedAt): Found[] {
  const { graph, reached, distances } = look;
  const infos = nodesWhere(graph, (node) => reached[node] === 1 && nodeName(graph, node) === 'weakref._Info');
  return infos.flatMap((holder) => {
    const own = targetsOf(graph, holder);
    const way = wayTo(graph, holder, (node) => own.has(node), (node) => !isClass(graph, node));
    if (way === null) return [];
    const path = [...shortestPath(graph, distances, holder), ...way];
    return [{ kind: 'finalize-callback', holder, victims: [graph.edgeTo[way[way.length - 1]]], path, suspicious: [way[0]] }];
  });
}

/** What the weak references that an object holds refer to. */
function targetsOf(graph: HeapGraph, node: number): Set<number> {
  const targets = new Set<number>();
  for (let e = graph.edgeStart[node]; e < graph.strongEnd[node]; e++) {
    const weakref = graph.edgeTo[e];
    for (let w = graph.strongEnd[weakref]; w < graph.edgeStart[weakref + 1]; w++) targets.add(graph.edgeTo[w]);
  }
  return targets;
}

/** Keys of a `WeakKeyDictionary` that only their own values keep. */
function ownWeakKeys(look: LookedAt): Found[] {
  const { graph, reached, distances, dominators } = look;
  const dicts = nodesWhere(graph, (node) => reached[node] === 1 && nodeName(graph, node) === 'weakref.WeakKeyDictionary')
    .flatMap((node) => nodesBehind(graph, node, '.data'));
  return dicts.flatMap((holder) => {
    const victims = [...weakKeys(graph, holder)].filter((key) => isDominated(dominators, key, holder));
    if (victims.length === 0) return [];
    const path = shortestPath(graph, distances, victims[victims.length - 1]);
    const suspicious = path.filter((edge) => graph.edgeFrom[edge] === holder);
    return [{ kind: 'weak-key', holder, victims, path, suspicious }];
  });
}

function nodesBehind(graph: HeapGraph, node: number, label: string): number[] {
  const nodes: number[] = [];
  for (let e = graph.edgeStart[node]; e < graph.strongEnd[node]; e++) if (labelOf(graph, e) === label) nodes.push(graph.edgeTo[e]);
  return nodes;
}

/** A cycle among ghosts while the collector is off; `growing`: types of which there are ever more ghosts, undefined after one look. */
export function findUncollected(look: LookedAt, growing: ReadonlySet<string> | undefined): Suspect[] {
  const { graph, ghosts, components } = look;
  if (graph.gcEnabled) return [];
  const isWanted = (node: number): boolean => (growing === undefined ? isInstance(graph, node) : growing.has(nodeName(graph, node)));
  const islands = ghosts.filter(({ cyclic, nodes }) => cyclic && nodes.some(isWanted));
  const victims = islands.flatMap(({ nodes }) => nodes);
  if (victims.length === 0) return [];
  const { nodes } = islands[islands.length - 1];
  const member = nodes.find((node) => components.isCyclic[components.of[node]] === 1 && isInstance(graph, node)) ?? nodes[0];
  const cycle = cycleThrough(graph, components, member);
  const ghostsOnly = new Set(victims);
  return [{
    kind: 'collector-off', evidence: growing === undefined ? 'shape' : 'growth', path: [], suspicious: cycle, type: nodeName(graph, member), holder: -1,
    victims, count: victims.length, bytes: victims.reduce((sum, node) => sum + graph.size[node], 0),
    reasons: [
      explanations['collector-off'],
      `Alive, and nothing leads to them: ${countsText(countByType(graph, (node) => ghostsOnly.has(node)))}.`,
      ...(cycle.length > 0 ? [`A cycle among them: ${nodeName(graph, member)} ${cycle.map((edge) => labelOf(graph, edge)).join(' → ')} → the same.`] : []),
    ],
    remedy: remedies['collector-off'],
  }];
}

/** References that lead from a node back to it; empty when it is in no cycle. */
function cycleThrough(graph: HeapGraph, components: Components, node: number): number[] {
  for (let e = graph.edgeStart[node]; e < graph.strongEnd[node]; e++) {
    if (components.of[graph.edgeTo[e]] !== components.of[node]) continue;
    const back = wayTo(graph, graph.edgeTo[e], (to) => to === node, (to) => components.of[to] === components.of[node]);
    if (back !== null) return [e, ...back];
  }
  return [];
}
