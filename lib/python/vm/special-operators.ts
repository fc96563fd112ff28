import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { isPythonError, takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { PYTHON_ERROR } from '../object/outcomes';
import { BINARY_OPS, BinaryOp, isSubtype, typeIdOf, typeOf } from '../object/py-type';
import { FIRST_CLASS_ID } from '../object/type-ids';
import { Op } from '../bytecode/opcodes';
import { decref, newRef } from '../heap/refcount';
import { callSpecial } from '../protocols/call';
import { REFLECTED, unansweredComparison } from '../protocols/compare';
import { checkedIterator } from '../protocols/iterate';
import { tryBinary, unansweredOperation } from '../protocols/number';
import { checkCall } from '../protocols/recursion';
import { stealIsTrue } from '../protocols/truth';
import { lookupBorrowed } from '../protocols/type-lookup';
import { COMPARE_NAMES, lengthOfResult, truthOfResult } from '../types/generic-slots';
import { False, NotImplemented, True } from '../values/singletons';
import { enterMethod, enterSpecial, specialFunctionBorrowed } from './special-calls';
import { instruction, specialKind } from './special-kinds';
import { code, pop, push, stack, vm } from './state';

/**
 * Operators, subscripts, truth and loops where the special method is a plain function: each function enters it and says so, or looks for no more than
 * that. What the operands are is asked again when the method has returned: they are where they were.
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

const METHODS: Ref[] = new Array<Ref>(BINARY_OPS).fill(NULL);
const REFLECTED_METHODS = METHODS.slice();
const INPLACE_METHODS = METHODS.slice();
for (const [op, name] of [
  ['ADD', 'add'], ['SUBTRACT', 'sub'], ['MULTIPLY', 'mul'], ['REMAINDER', 'mod'], ['POWER', 'pow'], ['LSHIFT', 'lshift'], ['RSHIFT', 'rshift'],
  ['AND', 'and'], ['XOR', 'xor'], ['OR', 'or'], ['FLOOR_DIVIDE', 'floordiv'], ['TRUE_DIVIDE', 'truediv'], ['MATRIX_MULTIPLY', 'matmul'],
] as const) {
  METHODS[BinaryOp[op]] = staticString(`__${name}__`);
  REFLECTED_METHODS[BinaryOp[op]] = staticString(`__r${name}__`);
  INPLACE_METHODS[BinaryOp[op]] = staticString(`__i${name}__`);
}

const isOfClass = (o: Ref): boolean => typeIdOf(o) >= FIRST_CLASS_ID;

/** BINARY_OP and INPLACE_OP. CPython: binary_iop(), binary_op1(), SLOT1BINFULL */
export function operateBySpecial(a: Ref, b: Ref, op: number, inplace: boolean): boolean {
  if (!isOfClass(a) && !isOfClass(b)) return false;
  if (inplace && typeOf(a).slots.inplace[op] !== null) {
    const method = specialFunctionBorrowed(a, INPLACE_METHODS[op]);
    if (method !== NULL) enterMethod(INPLACE, method, a, b);
    return method !== NULL;
  }
  return enterOperator(a, b, op);
}

function enterOperator(a: Ref, b: Ref, op: number): boolean {
  const [left, right] = [typeOf(a), typeOf(b)];
  if (left !== right && isSubtype(right, left)) return false;
  const method = specialFunctionBorrowed(a, METHODS[op]);
  if (method !== NULL) {
    enterMethod(LEFT, method, a, b);
    return true;
  }
  const slot = left.slots.binary[op];
  const reflected = specialFunctionBorrowed(b, REFLECTED_METHODS[op]);
  if (reflected === NULL || (slot !== null && isOfClass(a))) return false;
  const result = slot === null ? NotImplemented : slot(a, b);
  if (result === NotImplemented) enterMethod(RIGHT, reflected, b, a);
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
    const reflected = specialFunctionBorrowed(b, REFLECTED_METHODS[op]);
    if (reflected !== NULL) enterMethod(RIGHT, reflected, b, a);
    // A class's own slot would ask the left operand again.
    else if (slot === typeOf(a).slots.binary[op]) operated(callSpecial(b, REFLECTED_METHODS[op], a) || NotImplemented);
    else operated(slot(a, b));
  }
}

/** Nobody is left to be asked. */
function operated(result: Ref): void {
  const word = instruction(2);
  replaceTwo(result !== NotImplemented ? result
    : unansweredOperation(stack[vm.sp - 2] as Ref, stack[vm.sp - 1] as Ref, word >>> 8, (word & 255) === Op.INPLACE_OP));
}

const INPLACE = specialKind(inplaceReturned);
const LEFT = specialKind(leftReturned);
const RIGHT = specialKind(operated);

