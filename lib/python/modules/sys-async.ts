import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { asLong } from '../protocols/number';
import { hookOrNone, setAsyncGeneratorHook } from '../types/async-generator';
import { defineStructSequence, stealStructSequence } from '../types/struct-sequence';
import { originDepth } from '../types/coroutine-origin';
import { newInt } from '../values/numbers';
import { None } from '../values/singletons';

/** What `sys` lets an event loop know of asynchronous generators and coroutines. CPython: Python/sysmodule.c. */

const hooksType = defineStructSequence('asyncgen_hooks', 'builtins', ['firstiter', 'finalizer'], { instantiable: true });

function setHooks(firstiter: Ref, finalizer: Ref): Ref {
  for (const [name, hook] of [['finalizer', finalizer], ['firstiter', firstiter]] as const) {
    if (hook === NULL || hook === None || typeOf(hook).slots.call !== null) continue;
    raise('TypeError', `callable ${name} expected, got ${typeOf(hook).name}`);
  }
  if (finalizer !== NULL) setAsyncGeneratorHook('finalizer', finalizer === None ? NULL : finalizer);
  if (firstiter !== NULL) setAsyncGeneratorHook('firstiter', firstiter === None ? NULL : firstiter);
  return None;
}

function setDepth(value: Ref): Ref {
  const depth = asLong(value);
  if (depth < 0) raise('ValueError', 'depth must be >= 0');
  originDepth.value = depth;
  return None;
}

export const sysAsyncFunctions: NativeMethod[] = [
  native('set_asyncgen_hooks', '(firstiter=<unrepresentable>, finalizer=<unrepresentable>)', setHooks),
  native('get_asyncgen_hooks', '()', () => stealStructSequence(hooksType, [hookOrNone('firstiter'), hookOrNone('finalizer')])),
  native('set_coroutine_origin_tracking_depth', '(depth)', setDepth),
  native('get_coroutine_origin_tracking_depth', '()', () => newInt(originDepth.value)),
];
