import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { typeIdOf } from '../../object/py-type';
import { numbers } from '../../object/table';
import { TypeId } from '../../object/type-ids';
import { Op } from '../../bytecode/opcodes';
import { decref, incref } from '../../heap/refcount';
import { compareNumbers, richCompare } from '../../protocols/compare';
import { containsItem } from '../../protocols/contains';
import { binaryOperation, inplaceOperation, unaryOperation } from '../../protocols/number';
import { isTrue } from '../../protocols/truth';
import { deleteItem, getItem, setItem } from '../../protocols/subscript';
import { arithmetic } from '../../values/numbers';
import { listItems, tupleItems } from '../../values/sequences';
import { False, True } from '../../values/singletons';
import { defineHandlers } from '../handlers';
import { bySpecial, isOfClass, truthBySpecial } from '../special-calls';
import { stack, vm } from '../state';

/** Operators, comparisons and subscripts, with the commonest types answered on the spot. */

/** Replaces the two operands on top by the result. */
function finishBinary(a: Ref, b: Ref, result: Ref): void {
  vm.sp--;
  stack[vm.sp] = NULL;
  stack[vm.sp - 1] = result;
  decref(a);
  decref(b);
}

/** BINARY_OP and INPLACE_OP: arithmetic with numbers on the spot. True to leave the loop. */
function binary(op: number, inplace: boolean): boolean {
  vm.pc++;
  const b = stack[vm.sp - 1] as Ref;
  const a = stack[vm.sp - 2] as Ref;
  let result = arithmetic(a, b, op);
  if (result === NULL) {
    const left = bySpecial(isOfClass(a) ? a : b, inplace ? Op.INPLACE_OP : Op.BINARY_OP, op);
    if (left !== null) return left;
    result = inplace ? inplaceOperation(a, b, op) : binaryOperation(a, b, op);
  }
  finishBinary(a, b, result);
  return false;
}

/** The sign in front of what is on top. True to leave the loop. */
function unary(op: number, slot: 'negative' | 'positive' | 'invert'): boolean {
  const a = stack[vm.sp - 1] as Ref;
  const left = bySpecial(a, op, 0);
  if (left !== null) return left;
  finishUnary(a, unaryOperation(a, slot));
  return false;
}

function finishUnary(a: Ref, result: Ref): void {
  stack[vm.sp - 1] = result;
  decref(a);
}

defineHandlers({
  BINARY_OP: (op) => binary(op, false),
  INPLACE_OP: (op) => binary(op, true),
  COMPARE_OP(op) {
    vm.pc++;
    const b = stack[vm.sp - 1] as Ref;
    const a = stack[vm.sp - 2] as Ref;
    const id = typeIdOf(a);
    if ((id === TypeId.INT || id === TypeId.FLOAT) && typeIdOf(b) === id) {
      finishBinary(a, b, compareNumbers(numbers[a], numbers[b], op) ? True : False);
      return false;
    }
    const left = bySpecial(a, Op.COMPARE_OP, op);
    if (left !== null) return left;
    finishBinary(a, b, richCompare(a, b, op));
    return false;
  },
  IS_OP(inverted) {
    const b = stack[vm.sp - 1] as Ref;
    const a = stack[vm.sp - 2] as Ref;
    finishBinary(a, b, (a === b) === (inverted === 0) ? True : False);
  },
  CONTAINS_OP(inverted) {
    const container = stack[vm.sp - 1] as Ref;
    const item = stack[vm.sp - 2] as Ref;
    const left = bySpecial(container, Op.CONTAINS_OP, inverted);
    if (left !== null) return left;
    finishBinary(item, container, containsItem(container, item) === (inverted === 0) ? True : False);
    return false;
  },
  UNARY_NOT() {
    const a = stack[vm.sp - 1] as Ref;
    const left = truthBySpecial(Op.UNARY_NOT);
    if (left !== null) return left;
    finishUnary(a, isTrue(a) ? False : True);
    return false;
  },
  UNARY_NEGATIVE: () => unary(Op.UNARY_NEGATIVE, 'negative'),
  UNARY_POSITIVE: () => unary(Op.UNARY_POSITIVE, 'positive'),
  UNARY_INVERT: () => unary(Op.UNARY_INVERT, 'invert'),
  BINARY_SUBSCR() {
    vm.pc++;
    const key = stack[vm.sp - 1] as Ref;
    const container = stack[vm.sp - 2] as Ref;
    if (typeIdOf(key) === TypeId.INT) {
      const id = typeIdOf(container);
      if (id === TypeId.LIST || id === TypeId.TUPLE) {
        const items = id === TypeId.LIST ? listItems(container) : tupleItems(container);
        const index = numbers[key];
        if (index >= 0 && index < items.length) {
          const item = items[index];
          incref(item);
          finishBinary(container, key, item);
          return false;
        }
      }
    }
    const left = bySpecial(container, Op.BINARY_SUBSCR, 0);
    if (left !== null) return left;
    finishBinary(container, key, getItem(container, key));
    return false;
  },
  STORE_SUBSCR() {
    vm.pc++;
    const key = stack[vm.sp - 1] as Ref;
    const container = stack[vm.sp - 2] as Ref;
    const value = stack[vm.sp - 3] as Ref;
    const left = bySpecial(container, Op.STORE_SUBSCR, 0);
    if (left !== null) return left;
    setItem(container, key, value);
    vm.sp -= 3;
    stack[vm.sp] = stack[vm.sp + 1] = stack[vm.sp + 2] = NULL;
    decref(value);
    decref(container);
    decref(key);
    return false;
  },
  DELETE_SUBSCR() {
    const key = stack[vm.sp - 1] as Ref;
    const container = stack[vm.sp - 2] as Ref;
    const left = bySpecial(container, Op.DELETE_SUBSCR, 0);
    if (left !== null) return left;
    deleteItem(container, key);
    vm.sp -= 2;
    stack[vm.sp] = stack[vm.sp + 1] = NULL;
    decref(container);
    decref(key);
    return false;
  },
});

