import Link from 'next/link';
import { DueBadge } from '../review/due-badge';
import { SearchLink } from '../search/search-link';
import styles from './site-header.module.css';
import { ThemeToggle } from './theme-toggle';

/** Two objects that hold each other: what the course is about. */
function Mark() {
  return (
    <svg className={styles.mark} width="40" height="22" viewBox="0 0 40 22" aria-hidden="true">
      <circle cx="6.500" cy="11" r="4.600" fill="currentColor" />
      <circle cx="33.500" cy="11" r="4.600" strokeDasharray="2.900 1.920" />
      <path d="M10.500 6.500C15 1.800 25 1.800 29.200 6.200M29.500 15.500C25 20.200 15 20.200 10.800 15.800" />
    </svg>
  );
}

interface Props {
  /** How many are due for review. */
  due: number;
  /** Name of the account; null for who is not signed in. */
  account: string | null;
}

export function SiteHeader({ due, account }: Props) {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link href="/" className={styles.brand}><Mark />leaklab</Link>
        <nav aria-label="Site">
          <Link href="/#course" className={styles.link}>Course</Link>
          <Link href="/challenges" prefetch={false} className={styles.link}>Challenges</Link>
          <Link href="/playground" className={styles.link}>Playground</Link>
          <Link href="/lab" className={styles.link}>Lab</Link>
          <Link href="/review" prefetch={false} className={styles.link}>Review <DueBadge due={due} /></Link>
          <SearchLink className={styles.link} />
        </nav>
        <Link href="/account" prefetch={false} className={`${styles.link} ${styles.account}`}>
          {account === null ? 'Sign in' : <><span className="visually-hidden">Account: </span>{account}</>}
        </Link>
        <ThemeToggle />
      </div>
    </header>
  );
}
