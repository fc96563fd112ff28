/** What differs between CPython versions in files and streams: `knobs.files`. */
export interface FileKnobs {
  /** `io.DEFAULT_BUFFER_SIZE`, and what `open` buffers of a file of this system. */
  bufferSize: number;
  fileBufferSize: number;
  /** What a stream raises when its finalizer closes it is reported (from 3.13), or lost. */
  reportsCloseErrors: boolean;
  /** `__basicsize__` of TextIOWrapper and StringIO. */
  textSize: number;
  stringSize: number;
}
