/** What if: the heap as it is, and as it would be with a reference cut or made weak, or after a collection. */
import type { HeapSnapshot } from '@/lib/python/api';
import { buildGraph } from '@/lib/heap/graph';
import type { HeapGraph } from '@/lib/heap/graph';
import { suppose } from '@/lib/heap/supposition';
import type { Ends, Fate, Supposed, Supposition } from '@/lib/heap/supposition';
import type { Arrow, Box, BoxState, HeapPicture } from './heap-picture';

export interface Supposing {
  /** Keys of the arrows that it is about. */
  arrows: readonly string[];
  /** What happens to them. */
  how: 'cut' | 'weak';
  /** The collector runs afterwards. */
  collect: boolean;
}

/** What is asked about a picture, in terms of the heap: the answer holds for the heap that it is put to, drawn or not. */
export function suppositionOf(picture: HeapPicture, { arrows, how, collect }: Supposing): Supposition {
  const endsOf = (key: string): Ends => (isRoot(key) ? { root: Number(key.slice(1)) }
    : { objects: picture.boxes.find((box) => box.key === key)?.ids ?? [] });
  const references = picture.arrows.filter(({ key, weak }) => !weak && arrows.includes(key))
    .map(({ from, to }) => ({ from: endsOf(from), to: endsOf(to) }));
  return { references, how, collect, about: picture.boxes.flatMap(({ ids }) => ids) };
}

const isRoot = (key: string): boolean => /^r\d+$/.test(key);

/** The picture of the other world. */
export function otherPicture(picture: HeapPicture, { arrows, how }: Supposing, { about }: Supposition, { fates }: Supposed): HeapPicture {
  const fateOf = new Map(about.map((id, index): [number, Fate] => [id, fates[index]]));
  const boxes = picture.boxes.map((box): Box => {
    const state = stateOf(box, fateOf);
    const unknown = { refcount: null, generation: null, gcRefs: null, verdict: null };
    return state === 'freed' && box.state !== 'freed' ? { ...box, state, ...unknown } : { ...box, state };
  });
  const states = new Map(boxes.map(({ key, state }) => [key, state]));
  const isMeant = ({ key }: Arrow): boolean => arrows.includes(key);
  return {
    ...picture, boxes,
    arrows: picture.arrows.filter((arrow) => how === 'weak' || !isMeant(arrow))
      .map((arrow) => ({ ...arrow, weak: arrow.weak || isMeant(arrow), state: states.get(arrow.from) ?? arrow.state })),
  };
}

/** A fold has died when all that it stands for has. */
function stateOf(box: Box, fateOf: ReadonlyMap<number, Fate>): BoxState {
  if (box.kind === 'root' || box.state === 'freed') return box.state;
  const fates = box.ids.map((id) => fateOf.get(id) ?? 'lives');
  if (fates.every((fate) => fate === 'dies')) return 'freed';
  return fates.includes('lives') ? 'live' : 'unreachable';
}

/** Suppositions about one moment of which the whole heap is at hand. Nothing of it is changed. */
export class Worlds {
  private readonly graph: HeapGraph;

  constructor(snapshot: HeapSnapshot) {
    this.graph = buildGraph(snapshot);
  }

  suppose(supposition: Supposition): Supposed {
    return suppose(this.graph, supposition);
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
