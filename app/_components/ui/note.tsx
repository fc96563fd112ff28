import type { ReactNode } from 'react';
import styles from './note.module.css';

/** An aside in a lesson. */
export function Note({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <aside className={styles.note} aria-label={title}>
      <p className={styles.title}>{title}</p>
      {children}
    </aside>
  );
}
