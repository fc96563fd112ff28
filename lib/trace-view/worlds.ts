/** What if: the heap as it is, and as it would be with a reference cut or made weak, or after a collection. */
import type { HeapSnapshot } from '@/lib/python/api';
import { buildGraph, objectAt } from '@/lib/heap/graph';
import type { HeapGraph } from '@/lib/heap/graph';
import { findReached } from '@/lib/heap/reachability';
import { whatIf, whatIfText } from '@/lib/heap/what-if';
import type { Box, BoxState, HeapPicture } from './heap-picture';

export interface Supposition {
  /** Keys of the arrows that it is about. */
  arrows: readonly string[];
  /** What happens to them. */
  how: 'cut' | 'weak';
  /** The collector runs afterwards. */
  collect: boolean;
}

export interface OtherWorld {
  picture: HeapPicture;
  /** `7 objects (3 kB) would die at once: 7 Handler.` */
  sentence: string;
}

/** Suppositions about one moment. Nothing of the heap is changed. */
export class Worlds {
  private readonly graph: HeapGraph;

  constructor(snapshot: HeapSnapshot) {
    this.graph = buildGraph(snapshot);
  }

  suppose(picture: HeapPicture, { arrows, how, collect }: Supposition): OtherWorld {
    const { graph } = this;
    const edges = picture.arrows.filter(({ key, weak }) => !weak && arrows.includes(key))
      .flatMap(({ from, to }) => this.edgesOf(picture, from, to));
    const result = whatIf(graph, { [how === 'cut' ? 'cut' : 'weaken']: edges, collect });
    const gone = new Uint8Array(graph.edgeCount);
    for (const edge of edges) gone[edge] = 1;
    const reached = findReached(graph, gone);
    const dead = new Set([...result.dieAtOnce, ...result.dieInCollection].map((node) => objectAt(graph, node)?.id ?? 0));
    const stateOf = (box: Box): BoxState => this.stateOf(box, dead, reached);
    const boxes = picture.boxes.map((box): Box => {
      const state = stateOf(box);
      const unknown = { refcount: null, generation: null, gcRefs: null, verdict: null };
      return state === 'freed' && box.state !== 'freed' ? { ...box, state, ...unknown } : { ...box, state };
    });
    const states = new Map(boxes.map(({ key, state }) => [key, state]));
    return {
      sentence: whatIfText(result),
      picture: {
        ...picture, boxes,
        arrows: picture.arrows.filter(({ key }) => how === 'weak' || !arrows.includes(key))
          .map((arrow) => ({ ...arrow, weak: arrow.weak || arrows.includes(arrow.key), state: states.get(arrow.from) ?? arrow.state })),
      },
    };
  }

  /** A fold has died when all that it stands for has. */
  private stateOf(box: Box, dead: ReadonlySet<number>, reached: Uint8Array): BoxState {
    if (box.kind === 'root' || box.state === 'freed') return box.state;
    if (box.ids.every((id) => dead.has(id))) return 'freed';
    return box.ids.some((id) => reached[this.graph.nodeOf.get(id) ?? 0] === 1) ? 'live' : 'unreachable';
  }

  private edgesOf(picture: HeapPicture, from: string, to: string): number[] {
    const { graph } = this;
    const nodesOf = (key: string): number[] => {
      if (/^r\d+$/.test(key)) return [Number(key.slice(1)) + 1];
      return picture.boxes.find((box) => box.key === key)?.ids.flatMap((id) => graph.nodeOf.get(id) ?? []) ?? [];
    };
    const targets = new Set(nodesOf(to));
    const edges: number[] = [];
    for (const node of nodesOf(from)) {
      for (let e = graph.edgeStart[node]; e < graph.strongEnd[node]; e++) if (targets.has(graph.edgeTo[e])) edges.push(e);
    }
    return edges;
  }
}

/** The picture without what does not lie on one of the ways to a box: what one looks at when one asks about one object. */
export function onlyBoxes(picture: HeapPicture, keys: ReadonlySet<string>): HeapPicture {
  return {
    ...picture,
    boxes: picture.boxes.filter(({ key }) => keys.has(key)),
    arrows: picture.arrows.filter(({ from, to }) => keys.has(from) && keys.has(to)),
  };
}
