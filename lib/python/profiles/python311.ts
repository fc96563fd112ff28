import type { Knobs } from '../object/knobs';
import { containers311 } from './containers';
import { python310 } from './python310';
import { files311 } from './files';
import { objects311 } from './objects';
import { packedCalls311 } from './packed-calls';
import { typeSignatures311 } from './type-signatures';
import { reports311 } from './reports';
import { tracing311 } from './tracing';
import { typeSizes311 } from './type-sizes';
import { values311 } from './values';
import { vectorcallTypes311 } from './vectorcall-types';

/** CPython 3.11: instances keep their values inline, calls move their arguments, tracebacks point. */
export const python311: Knobs = {
  ...python310,
  language: '3.11',
  version: [3, 11, 7],
  versionText: '3.11.7 (main, Dec  4 2023, 18:10:11) [GCC 12.2.0]',
  inlineValues: true,
  inlineValuesWithMembers: true,
  immortalValueRefcount: 1_000_000_000,
  startupObjects: 11_091,
  mainNamespaceFirst: false,
  argumentsCopied: false,
  argumentsFreedInReverse: false,
  frameObjects: false,
  vectorcallTypes: vectorcallTypes311,
  packedCalls: packedCalls311,
  typeSignatures: typeSignatures311,
  generatorCode: 'twice',
  unboundLocalText: "cannot access local variable '%s' where it is not associated with a value",
  unboundFreeText: "cannot access free variable '%s' where it is not associated with a value in enclosing scope",
  stringHash: 'siphash13',
  sizes: { ...python310.sizes, intZero: 28, instance: 56, function: 152, class: 1688, generator: 176, coroutineExtra: 0, asyncGeneratorExtra: 0, code: 192, codeCounts: true, exception: 88 },
  objects: objects311,
  values: values311,
  containers: containers311,
  reports: reports311,
  files: files311,
  tracing: tracing311,
  typeSizes: typeSizes311,
};
