import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { textArgument } from '../../types/str-arguments';
import { newInt } from '../../values/numbers';
import { stealTuple } from '../../values/sequences';
import { None } from '../../values/singletons';

/** Arguments and results of the functions of `_codecs`. */

/** The name of an error handler, 'strict' when none is given. */
export function errorsArgument(errors: Ref, method: string, position = '2'): string {
  return errors === NULL || errors === None ? 'strict' : textArgument(errors, method, position);
}

export function strArgument(o: Ref, method: string, position: string): string {
  return textArgument(o, method, position);
}

/** `(result, length)`; takes over the result. */
export function codecAnswer(result: Ref, length: number): Ref {
  const mark = holdMark();
  hold(result);
  const count = newInt(length);
  dropHolds(mark);
  return stealTuple([result, count]);
}
