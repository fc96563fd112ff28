import styles from './classes.module.css';

/** What an instructor sees of a member, said to both in the same words. */
export function WhatIsSeen({ to }: { to: 'learner' | 'instructor' }) {
  const [who, whose] = to === 'learner' ? ['Your instructor sees', 'you'] : ['You see', 'members'];
  return (
    <div className={styles.notice} role="note">
      <p><strong>{who}</strong>, for the challenges on the list of the class and no others:</p>
      <ul>
        <li>whether {whose} solved it, when, the points, and how many answers were graded;</li>
        <li>the last answer that {whose} handed in, beside those that are like it.</li>
      </ul>
      <p>
        Not seen: lessons, other challenges, the hints that were asked for, what was typed and not handed in.{' '}
        {to === 'learner' ? 'Other learners see nothing of you. When you leave, your instructor sees nothing any more.' : ''}
      </p>
    </div>
  );
}
