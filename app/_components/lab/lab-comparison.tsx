import { COLLECTORS } from '@/lib/collectors/collectors';
import type { CollectorId } from '@/lib/collectors/collector';
import type { LabRun, LabSummary } from '@/lib/collectors/run-lab';
import { DataTable } from '../ui/data-table';
import styles from './lab.module.css';

interface Measure {
  title: string;
  /** What it means, for the head of its column. */
  meaning: string;
  value(summary: LabSummary): number;
  text?(value: number): string;
}

const MEASURES: readonly Measure[] = [
  { title: 'Longest pause', meaning: 'units of work while the program waits', value: ({ longestPause }) => longestPause },
  { title: 'Work', meaning: 'units of the collector, all together', value: ({ work }) => work },
  { title: 'Overhead', meaning: 'units that the program pays as it goes', value: ({ overhead }) => overhead },
  { title: 'Moved', meaning: 'cells', value: ({ movedCells }) => movedCells },
  {
    title: 'Dead, on average', meaning: 'cells that nobody reaches and nobody has freed',
    value: ({ averageGarbage }) => averageGarbage, text: (value) => value.toFixed(1),
  },
  { title: 'Dead, at the end', meaning: 'cells', value: ({ garbageAtEnd }) => garbageAtEnd },
  {
    title: 'In pieces', meaning: 'share of the free cells outside the longest piece',
    value: ({ fragmentation }) => fragmentation * 100, text: (value) => `${Math.round(value)} %`,
  },
];

interface Props {
  runs: readonly LabRun[];
  chosen: CollectorId;
  onChoose(id: CollectorId): void;
}

/** Every collector at the same work: a row each, with a bar in each column, the longest being the most that any of them needs. */
export function LabComparison({ runs, chosen, onChoose }: Props) {
  const most = MEASURES.map(({ value }) => Math.max(...runs.map(({ summary }) => value(summary))));
  return (
    <DataTable caption="The collectors compared">
      <thead>
        <tr>
          <th scope="col">Collector</th>
          {MEASURES.map(({ title, meaning }) => <th key={title} scope="col">{title}<span className={styles.unit}>{meaning}</span></th>)}
        </tr>
      </thead>
      <tbody>
        {runs.map(({ collector, summary }) => (
          <tr key={collector} data-chosen={collector === chosen}>
            <th scope="row">
              <button type="button" className={styles.pick} aria-pressed={collector === chosen} onClick={() => onChoose(collector)}>
                {COLLECTORS.find(({ id }) => id === collector)?.name}
              </button>
              {!summary.isComplete && <span className={styles.ran}>no room after {summary.operations} operations</span>}
            </th>
            {MEASURES.map(({ title, value, text = String }, index) => (
              <td key={title} className={styles.measure}>
                <span>{text(value(summary))}</span>
                <i aria-hidden="true" style={{ inlineSize: `${most[index] === 0 ? 0 : (100 * value(summary)) / most[index]}%` }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
