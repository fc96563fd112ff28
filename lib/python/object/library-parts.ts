import type { RunDiagnostics, RunHost, RunRequest, RunResult } from '../api';
import { ENGINE_VERSION } from '../api';
import { nativeModules, pythonModules } from './define-module';
import { collectNewTypes, hideType, showType, sizeTypes } from './define-type';
import { internedTexts, staticString } from './names';
import { stopRun } from './outcomes';
import type { PyType } from './py-type';
import { reserveStaticRows, withStaticRows } from './static-rows';

/**
 * Library modules that are not in the engine's main file. The bundler cuts them off as *parts*, files that a host loads when a program
 * first imports one of their modules (`scripts/bundle-engine.mjs`). What a part puts into the static rows and the table of types has
 * its place from the start, and its types are seen only in runs that import it: a run does not depend on what ran before.
 *
 * An engine whose sources are loaded one by one, as the unit tests do, has no parts.
 */
export interface LibraryPart {
  /** Name of its file, for the host. */
  file: string;
  /** Modules in TypeScript and modules in Python that it defines. */
  natives: readonly string[];
  pythons: readonly string[];
  /** Parts whose code it uses, and parts whose modules it imports as soon as it is imported, by number. */
  needs: readonly number[];
  wants: readonly number[];
  /** How many static rows and types it makes. */
  rows: number;
  types: number;
}

/** The code of a part: takes what it uses from the table, adds what other parts use of it, and defines its modules. */
export type PartCode = (shared: unknown[]) => void;

/**
 * Loads files of parts and returns the code of each, in the same order. Called while a program runs, so it is synchronous.
 * Throws what it wants when that is not possible.
 */
export type PartLoader = (files: readonly string[]) => PartCode[];

/** What a part consists of. */
export interface PartMeasure {
  rows: number;
  types: number;
  /** Static strings that nobody made before. */
  names: string[];
  natives: string[];
  pythons: Map<string, string>;
}

interface PartState {
  part: LibraryPart;
  firstRow: number;
  firstType: number;
  code: PartCode | null;
  evaluated: boolean;
  active: boolean;
  types: readonly PyType[];
}

const parts: PartState[] = [];
const partOfModule = new Map<string, number>();
/** Runs a program, as the door of the engine does. */
type RunProgram = (request: RunRequest, host: RunHost & RunDiagnostics) => RunResult;

/** The engine that counts pages, by the name of its file, and its door once it has been loaded. */
const counting = { file: '', run: null as RunProgram | null };

/** Called by the bundle: where the engine is that counts pages. */
export function installCountingEngine(file: string): void {
  counting.file = file;
}

/** Loads the engine that counts pages, which finds library modules as this one does. Ends the run when it cannot be loaded. */
export const hasCountingEngine = (): boolean => counting.file !== '';

export function countingEngine(): RunProgram {
  if (counting.run !== null) return counting.run;
  try {
    const [code] = host.load([counting.file]);
    const given: unknown[] = [host.load];
    code(given);
    return (counting.run = given[1] as RunProgram);
  } catch {
    return unavailableEngine;
  }
}

const unavailableEngine: RunProgram = (request) => ({
  outcome: { kind: 'internal-error', message: 'The part of the engine that runs os.fork() could not be loaded. Check the connection and run again.' },
  exitStatus: 1, output: [], marks: [], steps: 0, forcedCollections: 0, peakHeapBytes: 0, profile: request.profile, engine: ENGINE_VERSION,
});

const host = { shared: [] as unknown[], load: ((files) => {
  throw new Error(`nobody loads ${files.join(', ')}`);
}) as PartLoader };

/**
 * Called once, by the bundle, after the main file's modules: `names` are the static strings of all parts, which are made now, so that a
 * name is static or not whatever has been loaded. `cold`: what the parts with functions of the main file take from it.
 */
export function installParts(
  manifest: readonly LibraryPart[], names: readonly string[], shared: unknown[], cold: { first: number; given: unknown[] }, load: PartLoader,
): void {
  for (const name of names) staticString(name);
  host.shared = shared;
  for (const [at, value] of cold.given.entries()) shared[cold.first + at] = value;
  host.load = load;
  for (const part of manifest) {
    const [firstRow, firstType] = [reserveStaticRows(part.rows), collectNewTypes.reserve(part.types)];
    for (const name of [...part.natives, ...part.pythons]) partOfModule.set(name, parts.length);
    parts.push({ part, firstRow, firstType, code: null, evaluated: false, active: false, types: [] });
  }
}

/** Names of the modules that are in parts, loaded or not. */
export const partModules = {
  has: (name: string): boolean => partOfModule.has(name),
  isNative: (name: string): boolean => partOfModule.has(name) && parts[partOfModule.get(name)!].part.natives.includes(name),
  natives: (): string[] => parts.flatMap(({ part }) => part.natives),
  pythons: (): string[] => parts.flatMap(({ part }) => part.pythons),
};

