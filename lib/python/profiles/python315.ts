import type { Knobs } from '../object/knobs';
import { collector315 } from './collector';
import { containers315 } from './containers';
import { packedCalls315 } from './packed-calls';
import { typeSignatures315 } from './type-signatures';
import { python314 } from './python314';
import { reports315 } from './reports';
import { typeSizes315 } from './type-sizes';
import { values315 } from './values';
import { wording315 } from './wording';

/** CPython 3.15: a few knobs away from 3.14. */
export const python315: Knobs = {
  ...python314,
  language: '3.15',
  version: [3, 15, 2],
  versionText: '3.15.2 (main, Oct 26 2026, 15:10:10) [GCC 16.2.0]',
  packedCalls: packedCalls315,
  typeSignatures: typeSignatures315,
  sizes: { ...python314.sizes, class: 1728, loopsKeepIndex: true, bytearrayEmpty: 64, bytearrayExtra: 97 },
  containers: containers315,
  values: values315,
  largestSharedInt: 1024,
  unraisableStyle: 'in full',
  reports: reports315,
  objects: { ...python314.objects, mainHasCached: false, virtualIterators: true, dictCallsHold: 'named', partialsCall: 'straight', leavesOutConstants: 'common' },
  collector: collector315,
  typeSizes: typeSizes315,
  wording: wording315,
};
