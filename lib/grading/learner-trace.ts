/**
 * Who holds an object that should be gone, told in the learner's own heap: the classes, functions and names of the learner's file by name,
 * everything that belongs to the workload without.
 */
import { findDistances } from '@/lib/heap/distances';
import { buildGraph, labelOf, nodeName, objectAt, strongIncoming, type HeapGraph } from '@/lib/heap/graph';
import { shortestPath } from '@/lib/heap/paths';
import type { HeapSnapshot } from '@/lib/python/api';

export interface TraceRequest {
  snapshot: HeapSnapshot;
  /** Type of what should be gone, as in the census: `events.Handler`. */
  type: string;
  /** The learner's file. */
  module: string;
  source: string;
  /** Text of the workload, which must not show. */
  workload: string;
}

const TESTS = 'the program that uses yours';

/** Null when the snapshot has no object of the type. */
export function learnerTrace(request: TraceRequest): string | null {
  const { snapshot, type } = request;
  const graph = buildGraph(snapshot);
  const distances = findDistances(graph);
  const nodes = graph.objects.flatMap((object, index) => (object.type === type ? [graph.firstObject + index] : []));
  if (nodes.length === 0) return null;
  const words = new Wording(graph, request);
  const [near] = nodes.filter((node) => distances.of[node] !== Infinity).sort((a, b) => distances.of[a] - distances.of[b]);
  if (near === undefined) return cycleText(graph, nodes[0], words);
  const path = shortestPath(graph, distances, near);
  const rows = [`┬─ ${words.place(graph.edgeFrom[path[0]])}`];
  path.forEach((edge, index) => {
    const isLast = index === path.length - 1;
    rows.push(`│    ↓ ${words.step(edge)}`, `${isLast ? '╰→' : '├─'} ${words.node(graph.edgeTo[edge])}${isLast ? ', which should be gone' : ''}`);
  });
  return rows.join('\n');
}

/** What leads to an object without a name that its reader may see. */
const UNNAMED = 'a reference';

/** `.next` and `[0]` stand right behind their holder, words with a space. */
const spaced = (step: string): string => (/^[.[]/.test(step) ? step : step === UNNAMED ? '' : ` ${step}`);

function cycleText(graph: HeapGraph, node: number, words: Wording): string {
  const { start, list } = strongIncoming(graph);
  const holders = Array.from(list.slice(start[node], start[node + 1]), (edge) => words.node(graph.edgeFrom[edge]) + spaced(words.step(edge)));
  const names = [...new Set(holders)];
  const held = names.length === 0 ? '' : ` ${names.join(' and ')} ${names.length === 1 ? 'refers' : 'refer'} to it.`;
  return `Nothing leads to it any more, but it is part of a cycle and waits for the collector.${held}`;
}

/** What may be called by its name, and what else things are called. */
class Wording {
  private readonly ownWords: ReadonlySet<string>;
  private readonly testClasses: ReadonlySet<string>;

  constructor(private readonly graph: HeapGraph, private readonly request: TraceRequest) {
    this.ownWords = new Set(request.source.match(/[A-Za-z_]\w*/g) ?? []);
    this.testClasses = new Set([...request.workload.matchAll(/^[ \t]*class[ \t]+(\w+)/gm)].map(([, name]) => name));
  }

  place(node: number): string {
    const name = nodeName(this.graph, node);
    if (name === `${this.request.module} globals`) return 'the names of your file';
    const frame = /^(.*?)(?:\(\))? locals$/.exec(name)?.[1];
    if (frame !== undefined && this.knows(frame)) return `the variables of ${frame}()`;
    return name === 'interpreter' ? 'the interpreter' : TESTS;
  }

  node(node: number): string {
    const object = objectAt(this.graph, node);
    if (object === undefined) return this.place(node);
    if (this.testClasses.has(object.type)) return object.type === this.request.type ? object.type : 'an object of that program';
    const own = object.type.startsWith(`${this.request.module}.`) ? object.type.slice(this.request.module.length + 1) : null;
    if (own !== null) return own;
    if (object.type === 'type') return this.named(/'([^']*)'/.exec(object.text)?.[1], 'the class', 'a class of that program');
    if (/^(function|method|generator|coroutine)$/.test(object.type)) {
      return this.named(/<(?:bound )?\w+ ([^>\s]*)/.exec(object.text)?.[1], object.type, `a ${object.type} of that program`);
    }
    return object.type;
  }

  private named(name: string | undefined, kind: string, otherwise: string): string {
    return name !== undefined && this.knows(name) ? `${kind} ${name}` : otherwise;
  }

  /** The reference by its name, if that is the learner's or Python's. */
  step(edge: number): string {
    const { graph } = this;
    const label = labelOf(graph, edge);
    const from = graph.edgeFrom[edge];
    if (from < graph.firstObject) return this.place(from) === TESTS ? 'a name' : label;
    if (/^\[\d+\]$/.test(label) || /^\.__\w+__$/.test(label) || /^(contents|key|item|callback|default|function|stack|holds|cache)$/.test(label)) return label;
    const words = label.match(/[A-Za-z_]\w*/g) ?? [];
    if (words.length > 0 && words.every((word) => word === 'cell' || this.ownWords.has(word))) return label;
    return label.startsWith('[') ? '[…]' : label.startsWith('.') ? '.…' : UNNAMED;
  }

  /** `Bus.listen`: every part of the name stands in the learner's file. */
  private knows(name: string): boolean {
    const words = name.replace('<locals>', '').match(/[A-Za-z_]\w*/g) ?? [];
    return words.length > 0 && words.every((word) => this.ownWords.has(word) || word === this.request.module);
  }
}
