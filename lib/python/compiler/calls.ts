import type { Attribute, Call, Expr, Keyword } from '../ast/nodes';
import { CallExFlag, Op } from '../bytecode/opcodes';
import type { Span } from './compilation';
import type { PlainConstant } from './constants';
import { compileArgumentTuple, STACK_USE_GUIDELINE } from './displays';
import { attributeSpan, compileExpr } from './expressions';
import { warnAboutCaller } from './literal-warnings';
import type { Unit } from './unit';

/** A call of an attribute that needs no argument tuple, so that no method object has to be made. */
export function isMethodCall(node: Call): node is Call & { func: Attribute } {
  return (
    node.func.kind === 'Attribute' &&
    node.args.length + node.keywords.length + (node.keywords.length > 0 ? 1 : 0) < STACK_USE_GUIDELINE &&
    node.args.every((arg) => arg.kind !== 'Starred') &&
    node.keywords.every((keyword) => keyword.arg !== null)
  );
}

/**
 * What follows the callable of a call, or its object if it is a method call.
 *
 * CPython: Python/codegen.c, maybe_optimize_method_call(), codegen_call()
 */
export function compileCallOf(u: Unit, node: Call): void {
  refuseDuplicates(u, node.keywords);
  if (!isMethodCall(node)) {
    warnAboutCaller(u, node);
    u.emit(Op.PUSH_NULL, 0, node);
    return compileFurtherArguments(u, node.args, node.keywords, node, 0);
  }
  const { func } = node;
  const asMethod = node.keywords.length === 0 || u.compilation.knobs.keywordMethodCalls;
  const name = u.mangled(func.attr);
  u.emitName(asMethod ? Op.LOAD_METHOD : Op.LOAD_ATTR, name, attributeSpan(u, func, func));
  if (!asMethod) u.emit(Op.PUSH_NULL, 0, func);
  compilePlainArguments(u, node.args, node.keywords, attributeSpan(u, func, node));
}

/** callable, NULL, `pushed` arguments -- result. CPython: codegen_call_helper() */
export function compileFurtherArguments(u: Unit, args: readonly Expr[], keywords: readonly Keyword[], at: Span, pushed: number): void {
  const isPlain =
    args.length + keywords.length * 2 <= STACK_USE_GUIDELINE &&
    args.every((arg) => arg.kind !== 'Starred') &&
    keywords.every((keyword) => keyword.arg !== null);
  if (isPlain) return compilePlainArguments(u, args, keywords, at, pushed);
  const [only] = args;
  if (pushed === 0 && args.length === 1 && only.kind === 'Starred') compileExpr(u, only.value);
  else compileArgumentTuple(u, args, pushed, at);
  if (u.compilation.knobs.passesOnKeywords && keywords.length === 1 && keywords[0].arg === null) {
    compileExpr(u, keywords[0].value);
    return u.emit(Op.CALL_FUNCTION_EX, CallExFlag.KEYWORDS | CallExFlag.ANY_MAPPING, at);
  }
  compileKeywordDict(u, keywords, at);
  u.emit(Op.CALL_FUNCTION_EX, keywords.length > 0 ? CallExFlag.KEYWORDS : 0, at);
}

function compilePlainArguments(u: Unit, args: readonly Expr[], keywords: readonly Keyword[], at: Span, pushed = 0): void {
  for (const arg of args) compileExpr(u, arg);
  const count = pushed + args.length + keywords.length;
  if (keywords.length === 0) return u.emit(Op.CALL, count, at);
  for (const keyword of keywords) compileExpr(u, keyword.value);
  const names = keywords.map(({ arg }): PlainConstant => ({ type: 'str', value: u.mangled(arg as string) }));
  u.loadConst({ type: 'tuple', items: names }, at);
  u.emit(Op.CALL_KW, count, at);
}

/** The dict of keyword arguments, where `**` stands among them or where there are many. */
function compileKeywordDict(u: Unit, keywords: readonly Keyword[], at: Span): void {
  let hasDict = false;
  let waiting = 0;
  const flush = (end: number) => {
    compileSubKeywords(u, keywords, end - waiting, end, at);
    if (hasDict) u.emit(Op.DICT_MERGE, 1, at);
    hasDict = true;
    waiting = 0;
  };
  for (let i = 0; i < keywords.length; i++) {
    if (keywords[i].arg !== null) {
      waiting++;
      continue;
    }
    if (waiting > 0) flush(i);
    if (!hasDict) u.emit(Op.BUILD_MAP, 0, at);
    hasDict = true;
    compileExpr(u, keywords[i].value);
    u.emit(Op.DICT_MERGE, 1, at);
  }
  if (waiting > 0) flush(keywords.length);
}

/** CPython: codegen_subkwargs() */
function compileSubKeywords(u: Unit, keywords: readonly Keyword[], start: number, end: number, at: Span): void {
  const isBig = (end - start) * 2 > STACK_USE_GUIDELINE;
  if (isBig) u.emit(Op.BUILD_MAP, 0, at);
  for (let i = start; i < end; i++) {
    u.loadText(u.mangled(keywords[i].arg as string), at);
    compileExpr(u, keywords[i].value);
    if (isBig) u.emit(Op.MAP_ADD, 1, at);
  }
  if (!isBig) u.emit(Op.BUILD_MAP, end - start, at);
}

/** CPython: codegen_validate_keywords() */
export function refuseDuplicates(u: Unit, keywords: readonly Keyword[]): void {
  if (keywords.length < 2) return;
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    if (seen.has(keyword.arg)) u.compilation.fail(`keyword argument repeated: ${keyword.arg}`, keyword);
    seen.add(keyword.arg);
  }
}
