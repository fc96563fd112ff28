/** Runs that were made before need not be made again: the engine gives the same result for the same request. */
import { createHash } from 'node:crypto';
import type { RunResult } from '@/lib/python/api';
import type { RunProgram } from './protocol';

/** Roughly what all remembered results together may take, in characters. */
const MOST_CHARS = 24_000_000;
/** What a result takes besides its output: counts by type, objects with their edges. */
const CHARS_OF_MARK = 600;
const CHARS_OF_OBJECT = 300;

interface Remembered {
  result: Promise<RunResult>;
  /** 0 while the run is going on. */
  chars: number;
}

/**
 * Passes requests on to `run` and remembers what came of them, the latest used ones first; a request that is being run already is waited
 * for. Not remembered is what depends on the machine (an end by time, a cancelled run, a defect, a rejection) and what is large: a
 * recording. Results are shared: nobody may change one.
 */
export function rememberRuns(run: RunProgram, mostChars = MOST_CHARS): RunProgram {
  const known = new Map<string, Remembered>();
  let total = 0;

  const forget = (key: string): void => {
    total -= known.get(key)?.chars ?? 0;
    known.delete(key);
  };
  const settle = (key: string, entry: Remembered, result: RunResult): void => {
    if (known.get(key) !== entry) return;
    if (dependsOnMachine(result)) return forget(key);
    entry.chars = sizeOf(result);
    total += entry.chars;
    for (const oldest of known.keys()) {
      if (total <= mostChars) return;
      if (oldest !== key) forget(oldest);
    }
  };

  return (request) => {
    if (request.record !== undefined) return run(request);
    const key = createHash('sha256').update(JSON.stringify(request)).digest('base64');
    const found = known.get(key);
    if (found !== undefined) {
      known.delete(key);
      known.set(key, found);
      return found.result;
    }
    const entry: Remembered = { result: run(request), chars: 0 };
    known.set(key, entry);
    entry.result.then(
      (result) => settle(key, entry, result),
      () => forget(key),
    );
    return entry.result;
  };
}

const dependsOnMachine = ({ outcome }: RunResult): boolean =>
  outcome.kind === 'internal-error' || outcome.kind === 'cancelled' || (outcome.kind === 'limit' && outcome.limit === 'time');

const sizeOf = ({ output, marks }: RunResult): number =>
  output.reduce((sum, chunk) => sum + chunk.text.length, 1_000)
  + marks.reduce((sum, { snapshot }) => sum + CHARS_OF_MARK + (snapshot?.objects.length ?? 0) * CHARS_OF_OBJECT, 0);
