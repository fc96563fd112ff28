'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ComponentProps } from 'react';
import type { AnswerView } from '@/lib/services/attempts/answer-view';
import { PredictPanel } from '../lesson/predict-panel';
import styles from './review.module.css';

type Props = Omit<ComponentProps<typeof PredictPanel>, 'answered' | 'onAnswered'> & {
  /** How many are due besides this one. */
  others: number;
};

const NOTHING_YET: AnswerView[] = [];

/** A question that is due, asked as if for the first time; then the way to the next. */
export function ReviewQuestion({ others, ...panel }: Props) {
  const [answer, setAnswer] = useState<AnswerView | null>(null);
  const router = useRouter();
  return (
    <>
      <PredictPanel {...panel} answered={NOTHING_YET} onAnswered={setAnswer} />
      {answer && (
        <div className={styles.after}>
          <p>{answer.outcome === 'passed' ? 'Right. It comes back later, after a longer while.' : 'It comes back tomorrow.'}</p>
          <button type="button" className="button button-primary" onClick={() => { router.push('/review'); router.refresh(); }}>
            {others === 0 ? 'Done for now' : 'Next'}
          </button>
        </div>
      )}
    </>
  );
}
