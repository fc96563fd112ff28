import type { OutputChunk, RunHost } from '../api';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { stopRun } from '../object/outcomes';

/** What the program writes: kept for the result, counted against the run's limit, and told to the host as it comes. */
export type StreamName = OutputChunk['stream'];

export const output = {
  /** In order; neighbours of one stream are joined. */
  chunks: [] as OutputChunk[],
  /** Characters of both streams, of stdout alone, and how many there may be. */
  chars: 0,
  stdoutChars: 0,
  limit: 0,
  host: null as RunHost | null,
};

/** Writes to a stream; ends the run once there is more than its limit, with everything that still fitted. */
export function writeText(stream: StreamName, text: string): void {
  if (text === '') return;
  const room = output.limit - output.chars;
  if (text.length > room) {
    append(stream, text.slice(0, room));
    stopRun('output', `The program wrote more than ${output.limit.toLocaleString('en-US')} characters, the limit of this run.`);
  }
  append(stream, text);
}

function append(stream: StreamName, text: string): void {
  output.chars += text.length;
  if (stream === 'stdout') output.stdoutChars += text.length;
  const last = output.chunks.at(-1);
  if (last !== undefined && last.stream === stream) last.text += text;
  else output.chunks.push({ stream, text });
  output.host?.write?.(stream, text);
}

/**
 * What `sys.stdout` and `sys.stderr` are at present, borrowed: NULL while they are the ones that the program was started with,
 * whose text goes to `writeText`. Set by the module sys, which knows about assignments.
 */
export const standardStreams = {
  current: (_name: StreamName | 'stdin', _caller?: string): Ref => NULL,
  /** The ones that the program was started with, borrowed; NULL while nobody has asked for them. */
  original: (_name: StreamName): Ref => NULL,
};

export function resetOutput(limit: number, host: RunHost | null): void {
  output.chunks = [];
  output.chars = 0;
  output.stdoutChars = 0;
  output.limit = limit;
  output.host = host;
}
