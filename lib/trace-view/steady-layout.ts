/**
 * A layout that follows another one: boxes that were there keep their places, new ones come near to what they belong to. Where that would
 * need much more room than a drawing made anew, the drawing is made anew.
 */
import { routeArrow } from './arrow-routes';
import { layOut, loopAbove, widthOf } from './heap-layout';
import type { HeapLayout, Placed, PlacedArrow, Point } from './heap-layout';
import type { Arrow, HeapPicture } from './heap-picture';

/** So much of the boxes must have a place already. */
const FEWEST_KEPT = 0.25;
/** A drawing may be so many times as long in a direction and as large as one made anew, and some pixels more. */
const MOST_LENGTH = 1.4;
const MOST_AREA = 2.2;
const SPARE = 160;
const GAP = 26;
const MARGIN = 8;
/** Steps in which a free place is looked for, and how many of them. */
const STRIDE = 24;
const MOST_STRIDES = 40;

const touches = (one: Placed, other: Placed): boolean =>
  one.x < other.x + other.width + GAP && other.x < one.x + one.width + GAP
  && one.y < other.y + other.height + GAP / 2 && other.y < one.y + one.height + GAP / 2;

/** The free place nearest to the one that is wished for: above or below it, else beside it. */
function freePlace(wish: Placed, taken: readonly Placed[]): Placed | null {
  const at = { ...wish, x: Math.max(MARGIN, wish.x), y: Math.max(MARGIN, wish.y) };
  for (let strides = 0; strides <= MOST_STRIDES; strides++) {
    for (const [dx, dy] of strides === 0 ? [[0, 0]] : [[0, strides], [0, -strides], [strides, 0], [strides, strides]]) {
      const place = { ...at, x: at.x + dx * STRIDE, y: at.y + dy * STRIDE };
      if (place.y >= MARGIN && !taken.some((other) => touches(place, other))) return place;
    }
  }
  return null;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** How far boxes stand from where they would stand in the new drawing. */
function shiftOf(keys: Iterable<string>, placed: ReadonlyMap<string, Placed>, fresh: HeapLayout): Point | null {
  const known = [...keys].flatMap((key) => {
    const [at, would] = [placed.get(key), fresh.boxes.get(key)];
    return at && would ? [{ x: at.x - would.x, y: at.y - would.y }] : [];
  });
  return known.length === 0 ? null : { x: median(known.map(({ x }) => x)), y: median(known.map(({ y }) => y)) };
}

/** Places for all boxes of the new drawing, or null when one finds none. */
function placeBoxes(fresh: HeapLayout, before: HeapLayout, arrows: ReadonlyMap<string, Arrow>): Map<string, Placed> | null {
  const placed = new Map<string, Placed>();
  const taken: Placed[] = [];
  const put = (key: string, place: Placed): void => {
    placed.set(key, place);
    taken.push(place);
  };
  const waiting: string[] = [];
  for (const [key, { width, height }] of fresh.boxes) {
    const old = before.boxes.get(key);
    const place = old && { ...old, width, height };
    const isSame = place && place.width === old.width && place.height === old.height;
    if (place && (isSame || !taken.some((other) => touches(place, other)))) put(key, place);
    else waiting.push(key);
  }
  if (placed.size < FEWEST_KEPT * fresh.boxes.size) return null;
  const whole = shiftOf(placed.keys(), placed, fresh) ?? { x: 0, y: 0 };
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of arrows.values()) {
    neighbours.set(from, [...neighbours.get(from) ?? [], to]);
    neighbours.set(to, [...neighbours.get(to) ?? [], from]);
  }
  for (const key of waiting.sort((a, b) => (fresh.boxes.get(a)?.x ?? 0) - (fresh.boxes.get(b)?.x ?? 0))) {
    const would = fresh.boxes.get(key) as Placed;
    const shift = shiftOf(neighbours.get(key) ?? [], placed, fresh) ?? whole;
    const place = freePlace({ ...would, x: would.x + shift.x, y: would.y + shift.y }, taken);
    if (place === null) return null;
    put(key, place);
  }
  return placed;
}

function hasMoved(key: string, boxes: ReadonlyMap<string, Placed>, before: HeapLayout): boolean {
  const [now, then] = [boxes.get(key), before.boxes.get(key)];
  return !now || !then || now.x !== then.x || now.y !== then.y || now.width !== then.width || now.height !== then.height;
}

function placeArrows(arrows: ReadonlyMap<string, Arrow>, boxes: ReadonlyMap<string, Placed>, before: HeapLayout): Map<string, PlacedArrow> {
  const placed = new Map<string, PlacedArrow>();
  for (const [key, arrow] of arrows) {
    const [from, to, old] = [boxes.get(arrow.from), boxes.get(arrow.to), before.arrows.get(key)];
    if (!from || !to) continue;
    if (old && !hasMoved(arrow.from, boxes, before) && !hasMoved(arrow.to, boxes, before)) placed.set(key, old);
    else placed.set(key, from === to ? loopAbove(from) : routeArrow(from, to, widthOf(arrow)));
  }
  return placed;
}

/** One layout for all the pictures, as near as possible to the one that was shown before. */
export function layOutAfter(pictures: readonly HeapPicture[], before: HeapLayout | null): HeapLayout {
  const fresh = layOut(pictures);
  if (before === null) return fresh;
  const arrows = new Map(pictures.flatMap((picture) => picture.arrows.map((arrow): [string, Arrow] => [arrow.key, arrow])));
  const boxes = placeBoxes(fresh, before, arrows);
  if (boxes === null) return fresh;
  // The size stays, too: a drawing of another size would be drawn on another scale.
  const width = Math.max(before.width, ...[...boxes.values()].map((box) => box.x + box.width + MARGIN));
  const height = Math.max(before.height, ...[...boxes.values()].map((box) => box.y + box.height + MARGIN));
  if (isSparse({ width, height }, fresh, before)) return fresh;
  return { width, height, boxes, arrows: placeArrows(arrows, boxes, before) };
}

type Size = Pick<HeapLayout, 'width' | 'height'>;

/** Whether too much of the drawing would be empty, or it would have become much longer in one direction. */
function isSparse({ width, height }: Size, fresh: Size, before: Size): boolean {
  return width * height > MOST_AREA * fresh.width * fresh.height + SPARE * SPARE
    || width > Math.max(before.width, MOST_LENGTH * fresh.width + SPARE)
    || height > Math.max(before.height, MOST_LENGTH * fresh.height + SPARE);
}
