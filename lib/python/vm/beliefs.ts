import type { RunRequest } from '../api';
import type { EngineBelief } from '../beliefs/ids';
import { rewriteForBelief } from '../beliefs/rewrite';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { belief } from '../object/belief';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import type { NativeMethod } from '../object/native';
import { staticString } from '../object/names';
import { typeOf } from '../object/py-type';
import { Flag, flags, serialOf } from '../object/table';
import { collect } from '../heap/collect';
import { addEngineRoots } from '../heap/engine-roots';
import { gc } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { callMethod } from '../protocols/call';
import { EventKind } from '../trace/events';
import { isRecording, note } from '../trace/recorder';
import { None } from '../values/singletons';
import { programRewriting } from './compile';
import { importModule } from './import';

/** What runs with a wrong belief need of the machine. Nothing of it is there in any other run. */

addEngineRoots(() => belief.kept, 'kept');

/** Before a run; the profile is chosen already. */
export function setBelief({ belief: id }: Pick<RunRequest, 'belief'>): void {
  programRewriting.rewrite = id === undefined ? undefined : (tree) => rewriteForBelief(tree, id);
  belief.kept = [];
  belief.destroyed.clear();
  belief.weakReferencesHold = id === 'weak-references-hold';
  belief.noCollections = id === 'nothing-frees-cycles';
  if (id === 'finalizer-blocks') knobs.collector = { ...knobs.collector, finalizers: 'uncollectable' };
}

/** Whether collections begin by themselves. */
export const collectsByItself = (id: EngineBelief | undefined): boolean => id !== 'nothing-frees-cycles';

function keep(ref: Ref): Ref {
  belief.kept.push(newRef(ref));
  return None;
}

/** The object's end, as far as one can see it: finalizer, weak references, what it held, and that it is not drawn any more. */
function destroy(ref: Ref): Ref {
  const { finalize, clear } = typeOf(ref).slots;
  if (finalize !== null && (flags[ref] & Flag.FINALIZED) === 0) {
    flags[ref] |= Flag.FINALIZED;
    finalize(ref);
  }
  clearWeakrefsOf(ref);
  clear?.(ref);
  belief.destroyed.add(serialOf(ref));
  if (isRecording()) note(EventKind.DEATH, ref);
  return None;
}

const S_COPY = staticString('copy');

function copy(ref: Ref): Ref {
  const module = importModule('copy', NULL, 0, NULL);
  const result = callMethod(module, S_COPY, ref);
  decref(module);
  return result;
}

export const beliefFunctions: readonly NativeMethod[] = [
  native('<keep>', '(object, /)', keep),
  native('<destroy>', '(object, /)', destroy),
  native('<copy>', '(object, /)', copy),
  native('<collect>', '(nothing, /)', () => {
    if (gc.enabled) collect(2);
    return None;
  }),
];
