import type { FormattedValue, JoinedStr } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { STACK_USE_GUIDELINE } from './displays';
import { compileExpr } from './expressions';
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
