/** The four questions about a heap, in order: is it growing? does a collection free it? who holds it? where was it made? */
import type { HeapSnapshot } from '@/lib/python/api';
import type { Accumulation } from './accumulation';
import { findAccumulation } from './accumulation';
import type { AllocationSites } from './allocation-sites';
import { findComponents } from './components';
import { findDistances } from './distances';
import { findDominators } from './dominators';
import type { HeapGraph } from './graph';
import { buildGraph, isShared, labelOf, nodeName } from './graph';
import type { Count, Growth } from './growth';
import { countByType, growthBySite } from './growth';
import type { TypeLaw } from './growth-law';
import { goesOn, lawsByType } from './growth-law';
import { findGrowingSuspects } from './growing-suspects';
import type { RetainingPath } from './paths';
import { retainingPaths } from './paths';
import { findGhosts, findReached } from './reachability';
import type { LookedAt } from './shape-suspects';
import { findShapeSuspects, findUncollected } from './shape-suspects';
import type { Suspect } from './suspect';
import { isContainer } from './patterns';

/** The heap after so many runs of what is examined. */
export interface Look {
  runs: number;
  snapshot: HeapSnapshot;
}

export interface GrowthReport {
  runs: number[];
  /** Objects that can be reached, by type: types that grew at all, the fastest first. */
  reachable: TypeLaw[];
  /** Objects that cannot be reached and are alive. */
  ghosts: TypeLaw[];
  /** What grew by the place where it was made, from the first look to the last; empty where that is not recorded. */
  sites: Growth[];
}

export interface HeapReport {
  /** The last look. */
  look: LookedAt;
  /** The first look, if there were several. */
  before: HeapGraph | null;
  /** Null after one look: one cannot see growth in one look. */
  growth: GrowthReport | null;
  /** Where objects were made; empty when the run was not recorded. */
  sites: AllocationSites;
  /** What a collection would free now, by type. */
  collectable: Map<string, Count>;
  /** The gravest first: what grows, then what has the shape of a leak. */
  suspects: Suspect[];
  accumulation: Accumulation | null;
  /** The object whose holders are shown: of the wanted type, or that of the first suspect, or the one that retains most; -1 without. */
  focus: number;
  /** Ways to it, shortest first. */
  paths: RetainingPath[];
}

/** Analyses one look in full. */
export function lookAt(snapshot: HeapSnapshot): LookedAt {
  const graph = buildGraph(snapshot);
  const reached = findReached(graph);
  const components = findComponents(graph);
  return {
    graph, reached, components, distances: findDistances(graph), dominators: findDominators(graph), ghosts: findGhosts(graph, reached, components),
  };
}

export interface HeapQuestion {
  /** The type of the object whose holders are wanted. */
  ofType?: string;
  /** The object itself, by its id; goes before the type. */
  object?: number;
  /** The last look was taken elsewhere in the program than the others: it is no part of the growth, but what grew is looked for in it. */
  lastIsApart?: boolean;
  /** Where objects were made, if the run was recorded. */
  sites?: AllocationSites;
  /** Ways to show. */
  mostPaths?: number;
}

/** `looks` in order; the last is the one that is analysed, the others are what it is compared with. */
export function analyseHeap(looks: readonly Look[], { ofType, object, lastIsApart = false, sites = new Map(), mostPaths = 3 }: HeapQuestion = {}): HeapReport {
  const last = looks[looks.length - 1];
  if (last === undefined) throw new RangeError('no look at the heap');
  const look = lookAt(last.snapshot);
  const { graph, reached, distances, dominators } = look;
  const earlier = looks.slice(0, -1).map(({ snapshot }) => buildGraph(snapshot));
  const before = earlier[0] ?? null;
  const compared = lastIsApart ? earlier : [...earlier, graph];
  const growth = compared.length < 2 ? null : growthOf(looks.slice(0, compared.length).map(({ runs }) => runs), compared, sites);
  const growing = new Set(growth?.reachable.filter(goesOn).map(({ type }) => type));
  const growingGhosts = growth === null ? undefined : new Set(growth.ghosts.filter(goesOn).map(({ type }) => type));
  const grown = before === null ? [] : findGrowingSuspects({ before, after: graph, distances, dominators, growing });
  const uncollected = findUncollected(look, growingGhosts);
  const kinds = new Set(grown.map(({ kind }) => kind));
  const shaped = findShapeSuspects(look).filter(({ kind }) => !kinds.has(kind));
  const suspects = [...[...grown, ...uncollected].sort((one, other) => other.bytes - one.bytes), ...shaped];
  const asked = object === undefined ? undefined : graph.nodeOf.get(object);
  const focus = asked ?? focusOf(look, suspects, ofType);
  return {
    look, before, growth, suspects, focus, sites,
    collectable: countByType(graph, (node) => reached[node] === 0),
    accumulation: findAccumulation(graph, dominators),
    paths: focus === -1 ? [] : retainingPaths(graph, distances, focus, mostPaths),
  };
}

function growthOf(runs: number[], graphs: readonly HeapGraph[], madeAt: AllocationSites): GrowthReport {
  const reached = graphs.map((graph) => findReached(graph));
  const grew = (laws: TypeLaw[]): TypeLaw[] => laws.filter(({ law }) => law !== 'none');
  const lawsOf = (wanted: 0 | 1): TypeLaw[] =>
    grew(lawsByType(runs, graphs.map((graph, i) => countByType(graph, (node) => reached[i][node] === wanted))));
  return { runs, reachable: lawsOf(1), ghosts: lawsOf(0), sites: growthBySite(graphs[0], graphs[graphs.length - 1], madeAt) };
}

function focusOf({ graph, dominators, reached, distances }: LookedAt, suspects: readonly Suspect[], ofType: string | undefined): number {
  if (ofType !== undefined) {
    // The newest of them that can be reached, or the newest.
    let found = -1;
    for (let node = graph.firstObject; node < graph.nodeCount; node++) {
      if (nodeName(graph, node) === ofType && (found === -1 || reached[node] >= reached[found])) found = node;
    }
    return found;
  }
  if (suspects.length > 0) {
    const [{ path, type, victims }] = suspects;
    if (path.length > 0) return graph.edgeTo[path[path.length - 1]];
    return victims.find((victim) => nodeName(graph, victim) === type) ?? victims[0];
  }
  let best = -1;
  for (let node = graph.firstObject; node < graph.nodeCount; node++) {
    if (reached[node] === 0 || isShared(graph.objects[node - graph.firstObject]) || !isContainer(graph, node) || isOfClass(graph, distances.via[node])) continue;
    if (best === -1 || dominators.retained[node] > dominators.retained[best]) best = node;
  }
  return best;
}

/** Whether a reference is one of those that every class or function has: `.__annotations__`, `.__static_attributes__`. */
function isOfClass(graph: HeapGraph, edge: number): boolean {
  return edge !== -1 && /^\.__\w+__$/.test(labelOf(graph, edge));
}
