import Link from 'next/link';
import type { ClassLink } from '@/lib/services/classes/list-classes';
import styles from './classes.module.css';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

export function ClassList({ classes }: { classes: readonly ClassLink[] }) {
  return (
    <ul className={styles.list}>
      {classes.map(({ id, name, members, assignments }) => (
        <li key={id} className={styles.card}>
          <h3><Link href={`/classes/${id}`} prefetch={false}>{name}</Link></h3>
          <p className={styles.facts}>{count(members, 'member')} · {count(assignments, 'challenge')}</p>
        </li>
      ))}
    </ul>
  );
}
