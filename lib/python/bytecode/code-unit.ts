/**
 * A compiled function, class body or module without any runtime value in it: plain data that could be stored or sent. The
 * machine's loader turns it into a code object (`vm/loader.ts`).
 */

/** A constant, or a name that instructions refer to. `folded`: it stands nowhere in the source, but was worked out. */
export type UnitConstant =
  | { type: 'None' | 'True' | 'False' | 'Ellipsis' }
  | { type: 'int'; value: number | bigint; folded?: true }
  | { type: 'float'; value: number; folded?: true }
  | { type: 'complex'; imag: number; real: number; folded?: true }
  | { type: 'str'; value: string; folded?: true }
  | { type: 'bytes'; value: Uint8Array; folded?: true }
  | { type: 'tuple'; items: UnitConstant[] }
  | { type: 'frozenset'; items: UnitConstant[] }
  /** Start, stop and step (from 3.14). */
  | { type: 'slice'; items: UnitConstant[] }
  | { type: 'code'; unit: CodeUnit }
  /** An identifier, always interned. */
  | { type: 'name'; value: string };

/** Bits of `CodeUnit.flags` (CPython: CO_…). */
export const CodeFlag = {
  OPTIMIZED: 1,
  NEWLOCALS: 2,
  VARARGS: 4,
  VARKEYWORDS: 8,
  NESTED: 16,
  GENERATOR: 32,
  COROUTINE: 128,
  /** A generator that may be awaited (`types.coroutine`). */
  ITERABLE_COROUTINE: 256,
  ASYNC_GENERATOR: 512,
  /** Neither cells nor free variables (up to 3.10). */
  NOFREE: 64,
  FUTURE_ANNOTATIONS: 0x1000000,
  /** From 3.14 on, as `METHOD`: a function in the body of a class. */
  HAS_DOCSTRING: 0x4000000,
  METHOD: 0x8000000,
} as const;

/** Bits that say what a local variable is (CPython: CO_FAST_…). A parameter that is also a cell has both. */
export const LocalKind = { LOCAL: 1, CELL: 2, FREE: 4 } as const;

/** Where an exception goes that is raised by words `start` to `end` - 1: the stack is cut to `depth`, the exception pushed. */
export interface ExceptionHandler {
  start: number;
  end: number;
  target: number;
  depth: number;
}

/**
 * A line of the source with no instruction of its own (`pass`, `try:`): CPython has a NOP there, the machine has none. A trace function
 * is told of it before the instruction at `word`.
 */
export interface IdleLine {
  word: number;
  /** UTF-16 offsets of the statement. */
  start: number;
  end: number;
  /** Jumps to `word` come by it. */
  jumpedTo: boolean;
}

export interface CodeUnit {
  name: string;
  qualname: string;
  /** 1-based line of the definition. */
  firstLine: number;
  /** Positional parameters, those before `/` included; then keyword-only ones. `*args` and `**kwargs` are in `flags`. */
  argCount: number;
  posOnlyArgCount: number;
  kwOnlyArgCount: number;
  flags: number;
  /** Names of parameters (positional, keyword-only, *args, **kwargs), other locals, cells that are no parameters, free variables. */
  localNames: string[];
  /** Bits of LocalKind for each of them. */
  localKinds: Uint8Array;
  freeVarCount: number;
  words: Int32Array;
  /** Words without those that look at the run for somebody outside (`LINE`): what the program would have by itself. */
  ownWords: number;
  /** Two entries a word: UTF-16 offsets in the source where the expression or statement of the instruction starts and ends; -1 for none. */
  spans: Int32Array;
  /** In order; a function, since compiled modules of the library are stored without them. */
  idleLines: () => readonly IdleLine[];
  constants: UnitConstant[];
  /** Sorted by start; of several that cover a word, the one that comes last in the list is innermost. */
  handlers: ExceptionHandler[];
  stackSize: number;
  /** Whether the first constant is the docstring of a function. */
  hasDocstring: boolean;
  /**
   * `entries`: stack entries that are borrowed from a local variable, or from the code, while a call is running (from 3.14): word index of the
   * call to positions from the bottom of the evaluation stack. `locals`: by local, the indexes of constants that it borrows from the code when
   * it has their value (from 3.15). Null where the profile has no borrowed loads.
   */
  borrows: (() => { entries: ReadonlyMap<number, number[]>; locals: ReadonlyMap<number, ReadonlySet<number>> }) | null;
  /** Whether the call makes an iterator of the argument before it makes the generator (generator expressions, from 3.15). */
  iteratesArgument: 'no' | 'yes' | 'asynchronously';
  /** Class bodies: the names that methods assign to `self`, sorted (`__static_attributes__`); else null. */
  staticAttributes: string[] | null;
}
