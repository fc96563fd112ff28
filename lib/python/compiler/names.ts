import { Op } from '../bytecode/opcodes';
import type { ExprContext } from '../ast/nodes';
import type { Resolution } from '../symbols/scope';
import type { Span } from './compilation';
import type { Unit } from './unit';

const FAST = { Load: Op.LOAD_FAST, Store: Op.STORE_FAST, Del: Op.DELETE_FAST } as const;
const DEREF = { Load: Op.LOAD_DEREF, Store: Op.STORE_DEREF, Del: Op.DELETE_DEREF } as const;
const GLOBAL = { Load: Op.LOAD_GLOBAL, Store: Op.STORE_GLOBAL, Del: Op.DELETE_GLOBAL } as const;
const NAME = { Load: Op.LOAD_NAME, Store: Op.STORE_NAME, Del: Op.DELETE_NAME } as const;

/** How the code that is compiled now reaches a mangled name. */
export function resolutionOf(u: Unit, name: string): Resolution {
  return u.overrides.get(name) ?? u.scope.symbols.get(name)?.resolution ?? 'globalImplicit';
}

/**
 * Loads, stores or deletes a variable by its name as written.
 *
 * CPython: Python/codegen.c, codegen_nameop()
 */
export function compileName(u: Unit, id: string, ctx: ExprContext, at: Span): void {
  const name = u.mangled(id);
  const { scope } = u;
  const isClassBody = scope.kind === 'class' && u.inlinedDepth === 0;
  switch (resolutionOf(u, name)) {
    case 'free':
    case 'cell':
      return compileDeref(u, name, ctx, isClassBody, at);
    case 'local':
      if (scope.isFunctionLike || u.hiddenFast.has(name)) return u.emit(FAST[ctx], u.localIndex(name), at);
      return u.emitName(NAME[ctx], name, at);
    case 'globalExplicit':
      return u.emitName(GLOBAL[ctx], name, at);
    case 'globalImplicit':
      break;
  }
  if (scope.canSeeClassScope && ctx === 'Load') {
    u.emit(Op.LOAD_DEREF, cellOperand(u, '__classdict__'), at);
    return u.emitName(Op.LOAD_FROM_DICT_OR_GLOBALS, name, at);
  }
  const isGlobal = scope.isFunctionLike || (scope.kind === 'class' && !isClassBody && ctx === 'Load');
  u.emitName(isGlobal ? GLOBAL[ctx] : NAME[ctx], name, at);
}

function compileDeref(u: Unit, name: string, ctx: ExprContext, isClassBody: boolean, at: Span): void {
  const operand = cellOperand(u, name);
  if (ctx === 'Load' && isClassBody) {
    u.emit(Op.LOAD_LOCALS, 0, at);
    u.emit(Op.LOAD_FROM_DICT_OR_DEREF, operand, at);
  } else if (ctx === 'Load' && u.scope.canSeeClassScope) {
    u.emit(Op.LOAD_DEREF, cellOperand(u, '__classdict__'), at);
    u.emit(Op.LOAD_FROM_DICT_OR_DEREF, operand, at);
  } else {
    u.emit(DEREF[ctx], operand, at);
  }
}

/** Operand of a cell or free variable that the symbol table says is there. */
export function cellOperand(u: Unit, name: string): number {
  const operand = u.cellOperand(name);
  if (operand === undefined) throw new Error(`no cell for ${name} in ${u.qualname}`);
  return operand;
}
