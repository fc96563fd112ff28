import type { Arg, Arguments, Comprehension, ComprehensionExpr, Expr, Keyword, Name, NamedExpr } from '../ast/nodes';
import { SymbolFlag } from './scope';
import type { OpenScope, ScopeBuilder, Span } from './scope-builder';

/**
 * Records the names of an expression. What nests on its left side (`a + b + c …`, `a.b.c …`, `f()()() …`) is walked in a
 * loop, for it may be thousands deep.
 *
 * CPython: Python/symtable.c, symtable_visit_expr()
 */
export function visitExpr(b: ScopeBuilder, node: Expr): void {
  const left = leftOf(node);
  if (left === null) return visitLeaf(b, node);
  const spine = [node];
  let leftmost = left;
  for (let next = leftOf(leftmost); next !== null; next = leftOf(leftmost)) {
    spine.push(leftmost);
    leftmost = next;
  }
  visitLeaf(b, leftmost);
  for (let i = spine.length - 1; i >= 0; i--) visitRightOfLeft(b, spine[i]);
}

/** The operand that is evaluated first, for kinds that come in long chains. */
function leftOf(node: Expr): Expr | null {
  switch (node.kind) {
    case 'BinOp': return node.left;
    case 'Attribute': return node.value;
    case 'Subscript': return node.value;
    case 'Call': return node.func;
    default: return null;
  }
}

function visitRightOfLeft(b: ScopeBuilder, node: Expr): void {
  switch (node.kind) {
    case 'BinOp': return visitExpr(b, node.right);
    case 'Attribute': return b.checkName(node.attr, node, node.ctx);
    case 'Subscript': return visitExpr(b, node.slice);
    case 'Call':
      visitExprs(b, node.args);
      return visitKeywords(b, node.keywords, node);
  }
}

export function visitExprs(b: ScopeBuilder, nodes: readonly Expr[]): void {
  for (const node of nodes) visitExpr(b, node);
}

/** As {@link visitExprs}; null stands for what is not there. */
export function visitOptional(b: ScopeBuilder, nodes: readonly (Expr | null)[]): void {
  for (const node of nodes) if (node !== null) visitExpr(b, node);
}

/** Keyword arguments of a call or class. `around` is that call or class. */
export function visitKeywords(b: ScopeBuilder, keywords: readonly Keyword[], around: Span): void {
  for (const keyword of keywords) {
    if (keyword.arg !== null) b.checkName(keyword.arg, b.rules.debugErrorsAtName ? keyword : around, 'Store');
  }
  for (const keyword of keywords) visitExpr(b, keyword.value);
}

function visitLeaf(b: ScopeBuilder, node: Expr): void {
  switch (node.kind) {
    case 'Name': return visitName(b, node);
    case 'Constant': return;
    case 'NamedExpr': return visitNamedExpr(b, node);
    case 'BoolOp': return visitExprs(b, node.values);
    case 'UnaryOp': return visitExpr(b, node.operand);
    case 'Lambda':
      visitExprs(b, node.args.defaults);
      visitOptional(b, node.args.kwDefaults);
      b.enter('lambda', 'lambda', node, 'body', node);
      visitParameters(b, node.args, node);
      visitExpr(b, node.body);
      return b.exit();
    case 'IfExp':
      visitExpr(b, node.test);
      visitExpr(b, node.body);
      return visitExpr(b, node.orelse);
    case 'Dict':
      visitOptional(b, node.keys);
      return visitExprs(b, node.values);
    case 'Set':
    case 'List':
    case 'Tuple':
      return visitExprs(b, node.elts);
    case 'GeneratorExp':
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      return visitComprehensionExpr(b, node);
    case 'Yield':
    case 'YieldFrom':
      refuseInAnnotation(b, 'yield expression', node);
      if (!b.current.isFunctionLike) b.misplace(`'${node.kind === 'YieldFrom' && b.rules.namesYieldFrom ? 'yield from' : 'yield'}' outside function`, node);
      if (node.value !== null) visitExpr(b, node.value);
      b.current.isGenerator = true;
      if (b.current.kind === 'comprehension') refuseYield(b, b.current, node);
      return;
    case 'Await': return visitAwait(b, node.value, node);
    case 'Compare':
      visitExpr(b, node.left);
      return visitExprs(b, node.comparators);
    case 'FormattedValue':
    case 'Interpolation':
      visitExpr(b, node.value);
      if (node.formatSpec !== null) visitExpr(b, node.formatSpec);
      return;
    case 'JoinedStr':
    case 'TemplateStr':
      return visitExprs(b, node.values);
    case 'Starred': return visitExpr(b, node.value);
    case 'Slice': return visitOptional(b, [node.lower, node.upper, node.step]);
  }
}

