/**
 * The drawing in lanes, one for each generation of the collector: an object that survives a collection moves from its lane to the next.
 * From side to side the boxes stand as in the usual drawing, so that it can be recognised.
 */
import { routeArrow } from './arrow-routes';
import { widthOf } from './heap-layout';
import type { HeapLayout, Lane, Placed, PlacedArrow } from './heap-layout';
import type { Box, HeapPicture } from './heap-picture';

const GAP = 18;
const HEADING = 28;
const BOTTOM = 14;
const titles = [
  'names, and what the collector does not track', 'generation 0: new', 'generation 1: survived one collection', 'generation 2: old',
];

/** What was freed stands in the lane of the youngest: it is there for one more look only. */
function laneOf({ kind, state, generation }: Box): number {
  if (kind === 'root' || (generation === null && state !== 'freed' && kind === 'object')) return 0;
  return 1 + (generation ?? 0);
}

/** Places boxes of a lane one below the other where they would touch. Returns the height that is needed. */
function stack(boxes: readonly { key: string; place: Placed }[], top: number, into: Map<string, Placed>): number {
  const placed: Placed[] = [];
  let height = 0;
  for (const { key, place } of [...boxes].sort((one, other) => one.place.y - other.place.y || one.place.x - other.place.x)) {
    const beside = placed.filter((other) => other.x < place.x + place.width + GAP && place.x < other.x + other.width + GAP);
    const y = beside.reduce((lowest, other) => Math.max(lowest, other.y + other.height + GAP), top);
    const at = { ...place, y };
    placed.push(at);
    into.set(key, at);
    height = Math.max(height, y + place.height - top);
  }
  return height;
}

/** `base`: the usual layout of the same picture. */
export function layOutInLanes(picture: HeapPicture, base: HeapLayout): HeapLayout {
  const boxes = new Map<string, Placed>();
  const lanes: Lane[] = [];
  let y = 0;
  for (const [lane, title] of titles.entries()) {
    const own = picture.boxes.filter((box) => laneOf(box) === lane && base.boxes.has(box.key))
      .map(({ key }) => ({ key, place: base.boxes.get(key) as Placed }));
    const height = HEADING + stack(own, y + HEADING, boxes) + BOTTOM + (own.length === 0 ? 10 : 0);
    lanes.push({ title, x: 0, y, width: base.width, height });
    y += height + 6;
  }
  const arrows = new Map(picture.arrows.flatMap((arrow): [string, PlacedArrow][] => {
    const [from, to] = [boxes.get(arrow.from), boxes.get(arrow.to)];
    return from && to ? [[arrow.key, routeArrow(from, to, widthOf(arrow))]] : [];
  }));
  return { width: base.width, height: y, boxes, arrows, lanes };
}
