import { useCallback, useEffect, useRef, useState } from 'react';
import type { ForkedProcess, Outcome, OutputChunk, ProfileId, RunRequest, RunResult } from '@/lib/python/api';
import { samePlace } from '@/lib/trace-view/breakpoints';
import type { HeapRecording } from '@/lib/trace-view/recorded-run';
import type { RunState } from '../program/use-program-run';
import { useProgramRun } from '../program/use-program-run';
import { useEngine } from '../program/engine-provider';

const FILE = 'program.py';
/** A program that never ends is to give its first part before it becomes a nuisance. */
const LIMITS = { steps: 5_000_000 };
/** A run that had to be ended from outside leaves nothing behind: its first part is run again, up to here. */
const FIRST_PART = { steps: 100_000 };

export interface Recorded {
  request: RunRequest;
  recording: HeapRecording;
  output: readonly OutputChunk[];
  outcome: Outcome;
  /** Only the first part of the run is there. */
  isPart: boolean;
  /** The processes that the program forked. */
  forks: readonly ForkedProcess[];
}

export interface RecordedRun {
  state: RunState;
  isBusy: boolean;
  recorded: Recorded | null;
  /** The event that is shown. */
  event: number;
  setEvent(event: number): void;
  /** Runs and records; then shows the event `at`, or where that is absent the place that was shown before, as far as it is still there. */
  record(source: string, profile: ProfileId, at?: number): Promise<void>;
  stop(): void;
}

/** The run was ended from outside, by a limit of time or by the learner, before it could hand over what it had recorded. */
const wasEnded = ({ recording, outcome }: RunResult): boolean =>
  recording === undefined && (outcome.kind === 'cancelled' || (outcome.kind === 'limit' && outcome.limit === 'time'));

/** The run that is walked. */
export function useRecording(): RecordedRun {
  const getEngine = useEngine();
  const { state, isBusy, run, stop } = useProgramRun();
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [event, setEvent] = useState(0);
  const latest = useRef({ recorded, event });
  useEffect(() => { latest.current = { recorded, event }; });

  const record = useCallback(async (source: string, profile: ProfileId, at?: number): Promise<void> => {
    const request: RunRequest = { source, filename: FILE, profile, limits: LIMITS };
    const result = await run({ ...request, record: {} });
    const isPart = wasEnded(result);
    const kept = isPart ? await getEngine().run({ ...request, limits: FIRST_PART, record: {} }) : result;
    const { recording, output, outcome, forks = [] } = kept;
    if (recording === undefined || recording.places.length === 0) return setRecorded(null);
    const before = latest.current;
    const place = before.recorded === null || before.event === 0 ? 0
      : samePlace({ recording: before.recorded.recording, source: before.recorded.request.source }, before.event, { recording, source });
    setRecorded({ request: isPart ? { ...request, limits: FIRST_PART } : request, recording, output, outcome, isPart, forks });
    setEvent(Math.min(at ?? place, recording.events.count - 1));
  }, [run, getEngine]);
  return { state, isBusy, recorded, event, setEvent, record, stop };
}
