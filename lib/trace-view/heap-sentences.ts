/** The heap in words: what a reader of the drawing sees, for those who do not look at drawings, and for tests. */
import type { HeapSnapshot } from '@/lib/python/api';
import type { Arrow, Box, BoxState, HeapPicture } from './heap-picture';

type Ids = Pick<Box, 'title' | 'ids'>;

const countOf = (boxes: readonly Ids[]): number => boxes.reduce((sum, box) => sum + box.ids.length, 0);

/** `3 Node and 1 list`; with `noun` `3 Node objects and 1 list object`. */
function countByType(boxes: readonly Ids[], noun = false): string {
  const counts = new Map<string, number>();
  for (const box of boxes) counts.set(box.title, (counts.get(box.title) ?? 0) + box.ids.length);
  return joinWords([...counts].map(([type, count]) => `${count} ${type}${noun ? (count === 1 ? ' object' : ' objects') : ''}`));
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Whether every one of the boxes is held by another of them (or itself) through a strong reference. */
function holdEachOther(boxes: readonly Box[], arrows: readonly Arrow[]): boolean {
  const keys = new Set(boxes.map((box) => box.key));
  const held = new Set(arrows.filter((arrow) => !arrow.weak && keys.has(arrow.from)).map((arrow) => arrow.to));
  return boxes.length > 0 && boxes.every((box) => held.has(box.key));
}

/** What of the boxes is not tracked and holds one that is: an arrow that the collector does not see. */
function hiddenHolders(boxes: readonly Box[], arrows: readonly Arrow[]): Box[] {
  const keys = new Set(boxes.filter((box) => box.generation !== null).map((box) => box.key));
  const holders = new Set(arrows.filter((arrow) => !arrow.weak && keys.has(arrow.to)).map((arrow) => arrow.from));
  return boxes.filter((box) => box.kind === 'object' && box.generation === null && holders.has(box.key));
}

/** One moment in a few sentences. */
export function describeHeap(picture: HeapPicture): string[] {
  const objects = picture.boxes.filter((box) => box.kind !== 'root');
  const live = objects.filter((box) => box.state === 'live');
  const lost = objects.filter((box) => box.state === 'unreachable');
  const sentences: string[] = [];
  if (live.length > 0) {
    sentences.push(`${plural(countOf(live), 'object', 'objects')} can be reached from the program: ${countByType(live)}.`);
  } else if (lost.length > 0) {
    sentences.push('Nothing drawn here can be reached from the program.');
  } else {
    sentences.push(picture.hidden > 0 ? 'Besides classes and functions the program has no objects.' : 'The program has no objects.');
  }
  if (lost.length > 0) {
    const why = holdEachOther(lost, picture.arrows) ? ' They hold each other, so no count falls to zero.' : '';
    const objectsWait = plural(countOf(lost), 'object can no longer be reached and waits', 'objects can no longer be reached and wait');
    sentences.push(`${objectsWait} for the collector: ${countByType(lost)}.${why}`);
    const hidden = hiddenHolders(lost, picture.arrows);
    if (hidden.length > 0) {
      sentences.push(`The collector does not track ${countByType(hidden)} and cannot see what is held there: it will wait in vain.`);
    }
  }
  if (picture.omitted > 0) sentences.push(`${plural(picture.omitted, 'more object is', 'more objects are')} not drawn.`);
  return sentences;
}

/** What happened since an earlier moment, named `since`, as a sentence: `picture` is the later one, drawn with `before`. */
export function describeChange(before: HeapSnapshot, picture: HeapPicture, since: string): string {
  const known = new Set(before.objects.map((object) => object.id));
  const wasReachable = new Set(before.objects.filter((object) => object.reachable).map((object) => object.id));
  /** What of the boxes in these states fits. */
  const only = (states: readonly BoxState[], fits: (id: number) => boolean): Ids[] => picture.boxes
    .filter((box) => states.includes(box.state))
    .map(({ title, ids }) => ({ title, ids: ids.filter(fits) })).filter(({ ids }) => ids.length > 0);
  const happened: [Ids[], string][] = [
    [only(['freed'], () => true), 'freed'],
    [only(['live', 'unreachable'], (id) => !known.has(id)), 'made'],
    [only(['unreachable'], (id) => wasReachable.has(id)), 'no longer reachable'],
  ];
  const parts = happened.filter(([boxes]) => boxes.length > 0).map(([boxes, what]) => `${countByType(boxes, true)} ${what}`);
  return parts.length > 0 ? `Since “${since}”: ${parts.join('; ')}.` : `Since “${since}” nothing that is drawn was made or freed.`;
}
