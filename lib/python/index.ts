/**
 * The engine's door. A run is a function of its request: (program, profile, limits, inputs) to result, the same in a
 * browser's worker, a server's worker thread and the command line. One engine lives in a realm, and runs come one after the other.
 */
import './types/all-types';
import './vm/all-ops';
import './vm/audit-roots';
import './vm/borrowed-loads';
import './vm/finalizers';
import './types/unraisable';
import './types/weakproxy';
import './vm/snapshot-roots';
import './vm/source-shapes';
import './vm/super-lookup';
import './vm/system';
import './vm/warning-place';
import './modules';

export * from './api';
export { knobTable } from './profiles/knob-table';
export { fetchModules, filesOfModules, partFiles, type PartLoader } from './object/library-parts';
export { importedNames } from './vm/imported-names';
export { internalErrors, runProgram } from './vm/program';
