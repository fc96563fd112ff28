/** Suspects by growth: what became more from look to look, and in what it gathers. */
import type { Distances } from './distances';
import type { Gathering } from './gathering';
import { findGatherings } from './gathering';
import type { HeapGraph } from './graph';
import { nodeName, objectAt } from './graph';
import type { Dominators } from './dominators';
import type { RetainingPath } from './paths';
import { isOnStack, pathText, shortestPath, stepText } from './paths';
import type { PatternMatch } from './patterns';
import { isDeadWeakref, isInstance, matchPatterns, weakKeyDict, weakKeys } from './patterns';
import type { Suspect } from './suspect';
import { explanations, remedies } from './suspect';
import { whatIf } from './what-if';

/** What the growing suspects are worked out from. */
export interface GrownHeap {
  before: HeapGraph;
  after: HeapGraph;
  distances: Distances;
  dominators: Dominators;
  /** Types of which there are ever more that can be reached. */
  growing: ReadonlySet<string>;
}

/** A gathering is suspected when it has this part of the new objects of a growing type. */
const LEAST_SHARE = 0.25;

export function findGrowingSuspects(heap: GrownHeap): Suspect[] {
  const { before, after, distances, growing } = heap;
  const gatherings = findGatherings(before, after, distances);
  const totals = new Map<string, number>();
  for (const { made } of gatherings) for (const [type, count] of made) totals.set(type, (totals.get(type) ?? 0) + count);
  const grows = ({ made }: Gathering): boolean => [...made].some(([type, count]) =>
    growing.has(type) && count >= 2 && count >= LEAST_SHARE * (totals.get(type) ?? 0));
  return gatherings.filter(grows).flatMap((gathering) => {
    const suspect = suspectOf(heap, gathering);
    return suspect === null ? [] : [suspect];
  });
}

function suspectOf(heap: GrownHeap, gathering: Gathering): Suspect | null {
  const { after, distances, dominators } = heap;
  const path = representativePath(heap, gathering);
  if (isOnStack(after, path)) return null;
  const matches = ownMatches(heap, gathering, path);
  const [{ kind, edges }] = matches;
  if (kind !== 'lru-cache-on-method' && isBounded(after, path, gathering.holder)) return null;
  const into = path.find((edge) => after.edgeFrom[edge] === gathering.holder);
  const victim = after.edgeTo[path[path.length - 1]];
  const sums = gathering.tops.reduce((sum, top) => sum + dominators.retained[top], 0);
  let count = 0;
  for (const number of gathering.made.values()) count += number;
  return {
    kind, evidence: 'growth', path, type: nodeName(after, victim), holder: gathering.holder, victims: gathering.tops, count, bytes: sums,
    suspicious: [...new Set([...edges, ...(into === undefined ? [] : [into])])],
    reasons: [
      explanations[kind],
      `${holderText(after, shortestPath(after, distances, gathering.holder), gathering, into)}: ${madeText(gathering)} more since the first look.`,
      ...otherReasons(matches), ...cutReason(after, gathering),
    ],
    remedy: remedies[kind],
  };
}

/** Whether what gathers does so in a container with a bound: it stops by itself. A cache on a method keeps instances all the same. */
function isBounded(graph: HeapGraph, path: RetainingPath, holder: number): boolean {
  const into = path.findIndex((edge) => graph.edgeFrom[edge] === holder);
  // The dict of a bounded cache is its own part.
  return path.slice(Math.max(0, into - 1), into + 1).some((edge) => objectAt(graph, graph.edgeFrom[edge])?.bound !== undefined);
}

