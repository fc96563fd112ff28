'use client';

import { useEffect, useRef, useState } from 'react';
import type { ProfileId } from '@/lib/python/api';
import { DEFAULT_PROFILE, PROFILES } from '@/lib/python/api';
import type { Example } from '@/lib/content/examples';
import { CodeEditor } from '../editor/code-editor';
import { ProfileSelect } from '../program/profile-select';
import { ProgramOutput } from '../program/program-output';
import frame from '../program/program.module.css';
import styles from './playground.module.css';
import { packLink, unpackLink } from './shared-link';
import { StepView } from './step-view';
import { useRecording } from './use-recording';

const PRIVATE = 'Runs in your browser; nothing is sent anywhere.';
const OLD_STEPS = 'The steps are those of the program before your change.';
const WHAT_COMES = 'Run the program to see its heap: every line, every object that is made and dies, every collection, back and forth.';
const RECORDING = 'The program runs and is recorded; its heap comes when it ends or is stopped.';
const NO_RUN = 'Nothing of the program ran, so there is no heap to walk: what it says under “Output” is why.';
const CUT_LINK = 'The link could not be read; it may have been cut. This is an example instead.';
const NO_NOTES: ReadonlyMap<number, string> = new Map();
/** Newest first. */
const OFFERED: readonly ProfileId[] = PROFILES.filter(({ offered }) => offered).map(({ id }) => id).reverse();

interface Props {
  examples: readonly Example[];
  /** In a frame of another page: the program of the link runs at once, and what is not about it is left out. */
  isEmbedded?: boolean;
}

/** Any program, run and recorded in the browser: edit, run, walk the run. Nothing of it is sent to a server. */
export function Playground({ examples, isEmbedded = false }: Props) {
  const [source, setSource] = useState(examples[0].source);
  const [revision, setRevision] = useState(0);
  const [profile, setProfile] = useState<ProfileId>(DEFAULT_PROFILE);
  const [undo, setUndo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [breakpoints, setBreakpoints] = useState<readonly number[]>([]);
  const [lineNotes, onLineNotes] = useState(NO_NOTES);
  const { state, isBusy, recorded, event, setEvent, record, stop } = useRecording();
  const wanted = useRef<number | undefined>(undefined);

  useEffect(() => {
    void unpackLink(location.hash).then((shared) => {
      if (shared === null) {
        if (location.hash.length > 1) setNote(CUT_LINK);
        return;
      }
      wanted.current = shared.step;
      setProfile(shared.profile);
      setSource(shared.source);
      setRevision((number) => number + 1);
      if (isEmbedded) void record(shared.source, shared.profile, shared.step);
    });
  }, [isEmbedded, record]);

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
    await record(source, profile, wanted.current);
    wanted.current = undefined;
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
          {!isEmbedded && <ExampleSelect examples={examples} source={source} onChoose={replace} />}
          <ProfileSelect profiles={OFFERED} value={profile} disabled={isBusy} onChange={setProfile} />
          {undo !== null && undo !== source && (
            <button type="button" className="button button-small" onClick={takeBack}>Back to my program</button>
          )}
        </div>
        <CodeEditor
          value={source} revision={revision} label="Your program" markedLine={line} markedAs="next"
          breakpoints={breakpoints} lineNotes={isOld ? NO_NOTES : lineNotes} onBreakpoints={setBreakpoints} onChange={setSource}
          onRun={() => void start()}
        />
        <div className={styles.actions}>
          {isBusy
            ? <button type="button" className="button" onClick={stop}>Stop</button>
            : <button type="button" className="button button-primary" onClick={() => void start()}>Run and record</button>}
          {isEmbedded
            ? <FullPageLink source={source} profile={profile} />
            : <button type="button" className="button" onClick={() => void share()}>Copy link</button>}
          <p className={styles.note} role="status">{note || (isOld ? OLD_STEPS : PRIVATE)}</p>
        </div>
        <ProgramOutput state={state} />
      </section>
      {recorded
        ? <StepView {...{ recorded, event, breakpoints, isEmbedded, onLineNotes }} onChange={setEvent} />
        : (
          <section className={frame.frame} aria-label="Heap">
            <p className={styles.empty} role="status">{state.phase === 'done' ? NO_RUN : isBusy ? RECORDING : WHAT_COMES}</p>
          </section>
        )}
    </div>
  );
}

/** From a frame to the page itself, in a window of its own. */
function FullPageLink({ source, profile }: { source: string; profile: ProfileId }) {
  const open = async (): Promise<void> => {
    const hash = await packLink({ source, profile });
    window.open(`/playground${hash}`, '_blank', 'noopener');
  };
  return <button type="button" className="button" onClick={() => void open()}>Open in the playground</button>;
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
