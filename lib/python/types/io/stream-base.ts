import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native } from '../../object/native';
import { staticString } from '../../object/names';
import type { PyType } from '../../object/py-type';
import { TypeFeature, typeOf } from '../../object/py-type';
import { countSteps } from '../../object/steps';
import { knobs } from '../../object/knobs';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import { attempt } from '../../protocols/attempt';
import { getAttr, getOptionalAttr, setAttr } from '../../protocols/attribute';
import { callMethod } from '../../protocols/call';
import { forEachItem } from '../../protocols/iterate';
import { asSize } from '../../protocols/number';
import { reportErrors } from '../../protocols/report-errors';
import { isTrue, stealIsTrue } from '../../protocols/truth';
import { bytesOf, isBytes, newBytes } from '../../values/bytes';
import { allocateInstance, clearInstance, dropInstance, freeInstanceRow, visitInstance } from '../../values/instance';
import { isInt, newBool, newInt } from '../../values/numbers';
import { newList, stealAppend } from '../../values/sequences';
import { None, True } from '../../values/singletons';
import { deallocContainer } from '../container-dealloc';
import { resurrectedByFinalizer } from '../heap-type';
import { instanceDictAttribute } from '../instance-dict';
import { objectInit } from '../object';
import { unsupported } from './unsupported';

/** `_io._IOBase`. CPython: Modules/_io/iobase.c. */

const S_CLOSED = staticString('closed');
const S_CLOSED_FLAG = staticString('__IOBase_closed');
const S_FINALIZING = staticString('_finalizing');
const S_CLOSE = staticString('close');
const S_FLUSH = staticString('flush');
const S_SEEK = staticString('seek');
const S_READ = staticString('read');
const S_READLINE = staticString('readline');
const S_WRITE = staticString('write');
const S_PEEK = staticString('peek');

/** What all types of streams have in common. */
export const STREAM_FEATURES = TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF;

/** Deallocation of a stream: it is closed first, then gives up what it holds. CPython: iobase_dealloc() and its kin. */
export function deallocStream(self: Ref, release: (self: Ref) => void = () => {}): void {
  if (resurrectedByFinalizer(self)) return;
  deallocContainer(self, () => {
    clearWeakrefsOf(self);
    release(self);
    dropInstance(self);
    freeInstanceRow(self);
  });
}

/** CPython: iobase_finalize(). */
export function finalizeStream(self: Ref): void {
  const report = knobs.files.reportsCloseErrors;
  reportErrors(() => {
    const closed = attempt('BaseException', () => {
      const value = getOptionalAttr(self, S_CLOSED);
      if (value === NULL) return true;
      const result = isTrue(value);
      decref(value);
      return result;
    }, () => true);
    if (closed) return;
    attempt('BaseException', () => setAttr(self, S_FINALIZING, True), () => {});
    const close = (): void => decref(callMethod(self, S_CLOSE));
    if (report) close();
    else attempt('BaseException', close, () => {});
  }, self, 'finalizing file');
}

/** ValueError when the stream is closed. CPython: _PyIOBase_check_closed(). */
export function checkOpen(self: Ref): void {
  if (stealIsTrue(getAttr(self, S_CLOSED))) raise('ValueError', 'I/O operation on closed file.');
}

const WORDS = { readable: 'readable', writable: 'writable', seekable: 'seekable' } as const;
const ABILITIES = { readable: staticString('readable'), writable: staticString('writable'), seekable: staticString('seekable') };

/** UnsupportedOperation unless the stream says that it can. CPython: _PyIOBase_check_readable() and its kin. */
export function checkAbility(self: Ref, ability: keyof typeof WORDS): void {
  const answer = callMethod(self, ABILITIES[ability]);
  const able = answer === True;
  decref(answer);
  if (!able) unsupported(`File or stream is not ${WORDS[ability]}.`);
}

/** The number of a `size` argument: -1 for None. CPython: _Py_convert_optional_to_ssize_t(). */
export function optionalSize(size: Ref): number {
  if (size === NULL || size === None) return -1;
  if (typeOf(size).slots.index === null) raise('TypeError', `argument should be integer or None, not '${typeOf(size).name}'`);
  return asSize(size, 'OverflowError');
}

/** Byte by byte, or as much as `peek` shows. CPython: _io__IOBase_readline_impl(). */
function readline(self: Ref, size: Ref): Ref {
  const limit = optionalSize(size);
  const mark = holdMark();
  const peek = getOptionalAttr(self, S_PEEK);
  const parts: number[] = [];
  if (peek !== NULL) decref(peek);
  while (limit < 0 || parts.length < limit) {
    countSteps(1);
    const wanted = hold(newInt(peek === NULL ? 1 : lineLength(self, limit < 0 ? -1 : limit - parts.length)));
    const chunk = hold(callMethod(self, S_READ, wanted));
    if (!isBytes(chunk)) raise('OSError', `read() should have returned a bytes object, not '${typeOf(chunk).name}'`);
    const data = bytesOf(chunk);
    for (const byte of data) parts.push(byte);
    dropHolds(mark);
    decref(wanted);
    decref(chunk);
    if (data.length === 0 || parts[parts.length - 1] === 10) break;
  }
  return newBytes(Uint8Array.from(parts));
}

