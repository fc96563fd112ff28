import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { Op } from '../../bytecode/opcodes';
import { decref } from '../../heap/refcount';
import { code, stack, vm } from '../state';
import { storeNameInModule } from './names';

const { STORE_FAST, STORE_NAME } = Op;

/** A new value goes where the instruction at `pc` puts it, if that stores it, or on the stack; execution goes on behind. */
export function deliver(value: Ref, pc: number): void {
  const word = code[pc];
  const op = word & 255;
  if (op === STORE_FAST) {
    vm.pc = pc + 1;
    const at = vm.bp + (word >>> 8);
    const old = stack[at] as Ref;
    stack[at] = value;
    if (old !== NULL) decref(old);
  } else if (op === STORE_NAME && storeNameInModule(word >>> 8, value, pc + 1)) {
    return;
  } else {
    vm.pc = pc;
    stack[vm.sp++] = value;
  }
}
