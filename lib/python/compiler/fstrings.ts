import type { Expr, FormattedValue, Interpolation, JoinedStr, TemplateStr } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { STACK_USE_GUIDELINE } from './displays';
import { compileExpr } from './expressions';
import type { PlainConstant } from './constants';
import type { Unit } from './unit';

const CONVERSIONS = { s: 1, r: 2, a: 3 } as const;
const WITH_SPEC = 4;

/** CPython: Python/codegen.c, codegen_joined_str() */
export function compileJoinedStr(u: Unit, node: JoinedStr): void {
  const { values } = node;
  if (values.length > STACK_USE_GUIDELINE) {
    u.loadText('', node);
    u.emitName(Op.LOAD_METHOD, 'join', node);
    u.emit(Op.BUILD_LIST, 0, node);
    for (const value of values) {
      compileExpr(u, value);
      u.emit(Op.LIST_APPEND, 1, node);
    }
    return u.emit(Op.CALL, 1, node);
  }
  for (const value of values) compileExpr(u, value);
  if (values.length !== 1) u.emit(Op.BUILD_STRING, values.length, node);
}

/** CPython: codegen_formatted_value() */
export function compileFormattedValue(u: Unit, node: FormattedValue): void {
  compileExpr(u, node.value);
  let operand: number = node.conversion === null ? 0 : CONVERSIONS[node.conversion];
  if (node.formatSpec !== null) {
    compileExpr(u, node.formatSpec);
    operand |= WITH_SPEC;
  }
  u.emit(Op.FORMAT_VALUE, operand, node);
}

const isInterpolation = (node: Expr): boolean => node.kind === 'Interpolation';

/** The texts around the interpolations of a template: one more than there are interpolations. */
function stringsOf({ values }: TemplateStr): string[] {
  const strings = [''];
  for (const value of values) {
    if (isInterpolation(value)) strings.push('');
    else if (value.kind === 'Constant' && value.value.type === 'str') strings[strings.length - 1] += value.value.value;
  }
  return strings;
}

/** CPython: codegen_template_str() */
export function compileTemplate(u: Unit, node: TemplateStr): void {
  const items = stringsOf(node).map((value): PlainConstant => ({ type: 'str', value }));
  u.loadConst({ type: 'tuple', items }, node);
  const interpolations = node.values.filter(isInterpolation);
  if (interpolations.length === 0) u.loadConst({ type: 'tuple', items: [] }, node);
  else if (interpolations.length > STACK_USE_GUIDELINE) {
    u.emit(Op.BUILD_LIST, 0, node);
    for (const value of interpolations) {
      compileExpr(u, value);
      u.emit(Op.LIST_APPEND, 1, node);
    }
    u.emit(Op.LIST_TO_TUPLE, 0, node);
  } else {
    for (const value of interpolations) compileExpr(u, value);
    u.emit(Op.BUILD_TUPLE, interpolations.length, node);
  }
  u.emit(Op.BUILD_TEMPLATE, 0, node);
}

/** CPython: codegen_interpolation() */
export function compileInterpolation(u: Unit, node: Interpolation): void {
  compileExpr(u, node.value);
  u.loadText(node.str.type === 'str' ? node.str.value : '', node);
  let operand: number = node.conversion === null ? 0 : CONVERSIONS[node.conversion];
  if (node.formatSpec !== null) {
    compileExpr(u, node.formatSpec);
    operand |= WITH_SPEC;
  }
  u.emit(Op.BUILD_INTERPOLATION, operand, node);
}
