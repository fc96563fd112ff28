import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { typeIdOf, typeOf } from '../object/py-type';
import { FIRST_CLASS_ID } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { lookupSpecial } from '../protocols/attribute';
import { S_FORMAT, checkedFormat, formatValue } from '../protocols/format';
import { CALLING, checkCall } from '../protocols/recursion';
import { IN_REPR, IN_STR, checkedStr } from '../protocols/repr';
import { lookupBorrowed } from '../protocols/type-lookup';
import { newMethod } from '../types/method';
import { objectType } from '../types/object';
import { S_REPR, S_STR } from '../types/generic-slots';
import { EMPTY_STR, textOf } from '../values/text';
import { enterMethod, enterSpecial, isPlainFunction, specialFunctionBorrowed } from './special-calls';
import { instruction, specialKind } from './special-kinds';
import { pop, push, stack, vm } from './state';

/** What f-strings make of objects whose `__str__`, `__repr__` or `__format__` is a plain function. */

/** The function that `repr(o)` calls, borrowed; NULL if it calls none. */
export function reprFunctionBorrowed(o: Ref): Ref {
  return specialFunctionBorrowed(o, S_REPR);
}

/** The function that `str(o)` calls, borrowed: without a `__str__` it is `__repr__`. NULL if it calls none. */
export function strFunctionBorrowed(o: Ref): Ref {
  if (typeIdOf(o) < FIRST_CLASS_ID) return NULL;
  const found = lookupBorrowed(typeOf(o), S_STR);
  if (found === lookupBorrowed(objectType, S_STR)) return reprFunctionBorrowed(o);
  return isPlainFunction(found) ? found : NULL;
}

function hasSpec(flags: number): boolean {
  return (flags & 4) !== 0;
}

/** The value that is formatted: below the specification, if there is one. */
function formatted(): Ref {
  return stack[vm.sp - (hasSpec(instruction(1) >>> 8) ? 2 : 1)] as Ref;
}

function deliverText(text: Ref): void {
  if (hasSpec(instruction(1) >>> 8)) decref(pop());
  const value = stack[vm.sp - 1] as Ref;
  stack[vm.sp - 1] = text;
  decref(value);
}

/** What `!r` or `!s` gave is formatted in its turn. */
function deliverConverted(converted: Ref): void {
  const spec = hasSpec(instruction(1) >>> 8) ? stack[vm.sp - 1] as Ref : NULL;
  const mark = holdMark();
  hold(converted);
  const text = formatValue(converted, spec);
  dropHolds(mark);
  decref(converted);
  deliverText(text);
}

function reprReturned(result: Ref): void {
  deliverConverted(checkedStr(formatted(), result, '__repr__'));
}

function strReturned(result: Ref): void {
  deliverConverted(checkedStr(formatted(), result, '__str__'));
}

function plainReturned(result: Ref): void {
  deliverText(checkedStr(formatted(), result, '__str__'));
}

function formatReturned(result: Ref): void {
  deliverText(checkedFormat(formatted(), result));
}

/** The kinds of frames, by what is converted. */
function makeKinds() {
  return {
    repr: specialKind(reprReturned, { calls: 1 }),
    str: specialKind(strReturned, { calls: 1 }),
    plain: specialKind(plainReturned, { calls: 2 }),
    format: specialKind(formatReturned),
  };
}

const made = { kinds: null as ReturnType<typeof makeKinds> | null };

function kinds(): ReturnType<typeof makeKinds> {
  return (made.kinds ??= makeKinds());
}

/** FORMAT_VALUE of an object of a class of the program: true if a frame is on top now. CPython: format_value(), PyObject_Format(), object___format__() */
export function formatBySpecial(flags: number): boolean {
  const spec = hasSpec(flags) ? stack[vm.sp - 1] as Ref : NULL;
  const value = stack[vm.sp - (spec === NULL ? 1 : 2)] as Ref;
  const conversion = flags & 3;
  if (conversion === 3) return false;
  if (conversion !== 0) {
    const method = conversion === 1 ? strFunctionBorrowed(value) : reprFunctionBorrowed(value);
    if (method === NULL) return false;
    checkCall(conversion === 1 ? IN_STR : IN_REPR);
    enterMethod(conversion === 1 ? kinds().str : kinds().repr, method, value);
    return true;
  }
  const base = vm.sp;
  const format = lookupBorrowed(typeOf(value), S_FORMAT);
  if (isPlainFunction(format)) {
    push(newMethod(format, value));
    enterSpecial(kinds().format, base, format, value, spec === NULL ? EMPTY_STR : spec);
    return true;
  }
  const method = strFunctionBorrowed(value);
  if (method === NULL || format !== lookupBorrowed(objectType, S_FORMAT) || (spec !== NULL && textOf(spec) !== '')) return false;
  checkCall(CALLING);
  checkCall(IN_STR, 1);
  push(lookupSpecial(value, S_FORMAT));
  push(newRef(method));
  enterSpecial(kinds().plain, base, method, value);
  return true;
}
