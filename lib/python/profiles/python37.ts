import type { Knobs } from '../object/knobs';
import { containers37 } from './containers';
import { collector37 } from './collector';
import { typeSizes36 } from './type-sizes';
import { values37 } from './values';
import { python38 } from './python38';
import { reports37 } from './reports';

/** The memory model of CPython 3.7. */
export const python37: Knobs = {
  ...python38,
  version: [3, 7, 16],
  versionText: '3.7.16 (default, May  9 2026, 07:31:42) \n[GCC 12.2.0]',
  collector: collector37,
  values: values37,
  sizes: { ...python38.sizes, gcHeader: 32, function: 128, class: 1048, generator: 112, asyncGeneratorExtra: 16, code: 144 },
  reports: reports37,
  containers: containers37,
  typeSizes: typeSizes36,
};
