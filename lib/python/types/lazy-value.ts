import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native, parseSignature } from '../object/native';
import type { BinaryFn, Visit } from '../object/py-type';
import { TypeFeature, isInstance, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { payloadOf, setPayload } from '../object/table';
import { knobs } from '../object/knobs';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef, xdecref } from '../heap/refcount';
import { callTyping } from '../protocols/import-hook';
import { call } from '../protocols/call';
import { asLong } from '../protocols/number';
import { bindNative } from '../protocols/native-call';
import { reprText } from '../protocols/repr';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { makeUnion } from './union';

/** A value that is there, or a function that finds it when it is first asked for. NULL stands for what is absent. */
export interface LazyValue {
  value: Ref;
  evaluate: Ref;
}

export function lazyValue(value: Ref): LazyValue {
  return { value: value === NULL ? NULL : newRef(value), evaluate: NULL };
}

/** A new reference to the value; `absent` if there is none. What the evaluation raises is raised each time. */
export function valueOf(lazy: LazyValue, absent: Ref): Ref {
  if (lazy.value !== NULL) return newRef(lazy.value);
  if (lazy.evaluate === NULL) return newRef(absent);
  const made = call(lazy.evaluate);
  if (lazy.value !== NULL) {
    decref(made);
    return newRef(lazy.value);
  }
  lazy.value = made;
  return newRef(made);
}

export function visitLazy(lazy: LazyValue, visit: Visit): void {
  if (lazy.value !== NULL) visit(lazy.value);
  if (lazy.evaluate !== NULL) visit(lazy.evaluate);
}

export function dropLazy(lazy: LazyValue): void {
  const { value, evaluate } = lazy;
  lazy.value = lazy.evaluate = NULL;
  xdecref(value);
  xdecref(evaluate);
}

/** The function that evaluates: the given one, one that gives the known value, or None. */
export function evaluatorOf(lazy: LazyValue): Ref {
  if (lazy.evaluate !== NULL) return newRef(lazy.evaluate);
  return lazy.value === NULL ? None : newEvaluator(lazy.value);
}

const FORMAT = parseSignature('(format)');
/** CPython: annotationlib.Format.STRING */
const STRING_FORMAT = 4;

/** A function that gives one value in each format. CPython: Objects/typevarobject.c, constevaluator. */
function newEvaluator(value: Ref): Ref {
  const self = allocateGc(evaluatorType.id, evaluatorType.basicSize);
  setPayload(self, newRef(value));
  track(self);
  return self;
}

export const evaluatorType = defineType({
  name: '_ConstEvaluator',
  module: '_typing',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 24,
  slots: {
    dealloc(self) {
      untrack(self);
      decref(payloadOf<Ref>(self));
      freeGcRow(self);
    },
    traverse: (self, visit) => visit(payloadOf<Ref>(self)),
    repr: (self) => newStr(`<constevaluator ${reprText(payloadOf<Ref>(self))}>`),
    call(self, args) {
      const [format] = bindNative(FORMAT, args, 'constevaluator.__call__', 'constevaluator.__call__') as [Ref];
      const value = payloadOf<Ref>(self);
      return asLong(format) === STRING_FORMAT ? callTyping('_type_as_text', value) : newRef(value);
    },
  },
});

/** `X | Y` of what stands for a type. CPython: make_union(); from 3.14 on _Py_union_type_or(). */
export const unionOfHints: BinaryFn = (left, right) => (knobs.objects.oneUnion ? makeUnion([left, right], true) : callTyping('_make_union', left, right));

/** A bound, constraint or default that is given as an argument. CPython: type_check() */
export function checkedType(ref: Ref, message: string): Ref {
  if (isInstance(ref, typeTable[TypeId.TYPE])) return newRef(ref);
  const mark = holdMark();
  const text = hold(newStr(message));
  const checked = callTyping('_type_check', ref, text);
  dropHolds(mark);
  decref(text);
  return checked;
}

/** `__mro_entries__` of something that is no class. */
export function noSubclasses(what: string): NativeMethod {
  return native('__mro_entries__', '(bases, /)', () => raise('TypeError', `Cannot subclass an instance of ${what}`));
}
