/** Which neighbouring steps are laid out together: among them objects keep their places. */
import type { HeapPicture } from './heap-picture';

/** So many boxes may stand in a common drawing, whatever the single ones have. */
const FEW = 14;
/** A common drawing has no more than so many times the boxes of the largest one in it: else it is mostly empty. */
const SPARSEST = 1.5;

/** Positions of the first picture of each segment, and behind the last one their number. */
export function segmentsOf(pictures: readonly HeapPicture[]): number[] {
  const starts: number[] = [];
  let union = new Set<string>();
  let largest = 0;
  pictures.forEach(({ boxes }, index) => {
    const joined = new Set([...union, ...boxes.map(({ key }) => key)]);
    largest = Math.max(largest, boxes.length);
    if (index > 0 && joined.size <= Math.max(FEW, SPARSEST * largest)) union = joined;
    else {
      starts.push(index);
      union = new Set(boxes.map(({ key }) => key));
      largest = boxes.length;
    }
  });
  return [...starts, pictures.length];
}
