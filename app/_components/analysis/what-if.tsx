import { useMemo, useState } from 'react';
import type { HeapSnapshot, RunRequest } from '@/lib/python/api';
import { arrowText } from '@/lib/trace-view/heap-layout';
import type { HeapLayout } from '@/lib/trace-view/heap-layout';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { describeHeap } from '@/lib/trace-view/heap-sentences';
import { nameBoxes } from '@/lib/trace-view/heap-table';
import { suppositionRun } from '@/lib/trace-view/looks';
import { Worlds, otherPicture, suppositionOf } from '@/lib/trace-view/worlds';
import type { Supposing } from '@/lib/trace-view/worlds';
import { HeapDrawing } from '../visualizer/heap-drawing';
import styles from './analysis.module.css';
import { SupposingForm } from './supposing-form';
import { useBackground, whyNot } from './use-background';
import { WorldTable } from './world-table';

interface Props {
  request: RunRequest;
  event: number;
  heap: HeapSnapshot;
  picture: HeapPicture;
  layout: HeapLayout;
}

const NOTHING: Supposing = { arrows: [], how: 'cut', collect: false };

/**
 * Two worlds side by side: the heap of this step, and the same without some references, or after a collection. Of a heap that is too
 * large to be here as a whole, the engine tells what would become of all of it.
 */
export function WhatIf({ request, event, heap, picture, layout }: Props) {
  const [asked, setAsked] = useState(NOTHING);
  const worlds = useMemo(() => new Worlds(heap), [heap]);
  const names = useMemo(() => nameBoxes(picture.boxes), [picture]);
  const strong = useMemo(() => picture.arrows.filter(({ weak, state }) => !weak && state !== 'freed'), [picture]);
  const supposing = useMemo(
    () => ({ ...asked, arrows: asked.arrows.filter((key) => strong.some((arrow) => arrow.key === key)) }), [asked, strong],
  );
  const supposition = useMemo(() => suppositionOf(picture, supposing), [picture, supposing]);
  const isAsked = supposing.arrows.length > 0 || supposing.collect;
  const isPart = heap.omitted > 0;
  const isElsewhere = isPart && isAsked;
  const question = useMemo(
    () => (isElsewhere ? suppositionRun(request, event, supposition) : null), [isElsewhere, request, event, supposition],
  );
  const { answer, isBusy } = useBackground(question);
  const supposed = useMemo(
    () => (isElsewhere ? answer?.supposed ?? null : worlds.suppose(supposition)), [isElsewhere, answer, worlds, supposition],
  );
  const toggle = (key: string): void => {
    if (!strong.some((arrow) => arrow.key === key)) return;
    const { arrows } = supposing;
    setAsked({ ...supposing, arrows: arrows.includes(key) ? arrows.filter((one) => one !== key) : [...arrows, key] });
  };
  const other = supposed && otherPicture(picture, supposing, supposition, supposed);
  const references = strong.map((arrow) => (
    { key: arrow.key, text: `${names.get(arrow.from)} ${arrowText(arrow)} → ${names.get(arrow.to)}` }
  ));
  return (
    <div className={styles.whatIf}>
      <SupposingForm
        {...{ supposing, references, isAsked }} onToggle={toggle} onChange={setAsked} onReset={() => setAsked(NOTHING)}
      />
      <div aria-live="polite" className={styles.verdict}>
        {!isAsked && <p>Choose a reference, or let a collection run, to see what would die. Nothing is changed by it.</p>}
        {isAsked && isBusy && <p>Working it out on the whole heap…</p>}
        {isAsked && !isBusy && !supposed && answer && <p>{whyNot(answer)}</p>}
        {isAsked && supposed && <p>{supposed.sentence}</p>}
      </div>
      {isAsked && supposed && <WorldTable supposed={supposed} />}
      <div className={styles.worlds}>
        <section aria-label="The heap as it is">
          <h3>As it is</h3>
          <HeapDrawing
            picture={picture} layout={layout} description={describeHeap(picture).join(' ')} label="Drawing of the heap as it is"
            selection={{ offers: 'arrows', chosen: supposing.arrows, onChoose: toggle }}
          />
        </section>
        <section aria-label="The heap as it would be">
          <h3>As it would be</h3>
          {other
            ? (
              <HeapDrawing
                picture={other} layout={layout} description={describeHeap(other).join(' ')} label="Drawing of the heap as it would be"
              />
            )
            : <p className={styles.note}>{isBusy ? 'Working it out…' : 'Not known.'}</p>}
        </section>
      </div>
      {isPart && <p className={styles.note}>{PART}</p>}
    </div>
  );
}

const PART = 'The drawing shows a part of a large heap; what is said about what dies is about the whole of it.';
