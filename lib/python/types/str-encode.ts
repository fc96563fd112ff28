import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { encodeBytes } from '../protocols/codecs';
import { textArgument } from './str-arguments';
import { newBytes } from '../values/bytes';

/** `text.encode(encoding, errors)`. CPython: unicode_encode_impl(). */
function encode(self: Ref, encoding: Ref, errors: Ref): Ref {
  const name = encoding === NULL ? 'utf-8' : textArgument(encoding, 'encode', "'encoding'");
  const handler = errors === NULL ? 'strict' : textArgument(errors, 'encode', "'errors'");
  return newBytes(encodeBytes(self, name, handler));
}

export const strEncodeMethods: NativeMethod[] = [native('encode', "(encoding='utf-8', errors='strict')", encode)];
