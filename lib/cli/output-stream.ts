import { writeSync } from 'node:fs';

/** Characters gathered before a write when nobody watches; as many as CPython's buffer has bytes. */
const BUFFER_CHARS = 8_192;

export interface ProgramOutput {
  write(stream: 'stdout' | 'stderr', text: string): void;
  flush(): void;
  /** Why stdout cannot be written any more, an errno name: `EPIPE` when the reader has gone (`… | head`). Null while it can. */
  failure(): string | null;
}

/**
 * Writes a program's output to the process's own streams, at once to a terminal and in larger pieces to a pipe or file.
 * Unlike CPython it keeps the order of stdout and stderr also when both go to one pipe.
 * Synchronous: the engine does not return to the event loop before the program has ended.
 */
export function createProgramOutput(): ProgramOutput {
  const lineBuffered = process.stdout.isTTY === true;
  let waiting = '';
  let failed: string | null = null;

  const put = (descriptor: number, text: string): void => {
    const error = writeAll(descriptor, text);
    if (descriptor === 1) failed ??= error;
  };
  const flush = (): void => {
    const text = waiting;
    waiting = '';
    if (text !== '' && failed === null) put(1, text);
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
  return { write, flush, failure: () => failed };
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/**
 * Gives the errno name of what went wrong, or null. A closed descriptor (`>&-`) takes everything in silence, as CPython's
 * `sys.stdout` of None does. Waits for a slow reader of a pipe that does not block.
 */
function writeAll(descriptor: number, text: string): string | null {
  let bytes = Buffer.from(text, 'utf8');
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EBADF') return null;
      if (code !== 'EAGAIN') return code ?? 'EIO';
      Atomics.wait(pause, 0, 0, 2);
    }
  }
  return null;
}
