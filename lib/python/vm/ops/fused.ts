import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { typeIdOf } from '../../object/py-type';
import { numbers } from '../../object/table';
import { TypeId } from '../../object/type-ids';
import { Op } from '../../bytecode/opcodes';
import { decref, incref } from '../../heap/refcount';
import { compareNumbers } from '../../protocols/compare';
import { arithmetic } from '../../values/numbers';
import { Fused } from '../fusing';
import { handlers } from '../handlers';
import { code, constants, stack, vm } from '../state';
import { returnAndGoOn } from './control';
import { deliver } from './deliver';
import { globalOrBuiltinBorrowed, nameInModuleBorrowed, storeNameInModule } from './names';

/**
 * Superinstructions (`../fusing.ts`). When a handler begins, `vm.pc` stands behind the first word. Where the operands are not what it is
 * there for, it does what the first instruction does and leaves the others to the loop. Whatever may raise or run Python code happens
 * with `vm.pc` where the instruction in question would have it.
 *
 * The length of an instruction with its cache: LOAD_* and jumps one word, BINARY_OP, INPLACE_OP and COMPARE_OP two.
 */
const { LOAD_FAST, LOAD_NAME, STORE_NAME, POP_JUMP_IF_TRUE, COMPARE_OP, BINARY_OP, INPLACE_OP } = Op;

/** Two operands that are not on the stack; false if it needs the general way. `pc` is where the operation stands. */
function binaryOfTwo(a: Ref, b: Ref, pc: number): boolean {
  if (a === NULL || b === NULL) return false;
  const result = arithmetic(a, b, code[pc] >>> 8);
  if (result === NULL) return false;
  deliver(result, pc + 2);
  return true;
}

/** The top and a right operand that is not on the stack. */
function binaryWith(b: Ref): boolean {
  if (b === NULL) return false;
  const at = vm.sp - 1;
  const a = stack[at] as Ref;
  const pc = vm.pc;
  const result = arithmetic(a, b, code[pc] >>> 8);
  if (result === NULL) return false;
  stack[at] = NULL;
  vm.sp = at;
  decref(a);
  deliver(result, pc + 2);
  return true;
}

/** Both operands on the stack. */
function binaryAndStore(op: number, general: number): boolean | void {
  const sp = vm.sp;
  const b = stack[sp - 1] as Ref;
  const a = stack[sp - 2] as Ref;
  const result = arithmetic(a, b, op);
  if (result === NULL) return handlers[general](op);
  stack[sp - 1] = stack[sp - 2] = NULL;
  vm.sp = sp - 2;
  decref(a);
  decref(b);
  deliver(result, vm.pc + 1);
  return false;
}

const localBorrowed = (index: number): Ref => stack[vm.bp + index] as Ref;

handlers[Fused.LOAD_FAST_LOAD_FAST_BINARY] = (index) => {
  const { pc } = vm;
  if (!binaryOfTwo(localBorrowed(index), localBorrowed(code[pc] >>> 8), pc + 1)) handlers[LOAD_FAST](index);
};
handlers[Fused.LOAD_FAST_LOAD_CONST_BINARY] = (index) => {
  const { pc } = vm;
  if (!binaryOfTwo(localBorrowed(index), constants[code[pc] >>> 8] as Ref, pc + 1)) handlers[LOAD_FAST](index);
};
handlers[Fused.LOAD_NAME_LOAD_NAME_BINARY] = (index) => {
  const { pc } = vm;
  if (!binaryOfTwo(nameInModuleBorrowed(index), nameInModuleBorrowed(code[pc] >>> 8), pc + 1)) handlers[LOAD_NAME](index);
};
handlers[Fused.LOAD_NAME_LOAD_CONST_BINARY] = (index) => {
  const { pc } = vm;
  if (!binaryOfTwo(nameInModuleBorrowed(index), constants[code[pc] >>> 8] as Ref, pc + 1)) handlers[LOAD_NAME](index);
};
handlers[Fused.LOAD_FAST_BINARY] = (index) => {
  if (!binaryWith(localBorrowed(index))) handlers[LOAD_FAST](index);
};
handlers[Fused.LOAD_NAME_BINARY] = (index) => {
  if (!binaryWith(nameInModuleBorrowed(index))) handlers[LOAD_NAME](index);
};
handlers[Fused.LOAD_CONST_BINARY] = (index) => {
  const b = constants[index] as Ref;
  if (binaryWith(b)) return;
  incref(b);
  stack[vm.sp++] = b;
};
handlers[Fused.BINARY_STORE] = (op) => binaryAndStore(op, BINARY_OP);
handlers[Fused.INPLACE_STORE] = (op) => binaryAndStore(op, INPLACE_OP);

/** Compares two numbers and jumps as the instruction behind the comparison says; false if they are not numbers. */
function compareTwo(a: Ref, b: Ref, op: number, jump: number): boolean {
  const id = typeIdOf(a);
  if ((id !== TypeId.INT && id !== TypeId.FLOAT) || typeIdOf(b) !== id) return false;
  const word = code[jump];
  vm.pc = compareNumbers(numbers[a], numbers[b], op) === ((word & 255) === POP_JUMP_IF_TRUE) ? word >>> 8 : jump + 1;
  return true;
}

/** As `compareTwo`, of operands that are not on the stack, with the comparison at `pc`. */
function compareOfTwo(a: Ref, b: Ref, pc: number): boolean {
  return a !== NULL && b !== NULL && compareTwo(a, b, code[pc] >>> 8, pc + 2);
}

