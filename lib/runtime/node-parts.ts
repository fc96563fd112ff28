/** Loads parts of the engine from files, for Node. */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { PartLoader } from '@/lib/python';

/** A part is a script that hands its code over; see `web-parts.ts`, which loads the same files. */
export function partsIn(folder: URL): PartLoader {
  const scope = globalThis as { leaklabPart?: (code: ReturnType<PartLoader>[number]) => void };
  return (files) => {
    const codes: ReturnType<PartLoader> = [];
    scope.leaklabPart = (code) => codes.push(code);
    try {
      for (const file of files) {
        const url = new URL(file, folder);
        new Script(readFileSync(url, 'utf8'), { filename: url.pathname }).runInThisContext();
      }
    } finally {
      delete scope.leaklabPart;
    }
    return codes;
  };
}
