import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native, parsedSignature } from '../object/native';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { decref, incref, newRef } from '../heap/refcount';
import { callMethod } from '../protocols/call';
import { encodeBytes } from '../protocols/codecs';
import { standardStreams, writeText } from '../protocols/output';
import { strOf, strText } from '../protocols/repr';
import { isTrue } from '../protocols/truth';
import { isSmallInt } from '../values/numbers';
import { countArgumentTuple, countPassingMethod } from '../values/sequences';
import { countParser } from '../values/argument-parsers';
import { countWritten } from '../values/pending-output';
import { None } from '../values/singletons';
import { isExactStr, isStr, newStr, textOf, widthOf } from '../values/text';

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

/** Half a pair: no text that UTF-8 can encode. */
const SURROGATE = /[\ud800-\udfff]/u;

/** Writes a text that cannot be encoded as the stream's error handler wants it. */
function writeLong(text: string): void {
  const mark = holdMark();
  const str = hold(newStr(text));
  const stream = standardStreams.original('stdout');
  if (stream === NULL) encodeBytes(str, 'utf-8', 'strict');
  else decref(callMethod(stream, S_WRITE, str));
  dropHolds(mark);
  decref(str);
}

function writePlain(text: string): void {
  countWritten(text.length);
  writeText('stdout', text);
}

/** Writes `str(o)` to a stream: NULL is the program's own stdout. CPython: PyFile_WriteObject(). */
function writeObject(file: Ref, o: Ref): void {
  if (file === NULL) {
    if (isExactStr(o)) {
      const text = textOf(o);
      if (widthOf(o) > 1 && SURROGATE.test(text)) writeLong(text);
      else writePlain(text);
      return;
    }
    const text = strText(o);
    if (!isSmallInt(o) && SURROGATE.test(text)) writeLong(text);
    else writePlain(text);
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
  if (knobs.values.printMakesParser) countParser(parsedSignature(printFunction));
  if (knobs.values.printPacks === 'arguments') countArgumentTuple(values.length);
  else countPassingMethod();
  const sep = separator(sepRef, 'sep', SPACE);
  const end = separator(endRef, 'end', NEWLINE);
  // The stream may be replaced, and so dropped, by a __str__ that runs meanwhile.
  const mark = holdMark();
  if (knobs.values.printPacks === 'arguments') for (const value of values) hold(newRef(value));
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
  }
  releaseHolds(mark);
  return None;
}

const printFunction = native('print', "(*args, sep=' ', end='\\n', file=None, flush=False)", print);

export const outputFunctions: NativeMethod[] = [printFunction];
