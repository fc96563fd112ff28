import type { AnnAssign, Arg, AsyncFunctionDef, ClassDef, Expr, FunctionDef, Module, Interactive, Statement } from '../ast/nodes';
import type { CodeUnit } from '../bytecode/code-unit';
import { MakeFunctionFlag, Op } from '../bytecode/opcodes';
import { CompareOperand } from '../bytecode/operators';
import { assemble } from './assemble';
import { compileTarget } from './assignments';
import type { Span } from './compilation';
import { compileExpr } from './expressions';
import { makeFunction, openUnit } from './functions';
import { cellOperand, compileName } from './names';
import type { Unit } from './unit';
import { unparse } from './unparse';

/** Formats above this one are for code that makes annotations without running it. CPython: VALUE_WITH_FAKE_GLOBALS */
const HIGHEST_FORMAT = 2;

/** Pushes an annotation: its value, or its text under `from __future__ import annotations`. */
function compileAnnotation(u: Unit, annotation: Expr): void {
  if (u.compilation.annotationsAsText) return u.loadText(unparse(annotation), annotation);
  if (annotation.kind !== 'Starred') return compileExpr(u, annotation);
  // *args: *Ts
  compileExpr(u, annotation.value);
  u.emit(Op.UNPACK_SEQUENCE, 1, annotation);
}

/**
 * -- [annotations, or the function that makes them]; returns its bit of MAKE_FUNCTION.
 *
 * CPython: Python/codegen.c, codegen_function_annotations()
 */
export function compileFunctionAnnotations(u: Unit, node: FunctionDef | AsyncFunctionDef): number {
  const annotated = annotatedParts(node);
  if (annotated.length === 0) return 0;
  const { knobs, table, source } = u.compilation;
  if (!knobs.lazyAnnotations) {
    compileAnnotationDict(u, annotated, node);
    return MakeFunctionFlag.ANNOTATIONS;
  }
  const scope = table.scopeOf(node, 'annotations');
  if (scope === undefined) throw new Error(`no scope for the annotations of ${node.name}`);
  const inner = openUnit(u, scope, '__annotate__', source.lineOf(node.start));
  inner.qualname = inner.qualname.replace(/__annotate__$/, `${node.name}.__annotate__`);
  refuseOtherFormats(inner, node);
  compileAnnotationDict(inner, annotated, node);
  inner.emit(Op.RETURN_VALUE, 0, node);
  makeFunction(u, assemble(inner), 0, node);
  return MakeFunctionFlag.ANNOTATE;
}

function annotatedParts({ args, returns }: FunctionDef | AsyncFunctionDef): { name: string; annotation: Expr }[] {
  const all: (Arg | null)[] = [...args.args, ...args.posonlyargs, args.vararg, ...args.kwonlyargs, args.kwarg];
  const parts: { name: string; annotation: Expr }[] = [];
  for (const arg of all) if (arg !== null && arg.annotation !== null) parts.push({ name: arg.arg, annotation: arg.annotation });
  if (returns !== null) parts.push({ name: 'return', annotation: returns });
  return parts;
}

function compileAnnotationDict(u: Unit, parts: readonly { name: string; annotation: Expr }[], at: Span): void {
  for (const { name, annotation } of parts) {
    u.loadText(u.mangled(name), at);
    compileAnnotation(u, annotation);
  }
  u.emit(Op.BUILD_MAP, parts.length, at);
}

/** Start of every `__annotate__(format)`, and of what evaluates a type alias or a bound. CPython: codegen_setup_annotations_scope() */
export function refuseOtherFormats(u: Unit, at: Span): void {
  u.argCount = 1;
  u.posOnlyArgCount = 1;
  const supported = u.newLabel();
  u.emit(Op.LOAD_FAST, 0, at);
  u.loadInt(HIGHEST_FORMAT, at);
  u.emit(Op.COMPARE_OP, CompareOperand.GT, at);
  u.emit(Op.POP_JUMP_IF_FALSE, supported, at);
  u.emitName(Op.LOAD_GLOBAL, 'NotImplementedError', at);
  u.emit(Op.RAISE_VARARGS, 1, at);
  u.place(supported);
}

/** CPython: codegen_annassign() */
export function compileAnnAssign(u: Unit, node: AnnAssign): void {
  const { target, value } = node;
  if (value !== null) {
    compileExpr(u, value);
    compileTarget(u, target);
  }
  const isNamespace = u.scope.kind === 'module' || u.scope.kind === 'class';
  if (target.kind === 'Name') {
    if (node.simple && isNamespace) storeAnnotation(u, node, target.id);
  } else if (value === null) {
    evaluate(u, target.value);
    if (target.kind === 'Subscript') evaluateSubscript(u, target.slice);
  }
  if (!node.simple && isNamespace && !u.compilation.annotationsAsText) evaluate(u, node.annotation);
}

function storeAnnotation(u: Unit, node: AnnAssign, name: string): void {
  if (isLazy(u)) return deferAnnotation(u, node, name);
  compileAnnotation(u, node.annotation);
  u.emitName(Op.LOAD_NAME, '__annotations__', node);
  u.loadText(u.mangled(name), node);
  u.emit(Op.STORE_SUBSCR, 0, node);
}

