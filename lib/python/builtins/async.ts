import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { newAnextAwaitable } from '../types/anext-awaitable';

/** CPython: Objects/abstract.c, PyObject_GetAIter() */
function aiter(iterable: Ref): Ref {
  const { slots, name } = typeOf(iterable);
  if (slots.aiter === null) return raise('TypeError', `'${name}' object is not an async iterable`);
  const iterator = slots.aiter(iterable);
  if (typeOf(iterator).slots.anext !== null) return iterator;
  const given = typeOf(iterator).name;
  decref(iterator);
  return raise('TypeError', `aiter() returned not an async iterator of type '${given}'`);
}

/** CPython: Python/bltinmodule.c, builtin_anext_impl() */
function anext(iterator: Ref, fallback: Ref): Ref {
  const { slots, name } = typeOf(iterator);
  if (slots.anext === null) return raise('TypeError', `'${name}' object is not an async iterator`);
  const awaitable = slots.anext(iterator);
  if (fallback === NULL) return awaitable;
  const mark = holdMark();
  hold(awaitable);
  const result = newAnextAwaitable(awaitable, fallback);
  dropHolds(mark);
  decref(awaitable);
  return result;
}

/** `aiter` and `anext`. */
export const asyncFunctions: NativeMethod[] = [
  native('aiter', '(async_iterable, /)', aiter),
  native('anext', '(aiterator, default=<unrepresentable>, /)', anext),
];
