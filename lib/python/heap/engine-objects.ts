import type { Ref } from '../object/ref';
import { FIRST_PROGRAM_ROW, heap, serials } from '../object/table';
import { gc } from './gc-state';

/**
 * Which objects the interpreter made for itself: at start, and while a module of the standard library was being loaded. Kept as
 * ranges of serial numbers, which costs nothing per object.
 */
const state = {
  /** First and following serial of each finished range. */
  ranges: [] as number[],
  depth: 0,
  start: 0,
  /** Where the last finished range ends: most objects were made later. */
  end: 0,
};

/** From here on, until `endEngineWork`, new objects are the interpreter's own. Nests. */
export function beginEngineWork(): void {
  if (state.depth++ === 0) state.start = heap.serial;
}

export function endEngineWork(): void {
  if (--state.depth === 0 && heap.serial > state.start) {
    state.ranges.push(state.start, heap.serial);
    state.end = heap.serial;
  }
}

/** Makes or drops what an interpreter has from its start when the library asks for it: then the collector does not count it. */
export function uncountedInLibrary<T>(work: () => T): T {
  if (state.depth === 0) return work();
  const [young, older] = gc.counts;
  const result = work();
  // A collection meanwhile has begun to count anew.
  if (gc.counts[1] === older) gc.counts[0] = young;
  return result;
}

export function isEngineObject(ref: Ref): boolean {
  if (ref < FIRST_PROGRAM_ROW) return true;
  const serial = serials[ref];
  if (state.depth > 0 && serial >= state.start) return true;
  if (serial >= state.end) return false;
  const { ranges } = state;
  for (let i = 0; i < ranges.length; i += 2) if (serial >= ranges[i] && serial < ranges[i + 1]) return true;
  return false;
}

export function resetEngineObjects(): void {
  state.ranges = [];
  state.end = 0;
  state.depth = 0;
}
