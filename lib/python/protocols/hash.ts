import type { Ref } from '../object/ref';
import { typeOf } from '../object/py-type';
import { Flag, flags, numberWords, numbers, typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import type { Hash64, HashKey } from '../text/siphash';
import { hashKeyOfSeed, hashOfString } from '../text/siphash';
import { textOf } from '../values/text';

/**
 * Hashes are 64 bits, as CPython's: the functions here return the low half as an int32 and leave the high half in
 * `hashHigh.value`. Two halves, because a bigint per lookup would cost more than the lookup.
 */
export const hashHigh = { value: 0 };

/** `PYTHONHASHSEED` of the run. */
export const hashSeed: { key: HashKey } = { key: hashKeyOfSeed(0) };

/** Turns a pair of halves into the convention of this file. */
export function splitHash(hash: Hash64): number {
  hashHigh.value = hash.hi;
  return hash.lo;
}

/** CPython: PyObject_Hash(). Raises TypeError for unhashable objects. */
export function hashOf(ref: Ref): number {
  const id = typeIds[ref];
  if (id === TypeId.STR) return hashStr(ref);
  if (id === TypeId.INT) {
    const value = numbers[ref];
    if (value >= 0) {
      hashHigh.value = (value / 4_294_967_296) | 0;
      return value | 0;
    }
  }
  const type = typeOf(ref);
  if (type.slots.hash === null) raise('TypeError', `unhashable type: '${type.name}'`);
  return type.slots.hash(ref);
}

/** The hash of a str's text, worked out once and kept in its row (or in that of an instance of a subclass). */
export function hashStr(ref: Ref): number {
  if ((flags[ref] & Flag.TYPE_PRIVATE) !== 0) {
    hashHigh.value = numberWords[2 * ref + 1];
    return numberWords[2 * ref];
  }
  const { lo, hi } = hashOfString(textOf(ref), knobs.stringHash === 'siphash24' ? 2 : 1, hashSeed.key);
  numberWords[2 * ref] = lo;
  numberWords[2 * ref + 1] = hi;
  flags[ref] |= Flag.TYPE_PRIVATE;
  hashHigh.value = hi;
  return lo;
}

/** The 30 bits that dict tables keep of a hash. */
export function dictHash(ref: Ref): number {
  return (typeIds[ref] === TypeId.STR && (flags[ref] & Flag.TYPE_PRIVATE) !== 0 ? numberWords[2 * ref] : hashOf(ref)) & 0x3fffffff;
}
