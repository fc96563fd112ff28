'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ProfileId, RunResult } from '@/lib/python/api';
import { outputText, PROFILE_IDS } from '@/lib/python/api';
import { ProfileSelect } from '../program/profile-select';
import { ProgramOutput } from '../program/program-output';
import frame from '../program/program.module.css';
import { useProgramRun } from '../program/use-program-run';
import styles from './profiles.module.css';

/** What of a difference reaches the page; its program in colours is made on the server. */
export interface ComparedKnob {
  id: string;
  title: string;
  program: string;
  /** The versions that are compared first. */
  change: readonly [ProfileId, ProfileId];
}

/** Addresses differ between versions whatever the program is about. */
const printed = (result: RunResult): string =>
  (outputText(result, 'stdout') + outputText(result, 'stderr')).replace(/0x[0-9a-f]+/g, '0x…');

function verdictOn([one, other]: readonly RunResult[]): string {
  if ([one, other].some(({ outcome }) => outcome.kind !== 'finished' && outcome.kind !== 'exception')) return '';
  return printed(one) === printed(other) ? 'Both print the same.' : 'They print different things.';
}

/** A program that shows a difference, run as two versions: what they print stands side by side. */
export function KnobComparison({ knob, code }: { knob: ComparedKnob; code: ReactNode }) {
  const [left, setLeft] = useState(knob.change[0]);
  const [right, setRight] = useState(knob.change[1]);
  const [verdict, setVerdict] = useState('');
  const first = useProgramRun();
  const second = useProgramRun();
  const [isBusy, setBusy] = useState(false);

  // One after the other: the page has one engine.
  const start = async (): Promise<void> => {
    setBusy(true);
    setVerdict('');
    const request = { source: knob.program, filename: 'show.py' };
    const one = await first.run({ ...request, profile: left });
    if (one.outcome.kind !== 'cancelled') setVerdict(verdictOn([one, await second.run({ ...request, profile: right })]));
    setBusy(false);
  };
  const stop = (): void => (first.isBusy ? first : second).stop();
  return (
    <div className={frame.frame} role="group" aria-label={`Program: ${knob.title}`}>
      <div className={frame.bar}>
        <ProfileSelect profiles={PROFILE_IDS} value={left} disabled={isBusy} onChange={setLeft} />
        <ProfileSelect profiles={PROFILE_IDS} value={right} disabled={isBusy} label="and CPython" onChange={setRight} />
        {isBusy
          ? <button type="button" className="button button-small" onClick={stop}>Stop</button>
          : <button type="button" className="button button-small button-primary" onClick={() => void start()}>Run as both</button>}
        <p className={styles.verdict} role="status">{verdict}</p>
      </div>
      <div className={frame.code}>{code}</div>
      {first.state.phase !== 'idle' && (
        <div className={styles.outputs}>
          <ProgramOutput state={first.state} label={`${knob.title}: first output`} />
          <ProgramOutput state={second.state} label={`${knob.title}: second output`} />
        </div>
      )}
    </div>
  );
}
