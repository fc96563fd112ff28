import { exceptionType, raise, raised } from '../object/errors';
import { runtime } from '../object/runtime';
import { xdecref } from '../heap/refcount';
import { checkLoop } from '../protocols/recursion';
import { vm } from './state';

/**
 * The host's stack ran out although the engine counts its own calls: turns the host's RangeError into Python's RecursionError
 * (in `raised`); false for anything else that was thrown.
 */
export function becomesRecursionError(thrown: unknown): boolean {
  if (!(thrown instanceof RangeError) || !thrown.message.includes('call stack')) return false;
  // One that was on its way when the stack ran out is lost.
  const lost = raised.value;
  raised.value = runtime.newException(exceptionType('RecursionError'), 'maximum recursion depth exceeded');
  xdecref(lost);
  return true;
}

/** Loops that run one inside the other without anybody asking for room. */
const SHALLOW = 64;
/** As arguments of one call they are 48 kB of the host's stack: what a few more loops and the making of an exception take. */
const ROOM: readonly number[] = new Array<number>(6000).fill(0);

function takeRoom(): void {
  // Nothing is done with it.
}

/**
 * Before native code begins a loop: RecursionError if there are too many, or if the host's stack has little room left. What runs out of it in the midst of
 * something leaves references behind.
 */
export function checkDepth(): void {
  checkLoop();
  if (vm.level < SHALLOW) return;
  try {
    Reflect.apply(takeRoom, null, ROOM);
  } catch {
    raise('RecursionError', 'maximum recursion depth exceeded');
  }
}
