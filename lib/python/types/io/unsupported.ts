import { defineType } from '../../object/define-type';
import { exceptionType, stealAndRaise } from '../../object/errors';
import { runtime } from '../../object/runtime';
import '../exception-types';

const osError = exceptionType('OSError');
const valueError = exceptionType('ValueError');

/** `io.UnsupportedOperation`, which is both an OSError and a ValueError. CPython: Modules/_io/_iomodule.c. */
export const unsupportedOperationType = defineType({ name: 'UnsupportedOperation', module: 'io', base: osError, basicSize: osError.basicSize });
unsupportedOperationType.bases = [osError, valueError];
unsupportedOperationType.mro = [unsupportedOperationType, osError, ...valueError.mro];
valueError.subclasses.add(unsupportedOperationType);

/** Raises `io.UnsupportedOperation`. */
export function unsupported(message: string): never {
  return stealAndRaise(runtime.newException(unsupportedOperationType, message));
}
