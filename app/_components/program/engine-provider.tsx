'use client';

import { createContext, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { createRunner } from '@/lib/runtime/browser-client';
import type { PythonRunner } from '@/lib/runtime/browser-client';

type GetRunner = () => PythonRunner;

const EngineContext = createContext<GetRunner | null>(null);

/** One engine for all programs of a page: its heap is large, and only one program is looked at at a time. Made when first needed. */
export function EngineProvider({ workerUrl, children }: { workerUrl: string; children: ReactNode }) {
  const runner = useRef<PythonRunner | null>(null);
  const getRunner = useCallback((): PythonRunner => {
    runner.current ??= createRunner(workerUrl);
    return runner.current;
  }, [workerUrl]);
  useEffect(() => () => {
    runner.current?.dispose();
    runner.current = null;
  }, []);
  return <EngineContext value={useMemo(() => getRunner, [getRunner])}>{children}</EngineContext>;
}

/** Gives the page's engine; call it in an event handler or an effect, not while rendering. */
export function useEngine(): GetRunner {
  const getRunner = useContext(EngineContext);
  if (!getRunner) throw new Error('useEngine needs an EngineProvider above it');
  return getRunner;
}
