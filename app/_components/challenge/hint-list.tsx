'use client';

import { useState } from 'react';
import type { HintView } from '@/lib/services/challenges/get-hint';
import { Prose } from '../ui/prose';
import { fetchJson } from '../ui/send-json';
import styles from './hint-list.module.css';

/** Hints, one at a time and only when asked for. */
export function HintList({ slug, count }: { slug: string; count: number }) {
  const [hints, setHints] = useState<HintView[]>([]);
  const [problem, setProblem] = useState('');
  const [isLoading, setLoading] = useState(false);
  if (count === 0) return null;

  const showNext = async () => {
    setLoading(true);
    setProblem('');
    const sent = await fetchJson<HintView>(`/api/challenges/${slug}/hints/${hints.length + 1}`);
    setLoading(false);
    if (sent.ok) setHints((shown) => [...shown, sent.value]);
    else setProblem(sent.message);
  };

  return (
    <section className={styles.hints} aria-label="Hints">
      <h2>Hints</h2>
      <div aria-live="polite" className={styles.list}>
        {hints.map((hint) => (
          <div key={hint.number} className={styles.hint}>
            <h3>Hint {hint.number} of {hint.total}</h3>
            <Prose tree={hint.body} compact />
          </div>
        ))}
      </div>
      {hints.length < count && (
        <button type="button" className="button button-small" disabled={isLoading} onClick={() => void showNext()}>
          Show hint {hints.length + 1} of {count}
        </button>
      )}
      {hints.length === 0 && <p className={styles.note}>Try first: a hint cannot be unseen. They cost no points.</p>}
      <p className={styles.problem} role="alert">{problem}</p>
    </section>
  );
}
