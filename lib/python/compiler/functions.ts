import type { Arguments, AsyncFunctionDef, Expr, FunctionDef, Lambda, Statement } from '../ast/nodes';
import type { CodeUnit } from '../bytecode/code-unit';
import { Intrinsic2, MakeFunctionFlag, Op } from '../bytecode/opcodes';
import type { Scope } from '../symbols/scope';
import { compileFunctionAnnotations } from './annotations';
import { assemble } from './assemble';
import type { Span } from './compilation';
import { NOWHERE } from './compilation';
import type { PlainConstant } from './constants';
import { NONE } from './constants';
import { docstringOf } from './docstrings';
import { compileExpr } from './expressions';
import { constantTuple } from './folding';
import { compileName, resolutionOf } from './names';
import { compileBody } from './statements';
import { callTypeParams, openTypeParams } from './type-params';
import { Unit } from './unit';

/** The scope that a node opens, which the symbol pass has made. */
export function scopeOf(u: Unit, ...key: Parameters<Unit['compilation']['table']['scopeOf']>): Scope {
  const scope = u.compilation.table.scopeOf(...key);
  if (scope === undefined) throw new Error(`no scope for ${key[0].kind}`);
  return scope;
}

/** A unit inside another one, with its qualified name. */
export function openUnit(parent: Unit, scope: Scope, name: string, firstLine: number): Unit {
  const u = new Unit(parent.compilation, parent, scope, name, firstLine);
  u.qualname = qualifiedName(u, parent);
  return u;
}

/** CPython: Python/compile.c, compiler_set_qualname() */
function qualifiedName(u: Unit, parent: Unit): string {
  let around: Unit | null = parent;
  if (around.scope.kind === 'typeParams') around = around.parent;
  if (around === null || around.scope.kind === 'module') return u.name;
  const { kind } = u.scope;
  if ((kind === 'function' || kind === 'class') && resolutionOf(around, around.mangled(u.name)) === 'globalExplicit') return u.name;
  const isFunction = around.scope.kind === 'function' || around.scope.kind === 'lambda';
  return `${around.qualname}${isFunction ? '.<locals>' : ''}.${u.name}`;
}

/** CPython: Python/codegen.c, codegen_function() */
export function compileFunction(u: Unit, node: FunctionDef | AsyncFunctionDef): void {
  compileDecorators(u, node.decoratorList, node);
  const defaults = compileDefaults(u, node.args, node);
  if (node.typeParams.length > 0) compileGenericFunction(u, node, defaults);
  else makeFunction(u, compileFunctionBody(u, node), defaults | compileFunctionAnnotations(u, node), node);
  applyDecorators(u, node.decoratorList, node);
  compileName(u, node.name, 'Store', node);
}

/** [defaults][kwdefaults] -- function: made by a hidden function that knows the type parameters and is handed the defaults. */
function compileGenericFunction(u: Unit, node: FunctionDef | AsyncFunctionDef, defaults: number): void {
  const passed = (defaults & MakeFunctionFlag.DEFAULTS ? 1 : 0) + (defaults & MakeFunctionFlag.KW_DEFAULTS ? 1 : 0);
  if (passed === 2) u.emit(Op.SWAP, 2, node);
  const inner = openTypeParams(u, node, firstLineOf(u, node));
  inner.argCount = passed;
  for (let i = 0; i < passed; i++) inner.emit(Op.LOAD_FAST, i, node);
  makeFunction(inner, compileFunctionBody(inner, node), defaults | compileFunctionAnnotations(inner, node), node);
  inner.emit(Op.SWAP, 2, node);
  inner.emit(Op.CALL_INTRINSIC_2, Intrinsic2.SET_FUNCTION_TYPE_PARAMS, node);
  callTypeParams(u, inner, passed, node);
}

function compileFunctionBody(parent: Unit, node: FunctionDef | AsyncFunctionDef): CodeUnit {
  const u = openUnit(parent, scopeOf(parent, node), node.name, firstLineOf(parent, node));
  setParameters(u, node.args);
  const docstring = docstringOf(u, node.body);
  u.hasDocstring = docstring !== null;
  beginConstants(u, docstring);
  compileBody(u, withoutDocstring(node.body, docstring));
  u.loadNone(NOWHERE);
  u.emit(Op.RETURN_VALUE, 0, NOWHERE);
  return assemble(u);
}

