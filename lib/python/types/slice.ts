import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native, parseSignature } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocateGc, allocateGcUncounted, freeGcRow, freeGcRowUncounted } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { hashHigh, hashOf, splitHash } from '../protocols/hash';
import { bindNative } from '../protocols/native-call';
import { asIndex } from '../protocols/number';
import { reprText } from '../protocols/repr';
import type { SliceParts } from '../protocols/slicing';
import { isSlice } from '../protocols/slicing';
import { hashOfTuple } from '../text/hash-numbers';
import { bigIntOf, newIntFromBig } from '../values/numbers';
import { newTuple, stealTrackedTuple } from '../values/sequences';
import { False, None, NotImplemented, True } from '../values/singletons';
import { freeListCounts } from '../values/sequences';
import { newStr } from '../values/text';
import { richCompare } from '../protocols/compare';
import { readonlyMember } from './readonly-member';

/** slice: three references. CPython: Objects/sliceobject.c. */

const PARTS = parseSignature('(start, stop=None, step=None, /)');
const SLICE_SIZE = 40;
const SLICES_KEPT = 1;

const parts = (self: Ref): SliceParts => payloadOf<SliceParts>(self);

/** A slice that takes over three references. */
export function stealSlice(start: Ref, stop: Ref, step: Ref): Ref {
  let self: Ref;
  if (freeListCounts.slice > 0) {
    freeListCounts.slice--;
    self = allocateGcUncounted(TypeId.SLICE, SLICE_SIZE);
  } else self = allocateGc(TypeId.SLICE, SLICE_SIZE);
  setPayload(self, { start, stop, step } satisfies SliceParts);
  track(self);
  return self;
}

/** CPython: PySlice_New(). */
export function newSlice(start: Ref, stop: Ref, step: Ref): Ref {
  return stealSlice(newRef(start), newRef(stop), newRef(step));
}

function sliceCreate(_type: PyType, args: CallArguments): Ref {
  const [first, second, third] = bindNative(PARTS, args, 'slice', 'slice') as [Ref, Ref, Ref];
  return second === NULL ? newSlice(None, first, None) : newSlice(first, second, third === NULL ? None : third);
}

function sliceHash(self: Ref): number {
  if (!knobs.containers.sliceHash) raise('TypeError', "unhashable type: 'slice'");
  const halves: number[] = [];
  const { start, stop, step } = parts(self);
  for (const part of [start, stop, step]) {
    const low = hashOf(part);
    halves.push(low, hashHigh.value);
  }
  return splitHash(hashOfTuple(halves, 3));
}

/** As tuples of their parts compare. */
function sliceRichcompare(self: Ref, other: Ref, op: number): Ref {
  if (!isSlice(other)) return NotImplemented;
  if (self === other) return op === 1 || op === 2 || op === 5 ? True : False;
  const left = newTuple(parts(self).start, parts(self).stop, parts(self).step);
  const right = newTuple(parts(other).start, parts(other).stop, parts(other).step);
  const result = richCompare(left, right, op);
  decref(left);
  decref(right);
  return result;
}

/** CPython: _PySlice_GetLongIndices(): ints of any size. */
export function longIndices(self: Ref, length: bigint): [bigint, bigint, bigint] {
  const { start, stop, step } = parts(self);
  const by = step === None ? 1n : indexOrNone(step);
  if (by === 0n) raise('ValueError', 'slice step cannot be zero');
  const lower = by < 0n ? -1n : 0n;
  const upper = by < 0n ? length - 1n : length;
  const clamp = (part: Ref, fallback: bigint): bigint => {
    if (part === None) return fallback;
    const index = indexOrNone(part);
    const at = index < 0n ? index + length : index;
    return at < lower ? lower : at > upper ? upper : at;
  };
  return [clamp(start, by < 0n ? upper : lower), clamp(stop, by < 0n ? lower : upper), by];
}

function indexOrNone(o: Ref): bigint {
  if (typeOf(o).slots.index === null) raise('TypeError', 'slice indices must be integers or None or have an __index__ method');
  return takeBig(asIndex(o));
}

function takeBig(index: Ref): bigint {
  const value = bigIntOf(index);
  decref(index);
  return value;
}

function sliceIndices(self: Ref, length: Ref): Ref {
  const size = takeBig(asIndex(length));
  if (size < 0n) raise('ValueError', 'length should not be negative');
  return stealTrackedTuple(longIndices(self, size).map(newIntFromBig));
}

export const sliceType = defineType({
  name: 'slice',
  id: TypeId.SLICE,
  features: TypeFeature.GC,
  basicSize: SLICE_SIZE,
  slots: {
    dealloc(self) {
      untrack(self);
      const { start, stop, step } = parts(self);
      decref(step);
      decref(start);
      decref(stop);
      if (freeListCounts.slice < SLICES_KEPT) {
        freeListCounts.slice++;
        freeGcRowUncounted(self);
      } else freeGcRow(self);
    },
    traverse(self: Ref, visit: Visit) {
      const { start, stop, step } = parts(self);
      visit(start);
      visit(stop);
      visit(step);
    },
    repr(self) {
      const { start, stop, step } = parts(self);
      return newStr(`slice(${reprText(start)}, ${reprText(stop)}, ${reprText(step)})`);
    },
    hash: sliceHash,
    richcompare: sliceRichcompare,
    create: sliceCreate,
    init: () => {},
  },
  methods: [native('indices', '(object, /)', sliceIndices)],
  getset: [
    readonlyMember('start', (self) => newRef(parts(self).start)),
    readonlyMember('stop', (self) => newRef(parts(self).stop)),
    readonlyMember('step', (self) => newRef(parts(self).step)),
  ],
});
