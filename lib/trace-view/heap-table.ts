/** The picture as rows of a table: the same state in a form that a keyboard and a screen reader can walk. */
import type { Box, HeapPicture } from './heap-picture';

export interface HeapRow {
  key: string;
  /** `Node`, `list […] (3)`. */
  name: string;
  kind: Box['kind'];
  state: Box['state'];
  /** `2`, `immortal`, `–` for what is not counted. */
  refcount: string;
  generation: string;
  size: string;
  /** Bytes that would be freed with it: `96 B`. `–` where that is not known, and for what cannot be reached. */
  retained: string;
  /** Who refers to it and as what: `globals → a`, `Node #3 → .next`, `Node #3 → .parent (weak)`. */
  heldBy: string[];
  /** `.next → Node #4`, `.name = 'a'`. */
  holds: string[];
}

/** Names by which boxes can be told apart in words: `Node #1`, `Node #2`; no number when a title is there once only. */
export function nameBoxes(boxes: readonly Box[]): Map<string, string> {
  const totals = new Map<string, number>();
  for (const box of boxes) totals.set(box.title, (totals.get(box.title) ?? 0) + 1);
  const seen = new Map<string, number>();
  return new Map(boxes.map((box) => {
    const number = (seen.get(box.title) ?? 0) + 1;
    seen.set(box.title, number);
    return [box.key, totals.get(box.title) === 1 ? box.title : `${box.title} #${number}`];
  }));
}

const NOTHING = '–';
/** Names of references in one cell; many objects in one row would bring hundreds. */
const MOST_NAMES = 8;

const limitNames = (names: string[]): string[] =>
  (names.length <= MOST_NAMES ? names : [...names.slice(0, MOST_NAMES - 1), `and ${names.length - MOST_NAMES + 1} more`]);

function refcountText(refcount: number | null): string {
  if (refcount === null) return NOTHING;
  return refcount < 0 ? 'immortal' : String(refcount);
}

/** `retainedBy` gives the bytes that would be freed with a box; null where it has no meaning. */
export function tableOf(picture: HeapPicture, retainedBy: (box: Box) => number | null = () => null): HeapRow[] {
  const nameByKey = nameBoxes(picture.boxes);
  const nameOf = (key: string): string => nameByKey.get(key) ?? key;
  return picture.boxes.map((box) => {
    const incoming = picture.arrows.filter((arrow) => arrow.to === box.key);
    const outgoing = picture.arrows.filter((arrow) => arrow.from === box.key);
    const weakMark = (weak: boolean): string => (weak ? ' (weak)' : '');
    const heldBy = incoming.flatMap(({ from, labels, weak }) => labels.map((label) => `${nameOf(from)} → ${label}${weakMark(weak)}`));
    const retained = retainedBy(box);
    return {
      key: box.key,
      name: box.text ? `${nameOf(box.key)} ${box.text}` : nameOf(box.key),
      kind: box.kind,
      state: box.state,
      refcount: refcountText(box.refcount),
      generation: box.generation === null ? NOTHING : String(box.generation),
      size: box.size === null ? NOTHING : `${box.size} B`,
      retained: retained === null ? NOTHING : `${retained} B`,
      heldBy: limitNames(heldBy),
      holds: limitNames([
        ...outgoing.flatMap((arrow) => arrow.labels.map((label) => `${label} → ${nameOf(arrow.to)}${weakMark(arrow.weak)}`)),
        ...box.fields.map((field) => `${field.name} = ${field.value}`),
      ]),
    };
  });
}