/** COMPARE_OP. CPython: do_richcompare() */
export function compareBySpecial(a: Ref, b: Ref, op: number): boolean {
  const method = specialFunctionBorrowed(a, COMPARE_NAMES[op]);
  if (method === NULL || (typeOf(a) !== typeOf(b) && isSubtype(typeOf(b), typeOf(a)))) return false;
  checkCall(' in comparison');
  enterMethod(COMPARED, method, a, b);
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
  if (reflected !== NULL) enterMethod(COMPARED_RIGHT, reflected, b, a);
  else comparedRight(typeOf(b).slots.richcompare?.(b, a, op) ?? NotImplemented);
}

function comparedRight(result: Ref): void {
  replaceTwo(result !== NotImplemented ? result : unansweredComparison(stack[vm.sp - 2] as Ref, stack[vm.sp - 1] as Ref, instruction(2) >>> 8));
}

const COMPARED = specialKind(comparedLeft, { calls: 1 });
const COMPARED_RIGHT = specialKind(comparedRight, { calls: 1 });

const UNARY = specialKind(replaceOne);
const SUBSCRIPT = specialKind(replaceTwo, { inlined: true });
const CONTAINS = specialKind((result) => {
  const inverted = instruction(1) >>> 8;
  replaceTwo(stealIsTrue(result) === (inverted === 0) ? True : False);
});
const STORED = specialKind((result) => {
  decref(result);
  const key = pop();
  const container = pop();
  const value = pop();
  decref(value);
  decref(container);
  decref(key);
});
const DELETED = specialKind((result) => {
  decref(result);
  const key = pop();
  const container = pop();
  decref(container);
  decref(key);
});

const [S_GETITEM, S_SETITEM, S_DELITEM, S_CONTAINS, S_BOOL, S_LEN, S_ITER, S_NEXT] = [
  '__getitem__', '__setitem__', '__delitem__', '__contains__', '__bool__', '__len__', '__iter__', '__next__',
].map((name) => staticString(name));

/** One of the object's special methods, with these arguments behind it. */
function enterNamed(kind: number, name: Ref, o: Ref, ...values: Ref[]): boolean {
  const method = specialFunctionBorrowed(o, name);
  if (method !== NULL) enterMethod(kind, method, o, ...values);
  return method !== NULL;
}

const UNARY_METHODS = { negative: staticString('__neg__'), positive: staticString('__pos__'), invert: staticString('__invert__') };

/** UNARY_NEGATIVE, UNARY_POSITIVE and UNARY_INVERT. */
export const unaryBySpecial = (a: Ref, slot: keyof typeof UNARY_METHODS): boolean => enterNamed(UNARY, UNARY_METHODS[slot], a);

/** BINARY_SUBSCR. */
export const getItemBySpecial = (container: Ref, key: Ref): boolean => enterNamed(SUBSCRIPT, S_GETITEM, container, key);

/** STORE_SUBSCR. */
export const setItemBySpecial = (container: Ref, key: Ref, value: Ref): boolean => enterNamed(STORED, S_SETITEM, container, key, value);

/** DELETE_SUBSCR. */
export const deleteItemBySpecial = (container: Ref, key: Ref): boolean => enterNamed(DELETED, S_DELITEM, container, key);

/** CONTAINS_OP. */
export const containsBySpecial = (container: Ref, item: Ref): boolean => enterNamed(CONTAINS, S_CONTAINS, container, item);

/** An instruction that asks for the truth of what is on top. */
export function truthBySpecial(): boolean {
  const o = stack[vm.sp - 1] as Ref;
  if (!isOfClass(o)) return false;
  let kind = TRUTH;
  let method = specialFunctionBorrowed(o, S_BOOL);
  if (method === NULL) {
    if (lookupBorrowed(typeOf(o), S_BOOL) !== NULL) return false;
    kind = LENGTH;
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

const TRUTH = specialKind((result) => truthKnown(truthOfResult(stack[vm.sp - 1] as Ref, result)));
const LENGTH = specialKind((result) => truthKnown(lengthOfResult(result) > 0));

const ITERATED = specialKind((result) => replaceOne(checkedIterator(stack[vm.sp - 1] as Ref, result)));
const STEPPED = specialKind(push, {
  failed: () => {
    if (!isPythonError(PYTHON_ERROR, 'StopIteration')) return false;
    decref(takeRaised());
    vm.pc = code[vm.pc - 1] >>> 8;
    decref(pop());
    return true;
  },
});

/** GET_ITER. */
export const iterateBySpecial = (iterable: Ref): boolean => enterNamed(ITERATED, S_ITER, iterable);

/** Whether `stepBySpecial` is what steps the iterator. */
export const isSteppedBySpecial = (iterator: Ref): boolean => specialFunctionBorrowed(iterator, S_NEXT) !== NULL;

/** FOR_ITER: StopIteration ends the loop. */
export const stepBySpecial = (iterator: Ref): boolean => enterNamed(STEPPED, S_NEXT, iterator);
