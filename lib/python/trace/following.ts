import { COUNTS_PAGES } from '../object/page-counting';
import { countWatch } from '../object/page-writes';
import { typeIdOf } from '../object/py-type';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { serialOf } from '../object/table';
import { TypeId } from '../object/type-ids';
import { refcountOf } from '../heap/refcount';
import { lookAgain } from './standing';

/**
 * One object's count, followed from its making to its end. The engine that counts pages tells before each change; in any other one the
 * count is compared between instructions, and what one instruction takes and gives back is not seen.
 */
const followed = {
  /** Its serial number; 0 when none is followed. */
  id: 0,
  /** Its row while it lives. */
  ref: NULL as Ref,
  count: 0,
  /** The instruction that is changing the count, and those behind the changes that were told of. */
  instruction: '',
  instructions: [] as string[],
  tell: (_ref: Ref, _count: number): void => {},
};

/** The name of the instruction that runs; known to the machine. */
export const running = { instruction: (): string => '' };

/** `tell` is called with each count that is not 0. */
export function beginFollowing(id: number, tell: (ref: Ref, count: number) => void): void {
  Object.assign(followed, { id, ref: NULL, count: 0, instruction: '', instructions: [], tell });
  countWatch.ref = NULL;
}

/** The instructions behind the changes, and behind the end; null when nothing was followed. */
export function endFollowing(): string[] | null {
  countWatch.ref = NULL;
  const { id, instructions } = followed;
  followed.id = 0;
  followed.ref = NULL;
  return id === 0 ? null : instructions;
}

export const isFollowing = (): boolean => followed.ref !== NULL;

/** An object has been made. */
export function followIfWanted(ref: Ref): void {
  if (serialOf(ref) !== followed.id) return;
  followed.ref = ref;
  followed.count = 0;
  lookAgain();
  if (!COUNTS_PAGES) return;
  followed.instruction = running.instruction();
  countWatch.ref = ref;
  countWatch.changing = () => {
    noteCount();
    followed.instruction = running.instruction();
  };
}

/** Between two instructions: whether the count changed. */
export function noteFollowed(): void {
  const { ref, id } = followed;
  if (ref === NULL) return;
  noteCount();
  if (typeIdOf(ref) !== TypeId.FREE && serialOf(ref) === id && refcountOf(ref) > 0) return;
  followed.ref = NULL;
  countWatch.ref = NULL;
}

/** Its end is told as its death. */
export function noteDeathOf(serial: number): void {
  if (serial !== followed.id) return;
  followed.count = 0;
  followed.instructions.push(followed.instruction);
}

function noteCount(): void {
  const { ref } = followed;
  const count = serialOf(ref) === followed.id ? refcountOf(ref) : 0;
  if (count === followed.count || count === 0) return;
  followed.count = count;
  followed.tell(ref, count);
  followed.instructions.push(followed.instruction);
}
