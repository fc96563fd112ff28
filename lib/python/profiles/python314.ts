import type { Knobs } from '../object/knobs';
import { containers314 } from './containers';
import { packedCalls314 } from './packed-calls';
import { typeSignatures314 } from './type-signatures';
import { python313 } from './python313';
import { files314 } from './files';
import { objects314 } from './objects';
import { reports314 } from './reports';
import { tracing314 } from './tracing';
import { typeSizes314 } from './type-sizes';
import { values314 } from './values';

/** CPython 3.14 (from 3.14.5 on, with the generational collector): borrowed loads, no lazy tracking of dicts. */
export const python314: Knobs = {
  ...python313,
  language: '3.14',
  version: [3, 14, 10],
  versionText: '3.14.10 (main, Oct  6 2026, 15:12:11) [GCC 15.2.0]',
  startupObjects: 5373,
  specialisesClassCalls: 'always',
  dictLazyTracking: false,
  tupleLazyCreation: true,
  generatorCode: 'always',
  inlineValuesInSubclasses: true,
  inlineValuesWithMembers: true,
  staticAttributesPreEntered: true,
  borrowedLoads: true,
  localsFreedInReverse: true,
  argumentsFreedInReverse: true,
  immortalRefcount: 3221225472,
  immortalValueRefcount: 3221225472,
  foldsInTree: false,
  exceptionArgsTracked: false,
  freeLists: { list: 80, dict: 80, tuple: 2000, method: 20, nativeFunction: 16, iterator: 10 },
  unraisableStyle: 'while calling',
  packedCalls: packedCalls314,
  typeSignatures: typeSignatures314,
  sizes: { ...python313.sizes, tuple: 32, function: 168, class: 1720, generator: 176, code: 216 },
  countsExtraValues: true,
  objects: objects314,
  values: values314,
  containers: containers314,
  reports: reports314,
  files: files314,
  tracing: tracing314,
  typeSizes: typeSizes314,
};
