/**
 * Where the machine stands in a recorded run, as far as the loop must know to see by itself that an instruction is nothing to tell of: it
 * belongs to the same frame and the same line as the one before and stands behind it. Most instructions are such.
 */
export const standing = {
  /** The depth of the frame that was looked at last; `NOWHERE` when the next instruction is to be looked at in any case. */
  depth: -1,
  /** The instruction that ran last. */
  pc: 0,
  line: 0,
  /** Of the code that runs: where it begins, and the line of each of its instructions, 0 while that is not known. */
  base: 0,
  lines: new Int32Array(0) as Int32Array,
  /** Characters of stdout that have been told of. */
  stdoutChars: 0,
};

export const NOWHERE = -1;

/** The next instruction is to be looked at. */
export function lookAgain(): void {
  standing.depth = NOWHERE;
}
