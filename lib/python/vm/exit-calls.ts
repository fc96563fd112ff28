import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { knobs } from '../object/knobs';
import { typeIdOf } from '../object/py-type';
import { NO_NAMES } from '../object/runtime';
import { TypeId } from '../object/type-ids';
import { newRef } from '../heap/refcount';
import { callObject } from '../protocols/call';
import { enterCall, leaveCall } from '../protocols/recursion';
import { codeOf } from '../types/code';
import { functionOf } from '../types/function';
import { methodOf } from '../types/method';
import { checkBreaker } from './breaker';
import { callBound, dropCall } from './calls';
import { enterFunction } from './frames';
import { FrameKind, push, vm } from './state';

/**
 * Calls the exit method of a `with` statement with an exception. What is called and the arguments stay where the statement has them, so the
 * call counts only what the method itself keeps. CPython: WITH_EXCEPT_START
 */
export function callExit(exit: Ref, self: Ref, values: readonly Ref[]): void {
  const base = vm.sp;
  const holders = knobs.objects.exitHoldsTraceback;
  push(holders > 0 ? newRef(values[2]) : NULL);
  for (let i = 1; i < holders; i++) push(newRef(values[2]));
  let func = exit;
  let receiver = self;
  if (typeIdOf(exit) === TypeId.METHOD) ({ func, self: receiver } = methodOf(exit));
  const given = receiver === NULL ? [...values] : [receiver, ...values];
  if (typeIdOf(func) !== TypeId.FUNCTION) {
    enterCall(' while calling a Python object');
    const result = callObject(func, { values: given, names: NO_NAMES });
    leaveCall();
    dropCall(base);
    push(result);
  } else {
    const f = functionOf(func);
    if (given.length !== codeOf(f.code).exactCount) {
      callBound(func, f, base, { values: given, names: NO_NAMES }, true);
      return;
    }
    const bp = vm.sp;
    for (const ref of given) push(newRef(ref));
    enterFunction(func, f, bp, given.length, base, FrameKind.CALL);
  }
  checkBreaker();
}
