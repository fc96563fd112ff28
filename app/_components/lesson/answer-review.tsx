'use client';

import type { ReactNode } from 'react';
import type { AnswerView } from '@/lib/services/attempts/answer-view';
import { BeliefCards } from '../question/belief-cards';
import { Prose } from '../ui/prose';
import styles from './predict-panel.module.css';
import { VerdictMark } from './verdict-mark';

/** After the answer: right or not, what is printed, why, the other answers' reasons, the other versions. */
export function AnswerReview({ answers }: { answers: readonly AnswerView[] }) {
  const current = answers[answers.length - 1];
  const { outcome, answer, output, choices, otherwise, elsewhere, profile } = current;
  const isRight = outcome === 'passed';
  const chosen = choices.find((choice) => choice.chosen);
  const right = choices.find((choice) => choice.right);
  const others = choices.filter((choice) => choice !== chosen && choice !== right);
  const earlier = answers.slice(0, -1).filter((one) => one.outcome === 'failed' && (one.answer !== answer || one.profile !== profile));
  return (
    <>
      <p className={styles.verdict} data-right={isRight}>
        <VerdictMark isRight={isRight} />{isRight ? 'Right.' : 'Not what happens.'}
      </p>
      <dl className={styles.facts}>
        {earlier.length > 0 && (
          <Fact name="Earlier">{earlier.map((one, index) => <s key={index} className={styles.value}>{one.answer}</s>)}</Fact>
        )}
        <Fact name="You said">{isRight ? <span className={styles.value}>{answer}</span> : <s className={styles.value}>{answer}</s>}</Fact>
        <Fact name={`CPython ${profile} prints`}><span className={styles.value}>{output}</span></Fact>
      </dl>
      {current.message && <p>{current.message}</p>}
      <BeliefCards beliefs={current.beliefs} profile={profile} />
      {chosen && <Prose tree={chosen.why} compact />}
      {otherwise && <Prose tree={otherwise} compact />}
      {right && right !== chosen && (
        <section className={styles.reason}><h4>Why it prints {oneLine(right.output)}</h4><Prose tree={right.why} compact /></section>
      )}
      {elsewhere.map((other) => (
        <section key={other.profile} className={styles.reason}>
          <h4>CPython {other.profile} prints {oneLine(other.output)}</h4>
          {other.why && <Prose tree={other.why} compact />}
        </section>
      ))}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>Why not the other answers</summary>
          {others.map((choice) => (
            <section key={choice.output} className={styles.reason}>
              <h4>{oneLine(choice.output)}</h4>
              <Prose tree={choice.why} compact />
            </section>
          ))}
        </details>
      )}
    </>
  );
}

const oneLine = (text: string): string => `“${text.replaceAll('\n', ' ⏎ ')}”`;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
