import type { Knobs } from '../object/knobs';
import { collector313 } from './collector';
import { containers313 } from './containers';
import { python312 } from './python312';
import { files313 } from './files';
import { heapTypes313 } from './heap-types';
import { objects313 } from './objects';
import { packedCalls313 } from './packed-calls';
import { typeSignatures313 } from './type-signatures';
import { reports313 } from './reports';
import { tracing313 } from './tracing';
import { typeSizes313 } from './type-sizes';
import { values313 } from './values';
import { vectorcallTypes313 } from './vectorcall-types';

/** CPython 3.13: higher threshold, literals are mortal again, `locals()` is new each time. */
export const python313: Knobs = {
  ...python312,
  language: '3.13',
  version: [3, 13, 18],
  versionText: '3.13.18 (main, Oct  7 2026, 16:10:31) [GCC 15.2.0]',
  thresholds: [2000, 10, 10],
  startupObjects: 6030,
  inlineValuesWithMembers: false,
  staticAttributesPreEntered: false,
  internedImmortal: false,
  sharedLocals: false,
  weakrefsClearedTwice: true,
  explainsMissingDict: true,
  vectorcallTypes: vectorcallTypes313,
  packedCalls: packedCalls313,
  typeSignatures: typeSignatures313,
  heapTypes: heapTypes313,
  specialisesClassCalls: 'exact',
  sizes: { ...python312.sizes, class: 1712, code: 208 },
  objects: objects313,
  values: values313,
  collector: collector313,
  containers: containers313,
  reports: reports313,
  files: files313,
  tracing: tracing313,
  typeSizes: typeSizes313,
};
