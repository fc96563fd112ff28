import type { Ref } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native } from '../../object/native';
import { staticString } from '../../object/names';
import type { PyType } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { countSteps } from '../../object/steps';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref } from '../../heap/refcount';
import { callMethod } from '../../protocols/call';
import { bytesOf, changeableBytes, isBytes, newBytes } from '../../values/bytes';
import { newByteArray } from '../../values/byte-buffers';
import { newInt } from '../../values/numbers';
import { None } from '../../values/singletons';
import { DEFAULT_BUFFER_SIZE } from './sizes';
import { ioBaseType, optionalSize, sizeResult } from './stream-base';
import { unsupported } from './unsupported';

/** `_io._RawIOBase`, `_io._BufferedIOBase`, `_io._TextIOBase`. CPython: Modules/_io/iobase.c, bufferedio.c, textio.c. */

const S_READ = staticString('read');
const S_READ1 = staticString('read1');
const S_READALL = staticString('readall');
const S_READINTO = staticString('readinto');

/** The bytes of an argument that is to be written into; TypeError for one that cannot be. */
export function writableBytes(target: Ref, method: string): Uint8Array {
  return changeableBytes(target) ?? raise('TypeError', `${method}() argument must be read-write bytes-like object, not ${typeOf(target).name}`);
}

/** All chunks as one bytes object. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  countSteps(chunks.length + (total >> 6));
  const result = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.length;
  }
  return result;
}

/** CPython: _io__RawIOBase_read_impl(). */
function rawRead(self: Ref, size: Ref): Ref {
  const wanted = optionalSize(size);
  if (wanted < 0) return callMethod(self, S_READALL);
  const mark = holdMark();
  const buffer = hold(newByteArray(new Uint8Array(wanted)));
  const count = callMethod(self, S_READINTO, buffer);
  if (count === None) {
    dropHolds(mark);
    decref(buffer);
    return None;
  }
  hold(count);
  const got = sizeResult(count);
  if (got < 0 || got > wanted) raise('ValueError', `readinto returned ${got} outside buffer size ${wanted}`);
  const result = newBytes(bytesOf(buffer).slice(0, got));
  dropHolds(mark);
  decref(count);
  decref(buffer);
  return result;
}

/** CPython: _io__RawIOBase_readall_impl(). */
function rawReadAll(self: Ref): Ref {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const outer = holdMark();
    const size = hold(newInt(DEFAULT_BUFFER_SIZE));
    const data = callMethod(self, S_READ, size);
    dropHolds(outer);
    decref(size);
    if (data === None) {
      if (chunks.length === 0) return None;
      break;
    }
    const mark = holdMark();
    hold(data);
    if (!isBytes(data)) raise('TypeError', 'read() should return bytes');
    const bytes = bytesOf(data);
    dropHolds(mark);
    decref(data);
    if (bytes.length === 0) break;
    chunks.push(bytes);
    countSteps(1);
  }
  return newBytes(joinChunks(chunks));
}

export const rawIOBaseType: PyType = defineType({
  name: '_RawIOBase',
  module: '_io',
  base: ioBaseType,
  features: ioBaseType.features,
  methods: [
    native('read', '(size=-1, /)', rawRead),
    native('readall', '()', rawReadAll),
    native('readinto', '(buffer, /)', () => raise('NotImplementedError')),
    native('write', '(b, /)', () => raise('NotImplementedError')),
  ],
});

/** `readinto` by way of `read`. CPython: _bufferediobase_readinto_generic(). */
function readIntoByReading(name: Ref, method: string) {
  return (self: Ref, target: Ref): Ref => {
    const length = writableBytes(target, method).length;
    const mark = holdMark();
    const size = hold(newInt(length));
    const data = hold(callMethod(self, name, size));
    if (!isBytes(data)) raise('TypeError', 'read() should return bytes');
    const bytes = bytesOf(data);
    if (bytes.length > length) {
      raise('ValueError', `read() returned too much data: ${length} bytes requested, ${bytes.length} returned`);
    }
    writableBytes(target, method).set(bytes);
    dropHolds(mark);
    decref(size);
    decref(data);
    return newInt(bytes.length);
  };
}

export const bufferedIOBaseType: PyType = defineType({
  name: '_BufferedIOBase',
  module: '_io',
  base: ioBaseType,
  features: ioBaseType.features,
  methods: [
    native('detach', '()', () => unsupported('detach')),
    native('read', '(size=-1, /)', () => unsupported('read')),
    native('read1', '(size=-1, /)', () => unsupported('read1')),
    native('readinto', '(buffer, /)', readIntoByReading(S_READ, 'readinto')),
    native('readinto1', '(buffer, /)', readIntoByReading(S_READ1, 'readinto1')),
    native('write', '(b, /)', () => unsupported('write')),
  ],
});

export const textIOBaseType: PyType = defineType({
  name: '_TextIOBase',
  module: '_io',
  base: ioBaseType,
  features: ioBaseType.features,
  methods: [
    native('detach', '()', () => unsupported('detach')),
    native('read', '(size=-1, /)', () => unsupported('read')),
    native('readline', '(size=-1, /)', () => unsupported('readline')),
    native('write', '(s, /)', () => unsupported('write')),
  ],
  getset: [
    getset('encoding', () => None),
    getset('newlines', () => None),
    getset('errors', () => None),
  ],
});

