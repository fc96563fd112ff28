'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { OutputChunk } from '@/lib/python/api';
import { breakComments, thinSteps } from '@/lib/trace-view/breakpoints';
import { describeHeap } from '@/lib/trace-view/heap-sentences';
import { Retention } from '@/lib/trace-view/retention';
import { placeOfStep, stdoutCharsAt, stepsOf } from '@/lib/trace-view/recorded-run';
import type { Grain } from '@/lib/trace-view/recorded-run';
import { ObjectNames, describeCounts, describeEvent, describeSavers } from '@/lib/trace-view/step-sentences';
import { onlyBoxes } from '@/lib/trace-view/worlds';
import { Analysis } from '../analysis/analysis';
import { NOTHING_DIFFERS } from '../analysis/version-lens';
import type { Differing } from '../analysis/version-lens';
import frame from '../program/program.module.css';
import { HeapDrawing } from '../visualizer/heap-drawing';
import { HeapLegend } from '../visualizer/heap-legend';
import type { HeapSelection } from '../visualizer/heap-selection';
import { HeapTable } from '../visualizer/heap-table';
import { HeapTree } from '../visualizer/heap-tree';
import views from '../visualizer/heap-view.module.css';
import { FoldButtons } from '../visualizer/heap-view';
import styles from './playground.module.css';
import { ExportMenu } from './export-menu';
import { ObjectLife } from './object-life';
import { StepControls } from './step-controls';
import type { HeapForm } from './step-controls';
import { StepWords } from './step-words';
import { TimelineChart } from './timeline-chart';
import type { Recorded } from './use-recording';
import { useWalk } from './use-walk';

interface Props {
  recorded: Recorded;
  /** The event that is shown. */
  event: number;
  /** Lines of the editor at which the steps stop. */
  breakpoints: readonly number[];
  /** Without the analysis below: for a frame in another page. */
  isEmbedded: boolean;
  onChange(event: number): void;
  /** What is to stand beside lines of the source. */
  onLineNotes(notes: ReadonlyMap<number, string>): void;
}

