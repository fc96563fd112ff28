import type { Ref } from '../object/ref';
import type { UnitConstant } from '../bytecode/code-unit';
import { typeIdOf } from '../object/py-type';
import { payloadOf } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { addEngineRoots } from '../heap/engine-roots';
import { decref, newRef } from '../heap/refcount';
import type { SliceParts } from '../protocols/slicing';
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
    else if (type !== 'name') {
      if (knobs.foldsInTree) holdLiteral(constant, seen);
      else holdWritten(unit.constants[i], constant, seen);
    }
  });
}

/** Equal constants are one object, which is that of the first literal. */
function holdLiteral(constant: Ref, seen: Set<Ref>): void {
  if (seen.has(constant)) return;
  seen.add(constant);
  literals.push(newRef(constant));
  if (typeIdOf(constant) === TypeId.TUPLE) for (const item of tupleItems(constant)) holdLiteral(item, seen);
}

/** What of a constant stands in the source as it is: the parts of a tuple or slice, but not what was worked out. */
function holdWritten(constant: UnitConstant, ref: Ref, seen: Set<Ref>): void {
  switch (constant.type) {
    case 'tuple': return tupleItems(ref).forEach((item, i) => holdWritten(constant.items[i], item, seen));
    case 'slice': {
      const { start, stop, step } = payloadOf<SliceParts>(ref);
      return [start, stop, step].forEach((part, i) => holdWritten(constant.items[i], part, seen));
    }
    case 'frozenset': return;
    default: if (!('folded' in constant)) holdLiteral(ref, seen);
  }
}

export function releaseLiterals(): void {
  while (literals.length > 0) decref(literals.pop() as Ref);
}

/** Forgets what a run that was stopped had left. */
export function resetLiterals(): void {
  literals.length = 0;
}
