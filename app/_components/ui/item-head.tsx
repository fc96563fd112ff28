import type { Difficulty } from '@/lib/content/challenge-terms';
import { DifficultyMark } from '../challenges/difficulty-mark';
import styles from './page.module.css';

interface Props {
  kind: string;
  minutes: number;
  /** How hard it is, of a challenge. */
  difficulty?: Difficulty;
  title: string;
  summary: string;
}

/** The head of a lesson or challenge. */
export function ItemHead({ kind, minutes, difficulty, title, summary }: Props) {
  return (
    <header className={styles.head}>
      <p className="eyebrow">
        {kind}{difficulty && <> · <DifficultyMark difficulty={difficulty} /></>} · about {minutes} minutes
      </p>
      <h1>{title}</h1>
      <p className={styles.lead}>{summary}</p>
    </header>
  );
}
