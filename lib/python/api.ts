/**
 * What goes into a run of a Python program and what comes out of it: the vocabulary that the engine shares with its
 * hosts (web worker, worker thread, command line), the grader and the views. Types and plain data only, so that any
 * room may import this file without pulling the engine in.
 *
 * A run is a function: (program, profile, limits, inputs) -> result, byte for byte the same everywhere.
 */

import type { EngineBelief } from './beliefs/ids';
import type { RecordRequest, Recording } from './trace/events';

export * from './beliefs/ids';
export * from './trace/events';

/** The CPython version whose behaviour a run has. */
export type ProfileId = '2.7' | '3.6' | '3.7' | '3.8' | '3.9' | '3.10' | '3.11' | '3.12' | '3.13' | '3.14.0' | '3.14' | '3.15';

/** What people are told about a profile. */
export interface ProfileInfo {
  id: ProfileId;
  /** Stands after the word "CPython". */
  name: string;
  /**
   * How much of the version it is. `whole`: language, library, texts and memory. `memory`: its memory model, on the language, the
   * library and the texts of 3.10. `approximate`: what cannot be followed step by step is close to it.
   */
  extent: 'whole' | 'memory' | 'approximate';
  /** Stands in menus where nothing else is said; the others can be chosen by name. */
  offered: boolean;
  /** One sentence, for those who choose. */
  note: string;
}

/** All profiles, oldest first. This is the one list of them. */
export const PROFILES: readonly ProfileInfo[] = [
  {
    id: '2.7', name: 'before 3.4', extent: 'memory', offered: true,
    note: 'Python 2.7 in what it does with memory: cycles with a finalizer are never freed. Syntax and library are those of Python 3.',
  },
  { id: '3.6', name: '3.6', extent: 'memory', offered: false, note: 'One object that comes back keeps all of the garbage alive, and counts.' },
  { id: '3.7', name: '3.7', extent: 'memory', offered: false, note: 'Function frames are not tracked any more; gc.freeze is new.' },
  { id: '3.8', name: '3.8', extent: 'memory', offered: true, note: 'Stands for 3.4 to 3.10: finalizers of cycles run, instances own a dict.' },
  { id: '3.9', name: '3.9', extent: 'memory', offered: false, note: 'Garbage that an object coming back does not reach is freed.' },
  { id: '3.10', name: '3.10', extent: 'whole', offered: true, note: 'The last version in which every instance owns a dict.' },
  { id: '3.11', name: '3.11', extent: 'whole', offered: true, note: 'Instances keep their values in themselves; tracebacks point at expressions.' },
  { id: '3.12', name: '3.12', extent: 'whole', offered: true, note: 'Collections wait for the next call or turn of a loop; literals never die.' },
  { id: '3.13', name: '3.13', extent: 'whole', offered: true, note: 'The collector starts after 2000 new objects instead of 700.' },
  {
    id: '3.14.0', name: '3.14.0', extent: 'approximate', offered: false,
    note: 'Stands for 3.14.0 to 3.14.4: collects the old objects in increments. When that happens is approximate.',
  },
  { id: '3.14', name: '3.14', extent: 'whole', offered: true, note: 'From 3.14.5 on: borrowed references, locals die last first.' },
  { id: '3.15', name: '3.15', extent: 'whole', offered: true, note: 'Weak references stay alive until the finalizers of their cycle have run.' },
];

/** All ids, oldest first. */
export const PROFILE_IDS: readonly ProfileId[] = PROFILES.map(({ id }) => id);

/** The profile of a run that names none. */
export const DEFAULT_PROFILE: ProfileId = '3.14';

/** Versions with a language of their own, oldest first. */
export const WHOLE_PROFILE_IDS: readonly ProfileId[] = PROFILES.filter(({ extent }) => extent === 'whole').map(({ id }) => id);

