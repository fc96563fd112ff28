import type { Difference } from '@/lib/services/fidelity/get-conformance';
import styles from './fidelity.module.css';

const asSentence = (reason: string): string => `${reason[0].toUpperCase()}${reason.slice(1)}.`;

/** Known differences by their reason; the programs that show them are folded. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul className={styles.differences}>
      {differences.map(({ reason, profiles, programs }) => (
        <li key={reason}>
          <p><strong>{asSentence(reason)}</strong></p>
          <p className={styles.versions}>CPython {profiles.join(', ')}</p>
          {programs.map(({ name, profiles: where, source }) => (
            <details key={name} className={styles.program}>
              <summary>{name}{where.length < profiles.length && <span> ({where.join(', ')})</span>}</summary>
              {/* A long line is to be reached by the keyboard. */}
              <pre role="region" aria-label={`${name}: ${reason}`} tabIndex={0}><code>{source}</code></pre>
            </details>
          ))}
        </li>
      ))}
    </ul>
  );
}
