import type { Ref } from '../object/ref';
import { exceptionType, stealAndRaise } from '../object/errors';
import { staticString } from '../object/names';
import { runtime } from '../object/runtime';
import { setAttr } from '../protocols/attribute';
import { textOf } from '../values/text';

const S_NAME = staticString('name');

/** Raises NameError with its `name` set. CPython: _PyEval_FormatExcCheckArg(). */
export function raiseNameError(name: Ref, message = `name '${textOf(name)}' is not defined`): never {
  const exception = runtime.newException(exceptionType('NameError'), message);
  setAttr(exception, S_NAME, name);
  return stealAndRaise(exception);
}
