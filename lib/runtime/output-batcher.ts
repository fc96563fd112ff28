import type { OutputChunk } from '@/lib/python/api';

/** A message is sent when this many characters wait, … */
const BATCH_CHARS = 16_384;
/** … or when the oldest has waited this long, in milliseconds. */
const BATCH_MS = 40;

export interface OutputBatcher {
  write(stream: OutputChunk['stream'], text: string): void;
  /** To be called now and then by a program that prints nothing, so that what it printed before is not held back. */
  poll(): void;
  flush(): void;
}

/**
 * Joins what a program writes into few messages: `print` in a loop makes a hundred thousand writes, and a message for each
 * would keep the page busy long after the run. The first write goes out at once.
 */
export function createOutputBatcher(send: (chunks: OutputChunk[]) => void, now: () => number): OutputBatcher {
  let waiting: OutputChunk[] = [];
  let chars = 0;
  let lastSent = -Infinity;

  const flush = (): void => {
    if (waiting.length === 0) return;
    const chunks = waiting;
    waiting = [];
    chars = 0;
    lastSent = now();
    send(chunks);
  };

  const poll = (): void => {
    if (waiting.length > 0 && (chars >= BATCH_CHARS || now() - lastSent >= BATCH_MS)) flush();
  };

  const write = (stream: OutputChunk['stream'], text: string): void => {
    appendChunk(waiting, stream, text);
    chars += text.length;
    poll();
  };

  return { write, poll, flush };
}

/** Adds text to a list of chunks, joined to the last one when that is of the same stream. */
export function appendChunk(chunks: OutputChunk[], stream: OutputChunk['stream'], text: string): void {
  if (text === '') return;
  const last = chunks[chunks.length - 1];
  if (last !== undefined && last.stream === stream) last.text += text;
  else chunks.push({ stream, text });
}
