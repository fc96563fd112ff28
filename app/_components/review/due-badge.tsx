'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { ANSWERED } from '../ui/answered';
import { fetchJson } from '../ui/send-json';
import styles from './review.module.css';

/** How many are due for review: known when the page comes, counted anew after an answer and on the next page. Nothing while none is. */
export function DueBadge({ due: opening }: { due: number }) {
  const [due, setDue] = useState(opening);
  const [isStale, setStale] = useState(false);
  const path = usePathname();

  useEffect(() => {
    const note = (): void => setStale(true);
    addEventListener(ANSWERED, note);
    return () => removeEventListener(ANSWERED, note);
  }, []);
  useEffect(() => {
    if (!isStale) return;
    let isGone = false;
    void fetchJson<{ due: number }>('/api/review/due').then((sent) => {
      if (isGone) return;
      setStale(false);
      if (sent.ok) setDue(sent.value.due);
    });
    return () => { isGone = true; };
  }, [isStale, path]);

  if (due === 0) return null;
  return <span className={styles.badge}>{due}<span className="visually-hidden"> due</span></span>;
}
