import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import { runtime } from '../object/runtime';
import { decref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { reprText, strText } from '../protocols/repr';
import { TRACEBACK_HEADER, stackText } from '../protocols/traceback-text';
import { exceptionTypeName } from './exception-text';
import { exceptionOf } from './exceptions';
import { describeTraceback } from './frame-description';

/** Exceptions that nobody can catch: those of finalizers and callbacks. CPython: Python/errors.c, write_unraisable_exc_file(). */

/** What is reported: the exception, what was being done (null for the classic words), and the object concerned or NULL. All borrowed. */
export interface Unraisable {
  exception: Ref;
  doing: string | null;
  object: Ref;
}

/** The sentence that introduces it, without a line end. */
export function unraisableMessage({ doing, object }: Unraisable): string {
  const shown = object === NULL ? '' : attempt('BaseException', () => reprText(object), () => '<object repr() failed>');
  if (doing === null) return object === NULL ? '' : `Exception ignored in: ${shown}`;
  return `Exception ignored ${doing}${object === NULL ? '' : ` ${shown}`}:`;
}

/** All that is printed. */
export function unraisableText(report: Unraisable, message = unraisableMessage(report)): string {
  const { exception } = report;
  const { traceback } = exceptionOf(exception);
  const stack = traceback === NULL ? '' : TRACEBACK_HEADER + stackText(describeTraceback(traceback), knobs.reports.caretsInIgnored);
  const text = attempt('BaseException', () => strText(exception), () => '<exception str() failed>');
  return `${message === '' ? '' : `${message}\n`}${stack}${exceptionTypeName(exception)}: ${text}\n`;
}

/** Calls `sys.unraisablehook` when the program has set one; true if it did. Set by the module sys. */
export const unraisableHook = {
  call: (_report: Unraisable): boolean => false,
};

/** `doing` is what was being done, as in `calling deallocator`; shown from 3.14 on. */
runtime.writeUnraisable = (doing, object) => {
  const exception = takeRaised();
  const report = { exception, doing: knobs.unraisableStyle === 'in' ? null : `while ${doing}`, object };
  if (!unraisableHook.call(report)) runtime.writeStderr(unraisableText(report));
  decref(exception);
};