/**
 * Makes a module known that is in a part; does nothing for one that is not. Ends the run when the part cannot be loaded.
 */
export function loadPartOf(module: string): void {
  const index = partOfModule.get(module);
  if (index === undefined || parts[index].active) return;
  try {
    fetchParts([index]);
  } catch {
    stopRun('unavailable', `The Python module '${module}' could not be loaded. Check the connection and run again.`);
  }
  activate(index);
}

/**
 * A function of the engine that most programs never call: its part is loaded when it is called first. Such parts hold no modules, rows and
 * types, so nothing shows whether they have been. The bundler writes calls of this in place of the functions.
 */
export function lateFunction(part: number, cell: number): (...args: unknown[]) => unknown {
  const state = { code: null as ((...args: unknown[]) => unknown) | null };
  return (...args) => {
    state.code ??= loadLate(part, cell);
    return state.code(...args);
  };
}

/** What makes the late functions of one part, one after the other: `first` is the cell of the first. */
export function lateFunctions(part: number, first: number): () => (...args: unknown[]) => unknown {
  let cell = first;
  return () => lateFunction(part, cell++);
}

function loadLate(part: number, cell: number): (...args: unknown[]) => unknown {
  try {
    fetchParts([part]);
  } catch {
    stopRun('unavailable', 'A part of the Python engine could not be loaded. Check the connection and run again.');
  }
  evaluateLate(part);
  return host.shared[cell] as (...args: unknown[]) => unknown;
}

function evaluateLate(index: number): void {
  const state = parts[index];
  if (state.evaluated) return;
  state.part.needs.forEach(evaluateLate);
  evaluate(state);
}

/** Fetches the code of parts ahead of the imports of these modules, in one go. What fails is tried again when it is imported. */
export function fetchModules(modules: Iterable<string>): void {
  const wanted = [...modules].map((name) => partOfModule.get(name)).filter((index) => index !== undefined);
  try {
    fetchParts(wanted);
  } catch {
    // The import that needs it reports the failure.
  }
}

/** The files of all parts, for a host that wants to keep them at hand: first those that any program may need, and then modules. */
export function partFiles(): string[] {
  const isModule = ({ part }: PartState): boolean => part.natives.length + part.pythons.length > 0;
  const files = [...parts.filter((state) => !isModule(state)), ...parts.filter(isModule)].map(({ part }) => part.file);
  return counting.file === '' ? files : [...files, counting.file];
}

/** The files that `fetchModules` would load now. */
export function filesOfModules(modules: Iterable<string>): string[] {
  const wanted = [...modules].map((name) => partOfModule.get(name)).filter((index) => index !== undefined);
  return [...missingParts(wanted)].map((index) => parts[index].part.file);
}

/** Those of the parts that have not been loaded, with all that they need and want. */
function missingParts(indexes: readonly number[]): Set<number> {
  const missing = new Set<number>();
  const add = (index: number): void => {
    const { part, code } = parts[index];
    if (code !== null || missing.has(index)) return;
    missing.add(index);
    part.needs.forEach(add);
    part.wants.forEach(add);
  };
  indexes.forEach(add);
  return missing;
}

function fetchParts(indexes: readonly number[]): void {
  const missing = missingParts(indexes);
  if (missing.size === 0) return;
  const codes = host.load([...missing].map((index) => parts[index].part.file));
  for (const [at, index] of [...missing].entries()) parts[index].code = codes[at];
}

/** Makes a fetched part one of this run. */
function activate(index: number): void {
  const state = parts[index];
  if (state.active) return;
  state.active = true;
  for (const other of state.part.needs) activate(other);
  if (!state.evaluated) evaluate(state);
  else state.types.forEach(showType);
  sizeTypes(state.types);
}

function evaluate(state: PartState): void {
  const { part, firstRow, firstType, code } = state;
  withStaticRows(firstRow, part.rows, () => {
    state.types = collectNewTypes.during(firstType, part.types, () => code!(host.shared));
  });
  state.evaluated = true;
}

/** At the start of a run no part has been imported. */
export function resetParts(): void {
  for (const state of parts) {
    if (state.active) state.types.forEach(hideType);
    state.active = false;
  }
}

/** For the bundler: evaluates a part that nothing is known of, and says what it consists of. */
export function measurePart(code: PartCode, shared: unknown[]): PartMeasure {
  const [texts, natives] = [new Set(internedTexts()), new Set(nativeModules.keys())];
  const pythons = new Set(pythonModules.keys());
  let types = 0;
  const made = withStaticRows(reserveStaticRows(0), Infinity, () => {
    types = collectNewTypes.during(collectNewTypes.reserve(0), Infinity, () => code(shared)).length;
  });
  reserveStaticRows(made);
  collectNewTypes.reserve(types);
  const names = internedTexts().filter((text) => !texts.has(text));
  return { rows: made - names.length, types, names, natives: [...nativeModules.keys()].filter((name) => !natives.has(name)), pythons: new Map([...pythonModules].filter(([name]) => !pythons.has(name))) };
}
