import type { Ref } from '../object/ref';
import { runtime } from '../object/runtime';

/** Where a warning is noticed: the line of the program that is running. */
export interface WarningPlace {
  file: string;
  line: number;
  /** The line's text. */
  text: string;
  /** It is the main program's: warnings of things to be removed are shown for that alone. */
  isMain: boolean;
}

/** Set by the machine; null when no Python code is running. */
export const warningPlace = {
  current: (): WarningPlace | null => null,
  /**
   * The frame so many levels up, 1 for the running one; frames of files with these prefixes are passed over. References are borrowed.
   * CPython: setup_context()
   */
  at: (_level: number, _skipped: readonly string[]): { globals: Ref; filename: Ref; line: number } | null => null,
  /** The text of a line, stripped; '' when it is not known. */
  lineText: (_filename: string, _line: number): string => '',
};

/** Grows with each change of the filters: what was shown before that is shown anew. */
export const filtersVersion = { value: 0 };

/** Set by the native half of the module warnings: false while the program has not imported that, so that nothing was decided. */
export const filteredWarnings = {
  warn: (_category: string, _message: string): boolean => false,
  explicit: (_category: string, _message: string, _file: string, _line: number): boolean => false,
};

/** A source line below a warning, empty if it is not known. */
export function sourceLineText(filename: string, line: number): string {
  const text = warningPlace.lineText(filename, line);
  return text === '' ? '' : `  ${text}\n`;
}

const shown = new Set<string>();

/**
 * A warning of the interpreter or a built-in. Until the program imports `warnings`, as the filters of a fresh interpreter have it: shown
 * once for each line, and DeprecationWarning in the main program only. After that the program's filters decide, which can make it an
 * exception: nothing may be owned by the caller that is not held. CPython: Python/_warnings.c, PyErr_WarnEx().
 */
export function warn(category: string, message: string): void {
  if (filteredWarnings.warn(category, message)) return;
  const place = warningPlace.current();
  if (place === null || (category === 'DeprecationWarning' && !place.isMain)) return;
  const key = `${category} ${place.file} ${place.line} ${message}`;
  if (shown.has(key)) return;
  shown.add(key);
  const text = place.text.trim();
  runtime.writeStderr(`${place.file}:${place.line}: ${category}: ${message}\n${text === '' ? '' : `  ${text}\n`}`);
}

export function resetWarnings(): void {
  shown.clear();
  filtersVersion.value = 0;
}
