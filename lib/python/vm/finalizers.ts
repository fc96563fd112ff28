import { decref } from '../heap/refcount';
import { reportErrors } from '../protocols/report-errors';
import { finalizing } from '../types/generic-slots';
import { generatorMachine, generatorOf } from '../types/generator';

/** Finalizers run code that nobody waits for: what it raises is reported and dropped. */
finalizing.run = (action, method) => reportErrors(action, method, 'calling deallocator');

/** CPython: Objects/genobject.c, _PyGen_Finalize(). */
generatorMachine.finalize = (self) => {
  const { state } = generatorOf(self);
  if (state === 'suspended' || state === 'created') reportErrors(() => decref(generatorMachine.close(self)), self, 'closing generator');
};
