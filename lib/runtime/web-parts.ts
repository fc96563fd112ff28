/// <reference lib="webworker" />
/** Loads parts of the engine in a web worker. */
import { partFiles, type PartLoader } from '@/lib/python';

/** After the first run, milliseconds until the rest of the engine is fetched. */
const QUIET_MS = 3_000;

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

/**
 * Fetches all parts, one after the other and not at once, so that the browser's cache has them: from then on a program may import what
 * it likes without a connection. Not where the learner asked to save data.
 */
export function keepPartsAtHand(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return;
  setTimeout(() => void fetchAll(partFiles()), QUIET_MS);
}

async function fetchAll(files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      const response = await fetch(new URL(file, self.location.href), { priority: 'low' });
      await response.arrayBuffer();
    } catch {
      // Without a connection a part is fetched when it is needed.
      return;
    }
  }
}
