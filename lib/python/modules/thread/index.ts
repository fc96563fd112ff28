import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { collectWhereOnHeap } from '../../object/collected-types';
import { defineModule } from '../../object/define-module';
import { exceptionType, raise, stealAndRaise } from '../../object/errors';
import { native } from '../../object/native';
import { typeIdOf, typeOf } from '../../object/py-type';
import { TypeId } from '../../object/type-ids';
import { runtime } from '../../object/runtime';
import { decref, newRef } from '../../heap/refcount';
import { attempt } from '../../protocols/attempt';
import { getOptionalAttr } from '../../protocols/attribute';
import { callMethod } from '../../protocols/call';
import { collectItems } from '../../protocols/iterate';
import { forEachEntry } from '../../protocols/mapping';
import { asLong } from '../../protocols/number';
import { strText } from '../../protocols/repr';
import { Thread, scheduler, threads } from '../../protocols/threads';
import { staticString } from '../../object/names';
import { isTrue } from '../../protocols/truth';
import { exceptionText } from '../../types/exception-text';
import { exceptionOf, isException, stealTraceback } from '../../types/exceptions';
import { defineStructSequence, stealStructSequence } from '../../types/struct-sequence';
import { threadLocalType } from '../../types/thread-local';
import { isDict } from '../../values/dicts';
import { newBool, newFloat, newInt } from '../../values/numbers';
import { isTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import { knobs } from '../../object/knobs';
import { sysAttributeBorrowed, writeToStream } from '../sys-streams';
import { handleOf, joinAll, newHandle, threadHandleType } from './handle';
import { lockType, newLock, rlockType } from './locks';
import { TIMEOUT_MAX, blocking } from './waiting';

/** The module _thread. CPython: Modules/_threadmodule.c. */

function newThread(callable: Ref, values: readonly Ref[], keywords: Ref): Thread {
  const names: Ref[] = [];
  const all = values.map(newRef);
  if (keywords !== NULL) {
    forEachEntry(keywords, (key, value) => {
      names.push(newRef(key));
      all.push(newRef(value));
    });
  }
  const serial = threads.made++;
  const thread = new Thread(serial, `thread ${serial}`);
  thread.start = { callable: newRef(callable), values: all, names };
  return thread;
}

function startNewThread(callable: Ref, args: Ref, keywords: Ref): Ref {
  if (typeOf(callable).slots.call === null) raise('TypeError', 'first arg must be callable');
  if (!isTuple(args)) raise('TypeError', '2nd arg must be a tuple');
  if (keywords !== NULL && !isDict(keywords)) raise('TypeError', 'optional 3rd arg must be a dictionary');
  const thread = newThread(callable, tupleItems(args), keywords);
  scheduler.begin(thread);
  return newInt(thread.ident);
}

function startJoinable(callable: Ref, handle: Ref, daemon: Ref): Ref {
  if (typeOf(callable).slots.call === null) raise('TypeError', 'thread function must be callable');
  let result = handle;
  if (handle === NULL || handle === None) result = newHandle(null, 0);
  else if (typeOf(handle) !== threadHandleType) raise('TypeError', "'handle' must be a _ThreadHandle");
  else newRef(result);
  if (handleOf(result).thread !== null) raise('RuntimeError', 'thread already started');
  const thread = newThread(callable, [], NULL);
  thread.daemon = daemon !== NULL && isTrue(daemon);
  handleOf(result).thread = thread;
  handleOf(result).ident = thread.ident;
  scheduler.begin(thread);
  return result;
}

function exitThread(): never {
  return stealAndRaise(runtime.newException(exceptionType('SystemExit'), null));
}

const SMALLEST_STACK = 32_768;

function stackSize(size: Ref): Ref {
  const old = threads.stackSize;
  const bytes = size === NULL ? old : asLong(size);
  if (bytes < 0) raise('ValueError', 'size must be 0 or a positive value');
  if (bytes !== 0 && bytes < SMALLEST_STACK) raise('ValueError', `size not valid: ${bytes} bytes`);
  threads.stackSize = size === NULL ? old : bytes;
  return newInt(old);
}

const excepthookArgs = defineStructSequence('_ExceptHookArgs', '_thread', ['exc_type', 'exc_value', 'exc_traceback', 'thread'], { instantiable: true });
excepthookArgs.slots.create = (_type, { values }) => {
  if (values.length === 0) raise('TypeError', "structseq() missing required argument 'sequence' (pos 1)");
  const items = collectItems(values[0]);
  if (items.length !== 4) {
    const count = items.length;
    items.forEach(decref);
    raise('TypeError', `_thread._ExceptHookArgs() takes ${count < 4 ? 'an at least' : 'an at most'} 4-sequence (${count}-sequence given)`);
  }
  return stealStructSequence(excepthookArgs, items);
};

const S_NAME = staticString('_name');
const S_STDERR = staticString('stderr');
const S_WRITE = staticString('write');

/** CPython: thread_excepthook(), thread_excepthook_file(). */
function excepthook(args: Ref): Ref {
  if (typeOf(args) !== excepthookArgs) raise('TypeError', '_thread.excepthook argument type must be ExceptHookArgs');
  const [type, value, traceback, thread] = tupleItems(args);
  if (type === exceptionType('SystemExit').ref) return None;
  const name = thread === None ? NULL : getOptionalAttr(thread, S_NAME);
  const who = name === NULL ? String(threads.current.ident) : attempt('BaseException', () => strText(name), () => '<failed to get thread name>');
  if (name !== NULL) decref(name);
  const text = `Exception in thread ${who}:\n`;
  if (value === None || !isException(value)) return None;
  if (typeIdOf(traceback) === TypeId.TRACEBACK && exceptionOf(value).traceback === NULL) stealTraceback(value, newRef(traceback));
  writeReport(text + exceptionText(value));
  return None;
}

/** To `sys.stderr`, whatever that is now. */
function writeReport(text: string): void {
  const stream = sysAttributeBorrowed(S_STDERR);
  if (stream === None) return;
  if (stream === NULL) {
    writeToStream('stderr', text);
    return;
  }
  const message = newStr(text);
  decref(callMethod(stream, S_WRITE, message));
  decref(message);
}

function setName(name: Ref): Ref {
  if (isStr(name)) threads.current.name = textOf(name);
  return None;
}

const allocateLock = (): Ref => newLock();

defineModule({
  name: '_thread',
  doc: 'This module provides primitive operations to write multi-threaded programs.\nThe \'threading\' module provides a more convenient interface.',
  types: [threadLocalType, rlockType, threadHandleType],
  functions: [
    native('start_new_thread', '(function, args, kwargs={}, /)', startNewThread),
    native('start_new', '(function, args, kwargs={}, /)', startNewThread),
    native('start_joinable_thread', '(function, handle=None, daemon=True)', startJoinable),
    native('allocate_lock', '()', allocateLock),
    native('allocate', '()', allocateLock),
    native('exit', '()', exitThread),
    native('exit_thread', '()', exitThread),
    native('interrupt_main', '(signum=2, /)', () => raise('KeyboardInterrupt')),
    native('get_ident', '()', () => newInt(threads.current.ident)),
    native('get_native_id', '()', () => newInt(4242 + threads.current.serial)),
    native('_count', '()', () => newInt(threads.alive.length - 1)),
    native('stack_size', '(size=0, /)', stackSize),
    native('daemon_threads_allowed', '()', () => newBool(true)),
    native('_is_main_interpreter', '()', () => newBool(true)),
    native('_get_main_thread_ident', '()', () => newInt(threads.main.ident)),
    native('_make_thread_handle', '(ident, /)', (ident: Ref) => newHandle(asLong(ident) === threads.main.ident ? threads.main : null, asLong(ident))),
    blocking('_shutdown', '()', joinAll),
    native('_excepthook', '(exc_info, /)', excepthook),
    native('set_name', '(name)', setName),
  ],
  values: () => {
    collectWhereOnHeap(lockType, rlockType, threadHandleType);
    return {
      error: newRef(exceptionType('RuntimeError').ref),
      LockType: newRef(lockType.ref),
      ...(knobs.objects.lockInstantiable ? { lock: newRef(lockType.ref) } : {}),
      _ExceptHookArgs: newRef(excepthookArgs.ref),
      TIMEOUT_MAX: newFloat(TIMEOUT_MAX),
    };
  },
});
