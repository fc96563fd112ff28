import { DIFFICULTIES } from '@/lib/content/challenge-terms';
import type { Difficulty } from '@/lib/content/challenge-terms';
import { difficultyNames } from './difficulty-names';
import styles from './challenges.module.css';

/** One, two or three bars of three, and the word. */
export function DifficultyMark({ difficulty }: { difficulty: Difficulty }) {
  const level = DIFFICULTIES.indexOf(difficulty) + 1;
  return (
    <span className={styles.difficulty}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
        {DIFFICULTIES.map((one, index) => (
          <rect key={one} x={index * 5} y={8 - index * 4} width="3.500" height={4 + index * 4} data-filled={index < level} />
        ))}
      </svg>
      {difficultyNames[difficulty]}
    </span>
  );
}
