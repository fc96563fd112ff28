/** What the compiler does differently from version to version. */
export interface CompilerProfile {
  /** A list or set of constants is filled from one constant (from 3.9 on), not from its elements. */
  constantDisplays: boolean;
  /** `f(**d)` passes on d itself if it is a dict (up to 3.8), or always a new one. */
  passesOnKeywords: boolean;
  /** Loads of plain locals are borrowed where CPython's optimizer proves that to be safe (from 3.14 on). */
  borrowedLoads: boolean;
  /** `a, b = 1, 2` stores the two constants, not a tuple's items (from 3.14 on). */
  constantsUnpacked: boolean;
  /** A constant that is loaded, and what it is stored in, are borrowed from the code (from 3.15 on). */
  borrowedConstants: boolean;
  /** A dict comprehension takes the reference to a key over, so that it is no borrowed one (from 3.15). */
  takesMapKeys: boolean;
  /** A slice whose bounds are literals is a constant (from 3.14 on). */
  constantSlices: boolean;
  /** `with` keeps the exit method and the manager apart on the stack (from 3.14 on), or bound. */
  exitUnbound: boolean;
  /**
   * The iterable of a comprehension becomes an iterator inside: in the call of a generator expression, before the generator is made; elsewhere
   * once the variables are saved (from 3.15 on). And what is iterated over stays on the stack beneath its index.
   */
  iteratesInside: boolean;
  /** The search for borrowed loads stops at a block that optimizations have emptied (3.14): see `findVisitedBlocks`. */
  emptyBlocksEndSearch: boolean;
  /** Annotations are evaluated by functions of their own (PEP 649, from 3.14 on). */
  lazyAnnotations: boolean;
  /** Class bodies set `__firstlineno__` and `__static_attributes__` (from 3.13 on). */
  classMetadata: boolean;
  /** Docstrings lose their common indentation (from 3.13 on). */
  dedentedDocstrings: boolean;
  /** Neighbouring stores to fast locals may change places, which saves a SWAP (from 3.11 on). */
  reorderedStores: boolean;
  /** `a.m(k=1)` finds the method without making a method object (from 3.11 on). */
  keywordMethodCalls: boolean;
  /** Loops, `with` and `try` that may nest in one function: 20 up to 3.11, 21 after. */
  maxBlocks: number;
  /** Bodies of generators and coroutines stand in a block of their own. */
  stopIterationBlock: boolean;
  /** `"is" with 'int' literal` (from 3.12 on) or `"is" with a literal`. */
  namesLiteralType: boolean;
  /** Warns about `return`, `break` and `continue` that leave a `finally` (PEP 765, from 3.14 on). */
  warnsLeavingFinally: boolean;
  /** Truth tests are shown at their whole statement, the elements of comprehensions at the comprehension (up to 3.11), or at the expression. */
  statementPlaces: boolean;
  /** Loops and `with` are shown at their whole statement or comprehension (up to 3.12), or at the expression that is iterated over or entered. */
  loopPlaces: boolean;
  /** Warnings about a `finally` part come once for each copy of it in the code (up to 3.11). */
  repeatsWarnings: boolean;
  /** `try … else`: the `else` part comes before the handlers in the code (from 3.11 on). */
  elseBeforeHandlers: boolean;
  /** A failed assertion is shown at its condition (from 3.13 on), or as the whole statement. */
  assertionsFailAtTest: boolean;
  /** Constants are folded in the tree, before the compiler warns (up to 3.13), or in its code. */
  foldsInTree: boolean;
  /** The condition of `while` is compiled again behind the body, warnings included (up to 3.13). */
  testsLoopTwice: boolean;
  /** `'%s' % (x,)` is compiled as an f-string (from 3.11). */
  formatsInCode: boolean;
  /** The first constant of a function without a docstring is None (up to 3.13). */
  noneFirst: boolean;
  /** The flag of code without cells is set (up to 3.10). */
  flagsNoFree: boolean;
  /** The flags of docstrings and methods are set (from 3.14). */
  flagsMethods: boolean;
  /** A function's cells are made in the order of their names (up to 3.10), or where its variables are. */
  cellsByName: boolean;
  /** A decorator is called in the line of the definition (up to 3.10), or in its own. */
  decoratesAtDefinition: boolean;
}

const PROFILE_310: CompilerProfile = {
  constantDisplays: true,
  passesOnKeywords: false,
  borrowedLoads: false,
  constantsUnpacked: false,
  borrowedConstants: false,
  takesMapKeys: false,
  constantSlices: false,
  exitUnbound: false,
  iteratesInside: false,
  emptyBlocksEndSearch: true,
  lazyAnnotations: false,
  classMetadata: false,
  dedentedDocstrings: false,
  reorderedStores: false,
  keywordMethodCalls: false,
  maxBlocks: 20,
  stopIterationBlock: false,
  namesLiteralType: false,
  warnsLeavingFinally: false,
  statementPlaces: true,
  loopPlaces: true,
  repeatsWarnings: true,
  elseBeforeHandlers: false,
  assertionsFailAtTest: false,
  cellsByName: true,
  noneFirst: true,
  flagsNoFree: true,
  flagsMethods: false,
  formatsInCode: false,
  foldsInTree: true,
  testsLoopTwice: true,
  decoratesAtDefinition: true,
};

/** What tells in the sizes of lists; the language is that of 3.10. */
const PROFILE_38: CompilerProfile = { ...PROFILE_310, constantDisplays: false, passesOnKeywords: true };

const PROFILE_311: CompilerProfile = {
  ...PROFILE_310,
  formatsInCode: true,
  reorderedStores: true,
  keywordMethodCalls: true,
  elseBeforeHandlers: true,
  cellsByName: false,
  flagsNoFree: false,
  decoratesAtDefinition: false,
};

const PROFILE_312: CompilerProfile = {
  ...PROFILE_311,
  maxBlocks: 21,
  stopIterationBlock: true,
  namesLiteralType: true,
  statementPlaces: false,
  repeatsWarnings: false,
};

const PROFILE_313: CompilerProfile = { ...PROFILE_312, loopPlaces: false, assertionsFailAtTest: true, classMetadata: true, dedentedDocstrings: true };

const PROFILE_314: CompilerProfile = { ...PROFILE_313, borrowedLoads: true, constantsUnpacked: true, constantSlices: true, exitUnbound: true, lazyAnnotations: true, warnsLeavingFinally: true, foldsInTree: false, testsLoopTwice: false, noneFirst: false, flagsMethods: true };

const PROFILE_315: CompilerProfile = { ...PROFILE_314, iteratesInside: true, emptyBlocksEndSearch: false, borrowedConstants: true, takesMapKeys: true };

const BY_NAME: Readonly<Record<string, CompilerProfile>> = {
  '3.8': PROFILE_38,
  '3.10': PROFILE_310,
  '3.11': PROFILE_311,
  '3.12': PROFILE_312,
  '3.13': PROFILE_313,
  '3.14': PROFILE_314,
  '3.15': PROFILE_315,
};

/** The compiler's side of a profile such as `3.13`; the newest for one that is not known. */
export function compilerProfile(profile: string): CompilerProfile {
  return BY_NAME[profile] ?? PROFILE_315;
}
