import type { ReactNode } from 'react';
import styles from './data-table.module.css';

interface Props {
  /** What the table is about, for those who do not see it. */
  caption: string;
  /** `tall`: so many rows that it scrolls in both directions, its heads staying in sight. */
  size?: 'tall';
  children: ReactNode;
}

/** A table that scrolls by itself instead of widening the page; the first cell of a row stays in sight. */
export function DataTable({ caption, size, children }: Props) {
  return (
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0} data-size={size}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
