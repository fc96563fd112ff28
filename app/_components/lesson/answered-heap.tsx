'use client';

import { useEffect } from 'react';
import type { AnswerView } from '@/lib/services/attempts/answer-view';
import { describeOutcome } from '../program/outcome-text';
import frame from '../program/program.module.css';
import { useProgramRun } from '../program/use-program-run';
import { HeapView } from '../visualizer/heap-view';
import type { PredictQuestion } from './predict-panel';
import styles from './predict-panel.module.css';

/** The same program, run here: the heap at its marks, from the run that the answer is about. */
export function AnsweredHeap({ question, answer }: { question: PredictQuestion; answer: AnswerView }) {
  const { state, run } = useProgramRun();
  const { program, snapshotAtEnd } = question;
  const { profile } = answer;
  useEffect(() => {
    void run({ source: program.source, filename: program.filename, profile, marks: program.marks, snapshotAtEnd });
  }, [run, program, profile, snapshotAtEnd]);
  if (state.phase !== 'done') return <p className={styles.waiting} role="status">Running it here, to look at the heap…</p>;
  const outcome = describeOutcome(state.result);
  return (
    <div className={styles.heap}>
      {outcome.tone !== 'fine' && <p className={frame.outcome} data-tone={outcome.tone}>{outcome.text}</p>}
      <HeapView marks={state.result.marks} title={`The heap of ${program.filename}`} />
      <p className={styles.provenance}>
        Graded on the server and run here by engine {answer.engine}, as CPython {profile}.
      </p>
    </div>
  );
}
