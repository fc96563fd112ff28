import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { exceptionType, raise, stealAndRaise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { isInstance, typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
import { countLiveRows, preHeaderSize } from '../heap/object-size';
import { observedRefcount } from '../heap/observed-refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { callSpecialBound } from '../protocols/call';
import { maxStrDigits } from '../protocols/int-digits';
import { asDouble, asLong } from '../protocols/number';
import { recursion } from '../protocols/recursion';
import { scheduler, threads } from '../protocols/threads';
import { dictSet } from '../protocols/mapping';
import { system } from '../protocols/system-state';
import { clearTypeDescriptors } from '../types/cleared-descriptors';
import { exceptionOf, newExceptionWithArgs, stealField } from '../types/exceptions';
import { staticNativeFunction } from '../types/native-function';
import { newBool, newFloat, newInt, isInt } from '../values/numbers';
import { countArgumentTuple, isTuple, newTuple, stealList, stealTrackedTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { newDict } from '../values/dicts';
import { internBorrowed, isExactStr, isStr, newStr } from '../values/text';
import { sysAsyncFunctions } from './sys-async';
import { sysHookFunctions } from './sys-hooks';
import { sysInformation } from './sys-information';
import { originalStream } from './sys-streams';

/** The module sys (CPython: Python/sysmodule.c). */

const S_SIZEOF = staticString('__sizeof__');

/** CPython: _PySys_GetSizeOf(). */
function sizeOfObject(o: Ref): Ref {
  const size = callSpecialBound(o, S_SIZEOF);
  if (size === NULL) raise('TypeError', `Type ${typeOf(o).name} doesn't define __sizeof__`);
  const mark = holdMark();
  hold(size);
  if (!isInt(size)) raise('TypeError', 'an integer is required');
  const bytes = asLong(size);
  if (bytes < 0) raise('ValueError', '__sizeof__() should return >= 0');
  dropHolds(mark);
  decref(size);
  return newInt(bytes + preHeaderSize(o));
}

/** `SystemExit(status)`: a tuple gives all arguments, None gives none. CPython: sys_exit_impl(). */
function exit(status: Ref): never {
  const type = exceptionType('SystemExit');
  if (status !== NULL && isInstance(status, type)) return stealAndRaise(newRef(status));
  const args = status === NULL || status === None ? [] : isTuple(status) ? tupleItems(status) : [status];
  const exception = newExceptionWithArgs(type, args);
  if (args.length > 0) stealField(exception, 0, newRef(args.length === 1 ? args[0] : exceptionOf(exception).args));
  return stealAndRaise(exception);
}

function exceptionInfo(): Ref {
  const exception = system.handledException();
  if (exception === NULL) return stealTrackedTuple([None, None, None]);
  const traceback = system.handledTraceback(exception);
  return newTuple(typeOf(exception).ref, exception, traceback === NULL ? None : traceback);
}

/** CPython: sys_setrecursionlimit_impl(). */
function setRecursionLimit(value: Ref): Ref {
  const limit = asLong(value);
  if (limit < 1) raise('ValueError', 'recursion limit must be greater or equal than 1');
  const depth = system.depth();
  if (depth >= limit) raise('RecursionError', `cannot set the recursion limit to ${limit} at the recursion depth ${depth}: the limit is too low`);
  recursion.limit = limit;
  return None;
}

function getFrame(depth: Ref): Ref {
  const frame = system.frame(depth === NULL ? 0 : Math.max(asLong(depth), 0));
  return frame === NULL ? raise('ValueError', 'call stack is not deep enough') : frame;
}

/** The frame that each thread is in, by identifier. */
function currentFrames(): Ref {
  const dict = newDict();
  for (const thread of threads.alive) {
    const frame = scheduler.frameOf(thread);
    if (frame === NULL) continue;
    const ident = newInt(thread.ident);
    dictSet(dict, ident, frame);
    decref(ident);
    decref(frame);
  }
  return dict;
}

function intern(text: Ref): Ref {
  if (!isExactStr(text)) raise('TypeError', isStr(text) ? `can't intern ${typeOf(text).name}` : `intern() argument must be str, not ${typeOf(text).name}`);
  return newRef(internBorrowed(text));
}

const functions: NativeMethod[] = [
  ...sysHookFunctions,
  ...sysAsyncFunctions,
  native('getrefcount', '(object, /)', (o: Ref) => newInt(observedRefcount.of(o))),
  native('getsizeof', '(object, default=None)', (o: Ref, fallback: Ref) => {
    countArgumentTuple(fallback === NULL ? 1 : 2);
    return fallback === NULL ? sizeOfObject(o) : attempt('TypeError', () => sizeOfObject(o), () => newRef(fallback));
  }),
  native('exit', '(status=None, /)', exit),
  native('exc_info', '()', exceptionInfo),
  native('intern', '(string, /)', intern),
  native('getrecursionlimit', '()', () => newInt(recursion.limit)),
  native('setrecursionlimit', '(limit, /)', setRecursionLimit),
  native('getdefaultencoding', '()', () => newStr('utf-8')),
  native('getfilesystemencoding', '()', () => newStr('utf-8')),
  native('getfilesystemencodeerrors', '()', () => newStr('surrogateescape')),
  native('getswitchinterval', '()', () => newFloat(threads.interval)),
  native('setswitchinterval', '(interval, /)', (interval: Ref) => {
    const seconds = asDouble(interval);
    if (!(seconds > 0)) raise('ValueError', 'switch interval must be strictly positive');
    threads.interval = seconds;
    return None;
  }),
  native('_current_frames', '()', currentFrames),
  native('getallocatedblocks', '()', () => newInt(countLiveRows())),
  native('_clear_type_descriptors', '(type, /)', clearTypeDescriptors),
  native('_getframe', '(depth=0, /)', getFrame),
  native('is_finalizing', '()', () => newBool(system.finalizing)),
  ...(['trace', 'profile'] as const).flatMap((which) => [
    native(`set${which}`, '(function, /)', (fn: Ref) => {
      system.setTraceFunction(which, fn === None ? NULL : fn);
      return None;
    }),
    native(`get${which}`, '()', () => {
      const fn = system.traceFunction(which);
      return fn === NULL ? None : newRef(fn);
    }),
  ]),
];

const exceptionFunction = native('exception', '()', () => {
  const exception = system.handledException();
  return exception === NULL ? None : newRef(exception);
});

/** Before 3.0 a handled exception was kept until this was called; the engine has none that is handled and still kept. */
const excClear = native('exc_clear', '()', () => None);

const digitFunctions: NativeMethod[] = [
  native('get_int_max_str_digits', '()', () => newInt(maxStrDigits.limit)),
  native('set_int_max_str_digits', '(maxdigits)', (value: Ref) => {
    const limit = asLong(value);
    if (limit !== 0 && limit < 640) raise('ValueError', 'maxdigits must be 0 or larger than 640');
    maxStrDigits.limit = limit;
    return None;
  }),
];

function texts(items: readonly string[]): Ref {
  return stealList(items.map((item) => newStr(item)));
}

/** Functions that have a second name, as `__excepthook__`. */
function originals(): Record<string, Ref> {
  return Object.fromEntries(sysHookFunctions.flatMap((method) => {
    const hook = staticNativeFunction(method, 'sys');
    return [[method.name, hook], [`__${method.name}__`, hook]];
  }));
}

defineModule({
  name: 'sys',
  doc: 'This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.',
  functions: [...functions, ...digitFunctions],
  values: () => ({
    ...sysInformation(),
    ...originals(),
    ...(knobs.collector.finalizers === 'uncollectable' ? { exc_clear: staticNativeFunction(excClear, 'sys') } : {}),
    ...(knobs.reports.exceptionNotes ? { exception: staticNativeFunction(exceptionFunction, 'sys') } : {}),
    argv: texts(system.argv),
    orig_argv: texts(['python3', ...system.argv]),
    path: texts(['', '/usr/lib/python3']),
    meta_path: texts([]),
    path_hooks: texts([]),
    path_importer_cache: newDict(),
    warnoptions: texts([]),
    dont_write_bytecode: newBool(true),
    modules: system.modules() === NULL ? newDict() : newRef(system.modules()),
    stdin: originalStream('stdin'),
    stdout: originalStream('stdout'),
    stderr: originalStream('stderr'),
    __stdin__: originalStream('stdin'),
    __stdout__: originalStream('stdout'),
    __stderr__: originalStream('stderr'),
  }),
});
