import { readSync } from 'node:fs';

const CHUNK_BYTES = 65_536;

/**
 * All of standard input. `readFileSync(0)` throws when a pipe has nothing to give yet and does not block, as the pipes of
 * some parents do: this waits. A closed standard input is empty.
 */
export function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const bytes = readSome(chunk);
    if (bytes === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, bytes));
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** The number of bytes read; 0 at the end. */
function readSome(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says EOF for the end of a pipe; EBADF is a closed descriptor (`<&-`).
      if (code === 'EOF' || code === 'EBADF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 2);
    }
  }
}
