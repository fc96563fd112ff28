'use client';

import Form from 'next/form';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import styles from './search.module.css';

/** Pause in typing after which the results are asked for. */
const PAUSE_MS = 150;

/** A field whose results follow what is typed; without scripts it is an ordinary form. Down goes on to the results. */
export function SearchField({ query, maxLength }: { query: string; maxLength: number }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);
  const ask = (text: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      startTransition(() => router.replace(text.trim() === '' ? '/search' : `/search?q=${encodeURIComponent(text)}`, { scroll: false }));
    }, PAUSE_MS);
  };
  return (
    <Form action="/search" role="search" className={styles.form} aria-busy={isPending}>
      <label htmlFor="search-field" className={styles.label}>Words to look for</label>
      <div className={styles.row}>
        <input
          ref={field} id="search-field" name="q" type="search" className={styles.field} defaultValue={query} autoComplete="off"
          spellCheck={false} maxLength={maxLength} placeholder="lru_cache, resurrection, who holds it"
          onChange={(event) => ask(event.target.value)}
          onKeyDown={(event) => {
            const first = event.key === 'ArrowDown' ? document.querySelector<HTMLElement>('#search-results a') : null;
            if (first === null) return;
            event.preventDefault();
            first.focus();
          }}
        />
        <button type="submit" className="button">Search</button>
      </div>
    </Form>
  );
}
