'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { RunRequest, RunResult } from '@/lib/python/api';
import type { PythonRunner } from '@/lib/runtime/browser-client';
import type { RunOptions } from '@/lib/runtime/protocol';
import { useEngine } from '../program/engine-provider';

/** Large heaps take their time; the page goes on meanwhile. */
const TIMEOUT_MS = 60_000;

type Answers = Parameters<NonNullable<Parameters<PythonRunner['run']>[1]>['inspected'] & object>[0];
/** What was found out about a heap. */
export type Findings = Extract<Answers, { kind: 'findings' }>;
/** What would be the case. */
export type Supposed = Extract<Answers, { kind: 'supposed' }>;
/** Where two versions differ. */
export type Compared = Extract<Answers, { kind: 'compared' }>;

/** A run that finds something out. The same object is the same question. */
export interface BackgroundRun {
  request: RunRequest;
  inspect?: NonNullable<RunOptions['inspect']>;
}

export interface BackgroundAnswer {
  result: RunResult;
  /** Null when the program did not come so far, or when something else was asked. */
  findings: Findings | null;
  supposed: Supposed | null;
  compared: Compared | null;
  /** Milliseconds that it took to find that out, beside the page. */
  milliseconds: number;
}

export interface Background {
  /** Of the present question; null until it is there. */
  answer: BackgroundAnswer | null;
  isBusy: boolean;
  /** What is being done, and which part of it is behind; null while that is not known. */
  progress: Progress | null;
  /** The learner has given up waiting for this answer. */
  isCancelled: boolean;
  /** Ends the work on the present question. */
  cancel(): void;
  /** Asks it again. */
  retry(): void;
}

export interface Progress { doing: string; part: number }

/** Runs wait for one another: the engine does one at a time, and a new one would end the one before. */
const queues = new WeakMap<PythonRunner, Promise<unknown>>();

interface Asking {
  isWanted(): boolean;
  /** It is this question's turn. */
  began(): void;
  progress(doing: string, part: number): void;
}

async function ask(runner: PythonRunner, { request, inspect }: BackgroundRun, asking: Asking): Promise<BackgroundAnswer | null> {
  const turn = (queues.get(runner) ?? Promise.resolve()).then(async () => {
    if (!asking.isWanted()) return null;
    asking.began();
    const answer: Omit<BackgroundAnswer, 'result'> = { findings: null, supposed: null, compared: null, milliseconds: 0 };
    const on = {
      progress: asking.progress,
      inspected: (answers: Answers, milliseconds: number) => {
        answer.milliseconds = milliseconds;
        if (answers?.kind === 'findings') answer.findings = answers;
        else if (answers?.kind === 'compared') answer.compared = answers;
        else answer.supposed = answers;
      },
    };
    const result = await runner.run(request, on, { timeoutMs: TIMEOUT_MS, ...(inspect ? { inspect } : {}) });
    return { result, ...answer };
  });
  queues.set(runner, turn);
  return turn;
}

interface Known {
  question: BackgroundRun | null;
  answer: BackgroundAnswer | null;
  progress: Progress | null;
  isCancelled: boolean;
}

const NOTHING: Known = { question: null, answer: null, progress: null, isCancelled: false };

/** The answer to a question, worked out by the page's second engine; asked anew whenever the question is another. Null asks nothing. */
export function useBackground(question: BackgroundRun | null): Background {
  const getEngine = useEngine();
  const [known, setKnown] = useState(NOTHING);
  const [tries, setTries] = useState(0);
  const stop = useRef((): void => {});
  useEffect(() => {
    if (question === null) return;
    let isWanted = true;
    let isRunning = false;
    const runner = getEngine('analysis');
    stop.current = () => {
      isWanted = false;
      if (isRunning) runner.stop();
    };
    void ask(runner, question, {
      isWanted: () => isWanted,
      began: () => { isRunning = true; },
      progress: (doing, part) => { if (isWanted) setKnown({ ...NOTHING, question, progress: { doing, part } }); },
    }).then((answer) => {
      isRunning = false;
      if (isWanted) setKnown({ ...NOTHING, question, answer });
    });
    return () => { isWanted = false; };
  }, [question, getEngine, tries]);
  const current = question !== null && known.question === question ? known : NOTHING;
  const cancel = useCallback(() => {
    stop.current();
    setKnown({ ...NOTHING, question, isCancelled: true });
  }, [question]);
  const retry = useCallback(() => {
    setKnown(NOTHING);
    setTries((count) => count + 1);
  }, []);
  const isBusy = question !== null && current.answer === null && !current.isCancelled;
  return { answer: current.answer, isBusy, progress: current.progress, isCancelled: current.isCancelled, cancel, retry };
}

/** Why there is no answer, for the learner. */
export function whyNot({ result: { outcome } }: BackgroundAnswer): string {
  switch (outcome.kind) {
    case 'internal-error': return `The engine failed, which is our mistake: ${outcome.message}`;
    case 'limit': return `The run was ended before its heap could be looked at: ${outcome.message}`;
    case 'exception': return `The program ended with ${outcome.type} in line ${outcome.line} before its heap could be looked at.`;
    case 'syntax-error': return `Line ${outcome.line} is no valid Python: ${outcome.message}`;
    default: return 'The program ended before its heap could be looked at.';
  }
}
