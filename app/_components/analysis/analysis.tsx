'use client';

import { useMemo, useState } from 'react';
import type { ForkedProcess, HeapSnapshot, RunRequest } from '@/lib/python/api';
import type { HeapLayout } from '@/lib/trace-view/heap-layout';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { endOf, inspectionRun } from '@/lib/trace-view/looks';
import type { HeapRecording } from '@/lib/trace-view/recorded-run';
import frame from '../program/program.module.css';
import styles from './analysis.module.css';
import { BackgroundState } from './background-state';
import { FlameGraph } from './flame-graph';
import { FourQuestions } from './four-questions';
import { GrowthLaw } from './growth-law';
import { MemoryPages } from './memory-pages';
import { ToolLens } from './tool-lens';
import { useBackground, whyNot } from './use-background';
import { VersionLens } from './version-lens';
import type { Differing } from './version-lens';
import { WhatIf } from './what-if';

const lenses = {
  questions: 'Four questions', whatIf: 'What if', growth: 'Growth law', places: 'Where bytes were made', pages: 'Memory pages',
  tools: 'Other tools', versions: 'Other versions',
} as const;
type Lens = keyof typeof lenses;
/** Those that are answered from one inspection of the heap. */
const INSPECTED: ReadonlySet<Lens> = new Set(['questions', 'tools', 'places', 'pages']);

interface Props {
  request: RunRequest;
  recording: HeapRecording;
  /** The processes that the program forked. */
  forks: readonly ForkedProcess[];
  /** The step that is shown, its heap and its drawing; undefined while they come. */
  event: number;
  heap: HeapSnapshot | undefined;
  picture: HeapPicture | undefined;
  layout: HeapLayout | null;
  /** The object that is asked about; 0 for none. */
  chosen: number;
  onChoose(id: number): void;
  onGo(event: number): void;
  /** Steps were found that differ in another version. */
  onDiffer(differing: Differing): void;
  /** What is to stand beside lines of the source. */
  onLineNotes(notes: ReadonlyMap<number, string>): void;
}

/** What can be found out about a recorded run, one question at a time. */
export function Analysis(props: Props) {
  const { request, recording, forks, event, heap, picture, layout, chosen, onChoose, onGo, onDiffer, onLineNotes } = props;
  const [lens, setLens] = useState<Lens>('questions');
  const [isHere, setHere] = useState(false);
  const end = useMemo(() => endOf(recording), [recording]);
  const at = isHere ? event : end;
  const wanted = useMemo(() => inspectionRun(request, recording, at, chosen), [request, recording, at, chosen]);
  const background = useBackground(INSPECTED.has(lens) ? wanted.run : null);
  const { answer } = background;
  const inspected = answer?.findings ?? null;
  const show = (id: number): void => {
    onChoose(id);
    onGo(at);
  };
  return (
    <section className={`${frame.frame} ${styles.analysis}`} aria-label="Analysis">
      <h2 className={styles.title}>What is there to find out?</h2>
      <div className={styles.lenses} role="group" aria-label="What to find out">
        {Object.entries(lenses).map(([id, title]) => (
          <button key={id} type="button" aria-pressed={id === lens} onClick={() => setLens(id as Lens)}>{title}</button>
        ))}
      </div>
      {INSPECTED.has(lens) && (
        <div className={styles.moment} role="group" aria-label="Moment">
          <label><input type="radio" name="moment" checked={!isHere} onChange={() => setHere(false)} /> at the end of the program</label>
          <label><input type="radio" name="moment" checked={isHere} onChange={() => setHere(true)} /> at the step that is shown</label>
        </div>
      )}
      <div className={styles.body}>
        {INSPECTED.has(lens) && <BackgroundState background={background} doing="Running again to look at the heap" />}
        {INSPECTED.has(lens) && answer && !inspected && <p>{whyNot(answer)}</p>}
        {lens === 'questions' && inspected && <FourQuestions answers={inspected} repeats={wanted.repeats} onShow={show} />}
        {lens === 'places' && inspected && <FlameGraph tree={inspected.sites} filename={request.filename} onLineNotes={onLineNotes} />}
        {lens === 'pages' && inspected && <MemoryPages {...{ request, forks }} memory={inspected.memory} onShow={show} />}
        {lens === 'tools' && inspected && <ToolLens tools={inspected.tools} />}
        {INSPECTED.has(lens) && answer && inspected && inspected.objects > 0 && (
          <p className={styles.cost}>
            {`${inspected.objects.toLocaleString('en')} objects, analysed in ${(answer.milliseconds / 1000).toFixed(1)} s beside the page.`}
          </p>
        )}
        {lens === 'growth' && <GrowthLaw request={request} recording={recording} />}
        {lens === 'versions' && <VersionLens request={request} onGo={onGo} onDiffer={onDiffer} />}
        {lens === 'whatIf' && (heap && picture && layout
          ? <WhatIf {...{ request, event, heap, picture, layout }} />
          : <p role="status" className={styles.note}>Running again to this step…</p>)}
      </div>
    </section>
  );
}
