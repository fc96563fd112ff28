'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { useTheme } from '../ui/theme-toggle';
import type { OpenEditor } from './open-editor';
import styles from './code-editor.module.css';

interface Props {
  value: string;
  /** Raised whenever the page itself replaces the text. What is typed must not come back into the editor: it would be late. */
  revision: number;
  label: string;
  /** A line to point at, 1-based; null for none. */
  markedLine: number | null;
  /** Why it is pointed at: something went wrong there, or it runs next. */
  markedAs?: 'trouble' | 'next';
  /** Lines with a breakpoint, for editors that have them. */
  breakpoints?: readonly number[];
  onBreakpoints?(lines: readonly number[]): void;
  /** What is to stand behind lines, by their numbers. */
  lineNotes?: ReadonlyMap<number, string>;
  onChange(value: string): void;
  onRun(): void;
}

const NO_LINES: readonly number[] = [];
const NO_NOTES: ReadonlyMap<number, string> = new Map();

type Loading = 'waiting' | 'ready' | 'failed';

/** Python in Monaco; a plain text field until that is there, and where it cannot be loaded. Nothing typed meanwhile is lost. */
export function CodeEditor(props: Props) {
  const { value, revision, label, markedLine, markedAs = 'trouble', breakpoints = NO_LINES, lineNotes = NO_NOTES } = props;
  const { onChange, onRun, onBreakpoints } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<OpenEditor | null>(null);
  const latest = useRef({ value, onChange, onRun, onBreakpoints });
  const theme = useTheme();
  const [loading, setLoading] = useState<Loading>('waiting');
  const help = useId();
  const hasBreakpoints = onBreakpoints !== undefined;

  useEffect(() => { latest.current = { value, onChange, onRun, onBreakpoints }; });

  useEffect(() => {
    let isGone = false;
    const field = host.current;
    import('./open-editor').then(({ openEditor }) => {
      if (isGone || !field) return;
      const hadFocus = document.activeElement?.id === `${help}-field`;
      editor.current = openEditor(field, {
        value: latest.current.value, label, theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
        onChange: (text) => latest.current.onChange(text), onRun: () => latest.current.onRun(),
        ...(hasBreakpoints ? { onBreakpoints: (lines: readonly number[]) => latest.current.onBreakpoints?.(lines) } : {}),
      });
      setLoading('ready');
      if (hadFocus) editor.current.focus();
    }, () => { if (!isGone) setLoading('failed'); });
    return () => {
      isGone = true;
      editor.current?.dispose();
      editor.current = null;
    };
  }, [label, help, hasBreakpoints]);

  useEffect(() => { editor.current?.setValue(latest.current.value); }, [revision]);
  useEffect(() => { if (theme) editor.current?.setTheme(theme); }, [theme, loading]);
  useEffect(() => {
    editor.current?.markLine(markedLine, markedAs === 'next' ? styles.next : styles.marked);
  }, [markedLine, markedAs, loading]);
  useEffect(() => { editor.current?.setBreakpoints(breakpoints, styles.breakpoint); }, [breakpoints, loading]);
  useEffect(() => { editor.current?.noteLines(lineNotes, styles.lineNote); }, [lineNotes, loading]);

  return (
    <div className={styles.editor} data-loading={loading}>
      <div className={styles.box}>
        {loading !== 'ready' && (
          <textarea
            id={`${help}-field`} className={styles.plain} aria-label={label} aria-describedby={help}
            spellCheck={false} autoCapitalize="off" autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)}
          />
        )}
        <div ref={host} className={styles.host} hidden={loading !== 'ready'} data-testid="editor" data-ready={loading === 'ready'} />
      </div>
      <p id={help} className={styles.help}>
        {loading === 'failed' && 'The full editor could not be loaded; this plain one works as well. '}
        {loading === 'ready' && (
          <>Tab indents. To leave the editor press <kbd>Esc</kbd>, then <kbd>Tab</kbd>. Run: <kbd>Ctrl</kbd> <kbd>Enter</kbd>.
            {hasBreakpoints && <> Breakpoint: <kbd>F9</kbd>, or press the margin.</>}
          </>
        )}
        {loading === 'waiting' && 'Loading the full editor; you can type already.'}
      </p>
    </div>
  );
}
