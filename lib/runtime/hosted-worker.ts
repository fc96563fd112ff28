/**
 * The caller's side of the protocol: one worker, replaced whenever a run had to be ended from outside. The browser's
 * client is one of these, a server's pool several.
 */
import type { Inspection } from '@/lib/heap/inspection';
import type { Outcome, OutputChunk, RunRequest, RunResult } from '@/lib/python/api';
import { appendChunk } from './output-batcher';
import { PROTOCOL_VERSION, type RunListener, type RunMessage, type WorkerMessage } from './protocol';
import { resultWithoutRun } from './worker-host';

/** Why a worker ended by itself. */
export type WorkerDeath = { kind: 'out-of-memory' } | { kind: 'crash'; message: string };

/** What a web worker and a worker thread have in common. */
export interface WorkerPort {
  post(message: RunMessage): void;
  terminate(): void;
  /** A port that keeps its process alive while it is busy, and only then, does it here. */
  setBusy?(busy: boolean): void;
}

export interface PortListener {
  message(message: WorkerMessage): void;
  died(death: WorkerDeath): void;
}

export interface HostedWorkerOptions {
  /** Starts a worker. The listener is called asynchronously only. */
  openPort(listener: PortListener): WorkerPort;
  /** How long a worker may take to load and to begin a run, in milliseconds. */
  startupMs: number;
}

export interface HostedWorker {
  /** Whether a run is going on. */
  busy(): boolean;
  /** Starts the worker ahead of the first run. */
  prestart(): void;
  /** Runs a program; the worker must not be busy. Always resolves. */
  run(request: RunRequest, on: RunListener, timeoutMs: number, inspect?: Inspection): Promise<RunResult>;
  /** Ends the run that is going on as `cancelled`. */
  stop(): void;
  /** Ends the worker for good. */
  dispose(): void;
}

interface ActiveRun {
  number: number;
  request: RunRequest;
  on: RunListener;
  timeoutMs: number;
  inspect: Inspection | undefined;
  output: OutputChunk[];
  timer: ReturnType<typeof setTimeout>;
  resolve(result: RunResult): void;
}

const OUT_OF_MEMORY = 'The program needed more memory than a run may use.';
const NOT_STARTED = 'The Python engine did not start in time. Check the connection and run again.';
const OLD_PAGE = 'This page and the Python engine are of different versions. Reload the page.';

export function createHostedWorker(options: HostedWorkerOptions): HostedWorker {
  let port: WorkerPort | null = null;
  let ready = false;
  let engine = '';
  let active: ActiveRun | null = null;
  let runs = 0;
  let disposed = false;

  const open = (): void => {
    if (port !== null || disposed) return;
    ready = false;
    // Messages of a worker that was replaced may still arrive; they are told by its port.
    const opened: WorkerPort = options.openPort({
      message: (message) => {
        if (port === opened) receive(message);
      },
      died: (death) => {
        if (port === opened) fail(death);
      },
    });
    port = opened;
    port.setBusy?.(active !== null);
  };

  const close = (): void => {
    port?.terminate();
    port = null;
    ready = false;
  };

  const finish = (result: RunResult): void => {
    const run = active;
    if (run === null) return;
    clearTimeout(run.timer);
    active = null;
    port?.setBusy?.(false);
    run.resolve(result);
  };

  /** Ends the run from outside, with what it has printed; a fresh worker is started for the next one. */
  const abort = (outcome: Outcome): void => {
    if (active === null) return;
    const result = { ...resultWithoutRun(active.request, outcome, engine), output: active.output };
    close();
    finish(result);
    open();
  };

  /** The worker ended by itself. It is not started again before it is needed, or a broken one would be started for ever. */
  const fail = (death: WorkerDeath): void => {
    close();
    if (active === null) return;
    const outcome: Outcome =
      death.kind === 'out-of-memory'
        ? { kind: 'limit', limit: 'heap', message: OUT_OF_MEMORY }
        : { kind: 'internal-error', message: `The Python engine stopped: ${death.message}` };
    finish({ ...resultWithoutRun(active.request, outcome, engine), output: active.output });
  };

  const send = (): void => {
    if (active === null || port === null || !ready) return;
    const { number: run, request, inspect } = active;
    port.post({ kind: 'run', protocol: PROTOCOL_VERSION, run, request, ...(inspect === undefined ? {} : { inspect }) });
  };

  const receiveReady = (protocol: number, version: string): void => {
    if (protocol !== PROTOCOL_VERSION) {
      fail({ kind: 'crash', message: OLD_PAGE });
      return;
    }
    ready = true;
    engine = version;
    send();
  };

  const receiveStarted = (run: ActiveRun): void => {
    clearTimeout(run.timer);
    run.timer = setTimeout(() => abort(timeIsUp(run.timeoutMs)), run.timeoutMs);
    run.on.started?.();
  };

  const receive = (message: WorkerMessage): void => {
    if (message.kind === 'ready') return receiveReady(message.protocol, message.engine);
    if (active === null || message.run !== active.number) return;
    if (message.kind === 'started') return receiveStarted(active);
    if (message.kind === 'progress') return active.on.progress?.(message.doing, message.part);
    if (message.kind === 'result') {
      if (message.inspected !== undefined) active.on.inspected?.(message.inspected, message.inspectedIn ?? 0);
      return receiveResult(message.result);
    }
    for (const chunk of message.chunks) {
      appendChunk(active.output, chunk.stream, chunk.text);
      active.on.output?.(chunk);
    }
  };

  const receiveResult = (result: RunResult): void => {
    // After a defect nothing is known about the engine's state: the next run gets a fresh one.
    const broken = result.outcome.kind === 'internal-error';
    if (broken) close();
    finish(result);
    if (broken) open();
  };

  const run: HostedWorker['run'] = (request, on, timeoutMs, inspect) => {
    if (active !== null) throw new Error('a hosted worker runs one program at a time');
    return new Promise((resolve) => {
      const timer = setTimeout(() => abort({ kind: 'internal-error', message: NOT_STARTED }), options.startupMs);
      active = { number: ++runs, request, on, timeoutMs, inspect, output: [], timer, resolve };
      if (disposed) return abort({ kind: 'cancelled' });
      open();
      port?.setBusy?.(true);
      send();
    });
  };

  return {
    busy: () => active !== null,
    prestart: open,
    run,
    stop: () => abort({ kind: 'cancelled' }),
    dispose: () => {
      disposed = true;
      abort({ kind: 'cancelled' });
      close();
    },
  };
}

function timeIsUp(timeoutMs: number): Outcome {
  const seconds = timeoutMs / 1000;
  const message = `The program was stopped after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Does a loop in it never end?`;
  return { kind: 'limit', limit: 'time', message };
}
