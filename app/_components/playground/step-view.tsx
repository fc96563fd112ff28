'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { HeapSnapshot, OutputChunk, RunRequest } from '@/lib/python/api';
import { layOut } from '@/lib/trace-view/heap-layout';
import { drawHeap } from '@/lib/trace-view/heap-picture';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { describeHeap } from '@/lib/trace-view/heap-sentences';
import { Retention } from '@/lib/trace-view/retention';
import { stdoutCharsAt, stepAt, stepsOf } from '@/lib/trace-view/recorded-run';
import type { Grain, HeapRecording } from '@/lib/trace-view/recorded-run';
import { ObjectNames, describeCounts, describeEvent } from '@/lib/trace-view/step-sentences';
import { timelineOf } from '@/lib/trace-view/timeline';
import { HeapDrawing } from '../visualizer/heap-drawing';
import { HeapLegend } from '../visualizer/heap-legend';
import { HeapTable } from '../visualizer/heap-table';
import views from '../visualizer/heap-view.module.css';
import styles from './playground.module.css';
import { ObjectLife } from './object-life';
import { StepControls } from './step-controls';
import { TimelineChart } from './timeline-chart';
import { useHeapAt } from './use-heap-at';
import type { Heaps } from './use-heap-at';

/** Steps whose heaps are fetched and laid out together: among them objects keep their places. */
const CHUNK = 12;
const TIMELINE_COLUMNS = 300;

interface Props {
  request: RunRequest;
  recording: HeapRecording;
  output: readonly OutputChunk[];
  /** The event that is shown. */
  event: number;
  onChange(event: number): void;
}

/** The pictures of neighbouring steps, each with what the one before lost; null until all of their heaps are there. */
function drawAll(events: readonly number[], heaps: Heaps, showScaffolding: boolean): Map<number, HeapPicture> | null {
  const pictures = new Map<number, HeapPicture>();
  let before: HeapSnapshot | undefined;
  for (const event of events) {
    const heap = heaps.get(event);
    if (heap === undefined) return null;
    pictures.set(event, drawHeap(heap, { before, showScaffolding }));
    before = heap;
  }
  return pictures;
}

/** Arrow keys, Home and End anywhere in the view, but where they mean something else. */
function useStepKeys(view: RefObject<HTMLElement | null>, position: number, count: number, go: (to: number) => void): void {
  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const press = (pressed: KeyboardEvent): void => {
      const to = { ArrowLeft: position - 1, ArrowRight: position + 1, Home: 0, End: count - 1 }[pressed.key];
      const isElsewhere = (pressed.target as HTMLElement).closest('input, select, [role="region"][tabindex]') !== null;
      if (to === undefined || isElsewhere || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return;
      pressed.preventDefault();
      go(to);
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [view, position, count, go]);
}

/** Walks a recorded run: timeline, step, the heap as drawing or table, and the step in words. */
export function StepView({ request, recording, output, event, onChange }: Props) {
  const view = useRef<HTMLElement>(null);
  const [grain, setGrain] = useState<Grain>('line');
  const [form, setForm] = useState<'drawing' | 'table'>('drawing');
  const [showScaffolding, setShowScaffolding] = useState(false);
  const [chosen, setChosen] = useState(0);
  const steps = useMemo(() => stepsOf(recording, grain), [recording, grain]);
  const timeline = useMemo(() => timelineOf(recording, TIMELINE_COLUMNS), [recording]);
  const names = useMemo(() => new ObjectNames(recording), [recording]);
  const lines = useMemo(() => request.source.split('\n'), [request]);
  const position = stepAt(steps, event);
  const shown = steps[position] ?? 0;
  const first = Math.floor(position / CHUNK) * CHUNK;
  const chunk = useMemo(() => steps.slice(Math.max(0, first - 1), first + CHUNK), [steps, first]);
  const { heaps, problem } = useHeapAt(request, chunk);
  const pictures = useMemo(() => drawAll(chunk, heaps, showScaffolding), [chunk, heaps, showScaffolding]);
  const layout = useMemo(() => (pictures === null ? null : layOut([...pictures.values()])), [pictures]);
  const go = (to: number): void => onChange(steps[Math.min(Math.max(to, 0), steps.length - 1)] ?? 0);
  useStepKeys(view, position, steps.length, go);

  const now = heaps.get(shown);
  const retention = useMemo(() => (now ? new Retention(now) : undefined), [now]);
  const before = position === 0 ? undefined : heaps.get(steps[position - 1]);
  const picture = pictures?.get(shown);
  const what = describeEvent({ recording, names, lines }, shown);
  const counts = now && before ? describeCounts(before, now, names) : [];
  const choices = (picture?.boxes ?? []).filter(({ kind, state }) => kind === 'object' && state !== 'freed')
    .map(({ ids: [id], title }) => ({ id, type: title }));
  const chosenBox = picture?.boxes.find(({ kind, ids }) => kind === 'object' && ids[0] === chosen);
  const ways = picture && chosenBox && retention ? retention.waysTo(chosenBox, picture) : [];
  const marked = { boxes: chosenBox ? [chosenBox.key, ...(ways[0]?.boxes ?? [])] : [], arrows: ways[0]?.arrows ?? [] };
  const description = picture ? describeHeap(picture).join(' ') : '';
  return (
    <section ref={view} className={views.view} aria-label="The run, step by step">
      <div className={styles.steps}>
        <TimelineChart timeline={timeline} event={shown} />
        <StepControls
          position={position} count={steps.length} what={what} grain={grain} form={form} onGo={go} onGrain={setGrain} onForm={setForm}
        />
      </div>
      <div className={styles.words} aria-live="polite">
        <p className={styles.what}><WithCode text={what} /></p>
        {counts.map((sentence) => <p key={sentence}><WithCode text={sentence} /></p>)}
        {!recording.complete && position === steps.length - 1 && (
          <p>More happened than is recorded: this is the first part of the run.</p>
        )}
      </div>
      {!picture || !layout
        ? <p className={styles.waiting} role="status">{problem || 'Running again to this step…'}</p>
        : form === 'drawing'
          ? <HeapDrawing picture={picture} layout={layout} description={description} marked={marked} />
          : <HeapTable picture={picture} caption={`The heap at step ${position + 1}`} retention={retention} />}
      {description && <p className={views.words}>{description}</p>}
      <div className={views.foot}>
        <HeapLegend />
        <label className={views.option}>
          <input type="checkbox" checked={showScaffolding} onChange={(change) => setShowScaffolding(change.target.checked)} />
          Show classes and functions too
        </label>
      </div>
      <ObjectLife
        recording={recording} names={names} choices={choices} chosen={chosen} heap={now} ways={ways} onChoose={setChosen} onGo={onChange}
      />
      <OutputSoFar output={output} chars={stdoutCharsAt(recording.events, shown)} />
    </section>
  );
}

/** A sentence in which code stands between backticks. */
function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

/** What is written by this step, and, paler, what is still to come. */
function OutputSoFar({ output, chars }: { output: readonly OutputChunk[]; chars: number }) {
  const text = output.filter(({ stream }) => stream === 'stdout').map((chunk) => chunk.text).join('');
  if (text === '') return null;
  return (
    <div className={styles.soFar}>
      <p className={views.label}>Printed by this step</p>
      <pre>{text.slice(0, chars)}<span>{text.slice(chars, chars + 4000)}</span></pre>
    </div>
  );
}