/** What is offered where nothing else is said: the versions that are there as a whole, the default first, then newest first. */
export const USUAL_PROFILES: readonly ProfileId[] = [
  DEFAULT_PROFILE, ...[...WHOLE_PROFILE_IDS].reverse().filter((id) => id !== DEFAULT_PROFILE && profileInfo(id).offered),
];

/** What people are told about a profile. */
export function profileInfo(id: ProfileId): ProfileInfo {
  return PROFILES.find((profile) => profile.id === id)!;
}

/** A knob, which is something that differs between profiles, with the value that each of them has: for those who compare versions. */
export interface KnobRow {
  /** As in `leaklab profiles --show`. */
  id: string;
  title: string;
  /** What differs, in one sentence. */
  sentence: string;
  /** Prints something else for every value. */
  program: string;
  /** Oldest first. */
  values: { value: string; profiles: ProfileId[] }[];
}

/** Bounds of a run. Reaching one ends the run with an outcome of kind `limit` and everything printed so far. */
export interface Limits {
  /** Loop back-edges, calls and other units of work; a few tens of nanoseconds each. */
  steps: number;
  /** Simulated bytes of live Python objects, as `sys.getsizeof` counts them. */
  heapBytes: number;
  /** Characters written to stdout and stderr together. */
  outputChars: number;
  /** Characters of program text, all files together. */
  sourceChars: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  steps: 20_000_000,
  heapBytes: 128 * 1024 * 1024,
  outputChars: 1_000_000,
  sourceChars: 1_000_000,
};

/** A place in the program at which the heap is looked at: just before the line runs, each time it is reached. */
export interface MarkRequest {
  /** File name as in `RunRequest.filename`, or `<module>.py` for an entry of `modules`. */
  file: string;
  /** 1-based line of a statement. */
  line: number;
  /** Name under which the mark is reported. */
  label: string;
  /** What to record: counts by type only, or the whole drawn heap as well. */
  record: 'census' | 'snapshot';
  /** Look at these times only: 1 for the first time the line is reached. Every time when absent. */
  hits?: readonly number[];
}

export interface RunRequest {
  /** Text of the main program. */
  source: string;
  /** Shown in tracebacks; `<string>` for `-c`, `<stdin>` for standard input. */
  filename: string;
  profile: ProfileId;
  /** The program cannot read its main file: its lines are in no traceback, `open` and `linecache` do not find it. For hidden workloads. */
  hideSource?: boolean;
  /** `sys.argv`; defaults to `[filename]`. */
  argv?: readonly string[];
  /** Lines that `input()` and `sys.stdin` read. */
  stdin?: string;
  /** Other modules the program may import: name (`shop` or `shop.cart`) to source text. */
  modules?: Readonly<Record<string, string>>;
  limits?: Partial<Limits>;
  marks?: readonly MarkRequest[];
  /** Note every event of the run; see `trace/events.ts`. Changes nothing of what the program does. */
  record?: RecordRequest;
  /** Also take a snapshot when the main program has ended, before interpreter shutdown. Label: `end`. */
  snapshotAtEnd?: boolean;
  /** Most objects of a snapshot; `DEFAULT_SNAPSHOT_LIMIT` when absent. A drawing needs few, an analysis all. */
  snapshotLimit?: number;
  /** The program does what somebody expects who holds this wrong belief. */
  belief?: EngineBelief;
  /** `off`: no collection begins by itself, as after `gc.disable()` before the first line. */
  collector?: 'on' | 'off';
  /** `random` and `hash` seed; 0 by default. */
  seed?: number;
}

/** So many objects can be looked at in a drawing. */
export const DEFAULT_SNAPSHOT_LIMIT = 2000;

/** What a host may hook into a run. Neither hook can change what the program does. */
export interface RunHost {
  /** Called with output as it is written, in order, in chunks of any size. */
  write?(stream: 'stdout' | 'stderr', text: string): void;
  /** Asked every few hundred thousand steps; true ends the run with outcome `cancelled`. */
  isCancelled?(): boolean;
}

