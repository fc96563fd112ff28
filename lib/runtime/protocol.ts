/**
 * The messages between a page or server and the worker that hosts the engine: plain data, the same for a web worker
 * and a worker thread. A worker runs one program at a time; every message names the run it belongs to.
 */
import type { Answers, Inspection } from '@/lib/heap/inspection';
import type { OutputChunk, RunRequest, RunResult } from '@/lib/python/api';

/** Raised whenever a message changes its meaning: a page kept open over a deployment must not talk to a newer worker. */
export const PROTOCOL_VERSION = 1;

/** To the worker: run this program. `run` is a number that the sender has not used before for this worker. */
export interface RunMessage {
  kind: 'run';
  protocol: number;
  run: number;
  request: RunRequest;
  /** Analyse the heaps of the run and send the answers instead of the heaps. */
  inspect?: Inspection;
}

/** From the worker, once: the engine is loaded and its heap allocated. */
export interface ReadyMessage {
  kind: 'ready';
  protocol: number;
  engine: string;
}

/** From the worker: the run has begun. */
export interface StartedMessage {
  kind: 'started';
  run: number;
}

/** From the worker: output in the order in which it was written. Many writes make one message. */
export interface OutputMessage {
  kind: 'output';
  run: number;
  chunks: OutputChunk[];
}

/** From the worker, last of a run: everything, the output once more included, so that no message must be kept. */
export interface ResultMessage {
  kind: 'result';
  run: number;
  result: RunResult;
  /** With `inspect`; null when the program did not come so far. The result is then without recording and marks. */
  inspected?: Answers | null;
  /** Milliseconds that it took to find that out, the run not counted. */
  inspectedIn?: number;
}

/** From the worker, with `inspect`: what it does, and which part of all of it is behind, between 0 and 1. */
export interface ProgressMessage {
  kind: 'progress';
  run: number;
  doing: string;
  part: number;
}

export type WorkerMessage = ReadyMessage | StartedMessage | OutputMessage | ProgressMessage | ResultMessage;

/** What a run tells its caller while it is going on. */
export interface RunListener {
  /** The program has begun: from here the time limit counts. */
  started?(): void;
  /** New output, in order. */
  output?(chunk: OutputChunk): void;
  /** What is done in an inspection that takes long, and how much of it is behind, between 0 and 1. */
  progress?(doing: string, part: number): void;
  /** What was found out, with `RunOptions.inspect`; comes before the result. */
  inspected?(answers: Answers | null, milliseconds: number): void;
}

export interface RunOptions {
  /** Wall-clock limit in milliseconds from the start of the program, not of the worker. */
  timeoutMs?: number;
  /** Analyse the heaps of the run where it runs; a worker that cannot does not answer. */
  inspect?: Inspection;
}

/** How a program is run by whoever does not care where: the grader and the content check take one of these. */
export type RunProgram = (request: RunRequest) => Promise<RunResult>;
