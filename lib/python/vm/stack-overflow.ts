import { exceptionType, raised } from '../object/errors';
import { runtime } from '../object/runtime';

/**
 * The host's stack ran out although the engine counts its own calls: turns the host's RangeError into Python's RecursionError
 * (in `raised`); false for anything else that was thrown.
 */
export function becomesRecursionError(thrown: unknown): boolean {
  if (!(thrown instanceof RangeError) || !thrown.message.includes('call stack')) return false;
  raised.value = runtime.newException(exceptionType('RecursionError'), 'maximum recursion depth exceeded');
  return true;
}
