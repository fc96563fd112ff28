'use client';

import Link from 'next/link';
import type { KeyboardEvent } from 'react';
import type { SearchHit } from '@/lib/content/search-index';
import { kindNames } from '../lesson/kind-names';
import styles from './search.module.css';

const namesOfKinds: Record<SearchHit['kind'], string> = { ...kindNames, glossary: 'Glossary', 'cheat-sheet': 'Cheat sheet' };

/** Up and Down walk the links; Up from the first goes back to the field. */
function walk(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...document.querySelectorAll<HTMLElement>('#search-results a')];
  const next = links.indexOf(event.currentTarget) + step;
  const target = next < 0 ? document.getElementById('search-field') : links[next];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function Hit({ hit }: { hit: SearchHit }) {
  const kind = namesOfKinds[hit.kind];
  return (
    <li className={styles.hit}>
      <p className={styles.kind}>{hit.title === hit.page || hit.page === kind ? kind : `${kind} · ${hit.page}`}</p>
      <h2><Link href={hit.href} onKeyDown={walk}>{hit.title}</Link></h2>
      {hit.excerpt.length > 0 && (
        <p className={styles.excerpt}>
          {hit.excerpt.map((part, index) => (part.isMatch ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>))}
        </p>
      )}
    </li>
  );
}

/** What was found for `query`, or what to do when it is nothing. */
export function SearchResults({ query, hits }: { query: string; hits: SearchHit[] }) {
  if (query.trim() === '') {
    return (
      <p className={styles.state}>
        Lessons, challenges, the glossary and the cheat sheet are searched. Unfinished words and slips are forgiven.
      </p>
    );
  }
  if (hits.length === 0) {
    return (
      <p className={styles.state} role="status">
        Nothing has “{query}” in it. Try another word, or look through <Link href="/#course">the course</Link>
        {' '}or <Link href="/glossary">the glossary</Link>.
      </p>
    );
  }
  return (
    <>
      <p className={styles.state} role="status">{hits.length === 1 ? 'One place.' : `${hits.length} places, the best first.`}</p>
      <ol id="search-results" className={styles.hits}>{hits.map((hit) => <Hit key={hit.href} hit={hit} />)}</ol>
    </>
  );
}
