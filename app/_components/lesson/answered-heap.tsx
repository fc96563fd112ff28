'use client';

import { useCallback, useEffect } from 'react';
import type { AnswerView } from '@/lib/services/attempts/answer-view';
import { describeOutcome } from '../program/outcome-text';
import frame from '../program/program.module.css';
import { useProgramRun } from '../program/use-program-run';
import { HeapView } from '../visualizer/heap-view';
import type { PredictQuestion } from './predict-panel';
import styles from './predict-panel.module.css';

interface Props {
  question: PredictQuestion;
  answer: AnswerView;
  /** Answered just now: then the heap is what the reader waits for. An answer of an earlier visit waits for a press. */
  isFresh: boolean;
}

/** The same program, run here: the heap at its marks, from the run that the answer is about. */
export function AnsweredHeap({ question, answer, isFresh }: Props) {
  const { state, isBusy, run } = useProgramRun();
  const { program, snapshotAtEnd } = question;
  const { profile } = answer;
  const start = useCallback(() => {
    void run({ source: program.source, filename: program.filename, profile, marks: program.marks, snapshotAtEnd });
  }, [run, program, profile, snapshotAtEnd]);
  useEffect(() => { if (isFresh) start(); }, [isFresh, start]);

  if (program.marks.length === 0 && !snapshotAtEnd) return null;
  if (isBusy) return <p className={styles.waiting} role="status">Running it here, to look at the heap…</p>;
  // Another program of the page was started meanwhile, and there is one engine.
  const isMissing = state.phase !== 'done' || state.result.outcome.kind === 'cancelled';
  if (isMissing) {
    return (
      <p className={styles.waiting}>
        <button type="button" className="button button-small" onClick={start}>Run it and look at the heap</button>
      </p>
    );
  }
  const outcome = describeOutcome(state.result);
  return (
    <div className={styles.heap}>
      {outcome.tone !== 'fine' && <p className={frame.outcome} data-tone={outcome.tone}>{outcome.text}</p>}
      <HeapView marks={state.result.marks} title={`The heap of ${program.filename}`} />
      <p className={styles.provenance}>Graded on the server and run here by engine {answer.engine}, as CPython {profile}.</p>
    </div>
  );
}
