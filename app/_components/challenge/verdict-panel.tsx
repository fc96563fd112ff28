import type { CheckResult, Verdict } from '@/lib/grading/types';
import frame from '../program/program.module.css';
import styles from './verdict-panel.module.css';

function Sign({ passed }: { passed: boolean }) {
  return (
    <svg className={styles.sign} width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
      {passed ? <path d="M3.500,10.500 L8,15 L16.500,5.500" /> : <path d="M5,5 L15,15 M15,5 L5,15" />}
    </svg>
  );
}

function CheckRow({ check }: { check: CheckResult }) {
  return (
    <li className={styles.check} data-passed={check.passed}>
      <Sign passed={check.passed} />
      <div className={styles.body}>
        <h3>{check.title} <span className={styles.state}>{check.passed ? 'holds' : 'does not hold'}</span></h3>
        {!check.passed && <p>{check.message}</p>}
        {check.detail && <pre className={styles.detail}>{check.detail}</pre>}
      </div>
      <span className={styles.points}>{check.passed ? check.points : 0} of {check.points}</span>
    </li>
  );
}

const headline: Record<Verdict['outcome'], string> = {
  passed: 'Solved: every check holds.', failed: 'Not yet.', 'not-graded': 'Not graded.',
};

interface Props {
  verdict: Verdict;
  /** Help that was looked at before: `with 2 hints`; empty for none. */
  help: string;
  /** The challenge has changed since. */
  isOutdated: boolean;
  /** From this visit, not from an earlier one. */
  isCurrent: boolean;
  /** What the part of the page is called. */
  label?: string;
  /** To hand the same program in once more; absent where that would change nothing. */
  onRetry?(): void;
}

/** Which checks hold and which do not, and the score. */
export function VerdictPanel({ verdict, help, isOutdated, isCurrent, label = 'Checks', onRetry }: Props) {
  const { outcome, score, maxScore, checks, reason, profile, engine } = verdict;
  return (
    <section className={frame.frame} aria-label={label}>
      <div className={styles.head} data-outcome={outcome}>
        <h2>{headline[outcome]}</h2>
        {outcome !== 'not-graded' && <p className={styles.score}>{score} of {maxScore} points{help === '' ? '' : `, ${help}`}</p>}
      </div>
      {reason && <p className={styles.note}>{reason} It costs nothing.</p>}
      {onRetry && (
        <p className={styles.note}><button type="button" className="button button-small" onClick={onRetry}>Submit it again</button></p>
      )}
      {isOutdated && (
        <p className={styles.note}>The challenge has changed since you handed this in. Submit again to see how your program stands now.</p>
      )}
      {checks.length > 0 && <ol className={styles.checks}>{checks.map((check) => <CheckRow key={check.id} check={check} />)}</ol>}
      <p className={styles.provenance}>
        {isCurrent ? 'Graded' : 'Handed in on an earlier visit, graded'} as CPython {profile} by engine {engine}.
      </p>
    </section>
  );
}
