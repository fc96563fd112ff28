import type { CharSet } from './char-set';

/** Instructions of a compiled pattern, with their operands. `r` is the first of an instruction's own registers. */
export const Op = {
  SUCCESS: 0,
  FAIL: 1,
  /** code */
  CHAR: 2,
  NOT_CHAR: 3,
  /** lower case code: the character's lower case is compared */
  CHAR_ASCII: 4,
  NOT_CHAR_ASCII: 5,
  CHAR_UNICODE: 6,
  NOT_CHAR_UNICODE: 7,
  /** anything but a line feed; anything */
  ANY: 8,
  ANY_ALL: 9,
  /** index of a set */
  SET: 10,
  /** places; the boundaries take 1 for Unicode's word characters */
  AT_START: 11,
  AT_LINE_START: 12,
  AT_END: 13,
  AT_LINE_END: 14,
  AT_VERY_END: 15,
  BOUNDARY: 16,
  /** unicode, whether an empty text is matched */
  NOT_BOUNDARY: 17,
  /** register that gets the position */
  MARK_START: 18,
  /** register, number of the group */
  MARK_END: 19,
  /** where to go on when what follows fails */
  SPLIT: 20,
  /** as SPLIT, where what follows begins with a character or a set: alternative, code or set */
  SPLIT_CHAR: 21,
  SPLIT_SET: 22,
  JUMP: 23,
  /** one character over and over: min, max, kind of the character, its operand; 26 cannot be given back */
  GREEDY_ONE: 24,
  LAZY_ONE: 25,
  POSSESSIVE_ONE: 26,
  /** r: count and last position; forgets those of an earlier time */
  LOOP_INIT: 27,
  /** r, min, max, exit */
  LOOP_GREEDY: 28,
  LOOP_LAZY: 29,
  /** r, max: one more round of the lazy loop */
  LAZY_ROUND: 30,
  /** r (count, position, height), min, max, exit */
  LOOP_POSSESSIVE: 31,
  /** r: remembers how many choices there are, and goes back to so many */
  ATOMIC: 32,
  COMMIT: 33,
  /** r (height, position), characters to go back */
  LOOK: 34,
  LOOK_END: 35,
  /** r, characters to go back, where to go on */
  LOOK_NOT: 36,
  LOOK_NOT_END: 37,
  /** register of the group's start, folding: 0 none, 1 ascii, 2 unicode */
  REFERENCE: 38,
  /** register of the group's start, where to go on if it has not matched */
  CONDITION: 39,
} as const;

export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharSet[];
  /** Registers: start and end of each group, then the number of the group that was closed last, then those of instructions. */
  readonly registers: number;
  readonly groups: number;
  /** A match has at least so many characters. */
  readonly minWidth: number;
  /** Every match begins with this text (in plain characters), with a character of this set, or at the start only. */
  readonly prefix: string;
  readonly firstSet: CharSet | null;
  readonly onlyAtStart: boolean;
}
