import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { Op } from '../../bytecode/opcodes';
import type { DictTable } from '../../object/dict-table';
import { typeIdOf, typeOf } from '../../object/py-type';
import { numbers, payloads, refcounts, slotBases, typeIds } from '../../object/table';
import { slotCells } from '../../object/slot-arena';
import { TypeId } from '../../object/type-ids';
import { knobs } from '../../object/knobs';
import { decref, refcountOf } from '../../heap/refcount';
import { recursion } from '../../protocols/recursion';
import type { CodeObject, TranslatedCode } from '../../types/code';
import type { FunctionObject } from '../../types/function';
import type { GeneratorObject } from '../../types/generator';
import { GeneratorState } from '../../types/generator-state';
import { S_NEXT } from '../../types/generic-slots';
import { noteInsertion } from '../../values/instance';
import { None } from '../../values/singletons';
import { checkBreaker } from '../breaker';
import { callOnStack } from '../calls';
import { canResume, resumeGenerator, yieldValue } from '../generators';
import { nextItem, returnValue } from '../ops/control';
import { specialFunctionBorrowed } from '../special-calls';
import { operateBySpecial } from '../special-operators';
import type { Frame } from '../state';
import { FrameKind, LAST_STACK_CELL, code, frameAt, stack, vm } from '../state';
import { DEEPEST, Status, isWarm, placeToEnter, translation } from '../translation';

/** What translated code calls. Rows are borrowed; 0 says that the opcode's handler has to do it. */

/** CALL: as its handler, but translated code of the callee runs at once. */
export function callHere(count: number, site: number): number {
  const base = vm.sp - count - 2;
  const callable = stack[base] as Ref;
  if (typeIds[callable] === TypeId.FUNCTION) {
    const status = callFunctionHere(callable, base);
    if (status >= 0) return status;
  }
  const { depth } = vm;
  callOnStack(count, site);
  if (vm.depth !== depth) return finishSpecials(depth);
  return translation.active ? Status.DONE : Status.ELSEWHERE;
}

/**
 * A call of a function that is translated and needs no binding; -1 if it is another. As `enterFunction` and `checkBreaker`. Repeats `putOnTop` and
 * `runHere`: with calls of them the first run of fib takes a twentieth longer.
 */
function callFunctionHere(callable: Ref, base: number): number {
  const f = payloads[callable] as FunctionObject;
  const called = payloads[f.code] as CodeObject;
  const { translated } = called;
  const first = stack[base + 1] === NULL ? base + 2 : base + 1;
  const end = vm.sp;
  const depth = vm.depth + 1;
  if (translated === null || end - first !== called.exactCount || translation.nesting >= DEEPEST || !translation.lean) return -1;
  if (depth + recursion.nativeDepth * recursion.weight >= recursion.limit || first > LAST_STACK_CELL || translated.entries[0] !== 0 || !translation.active) return -1;
  const caller = vm.frame;
  caller.pc = vm.pc;
  caller.sp = end;
  const frame = frameAt(depth);
  if (frame.code !== called || frame.func !== callable) {
    frame.code = called;
    frame.codeRef = f.code;
    frame.func = callable;
  }
  const { globals } = f;
  const globalsTable = payloads[globals] as DictTable;
  const builtinsTable = payloads[f.builtins] as DictTable;
  frame.globals = globals;
  if (frame.globalsTable !== globalsTable) frame.globalsTable = globalsTable;
  if (frame.builtinsTable !== builtinsTable) frame.builtinsTable = builtinsTable;
  frame.locals = NULL;
  frame.moduleTable = null;
  frame.bp = first;
  frame.returnSp = base;
  frame.kind = FrameKind.CALL;
  frame.generator = NULL;
  frame.frameObject = NULL;
  vm.depth = depth;
  vm.frame = frame;
  vm.bp = first;
  vm.pc = called.base;
  const sp = first + called.localCount;
  for (let i = end; i < sp; i++) stack[i] = NULL;
  vm.sp = sp;
  checkBreaker();
  translation.nesting++;
  let status = translated.run(0);
  while (status === Status.AGAIN) status = translated.run(translated.entries[vm.pc - called.base]);
  translation.nesting--;
  if (status !== Status.RETURNED) return status;
  return translation.active ? Status.DONE : Status.ELSEWHERE;
}

