import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule, pythonModules } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { hold, holdMark, releaseHolds } from '../heap/holds';
import { newRef } from '../heap/refcount';
import { bufferArgument } from '../protocols/bytes-argument';
import type { Handling } from '../protocols/codec-errors';
import { repairDecoding } from '../protocols/codec-errors';
import {
  codecFailures, lookupCodec, lookupHandler, registerHandler, registerSearch, stealRunCodec, unregisterHandler, unregisterSearch,
} from '../protocols/codec-registry';
import { decodePlainly, encodePlainly } from '../protocols/codecs';
import { decodeSteps } from '../protocols/codec-steps';
import { asLong } from '../protocols/number';
import { isTrue } from '../protocols/truth';
import { CHARMAPS } from '../text/charmaps';
import { charmapTable } from '../text/charmap-tables';
import { charmapTables, decoderFor, stepCodec } from '../text/encodings';
import { decodeUtf7, encodeUtf7 } from '../text/utf7';
import { wrapCodecFailure } from '../types/codec-failure';
import { textArgument } from '../types/str-arguments';
import { newBytes } from '../values/bytes';
import { newBool, newInt } from '../values/numbers';
import { stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { codecAnswer, errorsArgument, strArgument } from './codecs/arguments';
import { charmapFunctions } from './codecs/charmap';
import { escapeFunctions } from './codecs/escapes';
import './codecs/handlers';
import multibytecodecSource from './python/_multibytecodec.py';
import codecsSource from './python/codecs.py';
import aliasesSource from './python/encodings.aliases.py';
import byteCodecSource from './python/encodings.byte-codec.py';
import byteSource from './python/encodings.byte-text.py';
import charmapSource from './python/encodings.charmap.py';
import multibyteSource from './python/encodings.multibyte.py';
import idnaSource from './python/encodings.idna.py';
import plainSource from './python/encodings.plain-text.py';
import encodingsSource from './python/encodings.py';
import punycodeSource from './python/encodings.punycode.py';
import rot13Source from './python/encodings.rot_13.py';
import tableSource from './python/encodings.table-text.py';
import undefinedSource from './python/encodings.undefined.py';
import utf16Source from './python/encodings.utf_16.py';
import utf8SigSource from './python/encodings.utf_8_sig.py';
import uuSource from './python/encodings.uu_codec.py';

/** The module _codecs, and the package of encodings. CPython: Modules/_codecsmodule.c, Lib/encodings. */

codecFailures.wrap = wrapCodecFailure;
charmapTables.find = charmapTable;

const text = (value: Ref, method: string, position = ''): string => textArgument(value, method, position);

/** The coder of `encode(obj, encoding, errors)` and `decode`. */
function convert(way: 'encode' | 'decode') {
  return (object: Ref, encodingRef: Ref, errorsRef: Ref): Ref => {
    const encoding = encodingRef === NULL ? 'utf-8' : text(encodingRef, way, "'encoding'");
    const errors = errorsRef === NULL ? '' : text(errorsRef, way, "'errors'");
    return stealRunCodec(lookupCodec(encoding), way, object, encoding, errors);
  };
}

function register(fn: Ref): Ref {
  if (typeOf(fn).slots.call === null) raise('TypeError', 'argument must be callable');
  registerSearch(fn);
  return None;
}

function registerError(name: Ref, handler: Ref): Ref {
  const key = text(name, 'register_error', '1');
  if (typeOf(handler).slots.call === null) raise('TypeError', 'handler must be callable');
  registerHandler(key, handler);
  return None;
}

const functionName = (codec: string): string => codec.replaceAll('-', '_');

/** `x_encode(str, errors=None)` of a codec of the engine's own. */
const encoder = (codec: string) => {
  const name = `${functionName(codec)}_encode`;
  return native(name, '(str, errors=None, /)', (str: Ref, errors: Ref) => {
    const length = Array.from(strArgument(str, name, '1')).length;
    return codecAnswer(newBytes(encodePlainly(str, codec, errorsArgument(errors, name))), length);
  });
};

/** `x_decode(data, errors=None, final=False)`; single-byte codecs have no third argument. */
const decoder = (codec: string, partial: boolean) => {
  const name = `${functionName(codec)}_decode`;
  return native(name, partial ? '(data, errors=None, final=False, /)' : '(data, errors=None, /)', (data: Ref, errorsRef: Ref, final?: Ref) => {
    const bytes = bufferArgument(data).slice();
    const whole = !partial || (final !== undefined && final !== NULL && isTrue(final));
    const { text: decoded, consumed } = decodePlainly(bytes, codec, errorsArgument(errorsRef, name), () => newBytes(bytes.slice()), whole);
    return codecAnswer(newStr(decoded), consumed);
  });
};

/** `utf_16_encode(str, errors, byteorder)`: 0 for the machine's order behind a mark. */
const orderedEncoder = (codec: string) => {
  const name = `${functionName(codec)}_encode`;
  return native(name, '(str, errors=None, byteorder=0, /)', (str: Ref, errors: Ref, order: Ref) => {
    const length = Array.from(strArgument(str, name, '1')).length;
    const byteOrder = order === NULL ? 0 : asLong(order);
    const ordered = byteOrder === 0 ? codec : `${codec}-${byteOrder < 0 ? 'le' : 'be'}`;
    return codecAnswer(newBytes(encodePlainly(str, ordered, errorsArgument(errors, name))), length);
  });
};

/** `(text, number of bytes, byte order)`, where the order goes in and out: -1, 0 while it is not known, 1. */
const orderedDecoder = (codec: string) => {
  const name = `${functionName(codec)}_ex_decode`;
  return native(name, '(data, errors=None, byteorder=0, final=False, /)', (data: Ref, errorsRef: Ref, order: Ref, final: Ref) => {
    const bytes = bufferArgument(data).slice();
    const errors = errorsArgument(errorsRef, name);
    const given = order === NULL ? 0 : Math.sign(asLong(order));
    const chosen = given === 0 ? decoderFor(codec, stepCodec(codec)!, bytes) : { codec: stepCodec(`${codec}-${given < 0 ? 'le' : 'be'}`)!, start: 0 };
    const whole = final !== NULL && isTrue(final);
    const { text: decoded, consumed } = decodeSteps(bytes, chosen.codec, chosen.start, errors, () => newBytes(bytes.slice()), whole);
    const now = given !== 0 ? given : chosen.start === 0 ? 0 : chosen.codec.big ? 1 : -1;
    const mark = holdMark();
    const parts = [newStr(decoded), newInt(consumed), newInt(now)].map(hold);
    const answer = stealTuple(parts.map(newRef));
    releaseHolds(mark);
    return answer;
  });
};

function utf7Decode(data: Ref, errorsRef: Ref, final: Ref): Ref {
  const bytes = bufferArgument(data).slice();
  const errors = errorsArgument(errorsRef, 'utf_7_decode');
  const mark = holdMark();
  const handling: Handling = { errors, object: NULL, exception: NULL, handler: NULL };
  const { text: decoded, consumed } = decodeUtf7(bytes, final !== NULL && isTrue(final), (now, failure) => {
    if (handling.object === NULL) handling.object = hold(newBytes(bytes.slice()));
    const { by, next, data: other } = repairDecoding(now, { kind: 'bytes', big: false }, handling, failure);
    return { by: by as string, next, data: other };
  });
  releaseHolds(mark);
  return codecAnswer(newStr(decoded), consumed);
}

defineModule({
  name: '_codecs',
  functions: [
    native('register', '(search_function, /)', register),
    native('unregister', '(search_function, /)', (fn: Ref) => {
      unregisterSearch(fn);
      return None;
    }),
    native('lookup', '(encoding, /)', (encoding: Ref) => lookupCodec(text(encoding, 'lookup'))),
    native('encode', "(obj, encoding='utf-8', errors='strict')", convert('encode')),
    native('decode', "(obj, encoding='utf-8', errors='strict')", convert('decode')),
    native('register_error', '(errors, handler, /)', registerError),
    native('lookup_error', '(name, /)', (name: Ref) => lookupHandler(text(name, 'lookup_error'))),
    native('_unregister_error', '(errors, /)', (name: Ref) => newBool(unregisterHandler(text(name, '_unregister_error')))),
    native('_charmap_table', '(name, /)', (name: Ref) => newStr(charmapTable(text(name, '_charmap_table')) ?? '')),
    ...['utf-8', 'utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be', 'latin-1', 'ascii'].map(encoder),
    ...['utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be'].map((codec) => decoder(codec, true)),
    decoder('latin-1', false),
    decoder('ascii', false),
    ...['utf-16', 'utf-32'].flatMap((codec) => [orderedEncoder(codec), orderedDecoder(codec)]),
    native('utf_7_encode', '(str, errors=None, /)', (str: Ref, errors: Ref) => {
      const source = strArgument(str, 'utf_7_encode', '1');
      errorsArgument(errors, 'utf_7_encode');
      return codecAnswer(newBytes(Uint8Array.from(encodeUtf7(source), (char) => char.charCodeAt(0))), Array.from(source).length);
    }),
    native('utf_7_decode', '(data, errors=None, final=False, /)', utf7Decode),
    ...charmapFunctions,
    ...escapeFunctions,
  ],
});

const sources: Record<string, string> = {
  _multibytecodec: multibytecodecSource, codecs: codecsSource, encodings: encodingsSource, 'encodings.aliases': aliasesSource, 'encodings.charmap': charmapSource,
  'encodings.uu_codec': uuSource, 'encodings.rot_13': rot13Source, 'encodings.idna': idnaSource, 'encodings.punycode': punycodeSource,
  'encodings.undefined': undefinedSource, 'encodings.utf_8_sig': utf8SigSource, 'encodings.utf_16': utf16Source,
  'encodings.utf_32': utf16Source.replaceAll('16', '32'),
};
for (const [name, source] of Object.entries(sources)) pythonModules.set(name, source);

/** Encodings of one kind have one text, in which their names are filled in. */
const fill = (source: string, name: string, codec: string): string => source.replaceAll('_NAME_', name).replaceAll('_CODEC_', codec);

/** The same for codecs from bytes to bytes: the module that does the work, and its calls. */
const byteCodec = (codec: string, module: string, encode: string, decode: string): string => byteCodecSource
  .replaceAll('_CODEC_', codec).replace('_MODULE_', module).replace('_ENCODE_', encode).replace('_DECODE_', decode);

for (const [codec, module, encode, decode] of [
  ['base64', 'base64', 'base64.encodebytes(input)', 'base64.decodebytes(input)'],
  ['hex', 'binascii', 'binascii.b2a_hex(input)', 'binascii.a2b_hex(input)'],
  ['quopri', 'binascii', 'binascii.b2a_qp(input, quotetabs=True)', 'binascii.a2b_qp(input)'],
  ['zlib', 'zlib', 'zlib.compress(input)', 'zlib.decompress(input)'],
]) pythonModules.set(`encodings.${codec}_codec`, byteCodec(codec, module, encode, decode));
for (const [region, names] of [
  ['cn', 'gb2312 gbk gb18030 hz'], ['tw', 'big5 cp950'], ['hk', 'big5hkscs'], ['kr', 'euc_kr cp949 johab'],
  ['jp', 'euc_jp shift_jis cp932 euc_jis_2004 euc_jisx0213 shift_jis_2004 shift_jisx0213'],
  ['iso2022', 'iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext iso2022_kr'],
]) {
  const source = multibyteSource.replaceAll('_MODULE_', `_codecs_${region}`);
  for (const name of names.split(' ')) pythonModules.set(`encodings.${name}`, source.replaceAll('_CODEC_', name));
}
for (const [module, codec] of CHARMAPS) pythonModules.set(`encodings.${module}`, fill(tableSource, module, codec));
for (const [module, codec] of [['ascii', 'ascii'], ['latin_1', 'iso8859-1']]) pythonModules.set(`encodings.${module}`, fill(byteSource, module, codec));
for (const [module, codec] of [
  ['utf_7', 'utf-7'], ['utf_8', 'utf-8'], ['utf_16_le', 'utf-16-le'], ['utf_16_be', 'utf-16-be'],
  ['utf_32_le', 'utf-32-le'], ['utf_32_be', 'utf-32-be'], ['unicode_escape', 'unicode-escape'], ['raw_unicode_escape', 'raw-unicode-escape'],
]) pythonModules.set(`encodings.${module}`, fill(plainSource, module, codec));
