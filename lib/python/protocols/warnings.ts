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
export const warningPlace = { current: (): WarningPlace | null => null };

const shown = new Set<string>();

/**
 * A warning of the interpreter or a built-in, as the filters of a fresh interpreter have it: shown once for each line, and
 * DeprecationWarning in the main program only. CPython: Python/_warnings.c, PyErr_WarnEx() with the default filters.
 */
export function warn(category: string, message: string): void {
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
}
