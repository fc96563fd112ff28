import { knobs } from '../../object/knobs';

/** How much of a raw stream is read at once where nothing else is said, up to 3.13. */
export const DEFAULT_BUFFER_SIZE = 8192;

/** `io.DEFAULT_BUFFER_SIZE`. */
export function defaultBufferSize(): number {
  return knobs.files.bufferSize;
}
