import type { AnnAssign, Arg, Arguments, AsyncFunctionDef, ClassDef, Expr, FunctionDef, TypeAlias, TypeParam } from '../ast/nodes';
import { SymbolFlag } from './scope';
import type { OpenScope, ScopeBuilder } from './scope-builder';
import { visitExpr, visitExprs } from './visit-expressions';

/**
 * Annotations of a function, visited where the function is defined, before its scope is entered.
 *
 * CPython: Python/symtable.c, symtable_visit_annotations()
 */
export function visitFunctionAnnotations(b: ScopeBuilder, node: FunctionDef | AsyncFunctionDef): void {
  const annotations = annotationsOf(node.args, node.returns);
  // Even without annotations, CPython's scope for them makes the class around keep its `__classdict__`.
  if (annotations.length === 0 && !b.rules.deferredAnnotations) return;
  const before = b.current;
  const ownScope = b.rules.deferredAnnotations || b.futureAnnotations;
  if (ownScope) {
    const role = annotations.length > 0 ? 'annotations' : null;
    b.enter('annotations', b.rules.deferredAnnotations ? '__annotate__' : '_annotation', node, role, node);
    if (b.rules.deferredAnnotations && (before.canSeeClassScope || before.kind === 'class')) {
      b.current.canSeeClassScope = true;
      b.addDef('__classdict__', SymbolFlag.used, node);
    }
  }
  visitExprs(b, annotations);
  if (!ownScope) return;
  b.current.values = annotations;
  b.exit();
}

function annotationsOf(args: Arguments, returns: Expr | null): Expr[] {
  const parameters = [...args.posonlyargs, ...args.args, args.vararg, args.kwarg, ...args.kwonlyargs];
  const annotations = parameters.map((arg: Arg | null) => (arg === null ? null : arg.annotation));
  return [...annotations, returns].filter((annotation) => annotation !== null);
}

/** `target: annotation = value` */
export function visitAnnAssign(b: ScopeBuilder, node: AnnAssign): void {
  const { target, value } = node;
  if (target.kind === 'Name') {
    const flags = b.flagsOf(target.id);
    const isDeclared = (flags & (SymbolFlag.global | SymbolFlag.nonlocal)) !== 0;
    if (isDeclared && b.current !== b.module && node.simple) {
      b.fail(`annotated name '${target.id}' can't be ${(flags & SymbolFlag.global) !== 0 ? 'global' : 'nonlocal'}`, node);
    }
    if (node.simple) b.addDef(target.id, SymbolFlag.annotated | SymbolFlag.local, target);
    else if (value !== null) b.addDef(target.id, SymbolFlag.local, target);
  } else {
    visitExpr(b, target);
  }
  visitAnnotation(b, node.annotation);
  if (value !== null) visitExpr(b, value);
}

/** CPython: symtable_visit_annotation() */
function visitAnnotation(b: ScopeBuilder, annotation: Expr): void {
  if (b.rules.deferredAnnotations) return visitDeferredAnnotation(b, annotation);
  if (!b.futureAnnotations) return visitExpr(b, annotation);
  b.enter('annotations', '_annotation', annotation, 'annotations', annotation);
  visitExpr(b, annotation);
  b.exit();
}

function visitDeferredAnnotation(b: ScopeBuilder, annotation: Expr): void {
  const owner = b.current;
  const isNamespace = owner.kind === 'class' || owner.kind === 'module';
  if (isNamespace && owner.inConditionalBlock && !owner.hasConditionalAnnotations) {
    owner.hasConditionalAnnotations = true;
    b.addDef('__conditional_annotations__', SymbolFlag.used, annotation);
  }
  if (owner.annotationScope === null) {
    const role = isNamespace ? 'annotations' : null;
    owner.annotationScope = b.enter('annotations', '__annotate__', owner.node, role, annotation);
    if (owner.kind === 'class' && !b.futureAnnotations) {
      b.current.canSeeClassScope = true;
      b.addDef('__classdict__', SymbolFlag.used, annotation);
    }
  } else {
    b.enterExisting(owner.annotationScope);
  }
  // Annotations of local variables are never evaluated.
  const { current } = b;
  current.inUnevaluatedAnnotation = owner.kind === 'function';
  current.values.push(annotation);
  visitExpr(b, annotation);
  current.inUnevaluatedAnnotation = false;
  b.exit();
}

/**
 * Enters the hidden scope that holds type parameters, and visits them.
 *
 * CPython: symtable_enter_type_param_block()
 */
export function enterTypeParams(b: ScopeBuilder, node: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias): OpenScope {
  const inClass = b.current.kind === 'class';
  const name = node.kind === 'TypeAlias' ? node.name.id : node.name;
  const scope = b.enter('typeParams', name, node, 'typeParams', node);
  if (inClass) {
    scope.canSeeClassScope = true;
    b.addDef('__classdict__', SymbolFlag.used, node);
  }
  if (node.kind === 'ClassDef') {
    for (const hidden of ['.type_params', '.generic_base']) {
      b.addDef(hidden, SymbolFlag.local, node);
      b.addDef(hidden, SymbolFlag.used, node);
    }
    b.privateName = scope.privateName = node.name;
    scope.mangledNames = new Set();
  } else if (node.kind !== 'TypeAlias') {
    // CPython asks whether there is a list, not whether something is in it.
    b.addDef('.defaults', SymbolFlag.parameter, node);
    if (node.args.kwDefaults.some((value) => value !== null)) b.addDef('.kwdefaults', SymbolFlag.parameter, node);
  }
  let hasDefault = false;
  for (const param of node.typeParams) {
    visitTypeParam(b, param);
    if (param.defaultValue !== null) hasDefault = true;
    else if (hasDefault) b.fail(`non-default type parameter '${param.name}' follows default type parameter`, param);
  }
  return scope;
}

function visitTypeParam(b: ScopeBuilder, param: TypeParam): void {
  b.addDef(param.name, SymbolFlag.typeParameter | SymbolFlag.local, param);
  if (param.name === '__classdict__') b.fail(`reserved name '${param.name}' cannot be used for type parameter`, param);
  if (param.kind === 'TypeVar' && param.bound !== null) {
    visitLazily(b, param, 'bound', param.bound, param.bound.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound');
  }
  if (param.defaultValue !== null) visitLazily(b, param, 'default', param.defaultValue, `a ${param.kind} default`);
}

function visitLazily(b: ScopeBuilder, param: TypeParam, role: 'bound' | 'default', value: Expr, purpose: string): void {
  const { canSeeClassScope } = b.current;
  const scope = b.enter('typeVariable', param.name, param, role, value);
  scope.canSeeClassScope = canSeeClassScope;
  if (canSeeClassScope) b.addDef('__classdict__', SymbolFlag.used, value);
  scope.purpose = purpose;
  scope.values.push(value);
  visitExpr(b, value);
  b.exit();
}
