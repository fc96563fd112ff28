/** The worker's side of the protocol, the same in a web worker and in a worker thread. */
import type { Answers, Inspection, InspectionHost } from '@/lib/heap/inspection';
import type { Outcome, RunHost, RunRequest, RunResult } from '@/lib/python/api';
import { DEFAULT_PROFILE, profileInfo } from '@/lib/python/api';
import { createOutputBatcher } from './output-batcher';
import { PROTOCOL_VERSION, type ResultMessage, type RunMessage, type WorkerMessage } from './protocol';

export interface WorkerHostParts {
  post(message: WorkerMessage): void;
  /** The engine's door, `runProgram`. */
  runProgram(request: RunRequest, host?: RunHost): RunResult;
  /** Loads ahead what the program will want to import; what it takes is not part of the run. */
  prepare?(request: RunRequest): void;
  /** Analyses the heaps of a run. */
  inspect?(request: RunRequest, result: RunResult, inspection: Inspection, host: InspectionHost): Answers | null;
  /** `ENGINE_VERSION`. */
  engine: string;
  /** A clock in milliseconds, for batching only: it never reaches the program. */
  now(): number;
}

/** Says `ready` and returns what is to be called with each message received. */
export function startWorkerHost(parts: WorkerHostParts): (message: unknown) => void {
  parts.post({ kind: 'ready', protocol: PROTOCOL_VERSION, engine: parts.engine });
  return (message) => {
    if (isRunMessage(message)) runAndReport(message, parts);
  };
}

function isRunMessage(message: unknown): message is RunMessage {
  return typeof message === 'object' && message !== null && (message as { kind?: unknown }).kind === 'run';
}

function runAndReport(message: RunMessage, parts: WorkerHostParts): void {
  const { run, request } = message;
  parts.prepare?.(request);
  parts.post({ kind: 'started', run });
  if (message.inspect?.compareWith !== undefined) {
    parts.post({ kind: 'progress', run, doing: `Running the program as CPython ${profileInfo(request.profile).name}`, part: 0 });
  }
  const batcher = createOutputBatcher((chunks) => parts.post({ kind: 'output', run, chunks }), parts.now);
  const result = runSafely(request, parts, {
    write: batcher.write,
    // Cancelling ends the worker from outside; the question is only the moment to pass on what was printed.
    isCancelled: () => {
      batcher.poll();
      return false;
    },
  });
  batcher.flush();
  if (message.inspect === undefined || parts.inspect === undefined) parts.post({ kind: 'result', run, result });
  else parts.post({ kind: 'result', run, ...inspectSafely(message, result, parts) });
}

/** Heaps may be large, and stay here. */
function inspectSafely(
  { run, request, inspect: inspection }: RunMessage, result: RunResult, parts: WorkerHostParts,
): Pick<ResultMessage, 'result' | 'inspected' | 'inspectedIn'> {
  const { recording: _recording, ...light } = { ...result, marks: [] };
  const host: InspectionHost = {
    run: (other) => runSafely(other, parts, {}),
    tell: (doing, part) => parts.post({ kind: 'progress', run, doing, part }),
  };
  try {
    const start = parts.now();
    const inspected = inspection === undefined ? null : parts.inspect?.(request, result, inspection, host) ?? null;
    return { result: light, inspected, inspectedIn: parts.now() - start };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { result: { ...light, outcome: { kind: 'internal-error', message } }, inspected: null };
  }
}

/** A defect of the engine must not take the worker's answer with it. */
function runSafely(request: RunRequest, parts: WorkerHostParts, host: RunHost): RunResult {
  try {
    return parts.runProgram(request, host);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return resultWithoutRun(request, { kind: 'internal-error', message }, parts.engine);
  }
}

/** The result of a run of which nothing but its end is known. */
export function resultWithoutRun(request: RunRequest, outcome: Outcome, engine: string): RunResult {
  return {
    outcome, exitStatus: 1, output: [], marks: [], steps: 0, forcedCollections: 0, peakHeapBytes: 0,
    profile: request.profile ?? DEFAULT_PROFILE, engine,
  };
}
