/** What each object keeps alive, and who keeps it: from the analysis of the heap to the boxes of a picture. */
import type { HeapSnapshot } from '@/lib/python/api';
import { findDistances } from '@/lib/heap/distances';
import type { Distances } from '@/lib/heap/distances';
import { findDominators, nearestDominator } from '@/lib/heap/dominators';
import type { Dominators } from '@/lib/heap/dominators';
import { buildGraph, objectAt } from '@/lib/heap/graph';
import type { HeapGraph } from '@/lib/heap/graph';
import { isOnStack, pathText, retainingPaths } from '@/lib/heap/paths';
import type { RetainingPath } from '@/lib/heap/paths';
import { bytesText } from '@/lib/heap/what-if';
import type { Box, HeapPicture } from './heap-picture';
import { nameBoxes } from './heap-table';

export interface Way {
  /** `bus (global) → .listeners → list[0]`. */
  text: string;
  /** It begins with a local variable: it ends when the function returns. */
  isOnStack: boolean;
  /** Keys of the boxes that it passes, and of the arrows. */
  boxes: string[];
  arrows: string[];
}

/** Ways shown of one object. */
const MOST_WAYS = 3;

/** The analysis of one moment. Made once for a snapshot, asked for its boxes. */
export class Retention {
  private readonly graph: HeapGraph;
  private readonly dominators: Dominators;
  /** Worked out when somebody asks for a way. */
  private distances: Distances | null = null;

  constructor(snapshot: HeapSnapshot) {
    this.graph = buildGraph(snapshot);
    this.dominators = findDominators(this.graph);
  }

  /** Bytes that would be freed with the objects of a box; null for a root and for what cannot be reached. */
  retainedBy(box: Box): number | null {
    if (box.kind === 'root' || box.state !== 'live') return null;
    const nodes = new Set(box.ids.flatMap((id) => this.graph.nodeOf.get(id) ?? []));
    // What one of them dominates of the others is counted with that one.
    const above = nodes.size === 1 ? null : nearestDominator(this.dominators, (node) => nodes.has(node));
    let sum = 0;
    for (const node of nodes) if (above === null || above[node] === -1) sum += this.dominators.retained[node];
    return sum;
  }

  /** The shortest ways from a name to the object of a box, for one that stands for a single object. */
  waysTo(box: Box, picture: HeapPicture): Way[] {
    const node = box.ids.length === 1 ? this.graph.nodeOf.get(box.ids[0]) : undefined;
    if (node === undefined) return [];
    const keyOf = new Map(picture.boxes.flatMap(({ key, ids }) => ids.map((id): [number, string] => [id, key])));
    this.distances ??= findDistances(this.graph);
    return retainingPaths(this.graph, this.distances, node, MOST_WAYS).map((path) => this.wayOf(path, keyOf));
  }

  private wayOf(path: RetainingPath, keyOf: ReadonlyMap<number, string>): Way {
    const { graph } = this;
    const keyAt = (node: number): string => {
      const object = objectAt(graph, node);
      return object === undefined ? `r${node - 1}` : keyOf.get(object.id) ?? '';
    };
    const steps = path.map((edge) => ({ from: keyAt(graph.edgeFrom[edge]), to: keyAt(graph.edgeTo[edge]) }));
    return {
      text: pathText(graph, path), isOnStack: isOnStack(graph, path),
      boxes: [...new Set(steps.flatMap(({ from, to }) => [from, to]))],
      arrows: steps.map(({ from, to }) => `${from}-${to}`),
    };
  }
}

/** Who keeps the object of a box, as sentences; the ways themselves are for a list below them. */
export function describeRetention(box: Box, ways: readonly Way[], retained: number | null, boxes: readonly Box[]): string {
  const name = nameBoxes(boxes).get(box.key) ?? box.title;
  if (box.state === 'freed') return `${name} is gone: nothing held it any more.`;
  if (ways.length === 0) return `Nothing of the program leads to ${name}: it is alive because something as lost as itself holds it.`;
  const size = retained === null || box.size === null ? ''
    : retained > box.size ? ` With it ${bytesText(retained)} would be freed, of which it has ${bytesText(box.size)} itself.`
      : ` With it ${bytesText(retained)} would be freed: its own.`;
  const passing = ways.every(({ isOnStack: passes }) => passes);
  return `${name} is kept by ${waysText(ways.length)}.${size}${passing ? ' All of them end when a function returns.' : ''}`;
}

function waysText(count: number): string {
  if (count === 1) return 'one way from a name';
  return `${count === MOST_WAYS ? 'at least ' : ''}${count} ways from a name`;
}
