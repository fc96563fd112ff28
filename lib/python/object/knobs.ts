import type { CollectorKnobs } from './collector-knobs';
import type { ContainerKnobs } from './container-knobs';
import type { FileKnobs } from './file-knobs';
import type { ObjectKnobs } from './object-knobs';
import type { ReportKnobs } from './report-knobs';
import type { TracingKnobs } from './tracing-knobs';
import type { ValueKnobs } from './value-knobs';
import type { WordingKnobs } from './wording-knobs';

/**
 * What differs between CPython versions, as data. `profiles/` has one file of values per version; a run copies them into
 * `knobs`, so that reading one is a field of a constant object. No code outside `profiles/` asks for a version number.
 */
export interface Knobs {
  /** The version, as `3.14`, whose syntax, syntax errors and compiler it has; its own for all but the memory models of older ones. */
  language: string;
  /** `sys.version_info[:3]` and the first words of `sys.version`. */
  version: readonly [number, number, number];
  versionText: string;
  thresholds: readonly [number, number, number];
  /** Where an automatic collection happens: inside the allocation (up to 3.11) or at the next call or loop back-edge. */
  autoCollectAt: 'allocation' | 'evalBreaker';
  /** A dict is tracked only once it holds something that may be tracked, and untracked by a full collection (up to 3.13). */
  dictLazyTracking: boolean;
  /** A tuple of untrackable items is not tracked when it is made (from 3.14); before, a collection untracks it. */
  tupleLazyCreation: boolean;
  /** Instances keep attribute values in themselves until their `__dict__` is asked for (from 3.11). */
  inlineValues: boolean;
  /** Instances with `__slots__` members do so too (not in 3.13). */
  inlineValuesWithMembers: boolean;
  /** Instances of subclasses of built-in types do so too, if these have a fixed size and no dict of their own (from 3.14). */
  inlineValuesInSubclasses: boolean;
  /** Names assigned to `self` in methods are known to the shared keys before the first instance (from 3.13). */
  staticAttributesPreEntered: boolean;
  /** Arguments stay on the caller's stack while the callee runs (up to 3.10), or move into its frame. */
  argumentsCopied: boolean;
  /** A plain local passed on is borrowed: it does not show in `sys.getrefcount` (from 3.14). */
  borrowedLoads: boolean;
  /** Locals are released last first at return (from 3.14). */
  localsFreedInReverse: boolean;
  /** Arguments of a built-in call are released last first (up to 3.10 and from 3.14). */
  argumentsFreedInReverse: boolean;
  /** What `sys.getrefcount` says of an immortal object; 0: it has no such objects. */
  immortalRefcount: number;
  /** As `immortalRefcount`, for small ints, one-character strings and empty values, which 3.11 made immortal first. */
  immortalValueRefcount: number;
  /** Interned strings never die, and show it (3.12 alone). */
  internedImmortal: boolean;
  /** Ints from -5 to this are shared: 256, from 3.15 on 1024. */
  largestSharedInt: number;
  /** Folding happens in the syntax tree (up to 3.13), which the main program's constants belong to while it runs. */
  foldsInTree: boolean;
  /** `locals()` of a function is one dict that later calls bring up to date (up to 3.12), or a new one each time. */
  sharedLocals: boolean;
  /** Comprehensions are part of the function around them (PEP 709, from 3.12). */
  inlineComprehensions: boolean;
  /** A weak reference made by a finalizer of a dying cycle still has its callback called (up to 3.13.0). */
  weakrefsClearedTwice: boolean;
  /** The tuple of arguments of a fresh exception is tracked (up to 3.13). */
  exceptionArgsTracked: boolean;
  /** Tracked objects that the interpreter has before the program starts; they count in the 25 % rule of full collections. */
  startupObjects: number;
  /**
   * The namespace of `__main__` stands before the module in the collector's list, so that the first full collection puts what it holds in
   * the order of its keys. Which way round it is follows from how the interpreter starts (not so in 3.11).
   */
  mainNamespaceFirst: boolean;
  /** Method objects kept for reuse, which the collector's count does not see. */
  freeLists: { list: number; dict: number; tuple: number; method: number; nativeFunction: number; iterator: number };
  /** Built-in types that are called without a tuple of arguments being made (CPython: tp_vectorcall). */
  vectorcallTypes: ReadonlySet<string>;
  /** Built-in functions and methods for which one is made. */
  packedCalls: ReadonlySet<string>;
  /** `__text_signature__` of built-in types by name, for those that have one. */
  typeSignatures: Readonly<Record<string, string | undefined>>;
  /** A `C(…)` that has been there before makes none where `__init__` is a plain function: if instances have a dict and no default is used (3.13), or always (from 3.14). */
  specialisesClassCalls: 'never' | 'exact' | 'always';
  /** Every frame is an object that the collector counts, and a generator's is tracked (up to 3.10). */
  frameObjects: boolean;
  /**
   * How the collector sees a generator's code: before its names (up to 3.10), there and in the frame (3.11), in the frame as long as there is
   * one (3.12), or after the end as well (from 3.14).
   */
  generatorCode: 'first' | 'twice' | 'while alive' | 'always';
  /** Built-in types that CPython makes on the heap, and that their objects therefore show to the collector: before or after what else they hold. */
  heapTypes: Readonly<Record<string, 'first' | 'last'>>;
  /**
   * How an exception that nobody can catch is reported: `Exception X: X() in … ignored` (before 3.4), `Exception ignored in`, `Exception
   * ignored while calling deallocator` (from 3.14), or so with the exceptions that it follows from (from 3.15).
   */
  unraisableStyle: 'one line' | 'in' | 'while calling' | 'in full';
  /** "… and no __dict__ for setting new attributes" (from 3.13). */
  explainsMissingDict: boolean;
  /** Message of UnboundLocalError, and of NameError for an unset free variable; `%s` is the name. */
  unboundLocalText: string;
  unboundFreeText: string;
  /** SipHash rounds of the string hash: 2-4 up to 3.10, 1-3 after. */
  stringHash: 'siphash24' | 'siphash13';
  /** Bytes of objects, where versions differ. */
  sizes: SizeTable;
  /** `__basicsize__` of built-in types by name, where it is not what their definition says. */
  typeSizes: Readonly<Record<string, number>>;
  /** Numbers, text and built-in functions, where versions differ. */
  values: ValueKnobs;
  /** Lists, dicts, sets and their kin. */
  containers: ContainerKnobs;
  /** The weak reference list is in front of the object (from 3.12), where `__basicsize__` does not count it. */
  managedWeakrefs: boolean;
  /** "too many values to unpack (expected 2, got 3)" (from 3.14). */
  countsExtraValues: boolean;
  /** Classes, descriptors and the machine's own messages. */
  objects: ObjectKnobs;
  /** Exceptions, how they are reported, weak references. */
  reports: ReportKnobs;
  /** The cycle collector, finalizers, weak references. */
  collector: CollectorKnobs;
  /** Files and streams. */
  files: FileKnobs;
  /** Blocks of memory that `tracemalloc` sees. */
  tracing: TracingKnobs;
  /** Messages that only differ in their words. */
  wording: WordingKnobs;
}

/** `sys.getsizeof` of empty or plain objects in bytes; containers and text add to it (see each type). */
export interface SizeTable {
  /** What stands before a tracked object; the sizes below are with 16 bytes of it. */
  gcHeader: number;
  /** Bytes of a pool and of an arena, which the small blocks are in. */
  poolBytes: number;
  arenaBytes: number;
  /** int 0: 24 up to 3.10, 28 after. */
  intZero: number;
  /** ASCII text without its characters; other text has `nonAsciiExtra` more. */
  asciiText: number;
  nonAsciiExtra: number;
  tuple: number;
  instance: number;
  function: number;
  class: number;
  generator: number;
  /** What coroutines and asynchronous generators have beyond generators. */
  coroutineExtra: number;
  asyncGeneratorExtra: number;
  /** The least stack of a generator's frame, and whether loops keep an index beside their iterator (from 3.15). */
  generatorStackLeast: number;
  loopsKeepIndex: boolean;
  /** A code object whose function does nothing; `codeCounts`: it contains its instructions (from 3.11). */
  code: number;
  codeCounts: boolean;
  exception: number;
  bytearrayEmpty: number;
  bytearrayExtra: number;
}

/** The knobs of the present run. */
export const knobs = {} as Knobs;
