import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule, pythonModules } from '../object/define-module';
import { native } from '../object/native';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { bufferArgument } from '../protocols/bytes-argument';
import { decodePart } from '../protocols/codecs';
import { isTrue } from '../protocols/truth';
import { encodingName, stepCodec } from '../text/encodings';
import { textArgument } from '../types/str-arguments';
import { newInt } from '../values/numbers';
import { stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import codecsSource from './python/codecs.py';

/** The native part of `codecs`. CPython: Modules/_codecsmodule.c. */

/** The names under which Lib/encodings knows what is called otherwise here. */
const CPYTHON_NAMES: ReadonlyMap<string, string> = new Map([['latin-1', 'iso8859-1']]);

/** The one name of a built-in encoding, or None. */
function nameOf(encoding: Ref): Ref {
  const name = encodingName(textArgument(encoding, 'lookup', 'argument'));
  return stepCodec(name) === null ? None : newStr(CPYTHON_NAMES.get(name) ?? name);
}

/** `(text, number of bytes)` of what is complete, or of everything if `final`. */
function decode(data: Ref, encoding: Ref, errors: Ref, final: Ref): Ref {
  const bytes = bufferArgument(data).slice();
  const errorsName = errors === NULL || errors === None ? 'strict' : textArgument(errors, 'decode', "'errors'");
  const { text, consumed } = decodePart(bytes, textArgument(encoding, 'decode', "'encoding'"), errorsName, final !== NULL && isTrue(final));
  const mark = holdMark();
  const decoded = hold(newStr(text));
  const count = newInt(consumed);
  dropHolds(mark);
  return stealTuple([decoded, count]);
}

pythonModules.set('codecs', codecsSource);

defineModule({
  name: '_codecs',
  functions: [
    native('_name', '(encoding, /)', nameOf),
    native('_decode', '(data, encoding, errors=None, final=False, /)', decode),
  ],
});
