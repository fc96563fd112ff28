import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { UnitConstant } from '../bytecode/code-unit';
import { typeIdOf } from '../object/py-type';
import { payloadOf } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { countRelease } from '../heap/allocate';
import { beginEngineWork, endEngineWork } from '../heap/engine-objects';
import { addEngineRoots, addNamedRoots } from '../heap/engine-roots';
import { newRef, xdecref } from '../heap/refcount';
import type { SliceParts } from '../protocols/slicing';
import { codeOf } from '../types/code';
import { listItems, newListByType, stealAppend, tupleItems } from '../values/sequences';

/**
 * While the main program runs, CPython keeps its syntax tree, and with it one more reference to each literal: so
 * `sys.getrefcount(257)` is 3. They are in a list that `gc.get_referrers` finds, of which only the constants are in this engine's.
 * CPython: Python/pyarena.c, a_objects; pyrun_file() frees the arena after run_mod().
 */
const arena = { list: NULL as Ref };

addEngineRoots(() => [arena.list]);
addNamedRoots(() => (arena.list === NULL ? [] : listItems(arena.list)), 'literal');

/** To be called before the main program is compiled; the list is among what the interpreter had at the start. */
export function openArena(): void {
  beginEngineWork();
  arena.list = newListByType();
  countRelease();
  endEngineWork();
}

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
  stealAppend(arena.list, newRef(constant));
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
  const { list } = arena;
  arena.list = NULL;
  xdecref(list);
}

/** Forgets what a run that was stopped had left. */
export function resetLiterals(): void {
  arena.list = NULL;
}
