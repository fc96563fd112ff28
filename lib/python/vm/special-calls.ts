import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { typeIdOf } from '../object/py-type';
import { NO_NAMES } from '../object/runtime';
import { TypeId } from '../object/type-ids';
import { newRef } from '../heap/refcount';
import { countLoop } from '../protocols/recursion';
import { codeOf } from '../types/code';
import { functionOf } from '../types/function';
import { bindArguments } from './bind-arguments';
import { checkBreaker } from './breaker';
import { enterFunction } from './frames';
import { observer } from './run';
import { beginsLoop } from './special-kinds';
import { push, vm } from './state';
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

/**
 * Puts the frame of a plain function on top, with the arguments up to the first that is NULL. What is on the stack from `base` on is the call's,
 * and is released after the frame's locals.
 */
export function enterSpecial(kind: number, base: number, func: Ref, a: Ref, b: Ref = NULL, c: Ref = NULL): void {
  const f = functionOf(func);
  const given = c !== NULL ? 3 : b !== NULL ? 2 : 1;
  if (beginsLoop(kind)) countLoop();
  const isExact = codeOf(f.code).exactCount === given;
  const bound = isExact ? null : bindArguments(f, { values: given === 1 ? [a] : given === 2 ? [a, b] : [a, b, c], names: NO_NAMES });
  push(newRef(func));
  const bp = vm.sp;
  if (bound === null) {
    push(newRef(a));
    if (given > 1) push(newRef(b));
    if (given > 2) push(newRef(c));
  } else for (const ref of bound) push(ref);
  enterFunction(func, f, bp, vm.sp - bp, base, kind);
  if (observer.observe !== null) observer.entered();
  checkBreaker();
}

/** After a handler entered a frame: goes on with it in translated code, if there is any; true to leave the loop. Translated code does so itself. */
export function goOnInFrame(): boolean {
  return !translation.inside && isWarm(vm.frame.code) && runTranslated();
}
