/** What the symbol pass does differently from version to version. */
export interface SymbolRules {
  /** Comprehensions other than generator expressions become part of the scope around them (PEP 709, from 3.12 on). */
  inlineComprehensions: boolean;
  /** One in a class saves all names it uses, not only its own (until 3.13). */
  classComprehensionSavesAll: boolean;
  /** Annotations are compiled into functions of their own (PEP 649, from 3.14 on). */
  deferredAnnotations: boolean;
  /** An asynchronous comprehension may stand in a synchronous one (from 3.11 on). */
  nestedAsyncComprehensions: boolean;
  /** The `else` of a `try` is compiled before the handlers (from 3.11 on). */
  tryElseBeforeHandlers: boolean;
  /** Of asynchronous comprehensions in one another the outer is refused first (until 3.11), not the inner. */
  refusesOuterComprehension: boolean;
  /** Wording of "x cannot be used within an annotation", `%` being the kind of expression. */
  notInAnnotation: string;
  /** Errors about names from `__future__` point at the name; before, at the statement's start. */
  futureErrorsAtName: boolean;
  /** Errors about `__debug__` as a parameter or keyword point at it; before, at the function or call. */
  debugErrorsAtName: boolean;
  /** What messages call the parameters of a function: they were called arguments up to 3.14. */
  parametersCalled: 'argument' | 'parameter';
  /** Errors about importing as `__debug__` point at the alias. */
  debugErrorsAtAlias: boolean;
  /** `await` and its kin where they may not be are found by the symbol pass (from 3.14), and no longer by the compiler after it. */
  awaitRefusedFirst: boolean;
  /** A `yield from` outside a function is called so (from 3.13). */
  namesYieldFrom: boolean;
}

const RULES_310: SymbolRules = {
  inlineComprehensions: false,
  classComprehensionSavesAll: true,
  deferredAnnotations: false,
  nestedAsyncComprehensions: false,
  tryElseBeforeHandlers: false,
  refusesOuterComprehension: true,
  notInAnnotation: "'%' can not be used within an annotation",
  futureErrorsAtName: false,
  debugErrorsAtName: false,
  debugErrorsAtAlias: false,
  parametersCalled: 'argument',
  awaitRefusedFirst: false,
  namesYieldFrom: false,
};

const RULES_311: SymbolRules = { ...RULES_310, nestedAsyncComprehensions: true, tryElseBeforeHandlers: true };

const RULES_313: SymbolRules = {
  ...RULES_311,
  inlineComprehensions: true,
  refusesOuterComprehension: false,
  notInAnnotation: '% cannot be used within an annotation',
  futureErrorsAtName: true,
  debugErrorsAtName: true,
  namesYieldFrom: true,
};

const RULES_314: SymbolRules = {
  ...RULES_313,
  classComprehensionSavesAll: false,
  deferredAnnotations: true,
  debugErrorsAtAlias: true,
  awaitRefusedFirst: true,
};

const RULES_315: SymbolRules = { ...RULES_314, parametersCalled: 'parameter' };

const BY_PROFILE: Readonly<Record<string, SymbolRules>> = {
  '3.8': RULES_310,
  '3.10': RULES_310,
  '3.11': RULES_311,
  '3.12': { ...RULES_313, futureErrorsAtName: false, namesYieldFrom: false },
  '3.13': RULES_313,
  '3.14': RULES_314,
  '3.15': RULES_315,
};

/** Rules of a profile such as `3.13`; the newest for one that is not known. */
export function symbolRules(profile: string): SymbolRules {
  return BY_PROFILE[profile] ?? RULES_315;
}