/** As `compareTwo`, of the top and an operand that is not on the stack. */
function compareWith(b: Ref): boolean {
  const { pc } = vm;
  const at = vm.sp - 1;
  const a = stack[at] as Ref;
  if (b === NULL || !compareTwo(a, b, code[pc] >>> 8, pc + 2)) return false;
  stack[at] = NULL;
  vm.sp = at;
  decref(a);
  return true;
}

handlers[Fused.LOAD_FAST_LOAD_FAST_COMPARE_JUMP] = (index) => {
  const { pc } = vm;
  if (!compareOfTwo(localBorrowed(index), localBorrowed(code[pc] >>> 8), pc + 1)) handlers[LOAD_FAST](index);
};
handlers[Fused.LOAD_FAST_LOAD_CONST_COMPARE_JUMP] = (index) => {
  const { pc } = vm;
  if (!compareOfTwo(localBorrowed(index), constants[code[pc] >>> 8] as Ref, pc + 1)) handlers[LOAD_FAST](index);
};
handlers[Fused.LOAD_NAME_LOAD_NAME_COMPARE_JUMP] = (index) => {
  const { pc } = vm;
  if (!compareOfTwo(nameInModuleBorrowed(index), nameInModuleBorrowed(code[pc] >>> 8), pc + 1)) handlers[LOAD_NAME](index);
};
handlers[Fused.LOAD_NAME_LOAD_CONST_COMPARE_JUMP] = (index) => {
  const { pc } = vm;
  if (!compareOfTwo(nameInModuleBorrowed(index), constants[code[pc] >>> 8] as Ref, pc + 1)) handlers[LOAD_NAME](index);
};
handlers[Fused.LOAD_CONST_COMPARE_JUMP] = (index) => {
  const b = constants[index] as Ref;
  if (compareWith(b)) return;
  incref(b);
  stack[vm.sp++] = b;
};
handlers[Fused.LOAD_FAST_COMPARE_JUMP] = (index) => {
  if (!compareWith(localBorrowed(index))) handlers[LOAD_FAST](index);
};
handlers[Fused.COMPARE_JUMP] = (op) => {
  const sp = vm.sp;
  const b = stack[sp - 1] as Ref;
  const a = stack[sp - 2] as Ref;
  if (!compareTwo(a, b, op, vm.pc + 1)) return handlers[COMPARE_OP](op);
  stack[sp - 1] = stack[sp - 2] = NULL;
  vm.sp = sp - 2;
  decref(a);
  decref(b);
  return false;
};

handlers[Fused.LOAD_FAST_LOAD_FAST] = (index) => {
  const first = localBorrowed(index);
  if (first === NULL) {
    handlers[LOAD_FAST](index);
    return;
  }
  incref(first);
  stack[vm.sp++] = first;
  const second = localBorrowed(code[vm.pc] >>> 8);
  if (second === NULL) return;
  vm.pc++;
  incref(second);
  stack[vm.sp++] = second;
};

handlers[Fused.LOAD_FAST_LOAD_CONST] = (index) => {
  const first = localBorrowed(index);
  if (first === NULL) {
    handlers[LOAD_FAST](index);
    return;
  }
  incref(first);
  stack[vm.sp++] = first;
  const second = constants[code[vm.pc++] >>> 8] as Ref;
  incref(second);
  stack[vm.sp++] = second;
};

/** Pushes a name if it is easily found. */
function pushName(index: number): boolean {
  const value = globalOrBuiltinBorrowed(index);
  if (value === NULL) return false;
  incref(value);
  stack[vm.sp++] = value;
  return true;
}

handlers[Fused.LOAD_NAME_LOAD_NAME] = (index) => {
  if (!pushName(index)) handlers[LOAD_NAME](index);
  else if (pushName(code[vm.pc] >>> 8)) vm.pc++;
};

handlers[Fused.STORE_FAST_LOAD_FAST] = (index) => {
  const at = vm.bp + index;
  const old = stack[at] as Ref;
  stack[at] = stack[--vm.sp];
  stack[vm.sp] = NULL;
  if (old !== NULL) decref(old);
  const loaded = localBorrowed(code[vm.pc] >>> 8);
  if (loaded === NULL) return;
  vm.pc++;
  incref(loaded);
  stack[vm.sp++] = loaded;
};

handlers[Fused.STORE_NAME_LOAD_NAME] = (index) => {
  const at = vm.sp - 1;
  const value = stack[at] as Ref;
  stack[at] = NULL;
  vm.sp = at;
  if (!storeNameInModule(index, value, vm.pc)) {
    stack[at] = value;
    vm.sp = at + 1;
    handlers[STORE_NAME](index);
  } else if (pushName(code[vm.pc] >>> 8)) vm.pc++;
};

handlers[Fused.LOAD_GLOBAL_PUSH_NULL] = (index) => {
  handlers[Op.LOAD_GLOBAL](index);
  vm.pc++;
  stack[vm.sp++] = NULL;
};

handlers[Fused.LOAD_NAME_PUSH_NULL] = (index) => {
  if (!pushName(index)) {
    handlers[LOAD_NAME](index);
    return;
  }
  vm.pc++;
  stack[vm.sp++] = NULL;
};

handlers[Fused.LOAD_FAST_RETURN] = (index) => {
  const value = localBorrowed(index);
  if (value === NULL) {
    handlers[LOAD_FAST](index);
    return false;
  }
  incref(value);
  stack[vm.sp++] = value;
  vm.pc++;
  return returnAndGoOn();
};

handlers[Fused.LOAD_CONST_RETURN] = (index) => {
  const value = constants[index] as Ref;
  incref(value);
  stack[vm.sp++] = value;
  vm.pc++;
  return returnAndGoOn();
};
