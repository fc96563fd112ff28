'use client';

import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import type { HeapSnapshot, MarkHit } from '@/lib/python/api';
import { drawHeap } from '@/lib/trace-view/heap-picture';
import { layOut } from '@/lib/trace-view/heap-layout';
import { describeChange, describeHeap } from '@/lib/trace-view/heap-sentences';
import { Retention } from '@/lib/trace-view/retention';
import { HeapDrawing } from './heap-drawing';
import { HeapHolders } from './heap-holders';
import type { HeapSelection } from './heap-selection';
import { HeapLegend } from './heap-legend';
import { HeapTable } from './heap-table';
import { MomentPicker } from './moment-picker';
import styles from './heap-view.module.css';

/** Loaded when it is first wanted: most readers look at the drawing. */
const HeapTree = dynamic(() => import('./heap-tree').then((module) => module.HeapTree), {
  loading: () => <p className={styles.loading} role="status">Loading the tree…</p>,
});

const forms = { drawing: 'Drawing', table: 'Table', tree: 'Tree' } as const;
type Form = keyof typeof forms;

/** A mark at which the whole heap was recorded. */
export type Moment = MarkHit & { snapshot: HeapSnapshot };

/** More moments than these are not laid out together: their union would be a picture of its own. */
const MAX_COMMON_LAYOUT = 6;

const hasSnapshot = (mark: MarkHit): mark is Moment => mark.snapshot !== undefined;

interface Props {
  marks: readonly MarkHit[];
  title: string;
  /** Lets boxes or arrows be chosen, for an answer. Without it a box that is pressed is asked who keeps it alive. */
  selection?: HeapSelection;
}

/** The heap at the marks of a run: drawing, table, tree and sentences of the same state. Nothing when no mark recorded the heap. */
export function HeapView({ marks, title, selection }: Props) {
  const moments = useMemo(() => marks.filter(hasSnapshot), [marks]);
  const [chosen, setChosen] = useState(0);
  const [form, setForm] = useState<Form>('drawing');
  const [asked, setAsked] = useState('');
  const [showScaffolding, setShowScaffolding] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());

  const pictures = useMemo(() => moments.map((moment, index) => drawHeap(moment.snapshot, {
    before: moments[index - 1]?.snapshot, showScaffolding, unfolded,
  })), [moments, showScaffolding, unfolded]);
  const index = Math.min(chosen, moments.length - 1);
  const isCommon = pictures.length <= MAX_COMMON_LAYOUT;
  const layout = useMemo(() => layOut(isCommon ? pictures : pictures.slice(index, index + 1)), [pictures, isCommon, index]);

  const shown = moments.at(index)?.snapshot;
  const retention = useMemo(() => (shown ? new Retention(shown) : null), [shown]);

  if (moments.length === 0 || !retention) return null;
  const picture = pictures[index];
  const before = moments[index - 1];
  const askedBox = picture.boxes.find((box) => box.key === asked);
  const ways = askedBox ? retention.waysTo(askedBox, picture) : [];
  const marked = { boxes: [asked, ...(ways[0]?.boxes ?? [])], arrows: ways[0]?.arrows ?? [] };
  const asking: HeapSelection = { offers: 'boxes', chosen: [asked], onChoose: (key) => setAsked(key === asked ? '' : key) };
  const sentences = [...(before ? [describeChange(before.snapshot, picture, before.label)] : []), ...describeHeap(picture)];
  const caption = `${title}, ${momentName(moments[index])}`;
  return (
    <section className={styles.view} aria-label={title}>
      <div className={styles.bar}>
        <p className={styles.label}>Heap</p>
        <MomentPicker moments={moments} index={index} onChoose={setChosen} />
        <div className={styles.forms} role="group" aria-label="Form of the heap view">
          {Object.entries(forms).map(([id, name]) => (
            <button key={id} type="button" aria-pressed={form === id} onClick={() => setForm(id as Form)}>{name}</button>
          ))}
        </div>
      </div>
      {form === 'drawing' && (
        <HeapDrawing {...{ picture, layout, marked }} description={sentences.join(' ')} selection={selection ?? asking} />
      )}
      {form === 'table' && <HeapTable {...{ picture, retention, caption }} selection={selection ?? asking} />}
      {form === 'tree' && <HeapTree {...{ picture, retention, caption }} selection={selection ?? asking} />}
      <p className={styles.words} aria-live="polite">{sentences.join(' ')}</p>
      <HeapHolders
        picture={picture} asked={asked} ways={ways} retained={askedBox ? retention.retainedBy(askedBox) : null} onAsk={setAsked}
      />
      <div className={styles.foot}>
        <HeapLegend />
        <FoldButtons folded={picture.folded} unfolded={unfolded} onChange={setUnfolded} />
        <label className={styles.option}>
          <input type="checkbox" checked={showScaffolding} onChange={(event) => setShowScaffolding(event.target.checked)} />
          Show classes and functions too
        </label>
      </div>
    </section>
  );
}

interface FoldProps {
  folded: readonly string[];
  unfolded: ReadonlySet<string>;
  onChange(unfolded: ReadonlySet<string>): void;
}

/** Opens types of which there are many, and closes them again. */
export function FoldButtons({ folded, unfolded, onChange }: FoldProps) {
  if (folded.length === 0 && unfolded.size === 0) return null;
  return (
    <div className={styles.folds}>
      {folded.map((type) => (
        <button key={type} type="button" className="button button-small" onClick={() => onChange(new Set([...unfolded, type]))}>
          Show each {type}
        </button>
      ))}
      {unfolded.size > 0 && <button type="button" className="button button-small" onClick={() => onChange(new Set())}>Fold again</button>}
    </div>
  );
}

/** `before, line 9`, `before, line 9 (2nd time)`, `the end`. */
export function momentName(moment: MarkHit): string {
  const place = moment.line > 0 ? `, line ${moment.line}` : '';
  return `${moment.label}${place}${moment.hit > 1 ? `, time ${moment.hit}` : ''}`;
}
