import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { exceptionType } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { runtime } from '../object/runtime';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { callMethod } from '../protocols/call';
import { reportErrors } from '../protocols/report-errors';
import { reprText } from '../protocols/repr';
import { system } from '../protocols/system-state';
import { codeOf } from '../types/code';
import { lineOfInstruction } from '../types/frame';
import { generatorOf } from '../types/generator';
import { unawaited } from '../types/unawaited';
import { newInt } from '../values/numbers';
import { newTuple, stealTuple } from '../values/sequences';
import { newStr, textOf } from '../values/text';
import { currentInstruction } from './frames';
import { importModule } from './import';
import { frameAt, vm } from './state';

/** Where coroutines were created, and warnings about those that nobody awaited. */

/** The frames from the running one down, as `cr_origin` has them. CPython: Objects/genobject.c, compute_cr_origin() */
export function coroutineOrigin(depth: number): Ref {
  const mark = holdMark();
  const entries: Ref[] = [];
  for (let at = vm.depth; at >= 0 && entries.length < depth; at--) {
    const { codeRef } = frameAt(at);
    const code = codeOf(codeRef);
    const line = newInt(lineOfInstruction(codeRef, currentInstruction(frameAt(at))));
    entries.push(hold(newTuple(code.filename, line, code.name)));
    decref(line);
  }
  dropHolds(mark);
  return stealTuple(entries);
}

const S_WARN = staticString('warn');
const S_WARN_COROUTINE = staticString('_warn_unawaited_coroutine');

/** Calls a function of the module `warnings`; at the interpreter's end, when that is gone, the text is written as it is. */
function callWarnings(text: string, name: Ref, ...args: Ref[]): void {
  if (system.finalizing) {
    runtime.writeStderr(`${knobs.objects.placeAtEnd}: RuntimeWarning: ${text}\n`);
    return;
  }
  const mark = holdMark();
  const module = attempt('ImportError', () => importModule('warnings', NULL, 0, NULL), () => NULL);
  if (module === NULL) return;
  hold(module);
  const result = callMethod(module, name, ...args);
  dropHolds(mark);
  decref(result);
  decref(module);
}

unawaited.warnOfCoroutine = (coroutine) => reportErrors(() => {
  callWarnings(`coroutine '${textOf(generatorOf(coroutine).qualname)}' was never awaited`, S_WARN_COROUTINE, coroutine);
}, coroutine, 'finalizing coroutine');

unawaited.warnOfStep = (generator, method) => reportErrors(() => {
  const mark = holdMark();
  const text = `coroutine method '${method}' of ${reprText(generatorOf(generator).qualname)} was never awaited`;
  const message = hold(newStr(text));
  const level = newInt(1);
  callWarnings(text, S_WARN, message, exceptionType('RuntimeWarning').ref, level, generator);
  dropHolds(mark);
  decref(message);
  decref(level);
}, generator, 'finalizing async generator step');
