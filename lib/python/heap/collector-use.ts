import { gc } from './gc-state';

/**
 * Whether anything of a run that begins with the collector on can depend on that. Until the program itself turns it on or off it is on
 * here and would be off there, which reaches a program through a collection that begins by itself, through asking for it, and through the
 * collection at the end of the interpreter. Where it is not plain that nothing depends on it, something does.
 */
export const collectorUse = { used: false };

/** Something happens, or is seen, because the collector is on. */
export function noteCollector(): void {
  if (gc.enabled) collectorUse.used = true;
}
