import { NULL } from '../object/ref';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { decref } from '../heap/refcount';
import { call } from '../protocols/call';
import { reportErrors } from '../protocols/report-errors';
import { finalizing } from '../types/generic-slots';
import { unawaited } from '../types/unawaited';
import { generatorMachine, generatorOf } from '../types/generator';

/** Finalizers run code that nobody waits for: what it raises is reported and dropped. */
finalizing.run = (action, method) => reportErrors(action, method, 'calling deallocator');

/** CPython: Objects/genobject.c, _PyGen_Finalize(). */
generatorMachine.finalize = (self) => {
  const { state, originOrFinalizer, closed } = generatorOf(self);
  if (state !== 'suspended' && state !== 'created') return;
  const typeId = typeIdOf(self);
  if (typeId === TypeId.ASYNC_GENERATOR && originOrFinalizer !== NULL && !closed) {
    reportErrors(() => decref(call(originOrFinalizer, self)), self, 'calling finalizer');
    return;
  }
  if (typeId === TypeId.COROUTINE && state === 'created') unawaited.warnOfCoroutine(self);
  else reportErrors(() => decref(generatorMachine.close(self)), self, 'closing generator');
};
