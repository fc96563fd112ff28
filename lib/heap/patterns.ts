/** What a way to an object goes through: the shapes by which Python programs keep things alive without meaning to. */
import type { HeapGraph } from './graph';
import { labelOf, nodeName, objectAt } from './graph';
import { isStackPlace } from './distances';
import type { RetainingPath } from './paths';

export type SuspectKind =
  | 'resurrected' | 'weak-key' | 'finalize-callback' | 'lru-cache-on-method' | 'lru-cache' | 'traceback' | 'default' | 'generator'
  | 'context' | 'listener' | 'closure' | 'dead-weakrefs' | 'class-container' | 'module-container' | 'interpreter' | 'local'
  | 'collector-off';

const containerTypes: ReadonlySet<string> = new Set([
  'list', 'dict', 'set', 'tuple', 'frozenset', 'collections.deque', 'collections.defaultdict', 'collections.OrderedDict',
]);
const suspendable: ReadonlySet<string> = new Set(['generator', 'coroutine', 'async_generator']);
const contextTypes: ReadonlySet<string> = new Set(['_thread._local', '_contextvars.Context', '_contextvars.ContextVar']);
const tracebackLabels: ReadonlySet<string> = new Set(['.__traceback__', '.tb_frame', '.tb_next']);

export const LRU_WRAPPER = 'functools._lru_cache_wrapper';

/** Whether the node is a class. */
export function isClass(graph: HeapGraph, node: number): boolean {
  return objectAt(graph, node)?.text.startsWith("<class '") === true;
}

/** `Job` for the node of `<class 'Job'>`. */
export function className(graph: HeapGraph, node: number): string {
  return objectAt(graph, node)?.text.slice("<class '".length, -"'>".length) ?? '';
}

/** Whether the node is an object of a class that was written in Python. */
export function isInstance(graph: HeapGraph, node: number): boolean {
  const object = objectAt(graph, node);
  return object !== undefined && !isClass(graph, node) && object.edges.some(({ label }) => label === '.__class__');
}

/** Whether the node is an object that holds others for the program: a list, a dict, an instance; not the classes and functions of every program. */
export function isContainer(graph: HeapGraph, node: number): boolean {
  return containerTypes.has(nodeName(graph, node)) || isInstance(graph, node);
}

interface PathPattern {
  kind: SuspectKind;
  fits(graph: HeapGraph, edge: number, from: string, to: string): boolean;
}

/** The most telling first. */
const patterns: readonly PathPattern[] = [
  { kind: 'finalize-callback', fits: (graph, edge, from) => from === 'weakref._Info' && labelOf(graph, edge) !== '.weakref' },
  { kind: 'lru-cache', fits: (graph, edge, from) => from === LRU_WRAPPER && labelOf(graph, edge).startsWith('cache') },
  { kind: 'traceback', fits: (graph, edge) => tracebackLabels.has(labelOf(graph, edge)) },
  { kind: 'default', fits: (graph, edge, from) => from === 'function' && /^default(?: |$)/.test(labelOf(graph, edge)) },
  { kind: 'generator', fits: (_graph, _edge, from, to) => suspendable.has(from) || suspendable.has(to) },
  { kind: 'context', fits: (_graph, _edge, from) => contextTypes.has(from) },
  { kind: 'listener', fits: (_graph, _edge, from, to) => containerTypes.has(from) && to === 'method' },
  { kind: 'closure', fits: (graph, edge, from) => from === 'cell' || (from === 'function' && labelOf(graph, edge).startsWith('cell ')) },
  { kind: 'class-container', fits: (graph, edge) => isClass(graph, graph.edgeFrom[edge]) && labelOf(graph, edge).startsWith('.') },
  { kind: 'local', fits: (graph, edge) => isPlaceEdge(graph, edge) && isStackPlace(graph, graph.edgeFrom[edge]) },
  { kind: 'interpreter', fits: (graph, edge, from) => isPlaceEdge(graph, edge) && from === 'interpreter' },
  { kind: 'module-container', fits: (graph, edge) => isPlaceEdge(graph, edge) },
];

function isPlaceEdge(graph: HeapGraph, edge: number): boolean {
  return graph.edgeFrom[edge] < graph.firstObject;
}

export interface PatternMatch {
  kind: SuspectKind;
  /** The references of the way that fit. */
  edges: number[];
}

/** The patterns that the way goes through, the most telling first. A way from a name goes through one at least. */
export function matchPatterns(graph: HeapGraph, path: RetainingPath): PatternMatch[] {
  const matches: PatternMatch[] = [];
  for (const { kind, fits } of patterns) {
    const edges = path.filter((edge) => fits(graph, edge, nodeName(graph, graph.edgeFrom[edge]), nodeName(graph, graph.edgeTo[edge])));
    if (edges.length > 0) matches.push({ kind: kind === 'lru-cache' ? cacheKind(graph, path, edges[0]) : kind, edges });
  }
  return matches;
}

/** A cache that is an attribute of a class is a cache on a method. */
function cacheKind(graph: HeapGraph, path: RetainingPath, edge: number): SuspectKind {
  const before = path[path.indexOf(edge) - 1];
  return before !== undefined && isClass(graph, graph.edgeFrom[before]) ? 'lru-cache-on-method' : 'lru-cache';
}

/** Whether the node is a weak reference whose object is gone. */
export function isDeadWeakref(graph: HeapGraph, node: number): boolean {
  const isWeakref = /(?:^|\.)(?:ReferenceType|KeyedRef|WeakMethod)$/.test(nodeName(graph, node));
  return isWeakref && graph.strongEnd[node] === graph.edgeStart[node + 1];
}

/** The dict of a `WeakKeyDictionary` to its keys' objects: nodes that a weak key of the dict refers to. */
export function weakKeys(graph: HeapGraph, dict: number): Set<number> {
  const keys = new Set<number>();
  for (let e = graph.edgeStart[dict]; e < graph.strongEnd[dict]; e++) {
    if (labelOf(graph, e) !== 'key') continue;
    const weakref = graph.edgeTo[e];
    for (let w = graph.strongEnd[weakref]; w < graph.edgeStart[weakref + 1]; w++) keys.add(graph.edgeTo[w]);
  }
  return keys;
}

/** The dict in which a way enters a `WeakKeyDictionary`; -1 when it enters none. */
export function weakKeyDict(graph: HeapGraph, path: RetainingPath): number {
  const edge = path.find((step) => nodeName(graph, graph.edgeFrom[step]) === 'weakref.WeakKeyDictionary' && labelOf(graph, step) === '.data');
  return edge === undefined ? -1 : graph.edgeTo[edge];
}
