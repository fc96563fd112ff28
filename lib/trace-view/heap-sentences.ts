/** The heap in words: what a reader of the drawing sees, for those who do not look at drawings, and for tests. */
import type { HeapSnapshot } from '@/lib/python/api';
import type { Arrow, Box, HeapPicture } from './heap-picture';

/** `3 Node and 1 list`; with `noun` `3 Node objects and 1 list object`. */
function countByType(boxes: readonly Box[], noun = false): string {
  const counts = new Map<string, number>();
  for (const box of boxes) counts.set(box.title, (counts.get(box.title) ?? 0) + 1);
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

/** One moment in a few sentences. */
export function describeHeap(picture: HeapPicture): string[] {
  const objects = picture.boxes.filter((box) => box.kind === 'object');
  const live = objects.filter((box) => box.state === 'live');
  const lost = objects.filter((box) => box.state === 'unreachable');
  const sentences: string[] = [];
  if (live.length > 0) {
    sentences.push(`${plural(live.length, 'object', 'objects')} can be reached from the program: ${countByType(live)}.`);
  } else if (lost.length > 0) {
    sentences.push('Nothing drawn here can be reached from the program.');
  } else {
    sentences.push(picture.hidden > 0 ? 'Besides classes and functions the program has no objects.' : 'The program has no objects.');
  }
  if (lost.length > 0) {
    const why = holdEachOther(lost, picture.arrows) ? ' They hold each other, so no count falls to zero.' : '';
    const objectsWait = plural(lost.length, 'object can no longer be reached and waits', 'objects can no longer be reached and wait');
    sentences.push(`${objectsWait} for the collector: ${countByType(lost)}.${why}`);
  }
  if (picture.omitted > 0) sentences.push(`${plural(picture.omitted, 'more object is', 'more objects are')} not drawn.`);
  return sentences;
}

/** What happened since an earlier moment, named `since`, as a sentence: `picture` is the later one, drawn with `before`. */
export function describeChange(before: HeapSnapshot, picture: HeapPicture, since: string): string {
  const freed = picture.boxes.filter((box) => box.state === 'freed');
  const known = new Set(before.objects.map((object) => `o${object.id}`));
  const made = picture.boxes.filter((box) => box.kind === 'object' && box.state !== 'freed' && !known.has(box.key));
  const wasReachable = new Set(before.objects.filter((object) => object.reachable).map((object) => `o${object.id}`));
  const lost = picture.boxes.filter((box) => box.state === 'unreachable' && wasReachable.has(box.key));
  const parts = [
    freed.length > 0 ? `${countByType(freed, true)} freed` : '',
    made.length > 0 ? `${countByType(made, true)} made` : '',
    lost.length > 0 ? `${countByType(lost, true)} no longer reachable` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `Since “${since}”: ${parts.join('; ')}.` : `Since “${since}” nothing that is drawn was made or freed.`;
}
