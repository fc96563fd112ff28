import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, incref } from '../heap/refcount';
import { callMethod } from '../protocols/call';
import { standardStreams, writeText } from '../protocols/output';
import { strOf, strText } from '../protocols/repr';
import { isTrue } from '../protocols/truth';
import { None } from '../values/singletons';
import { isExactStr, isStr, textOf } from '../values/text';

const S_WRITE = staticString('write');
const S_FLUSH = staticString('flush');
const SPACE = staticString(' ');
const NEWLINE = staticString('\n');

/** The text between or after the values: a str, or the default for None. */
function separator(o: Ref, name: string, fallback: Ref): Ref {
  if (o === NULL || o === None) return fallback;
  if (!isStr(o)) raise('TypeError', `${name} must be None or a string, not ${typeOf(o).name}`);
  return o;
}

/** Writes `str(o)` to a stream: NULL is the program's own stdout. CPython: PyFile_WriteObject(). */
function writeObject(file: Ref, o: Ref): void {
  if (file === NULL) {
    writeText('stdout', isExactStr(o) ? textOf(o) : strText(o));
    return;
  }
  const mark = holdMark();
  const text = hold(strOf(o));
  decref(callMethod(file, S_WRITE, text));
  dropHolds(mark);
  decref(text);
}

/** CPython: Python/bltinmodule.c, builtin_print_impl(). */
function print(values: Ref[], sepRef: Ref, endRef: Ref, fileRef: Ref, flush: Ref): Ref {
  const file = fileRef === NULL || fileRef === None ? standardStreams.current('stdout') : fileRef;
  if (file === None) return None;
  const sep = separator(sepRef, 'sep', SPACE);
  const end = separator(endRef, 'end', NEWLINE);
  // The stream may be replaced, and so dropped, by a __str__ that runs meanwhile.
  const mark = holdMark();
  if (file !== NULL) {
    incref(file);
    hold(file);
  }
  values.forEach((value, i) => {
    if (i > 0) writeObject(file, sep);
    writeObject(file, value);
  });
  writeObject(file, end);
  if (file !== NULL) {
    if (flush !== NULL && isTrue(flush)) decref(callMethod(file, S_FLUSH));
    dropHolds(mark);
    decref(file);
  }
  return None;
}

export const outputFunctions: NativeMethod[] = [native('print', "(*args, sep=' ', end='\\n', file=None, flush=False)", print)];
