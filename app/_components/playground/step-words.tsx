import { profileInfo } from '@/lib/python/api';
import type { Differing } from '../analysis/version-lens';
import styles from './playground.module.css';

interface Props {
  /** The step. */
  what: string;
  /** What it did to counts, and what saves an object. */
  effects: readonly string[];
  /** What happens there in another version, if that is something else. */
  difference: { here: string; there: string } | undefined;
  other: Differing['profile'];
  /** Why the run is not there as a whole; empty elsewhere than at its end, and when it is whole. */
  partial: string;
}

/** The step in words. */
export function StepWords({ what, effects, difference, other, partial }: Props) {
  return (
    <div className={styles.words} aria-live="polite">
      <p className={styles.what}><WithCode text={what} /></p>
      {effects.map((sentence) => <p key={sentence}><WithCode text={sentence} /></p>)}
      {difference && (
        <p className={styles.difference}>
          {`This line does something else in CPython ${profileInfo(other).name}: ${difference.there}. Here: ${difference.here}.`}
        </p>
      )}
      {partial !== '' && <p>{partial}</p>}
    </div>
  );
}

/** A sentence in which code stands between backticks. */
function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
