import Link from 'next/link';
import type { ListedChallenge } from '@/lib/services/challenges/list-challenges';
import { ProgressMark } from '../lesson/progress-mark';
import { kindNames } from '../lesson/kind-names';
import { DifficultyMark } from './difficulty-mark';
import styles from './challenges.module.css';

/** Challenges with what they ask for and where the learner stands. */
export function ChallengeList({ challenges }: { challenges: readonly ListedChallenge[] }) {
  return (
    <ul className={styles.list} aria-label="Challenges">
      {challenges.map((challenge) => (
        <li key={challenge.id} className={styles.row}>
          <ProgressMark state={challenge.progress.state} />
          <div className={styles.text}>
            <h2><Link href={challenge.href}>{challenge.title}</Link></h2>
            <p className={styles.summary}>{challenge.summary}</p>
            <p className={styles.facts}>
              <DifficultyMark difficulty={challenge.difficulty} /> · {kindNames[challenge.kind]} · {challenge.minutes} min
            </p>
            {challenge.progress.text && <p className={styles.progress}>{challenge.progress.text}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
