/// <reference lib="webworker" />
/** Loads parts of the engine in a web worker. */
import { filesOfModules, partFiles, type PartLoader } from '@/lib/python';

/** After the first run, milliseconds until the rest of the engine is fetched. */
const QUIET_MS = 3_000;

/** Parts with functions that any program may call (`scripts/group-seldom.mjs`, `scripts/late-code.mjs`). */
const USUAL_PARTS = /^part-(now-and-then|seldom|translation|formatting|syntax-errors)/;

/**
 * A part is a script that hands its code over. `importScripts` fetches all of them at the same time and runs them in order, and waits,
 * which is what an import in the middle of a program needs; only classic workers have it.
 */
export function partsBeside(workerUrl: string): PartLoader {
  const scope = self as unknown as { leaklabPart?: (code: ReturnType<PartLoader>[number]) => void };
  return (files) => {
    const codes: ReturnType<PartLoader> = [];
    scope.leaklabPart = (code) => codes.push(code);
    try {
      importScripts(...files.map((file) => new URL(file, workerUrl).href));
    } finally {
      delete scope.leaklabPart;
    }
    return codes;
  };
}

/** Whether the learner asked to save data. */
export function isToSaveData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/**
 * Fetches all parts, one after the other and not at once, so that the browser's cache has them: from then on a program may import what
 * it likes without a connection. Not where the learner asked to save data.
 */
export function keepPartsAtHand(): void {
  if (isToSaveData()) return;
  setTimeout(() => void keepAtHand(partFiles()), QUIET_MS);
}

/** Brings what programs usually need to the browser's cache, with these modules; false where there is no connection. */
export function keepModulesAtHand(modules: readonly string[]): Promise<boolean> {
  return keepAtHand([...partFiles().filter((file) => USUAL_PARTS.test(file)), ...filesOfModules(modules)]);
}

const atHand = new Set<string>();

async function keepAtHand(files: readonly string[]): Promise<boolean> {
  for (const file of files) {
    if (atHand.has(file)) continue;
    try {
      const response = await fetch(new URL(file, self.location.href), { priority: 'low' });
      await response.arrayBuffer();
      atHand.add(file);
    } catch {
      // Without a connection a part is fetched when it is needed.
      return false;
    }
  }
  return true;
}