/** The patterns on the way, and those that show in what is at its end. */
function ownMatches({ after }: GrownHeap, gathering: Gathering, path: RetainingPath): PatternMatch[] {
  const matches = matchPatterns(after, path);
  const first = path.find((edge) => after.edgeFrom[edge] === gathering.holder) ?? path[0];
  const add = (kind: Suspect['kind']): void => void matches.unshift({ kind, edges: [first] });
  if (gathering.tops.every((top) => isDeadWeakref(after, top))) add('dead-weakrefs');
  const dict = weakKeyDict(after, path);
  if (dict !== -1 && gathering.tops.some((top) => leadsTo(after, top, weakKeys(after, dict)))) add('weak-key');
  if (gathering.tops.some((top) => objectAt(after, top)?.finalized === true)) add('resurrected');
  return matches;
}

function otherReasons(matches: readonly PatternMatch[]): string[] {
  const [{ kind: main }, ...others] = matches;
  const told = new Set<string>([main, 'module-container', 'class-container', 'interpreter']);
  return others.filter(({ kind }) => !told.has(kind)).map(({ kind }) => explanations[kind]);
}

/** Whether cutting what leads into the gathering frees it; if not, something else holds the objects too. */
function cutReason(graph: HeapGraph, { holder, tops }: Gathering): string[] {
  const wanted = new Set(tops);
  const cut: number[] = [];
  for (let e = graph.edgeStart[holder]; e < graph.strongEnd[holder]; e++) if (wanted.has(graph.edgeTo[e])) cut.push(e);
  const { before, after, dieAtOnce } = whatIf(graph, { cut });
  const freed = dieAtOnce.length + after.ghosts.count - before.ghosts.count;
  if (freed === 0) return ['Something else holds these objects too: letting go of them here would free nothing.'];
  return dieAtOnce.length === 0 ? ['They hold each other: let go here, they would still wait for a collection.'] : [];
}

function madeText({ made }: Gathering): string {
  const sorted = [...made].sort(([name, one], [other, count]) => count - one || (name < other ? -1 : 1)).slice(0, 3);
  return sorted.map(([type, count]) => `${count.toLocaleString('en')} ${type}`).join(', ');
}

/** `bus (global) → .listeners`, the list in which they gather; `head (global)` when a name leads to them directly. */
function holderText(graph: HeapGraph, path: RetainingPath, { holder }: Gathering, into: number | undefined): string {
  if (path.length > 0) return `${pathText(graph, path)} (${nodeName(graph, holder)})`;
  return into === undefined ? nodeName(graph, holder) : stepText(graph, into);
}

/** Objects looked at to find what is kept behind a new object, and new objects looked at. */
const MOST_BEHIND = 500;
const MOST_TOPS = 40;

/** The way to an object of a class of the program, if one of the new objects is or leads to such a one; else to the newest of them. */
function representativePath({ before, after, distances }: GrownHeap, { tops }: Gathering): RetainingPath {
  const isNew = (node: number): boolean => !before.nodeOf.has(objectAt(after, node)?.id ?? -1);
  for (const top of tops.slice(-MOST_TOPS).reverse()) {
    const behind = wayTo(after, top, (node) => isNew(node) && isInstance(after, node), isNew);
    if (behind !== null) return [...shortestPath(after, distances, top), ...behind];
  }
  return shortestPath(after, distances, tops[tops.length - 1]);
}

function leadsTo(graph: HeapGraph, start: number, wanted: ReadonlySet<number>): boolean {
  return wayTo(graph, start, (node) => wanted.has(node), () => true) !== null;
}

/** The references from `start` to the nearest node that fits, through nodes that may be passed. */
export function wayTo(graph: HeapGraph, start: number, fits: (node: number) => boolean, mayPass: (node: number) => boolean): number[] | null {
  const ways = new Map<number, number[]>([[start, []]]);
  for (const [node, way] of ways) {
    if (fits(node)) return way;
    for (let e = graph.edgeStart[node]; e < graph.strongEnd[node] && ways.size < MOST_BEHIND; e++) {
      const to = graph.edgeTo[e];
      if (!ways.has(to) && to >= graph.firstObject && mayPass(to)) ways.set(to, [...way, e]);
    }
  }
  return null;
}
