'use client';

import { useEffect, useRef, useState } from 'react';
import type { OpenFixChallenge } from '@/lib/content/types';
import type { Verdict } from '@/lib/grading/types';
import type { ProfileId, RunResult } from '@/lib/python/api';
import type { LastProgram } from '@/lib/services/challenges/find-challenge';
import { CodeEditor } from '../editor/code-editor';
import { ProfileSelect } from '../program/profile-select';
import { ProgramOutput } from '../program/program-output';
import frame from '../program/program.module.css';
import { useProgramRun } from '../program/use-program-run';
import type { RunState } from '../program/use-program-run';
import { sendJson } from '../ui/send-json';
import { HeapView } from '../visualizer/heap-view';
import { keepDraft, useOpeningDraft } from './draft';
import styles from './fix-workbench.module.css';
import { VerdictPanel } from './verdict-panel';

/** The line of the learner's file that a run ended in; null when it ended elsewhere or well. */
function troubleLine({ outcome }: RunResult, file: string): number | null {
  if (outcome.kind !== 'exception' && outcome.kind !== 'syntax-error') return null;
  return outcome.file === file && outcome.line > 0 ? outcome.line : null;
}

/** A mark belongs to the text that ran: it goes with the first change. */
function useTrouble(state: RunState, file: string): [number | null, () => void] {
  const [seen, setSeen] = useState<RunResult | null>(null);
  const result = state.phase === 'done' ? state.result : null;
  return [result && result !== seen ? troubleLine(result, file) : null, () => setSeen(result)];
}

interface Props {
  challenge: OpenFixChallenge;
  last: LastProgram | null;
}

/** The learner's program: edit, run here, hand in, see which checks hold. Opens with the draft, else what was handed in last. */
export function FixWorkbench(props: Props) {
  const draft = useOpeningDraft(props.challenge.id);
  return <Workbench key={draft === null ? 'kept' : 'draft'} {...props} opening={draft ?? props.last?.source ?? props.challenge.starter} />;
}

function Workbench({ challenge, last, opening }: Props & { opening: string }) {
  const file = `${challenge.module}.py`;
  const [source, setSource] = useState(opening);
  const [revision, setRevision] = useState(0);
  const [undone, setUndone] = useState<string | null>(null);
  const [profile, setProfile] = useState<ProfileId>(last?.profile ?? challenge.profiles[0]);
  const [verdict, setVerdict] = useState<Verdict | null>(last?.verdict ?? null);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const { state, isBusy, run, stop } = useProgramRun();
  const [markedLine, forgetTrouble] = useTrouble(state, file);
  const verdictPanel = useRef<HTMLDivElement>(null);
  const hasJustSent = useRef(false);

  useEffect(() => {
    if (!hasJustSent.current) return;
    hasJustSent.current = false;
    verdictPanel.current?.focus();
  }, [verdict]);

  const change = (text: string) => {
    setSource(text);
    keepDraft(challenge.id, text);
    forgetTrouble();
    if (text !== challenge.starter) setUndone(null);
  };
  const replace = (text: string, undo: string | null) => {
    setUndone(undo);
    setSource(text);
    keepDraft(challenge.id, text);
    setRevision((number) => number + 1);
    forgetTrouble();
  };
  const isStarter = source === challenge.starter;
  const reset = () => replace(challenge.starter, source);
  const start = () => void run({ source, filename: file, profile, snapshotAtEnd: true });
  const submit = async () => {
    setSending(true);
    setProblem('');
    const sent = await sendJson<Verdict>('/api/attempts', { kind: 'program', item: challenge.id, profile, source });
    setSending(false);
    if (!sent.ok) return setProblem(sent.message);
    keepDraft(challenge.id, null);
    hasJustSent.current = true;
    setVerdict(sent.value);
  };

  return (
    <div className={styles.workbench}>
      <section className={frame.frame} aria-label="Your program">
        <div className={frame.bar}>
          <h2 className={frame.title}><span className={styles.file}>{file}</span></h2>
          <ProfileSelect profiles={challenge.profiles} value={profile} disabled={isBusy || isSending} onChange={setProfile} />
          {undone !== null && isStarter
            ? <button type="button" className="button button-small" onClick={() => replace(undone, null)}>Undo reset</button>
            : <button type="button" className="button button-small" disabled={isStarter} onClick={reset}>Reset</button>}
        </div>
        <CodeEditor
          value={source} revision={revision} label={`Your program, ${file}`} markedLine={markedLine} onChange={change} onRun={start}
        />
        <div className={styles.actions}>
          {isBusy
            ? <button type="button" className="button" onClick={stop}>Stop</button>
            : <button type="button" className="button" onClick={start}>Run</button>}
          <button type="button" className="button button-primary" disabled={isSending} onClick={() => void submit()}>
            {isSending ? 'Grading…' : 'Submit'}
          </button>
          <p className={styles.actionNote}>Run tries it here, in your browser. Submit lets the server check it.</p>
        </div>
        <p className={styles.problem} role="alert">{problem}</p>
        <ProgramOutput state={state} />
        {state.phase === 'done' && <HeapView marks={state.result.marks} title={`The heap at the end of ${file}`} />}
      </section>
      {verdict && (
        <div ref={verdictPanel} tabIndex={-1} role="group" aria-label="Result of your submission" className={styles.verdict}>
          <VerdictPanel verdict={verdict} isOutdated={verdict === last?.verdict && last.isOutdated} isCurrent={verdict !== last?.verdict} />
        </div>
      )}
    </div>
  );
}
