import type { Resolution, ScopeSymbol } from './scope';
import { SymbolFlag } from './scope';
import type { OpenScope, ScopeBuilder } from './scope-builder';

const BOUND = SymbolFlag.local | SymbolFlag.parameter | SymbolFlag.imported | SymbolFlag.typeParameter;
/** Names that a class provides to its methods and annotations without binding them. */
const CLASS_NAMES = ['__class__', '__classdict__', '__conditional_annotations__'];

/**
 * What the scopes around a scope say about names: one layer for each, with what it adds and takes away. Layers instead of
 * copied sets (as CPython has them), for a program with many functions in a large function would copy without end.
 */
class NameLayer {
  private readonly outer: NameLayer | null;
  private readonly names = new Map<string, boolean>();

  constructor(outer: NameLayer | null) {
    this.outer = outer;
  }

  set(name: string, present: boolean): void {
    this.names.set(name, present);
  }

  has(name: string): boolean {
    for (let layer: NameLayer | null = this as NameLayer; layer !== null; layer = layer.outer) {
      const present = layer.names.get(name);
      if (present !== undefined) return present;
    }
    return false;
  }
}

/** What a scope sees of those around it. */
interface Surroundings {
  /** Bound in a function around; null for a module. */
  bound: NameLayer | null;
  /** Declared global around. */
  global: NameLayer;
  typeParams: NameLayer;
  /** The class whose namespace an annotation scope looks into. */
  classScope: OpenScope | null;
}

/**
 * Second step of the symbol pass: decides for each name how it is reached.
 *
 * CPython: Python/symtable.c, symtable_analyze()
 */
export function analyzeScopes(b: ScopeBuilder): void {
  const surroundings = { bound: null, global: new NameLayer(null), typeParams: new NameLayer(null), classScope: null };
  analyzeBlock(b, b.module, surroundings);
}

/** Returns the names that are free in the scope or below. CPython: analyze_block() */
function analyzeBlock(b: ScopeBuilder, scope: OpenScope, around: Surroundings): Set<string> {
  const { symbols } = scope;
  const isClass = scope.kind === 'class';
  const free = new Set<string>();
  // What a class declares has no effect on the functions in it.
  const bound = new NameLayer(around.bound);
  const global = new NameLayer(around.global);
  const here: Surroundings = { ...around, bound: around.bound === null ? null : bound, global };
  const locals: string[] = [];
  for (const symbol of symbols.values()) {
    const resolution = analyzeName(b, scope, symbol, here, free);
    if (resolution === 'local') locals.push(symbol.name);
    symbol.resolution = resolution;
  }
  const boundInside = new NameLayer(isClass ? around.bound : bound);
  const globalInside = new NameLayer(isClass ? around.global : global);
  for (const name of isClass ? CLASS_NAMES : scope.isFunctionLike ? locals : []) boundInside.set(name, true);
  const childFree = new Set<string>();
  const inlinedCells = new Set<string>();
  for (const child of scope.children) {
    const classScope = child.canSeeClassScope ? (isClass ? scope : around.classScope) : null;
    const typeParams = new NameLayer(around.typeParams);
    const freeInChild = analyzeBlock(b, child, { bound: boundInside, global: globalInside, typeParams, classScope });
    const inline = b.rules.inlineComprehensions && child.kind === 'comprehension' && !child.isGenerator;
    if (inline && !scope.canSeeClassScope) {
      inlineComprehension(scope, child, freeInChild, inlinedCells);
      child.inlined = true;
    }
    for (const name of freeInChild) childFree.add(name);
  }
  if (scope.children.some((child) => child.inlined)) {
    scope.children = scope.children.flatMap((child) => (child.inlined ? child.children : child));
  }
  for (const name of free) childFree.add(name);
  if (scope.isFunctionLike) makeCells(scope, childFree, inlinedCells);
  else if (isClass) dropClassFree(scope, childFree);
  updateSymbols(scope, around.bound, childFree, inlinedCells);
  return childFree;
}

