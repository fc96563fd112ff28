'use client';

import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { OutputChunk, RunRequest } from '@/lib/python/api';
import { layOut } from '@/lib/trace-view/heap-layout';
import { drawHeap } from '@/lib/trace-view/heap-picture';
import { describeHeap } from '@/lib/trace-view/heap-sentences';
import { stdoutCharsAt, stepAt, stepsOf } from '@/lib/trace-view/recorded-run';
import type { Grain, HeapRecording } from '@/lib/trace-view/recorded-run';
import { ObjectNames, describeCounts, describeEvent } from '@/lib/trace-view/step-sentences';
import { timelineOf } from '@/lib/trace-view/timeline';
import { HeapDrawing } from '../visualizer/heap-drawing';
import { HeapLegend } from '../visualizer/heap-legend';
import { HeapTable } from '../visualizer/heap-table';
import views from '../visualizer/heap-view.module.css';
import styles from './playground.module.css';
import { TimelineChart } from './timeline-chart';
import { useHeapAt } from './use-heap-at';

/** Steps whose heaps are fetched and laid out together: among them objects keep their places. */
const CHUNK = 12;
const TIMELINE_COLUMNS = 300;

const grains: Record<Grain, string> = { line: 'lines', object: 'objects', all: 'everything' };

interface Props {
  request: RunRequest;
  recording: HeapRecording;
  output: readonly OutputChunk[];
  /** The event that is shown. */
  event: number;
  onChange(event: number): void;
}

/** Walks a recorded run: timeline, step, the heap as drawing or table, and the step in words. */
export function StepView({ request, recording, output, event, onChange }: Props) {
  const [grain, setGrain] = useState<Grain>('line');
  const [form, setForm] = useState<'drawing' | 'table'>('drawing');
  const [showScaffolding, setShowScaffolding] = useState(false);
  const steps = useMemo(() => stepsOf(recording, grain), [recording, grain]);
  const timeline = useMemo(() => timelineOf(recording, TIMELINE_COLUMNS), [recording]);
  const names = useMemo(() => new ObjectNames(recording), [recording]);
  const lines = useMemo(() => request.source.split('\n'), [request]);
  const position = stepAt(steps, event);
  const first = Math.floor(position / CHUNK) * CHUNK;
  const chunk = useMemo(() => steps.slice(Math.max(0, first - 1), first + CHUNK), [steps, first]);
  const heaps = useHeapAt(request, chunk);

  const go = (to: number): void => onChange(steps[Math.min(Math.max(to, 0), steps.length - 1)]);
  const byKey = (pressed: KeyboardEvent): void => {
    const to = { ArrowLeft: position - 1, ArrowRight: position + 1, Home: 0, End: steps.length - 1 }[pressed.key];
    if (to === undefined || pressed.altKey || pressed.ctrlKey || pressed.metaKey || (pressed.target as HTMLElement).closest('input, select, [role="region"]')) return;
    pressed.preventDefault();
    go(to);
  };

  const now = heaps.at(steps[position]);
  const before = position === 0 ? undefined : heaps.at(steps[position - 1]);
  const isComplete = chunk.every((at) => heaps.at(at) !== undefined);
  const pictures = useMemo(() => (isComplete ? new Map(chunk.map((at, i) => [at, drawHeap(heaps.at(at)!, { before: i === 0 ? undefined : heaps.at(chunk[i - 1]), showScaffolding })])) : null),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the heaps of a chunk do not change once they are there
    [isComplete, chunk, showScaffolding]);
  const layout = useMemo(() => (pictures === null ? null : layOut([...pictures.values()])), [pictures]);
  const picture = pictures?.get(steps[position]);
  const sentences = [
    describeEvent({ recording, names, lines }, steps[position]),
    ...(now && before ? describeCounts(before, now, names) : []),
  ];
  const description = picture ? describeHeap(picture).join(' ') : '';
  return (
    <section className={views.view} aria-label="The run, step by step" onKeyDown={byKey}>
      <div className={styles.steps}>
        <TimelineChart timeline={timeline} event={steps[position] ?? 0} />
        <input
          type="range" className={styles.scrubber} min={0} max={Math.max(0, steps.length - 1)} value={position} aria-label="Step"
          aria-valuetext={`Step ${position + 1} of ${steps.length}: ${sentences[0]}`} onChange={(change) => go(change.target.valueAsNumber)}
        />
        <div className={styles.controls}>
          <div className={views.steps} role="group" aria-label="Go to a step">
            <button type="button" onClick={() => go(0)} disabled={position === 0} aria-label="First step">«</button>
            <button type="button" onClick={() => go(position - 1)} disabled={position === 0} aria-label="One step back">←</button>
            <span className={styles.count}>{`${position + 1} of ${steps.length.toLocaleString('en')}`}</span>
            <button type="button" onClick={() => go(position + 1)} disabled={position >= steps.length - 1} aria-label="One step on">→</button>
            <button type="button" onClick={() => go(steps.length - 1)} disabled={position >= steps.length - 1} aria-label="Last step">»</button>
          </div>
          <label className={styles.grain}>Steps by
            <select className="select" value={grain} onChange={(change) => setGrain(change.target.value as Grain)}>
              {Object.entries(grains).map(([id, name]) => <option key={id} value={id}>{name}</option>)}
            </select>
          </label>
          <div className={views.forms} role="group" aria-label="Form of the heap view">
            <button type="button" aria-pressed={form === 'drawing'} onClick={() => setForm('drawing')}>Drawing</button>
            <button type="button" aria-pressed={form === 'table'} onClick={() => setForm('table')}>Table</button>
          </div>
        </div>
      </div>
      <div className={styles.words} aria-live="polite">
        <p className={styles.what}><WithCode text={sentences[0]} /></p>
        {sentences.slice(1).map((sentence) => <p key={sentence}><WithCode text={sentence} /></p>)}
        {!recording.complete && position === steps.length - 1 && <p>More happened than is recorded: this is the first part of the run.</p>}
      </div>
      {picture && layout
        ? form === 'drawing'
          ? <HeapDrawing picture={picture} layout={layout} description={description} />
          : <HeapTable picture={picture} caption={`The heap at step ${position + 1}`} />
        : <p className={styles.waiting} role="status">{heaps.problem || 'Running again to this step…'}</p>}
      {description && <p className={views.words}>{description}</p>}
      <div className={views.foot}>
        <HeapLegend />
        <label className={views.option}>
          <input type="checkbox" checked={showScaffolding} onChange={(change) => setShowScaffolding(change.target.checked)} />
          Show classes and functions too
        </label>
      </div>
      <OutputSoFar output={output} chars={stdoutCharsAt(recording.events, steps[position] ?? 0)} />
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
