import { COLLECTORS } from '@/lib/collectors/collectors';
import { DataTable } from '../ui/data-table';
import styles from './lab.module.css';

/** Which languages use which, and what each of them costs. */
export function CollectorTable() {
  return (
    <section className={styles.languages} aria-labelledby="languages">
      <h2 id="languages">Who uses which</h2>
      <p>No production collector is as plain as these: most of them are several in one. The table names what each of them is built on.</p>
      <DataTable caption="Collectors and languages">
        <thead>
          <tr>
            <th scope="col">Collector</th>
            <th scope="col">How it works</th>
            <th scope="col">What one pays</th>
            <th scope="col">Used by</th>
          </tr>
        </thead>
        <tbody>
          {COLLECTORS.map(({ id, name, summary, price, usedBy }) => (
            <tr key={id}><th scope="row">{name}</th><td>{summary}</td><td>{price}</td><td>{usedBy}</td></tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
