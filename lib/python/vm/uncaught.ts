import type { Outcome } from '../api';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { exceptionType } from '../object/errors';
import { isInstance, typeOf } from '../object/py-type';
import { decref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { strText } from '../protocols/repr';
import { exceptionOf } from '../types/exceptions';
import { tracebackOf } from '../types/traceback';
import { frameObjectOf } from '../types/frame';
import { codeOf } from '../types/code';
import { isInt, numberOf } from '../values/numbers';
import { None } from '../values/singletons';
import { printExitMessage } from '../modules/sys-hooks';
import { printException } from './print-exception';

/** The end of a program by an exception that nobody caught. */

/** What it was, in the words of the result. Borrows the exception. */
export function describeUncaught(exception: Ref): Outcome {
  const message = attempt('BaseException', () => strText(exception), () => '<exception str() failed>');
  let { traceback } = exceptionOf(exception);
  let file = '';
  let line = 0;
  for (; traceback !== NULL; traceback = tracebackOf(traceback).next) {
    file = codeOf(frameObjectOf(tracebackOf(traceback).frame).codeRef).source.name;
    ({ line } = tracebackOf(traceback));
  }
  return { kind: 'exception', type: typeOf(exception).name, message, file, line };
}

/**
 * Prints the exception as the interpreter does at its end, and gives it up; the process's exit status. SystemExit prints its argument unless that
 * is a number or None. CPython: Python/pythonrunc, handle_system_exit(), PyErr_PrintEx().
 */
export function exitStatusOf(exception: Ref): number {
  if (!isInstance(exception, exceptionType('SystemExit'))) {
    printException(exception);
    return 1;
  }
  const code = exceptionOf(exception).fields?.[0] ?? None;
  let status = 1;
  if (code === None || code === NULL) status = 0;
  else if (isInt(code)) status = numberOf(code) & 255;
  else printExitMessage(code);
  decref(exception);
  return status;
}
