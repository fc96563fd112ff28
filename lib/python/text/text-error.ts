/**
 * What a function of this room returns in place of its result when Python would raise. The caller turns it into an
 * exception object; nothing here throws, because a throw costs more than the conversions themselves.
 */
export interface TextError {
  readonly type: 'ValueError' | 'TypeError' | 'OverflowError' | 'MemoryError';
  /** CPython's text, ready to be the exception's only argument; empty for MemoryError. */
  readonly message: string;
}

export function valueError(message: string): TextError {
  return { type: 'ValueError', message };
}

export function typeError(message: string): TextError {
  return { type: 'TypeError', message };
}

export function overflowError(message: string): TextError {
  return { type: 'OverflowError', message };
}

/**
 * Code units above which a padded text is refused with MemoryError. CPython would try to allocate it; a JS string of
 * that length cannot exist, and no run has a heap that would hold it.
 */
export const MAX_PADDED_LENGTH = 1 << 28;

export const MEMORY_ERROR: TextError = { type: 'MemoryError', message: '' };
