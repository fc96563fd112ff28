import type { ClassReport } from '@/lib/services/classes/list-class-reports';
import styles from './classes.module.css';
import { timeText } from './standing-text';

/** What members say is wrong with the challenges of the list. */
export function ReportList({ reports }: { reports: readonly ClassReport[] }) {
  if (reports.length === 0) return <p>Nobody has reported a problem with the challenges on the list.</p>;
  return (
    <ul className={styles.list}>
      {reports.map(({ id, title, text, profile, reportedAt, isOutdated }) => (
        <li key={id} className={styles.card}>
          <div className={styles.change}>
            <h3>{title}</h3>
            <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>
            <p className={styles.facts}>
              {timeText(reportedAt)}, CPython {profile}{isOutdated ? '; the challenge has changed since' : ''}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
