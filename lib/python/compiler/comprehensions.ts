import type { Comprehension, ComprehensionExpr, Starred } from '../ast/nodes';
import { Op } from '../bytecode/opcodes';
import type { Resolution, Scope } from '../symbols/scope';
import { SymbolFlag } from '../symbols/scope';
import { assemble } from './assemble';
import { compileTarget } from './assignments';
import { AwaitedFrom, emitAwait, emitYield } from './awaiting';
import type { Span } from './compilation';
import { NOWHERE } from './compilation';
import { compileCondition } from './conditions';
import { compileExpr } from './expressions';
import { compileIterable } from './folding';
import { makeFunction, openUnit, scopeOf } from './functions';
import { emitNextAsync } from './loops';
import { cellOperand, resolutionOf } from './names';
import type { Label, Unit } from './unit';
import { RESTORED } from './unit';

const NAMES = { ListComp: '<listcomp>', SetComp: '<setcomp>', DictComp: '<dictcomp>', GeneratorExp: '<genexpr>' } as const;
const BUILD = { ListComp: Op.BUILD_LIST, SetComp: Op.BUILD_SET, DictComp: Op.BUILD_MAP } as const;

/** CPython: Python/codegen.c, codegen_comprehension() */
export function compileComprehension(u: Unit, node: ComprehensionExpr): void {
  const [outermost] = node.generators;
  const scope = scopeOf(u, node);
  if (scope.inlined) {
    compileOutermost(u, outermost);
    u.compilation.refuseMisplaced(node);
    return compileInlined(u, node, scope);
  }
  u.compilation.refuseMisplaced(node);
  const inner = openUnit(u, scope, NAMES[node.kind], u.compilation.source.lineOf(node.start));
  inner.argCount = 1;
  const { iteratesInside, loopPlaces } = u.compilation.knobs;
  if (node.kind !== 'GeneratorExp') inner.emit(BUILD[node.kind], 0, node);
  if (iteratesInside && node.kind === 'GeneratorExp') {
    inner.iteratesArgument = outermost.isAsync ? 'asynchronously' : 'yes';
    inner.emit(Op.LOAD_ITERATED, 0, node);
  } else {
    inner.emit(Op.LOAD_FAST, 0, node);
    if (iteratesInside) inner.emit(outermost.isAsync ? Op.GET_AITER : Op.GET_ITER, 0, outermost.iter);
  }
  compileGenerator(inner, node, 0, 0, node);
  if (node.kind === 'GeneratorExp') inner.loadNone(NOWHERE);
  inner.emit(Op.RETURN_VALUE, 0, node.kind === 'GeneratorExp' ? NOWHERE : node);
  makeFunction(u, assemble(inner), 0, node);
  compileOutermost(u, outermost);
  if (!iteratesInside) u.emit(outermost.isAsync ? Op.GET_AITER : Op.GET_ITER, 0, loopPlaces ? node : outermost.iter);
  u.emit(Op.CALL, 0, node);
  if (scope.isCoroutine && node.kind !== 'GeneratorExp') emitAwait(u, AwaitedFrom.EXPRESSION, node);
}

/** -- iterable. What is not iterated over right here stays what it is. */
function compileOutermost(u: Unit, { iter }: Comprehension): void {
  if (u.compilation.knobs.iteratesInside) compileExpr(u, iter);
  else compileIterable(u, iter);
}

/**
 * One `for` and what is in it. The iterator of the first is on the stack; the container is `depth` entries below it. `around`
 * is the place of what has none of its own up to 3.11: the comprehension, or the last comparison among its conditions.
 *
 * CPython: codegen_sync_comprehension_generator() and codegen_async_comprehension_generator()
 */
function compileGenerator(u: Unit, node: ComprehensionExpr, index: number, depth: number, around: Span): void {
  const generator = node.generators[index];
  const { statementPlaces, loopPlaces } = u.compilation.knobs;
  const at = statementPlaces ? around : loopPlaces ? node : generator.iter;
  const assigned = index > 0 && !generator.isAsync ? onlyElement(generator) : null;
  const skip = u.newLabel();
  let end = u.newLabel();
  let start: Label | null = null;
  let inside = depth;
  if (assigned !== null) {
    compileExpr(u, assigned);
  } else {
    if (index > 0) {
      compileIterable(u, generator.iter);
      u.emit(generator.isAsync ? Op.GET_AITER : Op.GET_ITER, 0, at);
    }
    inside++;
    start = u.here();
    if (generator.isAsync) end = emitNextAsync(u, at);
    else u.emit(Op.FOR_ITER, end, at);
  }
  compileTarget(u, generator.target);
  let place = around;
  for (const condition of generator.ifs) place = compileCondition(u, condition, skip, false, place);
  if (index + 1 < node.generators.length) compileGenerator(u, node, index + 1, inside, place);
  else compileElement(u, node, inside, place);
  u.place(skip);
  if (start !== null) u.jump(start, node.kind === 'DictComp' ? node.key : node.elt);
  u.place(end);
  if (generator.isAsync) u.emit(Op.END_ASYNC_FOR, 0, at);
}

/** `for y in [f(x)]` is an assignment. */
function onlyElement({ iter }: Comprehension) {
  if (iter.kind !== 'List' && iter.kind !== 'Tuple') return null;
  return iter.elts.length === 1 && iter.elts[0].kind !== 'Starred' ? iter.elts[0] : null;
}

