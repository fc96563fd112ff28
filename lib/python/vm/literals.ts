import type { Ref } from '../object/ref';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { addEngineRoots } from '../heap/engine-roots';
import { decref, newRef } from '../heap/refcount';
import { codeOf } from '../types/code';
import { tupleItems } from '../values/sequences';

/**
 * While the main program runs, CPython keeps its syntax tree, and with it one more reference to each literal: so
 * `sys.getrefcount(257)` is 3. CPython: Python/pythonrun.c, pyrun_file() frees the arena after run_mod().
 */
const literals: Ref[] = [];

addEngineRoots(() => literals, 'literal');

export function holdLiterals(code: Ref, seen = new Set<Ref>()): void {
  const { unit, constants } = codeOf(code);
  constants.forEach((constant, i) => {
    const { type } = unit.constants[i];
    if (type === 'code') holdLiterals(constant, seen);
    else if (type !== 'name' && (knobs.foldsInTree || isWritten(constant))) holdLiteral(constant, seen);
  });
}

/** Equal constants are one object, which is that of the first literal. */
function holdLiteral(constant: Ref, seen: Set<Ref>): void {
  if (seen.has(constant)) return;
  seen.add(constant);
  literals.push(newRef(constant));
  if (typeIdOf(constant) === TypeId.TUPLE) for (const item of tupleItems(constant)) holdLiteral(item, seen);
}

/** A constant that stands in the source as it is: no tuple, which is folded from its parts. */
function isWritten(constant: Ref): boolean {
  const id = typeIdOf(constant);
  return id !== TypeId.TUPLE && id !== TypeId.FROZENSET;
}

export function releaseLiterals(): void {
  while (literals.length > 0) decref(literals.pop() as Ref);
}

/** Forgets what a run that was stopped had left. */
export function resetLiterals(): void {
  literals.length = 0;
}
