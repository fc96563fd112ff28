import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputChunk, ProfileId, RunRequest } from '@/lib/python/api';
import { samePlace } from '@/lib/trace-view/breakpoints';
import type { HeapRecording } from '@/lib/trace-view/recorded-run';
import type { RunState } from '../program/use-program-run';
import { useProgramRun } from '../program/use-program-run';

const FILE = 'program.py';
/** A program that never ends is to give its first part before it becomes a nuisance. */
const LIMITS = { steps: 5_000_000 };

export interface Recorded {
  request: RunRequest;
  recording: HeapRecording;
  output: readonly OutputChunk[];
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

/** The run that is walked. */
export function useRecording(): RecordedRun {
  const { state, isBusy, run, stop } = useProgramRun();
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [event, setEvent] = useState(0);
  const latest = useRef({ recorded, event });
  useEffect(() => { latest.current = { recorded, event }; });

  const record = useCallback(async (source: string, profile: ProfileId, at?: number): Promise<void> => {
    const request: RunRequest = { source, filename: FILE, profile, limits: LIMITS };
    const { recording, output } = await run({ ...request, record: {} });
    if (recording === undefined || recording.events.count === 0) return setRecorded(null);
    const before = latest.current;
    const kept = before.recorded === null || before.event === 0 ? 0
      : samePlace({ recording: before.recorded.recording, source: before.recorded.request.source }, before.event, { recording, source });
    setRecorded({ request, recording, output });
    setEvent(Math.min(at ?? kept, recording.events.count - 1));
  }, [run]);
  return { state, isBusy, recorded, event, setEvent, record, stop };
}
