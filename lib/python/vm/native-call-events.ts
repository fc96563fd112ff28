import { Op } from '../bytecode/opcodes';
import { PYTHON_ERROR } from '../object/outcomes';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { isInstance, typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { bindNativeMethod, descriptorOf } from '../types/native-function';
import type { Handler } from './handlers';
import { stack, vm } from './state';
import { tell, threadsTraced, withoutRaised } from './trace-state';

/** Calls of functions that are not Python's, for the profile function. CPython: Python/legacy_tracing.c, sys_profile_call_or_return(). */
export function withCallEvents(original: Handler, op: number): Handler {
  return (operand) => {
    const state = threadsTraced.get(vm.threadBase);
    if (state === undefined || state.busy || state.profile === NULL) return original(operand);
    const callee = calledNatively(op, operand);
    if (callee === NULL) return original(operand);
    const mark = holdMark();
    hold(callee);
    const { pc } = vm;
    const tellCall = (event: 'c_call' | 'c_return' | 'c_exception'): void => {
      if (state.profile === NULL || threadsTraced.get(vm.threadBase) !== state) return;
      decref(tell(state, state.profile, event, callee));
    };
    tellCall('c_call');
    vm.pc = pc;
    try {
      const result = original(operand);
      tellCall('c_return');
      return result;
    } catch (thrown) {
      if (thrown === PYTHON_ERROR) withoutRaised(() => tellCall('c_exception'));
      throw thrown;
    } finally {
      dropHolds(mark);
      decref(callee);
    }
  };
}

/** The built-in function that a call instruction is about to call, owned; NULL if it calls something else. */
function calledNatively(op: number, operand: number): Ref {
  const base = vm.sp - 2 - (op === Op.CALL ? operand : op === Op.CALL_KW ? operand + 1 : 1 + (operand & 1));
  const callable = stack[base] as Ref;
  if (typeIdOf(callable) === TypeId.BUILTIN_FUNCTION) return newRef(callable);
  if (typeIdOf(callable) !== TypeId.METHOD_DESCRIPTOR) return NULL;
  const self = op === Op.CALL_FUNCTION_EX ? NULL : stack[base + 1] as Ref || (operand > 0 ? stack[base + 2] as Ref : NULL);
  if (self === NULL) return NULL;
  const { method, owner } = descriptorOf(callable);
  return isInstance(self, owner) ? bindNativeMethod(method, self, owner) : NULL;
}