/** `time` is never reached by the engine, which has no clock: a host sets it when it ended a run from outside. */
/** Checks of the engine by itself, for tests. They never change what a program prints. */
export interface RunDiagnostics {
  /** Compare every reference count with the references that can be found; see `RunResult.heapProblems`. */
  auditHeap?: boolean;
  /**
   * Run a full collection before so many allocations that the collector tracks: 1 before each of them, 0 (the default) never. Changes
   * when finalizers of cycles run.
   */
  collectEvery?: number;
  /** Whether code that runs often is translated into JavaScript; `always`: all code, at once. Changes nothing but the time. */
  translate?: 'off' | 'default' | 'always';
}

export type LimitName = 'steps' | 'heap' | 'output' | 'source' | 'time' | 'deadlock';

/** How a run ended. */
export type Outcome =
  /** The program ran to its end, or called `sys.exit` (see `RunResult.exitStatus`). */
  | { kind: 'finished' }
  /** It was no valid Python; the message is in stderr. */
  | { kind: 'syntax-error'; type: string; message: string; file: string; line: number; column: number }
  /** An exception reached the top; its traceback is in stderr. */
  | { kind: 'exception'; type: string; message: string; file: string; line: number }
  /** A limit was reached. `message` is a sentence for the learner. */
  | { kind: 'limit'; limit: LimitName; message: string }
  | { kind: 'cancelled' }
  /** A defect of the engine. Never the program's fault; to be reported. */
  | { kind: 'internal-error'; message: string };

/** An edge of the drawn heap. */
export interface SnapshotEdge {
  /** `SnapshotObject.id` of the target. */
  to: number;
  /** What the edge is called where it starts: `.next`, `[0]`, `['key']`, `key`, `cell x`, `default`, `__class__`, … */
  label: string;
  /** A weak reference: does not count and keeps nothing alive. */
  weak: boolean;
}

/** One object of the drawn heap. */
export interface SnapshotObject {
  /** Stable over a run: the same object has the same id in every snapshot, and no two objects share one. */
  id: number;
  /** What `id()` returns. */
  address: number;
  /** Where its block of memory begins, headers included; absent for what the interpreter has from the start. */
  block?: { address: number; size: number };
  /** `Node`, `list`, `function`, … */
  type: string;
  /** Short text made without running any Python code: `Node`, `[…] (3)`, `'abc'`, `<function f>`. */
  text: string;
  /** True for values without edges (numbers, strings, None, …), which a view may draw inside their holders. */
  atom: boolean;
  /** CPython's `ob_refcnt`; -1 for immortal objects. */
  refcount: number;
  /** 0, 1, 2, or -1 when the collector does not track the object. */
  generation: number;
  /** While it is being collected: CPython's `gc_refs`, the references not yet explained by others that are being collected. */
  gcRefs?: number;
  /** While it is being collected: not known to be reachable yet, or found unreachable so far. */
  verdict?: 'undecided' | 'unreachable';
  /** `sys.getsizeof`, in bytes. */
  size: number;
  /** Can be reached from a root through strong edges. A tracked object that cannot is garbage awaiting collection. */
  reachable: boolean;
  /** Its finalizer (`__del__`) has run, and it is still there. */
  finalized?: true;
  /** Most items that it will hold: `maxlen` of a deque, `maxsize` of an `lru_cache`. Absent without a bound. */
  bound?: number;
  edges: SnapshotEdge[];
}

/** A place outside the heap that holds references: the module's globals, a frame's locals, a module. */
export interface SnapshotRoot {
  /** `globals`, `f() locals`, `interpreter`, … */
  name: string;
  edges: SnapshotEdge[];
}

