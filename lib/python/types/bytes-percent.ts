import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { callSpecialBound } from '../protocols/call';
import { asciiOf, raiseTextError } from '../protocols/format';
import { takeText } from '../protocols/repr';
import type { PercentSource } from '../text/percent-format';
import { percentFormat } from '../text/percent-format';
import { percentError } from '../text/percent-problems';
import type { PercentProblem } from '../text/percent-problems';
import { isBytes, isBytesLike, newBytes } from '../values/bytes';
import { intAsNumber, isInt } from '../values/numbers';
import { isTuple, tupleItems } from '../values/sequences';
import { isStr } from '../values/text';
import { binaryTextOf, dataOfText, made } from './bytes-text';
import { percentFloat, percentInt } from './str-percent';

const S_BYTES = staticString('__bytes__');

/**
 * `data % arguments`: as for str, on texts of one character a byte; `%b` stands for `%s`. CPython: _PyBytes_FormatEx().
 */
export function formatBytesPercent(format: Ref, args: Ref): Ref {
  const text = binaryTextOf(format).replace(/%%|%((?:\([^)]*\))?[-+ #0]*(?:\*|\d*)(?:\.(?:\*|\d*))?)b/g, (whole, middle?: string) => {
    return middle === undefined ? whole : `%${middle}s`;
  });
  return made(format, percentFormat(text, sourceOf(args), knobs.version[1]) as string);
}

/** CPython: format_obj(). */
function bytesOfArgument(value: Ref, argument: string): string {
  if (isBytesLike(value)) return binaryTextOf(value);
  const converted = callSpecialBound(value, S_BYTES);
  if (converted === NULL) {
    return fail({ kind: 'data', type: 'b', argument, typeName: typeOf(value).name });
  }
  if (!isBytes(converted)) raise('TypeError', `__bytes__ returned non-bytes (type ${typeOf(converted).name})`);
  const text = binaryTextOf(converted);
  decref(converted);
  return text;
}

/** CPython: byte_converter(). */
function byteOfArgument(value: Ref, argument: string): { text: string } {
  const length = isBytesLike(value) ? binaryTextOf(value).length : -1;
  if (length === 1) return { text: binaryTextOf(value) };
  const code = percentInt(value, false);
  if (code === 'no') {
    const { name } = typeOf(value);
    return fail({ kind: 'character', argument, given: length < 0 ? name : `a ${name} object of length ${length}` });
  }
  if (code < 0 || code > 255) return fail({ kind: 'character range', argument });
  return { text: String.fromCharCode(Number(code)) };
}

function fail(problem: PercentProblem): never {
  const { type, message } = percentError(problem, true, knobs.version[1]);
  return raise(type, message);
}

function sourceOf(args: Ref): PercentSource<Ref> {
  const positional: readonly Ref[] = isTuple(args) ? tupleItems(args) : [args];
  const { getitem } = typeOf(args).slots;
  const isMapping = !isTuple(args) && !isStr(args) && !isBytesLike(args) && getitem !== null;
  const mark = holdMark();
  let taken = 0;
  let owned = false;
  return {
    isMapping,
    isTuple: isTuple(args),
    count: positional.length,
    operandType: typeOf(args).name,
    isBytes: true,
    nextArg: () => positional[taken++],
    hasUnusedArgs: () => taken < positional.length && !isMapping,
    getKey: (key) => {
      const name = hold(newBytes(dataOfText(key)));
      const value = getitem!(args, name);
      dropHolds(mark);
      decref(name);
      owned = true;
      return hold(value);
    },
    str: bytesOfArgument,
    repr: (value) => takeText(asciiOf(value)),
    ascii: (value) => takeText(asciiOf(value)),
    asInt: (value) => percentInt(value, true),
    asIndex: (value) => percentInt(value, false),
    asFloat: (value) => percentFloat(value, knobs.wording.percentFloatRefusal(true)),
    asChar: byteOfArgument,
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
