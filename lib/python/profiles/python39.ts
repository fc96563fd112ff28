import type { Knobs } from '../object/knobs';
import { containers39 } from './containers';
import { objects39 } from './objects';
import { python310 } from './python310';
import { reports39 } from './reports';
import { typeSizes39 } from './type-sizes';
import { wording39 } from './wording';

/** The memory model of CPython 3.9, on the language, the library and the texts of 3.10. */
export const python39: Knobs = {
  ...python310,
  version: [3, 9, 18],
  versionText: '3.9.18 (main, May  9 2026, 07:33:49) \n[GCC 12.2.0]',
  containers: containers39,
  heapTypes: { _abc_data: 'first' },
  objects: objects39,
  reports: reports39,
  sizes: { ...python310.sizes, poolBytes: 4096, arenaBytes: 262_144, function: 136, class: 1064, generator: 112 },
  typeSizes: typeSizes39,
  wording: wording39,
};