/** Arrow keys, Home and End anywhere in the view, but where they mean something else. */
function useStepKeys(view: RefObject<HTMLElement | null>, position: number, count: number, go: (to: number) => void): void {
  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const press = (pressed: KeyboardEvent): void => {
      const to = { ArrowLeft: position - 1, ArrowRight: position + 1, Home: 0, End: count - 1 }[pressed.key];
      const isElsewhere = (pressed.target as HTMLElement).closest('input, select, [role="region"][tabindex], [role="tree"]') !== null;
      if (to === undefined || isElsewhere || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return;
      pressed.preventDefault();
      go(to);
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [view, position, count, go]);
}

const NONE: ReadonlySet<string> = new Set();

/** Walks a recorded run: timeline, step, the heap as drawing or table, the step in words; below it what can be found out about the run. */
export function StepView({ recorded, event, breakpoints, isEmbedded, onChange, onLineNotes }: Props) {
  const { request, recording, output, forks } = recorded;
  const view = useRef<HTMLElement>(null);
  const [grain, setGrain] = useState<Grain>('line');
  const [form, setForm] = useState<HeapForm>('drawing');
  const [showScaffolding, setShowScaffolding] = useState(false);
  const [showValues, setShowValues] = useState(false);
  const [unfolded, setUnfolded] = useState(NONE);
  const [chosen, setChosen] = useState(0);
  const [isOnlyWays, setOnlyWays] = useState(false);
  const [isThin, setThin] = useState(true);
  const [problem, setProblem] = useState('');
  const [differing, setDiffering] = useState<{ of: Recorded; what: Differing }>({ of: recorded, what: NOTHING_DIFFERS });
  const onDiffer = useCallback((what: Differing) => setDiffering({ of: recorded, what }), [recorded]);
  const differences = differing.of === recorded ? differing.what : NOTHING_DIFFERS;
  const names = useMemo(() => new ObjectNames(recording), [recording]);
  const lines = useMemo(() => request.source.split('\n'), [request]);
  const stops = useMemo(() => new Set([...breakpoints, ...breakComments(request.source)]), [breakpoints, request]);
  const all = useMemo(() => stepsOf(recording, grain), [recording, grain]);
  const thin = useMemo(() => (stops.size === 0 || !isThin ? null : thinSteps(recording, all, stops)), [recording, all, stops, isThin]);
  const isThinned = thin !== null && thin.length > 0;
  const steps = isThinned ? thin : all;
  const { position, shown, now, before, picture, layout, timeline, ...walk } = useWalk(
    request, recording, steps, event, { showScaffolding, showValues, unfolded, lanes: form === 'lanes' },
  );
  const go = (to: number): void => onChange(steps[Math.min(Math.max(to, 0), steps.length - 1)] ?? 0);
  useStepKeys(view, position, steps.length, go);

  const retention = useMemo(() => (now ? new Retention(now) : undefined), [now]);
  const what = describeEvent({ recording, names, lines }, shown);
  const counts = now && before ? describeCounts(before, now, names) : [];
  const effects = (now ? [describeSavers(recording, shown, now, names), ...counts] : []).filter((sentence) => sentence !== '');
  const differingPlaces = useMemo(() => [...differences.at.keys()].map((at) => placeOfStep(steps, at)), [differences, steps]);
  const choices = (picture?.boxes ?? []).filter(({ kind, state }) => kind === 'object' && state !== 'freed')
    .map(({ ids: [id], title }) => ({ id, type: title }));
  const chosenBox = picture?.boxes.find(({ kind, ids }) => kind === 'object' && ids[0] === chosen);
  const ways = picture && chosenBox && retention ? retention.waysTo(chosenBox, picture) : [];
  const marked = { boxes: chosenBox ? [chosenBox.key, ...(ways[0]?.boxes ?? [])] : [], arrows: ways[0]?.arrows ?? [] };
  const onWays = isOnlyWays && chosenBox ? new Set([chosenBox.key, ...ways.flatMap((way) => way.boxes)]) : null;
  const drawn = picture && onWays ? onlyBoxes(picture, onWays) : picture;
  const description = drawn ? describeHeap(drawn).join(' ') : '';
  const selection: HeapSelection = {
    offers: 'boxes', chosen: chosenBox ? [chosenBox.key] : [],
    onChoose: (key) => {
      const box = picture?.boxes.find((candidate) => candidate.key === key);
      if (box?.kind === 'fold') setUnfolded(new Set([...unfolded, box.title]));
      else if (box?.kind === 'object') setChosen(box.ids[0] === chosen ? 0 : box.ids[0]);
    },
  };
  return (
    <>
      <section className={frame.frame} aria-label="Heap">
        <section ref={view} className={views.view} aria-label="The run, step by step">
          <div className={styles.steps}>
            <TimelineChart
              timeline={timeline} at={placeOfStep(steps, shown)} differing={differingPlaces}
              onGo={(place) => go(Math.round(place * (steps.length - 1)))}
            />
            <StepControls
              position={position} count={steps.length} what={what} grain={isThinned ? 'stops' : grain} form={form} hasStops={stops.size > 0}
              onGo={go} onForm={setForm}
              onGrain={(next) => {
                setThin(next === 'stops');
                if (next !== 'stops') setGrain(next);
              }}
            />
          </div>
          <StepWords
            what={what} effects={effects} difference={differences.at.get(shown)} other={differences.profile}
            partial={position === steps.length - 1 ? whyPartial(recorded) : ''}
          />
          {!drawn || (!layout && form !== 'table' && form !== 'tree')
            ? <p className={styles.waiting} role="status">{walk.problem || (now ? 'Drawing…' : 'Running again to this step…')}</p>
            : form === 'tree'
              ? <HeapTree picture={drawn} caption={`The heap at step ${position + 1}`} retention={retention} selection={selection} />
              : form === 'table' || !layout
                ? <HeapTable picture={drawn} caption={`The heap at step ${position + 1}`} retention={retention} selection={selection} />
                : (
                  <HeapDrawing
                    picture={drawn} layout={layout} description={description} marked={marked} selection={selection}
                    tools={<ExportMenu view={view} heap={now} profile={request.profile} step={position} onProblem={setProblem} />}
                  />
                )}
          {description && <p className={views.words}>{problem ? `${problem} ` : ''}{description}</p>}
          <div className={views.foot}>
            <HeapLegend />
            {picture && <FoldButtons folded={picture.folded} unfolded={unfolded} onChange={setUnfolded} />}
            <label className={views.option}>
              <input type="checkbox" checked={showScaffolding} onChange={(change) => setShowScaffolding(change.target.checked)} />
              Show classes and functions too
            </label>
            <label className={views.option}>
              <input type="checkbox" checked={showValues} onChange={(change) => setShowValues(change.target.checked)} />
              Numbers and texts as objects
            </label>
          </div>
          <ObjectLife
            {...{ request, recording, names, lines, choices, chosen, ways, isOnlyWays }} heap={now}
            onChoose={setChosen} onGo={onChange} onOnlyWays={setOnlyWays}
          />
          <OutputSoFar output={output} chars={stdoutCharsAt(recording.events, shown)} />
        </section>
      </section>
      {!isEmbedded && (
        <Analysis
          {...{ request, recording, forks, chosen, picture, layout, onDiffer, onLineNotes }} event={shown} heap={now}
          onChoose={setChosen} onGo={onChange}
        />
      )}
    </>
  );
}

/** Why the run ends here and not where the program does. */
function whyPartial({ recording, isPart, outcome }: Recorded): string {
  if (isPart) return 'The run was stopped before it came to an end: this is the first part of the run.';
  if (!recording.complete) return 'More happened than is recorded: this is the first part of the run.';
  return outcome.kind === 'limit' ? 'Here the run was ended by a limit: this is the first part of the run.' : '';
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