/** Evaluates and drops. CPython: codegen_check_ann_expr() */
function evaluate(u: Unit, node: Expr): void {
  compileExpr(u, node);
  u.emit(Op.POP_TOP, 0, node);
}

/** CPython: codegen_check_ann_subscr() */
function evaluateSubscript(u: Unit, node: Expr): void {
  if (node.kind === 'Tuple') return node.elts.forEach((element) => evaluateSubscript(u, element));
  if (node.kind !== 'Slice') return evaluate(u, node);
  for (const bound of [node.lower, node.upper, node.step]) if (bound !== null) evaluate(u, bound);
}

// Annotations of modules and classes that are evaluated by `__annotate__` (PEP 649)

function isLazy(u: Unit): boolean {
  return u.compilation.knobs.lazyAnnotations && !u.compilation.annotationsAsText;
}

/** Notes an annotation for `__annotate__`, and at run time that it was reached, where it may not be. */
function deferAnnotation(u: Unit, node: AnnAssign, name: string): void {
  const isConditional = u.scope.kind === 'module' || u.conditionalDepth > 0;
  const index = isConditional ? u.conditionalAnnotations++ : null;
  u.deferredAnnotations.push({ node, name: u.mangled(name), index });
  if (index === null) return;
  if (u.scope.kind === 'class') u.emit(Op.LOAD_DEREF, cellOperand(u, '__conditional_annotations__'), node);
  else u.emitName(Op.LOAD_NAME, '__conditional_annotations__', node);
  u.loadInt(index, node);
  u.emit(Op.SET_ADD, 1, node);
  u.emit(Op.POP_TOP, 0, node);
}

/** What a class or module with annotations does first. CPython: codegen_body() */
export function setUpAnnotations(u: Unit, body: readonly Statement[], at: Span): void {
  if (!isLazy(u)) {
    if (hasAnnotations(body)) u.emit(Op.SETUP_ANNOTATIONS, 0, at);
    return;
  }
  const isModule = u.scope.kind === 'module';
  if (!u.scope.hasConditionalAnnotations && !(isModule && hasAnnotations(body))) return;
  u.emit(Op.BUILD_SET, 0, at);
  if (isModule) u.emitName(Op.STORE_NAME, '__conditional_annotations__', at);
  else u.emit(Op.STORE_DEREF, cellOperand(u, '__conditional_annotations__'), at);
}

/** CPython: find_ann() */
export function hasAnnotations(body: readonly Statement[]): boolean {
  return body.some((node) => {
    switch (node.kind) {
      case 'AnnAssign': return true;
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'If':
        return hasAnnotations(node.body) || hasAnnotations(node.orelse);
      case 'Match': return node.cases.some((part) => hasAnnotations(part.body));
      case 'With':
      case 'AsyncWith':
        return hasAnnotations(node.body);
      case 'Try':
      case 'TryStar':
        return [node.body, node.finalbody, node.orelse, ...node.handlers.map((handler) => handler.body)].some(hasAnnotations);
      default: return false;
    }
  });
}

/**
 * Stores the function that evaluates the annotations of a class or module: under `__annotate_func__`, or `__annotate__`.
 *
 * CPython: codegen_process_deferred_annotations()
 */
export function compileDeferredAnnotations(u: Unit, node: ClassDef | Module | Interactive, at: Span): void {
  if (u.deferredAnnotations.length === 0) return;
  const scope = u.compilation.table.scopeOf(node, 'annotations');
  if (scope === undefined) throw new Error(`no scope for the annotations of ${u.qualname}`);
  const isClass = u.scope.kind === 'class';
  const inner = openUnit(u, scope, '__annotate__', u.compilation.source.lineOf(at.start));
  makeFunction(u, compileDeferredBody(inner, u, isClass, at), 0, at);
  compileName(u, isClass ? '__annotate_func__' : '__annotate__', 'Store', at);
}

/** CPython: codegen_deferred_annotations_body() */
function compileDeferredBody(u: Unit, owner: Unit, isClass: boolean, at: Span): CodeUnit {
  refuseOtherFormats(u, at);
  u.emit(Op.BUILD_MAP, 0, at);
  for (const { node, name, index } of owner.deferredAnnotations) {
    const skip = u.newLabel();
    if (index !== null) {
      u.loadInt(index, node);
      if (isClass) u.emit(Op.LOAD_DEREF, u.addFreeVariable('__conditional_annotations__'), node);
      else u.emitName(Op.LOAD_GLOBAL, '__conditional_annotations__', node);
      u.emit(Op.CONTAINS_OP, 0, node);
      u.emit(Op.POP_JUMP_IF_FALSE, skip, node);
    }
    compileExpr(u, node.annotation);
    u.emit(Op.COPY, 2, node);
    u.loadText(name, node);
    u.emit(Op.STORE_SUBSCR, 0, at);
    u.place(skip);
  }
  u.emit(Op.RETURN_VALUE, 0, at);
  return assemble(u);
}
