'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RunBlock } from '@/lib/content/types';
import { ProfileSelect } from '../program/profile-select';
import { ProgramOutput } from '../program/program-output';
import styles from '../program/program.module.css';
import { useProgramRun } from '../program/use-program-run';
import { HeapView } from '../visualizer/heap-view';

/** What of a block reaches the page; the highlighted code is rendered on the server. */
export type RunPanelBlock = Pick<RunBlock, 'id' | 'title' | 'profiles' | 'snapshotAtEnd'> & {
  program: Omit<RunBlock['program'], 'highlighted'>;
};

/** A program in a lesson that the reader can run: output and, where the program has marks, the heap. */
export function RunPanel({ block, code }: { block: RunPanelBlock; code: ReactNode }) {
  const { program, profiles, snapshotAtEnd } = block;
  const [profile, setProfile] = useState(profiles[0]);
  const { state, isBusy, run, stop } = useProgramRun();
  const showsHeap = program.marks.length > 0 || snapshotAtEnd;
  const start = () => void run({ source: program.source, filename: program.filename, profile, marks: program.marks, snapshotAtEnd });
  return (
    <section id={block.id} className={styles.frame} aria-label={block.title} data-wide>
      <div className={styles.bar}>
        <h3 className={styles.title}>{block.title}<span className={styles.file}>{program.filename}</span></h3>
        <ProfileSelect profiles={profiles} value={profile} disabled={isBusy} onChange={setProfile} />
        {isBusy
          ? <button type="button" className="button button-small" onClick={stop}>Stop</button>
          : <button type="button" className="button button-small button-primary" onClick={start}>Run</button>}
      </div>
      <div className={styles.sideBySide}>
        <div className={styles.code}>{code}</div>
        {state.phase === 'idle'
          ? <p className={styles.notYet}>Press Run to see what it prints{showsHeap ? ', and its heap' : ''}.</p>
          : <ProgramOutput state={state} />}
      </div>
      {state.phase === 'done' && <HeapView marks={state.result.marks} title={`The heap of ${program.filename}`} />}
    </section>
  );
}
