import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { CodeUnit } from '../bytecode/code-unit';
import { compiledTexts, nativeModules, pythonModules } from '../object/define-module';
import { exceptionType, raise, stealAndRaise } from '../object/errors';
import { loadPartOf, partModules } from '../object/library-parts';
import { staticString } from '../object/names';
import { runtime } from '../object/runtime';
import { typeOf } from '../object/py-type';
import { beginEngineWork, endEngineWork } from '../heap/engine-objects';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { getOptionalAttr, setAttr } from '../protocols/attribute';
import { importHook } from '../protocols/import-hook';
import { collectItems } from '../protocols/iterate';
import { dictDelete, dictGetBorrowed, dictSet, stealDictSet } from '../protocols/mapping';
import { system } from '../protocols/system-state';
import { SourceFile } from '../source/source-file';
import { libraryModules } from '../types/object-reduce';
import { moduleDictBorrowed, moduleName, moduleReprs, moduleStates, moduleType, newModule } from '../types/module';
import { missingNameText } from '../types/module-errors';
import { knobs } from '../object/knobs';
import { noteContainerRepr } from '../protocols/repr';
import { staticNativeFunction } from '../types/native-function';
import { newDict } from '../values/dicts';
import { isTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { internedStr, isStr, newStr, textOf } from '../values/text';
import { whyAbsent } from './absent-modules';
import { compileOrRaise, compileProgram, profileName } from './compile';
import { readUnit } from './compiled-library';
import { loadCode } from './loader';
import { runModuleCode } from './execute';

/**
 * Imports: `sys.modules` first, then modules that came with the request, then built-in ones. A dotted name imports its packages on the
 * way. There is no file system and no import hook.
 */
export const importState = {
  /** `sys.modules`, owned by the run. */
  modules: NULL as Ref,
  /** Source text of the program's own modules by dotted name. */
  sources: {} as Readonly<Record<string, string>>,
  /** Files whose lines tracebacks may quote. */
  files: new Map<string, SourceFile>(),
  /** Compiled library modules of the run's profile. */
  units: new Map<string, CodeUnit>(),
  /** Names of the program's modules whose text is being run. */
  initializing: new Set<string>(),
};

const S_FILE = staticString('__file__');
const S_PATH = staticString('__path__');
const S_PACKAGE = staticString('__package__');
const S_ERROR_NAME = staticString('name');

/** `__import__`: the top package, or the named module itself when names are imported from it; a new reference. */
export function importModule(name: string, fromNames: Ref, level: number, globals: Ref): Ref {
  const absolute = level === 0 ? name : resolveRelative(name, level, globals);
  const mark = holdMark();
  const module = hold(importDotted(absolute));
  if (fromNames !== NULL && fromNames !== None && (!isTuple(fromNames) || tupleItems(fromNames).length > 0)) {
    importSubmodules(module, absolute, fromNames);
    dropHolds(mark);
    return module;
  }
  dropHolds(mark);
  const [head] = absolute.split('.');
  if (level > 0 || head === absolute) return module;
  decref(module);
  return importDotted(head);
}

importHook.module = (name) => importDotted(name);

/** CPython: resolve_name(). */
function resolveRelative(name: string, level: number, globals: Ref): string {
  const packageRef = dictGetBorrowed(globals, S_PACKAGE);
  const base = packageRef !== NULL && isStr(packageRef) ? textOf(packageRef) : '';
  if (base === '') raise('ImportError', 'attempted relative import with no known parent package');
  const parts = base.split('.');
  if (level > parts.length) raise('ImportError', 'attempted relative import beyond top-level package');
  return [...parts.slice(0, parts.length - level + 1), ...(name === '' ? [] : [name])].join('.');
}

/** `from package import name` may name a submodule that is not loaded yet. */
function importSubmodules(module: Ref, absolute: string, names: Ref): void {
  for (const name of collectItems(names)) {
    const text = textOf(name);
    const full = `${absolute}.${text}`;
    if (text !== '*' && exists(full)) {
      const found = getOptionalAttr(module, name);
      if (found === NULL) decref(importDotted(full));
      else decref(found);
    }
    decref(name);
  }
}

function exists(name: string): boolean {
  if (Object.hasOwn(importState.sources, name)) return true;
  return !isOfLaterVersion(name) && (nativeModules.has(name) || pythonModules.has(name) || partModules.has(name));
}

/** A library module that a later version brought. */
function isOfLaterVersion(name: string): boolean {
  return knobs.values.absent.has(name);
}

/** Where a module comes from and whether it is a package; null for one that does not exist. */
export function findModule(name: string): { origin: string; isPackage: boolean } | null {
  if (Object.hasOwn(importState.sources, name)) return { origin: `${name.replaceAll('.', '/')}.py`, isPackage: isPackage(name) };
  if (isOfLaterVersion(name)) return null;
  if (nativeModules.has(name) || partModules.isNative(name)) return { origin: 'built-in', isPackage: false };
  return pythonModules.has(name) || partModules.has(name) ? { origin: 'frozen', isPackage: isPackage(name) } : null;
}

/** Runs the text of a module of the program once more, in a given namespace; false for another module. CPython: exec_module(). */
export function runAgain(name: string, dict: Ref): boolean {
  if (!Object.hasOwn(importState.sources, name)) return false;
  const file = `${name.replaceAll('.', '/')}.py`;
  const source = new SourceFile(file, importState.sources[name]);
  importState.files.set(file, source);
  const mark = holdMark();
  const code = hold(loadCode(compileOrRaise(source, 'exec', true), source));
  decref(runModuleCode(code, dict));
  dropHolds(mark);
  decref(code);
  return true;
}

/** Imports a module and the packages it is in; a new reference to the module. */
function importDotted(name: string): Ref {
  const key = internedStr(name);
  const mark = holdMark();
  hold(key);
  const loaded = dictGetBorrowed(importState.modules, key);
  if (loaded === None) raiseImportError('ModuleNotFoundError', `import of ${name} halted; None in sys.modules`, name);
  let module: Ref;
  if (loaded !== NULL) module = newRef(loaded);
  else {
    const dot = name.lastIndexOf('.');
    const parent = dot < 0 ? NULL : hold(importDotted(name.slice(0, dot)));
    module = dictGetBorrowed(importState.modules, key);
    module = module === NULL ? load(name, key) : newRef(module);
    if (parent !== NULL) {
      hold(module);
      const last = internedStr(name.slice(dot + 1));
      setAttr(parent, last, module);
      decref(last);
      decref(parent);
    }
  }
  dropHolds(mark);
  decref(key);
  return module;
}

libraryModules.load = importDotted;

function load(name: string, key: Ref): Ref {
  if (system.finalizing) raise('ImportError', 'sys.meta_path is None, Python is likely shutting down');
  const source = Object.hasOwn(importState.sources, name) ? importState.sources[name] : undefined;
  if (source !== undefined) return loadPython(name, key, source, `${name.replaceAll('.', '/')}.py`);
  if (isOfLaterVersion(name)) return notFound(name);
  loadPartOf(name);
  if (knobs.values.namedTuplesUseRepr && IMPORTS_NAMED_TUPLES.has(name)) noteContainerRepr();
  if (nativeModules.has(name)) return asEngineWork(() => loadNative(name, key));
  const python = pythonModules.get(name);
  if (python !== undefined) return asEngineWork(() => loadPython(name, key, python, `<frozen ${name}>`));
  return notFound(name);
}

/** Modules in whose import a named tuple is made, directly or not. */
const IMPORTS_NAMED_TUPLES: ReadonlySet<string> = new Set(['functools', 're', 'traceback', 'linecache', 'tokenize']);

/** What a library module consists of is no part of the program's heap. */
function asEngineWork(action: () => Ref): Ref {
  beginEngineWork();
  try {
    return action();
  } finally {
    endEngineWork();
  }
}

function notFound(name: string): never {
  const dot = name.lastIndexOf('.');
  const parent = dot < 0 ? '' : name.slice(0, dot);
  const why = parent !== '' && exists(parent) && !isPackage(parent) ? `; '${parent}' is not a package` : whyAbsent(name);
  return raiseImportError('ModuleNotFoundError', `No module named '${name}'${why}`, name);
}

/** True for a module that has submodules. */
function isPackage(name: string): boolean {
  if (name === 'sys') return false;
  const prefix = `${name}.`;
  return [...Object.keys(importState.sources), ...nativeModules.keys(), ...pythonModules.keys(), ...partModules.pythons()].some((other) => other.startsWith(prefix) && !isOfLaterVersion(other));
}

function raiseImportError(type: string, message: string, name: string): never {
  const exception = runtime.newException(exceptionType(type), message);
  const nameRef = newStr(name);
  setAttr(exception, S_ERROR_NAME, nameRef);
  decref(nameRef);
  return stealAndRaise(exception);
}

function loadNative(name: string, key: Ref): Ref {
  const definition = nativeModules.get(name)!;
  const module = newModule(name);
  dictSet(importState.modules, key, module);
  const dict = moduleDictBorrowed(module);
  for (const method of definition.functions ?? []) {
    if (!knobs.values.absent.has(`${name}.${method.name}`)) stealDictSet(dict, internedStr(method.name), staticNativeFunction(method, name));
  }
  for (const [alias, of] of Object.entries(definition.aliases ?? {})) {
    const known = internedStr(of);
    const method = dictGetBorrowed(dict, known);
    decref(known);
    if (method !== NULL) stealDictSet(dict, internedStr(alias), newRef(method));
  }
  for (const type of definition.types ?? []) stealDictSet(dict, internedStr(type.qualname), newRef(type.ref));
  for (const [attribute, value] of Object.entries(definition.values?.() ?? {})) stealDictSet(dict, internedStr(attribute), value);
  return module;
}

/** Units of library modules by name, which are the same in every run of a profile; of the profiles that ran last. */
const compiledModules = new Map<string, Map<string, CodeUnit>>();
const MOST_PROFILES = 6;

function loadPython(name: string, key: Ref, text: string, file: string): Ref {
  const module = newModule(name);
  const mark = holdMark();
  hold(module);
  dictSet(importState.modules, key, module);
  const dict = moduleDictBorrowed(module);
  const fileRef = newStr(file);
  dictSet(dict, S_FILE, fileRef);
  decref(fileRef);
  const packageRef = newStr(isPackage(name) ? name : name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '');
  dictSet(dict, S_PACKAGE, packageRef);
  decref(packageRef);
  if (isPackage(name)) stealDictSet(dict, newRef(S_PATH), newDict());
  const source = new SourceFile(file, text);
  const isLibrary = file.startsWith('<frozen ');
  if (!isLibrary) importState.files.set(file, source);
  const unit = isLibrary ? compiledLibrary(name, source) : compileOrRaise(source, 'exec', true);
  const code = hold(loadCode(unit, source));
  if (!isLibrary) importState.initializing.add(name);
  try {
    decref(runModuleCode(code, dict));
  } catch (thrown) {
    dictDelete(importState.modules, key);
    throw thrown;
  } finally {
    importState.initializing.delete(name);
  }
  dropHolds(mark);
  decref(code);
  return module;
}

function compiledLibrary(name: string, source: SourceFile): CodeUnit {
  const { units } = importState;
  let unit = units.get(name);
  if (unit === undefined) {
    const compile = (): CodeUnit => compileProgram(source, 'exec', false);
    const compiled = compiledTexts.get(`${profileName()} ${name}`);
    unit = compiled === undefined ? compile() : readUnit(compiled, compile);
    units.set(name, unit);
  }
  return unit;
}

/** `from module import name`. CPython: import_from(). */
export function importFrom(module: Ref, name: Ref): Ref {
  const found = getOptionalAttr(module, name);
  if (found !== NULL) return found;
  const isModule = typeOf(module) === moduleType;
  const state = isModule ? moduleStates.of(module) : { name: '<unknown module name>', file: null, isBesideProgram: false, isInitializing: false };
  const from = state.name;
  const full = internedStr(`${from}.${textOf(name)}`);
  const loaded = dictGetBorrowed(importState.modules, full);
  decref(full);
  if (loaded !== NULL) return newRef(loaded);
  return importErrors.cannotImport(missingNameText(state, textOf(name)), from, name);
}

/** ImportError of `from … import`, with its attributes; the exception types add suggestions. */
export const importErrors = {
  cannotImport: (message: string, from: string, nameRef: Ref): never => {
    const exception = runtime.newException(exceptionType('ImportError'), message);
    const fromRef = newStr(from);
    setAttr(exception, S_ERROR_NAME, fromRef);
    decref(fromRef);
    setAttr(exception, staticString('name_from'), nameRef);
    return stealAndRaise(exception);
  },
};

moduleStates.of = (module) => {
  const name = moduleName(module);
  const fileRef = dictGetBorrowed(moduleDictBorrowed(module), S_FILE);
  const file = fileRef !== NULL && isStr(fileRef) ? textOf(fileRef) : null;
  const isOwn = Object.hasOwn(importState.sources, name);
  return { name, file, isBesideProgram: isOwn && !name.includes('.'), isInitializing: isOwn && importState.initializing.has(name) };
};

moduleReprs.of = (module) => {
  const name = moduleName(module);
  const file = dictGetBorrowed(moduleDictBorrowed(module), S_FILE);
  if (file !== NULL && isStr(file)) return `<module '${name}' from '${textOf(file)}'>`;
  return nativeModules.has(name) || name === 'builtins' ? `<module '${name}' (built-in)>` : `<module '${name}'>`;
};

/** Before a run. A grader goes from profile to profile: what it compiled for one of them is still there when it comes back. */
export function resetImports(sources: Readonly<Record<string, string>>, profile: string | undefined): void {
  importState.sources = sources;
  importState.files.clear();
  importState.initializing.clear();
  const key = profile ?? '';
  const units = compiledModules.get(key) ?? new Map<string, CodeUnit>();
  compiledModules.delete(key);
  compiledModules.set(key, units);
  for (const oldest of compiledModules.keys()) if (compiledModules.size > MOST_PROFILES) compiledModules.delete(oldest);
  importState.units = units;
}
