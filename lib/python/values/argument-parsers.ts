import type { NativeSignature } from '../object/native';
import { knobs } from '../object/knobs';
import { countAllocation } from '../heap/allocate';
import { freeListCounts } from './sequences';

const made = new Set<NativeSignature>();

/**
 * Counts the tuple of the names of a built-in function's parameters, which up to 3.11 is made when the function first parses arguments, and stays:
 * at the first call with a name for most. CPython: Python/getargs.c, parser_init().
 */
export function countParser(signature: NativeSignature): void {
  if (!knobs.values.makesParsers || signature.hasKwRest || made.has(signature)) return;
  made.add(signature);
  const names = signature.parameters.filter(({ kind }) => kind === 'positional' || kind === 'keywordOnly').length;
  if (freeListCounts.tuples[names] > 0) freeListCounts.tuples[names]--;
  else countAllocation();
}

/** To be called when a run starts. */
export function resetParsers(): void {
  made.clear();
}
