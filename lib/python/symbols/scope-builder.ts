import type { Expr, ExprContext, Node } from '../ast/nodes';
import { analysisError } from '../source/python-syntax-error';
import type { SourceFile } from '../source/source-file';
import type { Scope, ScopeKind, ScopeRole, ScopeSymbol } from './scope';
import { mangle, SymbolFlag } from './scope';
import type { SymbolRules } from './symbol-rules';

/** A stretch of source text, as nodes have it. */
export interface Span {
  start: number;
  end: number;
}

/** A scope with what is only needed while it is being made. */
export interface OpenScope extends Scope {
  parent: OpenScope | null;
  children: OpenScope[];
  /** Where names are declared global or nonlocal, for errors found in the second step. */
  directives: Map<string, Span>;
  /** In the target of a comprehension's `for`. */
  inIterTarget: boolean;
  /** Depth of comprehension iterables around what is visited. */
  iterExprDepth: number;
  inConditionalBlock: boolean;
  inUnevaluatedAnnotation: boolean;
  annotationScope: OpenScope | null;
  /** What a scope for annotations, a type alias or a type variable evaluates. */
  values: Expr[];
  /** What a type variable's scope is for, in messages. */
  purpose: string;
  /** Around a generic class: the only names that are mangled here. */
  mangledNames: Set<string> | null;
}

const FUNCTION_LIKE: ReadonlySet<ScopeKind> = new Set<ScopeKind>([
  'function', 'lambda', 'comprehension', 'annotations', 'typeParams', 'typeAlias', 'typeVariable',
]);

const WRITES = SymbolFlag.parameter | SymbolFlag.local | SymbolFlag.imported;

/**
 * State of the first step of the symbol pass, in which scopes are made and every name leaves a flag.
 *
 * CPython: Python/symtable.c, struct symtable
 */
export class ScopeBuilder {
  readonly source: SourceFile;
  readonly rules: SymbolRules;
  readonly scopes: Record<ScopeRole, Map<Node, OpenScope>> = {
    body: new Map(),
    annotations: new Map(),
    typeParams: new Map(),
    bound: new Map(),
    default: new Map(),
  };
  /** `from __future__ import annotations` is in force. */
  futureAnnotations = false;
  /** End of the last statement that may import from `__future__`. */
  futureEnd = -1;
  readonly module: OpenScope;
  current: OpenScope;
  /** Open scopes, outermost first; the last is `current`. */
  readonly stack: OpenScope[] = [];
  /** Innermost class, for mangling. */
  privateName: string | null = null;
  /** Messages for nodes that stand where they may not. */
  readonly misplaced = new Map<Span, string>();

  constructor(source: SourceFile, rules: SymbolRules, root: Node) {
    this.source = source;
    this.rules = rules;
    this.module = this.newScope('module', 'top', root, 'body', null);
    this.current = this.module;
    this.stack.push(this.module);
  }

  /**
   * A scope that is not entered yet, and not yet among its parent's children. Without a role it cannot be looked up: nothing
   * is compiled for it.
   */
  newScope(kind: ScopeKind, name: string, node: Node, role: ScopeRole | null, parent: OpenScope | null): OpenScope {
    const scope: OpenScope = {
      kind,
      name,
      node,
      parent,
      children: [],
      symbols: new Map(),
      varnames: [],
      cellvars: [],
      freevars: [],
      isFunctionLike: FUNCTION_LIKE.has(kind),
      isNested: parent !== null && (parent.isNested || parent.isFunctionLike),
      isGenerator: false,
      isCoroutine: false,
      isAsyncGenerator: false,
      hasVarargs: false,
      hasVarkeywords: false,
      returnsValue: false,
      hasStarImport: false,
      needsClassClosure: false,
      needsClassDict: false,
      canSeeClassScope: false,
      hasConditionalAnnotations: false,
      inlined: false,
      privateName: this.privateName,
      staticAttributes: [],
      directives: new Map(),
      inIterTarget: false,
      iterExprDepth: 0,
      inConditionalBlock: false,
      inUnevaluatedAnnotation: false,
      annotationScope: null,
      values: [],
      purpose: '',
      mangledNames: null,
    };
    if (role !== null) this.scopes[role].set(node, scope);
    return scope;
  }

