import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { knobs } from '../object/knobs';
import { typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { asciiOf, raiseTextError } from '../protocols/format';
import { asDouble, asIndex } from '../protocols/number';
import { reprText, strText, takeText } from '../protocols/repr';
import type { PercentSource } from '../text/percent-format';
import { percentFormat } from '../text/percent-format';
import { intAsNumber, isFloat, isInt, numberOf } from '../values/numbers';
import type { IntValue } from '../values/number-values';
import { intValueOf } from '../values/number-values';
import { isTuple, tupleItems } from '../values/sequences';
import { isExactStr, isStr, newStr, textOf } from '../values/text';
import { newRef } from '../heap/refcount';
import { toInt } from './int-conversion';

/** `text % arguments`. CPython: Objects/unicodeobject.c, PyUnicode_Format(). */
export function formatPercent(format: Ref, args: Ref): Ref {
  if (textOf(format) === '%s' && isTuple(args) && tupleItems(args).length === 1 && isExactStr(tupleItems(args)[0])) {
    return newRef(tupleItems(args)[0]);
  }
  if (textOf(format) === '%s' && isExactStr(args)) return newRef(args);
  const text = percentFormat(textOf(format), sourceOf(args), knobs.version[1]) as string;
  return passedOn(format, args, text) ?? newStr(text);
}

/** The format or its only argument where the result is that very text, as a new reference: CPython writes a lone string by handing it on. */
function passedOn(format: Ref, args: Ref, text: string): Ref | null {
  if (text === textOf(format) && isExactStr(format)) return newRef(format);
  if (!/^%[-+ #0]*(\*|\d*)(\.(\*|\d+))?s$/.test(textOf(format))) return null;
  const only = isTuple(args) ? tupleItems(args).at(-1) as Ref : args;
  return isExactStr(only) && text === textOf(only) ? newRef(only) : null;
}

/** The int that `__index__` or `__int__` gives; 'no' when the value is no number. */
export function percentInt(value: Ref, useInt: boolean): IntValue | 'no' {
  if (isInt(value)) return intValueOf(value);
  const { slots } = typeOf(value);
  if (!(useInt ? slots.int ?? slots.index : slots.index)) return 'no';
  const converted = attempt('TypeError', () => (useInt ? toInt(value) : asIndex(value)), () => NULL);
  if (converted === NULL) return 'no';
  const result = intValueOf(converted);
  decref(converted);
  return result;
}

/** A float; 'no' where the named exception, if any, says that the value is none. */
export function percentFloat(value: Ref, refusal: 'Exception' | 'TypeError' | null): number | 'no' {
  if (isFloat(value)) return numberOf(value);
  return refusal === null ? asDouble(value) : attempt<number | 'no'>(refusal, () => asDouble(value), () => 'no');
}

function charOf(value: Ref): { text: string } | { code: IntValue } | 'no' {
  if (isStr(value)) return { text: textOf(value) };
  const code = percentInt(value, false);
  return code === 'no' ? 'no' : { code };
}

/** Positional arguments are borrowed from the tuple; the value of a key is owned until it is given back. */
function sourceOf(args: Ref): PercentSource<Ref> {
  const positional: readonly Ref[] = isTuple(args) ? tupleItems(args) : [args];
  const isMapping = !isTuple(args) && !isStr(args) && typeOf(args).slots.getitem !== null;
  let taken = 0;
  let owned = false;
  const mark = holdMark();
  return {
    isMapping,
    isTuple: isTuple(args),
    count: positional.length,
    operandType: typeOf(args).name,
    isBytes: false,
    nextArg: () => positional[taken++],
    hasUnusedArgs: () => taken < positional.length && !isMapping,
    getKey: (key) => {
      const name = hold(newStr(key));
      const value = typeOf(args).slots.getitem!(args, name);
      dropHolds(mark);
      decref(name);
      owned = true;
      return hold(value);
    },
    str: strText,
    repr: reprText,
    ascii: (value) => takeText(asciiOf(value)),
    asInt: (value) => percentInt(value, true),
    asIndex: (value) => percentInt(value, false),
    asFloat: (value) => percentFloat(value, knobs.wording.percentFloatRefusal(false)),
    asChar: charOf,
    asStar: (value) => (isInt(value) ? intAsNumber(value) : 'no'),
    typeName: (value) => typeOf(value).name,
    release: (value) => {
      if (!owned) return;
      owned = false;
      dropHolds(mark);
      decref(value);
    },
    raise: raiseTextError,
  };
}
