import type { Knobs } from '../object/knobs';
import { collector310 } from './collector';
import { containers310 } from './containers';
import { files310 } from './files';
import { heapTypes310 } from './heap-types';
import { objects310 } from './objects';
import { packedCalls310 } from './packed-calls';
import { typeSignatures310 } from './type-signatures';
import { reports310 } from './reports';
import { tracing310 } from './tracing';
import { typeSizes310 } from './type-sizes';
import { values310 } from './values';
import { vectorcallTypes310 } from './vectorcall-types';
import { wording310 } from './wording';

/** CPython 3.10: instances own a dict, collections happen inside allocations, arguments are copied into the callee. */
export const python310: Knobs = {
  language: '3.10',
  version: [3, 10, 13],
  versionText: '3.10.13 (main, Aug 24 2023, 12:59:26) [GCC 12.2.0]',
  thresholds: [700, 10, 10],
  autoCollectAt: 'allocation',
  dictLazyTracking: true,
  tupleLazyCreation: false,
  inlineValues: false,
  inlineValuesInSubclasses: false,
  inlineValuesWithMembers: false,
  staticAttributesPreEntered: false,
  argumentsCopied: true,
  borrowedLoads: false,
  localsFreedInReverse: false,
  argumentsFreedInReverse: true,
  immortalRefcount: 0,
  immortalValueRefcount: 0,
  internedImmortal: false,
  largestSharedInt: 256,
  foldsInTree: true,
  sharedLocals: true,
  inlineComprehensions: false,
  weakrefsClearedTwice: false,
  exceptionArgsTracked: true,
  startupObjects: 4718,
  mainNamespaceFirst: true,
  freeLists: { list: 80, dict: 80, tuple: 2000, method: 0, nativeFunction: 0, iterator: 0 },
  frameObjects: true,
  vectorcallTypes: vectorcallTypes310,
  packedCalls: packedCalls310,
  typeSignatures: typeSignatures310,
  specialisesClassCalls: 'never',
  heapTypes: heapTypes310,
  generatorCode: 'first',
  unraisableStyle: 'in',
  explainsMissingDict: false,
  unboundLocalText: "local variable '%s' referenced before assignment",
  unboundFreeText: "free variable '%s' referenced before assignment in enclosing scope",
  stringHash: 'siphash24',
  sizes: {
    gcHeader: 16, poolBytes: 16_384, arenaBytes: 1 << 20, intZero: 24, asciiText: 49, nonAsciiExtra: 24, tuple: 24, instance: 48, function: 144, class: 1072, generator: 104, coroutineExtra: 8, asyncGeneratorExtra: 24, generatorStackLeast: 1, loopsKeepIndex: false, code: 176, codeCounts: false, exception: 80,
    bytearrayEmpty: 56, bytearrayExtra: 57,
  },
  managedWeakrefs: false,
  countsExtraValues: false,
  collector: collector310,
  objects: objects310,
  values: values310,
  containers: containers310,
  reports: reports310,
  files: files310,
  tracing: tracing310,
  typeSizes: typeSizes310,
  wording: wording310,
};
