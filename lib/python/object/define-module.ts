import type { NativeMethod } from './native';
import type { PyType } from './py-type';
import type { Ref } from './ref';

/** A standard-library module implemented in TypeScript. */
export interface ModuleDefinition {
  name: string;
  doc?: string;
  functions?: NativeMethod[];
  /** Other names for functions: the same objects. */
  aliases?: Readonly<Record<string, string>>;
  /** Types that the module exports, under their own names. */
  types?: PyType[];
  /** Other attributes, made anew at each import: new references. */
  values?: () => Record<string, Ref>;
}

/** Native modules by dotted name; each file of `modules/` enters its own. */
export const nativeModules = new Map<string, ModuleDefinition>();

/**
 * Standard-library modules written in Python, which the engine compiles when they are imported. Those that are Python in
 * CPython too behave alike in what they allocate and in their tracebacks.
 */
export const pythonModules = new Map<string, string>();

/** What the bundler has compiled of them, by language (`3.14`) and name: see `vm/compiled-library.ts`. */
export const compiledTexts = new Map<string, string>();

export function defineModule(definition: ModuleDefinition): void {
  nativeModules.set(definition.name, definition);
}
