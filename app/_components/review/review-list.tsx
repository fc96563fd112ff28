import Link from 'next/link';
import type { ReviewEntry } from '@/lib/services/review/list-review';
import styles from './review.module.css';

const DAY = 24 * 60 * 60 * 1000;

/** `in 3 days`, from a moment that the server knows. */
export function dueText(due: Date, now: Date): string {
  const hours = (due.getTime() - now.getTime()) / (60 * 60 * 1000);
  if (hours <= 0) return 'now';
  if (hours < 1) return 'within the hour';
  if (hours < 20) return `in ${Math.ceil(hours)} hours`;
  const days = Math.round((due.getTime() - now.getTime()) / DAY);
  return days <= 1 ? 'tomorrow' : `in ${days} days`;
}

const times = (count: number): string => (count === 1 ? 'missed once' : count === 2 ? 'missed twice' : `missed ${count} times`);

/** What is coming, with its day; or what else is due, without. */
export function ReviewList({ entries, now }: { entries: readonly ReviewEntry[]; now: Date }) {
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={`${entry.item}#${entry.question}`} className={styles.entry}>
          <div>
            <p className={styles.title}>{entry.title}</p>
            <p className={styles.where}>
              {entry.question === '' ? 'Challenge' : <Link href={`/${entry.item}`}>{entry.itemTitle}</Link>} · {times(entry.misses)}
            </p>
          </div>
          {entry.due > now && <time dateTime={entry.due.toISOString()} className={styles.due}>{dueText(entry.due, now)}</time>}
        </li>
      ))}
    </ol>
  );
}
