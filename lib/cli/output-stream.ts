import { writeSync } from 'node:fs';

/** Characters gathered before a write when nobody watches; as many as CPython's buffer has bytes. */
const BUFFER_CHARS = 8_192;

export interface ProgramOutput {
  write(stream: 'stdout' | 'stderr', text: string): void;
  flush(): void;
  /** The reader of stdout has gone (`… | head`): there is no point in going on. */
  readerGone(): boolean;
}

/**
 * Writes a program's output to the process's own streams, at once to a terminal and in larger pieces to a pipe or file.
 * Unlike CPython it keeps the order of stdout and stderr also when both go to one pipe.
 * Synchronous: the engine does not return to the event loop before the program has ended.
 */
export function createProgramOutput(): ProgramOutput {
  const lineBuffered = process.stdout.isTTY === true;
  let waiting = '';
  let gone = false;

  const put = (descriptor: number, text: string): void => {
    if (!writeAll(descriptor, text)) gone ||= descriptor === 1;
  };
  const flush = (): void => {
    const text = waiting;
    waiting = '';
    if (text !== '' && !gone) put(1, text);
  };
  const write = (stream: 'stdout' | 'stderr', text: string): void => {
    if (stream === 'stderr') {
      flush();
      put(2, text);
      return;
    }
    waiting += text;
    if (waiting.length >= BUFFER_CHARS || lineBuffered) flush();
  };
  return { write, flush, readerGone: () => gone };
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** False when nobody reads any more. Waits for a slow reader of a pipe that does not block. */
function writeAll(descriptor: number, text: string): boolean {
  let bytes = Buffer.from(text, 'utf8');
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 2);
    }
  }
  return true;
}
