import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { decref, incref } from '../../heap/refcount';
import { defineHandlers } from '../handlers';
import { constants, push, stack, vm } from '../state';

/** Moving values on the evaluation stack. */
defineHandlers({
  NOP() {},
  POP_TOP() {
    const ref = stack[--vm.sp] as Ref;
    stack[vm.sp] = NULL;
    if (ref !== NULL) decref(ref);
  },
  COPY(depth) {
    const ref = stack[vm.sp - depth] as Ref;
    incref(ref);
    push(ref);
  },
  SWAP(depth) {
    const at = vm.sp - depth;
    const ref = stack[at];
    stack[at] = stack[vm.sp - 1];
    stack[vm.sp - 1] = ref;
  },
  PUSH_NULL() {
    push(NULL);
  },
  LOAD_CONST(index) {
    const ref = constants[index] as Ref;
    incref(ref);
    push(ref);
  },
});
