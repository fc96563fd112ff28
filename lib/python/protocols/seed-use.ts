import type { Ref } from '../object/ref';
import { typeOf } from '../object/py-type';
import { typeIds } from '../object/table';
import { TypeId } from '../object/type-ids';
import type { SetTable } from '../values/sets';

/**
 * Whether anything of the run can depend on its seed: that number reaches a program through `random` and the system's random bytes, through
 * a hash that it reads, and through the order of a set whose keys hash by it. Dicts keep the order in which keys came, so that a text
 * as a key is none of these. Where it is not plain that nothing depends on the seed, something does.
 *
 * `inAddresses`: texts died in such an order. Nothing shows of that but which of their places the next objects get, and so the seed is
 * used when the program sees an address.
 */
export const seedUse = { used: false, inAddresses: false };

/** The program gets to see where an object is. */
export function noteAddress(): void {
  if (seedUse.inAddresses) seedUse.used = true;
}

/** Of objects that hash by their address. */
export const hashesByAddress = (): boolean => seedUse.inAddresses;

type HashSlot = (ref: Ref) => number;

/** Hashes of which a rule tells whether they are made with the seed; all others are taken to be. */
const rules = new Map<HashSlot, (ref: Ref) => boolean>();

/** For the slot `hash` of a type. Without a rule: its hashes never are. */
export function declareHash(slot: HashSlot, dependsOnSeed: (ref: Ref) => boolean = () => false): void {
  rules.set(slot, dependsOnSeed);
}

/** Whether the hash of an object is made with the seed. A class's own `__hash__` is not by itself: what it asks for is noticed there. */
export function hashDependsOnSeed(ref: Ref): boolean {
  const id = typeIds[ref];
  if (id === TypeId.INT) return false;
  if (id === TypeId.STR) return true;
  const { hash } = typeOf(ref).slots;
  const rule = hash === null ? undefined : rules.get(hash);
  return rule === undefined || rule(ref);
}

/** The program gets to see the hash of an object. */
export function noteHash(ref: Ref): void {
  if (!seedUse.used && hashDependsOnSeed(ref)) seedUse.used = true;
}

/** Something happens in the order of a set's keys. */
export function noteOrder(table: SetTable): void {
  if (table.isSeeded && table.used > 1) seedUse.used = true;
}

/** Goes through a set in an order that nobody sees, until `note` is called: then somebody does. */
export function inUnseenOrder(table: SetTable, goThrough: (note: () => void) => void): void {
  const { isSeeded } = table;
  table.isSeeded = false;
  try {
    goThrough(() => {
      if (isSeeded && table.used > 1) seedUse.used = true;
    });
  } finally {
    table.isSeeded = isSeeded;
  }
}

/** A key comes into a set. What is left of removed keys is used again where the search for a place comes by, which hangs on hashes. */
export function noteKey(table: SetTable, key: Ref): void {
  if (!table.isSeeded && hashDependsOnSeed(key)) table.isSeeded = true;
  if (table.isSeeded && table.fill > table.used) seedUse.used = true;
}
