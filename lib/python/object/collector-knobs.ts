/** What differs between CPython versions in the cycle collector and in what goes with it: `knobs.collector`. */
export interface CollectorKnobs {
  /**
   * `uncollectable`: a cycle with a finalizer, and all that it reaches, is never freed but listed in `gc.garbage`, and a finalizer runs
   * each time the object's count drops to 0 (before 3.4). `once`: finalizers run first, once in the object's life (PEP 442).
   */
  finalizers: 'uncollectable' | 'once';
  /** Reports name a finalizer as bound method (up to 3.6), or as function. */
  namesBoundFinalizer: boolean;
  /** `gc.DEBUG_OBJECTS` has to be set for objects to be listed (before 3.0). */
  debugsObjects: boolean;
  /** Weak references die before `__del__` when an object dies by its count (before 3.4), or after. */
  weakrefsBeforeFinalizer: boolean;
  /**
   * What happens when a finalizer brings an object of the garbage back: everything is kept and counted (up to 3.6), kept and not counted
   * (3.7, 3.8), or only what the object reaches is kept (from 3.9).
   */
  resurrection: 'keeps all and counts' | 'keeps all' | 'keeps its own';
  /** The weak references of a dying object, apart from those that all share, are in a tuple while their callbacks run: always (from 3.13), or from two on. */
  weakrefTuple: 'always' | 'several';
  /** Weak references without callback stay alive until the finalizers of their cycle have run (from 3.15). */
  plainWeakrefsLast: boolean;
  /** The old objects are collected in increments, with the young ones (3.14.0 to 3.14.4), not by generations. */
  increments: boolean;
  /** `gc.freeze`, and a line about the permanent generation in the debug text (from 3.7). */
  permanentGeneration: boolean;
  /** The debug text names both counts always (from 3.8), or only if something was found. */
  alwaysReportsCounts: boolean;
  /** What ends the debug text. */
  reportEnd: string;
  /** Statistics and callbacks tell of candidates and duration (from 3.15). */
  timesCollections: boolean;
  /** A frozenset of what cannot be in a cycle is not tracked when it is made (from 3.15). */
  frozensetLazyCreation: boolean;
  /** Classes share the descriptors of `__dict__` and `__weakref__` (from 3.15), or each has its own. */
  sharedDescriptors: boolean;
  /** Instances without any attribute are tracked (from 3.8). */
  tracksEmptyInstances: boolean;
  /** Frames are tracked while they run (up to 3.6). */
  tracksRunningFrames: boolean;
  /** What the interpreter's end does to the namespaces of modules: sets each name to None (before 3.4), or lets go of the modules. */
  teardown: 'names' | 'modules';
}
