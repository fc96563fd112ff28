'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Where the key writes a character. */
const WRITES = 'input, textarea, select, [contenteditable], .monaco-editor';

/** The way to the search; the key `/` goes there from anywhere outside a field. */
export function SearchLink({ className }: { className: string }) {
  const router = useRouter();
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(WRITES)) return;
      event.preventDefault();
      const field = document.getElementById('search-field');
      if (field) field.focus();
      else router.push('/search');
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, [router]);
  return <Link href="/search" className={className} aria-keyshortcuts="/" title="Search the course (key /)">Search</Link>;
}