/** How much to read to come to the end of the line, as far as `peek` knows. */
function lineLength(self: Ref, limit: number): number {
  const one = hold(newInt(1));
  const shown = hold(callMethod(self, S_PEEK, one));
  if (!isBytes(shown)) raise('OSError', `peek() should have returned a bytes object, not '${typeOf(shown).name}'`);
  const data = bytesOf(shown);
  const end = data.indexOf(10);
  const length = end >= 0 ? end + 1 : Math.max(data.length, 1);
  const mark = holdMark();
  dropHolds(mark - 2);
  decref(one);
  decref(shown);
  return limit >= 0 ? Math.min(length, limit) : length;
}

/** CPython: _io__IOBase_readlines_impl(). */
export function readlines(self: Ref, hint: Ref): Ref {
  const limit = optionalSize(hint);
  const mark = holdMark();
  const lines = hold(newList());
  let total = 0;
  forEachItem(self, (line) => {
    stealAppend(lines, newRef(line));
    if (limit <= 0) return true;
    total += typeOf(line).slots.length?.(line) ?? 0;
    return total <= limit - 1;
  });
  dropHolds(mark);
  return lines;
}

function writelines(self: Ref, lines: Ref): Ref {
  checkOpen(self);
  forEachItem(lines, (line) => decref(callMethod(self, S_WRITE, line)));
  return None;
}

/** CPython: iobase_iternext(). */
export function nextLine(self: Ref): Ref {
  const line = callMethod(self, S_READLINE);
  if ((typeOf(line).slots.length?.(line) ?? 0) > 0) return line;
  decref(line);
  return NULL;
}

/** CPython: _io__IOBase_close_impl(). */
export function closeBase(self: Ref): Ref {
  const flag = getOptionalAttr(self, S_CLOSED_FLAG);
  if (flag !== NULL) {
    decref(flag);
    return None;
  }
  let failed = true;
  try {
    decref(callMethod(self, S_FLUSH));
    failed = false;
  } finally {
    if (failed) keepRaising(() => setAttr(self, S_CLOSED_FLAG, True));
  }
  setAttr(self, S_CLOSED_FLAG, True);
  return None;
}

/** Does something while an exception is on its way up; what that raises is lost. */
export function keepRaising(action: () => void): void {
  reportErrors(() => attempt('BaseException', action, () => {}), None, '');
}

function flushBase(self: Ref): Ref {
  const flag = getOptionalAttr(self, S_CLOSED_FLAG);
  if (flag !== NULL) {
    decref(flag);
    raise('ValueError', 'I/O operation on closed file.');
  }
  return None;
}

function enter(self: Ref): Ref {
  checkOpen(self);
  return newRef(self);
}

const checks = (['readable', 'writable', 'seekable'] as const).map((ability) =>
  native(`_check${ability[0].toUpperCase()}${ability.slice(1)}`, '()', (self: Ref) => {
    checkAbility(self, ability);
    return True;
  }));

export const ioBaseType: PyType = defineType({
  name: '_IOBase',
  module: '_io',
  features: STREAM_FEATURES,
  basicSize: 32,
  slots: {
    dealloc: (self) => deallocStream(self),
    traverse: visitInstance,
    clear: clearInstance,
    finalize: finalizeStream,
    iter: enter,
    iternext: nextLine,
    create: (type) => allocateInstance(type),
    init: objectInit,
  },
  methods: [
    native('seek', '(offset, whence=0, /)', () => unsupported('seek')),
    native('tell', '()', (self: Ref) => {
      const zero = newInt(0);
      const one = newInt(1);
      return callMethod(self, S_SEEK, zero, one);
    }),
    native('truncate', '(size=None, /)', () => unsupported('truncate')),
    native('flush', '()', flushBase),
    native('close', '()', closeBase),
    native('seekable', '()', () => newBool(false)),
    native('readable', '()', () => newBool(false)),
    native('writable', '()', () => newBool(false)),
    native('_checkClosed', '()', (self: Ref) => {
      checkOpen(self);
      return None;
    }),
    ...checks,
    native('fileno', '()', () => unsupported('fileno')),
    native('isatty', '()', (self: Ref) => {
      checkOpen(self);
      return newBool(false);
    }),
    native('__enter__', '()', enter),
    native('__exit__', '(*args)', (self: Ref) => callMethod(self, S_CLOSE)),
    native('readline', '(size=-1, /)', readline),
    native('readlines', '(hint=-1, /)', readlines),
    native('writelines', '(lines, /)', writelines),
  ],
  getset: [
    instanceDictAttribute,
    getset('closed', (self) => {
      const flag = getOptionalAttr(self, S_CLOSED_FLAG);
      if (flag === NULL) return newBool(false);
      decref(flag);
      return newBool(true);
    }),
  ],
});

/** An int that a stream's method returned, as a JS number. */
export function sizeResult(value: Ref): number {
  if (!isInt(value)) raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  return asSize(value, 'ValueError');
}

