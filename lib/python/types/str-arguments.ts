import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { typeOf } from '../object/py-type';
import { asSize } from '../protocols/number';
import { None } from '../values/singletons';
import { isStr, textOf } from '../values/text';

/** How Argument Clinic names what it was given. CPython: _PyArg_BadArgument(). */
export function givenType(o: Ref): string {
  return o === None ? 'None' : typeOf(o).name;
}

/** The text of an argument, or the TypeError of Argument Clinic. CPython: _PyArg_BadArgument(). */
export function textArgument(o: Ref, method: string, position: string): string {
  if (!isStr(o)) raise('TypeError', `${method}() argument${position === '' ? '' : ` ${position}`} must be str, not ${givenType(o)}`);
  return textOf(o);
}

/** The text of an argument where CPython says no more than what it must be. CPython: ensure_unicode(). */
export function plainTextArgument(o: Ref): string {
  if (!isStr(o)) raise('TypeError', `must be str, not ${typeOf(o).name}`);
  return textOf(o);
}

/** An optional count, -1 when absent: `maxsplit` and the like. */
export function countArgument(o: Ref, fallback: number): number {
  return o === NULL ? fallback : asSize(o, 'OverflowError');
}
