'use client';

import { useSyncExternalStore } from 'react';
import styles from './site-header.module.css';

type Theme = 'light' | 'dark';

const KEY = 'leaklab-theme';
const CHANGED = 'leaklab-theme-changed';

const systemTheme = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return systemTheme().matches ? 'dark' : 'light';
}

function subscribe(changed: () => void): () => void {
  const system = systemTheme();
  addEventListener(CHANGED, changed);
  system.addEventListener('change', changed);
  return () => {
    removeEventListener(CHANGED, changed);
    system.removeEventListener('change', changed);
  };
}

function choose(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be switched off; the choice then holds until the page is left.
  }
  dispatchEvent(new Event(CHANGED));
}

/** What is shown now; null on the server, which cannot know. */
export function useTheme(): Theme | null {
  return useSyncExternalStore(subscribe, currentTheme, () => null);
}

export function ThemeToggle() {
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <button type="button" className={styles.toggle} aria-pressed={theme === 'dark'} onClick={() => choose(other)}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
      <span className={styles.toggleText}>Dark theme</span>
    </button>
  );
}
