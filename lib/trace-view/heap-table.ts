/** The picture as rows of a table: the same state in a form that a keyboard and a screen reader can walk. */
import type { Box, HeapPicture } from './heap-picture';

/** A reference as a cell of the table names it. */
export interface HeapReference {
  text: string;
  /** Key of its arrow; null for a value written inside its holder, and for `and 12 more`. */
  arrow: string | null;
}

export interface HeapRow {
  key: string;
  /** `Node`, `list […] (3)`. */
  name: string;
  kind: Box['kind'];
  state: Box['state'];
  /** `2`, `immortal`, `–` for what is not counted. */
  refcount: string;
  generation: string;
  /** During a collection: `1`, `0, unreachable so far`; `–` for what is not looked at. */
  gcRefs: string;
  size: string;
  /** Bytes that would be freed with it: `96 B`. `–` where that is not known, and for what cannot be reached. */
  retained: string;
  /** Who refers to it and as what: `globals → a`, `Node #3 → .next`, `Node #3 → .parent (weak)`. */
  heldBy: HeapReference[];
  /** `.next → Node #4`, `.name = 'a'`. */
  holds: HeapReference[];
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

function limitNames(names: HeapReference[]): HeapReference[] {
  if (names.length <= MOST_NAMES) return names;
  return [...names.slice(0, MOST_NAMES - 1), { text: `and ${names.length - MOST_NAMES + 1} more`, arrow: null }];
}

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
    const heldBy = incoming.flatMap(({ key, from, labels, weak }) =>
      labels.map((label) => ({ text: `${nameOf(from)} → ${label}${weakMark(weak)}`, arrow: key })));
    const holds = outgoing.flatMap(({ key, to, labels, weak }) =>
      labels.map((label) => ({ text: `${label} → ${nameOf(to)}${weakMark(weak)}`, arrow: key })));
    const retained = retainedBy(box);
    return {
      key: box.key,
      name: box.text ? `${nameOf(box.key)} ${box.text}` : nameOf(box.key),
      kind: box.kind,
      state: box.state,
      refcount: refcountText(box.refcount),
      generation: box.generation === null ? NOTHING : String(box.generation),
      gcRefs: box.gcRefs === null ? NOTHING : `${box.gcRefs}${box.verdict === 'unreachable' ? ', unreachable so far' : ''}`,
      size: box.size === null ? NOTHING : `${box.size} B`,
      retained: retained === null ? NOTHING : `${retained} B`,
      heldBy: limitNames(heldBy),
      holds: limitNames([...holds, ...box.fields.map(({ name, value }) => ({ text: `${name} = ${value}`, arrow: null }))]),
    };
  });
}

/** Keys of the boxes in which a text stands: in the title, a field, or the name of a reference to them. Nothing for no text. */
export function findBoxes(picture: HeapPicture, text: string): string[] {
  const sought = text.trim().toLowerCase();
  if (sought === '') return [];
  const names = nameBoxes(picture.boxes);
  const labels = new Map<string, string>();
  for (const arrow of picture.arrows) labels.set(arrow.to, `${labels.get(arrow.to) ?? ''} ${arrow.labels.join(' ')}`);
  return picture.boxes.filter((box) => {
    const fields = box.fields.map(({ name, value }) => `${name} = ${value}`);
    const parts = [names.get(box.key) ?? '', box.title, box.text, ...fields, labels.get(box.key) ?? ''];
    return parts.some((part) => part.toLowerCase().includes(sought));
  }).map(({ key }) => key);
}
