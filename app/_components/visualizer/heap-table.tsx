import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { tableOf } from '@/lib/trace-view/heap-table';
import type { HeapReference, HeapRow } from '@/lib/trace-view/heap-table';
import type { Retention } from '@/lib/trace-view/retention';
import { offersArrows, offersBoxes } from './heap-selection';
import type { HeapSelection } from './heap-selection';
import styles from './heap-table.module.css';

const stateText: Record<HeapRow['state'], string> = { live: 'reachable', unreachable: 'unreachable', freed: 'freed' };

interface ListProps { references: readonly HeapReference[]; selection: HeapSelection | undefined }

function ReferenceList({ references, selection }: ListProps) {
  if (references.length === 0) return <>–</>;
  return (
    <ul>
      {references.map(({ text, arrow }, index) => (
        <li key={index}>
          {arrow !== null && offersArrows(selection) ? <Choice name={text} target={arrow} selection={selection} /> : text}
        </li>
      ))}
    </ul>
  );
}

function Choice({ name, target, selection }: { name: string; target: string; selection: HeapSelection }) {
  return (
    <button
      type="button" className={styles.choice} aria-pressed={selection.chosen.includes(target)} onClick={() => selection.onChoose(target)}
    >
      {name}
    </button>
  );
}

interface Props {
  picture: HeapPicture;
  caption: string;
  retention: Retention | undefined;
  /** Lets boxes or arrows be chosen. */
  selection?: HeapSelection;
}

/** The drawing's content for reading: one row for each box. */
export function HeapTable({ picture, caption, retention, selection }: Props) {
  const isCollecting = picture.boxes.some((box) => box.gcRefs !== null);
  return (
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">What</th><th scope="col">State</th><th scope="col">Refs</th>{isCollecting && <th scope="col">gc_refs</th>}
            <th scope="col">Gen</th><th scope="col">Size</th><th scope="col">Retained</th>
            <th scope="col">Held by</th><th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {tableOf(picture, (box) => retention?.retainedBy(box) ?? null).map((row) => (
            <tr key={row.key} data-state={row.state}>
              <th scope="row">{offersBoxes(selection) ? <Choice name={row.name} target={row.key} selection={selection} /> : row.name}</th>
              <td>{row.kind === 'root' ? 'root' : stateText[row.state]}</td>
              <td className={styles.number}>{row.refcount}</td>{isCollecting && <td className={styles.number}>{row.gcRefs}</td>}
              <td className={styles.number}>{row.generation}</td><td className={styles.number}>{row.size}</td>
              <td className={styles.number}>{row.retained}</td>
              <td><ReferenceList references={row.heldBy} selection={selection} /></td>
              <td><ReferenceList references={row.holds} selection={selection} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
