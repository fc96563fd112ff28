import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, native } from '../object/native';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { staticString } from '../object/names';
import { untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { callMethod } from '../protocols/call';
import { input, readInputLine } from '../protocols/input';
import { forEachItem } from '../protocols/iterate';
import { asSize } from '../protocols/number';
import type { StreamName } from '../protocols/output';
import { writeText } from '../protocols/output';
import { allocateInstance, clearInstance, dropInstance, freeInstanceRow, materializedDictBorrowed, visitInstance } from '../values/instance';
import { newBool, newInt } from '../values/numbers';
import { newList, stealAppend } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';

/** `sys.stdin`, `sys.stdout` and `sys.stderr` (CPython: Modules/_io/textio.c). */
interface Stream {
  name: StreamName | 'stdin';
  closed: boolean;
}

function streamOf(self: Ref): Stream {
  return payloadOf<Stream>(self);
}

/** A stream object. */
export function newTextStream(name: StreamName | 'stdin'): Ref {
  const self = allocateInstance(textStreamType);
  setPayload(self, { name, closed: false } satisfies Stream);
  return self;
}

function openStream(self: Ref): Stream {
  const stream = streamOf(self);
  if (stream.closed) raise('ValueError', 'I/O operation on closed file.');
  return stream;
}

const S_WRITE = staticString('write');

function write(self: Ref, text: Ref): Ref {
  if (!isStr(text)) raise('TypeError', `write() argument must be str, not ${typeOf(text).name}`);
  const { name } = openStream(self);
  if (name === 'stdin') unsupported('not writable');
  writeText(name as StreamName, textOf(text));
  return newInt(typeOf(text).slots.length!(text));
}

function unsupported(why: string): never {
  return raise('OSError', why);
}

function readable(self: Ref): void {
  if (openStream(self).name !== 'stdin') unsupported('not readable');
}

/** Up to `size` characters, all that is left without it. */
function read(self: Ref, size: Ref): Ref {
  readable(self);
  const count = size === NULL || size === None ? -1 : asSize(size);
  const end = count < 0 ? input.text.length : Math.min(input.text.length, input.at + count);
  const text = input.text.slice(input.at, end);
  input.at = end;
  return newStr(text);
}

function readline(self: Ref): Ref {
  readable(self);
  return newStr(readInputLine());
}

function nextLine(self: Ref): Ref {
  readable(self);
  const line = readInputLine();
  return line === '' ? NULL : newStr(line);
}

function readlines(self: Ref): Ref {
  readable(self);
  const lines = newList();
  for (let line = readInputLine(); line !== ''; line = readInputLine()) stealAppend(lines, newStr(line));
  return lines;
}

const FILE_NUMBERS = { stdin: 0, stdout: 1, stderr: 2 } as const;

export const textStreamType = defineType({
  name: 'TextIOWrapper',
  module: '_io',
  features: TypeFeature.GC | TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 184,
  slots: {
    dealloc(self) {
      untrack(self);
      clearWeakrefsOf(self);
      dropInstance(self);
      freeInstanceRow(self);
    },
    traverse: visitInstance,
    clear: clearInstance,
    repr(self) {
      const { name } = streamOf(self);
      return newStr(`<_io.TextIOWrapper name='<${name}>' mode='${name === 'stdin' ? 'r' : 'w'}' encoding='utf-8'>`);
    },
    iter: newRef,
    iternext: nextLine,
  },
  methods: [
    native('write', '(text, /)', write),
    native('writelines', '(lines, /)', (self: Ref, lines: Ref) => {
      forEachItem(lines, (line) => decref(callMethod(self, S_WRITE, line)));
      return None;
    }),
    native('flush', '()', (self: Ref) => {
      openStream(self);
      return None;
    }),
    native('close', '()', (self: Ref) => {
      streamOf(self).closed = true;
      return None;
    }),
    native('read', '(size=-1, /)', read),
    native('readline', '(size=-1, /)', readline),
    native('readlines', '(hint=-1, /)', readlines),
    native('isatty', '()', (self: Ref) => {
      openStream(self);
      return newBool(false);
    }),
    native('fileno', '()', (self: Ref) => newInt(FILE_NUMBERS[openStream(self).name])),
    native('readable', '()', (self: Ref) => newBool(openStream(self).name === 'stdin')),
    native('writable', '()', (self: Ref) => newBool(openStream(self).name !== 'stdin')),
    native('seekable', '()', () => newBool(false)),
    native('reconfigure', '(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)', () => None),
    native('__enter__', '()', (self: Ref) => {
      openStream(self);
      return newRef(self);
    }),
    native('__exit__', '(*args)', (self: Ref) => {
      streamOf(self).closed = true;
      return None;
    }),
  ],
  getset: [
    getset('name', (self) => newStr(`<${streamOf(self).name}>`)),
    getset('mode', (self) => newStr(streamOf(self).name === 'stdin' ? 'r' : 'w')),
    getset('encoding', () => newStr('utf-8')),
    getset('errors', (self) => newStr(streamOf(self).name === 'stderr' ? 'backslashreplace' : 'strict')),
    getset('newlines', () => None),
    getset('line_buffering', (self) => newBool(streamOf(self).name === 'stderr')),
    getset('closed', (self) => newBool(streamOf(self).closed)),
    getset('__dict__', (self) => newRef(materializedDictBorrowed(self))),
  ],
});
