import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { payloadOf } from '../../object/table';
import type { Program } from '../../text/regex';
import { None } from '../../values/singletons';

/** What a Pattern holds. CPython: Modules/_sre/sre.h, PatternObject. */
export interface PatternData {
  program: Program;
  flags: number;
  /** Null for a pattern that was made of several, which is tried on texts and bytes alike. */
  isBytes: boolean | null;
  /** str, bytes or None, owned. */
  pattern: Ref;
  /** A dict from names to numbers and a tuple of the names by number, owned; NULL if no group has a name. */
  groupIndex: Ref;
  indexGroup: Ref;
  names: ReadonlyMap<string, number>;
}

export function patternData(ref: Ref): PatternData {
  return payloadOf<PatternData>(ref);
}

/** Where a group begins and ends in the marks of a match; [-1, -1] if it took no part. Group 0 is the whole. */
export function spanOf(marks: Int32Array, group: number): readonly [number, number] {
  const start = marks[2 * group - 2];
  const end = marks[2 * group - 1];
  return start < 0 || end < start ? [-1, -1] : [start, end];
}

/** An optional argument, None when it is absent. */
export function orNone(argument: Ref): Ref {
  return argument === NULL ? None : argument;
}
