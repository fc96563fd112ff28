import { knobs } from '../object/knobs';
import { countAllocation } from '../heap/allocate';
import { freeListCounts } from './sequences';

/**
 * Functions of the module codecs by which CPython reads text from files. Up to 3.10 the frame of the first call of each stays with its code
 * (co_zombieframe), which the collector's count shows. The functions that make a decoder were called for stdin.
 */
export type CodecFunction = 'decode' | 'getstate';

const called = new Set<CodecFunction>();

/** Counts the frame of a call. */
export function countCodecFrame(name: CodecFunction): void {
  if (!knobs.frameObjects || called.has(name)) return;
  called.add(name);
  if (freeListCounts.frame > 0) freeListCounts.frame--;
  else countAllocation();
}

/** To be called when a run starts. */
export function resetCodecFrames(): void {
  called.clear();
}
