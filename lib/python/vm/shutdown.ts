import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { keyAt, valueAt } from '../object/dict-table';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { addEngineRoots } from '../heap/engine-roots';
import { collect, collectSilently } from '../heap/collect';
import { collectorUse, noteCollector } from '../heap/collector-use';
import { gc } from '../heap/gc-state';
import { decref, incref, xdecref } from '../heap/refcount';
import { dictClear, dictDelete, dictGetBorrowed, dictSet, forEachEntry } from '../protocols/mapping';
import { dropContext } from '../types/context';
import { moduleDictBorrowed, moduleType } from '../types/module';
import { isInstance, typeIdOf } from '../object/py-type';
import { serialOf } from '../object/table';
import { dictTable, newDict } from '../values/dicts';
import { None } from '../values/singletons';
import { isStr, textOf } from '../values/text';
import { output } from '../protocols/output';
import { releaseCodecs } from '../protocols/codec-registry';
import { system } from '../protocols/system-state';
import { threads } from '../protocols/threads';
import { runExitFunctions } from '../modules/atexit';
import { releaseForkCalls } from '../modules/fork-calls';
import { releaseGcModule } from '../modules/gc';
import { releaseStreams, restoreStreams } from '../modules/sys-streams';
import { stepsDone } from './breaker';
import { importState } from './import';
import { releaseLiterals } from './literals';
import { releaseNodeClasses } from './syntax-tree-module';
import { dropLastException } from './print-exception';
import { vm } from './state';

const S_MAIN = staticString('__main__');
const S_BUILTINS_MODULE = 'builtins';
const S_BUILTINS = staticString('__builtins__');

/**
 * The end of the interpreter: exit functions, a collection, then the modules go, and with them what only they kept alive.
 * CPython: Python/pylifecycle.c, Py_FinalizeEx(), finalize_modules().
 */
export function finalizeInterpreter(): void {
  releaseLiterals();
  xdecref(runExitFunctions());
  const { used } = collectorUse;
  const before = doneSoFar();
  noteCollector();
  const found = gc.enabled ? collect(2) : 0;
  system.finalizing = true;
  dropLastException();
  dropContext(threads.main);
  releaseNodeClasses();
  if (knobs.collector.teardown === 'names') clearMainNamespace();
  else restoreStreams();
  const modules = removeModules();
  system.modulesGone = true;
  restoreBuiltins();
  if (knobs.collector.teardown === 'modules') collectSilently();
  clearSurvivors(modules);
  // sys first: what it keeps may still want to print. Nothing is collected any more after this.
  for (const module of modules.last.reverse()) clearModuleDict(module);
  system.lastSys = NULL;
  for (const module of modules.last) decref(module);
  releaseGcModule();
  releaseStreams();
  releaseCodecs();
  releaseForkCalls();
  // That collection found nothing, and in which order it left the objects shows only to what runs afterwards and in what is printed.
  if (found === 0 && doneSoFar() === before) collectorUse.used = used;
}

/** Changes when Python code runs and when something is printed. */
const doneSoFar = (): number => stepsDone() + output.chars;

/** Before 3.4 the namespace of `__main__` is emptied first, and cycles are not collected again. CPython 2.7: PyImport_Cleanup(). */
function clearMainNamespace(): void {
  const main = dictGetBorrowed(importState.modules, S_MAIN);
  if (main !== NULL && isInstance(main, moduleType)) clearModuleDict(main);
}

interface RemovedModules {
  /** `builtins` and `sys`, each with a reference. */
  last: Ref[];
  /** The others, by row and serial number: CPython keeps weak references to them. */
  others: { ref: Ref; serial: number }[];
}

/**
 * Empties `sys.modules`. A module that nothing else holds dies at once, and its namespace with it unless functions still refer to
 * that. CPython: finalize_remove_modules().
 */
function removeModules(): RemovedModules {
  const table = dictTable(importState.modules);
  const entries: { name: Ref; module: Ref }[] = [];
  for (let i = 0; i < table.count; i++) if (keyAt(table, i) !== NULL) entries.push({ name: keyAt(table, i), module: valueAt(table, i) });
  const removed: RemovedModules = { last: [], others: [] };
  for (const { name, module } of entries) {
    if (!isInstance(module, moduleType)) continue;
    incref(module);
    dictSet(importState.modules, name, None);
    const text = isStr(name) ? textOf(name) : '';
    if (text === 'sys') system.lastSys = module;
    if (text === 'sys' || text === S_BUILTINS_MODULE) removed.last.push(module);
    else {
      removed.others.push({ ref: module, serial: serialOf(module) });
      decref(module);
    }
  }
  dictClear(importState.modules);
  return removed;
}

/** Clears the modules that something else still holds, the last imported first. CPython: finalize_modules_clear_weaklist(). */
function clearSurvivors({ others }: RemovedModules): void {
  for (const { ref, serial } of others.reverse()) {
    if (typeIdOf(ref) === 0 || serialOf(ref) !== serial || !isInstance(ref, moduleType)) continue;
    incref(ref);
    clearModuleDict(ref);
    decref(ref);
  }
}

/** What `builtins` had when the program started, owned. */
const originalBuiltins = { copy: NULL as Ref };

addEngineRoots(() => [originalBuiltins.copy]);

/** What is added after CPython's copy was taken: `open` by the set-up of the streams, the others by the module site. */
const ADDED_LATER = ['open', 'copyright', 'credits', 'exit', 'help', 'license', 'quit'].map(staticString);

/** Remembers the namespace of `builtins` as it is before the streams and site. CPython: Python/pylifecycle.c, pycore_init_builtins(). */
export function keepBuiltins(): void {
  originalBuiltins.copy = copyOfDict(vm.builtins);
  if (knobs.collector.teardown !== 'modules') return;
  for (const name of ADDED_LATER) if (dictGetBorrowed(originalBuiltins.copy, name) !== NULL) dictDelete(originalBuiltins.copy, name);
}

/** Brings it back, so that finalizers still find `print`; what the program had put there dies. CPython: finalize_restore_builtins_dict(). */
function restoreBuiltins(): void {
  const changed = copyOfDict(vm.builtins);
  const { copy } = originalBuiltins;
  originalBuiltins.copy = NULL;
  dictClear(vm.builtins);
  forEachEntry(copy, (key, value) => dictSet(vm.builtins, key, value));
  decref(copy);
  decref(changed);
}

function copyOfDict(dict: Ref): Ref {
  const copy = newDict();
  forEachEntry(dict, (key, value) => dictSet(copy, key, value));
  return copy;
}

/** Sets every name to None: first those with one underscore, then all but `__builtins__`. CPython: _PyModule_ClearDict(). */
function clearModuleDict(module: Ref): void {
  const dict = moduleDictBorrowed(module);
  const table = dictTable(dict);
  for (const pass of [1, 2]) {
    for (let i = 0; i < table.count; i++) {
      const key = keyAt(table, i);
      if (key === NULL || valueAt(table, i) === None || !isStr(key)) continue;
      const text = textOf(key);
      const underscore = text.startsWith('_') && !text.startsWith('__');
      if (pass === 1 ? underscore : key !== S_BUILTINS) dictSet(dict, key, None);
    }
  }
}
