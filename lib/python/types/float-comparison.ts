import type { Ref } from '../object/ref';
import { CompareOp } from '../object/py-type';
import type { IntValue } from '../values/number-values';
import { newBool } from '../values/numbers';

/** `a op b` of numbers, exact also between an int and a float: JS compares bigints with doubles by value. CPython: float_richcompare(). */
export function compareValues(a: IntValue, b: IntValue, op: number): Ref {
  switch (op) {
    case CompareOp.LT: return newBool(a < b);
    case CompareOp.LE: return newBool(a <= b);
    case CompareOp.EQ: return newBool(a <= b && a >= b);
    case CompareOp.NE: return newBool(!(a <= b && a >= b));
    case CompareOp.GT: return newBool(a > b);
    default: return newBool(a >= b);
  }
}
