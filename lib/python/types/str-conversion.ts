import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { native, parsedSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { typeOf } from '../object/py-type';
import { decref, newRef } from '../heap/refcount';
import { decodeText } from '../protocols/codecs';
import { bindNative } from '../protocols/native-call';
import { strOf } from '../protocols/repr';
import { bytesOf, isBytes, isBytesLike, newBytes } from '../values/bytes';
import { newStrOfSubclass } from '../values/text-of-subclass';
import { EMPTY_STR, isStr, newStr } from '../values/text';
import { textArgument } from './str-arguments';

/** `str(…)`. CPython: Objects/unicodeobject.c, unicode_new_impl(). */

const constructor = native('str', "(object='', encoding='utf-8', errors='strict')", () => NULL);

export function createStr(type: PyType, args: CallArguments, strType: PyType): Ref {
  const value = args.names.length === 0 && args.values.length === 1 ? strOf(args.values[0]) : fromArguments(args);
  if (type === strType) return value;
  const made = newStrOfSubclass(type, value);
  decref(value);
  return made;
}

function fromArguments(args: CallArguments): Ref {
  const [object, encoding, errors] = bindNative(parsedSignature(constructor), args, 'str', 'str') as Ref[];
  if (object === NULL) return EMPTY_STR;
  const name = encoding === NULL ? 'utf-8' : textArgument(encoding, 'str', "'encoding'");
  const handler = errors === NULL ? 'strict' : textArgument(errors, 'str', "'errors'");
  if (encoding === NULL && errors === NULL) return strOf(object);
  return decoded(object, name, handler);
}

/** CPython: PyUnicode_FromEncodedObject(). */
export function decoded(object: Ref, encoding: string, errors: string): Ref {
  if (isStr(object)) raise('TypeError', 'decoding str is not supported');
  if (!isBytesLike(object)) raise('TypeError', `decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
  const source = (): Ref => (isBytes(object) ? newRef(object) : newBytes(bytesOf(object).slice()));
  return newStr(decodeText(bytesOf(object), encoding, errors, source));
}
