import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { collectionHooks } from '../heap/collection-hooks';
import { decref } from '../heap/refcount';
import { call } from '../protocols/call';
import { reportErrors } from '../protocols/report-errors';
import { codeOf } from '../types/code';
import { finalizing, genericFinalize } from '../types/generic-slots';
import { unawaited } from '../types/unawaited';
import { generatorMachine, generatorOf } from '../types/generator';
import { GeneratorState } from '../types/generator-state';

/** Finalizers run code that nobody waits for: what it raises is reported and dropped. */
finalizing.run = (action, method) => reportErrors(action, method, 'calling deallocator');

/** CPython 2.7: has_finalizer(): a class with `__del__`, or a generator that stands in a `try` or `with`. */
collectionHooks.hasLegacyFinalizer = (ref) => {
  const type = typeOf(ref);
  if (type.has(TypeFeature.HEAP)) return type.slots.finalize === genericFinalize;
  return type.id === TypeId.GENERATOR && standsInTry(ref);
};

/** CPython 2.7: PyGen_NeedsFinalizing(). */
function standsInTry(generator: Ref): boolean {
  const { state, pc, codeRef } = generatorOf(generator);
  if (state !== GeneratorState.SUSPENDED) return false;
  const { base, handlers } = codeOf(codeRef);
  const yielded = pc - base - 1;
  return handlers.some(({ start, end }) => yielded >= start && yielded < end);
}

/** CPython: Objects/genobject.c, _PyGen_Finalize(). */
generatorMachine.finalize = (self) => {
  const { state, originOrFinalizer, closed } = generatorOf(self);
  if (state !== GeneratorState.SUSPENDED && state !== GeneratorState.CREATED) return;
  const typeId = typeIdOf(self);
  if (typeId === TypeId.ASYNC_GENERATOR && originOrFinalizer !== NULL && !closed) {
    reportErrors(() => decref(call(originOrFinalizer, self)), self, 'calling finalizer');
    return;
  }
  if (typeId === TypeId.COROUTINE && state === GeneratorState.CREATED) unawaited.warnOfCoroutine(self);
  else reportErrors(() => decref(generatorMachine.close(self)), self, 'closing generator');
};
