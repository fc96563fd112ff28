'use client';

import type { AnswerView } from '@/lib/services/attempts/answer-view';
import { answerChanges } from './answer-changes';
import styles from './predict-panel.module.css';

const OUTCOMES: Record<AnswerView['outcome'], string> = { passed: 'Right', failed: 'Not right', 'not-graded': 'Not graded' };

/** What was answered before, the newest first, and what changed from one answer to the next. */
export function EarlierAnswers({ answers }: { answers: readonly AnswerView[] }) {
  if (answers.length < 2) return null;
  return (
    <details className={styles.earlier}>
      <summary>Your {answers.length} answers, and what changed</summary>
      <ol reversed>
        {answers.map((answer, index) => ({ answer, before: answers[index - 1] as AnswerView | undefined, number: index + 1 })).reverse()
          .map(({ answer, before, number }) => (
            <li key={number}>
              <p>
                <strong>Answer {number}</strong>, as CPython {answer.profile}: {OUTCOMES[answer.outcome].toLowerCase()}
                {answer.help === '' ? '.' : `, ${answer.help}.`}
              </p>
              <ul>
                {answerChanges(before, answer).map(({ name, from, to }) => (
                  <li key={`${name} ${from} ${to}`} className={styles.change}>
                    {name !== '' && <>{name}: </>}
                    {from !== '' && <><del>{from}</del> </>}
                    {to !== '' && <ins>{to}</ins>}
                  </li>
                ))}
              </ul>
            </li>
          ))}
      </ol>
    </details>
  );
}