/** As `enterFrame`, but for the generator and the stack: a frame of a function. */
function putOnTop(frame: Frame, depth: number, called: CodeObject, codeRef: Ref, func: Ref, bp: number, returnSp: number, kind: number): void {
  if (frame.code !== called || frame.func !== func) {
    frame.code = called;
    frame.codeRef = codeRef;
    frame.func = func;
  }
  const { globals, builtins } = payloads[func] as FunctionObject;
  const globalsTable = payloads[globals] as DictTable;
  const builtinsTable = payloads[builtins] as DictTable;
  frame.globals = globals;
  // What is in a record already is not written again: V8 keeps account of each pointer that it writes.
  if (frame.globalsTable !== globalsTable) frame.globalsTable = globalsTable;
  if (frame.builtinsTable !== builtinsTable) frame.builtinsTable = builtinsTable;
  frame.locals = NULL;
  frame.moduleTable = null;
  frame.bp = bp;
  frame.returnSp = returnSp;
  frame.kind = kind;
  frame.frameObject = NULL;
  vm.depth = depth;
  vm.frame = frame;
  vm.bp = bp;
}

/** Runs translated code until its frame ends or is put aside, if it gets so far. */
function runHere(translated: TranslatedCode, { base }: CodeObject, block: number): number {
  translation.nesting++;
  let status = translated.run(block);
  while (status === Status.AGAIN) status = translated.run(translated.entries[vm.pc - base]);
  translation.nesting--;
  if (status !== Status.RETURNED) return status;
  return translation.active ? Status.DONE : Status.ELSEWHERE;
}

/**
 * RETURN_VALUE: as `returnValue`, for the commonest frame. The result, owned, is above the stack. Repeats `leaveCalledFrame`: with a call of it
 * fib takes a tenth longer.
 */
export function returnHere(frame: Frame, result: Ref): number {
  if (frame.kind !== FrameKind.CALL || frame.generator !== NULL || frame.frameObject !== NULL || frame.locals !== NULL || !translation.lean) {
    stack[vm.sp++] = result;
    return returnValue() ? Status.LEAVE : Status.RETURNED;
  }
  const { bp, returnSp } = frame;
  const below = frameAt(--vm.depth);
  vm.frame = below;
  vm.bp = below.bp;
  vm.pc = below.pc;
  let last = vm.sp - 1;
  if (!knobs.localsFreedInReverse) {
    for (let i = bp; i <= last; i++) {
      const ref = stack[i] as Ref;
      if (ref === NULL) continue;
      stack[i] = NULL;
      decref(ref);
    }
    last = bp - 1;
  }
  for (let i = last; i >= returnSp; i--) {
    const ref = stack[i] as Ref;
    if (ref === NULL) continue;
    stack[i] = NULL;
    decref(ref);
  }
  stack[returnSp] = result;
  vm.sp = returnSp + 1;
  return Status.RETURNED;
}

/** Runs the frame on top until it ends, if that is possible here. */
export function runCallee(): number {
  const { code: called } = vm.frame;
  if (!isWarm(called) || !translation.active || translation.nesting >= DEEPEST) return Status.ELSEWHERE;
  const block = placeToEnter(called);
  if (block < 0) return Status.ELSEWHERE;
  return runHere(called.translated!, called, block);
}

/** Behind an instruction that may have put frames of special methods on top of the one at `depth`: runs them. */
export function finishSpecials(depth: number): number {
  while (vm.depth !== depth) {
    const status = runCallee();
    if (status !== Status.DONE) return status;
  }
  return Status.DONE;
}

/**
 * FOR_ITER over a generator or what has a `__next__` in Python: runs it to its next item or its end. As `resumeGenerator` and `runCallee`, for the
 * commonest.
 */
export function stepGenerator(iterator: Ref): number {
  if (typeIds[iterator] !== TypeId.GENERATOR) {
    operateBySpecial(Op.FOR_ITER, 0);
    return runCallee();
  }
  const g = payloads[iterator] as GeneratorObject;
  const called = payloads[g.codeRef] as CodeObject;
  const { translated } = called;
  const bp = vm.sp;
  const depth = vm.depth + 1;
  const { saved } = g;
  const block = translated === null ? -1 : translated.entries[g.pc - called.base];
  const isLean = block >= 0 && translation.lean && translation.active && translation.nesting < DEEPEST
    && depth + recursion.nativeDepth * recursion.weight < recursion.limit && bp <= LAST_STACK_CELL && g.frameObject === NULL && !knobs.objects.virtualIterators;
  const isSuspended = g.state === GeneratorState.SUSPENDED;
  if (!isLean || saved.length + (isSuspended ? 1 : 0) !== called.localCount + translated!.depths[block]) {
    resumeGenerator(iterator, None, FrameKind.FOR_GENERATOR);
    return runCallee();
  }
  const caller = vm.frame;
  caller.pc = vm.pc;
  caller.sp = bp;
  const frame = frameAt(depth);
  putOnTop(frame, depth, called, g.codeRef, g.func, bp, bp, FrameKind.FOR_GENERATOR);
  frame.generator = iterator;
  refcounts[iterator]++;
  const count = saved.length;
  for (let i = 0; i < count; i++) stack[bp + i] = saved[i] | 0;
  vm.sp = bp + count;
  if (isSuspended) {
    refcounts[None]++;
    stack[vm.sp++] = None;
  }
  vm.pc = g.pc;
  g.state = GeneratorState.RUNNING;
  // Without a handler it never handles an exception.
  if (called.handlers.length > 0) {
    g.excInfo.previous = vm.excInfo;
    vm.excInfo = g.excInfo;
  }
  return runHere(translated!, called, block);
}

