'use client';

import type { Belief } from '@/lib/grading/belief-catalogue';
import type { ProfileId } from '@/lib/python/api';
import { ProgramOutput } from '../program/program-output';
import { useProgramRun } from '../program/use-program-run';
import styles from './belief-cards.module.css';

/** What one may have believed who answered so, and a program that says otherwise. */
export function BeliefCards({ beliefs, profile }: { beliefs: readonly Belief[]; profile: ProfileId }) {
  return beliefs.map((belief) => <BeliefCard key={belief.id} belief={belief} profile={profile} />);
}

function BeliefCard({ belief, profile }: { belief: Belief; profile: ProfileId }) {
  const { state, isBusy, run } = useProgramRun();
  const start = () => void run({ source: belief.program, filename: 'try.py', profile });
  return (
    <section className={styles.card} aria-label={`About: ${belief.claim}`}>
      <p>One would answer so who thinks that <strong>{belief.claim}</strong>.</p>
      <p>{belief.truth}</p>
      <div className={styles.program} role="region" aria-label={`A program that shows it: ${belief.claim}`} tabIndex={0}>
        <pre><code>{belief.program.trimEnd()}</code></pre>
      </div>
      <p>
        <button type="button" className="button button-small" disabled={isBusy} onClick={start}>
          {isBusy ? 'Running…' : 'Run this to check for yourself'}
        </button>
      </p>
      <ProgramOutput state={state} />
    </section>
  );
}