  /** Makes a scope and enters it. CPython: symtable_enter_block() */
  enter(kind: ScopeKind, name: string, node: Node, role: ScopeRole | null, at: Span): OpenScope {
    const scope = this.newScope(kind, name, node, role, this.current);
    this.enterExisting(scope);
    if (this.rules.deferredAnnotations && (kind === 'annotations' || kind === 'typeVariable' || kind === 'typeAlias')) {
      this.addDef('.format', SymbolFlag.parameter, at);
      this.addDef('.format', SymbolFlag.used, at);
    }
    return scope;
  }

  /** CPython: symtable_enter_existing_block() */
  enterExisting(scope: OpenScope): void {
    const previous = this.current;
    scope.iterExprDepth = previous.iterExprDepth;
    if (scope.kind !== 'class') scope.mangledNames = previous.mangledNames;
    this.stack.push(scope);
    this.current = scope;
    // Annotations that become strings must leave no trace.
    if (this.futureAnnotations && scope.kind === 'annotations') return;
    if (previous.annotationScope !== scope) previous.children.push(scope);
  }

  exit(): void {
    this.stack.pop();
    this.current = this.stack[this.stack.length - 1];
  }

  /** Whether the current scope is the body of an `async def`. */
  get inAsyncFunction(): boolean {
    return this.current.kind === 'function' && this.current.isCoroutine;
  }

  /** CPython: Python/symtable.c, _Py_MaybeMangle() */
  mangled(name: string, scope: OpenScope = this.current): string {
    if (this.privateName === null || !name.startsWith('__')) return name;
    if (scope.mangledNames !== null && !scope.mangledNames.has(name)) return name;
    return mangle(this.privateName, name);
  }

  /** Flags that a name has in a scope so far. */
  flagsOf(name: string, scope: OpenScope = this.current): number {
    return scope.symbols.get(this.mangled(name, scope))?.flags ?? 0;
  }

  /** CPython: symtable_add_def_ctx() */
  addDef(name: string, flag: number, at: Span, ctx: ExprContext = flag === SymbolFlag.used ? 'Load' : 'Store'): void {
    if ((flag & WRITES) !== 0) this.checkName(name, at, ctx);
    if ((flag & SymbolFlag.typeParameter) !== 0) this.current.mangledNames?.add(name);
    this.addDefTo(this.current, name, flag, at);
  }

  /** CPython: symtable_add_def_helper() */
  addDefTo(scope: OpenScope, name: string, flag: number, at: Span): void {
    const mangledName = this.mangled(name);
    const symbol = symbolIn(scope, mangledName);
    const before = symbol.flags;
    if ((flag & before & SymbolFlag.parameter) !== 0) this.fail(`duplicate ${this.rules.parametersCalled} '${name}' in function definition`, at);
    if ((flag & before & SymbolFlag.typeParameter) !== 0) this.fail(`duplicate type parameter '${name}'`, at);
    let after = before | flag;
    if (scope.inIterTarget) {
      if ((after & (SymbolFlag.global | SymbolFlag.nonlocal)) !== 0) {
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at);
      }
      after |= SymbolFlag.comprehensionIter;
    }
    symbol.flags = after;
    if ((flag & SymbolFlag.parameter) !== 0) {
      symbol.resolution = 'local';
      scope.varnames.push(mangledName);
    } else if ((flag & SymbolFlag.global) !== 0) {
      symbolIn(this.module, mangledName).flags |= flag;
    }
  }

  /** CPython: check_name() */
  checkName(name: string, at: Span, ctx: ExprContext): void {
    if (name !== '__debug__' || ctx === 'Load') return;
    this.fail(ctx === 'Del' ? 'cannot delete __debug__' : 'cannot assign to __debug__', at);
  }

  fail(message: string, at: Span): never {
    throw analysisError(this.source, message, at.start, at.end);
  }

  /** Something stands where it may not, which the compiler says when it comes there. */
  misplace(message: string, node: Span): void {
    if (!this.misplaced.has(node)) this.misplaced.set(node, message);
  }

  /** The same for `await` and its kin, which some versions find at once. */
  misplaceAwait(message: string, node: Span): void {
    if (this.rules.awaitRefusedFirst) this.fail(message, node);
    this.misplace(message, node);
  }
}

function symbolIn(scope: Scope, name: string): ScopeSymbol {
  let symbol = scope.symbols.get(name);
  if (symbol === undefined) {
    symbol = { name, flags: 0, resolution: 'globalImplicit' };
    scope.symbols.set(name, symbol);
  }
  return symbol;
}
