import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { collectWhereOnHeap } from '../object/collected-types';
import { defineModule, pythonModules } from '../object/define-module';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { getset, native, parseSignature } from '../object/native';
import type { PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { reserveBytes } from '../heap/allocate';
import { untrack } from '../heap/gc-state';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { bufferArgument, writableBytes } from '../protocols/bytes-argument';
import { encodeBytes } from '../protocols/codecs';
import { bindNative } from '../protocols/native-call';
import { asSize } from '../protocols/number';
import { addressText } from '../protocols/repr';
import { strRepr } from '../text/str-repr';
import { defineIterator, iteratorState, newIteratorOf } from '../types/iterator-type';
import { bytesOf, isBytes, newBytes } from '../values/bytes';
import { allocateInstance, dropInstance, freeInstanceRow } from '../values/instance';
import { newInt } from '../values/numbers';
import { stealTrackedTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { packValues, unpackValues } from './struct/items';
import type { Layout } from './struct/layout';
import { layoutOf, raiseStructError, structError } from './struct/layout';
import structSource from './python/struct.py';

/** The module `struct`. CPython: Modules/_struct.c. */

pythonModules.set('struct', structSource);

/** The layout of a format given as text or bytes. CPython: Struct___init___impl(). */
function formatArgument(format: Ref): Layout {
  if (isBytes(format)) return layoutOf(String.fromCharCode(...bytesOf(format)));
  if (!isStr(format)) raise('TypeError', `Struct() argument 1 must be a str or bytes object, not ${typeOf(format).name}`);
  encodeBytes(format, 'ascii', 'strict');
  return layoutOf(textOf(format));
}

function pack(layout: Layout, values: readonly Ref[]): Ref {
  if (values.length !== layout.values) raiseStructError(`pack expected ${layout.values} items for packing (got ${values.length})`);
  reserveBytes(layout.size);
  const data = new Uint8Array(layout.size);
  packValues(layout, data, values);
  return newBytes(data);
}

function unpack(layout: Layout, buffer: Ref): Ref {
  const data = bufferArgument(buffer);
  if (data.length !== layout.size) raiseStructError(`unpack requires a buffer of ${layout.size} bytes`);
  return stealTrackedTuple(unpackValues(layout, data));
}

/** Where in the buffer `size` bytes begin. */
function placeIn(length: number, given: number, size: number, doing: 'pack' | 'unpack'): number {
  let offset = given;
  if (offset < 0) {
    if (offset + size > 0) {
      raiseStructError(doing === 'pack' ? `no space to pack ${size} bytes at offset ${offset}` : `not enough data to unpack ${size} bytes at offset ${offset}`);
    }
    if (offset + length < 0) raiseStructError(`offset ${offset} out of range for ${length}-byte buffer`);
    offset += length;
  }
  if (length - offset < size) {
    const what = doing === 'pack' ? `pack_into requires a buffer of at least ${size + offset} bytes for packing`
      : `unpack_from requires a buffer of at least ${size + offset} bytes for unpacking`;
    raiseStructError(`${what} ${size} bytes at offset ${offset} (actual buffer size is ${length})`);
  }
  return offset;
}

function unpackFrom(layout: Layout, buffer: Ref, offset: Ref): Ref {
  const data = bufferArgument(buffer);
  const at = placeIn(data.length, offset === NULL ? 0 : asSize(offset), layout.size, 'unpack');
  return stealTrackedTuple(unpackValues(layout, data.subarray(at, at + layout.size)));
}

function packInto(layout: Layout, args: readonly Ref[]): Ref {
  if (args.length === 0) raiseStructError('pack_into expected buffer argument');
  if (args.length === 1) raiseStructError('pack_into expected offset argument');
  const [buffer, offset, ...values] = args;
  if (values.length !== layout.values) raiseStructError(`pack_into expected ${layout.values} items for packing (got ${values.length})`);
  const length = writableBytes(buffer, 'pack_into').length;
  const at = placeIn(length, asSize(offset), layout.size, 'pack');
  const packed = new Uint8Array(layout.size);
  packValues(layout, packed, values);
  const target = writableBytes(buffer, 'pack_into');
  if (target.length < at + packed.length) raiseStructError('buffer changed size');
  target.set(packed, at);
  return None;
}

interface Unpacking {
  layout: Layout;
  structRef: Ref;
  buffer: Ref;
  at: number;
}

const unpackIterator: PyType = defineIterator<Unpacking>({
  name: 'unpack_iterator',
  module: '_struct',
  basicSize: 112,
  references: ({ structRef, buffer }) => [structRef, buffer],
  create: null,
  next(it) {
    const data = bytesOf(it.buffer);
    if (it.at + it.layout.size > data.length) return NULL;
    it.at += it.layout.size;
    return stealTrackedTuple(unpackValues(it.layout, data.subarray(it.at - it.layout.size, it.at)));
  },
  methods: [native('__length_hint__', '()', (self: Ref) => {
    const it = iteratorState<Unpacking>(self);
    return newInt((bytesOf(it.buffer).length - it.at) / it.layout.size);
  })],
});

function iterUnpack(structRef: Ref, buffer: Ref): Ref {
  const layout = payloadOf<Layout>(structRef);
  const { length } = bufferArgument(buffer);
  if (layout.size === 0) raiseStructError('cannot iteratively unpack with a struct of length 0');
  if (length % layout.size !== 0) raiseStructError(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  return newIteratorOf<Unpacking>(unpackIterator, { layout, structRef: newRef(structRef), buffer: newRef(buffer), at: 0 });
}

const ARGUMENTS = parseSignature('(format)');

const structType: PyType = defineType({
  name: 'Struct',
  module: '_struct',
  features: TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.HAS_WEAKREF,
  basicSize: 56,
  slots: {
    create(type, args) {
      const layout = type === structType ? formatArgument((bindNative(ARGUMENTS, args, 'Struct', 'Struct') as Ref[])[0]) : layoutOf('');
      const self = allocateInstance(type);
      setPayload(self, layout);
      return self;
    },
    init(self, args) {
      setPayload(self, formatArgument((bindNative(ARGUMENTS, args, 'Struct', 'Struct') as Ref[])[0]));
    },
    // Shown with the type, as `knobs.heapTypes` has it.
    traverse: () => {},
    dealloc(self) {
      clearWeakrefsOf(self);
      if (typeOf(self) !== structType) dropInstance(self);
      else untrack(self);
      freeInstanceRow(self);
    },
    repr(self) {
      if (!knobs.values.structHasRepr) return newStr(`<${structType.name} object at ${addressText(self)}>`);
      return newStr(`Struct(${strRepr(payloadOf<Layout>(self).format)})`);
    },
  },
  methods: [
    native('pack', '(*args)', (self: Ref, values: Ref[]) => pack(payloadOf<Layout>(self), values)),
    native('pack_into', '(*args)', (self: Ref, args: Ref[]) => packInto(payloadOf<Layout>(self), args)),
    native('unpack', '(buffer, /)', (self: Ref, buffer: Ref) => unpack(payloadOf<Layout>(self), buffer)),
    native('unpack_from', '(buffer, offset=0)', (self: Ref, buffer: Ref, offset: Ref) => unpackFrom(payloadOf<Layout>(self), buffer, offset)),
    native('iter_unpack', '(buffer, /)', iterUnpack),
    native('__sizeof__', '()', (self: Ref) => newInt(typeOf(self).basicSize + 32 * (payloadOf<Layout>(self).fields.length + 1))),
  ],
  getset: [
    getset('format', (self) => newStr(payloadOf<Layout>(self).format)),
    getset('size', (self) => newInt(payloadOf<Layout>(self).size)),
  ],
});

/** The format, which stands first, and the rest. */
function withFormat(args: readonly Ref[]): [Layout, readonly Ref[]] {
  if (args.length === 0) raise('TypeError', knobs.wording.noFormat);
  return [formatArgument(args[0]), args.slice(1)];
}

function moduleIterUnpack(format: Ref, buffer: Ref): Ref {
  const mark = holdMark();
  const self = allocateInstance(structType);
  setPayload(self, layoutOf(''));
  hold(self);
  setPayload(self, formatArgument(format));
  const iterator = iterUnpack(self, buffer);
  dropHolds(mark);
  decref(self);
  return iterator;
}

defineModule({
  name: '_struct',
  functions: [
    native('calcsize', '(format, /)', (format: Ref) => {
      const { size } = formatArgument(format);
      return Number.isSafeInteger(size) ? newInt(size) : raiseStructError('total struct size too long');
    }),
    native('pack', '(*args)', (args: Ref[]) => pack(...withFormat(args))),
    native('pack_into', '(*args)', (args: Ref[]) => packInto(...withFormat(args))),
    native('unpack', '(format, buffer, /)', (format: Ref, buffer: Ref) => unpack(formatArgument(format), buffer)),
    native('unpack_from', '(format, /, buffer, offset=0)', (format: Ref, buffer: Ref, offset: Ref) => {
      return unpackFrom(formatArgument(format), buffer, offset);
    }),
    native('iter_unpack', '(format, buffer, /)', moduleIterUnpack),
    native('_clearcache', '()', () => None),
  ],
  types: [structType, structError],
  values: () => {
    collectWhereOnHeap(structType);
    return {};
  },
});

