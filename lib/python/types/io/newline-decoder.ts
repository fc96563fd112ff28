import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native, parsedSignature } from '../../object/native';
import { staticString } from '../../object/names';
import { TypeFeature, typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { callMethod } from '../../protocols/call';
import { bindNative } from '../../protocols/native-call';
import { asLong } from '../../protocols/number';
import { isTrue } from '../../protocols/truth';
import { EMPTY_BYTES } from '../../values/bytes';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { newBool, newInt } from '../../values/numbers';
import { newTuple, stealTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import { seenNewlines, translateNewlines } from './newlines';

/** `io.IncrementalNewlineDecoder`. CPython: Modules/_io/textio.c. */
interface NewlineState {
  decoder: Ref;
  translate: boolean;
  pendingCr: boolean;
  seen: number;
}

const S_DECODE = staticString('decode');
const S_GETSTATE = staticString('getstate');
const S_SETSTATE = staticString('setstate');
const S_RESET = staticString('reset');
const constructor = native('IncrementalNewlineDecoder', "(decoder, translate, errors='strict')", () => NULL);
const state = (self: Ref): NewlineState => payloadOf<NewlineState>(self);

const NAMES = ['\r', '\n', '\r\n'];

/** The value of a `newlines` attribute: None, one kind of line end, or a tuple. */
export function newlinesValue(seen: number): Ref {
  const kinds = NAMES.filter((_, bit) => (seen & (1 << bit)) !== 0);
  if (kinds.length === 0) return None;
  return kinds.length === 1 ? newStr(kinds[0]) : stealTuple(kinds.map((kind) => newStr(kind)));
}

function decode(self: Ref, input: Ref, finalRef: Ref): Ref {
  const own = state(self);
  const final = finalRef !== NULL && isTrue(finalRef);
  const mark = holdMark();
  const decoded = hold(own.decoder === None ? newRef(input) : callMethod(own.decoder, S_DECODE, input, final ? newBool(true) : newBool(false)));
  if (!isStr(decoded)) raise('TypeError', `decoder should return a string result, not '${typeOf(decoded).name}'`);
  let text = textOf(decoded);
  dropHolds(mark);
  decref(decoded);
  if (own.pendingCr && (final || text !== '')) {
    text = `\r${text}`;
    own.pendingCr = false;
  }
  if (!final && text.endsWith('\r')) {
    text = text.slice(0, -1);
    own.pendingCr = true;
  }
  own.seen |= seenNewlines(text);
  return newStr(own.translate ? translateNewlines(text) : text);
}

function getState(self: Ref): Ref {
  const { decoder, pendingCr } = state(self);
  if (decoder === None) return stealTuple([EMPTY_BYTES, newInt(pendingCr ? 1 : 0)]);
  const inner = callMethod(decoder, S_GETSTATE);
  const [buffer, flag] = tupleItems(inner);
  const result = stealTuple([newRef(buffer), newInt(asLong(flag) * 2 + (pendingCr ? 1 : 0))]);
  decref(inner);
  return result;
}

function setState(self: Ref, value: Ref): Ref {
  const own = state(self);
  const [buffer, flag] = tupleItems(value);
  const flags = asLong(flag);
  own.pendingCr = (flags & 1) === 1;
  if (own.decoder === None) return None;
  const mark = holdMark();
  const inner = hold(newTuple(buffer, hold(newInt(Math.floor(flags / 2)))));
  const result = callMethod(own.decoder, S_SETSTATE, inner);
  dropHolds(mark);
  decref(inner);
  return result;
}

function release(self: Ref): void {
  xdecref(state(self).decoder);
  freeInstanceRow(self);
}

export const newlineDecoderType = defineType({
  name: 'IncrementalNewlineDecoder',
  module: '_io',
  features: TypeFeature.BASETYPE,
  basicSize: 40,
  slots: {
    dealloc: release,
    traverse: (self, visit) => {
      if (state(self).decoder !== NULL) visit(state(self).decoder);
    },
    create(type) {
      const self = allocateInstance(type);
      setPayload(self, { decoder: NULL, translate: false, pendingCr: false, seen: 0 } satisfies NewlineState);
      return self;
    },
    init(self, args) {
      const [decoder, translate] = bindNative(parsedSignature(constructor), args, 'IncrementalNewlineDecoder', 'IncrementalNewlineDecoder') as Ref[];
      const own = state(self);
      xdecref(own.decoder);
      own.decoder = newRef(decoder);
      own.translate = isTrue(translate);
      own.pendingCr = false;
      own.seen = 0;
    },
  },
  methods: [
    native('decode', '(input, final=False)', decode),
    native('getstate', '()', getState),
    native('setstate', '(state, /)', setState),
    native('reset', '()', (self: Ref) => {
      const own = state(self);
      own.seen = 0;
      own.pendingCr = false;
      return own.decoder === None ? None : callMethod(own.decoder, S_RESET);
    }),
  ],
  getset: [getset('newlines', (self) => newlinesValue(state(self).seen))],
});
