import type { HeapSnapshot } from '@/lib/python/api';
import { layOut } from '@/lib/trace-view/heap-layout';
import { drawHeap } from '@/lib/trace-view/heap-picture';
import { describeHeap } from '@/lib/trace-view/heap-sentences';
import { HeapDrawing } from './heap-drawing';
import styles from './heap-figure.module.css';

/** One moment of a heap as a figure, with what it shows in words: nothing to press. */
export function HeapFigure({ snapshot }: { snapshot: HeapSnapshot }) {
  const picture = drawHeap(snapshot);
  const description = describeHeap(picture).join(' ');
  return (
    <figure className={styles.figure}>
      <HeapDrawing picture={picture} layout={layOut([picture])} description={description} fit />
      <figcaption>{description}</figcaption>
    </figure>
  );
}
