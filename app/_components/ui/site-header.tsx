import Link from 'next/link';
import styles from './site-header.module.css';
import { ThemeToggle } from './theme-toggle';

/** Two objects that hold each other: what the course is about. */
function Mark() {
  return (
    <svg className={styles.mark} width="34" height="20" viewBox="0 0 34 20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
      <circle cx="6" cy="10" r="4.2" />
      <circle cx="28" cy="10" r="4.2" strokeDasharray="2.6 2" />
      <path d="M9.2 6.6C13 2.6 20 2.4 24.2 5.8M24.8 13.4C21 17.4 14 17.6 9.8 14.2" />
      <path d="M24.9 2.9 24.4 6 21.3 5.7M9.1 17.1 9.6 14 12.7 14.3" />
    </svg>
  );
}

export function SiteHeader() {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link href="/" className={styles.brand}><Mark />leaklab</Link>
        <nav aria-label="Site"><Link href="/#course" className={styles.link}>Course</Link></nav>
        <ThemeToggle />
      </div>
    </header>
  );
}
