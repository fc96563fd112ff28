import type { AnswerView } from '@/lib/services/attempts/answer-view';
import { BeliefCards } from './belief-cards';
import { Prose } from '../ui/prose';
import { VerdictMark } from '../lesson/verdict-mark';
import frame from '../lesson/predict-panel.module.css';
import styles from './part-review.module.css';

interface Props {
  answers: readonly AnswerView[];
  kind: 'heap' | 'find';
}

/** After the answer: right or not, and object by object what was said, what is so, and why. */
export function PartReview({ answers, kind }: Props) {
  const { outcome, score, message, parts, beliefs, answer, engine, profile } = answers[answers.length - 1];
  const isRight = outcome === 'passed';
  const right = parts.filter((part) => part.credit === 1).length;
  const headline = kind === 'find' ? (isRight ? 'Right.' : 'Not yet.') : isRight ? 'Right.' : `${right} of ${parts.length} are right.`;
  return (
    <>
      <p className={frame.verdict} data-right={isRight}><VerdictMark isRight={isRight} />{headline}</p>
      {message && <p>{message}</p>}
      {kind === 'find' && <p className={styles.said}>You chose <span className={frame.value}>{plainAnswer(answer)}</span>.</p>}
      <BeliefCards beliefs={beliefs} profile={profile} />
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li
            key={part.way || part.name} className={styles.part} data-credit={part.credit === 1 ? 'all' : part.credit > 0 ? 'half' : 'none'}
          >
            <h4>{part.name}</h4>
            {part.credit === 1
              ? <p><strong>{part.expected}</strong>{kind === 'heap' && <span className={styles.note}>, as you said</span>}</p>
              : (
                <p>
                  {kind === 'heap' && <><s>{part.given}</s> </>}
                  <strong>{kind === 'find' ? trialText(part) : part.expected}</strong>
                  {part.credit > 0 && <span className={styles.note}>, close: counts half</span>}
                </p>
              )}
            <p>{part.message}</p>
            {part.why && <Prose tree={part.why} compact />}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {score !== undefined && score > 0 && score < 1 && `It counts ${Math.round(score * 100)} %. `}
        Worked out by engine {engine}, as CPython {profile}.
      </p>
    </>
  );
}

const trialText = ({ given, expected }: Pick<AnswerView['parts'][number], 'given' | 'expected'>): string =>
  `${given}, and ${expected === 'goes' ? 'should go' : 'should stay'}`;

/** A list of names as text; anything else as it is. */
function plainAnswer(answer: string): string {
  if (!answer.startsWith('[')) return answer;
  try {
    const names: unknown = JSON.parse(answer);
    return Array.isArray(names) ? names.join(', ') : answer;
  } catch {
    return answer;
  }
}
