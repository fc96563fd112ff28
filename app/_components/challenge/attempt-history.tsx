'use client';

import { useState } from 'react';
import type { AttemptDetail, AttemptSummary } from '@/lib/services/attempts/list-programs';
import { fetchJson } from '../ui/send-json';
import styles from './attempt-history.module.css';
import { ProgramDiff } from './program-diff';
import { VerdictPanel } from './verdict-panel';

interface Props {
  /** The newest first. */
  attempts: readonly AttemptSummary[];
  /** What is in the editor now. */
  source: string;
  starter: string;
  /** The attempt whose result stands on the page already. */
  shown: string | null;
  onRestore(source: string, number: number): void;
}

const OUTCOMES: Record<AttemptSummary['outcome'], string> = { passed: 'Solved', failed: 'Not yet', 'not-graded': 'Not graded' };

/** What was handed in before: each with its verdict, what has changed since the one before, and a way back to it. */
export function AttemptHistory({ attempts, source, starter, shown, onRestore }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [details, setDetails] = useState<ReadonlyMap<string, AttemptDetail>>(new Map());
  const [problem, setProblem] = useState('');
  const [isLoading, setLoading] = useState(false);

  const load = async (index: number) => {
    setChosen(attempts[index].id);
    setProblem('');
    const wanted = attempts.slice(index, index + 2).filter(({ id }) => !details.has(id));
    if (wanted.length === 0) return;
    setLoading(true);
    const sent = await Promise.all(wanted.map(({ id }) => fetchJson<AttemptDetail>(`/api/attempts/${id}`)));
    setLoading(false);
    const failed = sent.find((one) => !one.ok);
    if (failed && !failed.ok) return setProblem(failed.message);
    const loaded = sent.flatMap((one): [string, AttemptDetail][] => (one.ok ? [[one.value.id, one.value]] : []));
    setDetails((present) => new Map([...present, ...loaded]));
  };
  const index = attempts.findIndex(({ id }) => id === chosen);
  const detail = details.get(chosen ?? '');
  const earlier = index >= 0 && index + 1 < attempts.length ? details.get(attempts[index + 1].id) : undefined;
  const number = attempts.length - index;

  return (
    <details className={styles.history}>
      <summary>Your attempts ({attempts.length})</summary>
      <ol className={styles.list} reversed>
        {attempts.map((attempt, at) => (
          <li key={attempt.id}>
            <button type="button" className={styles.attempt} aria-pressed={attempt.id === chosen} onClick={() => void load(at)}>
              <span className={styles.number}>Attempt {attempts.length - at}</span>
              <span className={styles.outcome} data-outcome={attempt.outcome}>
                {OUTCOMES[attempt.outcome]}
                {attempt.outcome === 'not-graded' ? '' : `, ${attempt.score} of ${attempt.maxScore} points`}
                {attempt.help === '' ? '' : `, ${attempt.help}`}
              </span>
              <LocalTime at={attempt.at} />
            </button>
          </li>
        ))}
      </ol>
      {isLoading && <p className={styles.note} role="status">Getting it…</p>}
      {problem !== '' && (
        <p className={styles.problem} role="alert">
          {problem} <button type="button" className="button button-small" onClick={() => void load(index)}>Try again</button>
        </p>
      )}
      {detail && !isLoading && problem === '' && (
        <section className={styles.detail} aria-label={`Attempt ${number}`}>
          <Comparison key={detail.id} number={number} detail={detail} earlier={earlier} source={source} starter={starter} />
          <p>
            <button
              type="button" className="button button-small" disabled={detail.source === source}
              onClick={() => onRestore(detail.source, number)}
            >
              {detail.source === source ? 'This is what the editor holds' : `Put attempt ${number} into the editor`}
            </button>
          </p>
          {detail.id === shown
            ? <p className={styles.note}>Its checks are the ones above.</p>
            : (
              <VerdictPanel
                verdict={detail.verdict} help={attempts[index].help} isOutdated={attempts[index].isOutdated} isCurrent={false}
                label="Its checks"
              />
            )}
        </section>
      )}
    </details>
  );
}

interface ComparisonProps {
  number: number;
  detail: AttemptDetail;
  earlier: AttemptDetail | undefined;
  source: string;
  starter: string;
}

function Comparison({ number, detail, earlier, source, starter }: ComparisonProps) {
  const [other, setOther] = useState<'earlier' | 'starter' | 'editor'>(earlier ? 'earlier' : 'starter');
  const compared = {
    earlier: { from: earlier?.source ?? '', to: detail.source, name: `What changed since attempt ${number - 1}` },
    starter: { from: starter, to: detail.source, name: 'What changed since the program that was given' },
    editor: { from: detail.source, to: source, name: 'What has changed in the editor since' },
  }[other];
  return (
    <>
      <p className={styles.compare}>
        <label htmlFor={`compare-${detail.id}`}>Compare attempt {number} with</label>
        <select
          id={`compare-${detail.id}`} className="select" value={other}
          onChange={(event) => setOther(event.target.value as 'earlier' | 'starter' | 'editor')}
        >
          {earlier && <option value="earlier">attempt {number - 1}</option>}
          <option value="starter">the program that was given</option>
          <option value="editor">what is in the editor</option>
        </select>
      </p>
      <ProgramDiff from={compared.from} to={compared.to} label={compared.name} />
    </>
  );
}

/** In the reader's own time zone, which the server does not know. */
function LocalTime({ at }: { at: string }) {
  const text = new Date(at).toLocaleString(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  return <time dateTime={at} className={styles.time} suppressHydrationWarning>{text}</time>;
}