/** The first constant of a function is its docstring, whether or not anything loads it. */
function beginConstants(u: Unit, docstring: string | null): void {
  const { pool, knobs } = u.compilation;
  if (docstring !== null) u.constantIndex(pool.text(docstring));
  else if (knobs.noneFirst) u.constantIndex(pool.shared(NONE));
}

/** The line on which a definition begins: that of its first decorator. */
export function firstLineOf(u: Unit, node: { start: number; decoratorList: readonly Expr[] }): number {
  return u.compilation.source.lineOf(node.decoratorList.length > 0 ? node.decoratorList[0].start : node.start);
}

export function withoutDocstring(body: readonly Statement[], docstring: string | null): readonly Statement[] {
  return docstring === null ? body : body.slice(1);
}

export function setParameters(u: Unit, args: Arguments): void {
  u.posOnlyArgCount = args.posonlyargs.length;
  u.argCount = args.posonlyargs.length + args.args.length;
  u.kwOnlyArgCount = args.kwonlyargs.length;
}

/** CPython: codegen_lambda() */
export function compileLambda(u: Unit, node: Lambda): void {
  const flags = compileDefaults(u, node.args, node);
  const inner = openUnit(u, scopeOf(u, node), '<lambda>', u.compilation.source.lineOf(node.start));
  setParameters(inner, node.args);
  beginConstants(inner, null);
  compileExpr(inner, node.body);
  inner.emit(Op.RETURN_VALUE, 0, node.body);
  makeFunction(u, assemble(inner), flags, node);
}

/** -- [defaults][kwdefaults]; returns their bits of MAKE_FUNCTION. CPython: codegen_default_arguments() */
function compileDefaults(u: Unit, args: Arguments, at: Span): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    flags |= MakeFunctionFlag.DEFAULTS;
    const constant = constantTuple(args.defaults);
    if (constant === null) {
      for (const value of args.defaults) compileExpr(u, value);
      u.emit(Op.BUILD_TUPLE, args.defaults.length, at);
    } else {
      u.loadConst(constant, at);
    }
  }
  let count = 0;
  args.kwDefaults.forEach((value, index) => {
    if (value === null) return;
    u.loadText(u.mangled(args.kwonlyargs[index].arg), at);
    compileExpr(u, value);
    count++;
  });
  if (count > 0) {
    flags |= MakeFunctionFlag.KW_DEFAULTS;
    u.emit(Op.BUILD_MAP, count, at);
  }
  return flags;
}

/** [what the flags say] -- function. CPython: codegen_make_closure() */
export function makeFunction(u: Unit, unit: CodeUnit, flags: number, at: Span): void {
  let all = flags;
  if (unit.freeVarCount > 0) {
    for (const name of unit.localNames.slice(unit.localNames.length - unit.freeVarCount)) {
      const operand = u.closureOperand(name);
      if (operand === undefined) throw new Error(`${unit.qualname} needs ${name}, which ${u.qualname} does not have`);
      u.emit(Op.LOAD_CLOSURE, operand, at);
    }
    u.emit(Op.BUILD_TUPLE, unit.freeVarCount, at);
    all |= MakeFunctionFlag.CLOSURE;
  }
  u.emit(Op.LOAD_CONST, u.constantIndex({ type: 'code', unit }), at);
  u.emit(Op.MAKE_FUNCTION, all, at);
}

/** -- decorators */
export function compileDecorators(u: Unit, decorators: readonly Expr[], definition: Span): void {
  if (decorators.length === 0) return;
  for (const decorator of decorators) compileExpr(u, decorator);
  if (u.compilation.source.lineOf(decorators[0].start) !== u.compilation.source.lineOf(definition.start)) u.markLine(definition.start);
}

/** decorators, object -- object: each is called with what the one below it gave. */
export function applyDecorators(u: Unit, decorators: readonly Expr[], definition: Span): void {
  const { decoratesAtDefinition } = u.compilation.knobs;
  for (let i = decorators.length - 1; i >= 0; i--) u.emit(Op.CALL, 0, decoratesAtDefinition ? definition : decorators[i]);
}

export function textTuple(texts: readonly string[]): PlainConstant {
  return { type: 'tuple', items: texts.map((value): PlainConstant => ({ type: 'str', value })) };
}
