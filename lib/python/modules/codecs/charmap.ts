import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { native } from '../../object/native';
import { TypeFeature, typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref } from '../../heap/refcount';
import { attempt } from '../../protocols/attempt';
import { bufferArgument } from '../../protocols/bytes-argument';
import { decodePlainly, encodePlainly } from '../../protocols/codecs';
import { decodeSteps, encodeSteps } from '../../protocols/codec-steps';
import { dictSet } from '../../protocols/mapping';
import { getItem } from '../../protocols/subscript';
import { mapped } from '../../text/encodings';
import { bytesOf, isBytes, newBytes } from '../../values/bytes';
import { newDict } from '../../values/dicts';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { intAsNumber, isInt, newInt } from '../../values/numbers';
import { None } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import { codecAnswer, errorsArgument, strArgument } from './arguments';

/** Codecs by a table or a mapping. CPython: Objects/unicodeobject.c, PyUnicode_BuildEncodingMap() and what uses it. */

/** Bytes by character. */
const mapOf = (self: Ref): Map<number, number> => payloadOf<Map<number, number>>(self);

export const encodingMapType = defineType({
  name: 'EncodingMap',
  features: TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 64,
  slots: { dealloc: freeInstanceRow },
  methods: [native('size', '()', (self: Ref) => newInt(64 + mapOf(self).size))],
});

/** A compact map from the characters of a table to their places, or a dict if the table is unusual. */
function build(table: Ref): Ref {
  const points = Array.from(strArgument(table, 'charmap_build', ''), (char) => char.codePointAt(0) as number).slice(0, 256);
  if (points[0] === 0 && points.slice(1).every((point) => point > 0 && (point <= 0xbfff || point === 0xfffe))) {
    const self = allocateInstance(encodingMapType);
    setPayload(self, new Map(points.map((point, byte) => [point, byte] as const).filter(([point]) => point !== 0xfffe)));
    return self;
  }
  const dict = newDict();
  const mark = holdMark();
  hold(dict);
  points.forEach((point, byte) => {
    const key = hold(newInt(point));
    const value = hold(newInt(byte));
    dictSet(dict, key, value);
    dropHolds(mark + 1);
    decref(key);
    decref(value);
  });
  dropHolds(mark);
  return dict;
}

/** What a mapping has for a number, read by `read`; null for nothing. LookupError is nothing. */
function entry<T>(mapping: Ref, number: number, read: (value: Ref) => T | null): T | null {
  const mark = holdMark();
  const key = hold(newInt(number));
  const value = attempt('LookupError', () => getItem(mapping, key), () => NULL);
  dropHolds(mark);
  decref(key);
  if (value === NULL || value === None) return null;
  hold(value);
  const result = read(value);
  dropHolds(mark);
  decref(value);
  return result;
}

/** CPython: charmapencode_lookup(), charmapencode_output(). */
function bytesFor(value: Ref): number[] {
  if (isBytes(value)) return Array.from(bytesOf(value));
  if (!isInt(value)) raise('TypeError', `character mapping must return integer, bytes or None, not ${typeOf(value).name}`);
  const byte = intAsNumber(value);
  return byte >= 0 && byte < 256 ? [byte] : raise('TypeError', 'character mapping must be in range(256)');
}

/** CPython: charmap_decode_mapping(). U+FFFE stands for nothing. */
function textFor(value: Ref): string | null {
  if (isStr(value)) return textOf(value) === '\ufffe' ? null : textOf(value);
  if (!isInt(value)) raise('TypeError', 'character mapping must return integer, None or str');
  const point = intAsNumber(value);
  if (point < 0 || point > 0x10ffff) raise('TypeError', 'character mapping must be in range(0x110000)');
  return point === 0xfffe ? null : String.fromCodePoint(point);
}

function decode(data: Ref, errorsRef: Ref, mapping: Ref): Ref {
  const errors = errorsArgument(errorsRef, 'charmap_decode');
  const bytes = bufferArgument(data).slice();
  const source = (): Ref => newBytes(bytes.slice());
  if (mapping === NULL || mapping === None) return codecAnswer(newStr(decodePlainly(bytes, 'latin-1', errors, source, true).text), bytes.length);
  const table = isStr(mapping) ? Array.from(textOf(mapping)) : null;
  const codec = mapped(() => null, (byte) => {
    if (table === null) return entry(mapping, byte, textFor);
    return byte < table.length && table[byte] !== '\ufffe' ? table[byte] : null;
  });
  return codecAnswer(newStr(decodeSteps(bytes, codec, 0, errors, source, true).text), bytes.length);
}

function encode(str: Ref, errorsRef: Ref, mapping: Ref): Ref {
  const length = Array.from(strArgument(str, 'charmap_encode', '1')).length;
  const errors = errorsArgument(errorsRef, 'charmap_encode');
  if (mapping === NULL || mapping === None) return codecAnswer(newBytes(encodePlainly(str, 'latin-1', errors)), length);
  const map = typeOf(mapping) === encodingMapType ? mapOf(mapping) : null;
  const codec = mapped((point) => {
    if (map === null) return entry(mapping, point, bytesFor);
    const byte = map.get(point);
    return byte === undefined ? null : [byte];
  }, () => null);
  return codecAnswer(newBytes(encodeSteps(str, codec, errors)), length);
}

export const charmapFunctions = [
  native('charmap_build', '(map, /)', build),
  native('charmap_decode', '(data, errors=None, mapping=None, /)', decode),
  native('charmap_encode', '(str, errors=None, mapping=None, /)', encode),
];
