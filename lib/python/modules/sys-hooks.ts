import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise, takeRaised } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { catchErrors } from '../protocols/report-errors';
import { getOptionalAttr, setAttr } from '../protocols/attribute';
import { call } from '../protocols/call';
import { decodeText, encodeBytes } from '../protocols/codecs';
import { dictGetBorrowed, dictSet } from '../protocols/mapping';
import { standardStreams } from '../protocols/output';
import { reprOf, strText } from '../protocols/repr';
import { system } from '../protocols/system-state';
import { exceptionText } from '../types/exception-text';
import { exceptionOf, isException, stealTraceback } from '../types/exceptions';
import { moduleDictBorrowed } from '../types/module';
import { nativeFunctionOf } from '../types/native-function';
import { defineStructSequence, stealStructSequence } from '../types/struct-sequence';
import type { Unraisable } from '../types/unraisable';
import { unraisableHook, unraisableText } from '../types/unraisable';
import { newBytes } from '../values/bytes';
import { tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { breakpointHookFunction } from './breakpoint-hook';
import { sysAttributeBorrowed, writeToStream } from './sys-streams';

/** `sys.excepthook`, `sys.displayhook` and `sys.unraisablehook`. */

const S_UNRAISABLE_HOOK = staticString('unraisablehook');
const S_STDOUT = staticString('stdout');
const S_ENCODING = staticString('encoding');
const S_DISPLAY_HOOK = staticString('displayhook');
const S_EXCEPT_HOOK = staticString('excepthook');
const S_BUILTINS = staticString('builtins');
const S_UNDERSCORE = staticString('_');

const unraisableArgs = defineStructSequence('UnraisableHookArgs', 'sys', ['exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'], { instantiable: true });

function orNone(ref: Ref): Ref {
  return ref === NULL ? None : newRef(ref);
}

/** A native function is the default: then nothing needs to be called. */
function programHook(name: Ref, original: NativeMethod): Ref {
  const hook = sysAttributeBorrowed(name);
  if (hook === NULL || hook === None) return NULL;
  return typeIdOf(hook) === TypeId.BUILTIN_FUNCTION && nativeFunctionOf(hook).method === original ? NULL : hook;
}

unraisableHook.call = (report: Unraisable) => {
  const hook = programHook(S_UNRAISABLE_HOOK, unraisableHookFunction);
  if (hook === NULL) return false;
  const { exception, traceback, message, object } = report;
  const args = stealStructSequence(unraisableArgs, [
    newRef(typeOf(exception).ref), newRef(exception), orNone(traceback), message === null ? None : newStr(message), orNone(object),
  ]);
  const failed = attempt('BaseException', () => {
    decref(call(hook, args));
    return false;
  }, () => true);
  decref(args);
  return !failed;
};

const unraisableHookFunction = native('unraisablehook', '(unraisable, /)', (args: Ref) => {
  if (typeOf(args) !== unraisableArgs) raise('TypeError', 'sys.unraisablehook argument type must be UnraisableHookArgs');
  const [, exception, traceback, message, object] = tupleItems(args);
  writeToStream('stderr', unraisableText({
    exception, traceback: traceback === None ? NULL : traceback, message: isStr(message) ? textOf(message) : null, object: object === None ? NULL : object,
  }));
  return None;
});

/** CPython: sys_excepthook(), PyErr_Display(). */
const exceptHookFunction = native('excepthook', '(exctype, value, traceback, /)', (_type: Ref, value: Ref, traceback: Ref) => {
  if (!isException(value)) {
    writeToStream('stderr', `TypeError: print_exception(): Exception expected for value, ${typeOf(value).name} found\n`);
    return None;
  }
  if (typeIdOf(traceback) === TypeId.TRACEBACK && exceptionOf(value).traceback === NULL) stealTraceback(value, newRef(traceback));
  writeToStream('stderr', exceptionText(value));
  return None;
});

/** The text with escapes for what the encoding of `sys.stdout` has not. CPython: sys_displayhook_unencodable(). */
function encodable(text: Ref): string {
  const stdout = sysAttributeBorrowed(S_STDOUT);
  const mark = holdMark();
  const encoding = stdout === NULL ? NULL : getOptionalAttr(stdout, S_ENCODING);
  if (encoding === NULL) return textOf(text);
  hold(encoding);
  const name = isStr(encoding) ? textOf(encoding) : 'utf-8';
  const data = encodeBytes(text, name, 'backslashreplace');
  const result = decodeText(data, name, 'strict', () => newBytes(data));
  dropHolds(mark);
  decref(encoding);
  return result;
}

/** CPython: sys_displayhook(). */
const displayHookFunction = native('displayhook', '(object, /)', (object: Ref) => {
  if (object === None) return None;
  const mark = holdMark();
  const builtins = system.modules() === NULL ? NULL : dictGetBorrowed(system.modules(), S_BUILTINS);
  if (builtins !== NULL) setAttr(builtins, S_UNDERSCORE, None);
  const text = hold(reprOf(object));
  attempt('UnicodeEncodeError', () => writeToStream('stdout', textOf(text)), () => writeToStream('stdout', encodable(text)));
  writeToStream('stdout', '\n');
  if (builtins !== NULL) dictSet(moduleDictBorrowed(builtins), S_UNDERSCORE, object);
  dropHolds(mark);
  decref(text);
  return None;
});

export const sysHookFunctions: NativeMethod[] = [exceptHookFunction, displayHookFunction, unraisableHookFunction, breakpointHookFunction];

/**
 * Prints an exception that nobody caught, by the program's own `sys.excepthook` if it has one. The exception is borrowed and still
 * has its traceback. CPython: _PyErr_PrintEx().
 */
export function printUncaught(exception: Ref): void {
  const hook = programHook(S_EXCEPT_HOOK, exceptHookFunction);
  if (hook === NULL) {
    writeToStream('stderr', exceptionText(exception));
    return;
  }
  const { traceback } = exceptionOf(exception);
  catchErrors(() => decref(call(hook, typeOf(exception).ref, exception, traceback === NULL ? None : traceback)), () => {
    const mark = holdMark();
    const failure = hold(takeRaised());
    writeToStream('stderr', `Error in sys.excepthook:\n${exceptionText(failure)}\nOriginal exception was:\n${exceptionText(exception)}`);
    dropHolds(mark);
    decref(failure);
  });
}

/** Prints what a `SystemExit` carries when it is no number: `sys.exit('message')`. */
export function printExitMessage(code: Ref): void {
  writeToStream('stderr', `${strText(code)}\n`);
}

/** Shows the value of an interactive statement (CPython: the opcode PRINT_EXPR). The value is borrowed. */
export function showValue(value: Ref): void {
  const hook = sysAttributeBorrowed(S_DISPLAY_HOOK);
  if (hook === NULL && standardStreams.original('stdout') !== NULL) raise('RuntimeError', 'lost sys.displayhook');
  decref(hook === NULL ? (displayHookFunction.fn as (object: Ref) => Ref)(value) : call(hook, value));
}
