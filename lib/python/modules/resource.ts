import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { exceptionType, raise } from '../object/errors';
import { native } from '../object/native';
import { heap } from '../object/table';
import { decref, newRef } from '../heap/refcount';
import { workedNanoseconds } from '../protocols/clock';
import { asIndex } from '../protocols/number';
import { defineStructSequence, stealStructSequence } from '../types/struct-sequence';
import { bigIntOf, newFloat, newInt } from '../values/numbers';
import { stealTuple } from '../values/sequences';

/** The module `resource`: what the program uses, by the simulated clock and heap. CPython: Modules/resource.c. */

const USAGE_FIELDS = [
  'ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt', 'ru_majflt', 'ru_nswap', 'ru_inblock', 'ru_oublock',
  'ru_msgsnd', 'ru_msgrcv', 'ru_nsignals', 'ru_nvcsw', 'ru_nivcsw',
] as const;

const usageType = defineStructSequence('struct_rusage', 'resource', USAGE_FIELDS, { instantiable: true });

/** What the interpreter itself takes before a program begins, in KiB: about what it takes on Linux. */
const INTERPRETER_KIB = 9000;

const CHILDREN = -1;
const THREAD = 1;
const UNLIMITED = -1;
const STACK_LIMIT = 8_388_608;

const LIMITS: Record<string, number> = {
  RLIMIT_CPU: 0, RLIMIT_FSIZE: 1, RLIMIT_DATA: 2, RLIMIT_STACK: 3, RLIMIT_CORE: 4, RLIMIT_RSS: 5, RLIMIT_NPROC: 6, RLIMIT_NOFILE: 7,
  RLIMIT_OFILE: 7, RLIMIT_MEMLOCK: 8, RLIMIT_AS: 9,
};

function smallInt(o: Ref): number {
  const index = asIndex(o);
  const value = Number(bigIntOf(index));
  decref(index);
  return value;
}

function getrusage(whoRef: Ref): Ref {
  const who = smallInt(whoRef);
  if (who < CHILDREN || who > THREAD) raise('ValueError', 'invalid who parameter');
  const isOwn = who !== CHILDREN;
  return stealStructSequence(usageType, USAGE_FIELDS.map((field) => {
    if (field === 'ru_utime' || field === 'ru_stime') return newFloat(isOwn && field === 'ru_utime' ? workedNanoseconds() / 1e9 : 0);
    return newInt(isOwn && field === 'ru_maxrss' ? INTERPRETER_KIB + Math.ceil(heap.peakBytes / 1024) : 0);
  }));
}

function getrlimit(resourceRef: Ref): Ref {
  const number = smallInt(resourceRef);
  if (!Object.values(LIMITS).includes(number)) raise('ValueError', 'invalid resource specified');
  if (number === LIMITS.RLIMIT_STACK) return stealTuple([newInt(STACK_LIMIT), newInt(UNLIMITED)]);
  if (number === LIMITS.RLIMIT_NOFILE) return stealTuple([newInt(1024), newInt(4096)]);
  return stealTuple([newInt(UNLIMITED), newInt(UNLIMITED)]);
}

function setrlimit(resourceRef: Ref): Ref {
  decref(getrlimit(resourceRef));
  return raise('ValueError', 'the limits of a run cannot be changed in here');
}

defineModule({
  name: 'resource',
  functions: [
    native('getrusage', '(who, /)', getrusage),
    native('getrlimit', '(resource, /)', getrlimit),
    native('setrlimit', '(resource, limits, /)', setrlimit),
    native('getpagesize', '()', () => newInt(4096)),
  ],
  types: [usageType],
  values: (): Record<string, Ref> => ({
    ...Object.fromEntries(Object.entries(LIMITS).map(([name, number]) => [name, newInt(number)])),
    RLIM_INFINITY: newInt(UNLIMITED),
    RUSAGE_SELF: newInt(0),
    RUSAGE_CHILDREN: newInt(CHILDREN),
    RUSAGE_THREAD: newInt(THREAD),
    error: newRef(exceptionType('OSError').ref),
  }),
});
