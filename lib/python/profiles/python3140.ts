import type { Knobs } from '../object/knobs';
import { collector3140 } from './collector';
import { python314 } from './python314';

/** CPython 3.14.0 to 3.14.4: 3.14 with the incremental collector, which 3.14.5 gave up. Approximate: `heap/collect-increments.ts` says in what. */
export const python3140: Knobs = {
  ...python314,
  collector: collector3140,
  thresholds: [2000, 10, 0],
  weakrefsClearedTwice: false,
  version: [3, 14, 2],
  versionText: '3.14.2 (main, Dec  5 2025, 16:49:16) [GCC 14.2.0]',
};
