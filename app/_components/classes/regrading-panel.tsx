'use client';

import { useState } from 'react';
import type { ClassRegrading } from '@/lib/services/classes/regrade-class';
import { sendJson } from '../ui/send-json';
import styles from './classes.module.css';
import { useAction } from './use-action';

type Facts = ClassRegrading['changed'][number]['before'];

const facts = ({ outcome, score, maxScore }: Facts): string =>
  (outcome === 'not-graded' ? 'not graded' : `${outcome}, ${score} of ${maxScore}`);
const answers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);

function summary({ graded, changed, same, skipped, isApplied }: ClassRegrading): string {
  if (graded === 0) return 'All verdicts are of the challenges as they are now. There is nothing to do.';
  const changes = `${answers(changed.length)} ${isApplied ? 'got another verdict' : 'would get another verdict'}`;
  const kept = skipped > 0 ? `, ${skipped} keep theirs: what they answer is asked no more` : '';
  return `${answers(graded)} graded again: ${changes}, ${same} the same${kept}.`;
}

/** After a challenge was mended: what the members' answers would get now, and then that they get it. */
export function RegradingPanel({ classId }: { classId: string }) {
  const { isBusy, isOff, problem, act } = useAction();
  const [report, setReport] = useState<ClassRegrading | null>(null);
  const regrade = (apply: boolean) => void act(() => sendJson<ClassRegrading>(`/api/classes/${classId}/regrading`, { apply }), setReport);
  return (
    <>
      <p>
        When a challenge is mended after answers were handed in, they keep the verdict that they got. See what they would get now, and put
        it in force if that is right. Earlier verdicts stay in the history.
      </p>
      <div className={styles.buttons}>
        <button type="button" className="button" disabled={isOff} onClick={() => regrade(false)}>
          {isBusy ? 'Grading again…' : 'See what would change'}
        </button>
        {report !== null && !report.isApplied && report.graded > 0 && (
          <button type="button" className="button button-primary" disabled={isOff} onClick={() => regrade(true)}>Put in force</button>
        )}
      </div>
      <div role="status" aria-live="polite" className={styles.change}>
        {report !== null && <p>{summary(report)}</p>}
      </div>
      {report !== null && report.changed.length > 0 && (
        <ul className={styles.list}>
          {report.changed.map(({ attempt, item, part, kind, before, after, details, name }) => (
            <li key={attempt} className={styles.card}>
              <div className={styles.change}>
                <h3>{name}: {item.replace('challenges/', '')}{part === '' ? '' : `, ${part}`}</h3>
                <p>{kind === 'words' ? 'Only the words of the verdict change.' : `${facts(before)} → ${facts(after)}`}</p>
                {details.map((line) => <p key={line} className={styles.facts}>{line}</p>)}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.problem} role="alert">{problem}</p>
    </>
  );
}
