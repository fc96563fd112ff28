import type { Knobs } from '../object/knobs';
import { containers36 } from './containers';
import { collector36 } from './collector';
import { values36 } from './values';
import { python37 } from './python37';

/** The memory model of CPython 3.6. */
export const python36: Knobs = {
  ...python37,
  version: [3, 6, 15],
  versionText: '3.6.15 (default, May  9 2026, 07:30:54) \n[GCC 12.2.0]',
  collector: collector36,
  values: values36,
  containers: containers36,
  sizes: { ...python37.sizes, generator: 80, coroutineExtra: 0 },
};
