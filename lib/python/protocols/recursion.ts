import { raise } from '../object/errors';

/**
 * Depth of calls. Python frames count towards `sys.setrecursionlimit`; native code that calls back into Python also uses the
 * host's stack, of which there is less, so it has a limit of its own, reported the same way (CPython: Py_C_RECURSION_LIMIT).
 */
export const recursion = {
  /** Python frames at present, and `sys.getrecursionlimit()`. */
  depth: 0,
  limit: 1000,
  /** Nested native calls. */
  nativeDepth: 0,
  nativeLimit: 900,
};

/** Counts one native call that may call back; `where` completes the message of the RecursionError. */
export function enterCall(where: string): void {
  if (++recursion.nativeDepth > recursion.nativeLimit) {
    recursion.nativeDepth--;
    raise('RecursionError', `maximum recursion depth exceeded${where}`);
  }
}

/** Ends what `enterCall` began. After an exception the machine restores the depth itself. */
export function leaveCall(): void {
  recursion.nativeDepth--;
}

export function resetRecursion(): void {
  recursion.depth = 0;
  recursion.limit = 1000;
  recursion.nativeDepth = 0;
}