function visitName(b: ScopeBuilder, node: Name): void {
  if (b.current.inUnevaluatedAnnotation) return;
  b.addDef(node.id, node.ctx === 'Load' ? SymbolFlag.used : SymbolFlag.local, node, node.ctx);
  // `super` counts as a use of `__class__`, which it needs when it is called without arguments.
  if (node.id === 'super' && node.ctx === 'Load' && b.current.isFunctionLike) b.addDef('__class__', SymbolFlag.used, node);
}

function visitAwait(b: ScopeBuilder, value: Expr, node: Span): void {
  refuseInAnnotation(b, 'await expression', node);
  if (!b.current.isFunctionLike) b.misplaceAwait("'await' outside function", node);
  else if (!b.inAsyncFunction && b.current.kind !== 'comprehension') b.misplaceAwait("'await' outside async function", node);
  visitExpr(b, value);
  b.current.isCoroutine = true;
}

/** CPython: symtable_raise_if_annotation_block() */
function refuseInAnnotation(b: ScopeBuilder, what: string, node: Span): void {
  switch (b.current.kind) {
    case 'annotations': return b.fail(b.rules.notInAnnotation.replace('%', what), node);
    case 'typeVariable': return b.fail(`${what} cannot be used within ${b.current.purpose}`, node);
    case 'typeAlias': return b.fail(`${what} cannot be used within a type alias`, node);
    case 'typeParams': return b.fail(`${what} cannot be used within the definition of a generic`, node);
  }
}

const COMPREHENSION_WORDS = {
  ListComp: ['listcomp', 'list comprehension'],
  SetComp: ['setcomp', 'set comprehension'],
  DictComp: ['dictcomp', 'dict comprehension'],
  GeneratorExp: ['genexpr', 'generator expression'],
} as const;

function refuseYield(b: ScopeBuilder, scope: OpenScope, node: Span): never {
  const kind = scope.node.kind as ComprehensionExpr['kind'];
  return b.fail(`'yield' inside ${COMPREHENSION_WORDS[kind][1]}`, node);
}

/** CPython: symtable_handle_comprehension() */
function visitComprehensionExpr(b: ScopeBuilder, node: ComprehensionExpr): void {
  const isGenerator = node.kind === 'GeneratorExp';
  const [outermost, ...others] = node.generators;
  const isAsync = !isGenerator && node.generators.some((generator) => generator.isAsync);
  if (isAsync && b.rules.refusesOuterComprehension) requireAsyncPlace(b, node);
  // The outermost iterable belongs to the scope around.
  b.current.iterExprDepth++;
  visitExpr(b, outermost.iter);
  b.current.iterExprDepth--;
  const scope = b.enter('comprehension', COMPREHENSION_WORDS[node.kind][0], node, 'body', node);
  if (outermost.isAsync) scope.isCoroutine = true;
  b.addDef('.0', SymbolFlag.parameter, node);
  visitIterTarget(b, outermost.target);
  visitExprs(b, outermost.ifs);
  for (const generator of others) visitComprehension(b, generator);
  if (node.kind === 'DictComp') {
    if (node.value !== null) visitExpr(b, node.value);
    visitExpr(b, node.key);
  } else {
    visitExpr(b, node.elt);
  }
  scope.isGenerator = isGenerator;
  scope.isAsyncGenerator = isGenerator && scope.isCoroutine;
  b.exit();
  if (!scope.isCoroutine || isGenerator) return;
  requireAsyncPlace(b, node);
  b.current.isCoroutine = true;
}

