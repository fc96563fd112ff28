'use client';

import { useMemo, useState } from 'react';
import { COLLECTORS, collectorInfo } from '@/lib/collectors/collectors';
import { plural } from '@/lib/collectors/collector';
import type { CollectorId } from '@/lib/collectors/collector';
import type { LabRun } from '@/lib/collectors/run-lab';
import { layOut } from '@/lib/trace-view/heap-layout';
import { describeLab, pictureOfLab, picturesOfRun } from '@/lib/trace-view/lab-picture';
import frame from '../program/program.module.css';
import { HeapDrawing } from '../visualizer/heap-drawing';
import views from '../visualizer/heap-view.module.css';
import styles from './lab.module.css';
import { MemoryStrip } from './memory-strip';
import { ObjectTable } from './object-table';

interface Props {
  run: LabRun;
  position: number;
  onGo(position: number): void;
  onChoose(id: CollectorId): void;
}

/** The next step of a kind from a position on, in a direction; the position itself when there is none. */
function seek({ recording }: LabRun, from: number, by: 1 | -1, wanted: (phase: string) => boolean): number {
  for (let i = from + by; i >= 0 && i < recording.steps.length; i += by) if (wanted(recording.steps[i].phase)) return i;
  return from;
}

const COLLECTING = [['white', 'white: not visited'], ['grey', 'grey: to be looked at'], ['black', 'black: done']] as const;
const RUNNING = [['live', 'in use'], ['dead', 'dead, not freed']] as const;

/** One collector at work: the step in words, the memory, and the objects as a drawing or a table. */
export function LabRunView({ run, position, onGo, onChoose }: Props) {
  const [form, setForm] = useState<'drawing' | 'table'>('drawing');
  const { recording, collector } = run;
  const { steps } = recording;
  const at = Math.min(position, steps.length - 1);
  const step = steps[at];
  const state = useMemo(() => recording.at(at), [recording, at]);
  const isCollecting = step.pause !== null && step.phase !== 'free';
  const picture = useMemo(() => pictureOfLab(state, step.phase), [state, step]);
  const wholeLayout = useMemo(() => {
    const pictures = picturesOfRun({ steps: recording.steps, states: recording.states() });
    return pictures && layOut(pictures);
  }, [recording]);
  const layout = useMemo(() => wholeLayout ?? layOut([picture]), [wholeLayout, picture]);
  const last = steps.length - 1;
  const isProgram = (phase: string): boolean => phase === 'program';
  const [back, on] = [seek(run, at, -1, isProgram), seek(run, at, 1, isProgram)];
  const next = seek(run, at, 1, (phase) => !isProgram(phase));
  const marked = step.focus === null ? [] : [`o${step.focus}`];
  return (
    <section className={frame.frame} aria-label="Run">
      <div className={frame.bar}>
        <label className={`${styles.field} ${frame.title}`}>
          Collector
          <select className="select" value={collector} onChange={(change) => onChoose(change.target.value as CollectorId)}>
            {COLLECTORS.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
        <div className={views.forms} role="group" aria-label="Form of the objects">
          <button type="button" aria-pressed={form === 'drawing'} onClick={() => setForm('drawing')}>Drawing</button>
          <button type="button" aria-pressed={form === 'table'} onClick={() => setForm('table')}>Table</button>
        </div>
      </div>
      <p className={styles.summary}>{collectorInfo(collector).summary}</p>
      <div className={styles.controls}>
        <input
          type="range" min={0} max={last} value={at} aria-label="Step" aria-valuetext={`Step ${at + 1} of ${steps.length}: ${step.text}`}
          onChange={(change) => onGo(change.target.valueAsNumber)}
        />
        <div className={views.steps} role="group" aria-label="Go to a step">
          <button type="button" onClick={() => onGo(back)} disabled={at === 0} aria-label="Back to the program’s last step">«</button>
          <button type="button" onClick={() => onGo(at - 1)} disabled={at === 0} aria-label="One step back">←</button>
          <span className={styles.count}>{`${at + 1} of ${steps.length}`}</span>
          <button type="button" onClick={() => onGo(at + 1)} disabled={at >= last} aria-label="One step on">→</button>
          <button type="button" onClick={() => onGo(on)} disabled={at >= last} aria-label="On to the program’s next step">»</button>
        </div>
        <button type="button" className="button button-small" disabled={next === at} onClick={() => onGo(next)}>
          Next step of the collector
        </button>
      </div>
      <div className={styles.words} role="status">
        <p><b data-who={step.pause === null ? 'program' : 'collector'}>{step.pause === null ? 'Program' : step.phase}</b> {step.text}</p>
        <p className={styles.aside}>
          {describeLab(state)}
          {step.pause !== null && ` The program waits: pause ${step.pause + 1}, ${plural(step.work, 'unit')} of work.`}
        </p>
      </div>
      <MemoryStrip state={state} isCollecting={isCollecting} focus={step.focus} />
      <ul className={styles.legend} aria-label="What the colours mean">
        {isCollecting
          ? COLLECTING.map(([tone, meaning]) => <li key={tone} data-tone={tone}>{meaning}</li>)
          : RUNNING.map(([tone, meaning]) => <li key={tone} data-tone={tone}>{meaning}</li>)}
      </ul>
      {form === 'drawing'
        ? <HeapDrawing picture={picture} layout={layout} description={describeLab(state)} marked={{ boxes: marked, arrows: [] }} />
        : <ObjectTable state={state} phase={step.phase} />}
    </section>
  );
}
