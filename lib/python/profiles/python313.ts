import type { Knobs } from '../object/knobs';
import { containers313 } from './containers';
import { python311 } from './python311';
import { files313 } from './files';
import { objects313 } from './objects';
import { reports313 } from './reports';
import { values313 } from './values';

/** CPython 3.13: higher threshold, collections at the evaluation breaker, inlined comprehensions, immortal singletons. */
export const python313: Knobs = {
  ...python311,
  version: [3, 13, 18],
  versionText: '3.13.18 (main, Oct  7 2026, 16:10:31) [GCC 15.2.0]',
  thresholds: [2000, 10, 10],
  startupObjects: 6030,
  inlineValuesWithMembers: false,
  mainNamespaceFirst: true,
  autoCollectAt: 'evalBreaker',
  staticAttributesPreEntered: false,
  immortalRefcount: 4294967295,
  immortalValueRefcount: 4294967295,
  sharedLocals: false,
  inlineComprehensions: true,
  weakrefsClearedTwice: true,
  explainsMissingDict: true,
  sizes: { ...python311.sizes, asciiText: 41, nonAsciiExtra: 16, instance: 48, function: 160, class: 1712, generator: 176 },
  managedWeakrefs: true,
  objects: objects313,
  values: values313,
  containers: containers313,
  reports: reports313,
  files: files313,
};
