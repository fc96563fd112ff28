import type { Ref } from '../object/ref';
import { CompareOp, isSubtype, typeOf } from '../object/py-type';
import { numbers, payloads, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { raise } from '../object/errors';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { False, NotImplemented, True } from '../values/singletons';
import { enterCall, leaveCall } from './recursion';
import { stealIsTrue } from './truth';

/** The operator with the operands exchanged, by `CompareOp`. */
export const REFLECTED = [CompareOp.GT, CompareOp.GE, CompareOp.EQ, CompareOp.NE, CompareOp.LT, CompareOp.LE];
const SYMBOLS = ['<', '<=', '==', '!=', '>', '>='];

/** `a op b` as an object. CPython: Objects/object.c, do_richcompare(). */
export function richCompare(a: Ref, b: Ref, op: number): Ref {
  enterCall(' in comparison');
  const result = compareByTypes(a, b, op);
  leaveCall();
  return result;
}

function compareByTypes(a: Ref, b: Ref, op: number): Ref {
  const left = typeOf(a);
  const right = typeOf(b);
  let reflectedTried = false;
  if (left !== right && isSubtype(right, left) && right.slots.richcompare !== null) {
    reflectedTried = true;
    const result = right.slots.richcompare(b, a, REFLECTED[op]);
    if (result !== NotImplemented) return result;
  }
  if (left.slots.richcompare !== null) {
    const result = left.slots.richcompare(a, b, op);
    if (result !== NotImplemented) return result;
  }
  if (!reflectedTried && right.slots.richcompare !== null) {
    const result = right.slots.richcompare(b, a, REFLECTED[op]);
    if (result !== NotImplemented) return result;
  }
  return unansweredComparison(a, b, op);
}

/** `a op b` where neither type has an answer. */
export function unansweredComparison(a: Ref, b: Ref, op: number): Ref {
  if (op === CompareOp.EQ) return a === b ? True : False;
  if (op === CompareOp.NE) return a !== b ? True : False;
  return raise('TypeError', `'${SYMBOLS[op]}' not supported between instances of '${typeOf(a).name}' and '${typeOf(b).name}'`);
}

/** `a op b` as a truth value, where an object equals itself. CPython: PyObject_RichCompareBool(). */
export function compareBool(a: Ref, b: Ref, op: number): boolean {
  if (a === b) {
    if (op === CompareOp.EQ) return true;
    if (op === CompareOp.NE) return false;
  }
  const id = typeIds[a];
  if (id === typeIds[b]) {
    if (id === TypeId.INT) return compareNumbers(numbers[a], numbers[b], op);
    if (id === TypeId.STR && (op === CompareOp.EQ || op === CompareOp.NE)) return (payloads[a] === payloads[b]) === (op === CompareOp.EQ);
  }
  return stealIsTrue(richCompare(a, b, op));
}

export function compareNumbers(a: number, b: number, op: number): boolean {
  switch (op) {
    case CompareOp.LT: return a < b;
    case CompareOp.LE: return a <= b;
    case CompareOp.EQ: return a === b;
    case CompareOp.NE: return a !== b;
    case CompareOp.GT: return a > b;
    default: return a >= b;
  }
}

/** A comparison's truth, with both kept alive meanwhile: it may drop them from where they are. */
export function compareHeld(a: Ref, b: Ref, op: number): boolean {
  const mark = holdMark();
  hold(newRef(a));
  hold(newRef(b));
  const result = compareBool(a, b, op);
  dropHolds(mark);
  decref(a);
  decref(b);
  return result;
}

/** `a is b or a == b`: what containers ask. Keeps both alive meanwhile, since `__eq__` may drop them from the container. */
export function equals(a: Ref, b: Ref): boolean {
  if (a === b) return true;
  const id = typeIds[a];
  if (id === typeIds[b]) {
    if (id === TypeId.INT) return numbers[a] === numbers[b];
    if (id === TypeId.STR) return payloads[a] === payloads[b];
  }
  return compareHeld(a, b, CompareOp.EQ);
}

/** As `equals` where nothing has to be kept alive. */
export function equalsItem(a: Ref, b: Ref): boolean {
  return compareBool(a, b, CompareOp.EQ);
}

/**
 * As `equals`, for what is in a table or a list and what is looked for: only the former is kept alive, the caller has the latter. CPython: lookdict(),
 * set_lookkey(), list_contains().
 */
export function equalsKey(candidate: Ref, key: Ref): boolean {
  if (candidate === key) return true;
  const id = typeIds[candidate];
  if (id === typeIds[key]) {
    if (id === TypeId.INT) return numbers[candidate] === numbers[key];
    if (id === TypeId.STR) return payloads[candidate] === payloads[key];
  }
  const mark = holdMark();
  hold(newRef(candidate));
  const same = compareBool(candidate, key, CompareOp.EQ);
  dropHolds(mark);
  decref(candidate);
  return same;
}

/** The answer of a `richcompare` slot from a three-way result. CPython: Py_RETURN_RICHCOMPARE(). */
export function comparison(order: number, op: number): Ref {
  return compareNumbers(order, 0, op) ? True : False;
}
