import type { Match } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import { compileCondition } from './conditions';
import { NOWHERE } from './compilation';
import { compileExpr } from './expressions';
import { compileName } from './names';
import { PatternState } from './pattern-state';
import { compilePattern, isWildcard } from './patterns';
import { compileBody } from './statements';
import type { Unit } from './unit';

/** CPython: Python/codegen.c, codegen_match_inner() */
export function compileMatch(u: Unit, node: Match): void {
  const { cases } = node;
  const end = u.newLabel();
  const last = cases[cases.length - 1];
  // A trailing `case _` needs neither the subject nor a test.
  const hasDefault = cases.length > 1 && isWildcard(last.pattern);
  const tested = hasDefault ? cases.slice(0, -1) : cases;
  compileExpr(u, node.subject);
  tested.forEach(({ pattern, guard, body, start }, index) => {
    const isLast = index === tested.length - 1;
    u.markLine(start);
    if (!isLast) u.emit(Op.COPY, 1, pattern);
    const state = new PatternState(u, guard !== null || index === cases.length - 1);
    compilePattern(u, pattern, state);
    for (const name of state.stores) compileName(u, name, 'Store', pattern);
    state.stores.length = 0;
    if (guard !== null) compileCondition(u, guard, state.failLabel(0), false, pattern);
    if (!isLast) u.emit(Op.POP_TOP, 0, pattern);
    compileBody(u, body);
    u.jumpInterruptibly(end, NOWHERE);
    state.placeFailures(pattern);
  });
  if (hasDefault) {
    u.markLine(last.start);
    u.emit(Op.NOP, 0, last.pattern);
    if (last.guard !== null) compileCondition(u, last.guard, end, false, last.pattern);
    compileBody(u, last.body);
  }
  u.place(end);
}

