import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { callMethod } from '../protocols/call';
import { asciiOf, formatValue } from '../protocols/format';
import { readInputLine } from '../protocols/input';
import { standardStreams, writeText } from '../protocols/output';
import { reprOf, strOf, strText } from '../protocols/repr';
import { None } from '../values/singletons';
import { givenType } from '../types/str-arguments';
import { isStr, newStr, textOf } from '../values/text';

/** Built-in functions that make or read text. CPython: Python/bltinmodule.c. */

const S_WRITE = staticString('write');
const S_FLUSH = staticString('flush');
const S_READLINE = staticString('readline');

function format(value: Ref, spec: Ref): Ref {
  if (spec !== NULL && !isStr(spec)) raise('TypeError', `format() argument 2 must be str, not ${givenType(spec)}`);
  return formatValue(value, spec);
}

const callerName = (): string => (knobs.reports.inputNamesItself ? 'input(): ' : '');

function writePrompt(prompt: Ref): void {
  const caller = callerName();
  const file = standardStreams.current('stdout', caller);
  if (file === NULL) {
    writeText('stdout', strText(prompt));
    return;
  }
  if (file === None) raise('RuntimeError', `${caller}lost sys.stdout`);
  const mark = holdMark();
  const text = hold(strOf(prompt));
  decref(callMethod(file, S_WRITE, text));
  decref(callMethod(file, S_FLUSH));
  dropHolds(mark);
  decref(text);
}

/** The next line of a file of the program. CPython: PyFile_GetLine(). */
function lineOf(file: Ref): string {
  const line = callMethod(file, S_READLINE);
  const mark = holdMark();
  hold(line);
  if (!isStr(line)) raise('TypeError', 'object.readline() returned non-string');
  const text = textOf(line);
  dropHolds(mark);
  decref(line);
  return text;
}

/** A line of the run's input without its end; EOFError when there is none. CPython: builtin_input_impl(). */
function input(prompt: Ref): Ref {
  const caller = callerName();
  const file = standardStreams.current('stdin', caller);
  if (file === None) raise('RuntimeError', `${caller}lost sys.stdin`);
  const mark = holdMark();
  if (file !== NULL) hold(newRef(file));
  if (prompt !== NULL) writePrompt(prompt);
  const line = file === NULL ? readInputLine() : lineOf(file);
  dropHolds(mark);
  if (file !== NULL) decref(file);
  if (line === '') raise('EOFError', 'EOF when reading a line');
  return newStr(line.endsWith('\n') ? line.slice(0, -1) : line);
}

export const textFunctions: NativeMethod[] = [
  native('repr', '(obj, /)', reprOf),
  native('ascii', '(obj, /)', asciiOf),
  native('format', "(value, format_spec='', /)", format),
  native('input', "(prompt='', /)", input),
];
