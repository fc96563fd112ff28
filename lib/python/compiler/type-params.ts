import type { AsyncFunctionDef, ClassDef, Expr, FunctionDef, TypeAlias, TypeParam } from '../ast/nodes';
import { Intrinsic1, Intrinsic2, MakeFunctionFlag, Op } from '../bytecode/opcodes';
import type { Scope } from '../symbols/scope';
import { refuseOtherFormats } from './annotations';
import { assemble } from './assemble';
import type { Span } from './compilation';
import { compileExpr } from './expressions';
import { makeFunction, openUnit, scopeOf } from './functions';
import { compileName } from './names';
import type { Unit } from './unit';

/** Type parameters and `type` statements (PEP 695): hidden functions that make them, and small ones that evaluate them when asked. */

type Generic = FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias;

/** Opens the hidden function around a generic definition; it begins by making the type parameters: -- tuple */
export function openTypeParams(u: Unit, node: Generic, firstLine: number): Unit {
  const inner = openHidden(u, node, firstLine);
  compileTypeParams(inner, node.typeParams, node);
  return inner;
}

function openHidden(u: Unit, node: Generic, firstLine: number): Unit {
  const name = node.kind === 'TypeAlias' ? node.name.id : node.name;
  return openUnit(u, scopeOf(u, node, 'typeParams'), `<generic parameters of ${name}>`, firstLine);
}

/** [arguments] -- what the hidden function returns, which is on top of its stack now. */
export function callTypeParams(u: Unit, inner: Unit, passed: number, at: Span): void {
  inner.emit(Op.RETURN_VALUE, 0, at);
  makeFunction(u, assemble(inner), 0, at);
  if (passed > 0) {
    // The first argument stands where the receiver of a method would.
    u.emit(Op.SWAP, passed + 1, at);
    return u.emit(Op.CALL, passed - 1, at);
  }
  u.emit(Op.PUSH_NULL, 0, at);
  u.emit(Op.CALL, 0, at);
}

/** -- tuple of the parameters, each stored under its name. CPython: Python/codegen.c, codegen_type_params() */
function compileTypeParams(u: Unit, params: readonly TypeParam[], at: Span): void {
  for (const param of params) {
    u.loadText(param.name, param);
    makeTypeParam(u, param);
    if (param.defaultValue !== null) {
      compileLazily(u, scopeOf(u, param, 'default'), param.name, param.defaultValue);
      u.emit(Op.CALL_INTRINSIC_2, Intrinsic2.SET_TYPEPARAM_DEFAULT, param);
    }
    u.emit(Op.COPY, 1, param);
    compileName(u, param.name, 'Store', param);
  }
  u.emit(Op.BUILD_TUPLE, params.length, at);
}

/** name -- parameter */
function makeTypeParam(u: Unit, param: TypeParam): void {
  if (param.kind === 'ParamSpec') return u.emit(Op.CALL_INTRINSIC_1, Intrinsic1.PARAMSPEC, param);
  if (param.kind === 'TypeVarTuple') return u.emit(Op.CALL_INTRINSIC_1, Intrinsic1.TYPEVARTUPLE, param);
  const { bound } = param;
  if (bound === null) return u.emit(Op.CALL_INTRINSIC_1, Intrinsic1.TYPEVAR, param);
  compileLazily(u, scopeOf(u, param, 'bound'), param.name, bound);
  u.emit(Op.CALL_INTRINSIC_2, bound.kind === 'Tuple' ? Intrinsic2.TYPEVAR_WITH_CONSTRAINTS : Intrinsic2.TYPEVAR_WITH_BOUND, param);
}

/** -- function that evaluates the expression when it is wanted. CPython: codegen_type_param_bound_or_default() */
function compileLazily(u: Unit, scope: Scope, name: string, value: Expr): void {
  const { knobs, source } = u.compilation;
  const inner = openUnit(u, scope, name, source.lineOf(value.start));
  if (knobs.lazyAnnotations) refuseOtherFormats(inner, value);
  if (value.kind === 'Starred') {
    compileExpr(inner, value.value);
    inner.emit(Op.UNPACK_SEQUENCE, 1, value);
  } else compileExpr(inner, value);
  inner.emit(Op.RETURN_VALUE, 0, value);
  let flags = 0;
  if (knobs.lazyAnnotations) {
    // The format is VALUE unless somebody asks for another one.
    u.loadConst({ type: 'tuple', items: [{ type: 'int', value: 1 }] }, value);
    flags = MakeFunctionFlag.DEFAULTS;
  }
  makeFunction(u, assemble(inner), flags, value);
}

/** `type X[T] = …`. CPython: codegen_typealias() */
export function compileTypeAlias(u: Unit, node: TypeAlias): void {
  const { id } = node.name;
  const isGeneric = node.typeParams.length > 0;
  const inner = isGeneric ? openHidden(u, node, u.compilation.source.lineOf(node.start)) : u;
  inner.loadText(id, node.name);
  if (isGeneric) compileTypeParams(inner, node.typeParams, node);
  else inner.loadNone(node);
  compileLazily(inner, scopeOf(inner, node), id, node.value);
  inner.emit(Op.BUILD_TUPLE, 3, node);
  inner.emit(Op.CALL_INTRINSIC_1, Intrinsic1.TYPEALIAS, node);
  if (isGeneric) callTypeParams(u, inner, 0, node);
  compileName(u, id, 'Store', node.name);
}