/** CPython: analyze_name() */
function analyzeName(b: ScopeBuilder, scope: OpenScope, symbol: ScopeSymbol, here: Surroundings, free: Set<string>): Resolution {
  const { name, flags } = symbol;
  const { bound, global, typeParams, classScope } = here;
  const fail = (message: string) => b.fail(message, scope.directives.get(name) ?? scope.node);
  if ((flags & SymbolFlag.global) !== 0) {
    if ((flags & SymbolFlag.nonlocal) !== 0) fail(`name '${name}' is nonlocal and global`);
    global.set(name, true);
    bound?.set(name, false);
    return 'globalExplicit';
  }
  if ((flags & SymbolFlag.nonlocal) !== 0) {
    if (bound === null) return fail('nonlocal declaration not allowed at module level');
    if (!bound.has(name)) fail(`no binding for nonlocal '${name}' found`);
    if (typeParams.has(name)) fail(`nonlocal binding not allowed for type parameter '${name}'`);
    free.add(name);
    return 'free';
  }
  if ((flags & BOUND) !== 0) {
    global.set(name, false);
    typeParams.set(name, (flags & SymbolFlag.typeParameter) !== 0);
    return 'local';
  }
  if (classScope !== null) {
    // The class namespace comes before the functions around the class.
    const classFlags = classScope.symbols.get(name)?.flags ?? 0;
    if ((classFlags & SymbolFlag.global) !== 0) return 'globalExplicit';
    if ((classFlags & BOUND) !== 0 && (classFlags & SymbolFlag.nonlocal) === 0) return 'globalImplicit';
  }
  if (bound !== null && bound.has(name)) {
    free.add(name);
    return 'free';
  }
  return 'globalImplicit';
}

/**
 * Merges the symbols of a comprehension into the scope around it (PEP 709).
 *
 * CPython: inline_comprehension()
 */
function inlineComprehension(scope: OpenScope, comp: OpenScope, compFree: Set<string>, inlinedCells: Set<string>): void {
  for (const symbol of [...comp.symbols.values()]) {
    const { name, flags } = symbol;
    if ((flags & SymbolFlag.parameter) !== 0) continue;
    let { resolution } = symbol;
    if (resolution === 'cell' || (flags & SymbolFlag.comprehensionCell) !== 0) inlinedCells.add(name);
    // `__class__` is never free through a class.
    if (resolution === 'free' && scope.kind === 'class' && name === '__class__') {
      resolution = 'globalImplicit';
      compFree.delete(name);
      comp.symbols.delete(name);
    }
    const existing = scope.symbols.get(name);
    if (existing === undefined) {
      scope.symbols.set(name, { name, flags, resolution });
    } else if ((existing.flags & BOUND) !== 0 && scope.kind !== 'class' && !isFreeInChild(comp, name)) {
      compFree.delete(name);
    }
  }
}

function isFreeInChild(scope: OpenScope, name: string): boolean {
  return scope.children.some((child) => child.symbols.get(name)?.resolution === 'free');
}

/** Locals that scopes below refer to become cells. CPython: analyze_cells() */
function makeCells(scope: OpenScope, free: Set<string>, inlinedCells: Set<string>): void {
  for (const symbol of scope.symbols.values()) {
    if (symbol.resolution !== 'local') continue;
    if (!free.has(symbol.name) && !inlinedCells.has(symbol.name)) continue;
    symbol.resolution = 'cell';
    free.delete(symbol.name);
  }
}

/** CPython: drop_class_free() */
function dropClassFree(scope: OpenScope, free: Set<string>): void {
  if (free.delete('__class__')) scope.needsClassClosure = true;
  if (free.delete('__classdict__')) scope.needsClassDict = true;
  if (free.delete('__conditional_annotations__')) scope.hasConditionalAnnotations = true;
}

/** CPython: update_symbols() */
function updateSymbols(scope: OpenScope, bound: NameLayer | null, free: Set<string>, inlinedCells: Set<string>): void {
  for (const name of inlinedCells) {
    const symbol = scope.symbols.get(name);
    if (symbol !== undefined) symbol.flags |= SymbolFlag.comprehensionCell;
  }
  for (const name of free) {
    const symbol = scope.symbols.get(name);
    if (symbol !== undefined) {
      if (scope.kind === 'class' || scope.canSeeClassScope) symbol.flags |= SymbolFlag.freeInClass;
    } else if (bound !== null && bound.has(name)) {
      scope.symbols.set(name, { name, flags: 0, resolution: 'free' });
    }
  }
}
