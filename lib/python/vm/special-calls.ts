import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { typeIdOf, typeOf } from '../object/py-type';
import { NO_NAMES } from '../object/runtime';
import { FIRST_CLASS_ID, TypeId } from '../object/type-ids';
import { newRef } from '../heap/refcount';
import { lookupBorrowed } from '../protocols/type-lookup';
import { codeOf } from '../types/code';
import { functionOf } from '../types/function';
import { bindArguments } from './bind-arguments';
import { checkBreaker } from './breaker';
import { enterFunction } from './frames';
import { observer } from './run';
import { countSpecial } from './special-kinds';
import { operateBySpecial } from './special-operators';
import { push, stack, vm } from './state';
import { isWarm, runTranslated, translation } from './translation';

/**
 * Special methods that are plain functions run in the loop that met the instruction: its handler puts their frame on top, and what the
 * instruction has to do with the result is done when the frame returns (`special-kinds.ts`). So they may call each other as deep as
 * `sys.setrecursionlimit` lets them, however small the host's stack is.
 */

/** Whether calling the object runs a frame, and no more. */
export function isPlainFunction(callable: Ref): boolean {
  return callable !== NULL && typeIdOf(callable) === TypeId.FUNCTION && !codeOf(functionOf(callable).code).isGenerator;
}

/** Whether the object's class is one of the program's. */
export function isOfClass(o: Ref): boolean {
  return typeIdOf(o) >= FIRST_CLASS_ID;
}

/** The special method of a class of the program's, borrowed, if it is a plain function; else NULL. */
export function specialFunctionBorrowed(o: Ref, name: Ref): Ref {
  if (!isOfClass(o)) return NULL;
  const found = lookupBorrowed(typeOf(o), name);
  return isPlainFunction(found) ? found : NULL;
}

/**
 * Puts the frame of a plain function on top, with these arguments. What is on the stack from `base` on is the call's, and is released after the
 * frame's locals.
 */
export function enterSpecial(kind: number, base: number, func: Ref, ...values: Ref[]): void {
  const f = functionOf(func);
  countSpecial(kind);
  const isExact = codeOf(f.code).exactCount === values.length;
  const bound = isExact ? values : bindArguments(f, { values, names: NO_NAMES });
  push(newRef(func));
  const bp = vm.sp;
  for (const ref of bound) push(isExact ? newRef(ref) : ref);
  enterFunction(func, f, bp, vm.sp - bp, base, kind);
  if (observer.observe !== null) observer.entered();
  checkBreaker();
}

/** As `enterSpecial`, of a special method: who found it holds it meanwhile. CPython: vectorcall_maybe() */
export function enterMethod(kind: number, method: Ref, ...values: Ref[]): void {
  const base = vm.sp;
  push(newRef(method));
  enterSpecial(kind, base, method, ...values);
}

/**
 * After a handler may have put a frame on the one at `depth`: goes on with it in translated code, if there is any; true to leave the loop.
 * Translated code does so itself.
 */
export function goOnInFrame(depth: number): boolean {
  return vm.depth !== depth && !translation.inside && isWarm(vm.frame.code) && runTranslated();
}

/**
 * What the handler of an opcode is to return if a special method of `o` does its work, or has its frame on top now; null if the instruction has to be
 * done in the general way.
 */
export function bySpecial(o: Ref, op: number, operand: number): boolean | null {
  if (!isOfClass(o)) return null;
  const { depth } = vm;
  return operateBySpecial(op, operand) ? goOnInFrame(depth) : null;
}

/** As `bySpecial`, where the truth of what is on top is asked for. */
export function truthBySpecial(op: number): boolean | null {
  const o = stack[vm.sp - 1] as Ref;
  const { bool, length } = typeOf(o).slots;
  return bool === null && length === null ? null : bySpecial(o, op, 0);
}
