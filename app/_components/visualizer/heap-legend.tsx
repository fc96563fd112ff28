import styles from './heap-view.module.css';

const entries = [
  { name: 'name outside the heap (globals, locals)', sign: <rect x="2" y="3" width="24" height="12" rx="1" className={styles.signRoot} /> },
  { name: 'object', sign: <rect x="2" y="3" width="24" height="12" rx="4" className={styles.signObject} /> },
  {
    name: 'many objects of one type',
    sign: <path d="M2,2 H20 V11 H2 Z M5,11 V14 H23 V5 H20" className={styles.signObject} />,
  },
  { name: 'unreachable, not yet collected', sign: <rect x="2" y="3" width="24" height="12" rx="4" className={styles.signLost} /> },
  { name: 'freed since the moment before', sign: <rect x="2" y="3" width="24" height="12" rx="4" className={styles.signFreed} /> },
  { name: 'reference', sign: <path d="M2,9 H22 M18,5.500 L23,9 L18,12.500" className={styles.signArrow} /> },
  { name: 'weak reference, not counted', sign: <path d="M2,9 H22 M18,5.500 L23,9 L18,12.500" className={styles.signWeak} /> },
] as const;

/** What the lines and boxes mean. Always there. */
export function HeapLegend() {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {entries.map((entry) => (
        <li key={entry.name}>
          <svg width="28" height="18" viewBox="0 0 28 18" aria-hidden="true">{entry.sign}</svg>
          {entry.name}
        </li>
      ))}
    </ul>
  );
}
