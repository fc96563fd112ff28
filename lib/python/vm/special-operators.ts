import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { isPythonError, takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { PYTHON_ERROR } from '../object/outcomes';
import { BinaryOp, isSubtype, typeOf } from '../object/py-type';
import { Op } from '../bytecode/opcodes';
import { decref, newRef } from '../heap/refcount';
import { callSpecial } from '../protocols/call';
import { REFLECTED, unansweredComparison } from '../protocols/compare';
import { checkedIterator } from '../protocols/iterate';
import { tryBinary, unansweredOperation } from '../protocols/number';
import { checkCall } from '../protocols/recursion';
import { stealIsTrue } from '../protocols/truth';
import { lookupBorrowed } from '../protocols/type-lookup';
import {
  COMPARE_NAMES, S_BOOL, S_CONTAINS, S_DELITEM, S_GETITEM, S_ITER, S_LEN, S_NEXT, S_SETITEM, lengthOfResult, truthOfResult,
} from '../types/generic-slots';
import { False, NotImplemented, True } from '../values/singletons';
import { enterMethod, enterSpecial, isOfClass, specialFunctionBorrowed } from './special-calls';
import { instruction, specialKind } from './special-kinds';
import { formatBySpecial } from './special-text';
import { code, pop, push, stack, vm } from './state';

/**
 * Operators, subscripts, truth and loops with objects of classes of the program where the special method is a plain function: each function enters it and
 * says so, or looks for no more than that. What the operands are is asked again when the method has returned: they are where they were.
 */

function replaceOne(result: Ref): void {
  const a = stack[vm.sp - 1] as Ref;
  stack[vm.sp - 1] = result;
  decref(a);
}

function replaceTwo(result: Ref): void {
  const b = pop();
  const a = stack[vm.sp - 1] as Ref;
  stack[vm.sp - 1] = result;
  decref(a);
  decref(b);
}

/** The middle of the operators' method names, by `BinaryOp`. */
const NAMES: Record<number, string> = {
  [BinaryOp.ADD]: 'add', [BinaryOp.SUBTRACT]: 'sub', [BinaryOp.MULTIPLY]: 'mul', [BinaryOp.REMAINDER]: 'mod', [BinaryOp.POWER]: 'pow',
  [BinaryOp.LSHIFT]: 'lshift', [BinaryOp.RSHIFT]: 'rshift', [BinaryOp.AND]: 'and', [BinaryOp.XOR]: 'xor', [BinaryOp.OR]: 'or',
  [BinaryOp.FLOOR_DIVIDE]: 'floordiv', [BinaryOp.TRUE_DIVIDE]: 'truediv', [BinaryOp.MATRIX_MULTIPLY]: 'matmul',
};

const names = { methods: [] as Ref[] };

/** The name of an operator's method: itself, reflected (`r`) or in place (`i`). */
function methodName(op: number, which: '' | 'r' | 'i'): Ref {
  const at = 3 * op + 'ri'.indexOf(which || '-') + 1;
  return (names.methods[at] ??= staticString(`__${which}${NAMES[op]}__`));
}

/** An instruction whose operands are on the stack. True if a frame is on top now, or all is done. */
export function operateBySpecial(op: number, operand: number): boolean {
  const top = stack[vm.sp - 1] as Ref;
  const below = stack[vm.sp - 2] as Ref;
  switch (op) {
    case Op.BINARY_OP:
    case Op.INPLACE_OP: return arithmeticBySpecial(below, top, operand, op === Op.INPLACE_OP);
    case Op.COMPARE_OP: return compareBySpecial(below, top, operand);
    case Op.BINARY_SUBSCR: return enterNamed(kinds().subscript, S_GETITEM, below, top);
    case Op.STORE_SUBSCR: return enterNamed(kinds().store, S_SETITEM, below, top, stack[vm.sp - 3] as Ref);
    case Op.DELETE_SUBSCR: return enterNamed(kinds().delete, S_DELITEM, below, top);
    case Op.CONTAINS_OP: return enterNamed(kinds().contains, S_CONTAINS, top, below);
    case Op.UNARY_NEGATIVE: return enterNamed(kinds().unary, staticString('__neg__'), top);
    case Op.UNARY_POSITIVE: return enterNamed(kinds().unary, staticString('__pos__'), top);
    case Op.UNARY_INVERT: return enterNamed(kinds().unary, staticString('__invert__'), top);
    case Op.GET_ITER: return enterNamed(kinds().iterate, S_ITER, top);
    case Op.FOR_ITER: return enterNamed(kinds().step, S_NEXT, top);
    case Op.FORMAT_VALUE: return formatBySpecial(operand);
    default: return truthBySpecial();
  }
}

/** BINARY_OP and INPLACE_OP. CPython: binary_iop(), binary_op1(), SLOT1BINFULL */
function arithmeticBySpecial(a: Ref, b: Ref, op: number, inplace: boolean): boolean {
  if (inplace && typeOf(a).slots.inplace[op] !== null) {
    const method = specialFunctionBorrowed(a, methodName(op, 'i'));
    if (method !== NULL) enterMethod(kinds().inplace, method, a, b);
    return method !== NULL;
  }
  return enterOperator(a, b, op);
}

function enterOperator(a: Ref, b: Ref, op: number): boolean {
  const [left, right] = [typeOf(a), typeOf(b)];
  if (left !== right && isSubtype(right, left)) return false;
  const method = specialFunctionBorrowed(a, methodName(op, ''));
  if (method !== NULL) {
    enterMethod(kinds().left, method, a, b);
    return true;
  }
  const slot = left.slots.binary[op];
  const reflected = specialFunctionBorrowed(b, methodName(op, 'r'));
  if (reflected === NULL || (slot !== null && isOfClass(a))) return false;
  const result = slot === null ? NotImplemented : slot(a, b);
  if (result === NotImplemented) enterMethod(kinds().right, reflected, b, a);
  else replaceTwo(result);
  return true;
}

function inplaceReturned(result: Ref): void {
  const [b, a] = [stack[vm.sp - 1] as Ref, stack[vm.sp - 2] as Ref];
  const op = instruction(2) >>> 8;
  if (result !== NotImplemented) replaceTwo(result);
  else if (!enterOperator(a, b, op)) operated(tryBinary(a, b, op));
}

function leftReturned(result: Ref): void {
  if (result !== NotImplemented) {
    replaceTwo(result);
    return;
  }
  const [b, a] = [stack[vm.sp - 1] as Ref, stack[vm.sp - 2] as Ref];
  const op = instruction(2) >>> 8;
  const slot = typeOf(b).slots.binary[op];
  if (typeOf(a) === typeOf(b) || slot === null) operated(NotImplemented);
  else {
    const reflected = specialFunctionBorrowed(b, methodName(op, 'r'));
    if (reflected !== NULL) enterMethod(kinds().right, reflected, b, a);
    // A class's own slot would ask the left operand again.
    else if (slot === typeOf(a).slots.binary[op]) operated(callSpecial(b, methodName(op, 'r'), a) || NotImplemented);
    else operated(slot(a, b));
  }
}

/** Nobody is left to be asked. */
function operated(result: Ref): void {
  const word = instruction(2);
  replaceTwo(result !== NotImplemented ? result
    : unansweredOperation(stack[vm.sp - 2] as Ref, stack[vm.sp - 1] as Ref, word >>> 8, (word & 255) === Op.INPLACE_OP));
}

/** COMPARE_OP. CPython: do_richcompare() */
function compareBySpecial(a: Ref, b: Ref, op: number): boolean {
  const method = specialFunctionBorrowed(a, COMPARE_NAMES[op]);
  if (method === NULL || (typeOf(a) !== typeOf(b) && isSubtype(typeOf(b), typeOf(a)))) return false;
  checkCall(' in comparison');
  enterMethod(kinds().compared, method, a, b);
  return true;
}

function comparedLeft(result: Ref): void {
  if (result !== NotImplemented) {
    replaceTwo(result);
    return;
  }
  const [b, a] = [stack[vm.sp - 1] as Ref, stack[vm.sp - 2] as Ref];
  const op = REFLECTED[instruction(2) >>> 8];
  const reflected = specialFunctionBorrowed(b, COMPARE_NAMES[op]);
  if (reflected !== NULL) enterMethod(kinds().comparedRight, reflected, b, a);
  else comparedRight(typeOf(b).slots.richcompare?.(b, a, op) ?? NotImplemented);
}

function comparedRight(result: Ref): void {
  replaceTwo(result !== NotImplemented ? result : unansweredComparison(stack[vm.sp - 2] as Ref, stack[vm.sp - 1] as Ref, instruction(2) >>> 8));
}

function containsReturned(result: Ref): void {
  const inverted = instruction(1) >>> 8;
  replaceTwo(stealIsTrue(result) === (inverted === 0) ? True : False);
}

function storeReturned(result: Ref): void {
  decref(result);
  const key = pop();
  const container = pop();
  const value = pop();
  decref(value);
  decref(container);
  decref(key);
}

function deleteReturned(result: Ref): void {
  decref(result);
  const key = pop();
  const container = pop();
  decref(container);
  decref(key);
}

function stepFailed(): boolean {
  if (!isPythonError(PYTHON_ERROR, 'StopIteration')) return false;
  decref(takeRaised());
  vm.pc = code[vm.pc - 1] >>> 8;
  decref(pop());
  return true;
}

/** The kinds of frames, by what was asked. */
function makeKinds() {
  return {
    inplace: specialKind(inplaceReturned),
    left: specialKind(leftReturned),
    right: specialKind(operated),
    compared: specialKind(comparedLeft, { calls: 1 }),
    comparedRight: specialKind(comparedRight, { calls: 1 }),
    unary: specialKind(replaceOne),
    subscript: specialKind(replaceTwo, { inlined: true }),
    contains: specialKind(containsReturned),
    store: specialKind(storeReturned),
    delete: specialKind(deleteReturned),
    truth: specialKind((result) => truthKnown(truthOfResult(stack[vm.sp - 1] as Ref, result))),
    length: specialKind((result) => truthKnown(lengthOfResult(result) > 0)),
    iterate: specialKind((result) => replaceOne(checkedIterator(stack[vm.sp - 1] as Ref, result))),
    step: specialKind(push, { failed: stepFailed }),
  };
}

const made = { kinds: null as ReturnType<typeof makeKinds> | null };

function kinds(): ReturnType<typeof makeKinds> {
  return (made.kinds ??= makeKinds());
}

/** One of the object's special methods, with these arguments behind it. */
function enterNamed(kind: number, name: Ref, o: Ref, ...values: Ref[]): boolean {
  const method = specialFunctionBorrowed(o, name);
  if (method !== NULL) enterMethod(kind, method, o, ...values);
  return method !== NULL;
}

/** An instruction that asks for the truth of what is on top. */
function truthBySpecial(): boolean {
  const o = stack[vm.sp - 1] as Ref;
  let kind = kinds().truth;
  let method = specialFunctionBorrowed(o, S_BOOL);
  if (method === NULL) {
    if (lookupBorrowed(typeOf(o), S_BOOL) !== NULL) return false;
    kind = kinds().length;
    method = specialFunctionBorrowed(o, S_LEN);
  }
  if (method === NULL) return false;
  const op = instruction(1) & 255;
  const base = vm.sp;
  if (knobs.objects.testsCopies && (op === Op.JUMP_IF_FALSE_OR_POP || op === Op.JUMP_IF_TRUE_OR_POP)) push(newRef(o));
  push(newRef(method));
  enterSpecial(kind, base, method, o);
  return true;
}

/** Does what the instruction does with the truth of what is on top. */
function truthKnown(truth: boolean): void {
  const op = instruction(1) & 255;
  if (op === Op.UNARY_NOT) {
    replaceOne(truth ? False : True);
    return;
  }
  const jumps = truth === (op === Op.POP_JUMP_IF_TRUE || op === Op.JUMP_IF_TRUE_OR_POP);
  const target = code[vm.pc - 1] >>> 8;
  if (op === Op.POP_JUMP_IF_FALSE || op === Op.POP_JUMP_IF_TRUE || !jumps) decref(pop());
  if (jumps) vm.pc = target;
}
