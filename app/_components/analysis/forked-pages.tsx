import { useMemo, useState } from 'react';
import type { ForkedProcess, RunRequest } from '@/lib/python/api';
import { compareForks, describeFork, freezeTrial, pageCells } from '@/lib/trace-view/forked-pages';
import { DataTable } from '../ui/data-table';
import styles from './analysis.module.css';
import { useBackground, whyNot } from './use-background';

interface Props {
  request: RunRequest;
  forks: readonly ForkedProcess[];
}

/** Which of the shared pages each child copied, and why; and how that would be with `gc.freeze()`, or without. */
export function ForkedPages({ request, forks }: Props) {
  const trial = useMemo(() => freezeTrial(request.source), [request]);
  const [asked, setAsked] = useState<RunRequest | null>(null);
  const isAsked = asked === request && trial !== null;
  const question = useMemo(() => (isAsked ? { request: { ...request, source: trial.source } } : null), [isAsked, request, trial]);
  const { answer, isBusy } = useBackground(question);
  const others = answer?.result.forks;
  return (
    <>
      <PageLegend />
      {forks.map((fork) => <ForkMap key={fork.pid} fork={fork} title={`Process ${fork.pid}, as it is`} />)}
      {trial && !isAsked && (
        <p>
          <button type="button" className="button button-small" onClick={() => setAsked(request)}>{`Run it again ${trial.text}`}</button>
        </p>
      )}
      <div aria-live="polite" className={styles.pages}>
        {isBusy && <p>{`Running it again ${trial?.text ?? ''}…`}</p>}
        {answer && !others && <p>{whyNot(answer)}</p>}
        {others && trial && <p className={styles.verdict}>{compareForks(forks, others, trial.text)}</p>}
      </div>
      {others && trial && others.map((fork) => <ForkMap key={fork.pid} fork={fork} title={`Process ${fork.pid}, ${trial.text}`} />)}
      <ForkTable rows={[
        ...forks.map((fork) => ({ name: `process ${fork.pid}`, fork })),
        ...(others && trial ? others.map((fork) => ({ name: `process ${fork.pid}, ${trial.text}`, fork })) : []),
      ]}
      />
    </>
  );
}

const PAGE = 13;
const PER_ROW = 72;

function ForkMap({ fork, title }: { fork: ForkedProcess; title: string }) {
  const cells = useMemo(() => pageCells(fork), [fork]);
  const words = describeFork(fork);
  return (
    <div className={styles.fork}>
      <h4>{title}</h4>
      <p>{words}</p>
      <div className={styles.pageFrame} role="region" aria-label={`Pages of ${title}`} tabIndex={0}>
        <svg
          className={styles.pageMap} width={PER_ROW * PAGE} height={Math.max(1, Math.ceil(cells.length / PER_ROW)) * PAGE} role="img"
          aria-label={words}
        >
          {cells.map(({ key, state, text }, index) => (
            <g key={key} transform={`translate(${(index % PER_ROW) * PAGE} ${Math.floor(index / PER_ROW) * PAGE})`}>
              <title>{text}</title>
              <PageSign state={state} />
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}

/** A page: a square, with a sign of its own for each reason. */
function PageSign({ state }: { state: ReturnType<typeof pageCells>[number]['state'] }) {
  const marks = { shared: '', counts: 'M2,5.5 H9 M5.5,2 V9', collections: 'M1.5,1.5 L9.5,9.5 M9.5,1.5 L1.5,9.5', objects: 'M2.5,5.5 H8.5' };
  return (
    <>
      <rect className={styles.page} data-state={state} width={11} height={11} rx={1.5} />
      {marks[state] !== '' && <path className={styles.pageSign} d={marks[state]} />}
    </>
  );
}

const legend = {
  shared: 'still shared', collections: 'copied: a collection wrote to it', counts: 'copied: counts changed',
  objects: 'copied: objects made, freed or changed',
} as const;

function PageLegend() {
  return (
    <ul className={styles.pageLegend} aria-label="Legend of pages">
      {(Object.keys(legend) as (keyof typeof legend)[]).map((state) => (
        <li key={state}><svg width="12" height="12" aria-hidden="true"><PageSign state={state} /></svg>{legend[state]}</li>
      ))}
    </ul>
  );
}

const columns = ['Shared pages', 'Copied', 'By collections', 'By counts', 'By objects', 'New pages', 'Set aside'];

function ForkTable({ rows }: { rows: readonly { name: string; fork: ForkedProcess }[] }) {
  return (
    <DataTable caption="Pages of forked processes">
      <thead>
        <tr><th scope="col">Process</th>{columns.map((title) => <th key={title} scope="col" className={styles.number}>{title}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(({ name, fork: { pages, frozen } }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[pages.pages, pages.copied, pages.byCollections, pages.byCounts, pages.byObjects, pages.fresh, frozen].map((count, index) => (
              <td key={columns[index]} className={styles.number}>{count.toLocaleString('en')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
