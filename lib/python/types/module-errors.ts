import { knobs } from '../object/knobs';
import { stdlibModuleNames } from '../protocols/stdlib-names';

/** What is known of a module when it lacks a name. */
export interface ModuleState {
  name: string;
  /** Where it came from; null for one that is in no file. */
  file: string | null;
  /** It lies beside the program, where it hides modules of the same name. */
  isBesideProgram: boolean;
  /** Its text is still being run. */
  isInitializing: boolean;
}

const CIRCULAR = 'most likely due to a circular import';

/** Advice about a file that may hide the module that was meant; '' where there is none. CPython: _PyModule_IsPossiblyShadowing() */
function renaming({ name, file, isBesideProgram, isInitializing }: ModuleState): string {
  if (!knobs.reports.namesShadowingFiles || !isBesideProgram || file === null) return '';
  if (stdlibModuleNames().has(name)) {
    return `consider renaming '${file}' since it has the same name as the standard library module named '${name}' `
      + 'and prevents importing that standard library module';
  }
  return isInitializing ? `consider renaming '${file}' if it has the same name as a library you intended to import` : '';
}

/** Message of the AttributeError. CPython: _Py_module_getattro_impl() */
export function missingAttributeText(module: ModuleState, attribute: string): string {
  const { name, file, isInitializing } = module;
  const advice = renaming(module);
  if (advice !== '') return `module '${name}' has no attribute '${attribute}' (${advice})`;
  if (!isInitializing) return `module '${name}' has no attribute '${attribute}'`;
  const from = knobs.reports.namesShadowingFiles && file !== null ? ` from '${file}'` : '';
  return `partially initialized module '${name}'${from} has no attribute '${attribute}' (${CIRCULAR})`;
}

/** Message of the ImportError of `from … import`. CPython: _PyEval_ImportFrom() */
export function missingNameText(module: ModuleState, wanted: string): string {
  const { name, file, isInitializing } = module;
  const advice = renaming(module);
  if (advice !== '') return `cannot import name '${wanted}' from '${name}' (${advice})`;
  const where = file ?? 'unknown location';
  return isInitializing
    ? `cannot import name '${wanted}' from partially initialized module '${name}' (${CIRCULAR}) (${where})`
    : `cannot import name '${wanted}' from '${name}' (${where})`;
}
