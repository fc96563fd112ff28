'use client';

import dynamic from 'next/dynamic';
import { useEffect, useId, useRef, useState } from 'react';
import type { Element } from '@/lib/content/types';
import type { HelpKind, HelpView, SolutionView } from '@/lib/services/help/types';
import frame from '../program/program.module.css';
import { Prose, renderProse } from '../ui/prose';
import { sendJson } from '../ui/send-json';
import styles from './help-panel.module.css';
import { offerProgram } from './offered-program';

/** Loaded by those who ask for it. */
const ParsonsPanel = dynamic(() => import('./parsons-panel').then((module) => module.ParsonsPanel), {
  loading: () => <p className={styles.note} role="status">Getting the pieces…</p>,
});

interface Step {
  kind: HelpKind;
  number: number;
  label: string;
  /** What it costs to look, for the confirmation. */
  cost: string;
}

/** What can be asked for next: one thing until the challenge is solved, then everything that has not been seen. */
function nextSteps({ hintCount, hints, hasParsons, parsons, hasSolution, solution, isSolved }: HelpView): Step[] {
  const number = hints.length + 1;
  const steps: Step[] = [];
  if (number <= hintCount) {
    const cost = `It costs no points, and your next result will say “with ${number === 1 ? '1 hint' : `${number} hints`}”.`;
    steps.push({ kind: 'hint', number, label: `Show hint ${number} of ${hintCount}`, cost: `A hint cannot be unseen. ${cost}` });
  }
  if (hasParsons && !parsons) {
    steps.push({
      kind: 'parsons', number: 0, label: 'Show the solution in pieces',
      cost: 'You get the lines of a solution, shuffled, and put them in order. It costs no points; your next result will say so.',
    });
  }
  if (hasSolution && !solution) {
    steps.push({
      kind: 'solution', number: 0, label: 'Show the solution',
      cost: 'It costs no points, but there is nothing left to find out. The challenge comes back in your review, to be done alone.',
    });
  }
  return isSolved ? steps : steps.slice(0, 1);
}

interface Props {
  /** `Item.id`. */
  item: string;
  slug: string;
  help: HelpView;
}

/**
 * Hints one at a time, then the solution in pieces, then the solution: each only when asked for, and asked twice. What was seen on an
 * earlier visit is folded, so that a review begins without it.
 */
export function HelpPanel({ item, slug, help: opening }: Props) {
  const [help, setHelp] = useState(opening);
  const [asked, setAsked] = useState<Step | null>(null);
  const [problem, setProblem] = useState('');
  const [isLoading, setLoading] = useState(false);
  const shown = useRef<HTMLDivElement>(null);
  const hasJustShown = useRef<string | null>(null);

  useEffect(() => {
    if (hasJustShown.current === null) return;
    shown.current?.querySelector<HTMLElement>(`[data-step="${hasJustShown.current}"]`)?.focus();
    hasJustShown.current = null;
  }, [help]);

  if (help.hintCount === 0 && !help.hasParsons && !help.hasSolution) return null;

  const show = async ({ kind, number }: Step) => {
    setLoading(true);
    setProblem('');
    const sent = await sendJson<HelpView>(`/api/challenges/${slug}/help`, { kind, number });
    setLoading(false);
    if (!sent.ok) return setProblem(sent.message);
    hasJustShown.current = `${kind}-${number}`;
    setAsked(null);
    setHelp(sent.value);
  };
  const ask = (step: Step) => {
    setProblem('');
    if (help.isSolved) void show(step);
    else setAsked(step);
  };
  const seenBefore = (number: number): boolean => opening.hints.some((hint) => hint.number === number);
  const steps = nextSteps(help);

  return (
    <section className={styles.help} aria-label="Hints">
      <h2>Hints</h2>
      <div ref={shown} className={styles.list}>
        {help.hints.map((hint) => (
          <details key={hint.number} className={styles.hint} open={!seenBefore(hint.number)}>
            <summary tabIndex={0} data-step={`hint-${hint.number}`}><h3>Hint {hint.number} of {help.hintCount}</h3></summary>
            <Prose tree={hint.body} compact />
          </details>
        ))}
        {help.parsons && (
          <section className={styles.block} aria-label="The solution in pieces" data-step="parsons-0" tabIndex={-1}>
            <details open={!opening.parsons}>
              <summary><h3>The solution in pieces</h3></summary>
              <ParsonsPanel item={item} slug={slug} puzzle={help.parsons} />
            </details>
          </section>
        )}
        {help.solution && (
          <section className={styles.block} aria-label="The solution" data-step="solution-0" tabIndex={-1}>
            <details open={!opening.solution}>
              <summary><h3>The solution</h3></summary>
              <Solution item={item} solution={help.solution} />
            </details>
          </section>
        )}
      </div>
      {asked
        ? <Confirmation step={asked} isLoading={isLoading} onConfirm={() => void show(asked)} onCancel={() => setAsked(null)} />
        : (
          <div className={styles.steps}>
            {steps.map((step) => (
              <button key={step.kind} type="button" className="button button-small" disabled={isLoading} onClick={() => ask(step)}>
                {step.label}
              </button>
            ))}
          </div>
        )}
      {!asked && steps.length > 0 && (
        <p className={styles.note}>
          {help.isSolved
            ? 'You have solved this one: look at whatever you like.'
            : 'Try first. Help comes step by step and costs no points.'}
        </p>
      )}
      <p className={styles.problem} role="alert">{problem}</p>
    </section>
  );
}

interface ConfirmationProps {
  step: Step;
  isLoading: boolean;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks once more, in place; Escape says no. */
function Confirmation({ step, isLoading, onConfirm, onCancel }: ConfirmationProps) {
  const first = useRef<HTMLButtonElement>(null);
  const cost = useId();
  useEffect(() => { first.current?.focus(); }, []);
  return (
    <div
      className={styles.confirm} role="group" aria-label={`${step.label}?`} aria-describedby={cost}
    >
      <p id={cost}>{step.cost}</p>
      <div className={styles.steps}>
        <button
          ref={first} type="button" className="button button-small button-primary" disabled={isLoading} aria-describedby={cost}
          onClick={onConfirm} onKeyDown={(event) => { if (event.key === 'Escape') onCancel(); }}
        >
          {isLoading ? 'Getting it…' : `Yes, ${step.label.charAt(0).toLowerCase()}${step.label.slice(1)}`}
        </button>
        <button type="button" className="button button-small" disabled={isLoading} onClick={onCancel}>Not yet</button>
      </div>
    </div>
  );
}

function Solution({ item, solution }: { item: string; solution: SolutionView }) {
  return (
    <>
      {solution.programs.map((program, index) => (
        <SolutionProgram key={program.title} item={item} {...program} isOpen={index === 0} />
      ))}
      {solution.answers.map(({ question, lines }) => (
        <div key={question} className={styles.answer}>
          <h4>{question}</h4>
          <ul>{lines.map((line) => <li key={line}><code>{line}</code></li>)}</ul>
        </div>
      ))}
    </>
  );
}

interface ProgramProps {
  item: string;
  title: string;
  source: string;
  code: Element;
  isOpen: boolean;
}

function SolutionProgram({ item, title, source, code, isOpen }: ProgramProps) {
  return (
    <details className={styles.program} open={isOpen}>
      <summary><h4>{title}</h4></summary>
      <div className={`${frame.frame} ${frame.code}`}>{renderProse(code)}</div>
      <button type="button" className="button button-small" onClick={() => offerProgram(item, source)}>Put it into the editor</button>
    </details>
  );
}
