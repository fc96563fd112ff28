import { Op } from '../bytecode/opcodes';
import { PYTHON_ERROR } from '../object/outcomes';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { isInstance, typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { bindNativeMethod, descriptorOf } from '../types/native-function';
import { shownIndex } from '../types/frame';
import type { Handler } from './handlers';
import { missingArgument, monitor } from './monitoring';
import { stack, vm } from './state';
import { tellTools } from './tool-events';
import { tell, threadsTraced, withoutRaised } from './trace-state';

/** Calls, for tools, and of functions that are not Python's, for the profile function. CPython: Python/legacy_tracing.c, sys_profile_call_or_return(). */
export function withCallEvents(original: Handler, op: number): Handler {
  return (operand) => {
    const state = threadsTraced.get(vm.threadBase);
    if (state === undefined || state.busy) return original(operand);
    const mark = holdMark();
    const { pc, depth } = vm;
    const profiled = state.profile === NULL ? NULL : calledNatively(op, operand);
    if (profiled !== NULL) hold(profiled);
    const called = monitor.active ? heldCall(op, operand) : null;
    const tellBoth = (event: 'c_call' | 'c_return' | 'c_exception'): void => {
      if (threadsTraced.get(vm.threadBase) !== state) return;
      if (profiled !== NULL && state.profile !== NULL) decref(tell(state, state.profile, event, profiled));
      if (called === null || (event !== 'c_call' && called.isPython)) return;
      tellTools(state, TOOL_EVENTS[event], shownIndex(vm.frame.codeRef, pc - 1 - vm.frame.code.base), newRef(called.callable), newRef(called.argument));
    };
    try {
      tellBoth('c_call');
      vm.pc = pc;
      const result = original(operand);
      if (vm.depth === depth && result !== true) tellBoth('c_return');
      dropHolds(mark);
      for (const ref of [profiled, called?.callable ?? NULL, called?.argument ?? NULL]) if (ref !== NULL) decref(ref);
      return result;
    } catch (thrown) {
      // What is held goes with what the callee holds.
      if (thrown === PYTHON_ERROR && vm.depth === depth) withoutRaised(() => tellBoth('c_exception'));
      throw thrown;
    }
  };
}

const TOOL_EVENTS = { c_call: 'CALL', c_return: 'C_RETURN', c_exception: 'C_RAISE' } as const;

interface HeldCall {
  callable: Ref;
  argument: Ref;
  isPython: boolean;
}

/** What a call instruction is about to call and its first argument, held. */
function heldCall(op: number, operand: number): HeldCall {
  const base = baseOfCall(op, operand);
  const callable = stack[base] as Ref;
  const self = stack[base + 1] as Ref;
  const hasArguments = op !== Op.CALL_FUNCTION_EX && operand > 0;
  const argument = self !== NULL ? self : hasArguments ? stack[base + 2] as Ref : missingArgument();
  const isPython = typeIdOf(callable) === TypeId.FUNCTION || typeIdOf(callable) === TypeId.METHOD;
  return { callable: hold(newRef(callable)), argument: hold(newRef(argument)), isPython };
}

/** Where the callable is on the stack. */
function baseOfCall(op: number, operand: number): number {
  return vm.sp - 2 - (op === Op.CALL ? operand : op === Op.CALL_KW ? operand + 1 : 1 + (operand & 1));
}

/** The built-in function that a call instruction is about to call, owned; NULL if it calls something else. */
function calledNatively(op: number, operand: number): Ref {
  const base = baseOfCall(op, operand);
  const callable = stack[base] as Ref;
  if (typeIdOf(callable) === TypeId.BUILTIN_FUNCTION) return newRef(callable);
  if (typeIdOf(callable) !== TypeId.METHOD_DESCRIPTOR) return NULL;
  const self = op === Op.CALL_FUNCTION_EX ? NULL : stack[base + 1] as Ref || (operand > 0 ? stack[base + 2] as Ref : NULL);
  if (self === NULL) return NULL;
  const { method, owner } = descriptorOf(callable);
  return isInstance(self, owner) ? bindNativeMethod(method, self, owner) : NULL;
}
