import type { CollectorKnobs } from '../object/collector-knobs';

/** `knobs.collector` of each profile; 3.10, which 3.11 and 3.12 are like, comes first, then the older ones, each after the one that follows it. */
export const collector310: CollectorKnobs = {
  finalizers: 'once',
  namesBoundFinalizer: false,
  debugsObjects: false,
  weakrefsBeforeFinalizer: false,
  resurrection: 'keeps its own',
  weakrefTuple: 'several',
  plainWeakrefsLast: false,
  increments: false,
  permanentGeneration: true,
  alwaysReportsCounts: true,
  reportEnd: '',
  timesCollections: false,
  frozensetLazyCreation: false,
  sharedDescriptors: false,
  tracksEmptyInstances: true,
  tracksRunningFrames: false,
  teardown: 'modules',
};

export const collector38: CollectorKnobs = { ...collector310, resurrection: 'keeps all' };
export const collector37: CollectorKnobs = { ...collector38, alwaysReportsCounts: false, tracksEmptyInstances: false };
export const collector36: CollectorKnobs = {
  ...collector37, resurrection: 'keeps all and counts', permanentGeneration: false, namesBoundFinalizer: true, tracksRunningFrames: true,
};
export const collector27: CollectorKnobs = {
  ...collector36, finalizers: 'uncollectable', weakrefsBeforeFinalizer: true, debugsObjects: true, reportEnd: '.', teardown: 'names',
};
export const collector313: CollectorKnobs = { ...collector310, weakrefTuple: 'always' };
/** 3.14.0 to 3.14.4. */
export const collector3140: CollectorKnobs = { ...collector313, increments: true };
export const collector315: CollectorKnobs = {
  ...collector313, plainWeakrefsLast: true, timesCollections: true, frozensetLazyCreation: true, sharedDescriptors: true,
};
