'use client';

/** What a learner has typed and not handed in, kept in this browser: a reload or a closed tab loses nothing. */
import { useEffect, useSyncExternalStore } from 'react';

const keyOf = (item: string): string => `leaklab-draft:${item}`;

/** As it was when the page was opened. What is typed since then is already on the page. */
const opened = new Map<string, string | null>();

function readOnce(item: string): string | null {
  const known = opened.get(item);
  if (known !== undefined) return known;
  let draft: string | null = null;
  try {
    draft = localStorage.getItem(keyOf(item));
  } catch {
    // Storage may be switched off: there are no drafts then.
  }
  opened.set(item, draft);
  return draft;
}

/** Keeps a draft; null forgets it. */
export function keepDraft(item: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(keyOf(item));
    else localStorage.setItem(keyOf(item), text);
  } catch {
    // Storage may be switched off or full: the text is still on the page.
  }
}

const neverChanges = (): (() => void) => () => undefined;

/** The draft that was there when the page was opened; null on the server, which cannot know, and when there is none. */
export function useOpeningDraft(item: string): string | null {
  // Forgotten with the page: who comes back finds what was typed last.
  useEffect(() => () => { opened.delete(item); }, [item]);
  return useSyncExternalStore(neverChanges, () => readOnce(item), () => null);
}
