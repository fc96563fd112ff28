'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { OutputChunk, RunRequest, RunResult } from '@/lib/python/api';
import { useEngine } from './engine-provider';

/** Wall-clock limit of a run in the page; the limit of steps is usually reached before. */
export const RUN_TIMEOUT_MS = 10_000;

export type RunState =
  | { phase: 'idle' }
  /** The engine is being loaded. */
  | { phase: 'starting'; output: OutputChunk[] }
  | { phase: 'running'; output: OutputChunk[] }
  | { phase: 'done'; result: RunResult };

type Event = { kind: 'begin' } | { kind: 'started' } | { kind: 'output'; chunks: OutputChunk[] } | { kind: 'done'; result: RunResult };

function reduce(state: RunState, event: Event): RunState {
  switch (event.kind) {
    case 'begin': return { phase: 'starting', output: [] };
    case 'done': return { phase: 'done', result: event.result };
    case 'started': return state.phase === 'starting' ? { phase: 'running', output: state.output } : state;
    case 'output':
      if (state.phase !== 'starting' && state.phase !== 'running') return state;
      return { ...state, output: [...state.output, ...event.chunks] };
  }
}

export interface ProgramRun {
  state: RunState;
  isBusy: boolean;
  /** Runs a program and resolves with what came of it; a run of this page that is going on is stopped first. */
  run(request: RunRequest): Promise<RunResult>;
  stop(): void;
}

/** A run of a program as the page shows it. Output is gathered for a frame before it is drawn: a loop may print without end. */
export function useProgramRun(): ProgramRun {
  const getEngine = useEngine();
  const [state, dispatch] = useReducer(reduce, { phase: 'idle' });
  const latest = useRef(0);
  useEffect(() => () => { latest.current = -1; }, []);

  const run = useCallback(async (request: RunRequest): Promise<RunResult> => {
    const number = ++latest.current;
    let waiting: OutputChunk[] = [];
    let frame = 0;
    const flush = () => {
      frame = 0;
      if (latest.current === number) dispatch({ kind: 'output', chunks: waiting });
      waiting = [];
    };
    dispatch({ kind: 'begin' });
    const result = await getEngine().run(request, {
      started: () => { if (latest.current === number) dispatch({ kind: 'started' }); },
      output: (chunk) => {
        waiting.push(chunk);
        frame ||= requestAnimationFrame(flush);
      },
    }, { timeoutMs: RUN_TIMEOUT_MS });
    cancelAnimationFrame(frame);
    if (latest.current === number) dispatch({ kind: 'done', result });
    return result;
  }, [getEngine]);

  const stop = useCallback(() => getEngine().stop(), [getEngine]);
  return { state, isBusy: state.phase === 'starting' || state.phase === 'running', run, stop };
}