/** YIELD_VALUE: as `yieldValue`, for the commonest frame. The value, owned, is above the stack. */
export function yieldHere(frame: Frame, value: Ref): number {
  if (frame.kind !== FrameKind.FOR_GENERATOR || frame.frameObject !== NULL || frame.locals !== NULL || knobs.objects.virtualIterators) {
    stack[vm.sp++] = value;
    return yieldValue() ? Status.LEAVE : Status.RETURNED;
  }
  const { generator, bp, returnSp } = frame;
  const g = payloads[generator] as GeneratorObject;
  const { saved } = g;
  const count = vm.sp - bp;
  for (let i = 0; i < count; i++) saved[i] = stack[bp + i];
  if (saved.length > count) saved.length = count;
  g.pc = vm.pc;
  g.state = GeneratorState.SUSPENDED;
  if (vm.excInfo === g.excInfo) vm.excInfo = g.excInfo.previous!;
  const below = frameAt(--vm.depth);
  vm.frame = below;
  vm.bp = below.bp;
  vm.pc = below.pc;
  vm.sp = returnSp;
  decref(generator);
  stack[returnSp] = value;
  vm.sp = returnSp + 1;
  return Status.RETURNED;
}

/** FOR_ITER: the next item, owned; 0 at the end; -1 for one whose step is a frame. */
export function nextHere(iterator: Ref): number {
  if ((typeIds[iterator] === TypeId.GENERATOR && canResume(iterator)) || specialFunctionBorrowed(iterator, S_NEXT) !== NULL) return -1;
  return nextItem(iterator);
}

/** LOAD_GLOBAL by its cache. */
export function globalOf(globals: DictTable, builtins: DictTable, at: number): number {
  const version = code[at];
  if (version === 0 || version !== globals.version) return NULL;
  const inBuiltins = code[at + 1];
  if (inBuiltins === 0) return globals.entries[3 * code[at + 2] + 1];
  return inBuiltins === builtins.version ? builtins.entries[3 * code[at + 2] + 1] : NULL;
}

/** The kind of a cache of LOAD_ATTR that has the place of an inline value (`ops/attributes.ts`). */
export const INLINE_VALUE = 1;

/** LOAD_ATTR by its cache. */
export function attributeOf(o: Ref, at: number): number {
  const version = code[at];
  if (version === 0 || version !== typeOf(o).version) return NULL;
  const base = slotBases[o];
  if (code[at + 2] === INLINE_VALUE) {
    const place = code[at + 1];
    return slotCells[base] === NULL && place < slotCells[base - 1] ? slotCells[base + place] : NULL;
  }
  return base === 0 || slotCells[base] === NULL ? code[at + 1] : NULL;
}

/** LOAD_METHOD by its cache. */
export function methodOf(o: Ref, at: number): number {
  const version = code[at];
  if (version === 0 || version !== typeOf(o).version) return NULL;
  const base = slotBases[o];
  return base === 0 || slotCells[base] === NULL ? code[at + 1] : NULL;
}

/**
 * STORE_ATTR by its cache: takes the value over and returns the old one, owned, or 0; -1 if it cannot. A borrowed object is one that the
 * stack should count: then nobody may be able to look while the old value ends.
 */
export function storeAttribute(o: Ref, value: Ref, at: number, borrowed: boolean): number {
  const version = code[at];
  const type = typeOf(o);
  if (version === 0 || version !== type.version) return -1;
  const base = slotBases[o];
  const place = code[at + 1];
  if (slotCells[base] !== NULL || place >= slotCells[base - 1]) return -1;
  const old = slotCells[base + place] as Ref;
  if (old === NULL) noteInsertion(o, type, place);
  else if (borrowed && refcountOf(old) === 1) {
    const id = typeIdOf(old);
    if (id !== TypeId.INT && id !== TypeId.FLOAT) return -1;
  }
  slotCells[base + place] = value;
  return old;
}

/** BINARY_SUBSCR of a list or tuple. */
export function itemOf(container: Ref, key: Ref): number {
  if (typeIds[key] !== TypeId.INT) return NULL;
  const id = typeIds[container];
  if (id !== TypeId.LIST && id !== TypeId.TUPLE) return NULL;
  const items = payloads[container] as Ref[];
  const index = numbers[key];
  return index >= 0 && index < items.length ? items[index] : NULL;
}

/** LOAD_DEREF. */
export function contentOf(cell: Ref): number {
  return payloads[cell] as number;
}
