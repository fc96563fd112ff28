import { bytesText } from '@/lib/trace-view/byte-text';
import { DataTable } from '../ui/data-table';
import styles from './analysis.module.css';
import type { Supposed } from './use-background';

/** Most types that are told. */
const MOST_TYPES = 12;

/** Both worlds in numbers, and what dies between them. */
export function WorldTable({ supposed: { before, after, dead } }: { supposed: Supposed }) {
  const rows = [
    { name: 'alive', now: before.alive, then: after.alive },
    { name: 'waiting for a collection', now: before.ghosts, then: after.ghosts },
  ];
  return (
    <div className={styles.tables}>
      <DataTable caption="Both worlds in numbers">
        <thead>
          <tr>
            <th scope="col">Objects</th>
            <th scope="col" className={styles.number}>As it is</th><th scope="col" className={styles.number}>As it would be</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, now, then }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {[now, then].map(({ count, bytes }, index) => (
                <td key={index} className={styles.number}>{`${count.toLocaleString('en')}, ${bytesText(bytes)}`}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      {dead.length > 0 && (
        <DataTable caption="What dies, by type">
          <thead>
            <tr>
              <th scope="col">Dies</th>
              <th scope="col" className={styles.number}>Objects</th><th scope="col" className={styles.number}>Bytes</th>
            </tr>
          </thead>
          <tbody>
            {dead.slice(0, MOST_TYPES).map(({ type, count, bytes }) => (
              <tr key={type}>
                <th scope="row">{type}</th>
                <td className={styles.number}>{count.toLocaleString('en')}</td><td className={styles.number}>{bytesText(bytes)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </div>
  );
}
