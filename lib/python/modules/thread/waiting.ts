import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import type { NativeFn, NativeMethod } from '../../object/native';
import { native } from '../../object/native';
import { typeOf } from '../../object/py-type';
import { asDouble, asLong } from '../../protocols/number';
import { blockingFunctions } from '../../protocols/threads';

/** `_thread.TIMEOUT_MAX`, in seconds. */
export const TIMEOUT_MAX = 9_223_372_036;

/** A native function in which its thread may wait. */
export function blocking(name: string, signature: string, fn: NativeFn): NativeMethod {
  blockingFunctions.add(fn);
  return native(name, signature, fn);
}

/** Seconds of a timeout argument, -1 for none. CPython: _PyTime_FromSecondsObject(). */
export function timeoutSeconds(timeout: Ref): number {
  if (timeout === NULL) return -1;
  if (typeOf(timeout).slots.float === null && typeOf(timeout).slots.index === null) {
    raise('TypeError', knobs.objects.timeoutMayBeFloat
      ? knobs.wording.timeoutType(typeOf(timeout).name) : `'${typeOf(timeout).name}' object cannot be interpreted as an integer`);
  }
  const seconds = asDouble(timeout);
  if (seconds !== seconds) raise('ValueError', 'Invalid value NaN (not a number)');
  if (Math.abs(seconds) > 9.3e9) raise('OverflowError', knobs.objects.timestampTooLarge);
  return seconds;
}

/** The arguments of `acquire`: seconds to wait, -1 for ever, 0 not at all. CPython: lock_acquire_parse_args(). */
export function acquireSeconds(isBlocking: boolean, timeout: Ref): number {
  const seconds = timeoutSeconds(timeout);
  if (!isBlocking && seconds !== -1) raise('ValueError', "can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1) raise('ValueError', knobs.objects.negativeTimeout);
  if (!isBlocking) return 0;
  if (seconds > TIMEOUT_MAX) raise('OverflowError', 'timeout value is too large');
  return seconds;
}

/** An argument that is an int in one version and anything with a truth in the next. */
export function flagArgument(value: Ref): boolean {
  return value === NULL || asLong(value) !== 0;
}
