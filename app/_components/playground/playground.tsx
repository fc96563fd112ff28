'use client';

import { useEffect, useRef, useState } from 'react';
import type { OutputChunk, ProfileId, RunRequest } from '@/lib/python/api';
import { DEFAULT_PROFILE, PROFILES } from '@/lib/python/api';
import type { Example } from '@/lib/content/examples';
import type { HeapRecording } from '@/lib/trace-view/recorded-run';
import { CodeEditor } from '../editor/code-editor';
import { ProfileSelect } from '../program/profile-select';
import { ProgramOutput } from '../program/program-output';
import frame from '../program/program.module.css';
import { useProgramRun } from '../program/use-program-run';
import styles from './playground.module.css';
import { packLink, unpackLink } from './shared-link';
import { StepView } from './step-view';

const FILE = 'program.py';
/** A program that never ends is to give its first part before it becomes a nuisance. */
const MOST_STEPS = 5_000_000;
const PRIVATE = 'Runs in your browser; nothing is sent anywhere.';
const OLD_STEPS = 'The steps are those of the program before your change.';
const WHAT_COMES = 'Run the program to see its heap: every line, every object that is made and dies, every collection, back and forth.';
/** Newest first. */
const OFFERED: readonly ProfileId[] = PROFILES.filter(({ offered }) => offered).map(({ id }) => id).reverse();

interface Recorded {
  request: RunRequest;
  recording: HeapRecording;
  output: readonly OutputChunk[];
}

/** Any program, run and recorded in the browser: edit, run, walk the run. Nothing of it is sent to a server. */
export function Playground({ examples }: { examples: readonly Example[] }) {
  const [source, setSource] = useState(examples[0].source);
  const [revision, setRevision] = useState(0);
  const [profile, setProfile] = useState<ProfileId>(DEFAULT_PROFILE);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [event, setEvent] = useState(0);
  const [undo, setUndo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const { state, isBusy, run, stop } = useProgramRun();
  const wanted = useRef<number | null>(null);

  useEffect(() => {
    void unpackLink(location.hash).then((shared) => {
      if (shared === null) {
        if (location.hash.length > 1) setNote('The link could not be read; it may have been cut. This is an example instead.');
        return;
      }
      wanted.current = shared.step ?? null;
      setProfile(shared.profile);
      setSource(shared.source);
      setRevision((number) => number + 1);
    });
  }, []);

  const replace = (text: string): void => {
    setUndo(source);
    setSource(text);
    setRevision((number) => number + 1);
  };
  const takeBack = (): void => {
    replace(undo ?? source);
    setUndo(null);
  };
  const start = async (): Promise<void> => {
    setNote('');
    const request: RunRequest = { source, filename: FILE, profile, limits: { steps: MOST_STEPS } };
    const { recording, output } = await run({ ...request, record: {} });
    if (recording === undefined || recording.events.count === 0) return setRecorded(null);
    setRecorded({ request, recording, output });
    setEvent(Math.min(wanted.current ?? 0, recording.events.count - 1));
    wanted.current = null;
  };
  const share = async (): Promise<void> => {
    const isShown = recorded?.request.source === source && recorded.request.profile === profile;
    const hash = await packLink({ source, profile, ...(isShown ? { step: event } : {}) });
    history.replaceState(null, '', hash);
    try {
      await navigator.clipboard.writeText(location.href);
      setNote('Link copied: it holds the program, the version and the step.');
    } catch {
      setNote('The link is in the address bar now: copy it from there.');
    }
  };
  const isOld = recorded !== null && (recorded.request.source !== source || recorded.request.profile !== profile);
  const line = recorded !== null && !isOld ? recorded.recording.events.lines[event] || null : null;

  return (
    <div className={styles.columns}>
      <section className={frame.frame} aria-label="Program">
        <div className={frame.bar}>
          <ExampleSelect examples={examples} source={source} onChoose={replace} />
          <ProfileSelect profiles={OFFERED} value={profile} disabled={isBusy} onChange={setProfile} />
          {undo !== null && undo !== source && (
            <button type="button" className="button button-small" onClick={takeBack}>Back to my program</button>
          )}
        </div>
        <CodeEditor
          value={source} revision={revision} label="Your program" markedLine={line} markedAs="next"
          onChange={setSource} onRun={() => void start()}
        />
        <div className={styles.actions}>
          {isBusy
            ? <button type="button" className="button" onClick={stop}>Stop</button>
            : <button type="button" className="button button-primary" onClick={() => void start()}>Run and record</button>}
          <button type="button" className="button" onClick={() => void share()}>Copy link</button>
          <p className={styles.note} role="status">{note || (isOld ? OLD_STEPS : PRIVATE)}</p>
        </div>
        <ProgramOutput state={state} />
      </section>
      <section className={frame.frame} aria-label="Heap">
        {recorded
          ? <StepView {...recorded} event={event} onChange={setEvent} />
          : <p className={styles.empty}>{WHAT_COMES}</p>}
      </section>
    </div>
  );
}

interface SelectProps {
  examples: readonly Example[];
  source: string;
  onChoose(source: string): void;
}

function ExampleSelect({ examples, source, onChoose }: SelectProps) {
  const shown = examples.find((example) => example.source === source);
  const choose = (id: string): void => {
    const example = examples.find((candidate) => candidate.id === id);
    if (example) onChoose(example.source);
  };
  return (
    <label className={styles.examples}>
      Example
      <select className="select" value={shown?.id ?? ''} onChange={(change) => choose(change.target.value)}>
        <option value="" disabled>your own program</option>
        {examples.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
      </select>
    </label>
  );
}
