import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { BinaryOp, typeIdOf } from '../object/py-type';
import { countSteps } from '../object/steps';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { getIter, iterNext } from '../protocols/iterate';
import { binaryOperation } from '../protocols/number';
import { twoProduct, twoSum } from '../text/double-double';
import { isInt, newFloat, newInt, numberOf } from '../values/numbers';
import { intValueOf } from '../values/number-values';

/** `math.sumprod`. CPython: Modules/mathmodule.c, math_sumprod_impl(). */

/** A sum of products in three doubles, which keeps about three times a double's digits. CPython: TripleLength, tl_fma(). */
class TripleSum {
  private high = 0;
  private low = 0;
  private tiny = 0;

  /** Adds `x * y`; false, and nothing is added, if that is not finite. */
  addProduct(x: number, y: number): boolean {
    const [product, productRest] = twoProduct(x, y);
    if (!Number.isFinite(product) || !Number.isFinite(productRest)) return false;
    const [sum, sumRest] = twoSum(this.high, product);
    if (!Number.isFinite(sum)) return false;
    const [low, lowRest] = twoSum(this.low, productRest);
    const [next, nextRest] = twoSum(low, sumRest);
    this.high = sum;
    this.low = next;
    this.tiny += lowRest + nextRest;
    return true;
  }

  /** The sum as one double; the next one begins at zero. */
  take(): number {
    const [last, lastRest] = twoSum(this.low, this.tiny);
    const [high, low] = twoSum(this.high, last);
    this.high = this.low = this.tiny = 0;
    return high + (low + lastRest);
  }
}

/** A factor of a product of floats: a float, or an int that is one of the two. */
function factorOf(o: Ref): number {
  return typeIdOf(o) === TypeId.FLOAT ? numberOf(o) : Number(intValueOf(o));
}

function isFloatProduct(a: Ref, b: Ref): boolean {
  const first = typeIdOf(a) === TypeId.FLOAT;
  const second = typeIdOf(b) === TypeId.FLOAT;
  return (first && second) || (first && isInt(b)) || (second && isInt(a));
}

/** What was summed up as floats becomes part of the total, an object; takes the old one over. */
function addFloats(total: Ref, floats: TripleSum): Ref {
  const mark = holdMark();
  hold(total);
  const part = hold(newFloat(floats.take()));
  const next = binaryOperation(total, part, BinaryOp.ADD);
  dropHolds(mark);
  decref(part);
  decref(total);
  return next;
}

function addTerm(total: Ref, a: Ref, b: Ref): Ref {
  const mark = holdMark();
  hold(total);
  const term = hold(binaryOperation(a, b, BinaryOp.MULTIPLY));
  const next = binaryOperation(total, term, BinaryOp.ADD);
  dropHolds(mark);
  decref(term);
  decref(total);
  return next;
}

function sumprod(p: Ref, q: Ref): Ref {
  const mark = holdMark();
  const left = hold(getIter(p));
  const right = hold(getIter(q));
  const floats = new TripleSum();
  let hasFloats = false;
  let total: Ref = newInt(0);
  for (;;) {
    dropHolds(mark);
    hold(left);
    hold(right);
    hold(total);
    const a = iterNext(left);
    if (a !== NULL) hold(a);
    const b = iterNext(right);
    if (b !== NULL) hold(b);
    if ((a === NULL) !== (b === NULL)) raise('ValueError', 'Inputs are not the same length');
    countSteps(1);
    const inFloats = a !== NULL && isFloatProduct(a, b) && floats.addProduct(factorOf(a), factorOf(b));
    dropHolds(mark);
    for (const ref of [left, right]) hold(ref);
    if (a !== NULL) for (const ref of [a, b]) hold(ref);
    if (!inFloats && hasFloats) total = addFloats(total, floats);
    hasFloats = inFloats;
    if (a !== NULL && !inFloats) total = addTerm(total, a, b);
    dropHolds(mark);
    if (a === NULL) break;
    decref(b);
    decref(a);
  }
  decref(right);
  decref(left);
  return total;
}

export const mathSumprod = native('sumprod', '(p, q, /)', sumprod);
