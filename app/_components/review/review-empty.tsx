import Link from 'next/link';
import type { ReviewEntry } from '@/lib/services/review/list-review';
import { dueText } from './review-list';
import styles from './review.module.css';

interface Props {
  later: readonly ReviewEntry[];
  /** How many are known by now. */
  kept: number;
  now: Date;
}

/** Nothing is due: because nothing was missed, because it is known by now, or because its day has not come. */
export function ReviewEmpty({ later, kept, now }: Props) {
  if (later.length > 0) {
    return (
      <section className={styles.empty} aria-label="Nothing is due">
        <h2>Nothing is due</h2>
        <p>The next one comes back {dueText(later[0].due, now)}. Until then, go on with something new.</p>
        <Link className="button button-primary" href="/#course">To the course</Link>
      </section>
    );
  }
  return (
    <section className={styles.empty} aria-label="Nothing to review">
      <h2>{kept > 0 ? 'You know all that you once missed' : 'Nothing to review yet'}</h2>
      <p>
        {kept > 0
          ? 'Nothing is left to come back. What you miss from now on will.'
          : 'Predict wrong, or leave a challenge unsolved, and it comes back here the next day. Being wrong first is how it sticks.'}
      </p>
      <Link className="button button-primary" href="/#course">To the course</Link>
    </section>
  );
}

/** The rule by which things come back, in plain words. */
export function ReviewHow({ kept }: { kept: number }) {
  return (
    <section className={styles.section} aria-label="How it works">
      <h2>How it works</h2>
      <p className={styles.how}>
        A question that you missed comes back the next day, then, as long as you know it, after about 3, 8, 22 and 54 days; a miss makes
        the while short again (the intervals are those of <a href="https://github.com/open-spaced-repetition/fsrs4anki/wiki">FSRS</a>).
        Answering again at once does not count: that would be copying. A challenge comes back when you left it unsolved or needed help.
        What would come back after more than three months is known, and does not.{kept > 0 && ` That is so with ${kept} by now.`}
      </p>
    </section>
  );
}
