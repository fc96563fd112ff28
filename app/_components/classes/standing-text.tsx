import type { Standing } from '@/lib/services/classes/class-standing';
import styles from './classes.module.css';

/** `2026-12-01 22:59 UTC`: the same for everybody, wherever they are. */
export const timeText = (time: Date | string): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const points = (score: number): number => Math.round(score * 100) / 100;

/** Where somebody stands, in a few words. */
export function StandingText({ standing: { state, score, maxScore, attempts, solvedAt, isLate } }: { standing: Standing }) {
  if (state === 'open') return <span className={styles.state} data-state="open">not begun</span>;
  const tries = `${attempts} ${attempts === 1 ? 'answer' : 'answers'}`;
  return (
    <span className={styles.state} data-state={state}>
      {state === 'done' ? 'solved' : 'not solved'}, {points(score)} of {maxScore}
      <br />
      <span className={styles.facts}>
        {tries}{solvedAt && <>, {timeText(solvedAt).slice(0, 10)}</>}{isLate && <span className={styles.late}>, late</span>}
      </span>
    </span>
  );
}
