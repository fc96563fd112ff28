import Link from 'next/link';
import type { ReportView } from '@/lib/services/reports/list-reports';
import styles from './classes.module.css';
import { timeText } from './standing-text';

/** What members say is wrong with the challenges of the list. */
export function ReportList({ reports }: { reports: readonly ReportView[] }) {
  if (reports.length === 0) return <p>Nobody has reported a problem with the challenges on the list.</p>;
  return (
    <ul className={styles.list}>
      {reports.map(({ id, title, href, text, profile, at, isOutdated }) => (
        <li key={id} className={styles.card}>
          <div className={styles.change}>
            <h3><Link href={href} prefetch={false}>{title}</Link></h3>
            <p className={styles.words}>{text}</p>
            <p className={styles.facts}>
              {timeText(at)}, CPython {profile}{isOutdated ? '; the challenge has changed since' : ''}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
