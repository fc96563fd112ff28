import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, native, parseSignature } from '../object/native';
import { TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { deferDealloc, endDealloc, newRef, xdecref } from '../heap/refcount';
import { bindNative } from '../protocols/native-call';
import { asLong } from '../protocols/number';
import { newInt } from '../values/numbers';
import { stealList } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { exceptionOf } from './exceptions';
import { frameObjectOf, shownIndex, wordOfShown } from './frame';

/** One level of a traceback (CPython: PyTracebackObject). References are owned. */
export interface TracebackObject {
  /** The level below, nearer to where it was raised; NULL at the end. */
  next: Ref;
  frame: Ref;
  /** Word of the code unit that was running. */
  instruction: number;
  line: number;
}

export function tracebackOf(ref: Ref): TracebackObject {
  return payloadOf<TracebackObject>(ref);
}

/** A traceback object; steals `next` (NULL for none), borrows `frame`. CPython: tb_create_raw(). */
export function newTraceback(next: Ref, frame: Ref, instruction: number, line: number): Ref {
  const ref = allocateGc(TypeId.TRACEBACK, 40);
  setPayload(ref, { next, frame: newRef(frame), instruction, line } satisfies TracebackObject);
  track(ref);
  return ref;
}

/** Puts the frame, which is borrowed, on top of the exception's traceback. CPython: PyTraceBack_Here(). */
export function addTraceback(exception: Ref, frame: Ref, instruction: number, line: number): void {
  const data = exceptionOf(exception);
  const next = data.traceback;
  data.traceback = NULL;
  data.traceback = newTraceback(next, frame, instruction, line);
}

/** As `tb_lasti` counts. */
function lastInstruction({ frame, instruction }: TracebackObject): number {
  return frame === NULL ? instruction : shownIndex(frameObjectOf(frame).codeRef, instruction);
}

const signature = parseSignature('(tb_next, tb_frame, tb_lasti, tb_lineno)');

function setNext(self: Ref, value: Ref): void {
  if (value === NULL) raise('TypeError', "can't delete tb_next attribute");
  if (value !== None && typeIdOf(value) !== TypeId.TRACEBACK) raise('TypeError', `expected traceback object, got '${typeOf(value).name}'`);
  for (let at = value === None ? NULL : value; at !== NULL; at = tracebackOf(at).next) {
    if (at === self) raise('ValueError', 'traceback loop detected');
  }
  const old = tracebackOf(self).next;
  tracebackOf(self).next = value === None ? NULL : newRef(value);
  xdecref(old);
}

export const tracebackType = defineType({
  name: 'traceback',
  id: TypeId.TRACEBACK,
  features: TypeFeature.GC,
  basicSize: 40,
  slots: {
    create(_type, args) {
      const [next, frame, lasti, line] = bindNative(signature, args, 'traceback', 'traceback') as Ref[];
      if (next !== None && typeIdOf(next) !== TypeId.TRACEBACK) raise('TypeError', `expected traceback object or None, got '${typeOf(next).name}'`);
      if (typeIdOf(frame) !== TypeId.FRAME) raise('TypeError', `traceback() argument 'tb_frame' must be frame, not ${typeOf(frame).name}`);
      return newTraceback(next === None ? NULL : newRef(next), frame, wordOfShown(frameObjectOf(frame).codeRef, asLong(lasti) >> 1), asLong(line));
    },
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      const { next, frame } = tracebackOf(self);
      xdecref(next);
      xdecref(frame);
      freeGcRow(self);
      endDealloc();
    },
    traverse(self, visit) {
      const { next, frame } = tracebackOf(self);
      if (next !== NULL) visit(next);
      if (frame !== NULL) visit(frame);
    },
    clear(self) {
      const data = tracebackOf(self);
      const { next, frame } = data;
      data.next = NULL;
      xdecref(next);
      data.frame = NULL;
      xdecref(frame);
    },
  },
  methods: [
    native('__dir__', '()', () => stealList(['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno'].map(newStr))),
  ],
  getset: [
    getset('tb_next', (self) => (tracebackOf(self).next === NULL ? None : newRef(tracebackOf(self).next)), setNext),
    getset('tb_frame', (self) => newRef(tracebackOf(self).frame)),
    getset('tb_lasti', (self) => newInt(2 * lastInstruction(tracebackOf(self)))),
    getset('tb_lineno', (self) => newInt(tracebackOf(self).line)),
  ],
});
