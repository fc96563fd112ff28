import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule, pythonModules } from '../object/define-module';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { countSteps } from '../object/steps';
import { asSsize } from '../protocols/slicing';
import { isTrue } from '../protocols/truth';
import { newInt } from '../values/numbers';
import { stealTuple } from '../values/sequences';
import { isStr, newStr, textOf, widthOf } from '../values/text';
import { indexOfUnit, strLength, unitAt } from '../types/str-positions';
import type { ScanOptions } from './json/scanner';
import { Scanner } from './json/scanner';
import decoderSource from './python/json.decoder.py';
import encoderSource from './python/json.encoder.py';
import jsonSource from './python/json.py';
import jsonScannerSource from './python/json.scanner.py';

/** The native half of json. CPython: Modules/_json.c. */

function optionsOf(hook: Ref, pairs: Ref, parseFloat: Ref, parseInt: Ref, parseConstant: Ref, strict: Ref, error: Ref): ScanOptions {
  return {
    objectHook: hook, pairsHook: pairs, parseFloat, parseInt, parseConstant, strict: isTrue(strict), error,
    namesTrailingComma: knobs.reports.namesTrailingComma,
  };
}

/** `scan_once(text, index, …)`: the value and where it ends. */
function scan(text: Ref, index: Ref, ...parts: [Ref, Ref, Ref, Ref, Ref, Ref, Ref]): Ref {
  if (!isStr(text)) raise('TypeError', `first argument must be a string, not ${typeOf(text).name}`);
  const at = asSsize(index);
  if (at < 0) raise('ValueError', 'idx cannot be negative');
  const source = textOf(text);
  const start = at > strLength(text) ? source.length : unitAt(source, widthOf(text), at);
  const scanner = new Scanner(text, source, start, optionsOf(...parts));
  const value = scanner.value();
  return stealTuple([value, newInt(indexOfUnit(source, widthOf(text), scanner.at))]);
}

/** `scanstring(text, end, strict)`: the string whose opening quote is before `end`. */
function scanString(text: Ref, end: Ref, strict: Ref, error: Ref): Ref {
  if (!isStr(text)) raise('TypeError', `first argument must be a string, not ${typeOf(text).name}`);
  const at = asSsize(end);
  const source = textOf(text);
  if (at < 0 || at > strLength(text)) raise('ValueError', 'end is out of bounds');
  const scanner = new Scanner(text, source, unitAt(source, widthOf(text), at), optionsOf(NULL, NULL, NULL, NULL, NULL, strict, error));
  const value = newStr(scanner.string());
  return stealTuple([value, newInt(indexOfUnit(source, widthOf(text), scanner.at))]);
}

const SHORT: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(c: string): string {
  return SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function quote(name: string, pattern: RegExp) {
  return native(name, '(string, /)', (text: Ref) => {
    if (!isStr(text)) raise('TypeError', `first argument must be a string, not ${typeOf(text).name}`);
    const source = textOf(text);
    countSteps(source.length >> 4);
    return newStr(`"${source.replace(pattern, escaped)}"`);
  });
}

pythonModules.set('json', jsonSource);
pythonModules.set('json.decoder', decoderSource);
pythonModules.set('json.encoder', encoderSource);
pythonModules.set('json.scanner', jsonScannerSource);

defineModule({
  name: '_json',
  doc: 'json speedups\n',
  functions: [
    native('scan', '(string, idx, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict, error, /)', scan),
    native('scanstring', '(string, end, strict, error, /)', scanString),
    quote('encode_basestring', /["\\\x00-\x1f]/g),
    quote('encode_basestring_ascii', /["\\\x00-\x1f\x7f-\uffff]/g),
  ],
});
