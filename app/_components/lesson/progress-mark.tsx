import type { ItemProgress } from '@/lib/services/progress/types';
import styles from './progress-mark.module.css';

/** Where a learner stands with an item, for people. */
export const progressNames: Record<ItemProgress['state'], string> = { open: 'Not started', started: 'Started', done: 'Done' };

/** Filled when done, half when started, empty when not: told apart by form, not by colour. */
export function ProgressMark({ state }: { state: ItemProgress['state'] }) {
  return (
    <svg className={styles.mark} data-state={state} width="18" height="18" viewBox="0 0 18 18" role="img" aria-label={progressNames[state]}>
      <circle cx="9" cy="9" r="7.25" className={styles.ring} />
      {state === 'started' && <path d="M9 4.500a4.500 4.500 0 0 1 0 9z" className={styles.half} />}
      {state === 'done' && <path d="M5.200 9.400 8 12.200 13 6.300" className={styles.tick} />}
    </svg>
  );
}