function compileElement(u: Unit, node: ComprehensionExpr, depth: number, around: Span): void {
  const atWhole = u.compilation.knobs.statementPlaces;
  switch (node.kind) {
    case 'GeneratorExp':
      if (node.elt.kind === 'Starred') return yieldEach(u, node.elt);
      compileExpr(u, node.elt);
      emitYield(u, atWhole ? around : node.elt);
      return u.emit(Op.POP_TOP, 0, atWhole ? around : node.elt);
    case 'ListComp':
    case 'SetComp':
      if (node.elt.kind === 'Starred') {
        compileExpr(u, node.elt.value);
        return u.emit(node.kind === 'ListComp' ? Op.LIST_EXTEND : Op.SET_UPDATE, depth + 1, node.elt);
      }
      compileExpr(u, node.elt);
      return u.emit(node.kind === 'ListComp' ? Op.LIST_APPEND : Op.SET_ADD, depth + 1, atWhole ? around : node.elt);
    case 'DictComp':
      compileExpr(u, node.key);
      if (node.value === null) return u.emit(Op.DICT_UPDATE, depth + 1, node.key);
      compileExpr(u, node.value);
      return u.emit(Op.MAP_ADD, depth + 1, atWhole ? around : { start: node.key.start, end: node.value.end });
  }
}

/** `(*each for …)` yields item by item, in a loop of its own. */
function yieldEach(u: Unit, node: Starred): void {
  const end = u.newLabel();
  compileExpr(u, node.value);
  u.emit(Op.GET_ITER, 0, node);
  const start = u.here();
  u.emit(Op.FOR_ITER, end, node);
  emitYield(u, node);
  u.emit(Op.POP_TOP, 0, NOWHERE);
  u.jump(start, NOWHERE);
  u.place(end);
}

/** What an inlined comprehension has changed in the unit around it, to be undone. */
interface Isolation {
  /** Names whose locals were saved on the stack, in order. */
  saved: { name: string; operand: number }[];
  overridden: Map<string, Resolution | undefined>;
  hidden: string[];
}

/** iterable -- container (PEP 709) */
function compileInlined(u: Unit, node: ComprehensionExpr, scope: Scope): void {
  const [{ isAsync, iter }] = node.generators;
  const { iteratesInside, loopPlaces } = u.compilation.knobs;
  if (!iteratesInside) u.emit(isAsync ? Op.GET_AITER : Op.GET_ITER, 0, loopPlaces ? node : iter);
  const isolation = isolate(u, scope, node);
  const { saved } = isolation;
  const cleanup = u.newLabel();
  if (saved.length > 0) {
    u.emit(Op.SWAP, saved.length + 1, node);
    u.setupHandler(cleanup, 0, node);
  }
  if (node.kind !== 'GeneratorExp') u.emit(BUILD[node.kind], 0, node);
  u.emit(Op.SWAP, 2, node);
  if (iteratesInside) u.emit(isAsync ? Op.GET_AITER : Op.GET_ITER, 0, iter);
  compileGenerator(u, node, 0, 0, node);
  if (saved.length > 0) {
    const end = u.newLabel();
    u.popHandler();
    u.jump(end, NOWHERE);
    u.place(cleanup);
    u.emit(Op.SWAP, 2, NOWHERE);
    u.emit(Op.POP_TOP, 0, NOWHERE);
    restoreLocals(u, isolation, node);
    u.emit(Op.RERAISE, 0, NOWHERE);
    u.place(end);
    restoreLocals(u, isolation, node);
  }
  undoIsolation(u, isolation);
}

/**
 * Names that the comprehension binds must not touch those of the scope around it: their values wait on the stack, and what a
 * name means is what it means in the comprehension.
 *
 * CPython: push_inlined_comprehension_state()
 */
function isolate(u: Unit, scope: Scope, at: Span): Isolation {
  const isolation: Isolation = { saved: [], overridden: new Map(), hidden: [] };
  const inClass = u.scope.kind === 'class' && u.inlinedDepth === 0;
  u.inlinedDepth++;
  for (const { name, flags, resolution } of scope.symbols.values()) {
    if ((flags & SymbolFlag.parameter) !== 0) continue;
    const isBound = (flags & SymbolFlag.local) !== 0 && (flags & SymbolFlag.nonlocal) === 0;
    const outer = resolutionOf(u, name);
    const differs = resolution !== outer && resolution !== 'free' && !(resolution === 'cell' && outer === 'free');
    if (differs || inClass) {
      isolation.overridden.set(name, u.overrides.get(name));
      u.overrides.set(name, resolution);
    }
    if (!isBound) continue;
    if (!u.scope.isFunctionLike && !u.hiddenFast.has(name)) {
      u.hiddenFast.add(name);
      isolation.hidden.push(name);
    }
    const operand = resolution === 'cell' ? cellOperand(u, name) : u.localIndex(name);
    isolation.saved.push({ name, operand });
    u.emit(Op.LOAD_FAST_AND_CLEAR, operand, at);
    if (resolution === 'cell') u.emit(Op.MAKE_CELL, operand, at);
  }
  return isolation;
}

/** saved values, container -- container. CPython: restore_inlined_comprehension_locals() */
function restoreLocals(u: Unit, { saved }: Isolation, at: Span): void {
  u.emit(Op.SWAP, saved.length + 1, at);
  for (let i = saved.length - 1; i >= 0; i--) u.emit(Op.STORE_FAST, saved[i].operand | RESTORED, at);
}

function undoIsolation(u: Unit, { overridden, hidden }: Isolation): void {
  u.inlinedDepth--;
  for (const [name, before] of overridden) {
    if (before === undefined) u.overrides.delete(name);
    else u.overrides.set(name, before);
  }
  for (const name of hidden) u.hiddenFast.delete(name);
}
