'use client';

import { useState } from 'react';
import { DEFAULT_PROFILE } from '@/lib/python/api';
import type { RunResult } from '@/lib/python/api';
import { scenarioOfHeap } from '@/lib/collectors/generate';
import { useProgramRun } from '../program/use-program-run';
import styles from './lab.module.css';

const BEGIN = `class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent:
            parent.children.append(self)


root = Node()
for _ in range(3):
    Node(root)
lost = Node()
Node(lost)
del lost
`;

/** Why a run left no heap to take; null when it did. */
function whyNot({ outcome, marks }: RunResult): string | null {
  if (outcome.kind === 'exception' || outcome.kind === 'syntax-error') return `Line ${outcome.line}: ${outcome.type}: ${outcome.message}`;
  if (outcome.kind === 'limit' || outcome.kind === 'internal-error') return outcome.message;
  if (outcome.kind === 'cancelled') return 'Stopped.';
  return marks.some(({ snapshot }) => snapshot) ? null : 'The program left nothing to look at.';
}

/** Runs a Python program and takes the objects that are there at its end, the unreachable ones included. */
export function HeapFromProgram({ onScenario }: { onScenario(text: string): void }) {
  const [source, setSource] = useState(BEGIN);
  const [note, setNote] = useState('');
  const { run, stop, isBusy } = useProgramRun();

  const take = async (): Promise<void> => {
    setNote('');
    const result = await run({ source, filename: 'heap.py', profile: DEFAULT_PROFILE, snapshotAtEnd: true });
    const problem = whyNot(result);
    if (problem !== null) return setNote(problem);
    const snapshot = result.marks.findLast((mark) => mark.snapshot)?.snapshot;
    if (!snapshot) return;
    const { text, objects, left } = scenarioOfHeap(snapshot);
    setNote(objects === 0 ? 'The program left no objects of its own.' : `${objects} objects taken${left > 0 ? `, ${left} left out` : ''}.`);
    if (objects > 0) onScenario(text);
  };
  return (
    <details className={styles.more}>
      <summary>Take the heap of a Python program</summary>
      <div className={styles.python}>
        <textarea
          className={styles.text} value={source} rows={12} spellCheck={false} aria-label="Python program"
          onChange={(change) => setSource(change.target.value)}
        />
        <div className={styles.row}>
          {isBusy
            ? <button type="button" className="button button-small" onClick={stop}>Stop</button>
            : <button type="button" className="button button-small" onClick={() => void take()}>Run and take its heap</button>}
          <p role="status">{isBusy ? 'Running …' : note}</p>
        </div>
      </div>
    </details>
  );
}
