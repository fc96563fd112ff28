'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import type { OpenFixChallenge } from '@/lib/content/types';
import type { ProfileId, RunResult } from '@/lib/python/api';
import type { AttemptDetail, AttemptSummary } from '@/lib/services/attempts/list-programs';
import { CodeEditor } from '../editor/code-editor';
import { ProfileSelect } from '../program/profile-select';
import { ProgramOutput } from '../program/program-output';
import frame from '../program/program.module.css';
import { useProgramRun } from '../program/use-program-run';
import type { RunState } from '../program/use-program-run';
import { sendJson } from '../ui/send-json';
import { HeapView } from '../visualizer/heap-view';
import { announceAnswer } from '../ui/answered';
import { AttemptHistory } from './attempt-history';
import { keepDraft, useOpeningDraft } from './draft';
import styles from './fix-workbench.module.css';
import { useOfferedProgram } from './offered-program';
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
  last: AttemptDetail | null;
  /** All that was handed in, the newest first. */
  attempts: AttemptSummary[];
  /** For a review: from the given program, as if nothing had been handed in. */
  isAgain: boolean;
}

/** The learner's program: edit, run here, hand in, see which checks hold. Opens with the draft, else what was handed in last. */
export function FixWorkbench(props: Props) {
  const { challenge, isAgain } = props;
  const last = isAgain ? null : props.last;
  const draftName = isAgain ? `${challenge.id}:again` : challenge.id;
  const draft = useOpeningDraft(draftName);
  const opening = draft ?? last?.source ?? challenge.starter;
  return (
    <>
      {isAgain && (
        <p className={styles.again}>
          For review: the program is as it was given. <Link href="/review">Back to the review</Link>
        </p>
      )}
      <Workbench key={draft === null ? 'kept' : 'draft'} {...props} last={last} draftName={draftName} opening={opening} />
    </>
  );
}

/** What the page has put in the place of another text, and how that came about: `reset`. */
interface Replacement {
  by: string;
  from: string;
  what: string;
}

function Workbench({ challenge, last, attempts: opened, draftName, opening }: Props & { draftName: string; opening: string }) {
  const file = `${challenge.module}.py`;
  const [source, setSource] = useState(opening);
  const [revision, setRevision] = useState(0);
  const [replacement, setReplacement] = useState<Replacement | null>(null);
  const [profile, setProfile] = useState<ProfileId>(last?.profile ?? challenge.profiles[0]);
  const [result, setResult] = useState<Omit<AttemptDetail, 'source'> | null>(last);
  const [attempts, setAttempts] = useState(opened);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const { state, isBusy, run, stop } = useProgramRun();
  const [markedLine, forgetTrouble] = useTrouble(state, file);
  const verdictPanel = useRef<HTMLDivElement>(null);
  const editorFrame = useRef<HTMLElement>(null);
  const hasJustSent = useRef(false);

  useEffect(() => {
    if (!hasJustSent.current) return;
    hasJustSent.current = false;
    verdictPanel.current?.focus();
  }, [result]);

  const change = (text: string) => {
    setSource(text);
    keepDraft(draftName, text);
    forgetTrouble();
    if (text !== replacement?.by) setReplacement(null);
  };
  const replace = (text: string, what: string | null) => {
    setReplacement(what === null ? null : { by: text, from: source, what });
    setSource(text);
    keepDraft(draftName, text);
    setRevision((number) => number + 1);
    forgetTrouble();
  };
  const isStarter = source === challenge.starter;
  const reset = () => replace(challenge.starter, 'reset');
  useOfferedProgram(challenge.id, (text) => {
    if (text !== source) replace(text, 'change');
    editorFrame.current?.focus();
  });
  const start = () => void run({ source, filename: file, profile, snapshotAtEnd: true });
  const submit = async () => {
    setSending(true);
    setProblem('');
    const sent = await sendJson<Omit<AttemptDetail, 'source'>>('/api/attempts', { kind: 'program', item: challenge.id, profile, source });
    setSending(false);
    if (!sent.ok) return setProblem(sent.message);
    keepDraft(draftName, null);
    hasJustSent.current = true;
    setResult(sent.value);
    setAttempts((earlier) => [sent.value, ...earlier]);
    announceAnswer();
  };

  return (
    <div className={styles.workbench}>
      <section ref={editorFrame} tabIndex={-1} className={frame.frame} aria-label="Your program">
        <div className={frame.bar}>
          <h2 className={frame.title}><span className={styles.file}>{file}</span></h2>
          <ProfileSelect profiles={challenge.profiles} value={profile} disabled={isBusy || isSending} onChange={setProfile} />
          {replacement && (
            <button type="button" className="button button-small" onClick={() => replace(replacement.from, null)}>
              Undo {replacement.what}
            </button>
          )}
          {replacement?.what !== 'reset' && (
            <button type="button" className="button button-small" disabled={isStarter} onClick={reset}>Reset</button>
          )}
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
        <p className={styles.problem} role="alert">
          {problem !== '' && (
            <>
              {problem}{' '}
              <button type="button" className="button button-small" disabled={isSending} onClick={() => void submit()}>Try again</button>
            </>
          )}
        </p>
        <ProgramOutput state={state} />
        {state.phase === 'done' && <HeapView marks={state.result.marks} title={`The heap at the end of ${file}`} />}
      </section>
      {result && (
        <div ref={verdictPanel} tabIndex={-1} role="group" aria-label="Result of your submission" className={styles.verdict}>
          <VerdictPanel
            verdict={result.verdict} help={result.help} isOutdated={result.isOutdated} isCurrent={result !== last}
            onRetry={result.isInterrupted && !isSending ? () => void submit() : undefined}
          />
        </div>
      )}
      {attempts.length > 0 && (
        <AttemptHistory
          attempts={attempts} source={source} starter={challenge.starter} shown={result?.id ?? null} onRestore={(text) => {
            replace(text, 'change');
            editorFrame.current?.focus();
          }}
        />
      )}
    </div>
  );
}
