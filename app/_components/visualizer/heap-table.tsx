import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { tableOf } from '@/lib/trace-view/heap-table';
import type { HeapRow } from '@/lib/trace-view/heap-table';
import type { Retention } from '@/lib/trace-view/retention';
import styles from './heap-table.module.css';

const stateText: Record<HeapRow['state'], string> = { live: 'reachable', unreachable: 'unreachable', freed: 'freed' };

function NameList({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <>–</>;
  return <ul>{names.map((name) => <li key={name}>{name}</li>)}</ul>;
}

/** The drawing's content for reading: one row for each box. */
export function HeapTable({ picture, caption, retention }: { picture: HeapPicture; caption: string; retention: Retention | undefined }) {
  return (
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">What</th><th scope="col">State</th><th scope="col">Refs</th><th scope="col">Gen</th><th scope="col">Size</th>
            <th scope="col">Retained</th><th scope="col">Held by</th><th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {tableOf(picture, (box) => retention?.retainedBy(box) ?? null).map((row) => (
            <tr key={row.key} data-state={row.state}>
              <th scope="row">{row.name}</th>
              <td>{row.kind === 'root' ? 'root' : stateText[row.state]}</td>
              <td>{row.refcount}</td><td>{row.generation}</td><td>{row.size}</td><td>{row.retained}</td>
              <td><NameList names={row.heldBy} /></td>
              <td><NameList names={row.holds} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
