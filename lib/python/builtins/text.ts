import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { decref } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { callMethod } from '../protocols/call';
import { asciiOf, formatValue } from '../protocols/format';
import { readInputLine } from '../protocols/input';
import { standardStreams, writeText } from '../protocols/output';
import { reprOf, strOf, strText } from '../protocols/repr';
import { None } from '../values/singletons';
import { givenType } from '../types/str-arguments';
import { isStr, newStr } from '../values/text';

/** Built-in functions that make or read text. CPython: Python/bltinmodule.c. */

const S_WRITE = staticString('write');
const S_FLUSH = staticString('flush');

function format(value: Ref, spec: Ref): Ref {
  if (spec !== NULL && !isStr(spec)) raise('TypeError', `format() argument 2 must be str, not ${givenType(spec)}`);
  return formatValue(value, spec);
}

function writePrompt(prompt: Ref): void {
  const file = standardStreams.current('stdout');
  if (file === NULL) {
    writeText('stdout', strText(prompt));
    return;
  }
  if (file === None) raise('RuntimeError', 'input(): lost sys.stdout');
  const mark = holdMark();
  const text = hold(strOf(prompt));
  decref(callMethod(file, S_WRITE, text));
  decref(callMethod(file, S_FLUSH));
  dropHolds(mark);
  decref(text);
}

/** A line of the run's input without its end; EOFError when there is none. CPython: builtin_input_impl(). */
function input(prompt: Ref): Ref {
  if (prompt !== NULL) writePrompt(prompt);
  const line = readInputLine();
  if (line === '') raise('EOFError', 'EOF when reading a line');
  return newStr(line.endsWith('\n') ? line.slice(0, -1) : line);
}

export const textFunctions: NativeMethod[] = [
  native('repr', '(obj, /)', reprOf),
  native('ascii', '(obj, /)', asciiOf),
  native('format', "(value, format_spec='', /)", format),
  native('input', "(prompt='', /)", input),
];
