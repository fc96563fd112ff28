'use client';

import { useEffect, useState } from 'react';
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
  /** Milliseconds that it took to find that out, beside the page. */
  milliseconds: number;
}

export interface Background {
  /** Of the present question; null until it is there. */
  answer: BackgroundAnswer | null;
  isBusy: boolean;
}

/** Runs wait for one another: the engine does one at a time, and a new one would end the one before. */
const queues = new WeakMap<PythonRunner, Promise<unknown>>();

async function ask(runner: PythonRunner, { request, inspect }: BackgroundRun, isWanted: () => boolean): Promise<BackgroundAnswer | null> {
  const turn = (queues.get(runner) ?? Promise.resolve()).then(async () => {
    if (!isWanted()) return null;
    const answer: Omit<BackgroundAnswer, 'result'> = { findings: null, supposed: null, milliseconds: 0 };
    const on = {
      inspected: (answers: Answers, milliseconds: number) => {
        answer.milliseconds = milliseconds;
        if (answers?.kind === 'findings') answer.findings = answers;
        else answer.supposed = answers;
      },
    };
    const result = await runner.run(request, on, { timeoutMs: TIMEOUT_MS, ...(inspect ? { inspect } : {}) });
    return { result, ...answer };
  });
  queues.set(runner, turn);
  return turn;
}

/** The answer to a question, worked out by the page's second engine; asked anew whenever the question is another. Null asks nothing. */
export function useBackground(question: BackgroundRun | null): Background {
  const getEngine = useEngine();
  const [known, setKnown] = useState<{ question: BackgroundRun | null; answer: BackgroundAnswer | null }>({ question: null, answer: null });
  useEffect(() => {
    if (question === null) return;
    let isWanted = true;
    void ask(getEngine('analysis'), question, () => isWanted).then((answer) => {
      if (isWanted) setKnown({ question, answer });
    });
    return () => { isWanted = false; };
  }, [question, getEngine]);
  const isCurrent = question !== null && known.question === question;
  return { answer: isCurrent ? known.answer : null, isBusy: question !== null && !isCurrent };
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
