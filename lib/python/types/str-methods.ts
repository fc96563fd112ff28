import type { Ref } from '../object/ref';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { newRef } from '../heap/refcount';
import { orRaise, specText } from '../protocols/format';
import { strOf } from '../protocols/repr';
import { formatStr } from '../text/format-values';
import { newInt } from '../values/numbers';
import { stealTrackedTuple } from '../values/sequences';
import { isExactStr, newStr, newStrOfWidth, textOf } from '../values/text';
import { textWidth } from '../values/text-of-subclass';
import { strCaseMethods } from './str-case-methods';
import { strEncodeMethods } from './str-encode';
import { strFormatMethods } from './str-format';
import { strLength } from './str-positions';
import { strSearchMethods } from './str-search';
import { strShapeMethods } from './str-shape';
import { strSplitMethods } from './str-split';
import { strTranslateMethods } from './str-translate';

/** `text.__format__(spec)`. CPython: unicode___format___impl(). */
function format(self: Ref, spec: Ref): Ref {
  const text = specText(spec);
  if (text === '') return strOf(self);
  const result = orRaise(formatStr(textOf(self), text, knobs.version[1], typeOf(self).name));
  return result === textOf(self) && isExactStr(self) ? newRef(self) : newStr(result);
}

/** A copy that is another object, as CPython's is. CPython: unicode_getnewargs(). */
function newArguments(self: Ref): Ref {
  return stealTrackedTuple([newStrOfWidth(textOf(self), textWidth(self))]);
}

/** CPython: unicode_sizeof(): the text and a zero character, each as wide as the widest. */
function sizeOfText(self: Ref): number {
  const { asciiText, nonAsciiExtra } = knobs.sizes;
  const width = textWidth(self);
  if (width === 0) return asciiText + strLength(self);
  const shared = width === 1 && strLength(self) === 1 ? knobs.values.sharedCharacterExtra : 0;
  return asciiText + nonAsciiExtra - 1 + width * (strLength(self) + 1) + shared;
}

/** The text of an instance of a subclass is a block of its own, behind the largest header. */
function sizeOfSubclassText(self: Ref): number {
  const { asciiText, nonAsciiExtra } = knobs.sizes;
  return asciiText - 1 + nonAsciiExtra + 8 + Math.max(textWidth(self), 1) * (strLength(self) + 1);
}

/** All methods of str. CPython: Objects/unicodeobject.c, unicode_methods. */
export const strMethods: NativeMethod[] = [
  ...strSearchMethods,
  ...strSplitMethods,
  ...strShapeMethods,
  ...strCaseMethods,
  ...strTranslateMethods,
  ...strEncodeMethods,
  ...strFormatMethods,
  native('__format__', '(format_spec, /)', format),
  native('__sizeof__', '()', (self: Ref) => newInt(isExactStr(self) ? sizeOfText(self) : sizeOfSubclassText(self))),
  native('__getnewargs__', '()', newArguments),
];
