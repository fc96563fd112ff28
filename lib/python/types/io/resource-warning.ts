import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { staticString } from '../../object/names';
import { exceptionType, isPythonError, raised } from '../../object/errors';
import { runtime } from '../../object/runtime';
import { dropHolds, hold, holdMark, releaseHolds } from '../../heap/holds';
import { decref, xdecref } from '../../heap/refcount';
import { getOptionalAttr } from '../../protocols/attribute';
import { callObject } from '../../protocols/call';
import { dictGetBorrowed } from '../../protocols/mapping';
import { system } from '../../protocols/system-state';
import { exceptionOf } from '../exceptions';
import { newInt } from '../../values/numbers';
import { newStr } from '../../values/text';

const S_WARNINGS = staticString('warnings');
const S_WARN = staticString('warn');
const S_SOURCE = staticString('source');

/**
 * A ResourceWarning about an object that dies without having been closed. Without a filter of the program's own it is ignored, so it
 * matters only once the module warnings is there. When a filter turns it into an error, that is reported. CPython: PyErr_ResourceWarning().
 */
export function warnResource(message: string, source: Ref, closing: Ref): void {
  const modules = system.modules();
  const module = modules === NULL ? NULL : dictGetBorrowed(modules, S_WARNINGS);
  if (module === NULL) return;
  const mark = holdMark();
  const warn = getOptionalAttr(module, S_WARN);
  if (warn === NULL) return;
  hold(warn);
  const text = hold(newStr(message));
  const level = hold(newInt(1));
  try {
    decref(callObject(warn, { values: [text, exceptionType('ResourceWarning').ref, level, source], names: [S_SOURCE] }));
  } catch (thrown) {
    if (!isPythonError(thrown, 'Warning')) throw thrown;
    releaseHolds(mark + 3);
    // The module is native in CPython: its frames are no part of the report.
    const data = exceptionOf(raised.value);
    const { traceback } = data;
    data.traceback = NULL;
    xdecref(traceback);
    runtime.writeUnraisable('finalizing file', closing);
  }
  dropHolds(mark);
  decref(warn);
  decref(text);
  decref(level);
}
