import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { native } from '../../object/native';
import { staticString } from '../../object/names';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { setAttr } from '../../protocols/attribute';
import { fsPath } from '../../protocols/files/path-argument';
import { asLong } from '../../protocols/number';
import { isTrue } from '../../protocols/truth';
import { warn } from '../../protocols/warnings';
import { isInt, newBool } from '../../values/numbers';
import { None } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import { givenType } from '../str-arguments';
import { bufferedRandomType, bufferedReaderType, bufferedWriterType, newBuffered } from './buffered';
import { fileOf, newFileIO } from './file-io';
import { newTextIO } from './text-io';

const S_MODE = staticString('mode');

/** Refuses combinations that mean nothing. CPython: _io_open_impl(). */
function checkMode(mode: string, encoding: Ref, errors: Ref, newline: Ref): boolean {
  if (/[^rwaxbt+]/.test(mode) || new Set(mode).size !== mode.length) raise('ValueError', `invalid mode: '${mode}'`);
  const binary = mode.includes('b');
  if (binary && mode.includes('t')) raise('ValueError', "can't have text and binary mode at once");
  if (mode.replace(/[bt+]/g, '').length > 1) raise('ValueError', 'must have exactly one of create/read/write/append mode');
  if (!binary) return false;
  const refuse = (value: Ref, what: string): void => {
    if (value !== NULL && value !== None) raise('ValueError', `binary mode doesn't take ${what} argument`);
  };
  refuse(encoding, 'an encoding');
  refuse(errors, 'an errors');
  refuse(newline, 'a newline');
  return true;
}

function open(
  file: Ref, modeRef: Ref, bufferingRef: Ref, encoding: Ref, errors: Ref, newline: Ref, closefd: Ref, opener: Ref,
): Ref {
  if (modeRef !== NULL && !isStr(modeRef)) raise('TypeError', `open() argument 'mode' must be str, not ${givenType(modeRef)}`);
  const mode = modeRef === NULL ? 'r' : textOf(modeRef);
  const mark = holdMark();
  const path = hold(isInt(file) ? newRef(file) : fsPath(file));
  let buffering = bufferingRef === NULL ? -1 : asLong(bufferingRef);
  const binary = checkMode(mode, encoding, errors, newline);
  if (binary && buffering === 1) {
    warn('RuntimeWarning', "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used");
  }
  const raw = hold(newFileIO(path, mode.replace(/[bt]/g, ''), closefd === NULL || isTrue(closefd), opener));
  const lineBuffering = buffering === 1 && !binary;
  if (buffering === 1) buffering = -1;
  if (buffering < -1) raise('ValueError', 'invalid buffering size');
  if (buffering < 0) buffering = fileOf(raw).blockSize;
  let result = raw;
  if (buffering === 0) {
    if (!binary) raise('ValueError', "can't have unbuffered text I/O");
  } else {
    const type = mode.includes('+') ? bufferedRandomType : mode.includes('r') ? bufferedReaderType : bufferedWriterType;
    const buffer = (result = hold(newBuffered(type, raw, buffering)));
    if (!binary) {
      result = hold(newTextIO(buffer, encoding, errors, newline, newBool(lineBuffering), NULL));
      const shown = hold(newStr(mode));
      setAttr(result, S_MODE, shown);
      decref(shown);
      decref(buffer);
    }
    decref(raw);
  }
  dropHolds(mark);
  decref(path);
  return result;
}

/** The built-in `open`. */
export const openFunction = native(
  'open', "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", open,
);
