import type { HeapSnapshot } from '@/lib/python/api';
import { layOut } from '@/lib/trace-view/heap-layout';
import { drawHeap } from '@/lib/trace-view/heap-picture';
import { describeHeap } from '@/lib/trace-view/heap-sentences';
import drawing from './heap-drawing.module.css';
import styles from './heap-figure.module.css';
import { HeapSvg } from './heap-svg';

/** One moment of a heap as a figure, with what it shows in words: nothing to press. */
export function HeapFigure({ snapshot }: { snapshot: HeapSnapshot }) {
  const picture = drawHeap(snapshot);
  const description = describeHeap(picture).join(' ');
  return (
    <figure className={styles.figure}>
      <div className={drawing.frame} role="region" aria-label="Drawing of the heap" tabIndex={0}>
        <HeapSvg picture={picture} layout={layOut([picture])} description={description} fit />
      </div>
      <figcaption>{description}</figcaption>
    </figure>
  );
}
