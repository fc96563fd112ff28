'use client';

import type { OutputChunk } from '@/lib/python/api';
import { describeOutcome } from './outcome-text';
import styles from './program.module.css';
import type { RunState } from './use-program-run';

/** More than that would only make the page slow; the end is what matters. */
const SHOWN_CHARS = 20_000;

function lastOf(output: readonly OutputChunk[]): { chunks: OutputChunk[]; left: number } {
  let left = output.reduce((sum, chunk) => sum + chunk.text.length, 0) - SHOWN_CHARS;
  if (left <= 0) return { chunks: [...output], left: 0 };
  const cut = left;
  const chunks: OutputChunk[] = [];
  for (const chunk of output) {
    if (left >= chunk.text.length) left -= chunk.text.length;
    else {
      chunks.push(left > 0 ? { ...chunk, text: chunk.text.slice(left) } : chunk);
      left = 0;
    }
  }
  return { chunks, left: cut };
}

/** What a program has written so far, errors told apart by more than colour. */
export function OutputText({ output }: { output: readonly OutputChunk[] }) {
  const { chunks, left } = lastOf(output);
  return (
    <pre className={styles.output}>
      {left > 0 && <span className={styles.cut}>{`… ${left.toLocaleString('en')} characters before this are not shown …\n`}</span>}
      {chunks.map((chunk, index) => (
        <span key={index} className={chunk.stream === 'stderr' ? styles.stderr : undefined}>{chunk.text}</span>
      ))}
    </pre>
  );
}

/**
 * The output panel of a run: nothing before the first run, then the output as it comes, then how it ended. Where there are several,
 * each has a label of its own and says less about itself.
 */
export function ProgramOutput({ state, label }: { state: RunState; label?: string }) {
  if (state.phase === 'idle') return null;
  const output = state.phase === 'done' ? state.result.output : state.output;
  const outcome = state.phase === 'done' ? describeOutcome(state.result) : null;
  const waiting = state.phase === 'starting' ? 'Loading the engine…' : 'Running…';
  return (
    <section className={styles.result} aria-label={label ?? 'Output'}>
      <p className={styles.label}>Output</p>
      {output.length > 0 ? <OutputText output={output} /> : outcome && <p className={styles.nothing}>The program printed nothing.</p>}
      <p className={styles.outcome} role="status" data-tone={outcome?.tone ?? 'waiting'}>{outcome?.text ?? waiting}</p>
      {state.phase === 'done' && (
        <p className={styles.provenance}>CPython {state.result.profile} memory model · engine {state.result.engine}</p>
      )}
    </section>
  );
}
