import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { knobs } from '../object/knobs';
import { bareName, typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { strText } from '../protocols/repr';
import { instanceDictBorrowed } from '../values/instance';
import { dictTable } from '../values/dicts';
import { tupleItems } from '../values/sequences';
import { isStr, newStr } from '../values/text';
import { addNote, baseExceptionType, exceptionOf, setContext, stealCause } from './exceptions';

/**
 * Says in an exception, which is taken over, in which codec it came up: in a note, or in an exception of the same type with the old one
 * as its cause. The exception to raise. CPython: _PyErr_FormatNote(), _PyErr_TrySetFromCause().
 */
export function wrapCodecFailure(exception: Ref, message: string): Ref {
  const mark = holdMark();
  hold(exception);
  if (knobs.reports.notesCodecFailures) {
    const note = hold(newStr(message));
    decref(addNote(exception, note));
    dropHolds(mark);
    decref(note);
    return exception;
  }
  if (!isPlain(exception)) {
    dropHolds(mark);
    return exception;
  }
  const type = typeOf(exception);
  const wrapped = runtime.newException(type, `${message} (${bareName(type)}: ${strText(exception)})`);
  dropHolds(mark);
  setContext(wrapped, exception);
  stealCause(wrapped, exception);
  return wrapped;
}

/** True for an exception that is no more than its message. */
function isPlain(exception: Ref): boolean {
  const { slots, basicSize } = typeOf(exception);
  const plain = baseExceptionType;
  if (slots.init !== plain.slots.init || slots.create !== plain.slots.create || basicSize > plain.basicSize + 8) return false;
  const dict = instanceDictBorrowed(exception);
  if (dict !== NULL && dictTable(dict).used > 0) return false;
  const args = tupleItems(exceptionOf(exception).args);
  return args.length === 0 || (args.length === 1 && isStr(args[0]));
}
