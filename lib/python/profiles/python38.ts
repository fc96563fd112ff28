import type { Knobs } from '../object/knobs';
import { containers38 } from './containers';
import { collector38 } from './collector';
import { typeSizes38 } from './type-sizes';
import { values38 } from './values';
import { objects38 } from './objects';
import { python39 } from './python39';
import { reports38 } from './reports';
import { tracing38 } from './tracing';
import { vectorcallTypes38 } from './vectorcall-types';

/** The memory model of CPython 3.8, which stands for 3.4 to 3.10, on the language, the library and the texts of 3.10. */
export const python38: Knobs = {
  ...python39,
  version: [3, 8, 18],
  versionText: '3.8.18 (default, May  9 2026, 07:33:04) \n[GCC 12.2.0]',
  collector: collector38,
  heapTypes: {},
  values: values38,
  objects: objects38,
  vectorcallTypes: vectorcallTypes38,
  language: '3.8',
  freeLists: { list: 80, dict: 80, tuple: 2000, method: 256, nativeFunction: 256, iterator: 0 },
  reports: reports38,
  containers: containers38,
  tracing: tracing38,
  typeSizes: typeSizes38,
};
