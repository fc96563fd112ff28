import { useMemo, useState } from 'react';
import type { RunRequest } from '@/lib/python/api';
import { historyOf } from '@/lib/trace-view/count-history';
import type { ObjectNames } from '@/lib/trace-view/step-sentences';
import { useBackground, whyNot } from '../analysis/use-background';
import { DataTable } from '../ui/data-table';
import styles from './playground.module.css';

interface Props {
  request: RunRequest;
  /** The object whose count is followed. */
  id: number;
  names: ObjectNames;
  lines: readonly string[];
}

/** Every change of an object's count, with the line that made it: the program runs once more, and the count is watched. */
export function CountHistory({ request, id, names, lines }: Props) {
  const [asked, setAsked] = useState<{ id: number; of: RunRequest } | null>(null);
  const isAsked = asked !== null && asked.id === id && asked.of === request;
  const question = useMemo(() => (isAsked ? { request: { ...request, record: { follow: id } } } : null), [isAsked, request, id]);
  const { answer, isBusy } = useBackground(question);
  const history = useMemo(() => (answer?.result.recording ? historyOf(answer.result.recording) : null), [answer]);
  if (!isAsked) {
    return (
      <button type="button" className="button button-small" onClick={() => setAsked({ id, of: request })}>Every change of its count</button>
    );
  }
  return (
    <div aria-live="polite" className={styles.history}>
      {isBusy && <p>Running again, with an eye on it…</p>}
      {answer && !history && <p>{whyNot(answer)}</p>}
      {history?.changes.length === 0 && <p>Its count was not seen to change.</p>}
      {history && history.changes.length > 0 && (
        <DataTable caption={`Changes of the count of ${names.of(id)}`} size="tall">
          <thead>
            <tr>
              <th scope="col">Line</th><th scope="col">Count</th><th scope="col">Change</th><th scope="col">By</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {history.changes.map(({ line, count, change, instruction, where }, index) => (
              <tr key={index}>
                <th scope="row">{line}</th><td>{count}</td><td>{change > 0 ? `+${change}` : change}</td>
                <td className={styles.instruction}><code>{instruction}</code></td>
                <td><code>{where === '' ? (lines[line - 1] ?? '').trim() : where}</code></td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {history && history.changes.length > 0 && <p>{EACH}</p>}
      {history && history.more > 0 && <p>{`And ${history.more.toLocaleString('en')} more.`}</p>}
    </div>
  );
}

const EACH = 'Each reference that an instruction takes or gives back. From CPython 3.14 on a local variable that is only passed on '
  + 'is borrowed: there such a pair is left out.';
