import type { Ref } from '../object/ref';
import { BinaryOp, TypeFeature, typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
import { heap, numberWords, numbers, payloads, typeIds } from '../object/table';
import { staticRow } from '../object/static-rows';
import { TypeId } from '../object/type-ids';
import { allocate, allocateNumber } from '../heap/allocate';
import { intBlocks } from '../heap/traced-blocks';
import { False, True } from './singletons';

/**
 * Numbers. An int that JS can hold exactly (|n| < 2**53) is in the `numbers` column and has type id INT; a larger one is a
 * bigint payload with type id BIG_INT, or, when two words hold it, these words until somebody asks for the payload. Ints from -5 to 256 (1024 from 3.15 on) are static rows, shared as CPython shares them. A bool is its value in
 * `numbers`. An instance of a subclass of int keeps its value the same two ways, told apart by its payload.
 */
const SMALLEST_SHARED = -5;
/** What versions share at most; a run has `shared.largest`. */
const LARGEST_EVER_SHARED = 1024;

const firstShared: number = staticRow(TypeId.INT, null, SMALLEST_SHARED);
for (let n = SMALLEST_SHARED + 1; n <= LARGEST_EVER_SHARED; n++) staticRow(TypeId.INT, null, n);

let largestShared = 256;

/** To be called when a run begins: up to which number ints are shared. */
export function shareInts(largest: number): void {
  largestShared = largest;
}

/** The row of the int 0 among those that are shared, and the least and largest of them. */
export function sharedInts(): { zero: number; least: number; largest: number } {
  return { zero: firstShared - SMALLEST_SHARED, least: SMALLEST_SHARED, largest: largestShared };
}

/** Bytes of an int of one 30-bit digit; wider ones differ in `sys.getsizeof` alone. */
const INT_SIZE = 28;
const FLOAT_SIZE = 24;

const fitsWord = (a: number): boolean => (a | 0) === a;

/**
 * The result of arithmetic with two ints, or with a float and one of either, new; NULL if it needs the general way. One function, so that no
 * number passes from one to another: V8 would make an object of it.
 */
export function arithmetic(a: Ref, b: Ref, op: number): Ref {
  const left = typeIds[a];
  const right = typeIds[b];
  const x = numbers[a];
  const y = numbers[b];
  let id: number = TypeId.INT;
  let size = INT_SIZE;
  let result: number;
  if (left === TypeId.INT && right === TypeId.INT) {
    switch (op) {
      case BinaryOp.ADD: result = x + y; break;
      case BinaryOp.SUBTRACT: result = x - y; break;
      case BinaryOp.MULTIPLY: result = x * y + 0; break;
      // The rest of a division of doubles would be a call of C's fmod().
      case BinaryOp.REMAINDER: result = y === 0 ? NaN : x - y * Math.floor(x / y); break;
      case BinaryOp.FLOOR_DIVIDE: result = y === 0 || x > 4e15 || x < -4e15 ? NaN : Math.floor(x / y) + 0; break;
      case BinaryOp.AND: result = fitsWord(x) && fitsWord(y) ? x & y : NaN; break;
      case BinaryOp.OR: result = fitsWord(x) && fitsWord(y) ? x | y : NaN; break;
      case BinaryOp.XOR: result = fitsWord(x) && fitsWord(y) ? x ^ y : NaN; break;
      default: return 0 as Ref;
    }
    if (!(result <= Number.MAX_SAFE_INTEGER && result >= Number.MIN_SAFE_INTEGER)) return wideArithmetic(a, b, op);
    if (result <= largestShared && result >= SMALLEST_SHARED) return (firstShared + result - SMALLEST_SHARED) as Ref;
  } else {
    if ((left !== TypeId.FLOAT && left !== TypeId.INT) || (right !== TypeId.FLOAT && right !== TypeId.INT)) return wideArithmetic(a, b, op);
    id = TypeId.FLOAT;
    size = FLOAT_SIZE;
    switch (op) {
      case BinaryOp.ADD: result = x + y; break;
      case BinaryOp.SUBTRACT: result = x - y; break;
      case BinaryOp.MULTIPLY: result = x * y; break;
      case BinaryOp.TRUE_DIVIDE:
        if (y === 0) return 0 as Ref;
        result = x / y;
        break;
      default: return 0 as Ref;
    }
  }
  const ref = allocateNumber(id, size);
  numbers[ref] = result;
  return ref;
}

const TWO_32 = 4_294_967_296;
const TWO_64 = TWO_32 * TWO_32;

/** Whether the row is an int that is kept as two words: from 2**53 to 2**64. */
const isWide = (ref: Ref): boolean => typeIds[ref] === TypeId.BIG_INT && payloads[ref] === null;

/** An int by its lower word and by its value as a double, which may be wrong in its last bits; 0 for one that is not kept as two words. */
function newIntOfWords(low: number, about: number): Ref {
  if (about < 0 || about > TWO_64 - 4096) return 0 as Ref;
  const high = Math.round((about - (low >>> 0)) / TWO_32);
  if (high < 1 << 21) return newInt(high * TWO_32 + (low >>> 0));
  // Bytes go by digits in base 16, as for a bigint.
  const ref = allocate(TypeId.BIG_INT, 24 + 4 * Math.ceil((64 - (Math.clz32(high) & ~3)) / 30));
  payloads[ref] = null;
  numberWords[2 * ref] = low;
  numberWords[2 * ref + 1] = high;
  return ref;
}

/** `x % y` of numbers from 0 on, which for doubles would be a call of C's fmod(). */
const rest = (x: number, y: number): number => x - y * Math.floor(x / y);

/** Arithmetic with ints that come out of the range of doubles, or were, and are no more than two words: what generators of random numbers do. */
function wideArithmetic(a: Ref, b: Ref, op: number): Ref {
  if (typeIds[b] !== TypeId.INT) return 0 as Ref;
  const y = numbers[b];
  if (typeIds[a] === TypeId.INT) {
    const x = numbers[a];
    return op === BinaryOp.MULTIPLY ? newIntOfWords(Math.imul(x, y), x * y) : 0 as Ref;
  }
  if (!isWide(a)) return 0 as Ref;
  const low = numberWords[2 * a] >>> 0;
  const high = numberWords[2 * a + 1] >>> 0;
  if (op === BinaryOp.ADD) return newIntOfWords((low | 0) + (y | 0) | 0, high * TWO_32 + low + y);
  if (op === BinaryOp.AND && y >= 0) return newInt((high & y / TWO_32) * TWO_32 + ((low & y) >>> 0));
  if (op !== BinaryOp.REMAINDER || y <= 0 || y > 2 ** 37) return 0 as Ref;
  // Half a word at a time: the rest and sixteen more bits are a number that doubles hold.
  const upper = rest(rest(high, y) * 65_536 + (low >>> 16), y);
  return newInt(rest(upper * 65_536 + (low & 65_535), y));
}

/** A new reference to what two numbers of a type come to, or 0 where that is no such number. */
function resultOf(id: number, result: number): Ref {
  if (id === TypeId.INT) {
    if (result <= largestShared && result >= SMALLEST_SHARED) return (firstShared + result - SMALLEST_SHARED) as Ref;
    if (!(result <= Number.MAX_SAFE_INTEGER && result >= Number.MIN_SAFE_INTEGER)) return 0 as Ref;
  } else if (id !== TypeId.FLOAT) return 0 as Ref;
  const ref = allocateNumber(id, id === TypeId.INT ? INT_SIZE : FLOAT_SIZE);
  numbers[ref] = result;
  return ref;
}

/** `arithmetic` for one operator and two numbers of one type. An int of -0 is shared, and so becomes 0. */
export function addNumbers(a: Ref, b: Ref): Ref {
  const id = typeIds[a];
  if (typeIds[b] !== id) return arithmetic(a, b, BinaryOp.ADD);
  return resultOf(id, numbers[a] + numbers[b]);
}

export function subtractNumbers(a: Ref, b: Ref): Ref {
  const id = typeIds[a];
  if (typeIds[b] !== id) return arithmetic(a, b, BinaryOp.SUBTRACT);
  return resultOf(id, numbers[a] - numbers[b]);
}

export function multiplyNumbers(a: Ref, b: Ref): Ref {
  const id = typeIds[a];
  if (typeIds[b] !== id) return arithmetic(a, b, BinaryOp.MULTIPLY);
  return resultOf(id, numbers[a] * numbers[b]);
}

/** A new reference to the int with this value, which must be a safe integer (and not -0). */
export function newInt(value: number): Ref {
  if (value <= largestShared && value >= SMALLEST_SHARED) return (firstShared + value - SMALLEST_SHARED) as Ref;
  const ref = allocateNumber(TypeId.INT, INT_SIZE);
  numbers[ref] = value;
  return ref;
}

/** `newInt` for an int whose block has no more bytes than it needs, which only `tracemalloc` sees. */
export function newExactInt(value: number): Ref {
  intBlocks.exact = true;
  const ref = newInt(value);
  intBlocks.exact = false;
  return ref;
}

/** A new reference to a size: a double stands for the largest one, which it cannot hold exactly. */
export function newSize(value: number): Ref {
  if (value <= Number.MAX_SAFE_INTEGER) return heap.numbersWatched && knobs.tracing.exactInts.len ? newExactInt(value) : newInt(value);
  return newIntFromBig(value >= 2 ** 63 ? 2n ** 63n - 1n : BigInt(value));
}

/** Characters of a large int in base 16, a sign included. */
function hexDigits(value: bigint): number {
  if (value < 0n || value >= 18446744073709551616n) return value.toString(16).length;
  return 8 + Math.ceil((32 - Math.clz32(Number(value >> 32n))) / 4);
}

export function newIntFromBig(value: bigint): Ref {
  if (value >= -9007199254740991n && value <= 9007199254740991n) return newInt(Number(value));
  const bits = 4 * hexDigits(value);
  const ref = allocate(TypeId.BIG_INT, 24 + 4 * Math.ceil(bits / 30));
  payloads[ref] = value;
  return ref;
}

export function newFloat(value: number): Ref {
  const ref = allocateNumber(TypeId.FLOAT, FLOAT_SIZE);
  numbers[ref] = value;
  return ref;
}

/** Borrowed or owned alike: the two bools are static. */
export function newBool(value: boolean): Ref {
  return value ? True : False;
}

/** An int that fits, a bool included: its value is `numberOf`. False for instances of subclasses. */
export function isSmallInt(ref: Ref): boolean {
  return typeIds[ref] === TypeId.INT || typeIds[ref] === TypeId.BOOL;
}

/** int, bool or an instance of a subclass. */
export function isInt(ref: Ref): boolean {
  return typeIds[ref] <= TypeId.BOOL || typeOf(ref).has(TypeFeature.INT_SUBCLASS);
}

export function isExactInt(ref: Ref): boolean {
  return typeIds[ref] <= TypeId.BIG_INT;
}

export function isFloat(ref: Ref): boolean {
  return typeIds[ref] === TypeId.FLOAT || typeOf(ref).has(TypeFeature.FLOAT_SUBCLASS);
}

/** The `numbers` cell: the value of a float, a bool or an int that fits. */
export function numberOf(ref: Ref): number {
  return numbers[ref];
}

/** True if the int (or instance of a subclass) is stored as a bigint. */
export function isBigInt(ref: Ref): boolean {
  return typeIds[ref] === TypeId.BIG_INT || typeof payloads[ref] === 'bigint';
}

/** The value of any int as a bigint. */
export function bigIntOf(ref: Ref): bigint {
  if (isWide(ref)) payloads[ref] = BigInt(numberWords[2 * ref + 1] >>> 0) << 32n | BigInt(numberWords[2 * ref] >>> 0);
  const payload = payloads[ref];
  return typeof payload === 'bigint' ? payload : BigInt(numbers[ref]);
}

/** The value of any int as a JS number: exact when it fits, else the nearest double (or an infinity). */
export function intAsNumber(ref: Ref): number {
  return isBigInt(ref) ? Number(bigIntOf(ref)) : numbers[ref];
}
