/**
 * Names for references and objects as a program would write them: `bus.listeners[0]`, `work().task.next`. Labels that Python has no
 * notation for stand in braces: `callback{cell handler}{contents}`. A reference has the name of the way that ends with it.
 */
import type { HeapGraph } from './graph';
import { labelOf, nodeName } from './graph';
import type { Distances } from './distances';
import { shortestPath } from './paths';

const FIRST_STEP = /^(?:([A-Za-z_][\w.<>]*)\(\)\.|\{([^}]*)\}\.)?([A-Za-z_]\w*)/;
const NEXT_STEP = /^(?:\.\w+|\[(?:'[^']*'|"[^"]*"|[^\]]*)\]|\{[^}]*\})/;

interface Way {
  /** Name of the place where it starts. */
  place: string;
  /** Labels of its references, the place's first. */
  labels: string[];
}

/** Null for a text that names no way. */
export function parseWay(text: string): Way | null {
  const first = FIRST_STEP.exec(text);
  if (first === null) return null;
  const [whole, frame, place, name] = first;
  const labels = [name];
  for (let rest = text.slice(whole.length); rest !== '';) {
    const step = NEXT_STEP.exec(rest)?.[0];
    if (step === undefined) return null;
    labels.push(step.startsWith('{') ? step.slice(1, -1) : step);
    rest = rest.slice(step.length);
  }
  return { place: frame === undefined ? (place ?? 'globals') : `${frame} locals`, labels };
}

/** The references along a way; null where it leads nowhere. Weak ones count: a way names, it does not hold. */
export function followWay(graph: HeapGraph, text: string): number[] | null {
  const way = parseWay(text);
  if (way === null) return null;
  const edges: number[] = [];
  let node = 1 + graph.places.findIndex(({ name }) => name === way.place || name === way.place.replace(/ locals$/, '() locals'));
  if (node === 0) return null;
  for (const label of way.labels) {
    const edge = findEdge(graph, label === CONTENTS ? node : insideCell(graph, node), label);
    if (edge === -1) return null;
    edges.push(edge);
    node = graph.edgeTo[edge];
  }
  return edges;
}

/** A variable that inner functions share has the name of its cell: `cell x` is found as `x`. */
function findEdge(graph: HeapGraph, node: number, label: string): number {
  for (const wanted of [label, `cell ${label}`]) {
    for (let edge = graph.edgeStart[node]; edge < graph.edgeStart[node + 1]; edge++) if (labelOf(graph, edge) === wanted) return edge;
  }
  return -1;
}

const CONTENTS = 'contents';

/** What a cell holds, where the node is one that holds something: a way leads through it without a step of its own. */
function insideCell(graph: HeapGraph, node: number): number {
  if (node < graph.firstObject || nodeName(graph, node) !== 'cell') return node;
  const edge = findEdge(graph, node, CONTENTS);
  return edge === -1 ? node : graph.edgeTo[edge];
}

/** The object that a way leads to, as node; -1 where it leads nowhere. */
export function nodeAt(graph: HeapGraph, text: string): number {
  const edges = followWay(graph, text);
  return edges === null ? -1 : insideCell(graph, graph.edgeTo[edges[edges.length - 1]]);
}

/** The name of a node by the shortest way to it; null for what cannot be reached. */
export function wayTo(graph: HeapGraph, distances: Distances, node: number): string | null {
  const path = shortestPath(graph, distances, node);
  return path.length === 0 ? null : path.map((edge, index) => (index === 0 ? firstStep(graph, edge) : nextStep(labelOf(graph, edge)))).join('');
}

/** The name of a reference: of its holder by the shortest way, and its own label. Null when its holder cannot be reached. */
export function nameOfEdge(graph: HeapGraph, distances: Distances, edge: number): string | null {
  const holder = graph.edgeFrom[edge];
  if (holder < graph.firstObject) return firstStep(graph, edge);
  const way = wayTo(graph, distances, holder);
  return way === null ? null : way + nextStep(labelOf(graph, edge));
}

function firstStep(graph: HeapGraph, edge: number): string {
  const place = nodeName(graph, graph.edgeFrom[edge]);
  const label = labelOf(graph, edge).replace(/^cell /, '');
  if (place === 'globals') return label;
  return place.endsWith(' locals') ? `${place.replace(/(\(\))? locals$/, '')}().${label}` : `{${place}}.${label}`;
}

function nextStep(label: string): string {
  return NEXT_STEP.exec(label)?.[0] === label ? label : `{${label}}`;
}