function requireAsyncPlace(b: ScopeBuilder, node: Span): void {
  if (b.inAsyncFunction || (b.current.kind === 'comprehension' && b.rules.nestedAsyncComprehensions)) return;
  b.misplaceAwait('asynchronous comprehension outside of an asynchronous function', node);
}

function visitComprehension(b: ScopeBuilder, node: Comprehension): void {
  visitIterTarget(b, node.target);
  b.current.iterExprDepth++;
  visitExpr(b, node.iter);
  b.current.iterExprDepth--;
  visitExprs(b, node.ifs);
  if (node.isAsync) b.current.isCoroutine = true;
}

function visitIterTarget(b: ScopeBuilder, target: Expr): void {
  b.current.inIterTarget = true;
  visitExpr(b, target);
  b.current.inIterTarget = false;
}

/** CPython: symtable_handle_namedexpr() */
function visitNamedExpr(b: ScopeBuilder, node: NamedExpr): void {
  refuseInAnnotation(b, 'named expression', node);
  if (b.current.iterExprDepth > 0) b.fail('assignment expression cannot be used in a comprehension iterable expression', node);
  if (b.current.kind === 'comprehension') extendNamedExprScope(b, node.target);
  visitExpr(b, node.value);
  visitName(b, node.target);
}

const NO_NAMED_EXPR: Readonly<Partial<Record<OpenScope['kind'], string>>> = {
  class: 'in a class body',
  typeParams: 'within the definition of a generic',
  typeAlias: 'in a type alias',
  typeVariable: 'in a TypeVar bound',
};

/**
 * The target of `:=` in a comprehension belongs to the nearest scope that is none.
 *
 * CPython: symtable_extend_namedexpr_scope()
 */
function extendNamedExprScope(b: ScopeBuilder, target: Name): void {
  for (let i = b.stack.length - 1; i >= 0; i--) {
    const scope = b.stack[i];
    const flags = b.flagsOf(target.id, scope);
    if (scope.kind === 'comprehension') {
      if ((flags & SymbolFlag.comprehensionIter) !== 0 && (flags & SymbolFlag.local) !== 0) {
        b.fail(`assignment expression cannot rebind comprehension iteration variable '${target.id}'`, target);
      }
      continue;
    }
    const place = NO_NAMED_EXPR[scope.kind];
    if (place !== undefined) b.fail(`assignment expression within a comprehension cannot be used ${place}`, target);
    const isModule = scope.kind === 'module';
    const isGlobal = isModule || (flags & SymbolFlag.global) !== 0;
    b.addDef(target.id, isGlobal ? SymbolFlag.global : SymbolFlag.nonlocal, target);
    recordDirective(b, target.id, target);
    b.addDefTo(scope, target.id, isModule ? SymbolFlag.global : SymbolFlag.local, target);
    return;
  }
}

/** CPython: symtable_record_directive() */
export function recordDirective(b: ScopeBuilder, name: string, at: Span): void {
  const mangledName = b.mangled(name);
  if (!b.current.directives.has(mangledName)) b.current.directives.set(mangledName, at);
}

/** Parameters, inside the function's scope. `around` is the function. CPython: symtable_visit_arguments() */
export function visitParameters(b: ScopeBuilder, node: Arguments, around: Span): void {
  const add = (arg: Arg) => {
    b.checkName(arg.arg, b.rules.debugErrorsAtName ? arg : around, 'Store');
    b.addDef(arg.arg, SymbolFlag.parameter, arg);
  };
  node.posonlyargs.forEach(add);
  node.args.forEach(add);
  node.kwonlyargs.forEach(add);
  if (node.vararg !== null) {
    add(node.vararg);
    b.current.hasVarargs = true;
  }
  if (node.kwarg !== null) {
    add(node.kwarg);
    b.current.hasVarkeywords = true;
  }
}
