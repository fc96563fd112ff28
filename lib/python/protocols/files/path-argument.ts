import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { staticString } from '../../object/names';
import { typeOf } from '../../object/py-type';
import { decref, newRef } from '../../heap/refcount';
import { bytesOf, isBytes } from '../../values/bytes';
import { isStr, textOf } from '../../values/text';
import { callSpecialBound } from '../call';

/** Paths as arguments: str, bytes, or an object with `__fspath__`. CPython: Modules/posixmodule.c, PyOS_FSPath(), path_converter(). */

const S_FSPATH = staticString('__fspath__');

/** A new reference to the str or bytes that an object stands for. */
export function fsPath(o: Ref): Ref {
  if (isStr(o) || isBytes(o)) return newRef(o);
  const result = callSpecialBound(o, S_FSPATH);
  if (result === NULL) raise('TypeError', `expected str, bytes or os.PathLike object, not ${typeOf(o).name}`);
  if (isStr(result) || isBytes(result)) return result;
  const { name } = typeOf(result);
  decref(result);
  return raise('TypeError', `expected ${typeOf(o).name}.__fspath__() to return str or bytes, not ${name}`);
}

/** Bytes of a name as text; those that are no UTF-8 become lone surrogates. CPython: PyUnicode_DecodeFSDefault(). */
export function textOfPathBytes(data: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  if (!text.includes('\ufffd')) return text;
  return Array.from(data, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join('');
}

/** A name as bytes. CPython: PyUnicode_EncodeFSDefault(). */
export function bytesOfPathText(text: string): Uint8Array {
  const parts: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 0xdc80 && code <= 0xdcff) parts.push(code - 0xdc00);
    else parts.push(...new TextEncoder().encode(character));
  }
  return Uint8Array.from(parts);
}

/** The text of a path; TypeError for what is none, ValueError for one with a zero in it. */
export function pathArgument(o: Ref): string {
  const path = fsPath(o);
  const text = isStr(path) ? textOf(path) : textOfPathBytes(bytesOf(path));
  decref(path);
  if (text.includes('\0')) raise('ValueError', 'embedded null byte');
  return text;
}

