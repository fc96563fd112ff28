import { useMemo, useState } from 'react';
import type { HeapSnapshot } from '@/lib/python/api';
import { arrowText } from '@/lib/trace-view/heap-layout';
import type { HeapLayout } from '@/lib/trace-view/heap-layout';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { describeHeap } from '@/lib/trace-view/heap-sentences';
import { nameBoxes } from '@/lib/trace-view/heap-table';
import { Worlds } from '@/lib/trace-view/worlds';
import { HeapDrawing } from '../visualizer/heap-drawing';
import styles from './analysis.module.css';

interface Props {
  heap: HeapSnapshot;
  picture: HeapPicture;
  layout: HeapLayout;
}

/** Two worlds side by side: the heap of this step, and the same without some references, or after a collection. */
export function WhatIf({ heap, picture, layout }: Props) {
  const [arrows, setArrows] = useState<readonly string[]>([]);
  const [how, setHow] = useState<'cut' | 'weak'>('cut');
  const [collect, setCollect] = useState(false);
  const worlds = useMemo(() => new Worlds(heap), [heap]);
  const names = nameBoxes(picture.boxes);
  const strong = picture.arrows.filter(({ weak, state }) => !weak && state !== 'freed');
  const chosen = arrows.filter((key) => strong.some((arrow) => arrow.key === key));
  const other = worlds.suppose(picture, { arrows: chosen, how, collect });
  const toggle = (key: string): void => {
    if (!strong.some((arrow) => arrow.key === key)) return;
    setArrows(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  };
  const isAsked = chosen.length > 0 || collect;
  return (
    <div className={styles.whatIf}>
      <div className={styles.form}>
        <label>
          Reference
          <select className="select" value="" onChange={(change) => toggle(change.target.value)}>
            <option value="">choose here, or press its name in the drawing</option>
            {strong.map((arrow) => (
              <option key={arrow.key} value={arrow.key}>
                {`${chosen.includes(arrow.key) ? '✓ ' : ''}${names.get(arrow.from)} ${arrowText(arrow)} → ${names.get(arrow.to)}`}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend className="visually-hidden">What happens to it</legend>
          <label><input type="radio" name="how" checked={how === 'cut'} onChange={() => setHow('cut')} /> is cut</label>
          <label><input type="radio" name="how" checked={how === 'weak'} onChange={() => setHow('weak')} /> is weak</label>
        </fieldset>
        <label>
          <input type="checkbox" checked={collect} onChange={(change) => setCollect(change.target.checked)} /> then a collection runs
        </label>
        {isAsked && (
          <button
            type="button" className="button button-small"
            onClick={() => {
              setArrows([]);
              setCollect(false);
            }}
          >
            As it was
          </button>
        )}
      </div>
      <p aria-live="polite" className={styles.verdict}>
        {isAsked ? other.sentence : 'Choose a reference, or let a collection run, to see what would die. Nothing is changed by it.'}
      </p>
      <div className={styles.worlds}>
        <section aria-label="The heap as it is">
          <h3>As it is</h3>
          <HeapDrawing
            picture={picture} layout={layout} description={describeHeap(picture).join(' ')} label="Drawing of the heap as it is"
            selection={{ offers: 'arrows', chosen, onChoose: toggle }}
          />
        </section>
        <section aria-label="The heap as it would be">
          <h3>As it would be</h3>
          <HeapDrawing
            picture={other.picture} layout={layout} description={describeHeap(other.picture).join(' ')}
            label="Drawing of the heap as it would be"
          />
        </section>
      </div>
      {picture.omitted > 0 && <p className={styles.note}>The drawing is a part of a large heap, and so is what is said about it.</p>}
    </div>
  );
}
