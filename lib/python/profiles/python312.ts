import type { Knobs } from '../object/knobs';
import { containers312 } from './containers';
import { packedCalls312 } from './packed-calls';
import { typeSignatures312 } from './type-signatures';
import { python311 } from './python311';
import { files312 } from './files';
import { heapTypes312 } from './heap-types';
import { objects312 } from './objects';
import { reports312 } from './reports';
import { tracing312 } from './tracing';
import { typeSizes312 } from './type-sizes';
import { values312 } from './values';

/** CPython 3.12: collections at the evaluation breaker, immortal singletons and literals, inlined comprehensions. */
export const python312: Knobs = {
  ...python311,
  language: '3.12',
  version: [3, 12, 1],
  versionText: '3.12.1 (main, May  9 2026, 07:36:11) [GCC 12.2.0]',
  startupObjects: 5_034,
  mainNamespaceFirst: true,
  packedCalls: packedCalls312,
  typeSignatures: typeSignatures312,
  autoCollectAt: 'evalBreaker',
  immortalRefcount: 4294967295,
  immortalValueRefcount: 4294967295,
  internedImmortal: true,
  inlineComprehensions: true,
  generatorCode: 'while alive',
  sizes: { ...python311.sizes, asciiText: 41, nonAsciiExtra: 16, instance: 48, function: 160, class: 1704, code: 200, generator: 168, generatorStackLeast: 2 },
  managedWeakrefs: true,
  heapTypes: heapTypes312,
  objects: objects312,
  values: values312,
  containers: containers312,
  reports: reports312,
  files: files312,
  tracing: tracing312,
  typeSizes: typeSizes312,
};
