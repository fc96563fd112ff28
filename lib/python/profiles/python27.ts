import type { Knobs } from '../object/knobs';
import { collector27 } from './collector';
import { values27 } from './values';
import { python36 } from './python36';

/** The memory model of CPython 2.7: what holds before 3.4, when cycles with finalizers could not be freed. The language is that of 3.10. */
export const python27: Knobs = {
  ...python36,
  version: [2, 7, 18],
  versionText: '2.7.18 (default, May  9 2026, 07:29:50) \n[GCC 12.2.0]',
  unraisableStyle: 'one line',
  collector: collector27,
  values: values27,
  sizes: { ...python36.sizes, function: 104, class: 888, generator: 64, exception: 56, intZero: 24 },
};
