import type { Node } from '../ast/nodes';

/**
 * The result of the symbol pass: a tree of scopes with every name resolved, as the compiler needs it.
 *
 * CPython: Include/internal/pycore_symtable.h
 */

export type ScopeKind =
  | 'module'
  | 'class'
  | 'function'
  | 'lambda'
  /** Of `Scope.node` ListComp, SetComp, DictComp or GeneratorExp. */
  | 'comprehension'
  /** Deferred annotations of a function, class or module (profile 3.14): the body of `__annotate__`. */
  | 'annotations'
  /** The hidden function around a generic function or class, or a type alias with parameters. */
  | 'typeParams'
  /** The lazily evaluated value of a `type` statement. */
  | 'typeAlias'
  /** A lazily evaluated bound, constraint or default of a type parameter. */
  | 'typeVariable';

/** How code in a scope reaches a name. CPython: LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL. */
export type Resolution = 'local' | 'globalExplicit' | 'globalImplicit' | 'free' | 'cell';

/** Bits of `ScopeSymbol.flags`; CPython's DEF_* and USE. */
export const SymbolFlag = {
  /** Named in a `global` statement. */
  global: 1,
  /** Assigned in this scope: any binding but a parameter or an import. */
  local: 2,
  /** A parameter. */
  parameter: 4,
  /** Named in a `nonlocal` statement. */
  nonlocal: 8,
  /** Read in this scope. */
  used: 16,
  /** Bound by an import. */
  imported: 32,
  /** Has an annotation (`x: int`). */
  annotated: 64,
  /** The target of a comprehension's `for`. */
  comprehensionIter: 128,
  /** A type parameter. */
  typeParameter: 256,
  /** In a class scope: also free there, because a method or the class reads the enclosing function's variable. */
  freeInClass: 512,
  /** A cell that came into being by inlining a comprehension. */
  comprehensionCell: 1024,
} as const;

export interface ScopeSymbol {
  /** Mangled (`_C__x`). */
  name: string;
  flags: number;
  resolution: Resolution;
}

export interface Scope {
  kind: ScopeKind;
  /** `top` for a module, `lambda`, `listcomp`, `setcomp`, `dictcomp`, `genexpr`, `__annotate__`, else the definition's name. */
  name: string;
  /** What opened the scope: Module, FunctionDef, Lambda, a comprehension, a TypeVar, … */
  node: Node;
  parent: Scope | null;
  /** In source order. When a comprehension is inlined it leaves this list, and its children take its place. */
  children: Scope[];
  /** By mangled name, in order of first appearance. */
  symbols: Map<string, ScopeSymbol>;
  /** Fast locals as CPython numbers them: parameters first, then the other locals in order of first appearance. */
  varnames: string[];
  /** Sorted. For a class, `__class__` and `__classdict__` come last if needed. */
  cellvars: string[];
  /** Sorted. */
  freevars: string[];
  /** Locals live in fast slots: functions, lambdas, comprehensions, annotation scopes. */
  isFunctionLike: boolean;
  /** Inside a function, at any depth. */
  isNested: boolean;
  /** Has `yield` (also true for generator expressions, and for asynchronous generators). */
  isGenerator: boolean;
  /** `async def`, or a comprehension with `async for` or `await`. */
  isCoroutine: boolean;
  /** `async def` with `yield`, or an asynchronous generator expression. */
  isAsyncGenerator: boolean;
  /** `*args`, `**kwargs`. */
  hasVarargs: boolean;
  hasVarkeywords: boolean;
  /** `return` with a value stands in it. */
  returnsValue: boolean;
  /** `from m import *` stands in it. */
  hasStarImport: boolean;
  /** A class whose methods use `__class__` or `super`: it needs the cell `__class__`. */
  needsClassClosure: boolean;
  /** A class that contains annotation scopes which read its namespace: it needs the cell `__classdict__`. */
  needsClassDict: boolean;
  /** An annotation scope directly in a class: names are looked up in the class namespace first. */
  canSeeClassScope: boolean;
  /** A class or module with annotations below `if`, loops and so on (profile 3.14): needs `__conditional_annotations__`. */
  hasConditionalAnnotations: boolean;
  /** A comprehension whose code and symbols are merged into the parent (PEP 709, from 3.12 on). */
  inlined: boolean;
  /**
   * Innermost class for name mangling, or null. Mangle with {@link mangle} what is not looked up through `symbols`
   * (attributes, keyword arguments, imports).
   */
  privateName: string | null;
  /** Around a generic class: the only names that are mangled here; null where all private names are. */
  mangledNames: ReadonlySet<string> | null;
  /** Of a class, sorted: names that its methods assign as `self.name =` (`__static_attributes__`, from 3.13 on). */
  staticAttributes: string[];
}

/** Which scope of a node is meant; most have only a `body`. */
export type ScopeRole = 'body' | 'annotations' | 'typeParams' | 'bound' | 'default';

export interface SymbolTable {
  module: Scope;
  /** Names of `from __future__ import …`. */
  futures: ReadonlySet<string>;
  /** Errors of `return`, `yield`, `await` and their kin, by node, which the compiler raises when it comes to the node. */
  misplaced: ReadonlyMap<object, string>;
  /**
   * The scope a node opens, or undefined.
   * - `body`: Module, FunctionDef, Lambda, ClassDef, comprehensions (inlined ones too), TypeAlias (its value).
   * - `annotations`: the `__annotate__` scope of a function, class or module (profile 3.14), where there are any.
   * - `typeParams`: of a function, class or TypeAlias with type parameters.
   * - `bound`, `default`: of TypeVar, ParamSpec, TypeVarTuple.
   */
  scopeOf(node: Node, role?: ScopeRole): Scope | undefined;
}

/**
 * A name as it is stored: `__x` in class `C` becomes `_C__x`. Dunder names and dotted names stay.
 *
 * CPython: Python/compile.c, _Py_Mangle()
 */
export function mangle(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  let underscores = 0;
  while (underscores < privateName.length && privateName.charCodeAt(underscores) === 95) underscores++;
  return underscores === privateName.length ? name : `_${privateName.slice(underscores)}${name}`;
}
