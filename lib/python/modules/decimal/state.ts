import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { runStarts } from '../../object/run-starts';
import { addEngineRoots } from '../../heap/engine-roots';

/** What the module `decimal` keeps while it is loaded; all owned. CPython: decimal_state. */
export const decimalState = {
  /** The context of the running program; NULL until somebody asks. */
  current: NULL as Ref,
  /** `DefaultContext`, which new contexts are copies of, and the two others that nobody works in. */
  defaultContext: NULL as Ref,
  basicContext: NULL as Ref,
  extendedContext: NULL as Ref,
  /** numbers.Rational, DecimalTuple and the class of flags and traps. */
  rational: NULL as Ref,
  tupleClass: NULL as Ref,
  signalDict: NULL as Ref,
};

addEngineRoots(() => Object.values(decimalState));

/** The logarithm of 10 to as many places as this run has needed: the work for it is part of the run's steps. */
export const naturalLogOfTen = { places: 0, value: 0n };

/** Forgets everything: the rows are those of an earlier run. */
export function resetDecimal(): void {
  Object.assign(naturalLogOfTen, { places: 0, value: 0n });
  for (const key of Object.keys(decimalState) as (keyof typeof decimalState)[]) decimalState[key] = NULL;
}
runStarts.push(resetDecimal);
