'use client';

import { createContext, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { createRunner } from '@/lib/runtime/browser-client';
import type { PythonRunner } from '@/lib/runtime/browser-client';

/** Which of the page's engines: the one that runs the learner's program, or the one that finds things out about it meanwhile. */
export type EngineName = 'program' | 'analysis';
type GetRunner = (name?: EngineName) => PythonRunner;

const EngineContext = createContext<GetRunner | null>(null);

/**
 * One engine for all programs of a page: its heap is large, and only one program is looked at at a time. A second one works out what
 * takes long, so that the first answers at once. Each is made when first needed.
 */
export function EngineProvider({ workerUrl, children }: { workerUrl: string; children: ReactNode }) {
  const runners = useRef(new Map<EngineName, PythonRunner>());
  const getRunner = useCallback((name: EngineName = 'program'): PythonRunner => {
    let runner = runners.current.get(name);
    if (runner === undefined) runners.current.set(name, (runner = createRunner(workerUrl)));
    return runner;
  }, [workerUrl]);
  useEffect(() => {
    const made = runners.current;
    return () => {
      for (const runner of made.values()) runner.dispose();
      made.clear();
    };
  }, []);
  return <EngineContext value={useMemo(() => getRunner, [getRunner])}>{children}</EngineContext>;
}

/** Gives the page's engine; call it in an event handler or an effect, not while rendering. */
export function useEngine(): GetRunner {
  const getRunner = useContext(EngineContext);
  if (!getRunner) throw new Error('useEngine needs an EngineProvider above it');
  return getRunner;
}