/** The program's part of the heap: what the interpreter made for itself before the program started is left out. */
export interface HeapSnapshot {
  roots: SnapshotRoot[];
  objects: SnapshotObject[];
  /** Objects left out because the snapshot would be too large to look at; 0 normally. */
  omitted: number;
  /** `gc.get_count()`. */
  gcCount: [number, number, number];
  /** False after `gc.disable()`. */
  gcEnabled: boolean;
  /** How CPython divides the memory of small blocks: arenas begin at multiples of their size from `start` on, and pools in them likewise. */
  memory?: {
    start: number;
    poolBytes: number;
    arenaBytes: number;
    /** Blocks of what is not drawn, in pairs of address and size: the library's, and parts of the program's objects. Where all is asked for. */
    others?: number[];
  };
}

/** The heap as it was when a mark was reached. */
export interface MarkHit {
  label: string;
  file: string;
  /** 0 for the mark `end`. */
  line: number;
  /** 1 for the first time this mark was reached, then 2, … */
  hit: number;
  /** Steps done so far. */
  step: number;
  /** Characters of stdout written so far. */
  stdoutChars: number;
  /** Live objects the program made, by type: `Node` for the main program's classes, `shop.Cart` for a module's. */
  census: Record<string, number>;
  /** Present when the mark asked for it. */
  snapshot?: HeapSnapshot;
}

/** What a forked child did to the pages of memory that it shared with its parent: a model, see docs/memory-model.md. */
export interface PageCounts {
  /** Pages in use at the fork. */
  pages: number;
  /** Those that were written since, and so exist twice. */
  copied: number;
  /** Copied pages by reason; one that was written for several counts for each. */
  byCounts: number;
  byCollections: number;
  byObjects: number;
  /** Pages that the child has come to use besides. */
  fresh: number;
}

/** A process that the program forked. */
export interface ForkedProcess {
  pid: number;
  parent: number;
  /** Line of the main program, or of a module, that called `os.fork()`. */
  file: string;
  line: number;
  exitStatus: number;
  /** Objects that `gc.freeze()` had set aside at the fork. */
  frozen: number;
  pages: PageCounts;
  /**
   * The pages that it shared, in the order of their addresses, as runs of neighbours: address of the first, and for each a digit, the sum of
   * the reasons for which it was copied: 1 counts, 2 collections, 4 objects made, freed or changed; 0 if it is still shared.
   */
  map: { address: number; reasons: string }[];
}

/** Bytes of a page. */
export const PAGE_BYTES = 4096;

export interface OutputChunk {
  stream: 'stdout' | 'stderr';
  text: string;
}

export interface RunResult {
  outcome: Outcome;
  /** What the process would return: 0, 1 after an exception or syntax error, the argument of `sys.exit`. */
  exitStatus: number;
  /** Everything written, in order; neighbours of one stream are joined. */
  output: OutputChunk[];
  /** In the order in which they were reached; at most 1,000. */
  marks: MarkHit[];
  steps: number;
  /** How often the program called for a collection. */
  forcedCollections: number;
  /** Highest simulated heap size, in bytes. */
  peakHeapBytes: number;
  profile: ProfileId;
  /** Version of the engine that produced the result. */
  engine: string;
  /** Another seed might have given something else. Absent when nothing of the run can hang on it: then every seed gives this result. */
  usesSeed?: true;
  /** With `collector: 'off'` it might have been something else. Absent when nothing of the run can hang on it: then that gives this result, too. */
  usesCollector?: true;
  /** With `RunRequest.record`. */
  recording?: Recording<HeapSnapshot>;
  /** The processes that the program forked, in the order in which they ended; absent when it forked none. */
  forks?: ForkedProcess[];
  /** With `auditHeap`: one line for each wrong count; empty when the heap is sound. */
  heapProblems?: string[];
}

/** Version of the engine; part of every stored verdict. */
export const ENGINE_VERSION = '0.1.0';

/** All of one stream's output. */
export function outputText(result: Pick<RunResult, 'output'>, stream: 'stdout' | 'stderr'): string {
  return result.output.filter((chunk) => chunk.stream === stream).map((chunk) => chunk.text).join('');
}
