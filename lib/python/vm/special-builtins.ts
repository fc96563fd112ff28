import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { NativeMethod } from '../object/native';
import { knobs } from '../object/knobs';
import { typeIdOf, typeOf, typeTable } from '../object/py-type';
import { FIRST_CLASS_ID, TypeId } from '../object/type-ids';
import { decref, newRef } from '../heap/refcount';
import { checkedIterator } from '../protocols/iterate';
import { isPacked } from '../protocols/native-call';
import { CALLING, checkCall } from '../protocols/recursion';
import { IN_REPR, IN_STR, checkedStr } from '../protocols/repr';
import { lookupBorrowed } from '../protocols/type-lookup';
import { attributeFunctions, hashResult } from '../builtins/attributes';
import { collectionFunctions } from '../builtins/collections';
import { textFunctions } from '../builtins/text';
import {
  S_BOOL, S_CALL, S_GETATTR, S_HASH, S_ITER, S_LEN, S_NEXT, hashOfMethod, lengthOfResult, truthOfResult,
} from '../types/generic-slots';
import { nativeFunctionOf } from '../types/native-function';
import { newBool, newSize } from '../values/numbers';
import { beginArgumentTuple, endArgumentTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr } from '../values/text';
import { checkBreaker } from './breaker';
import { dropCall } from './calls';
import type { GetterKinds } from './special-attributes';
import { getBySpecial, getterKinds, setBySpecial } from './special-attributes';
import { enterMethod, enterSpecial, specialFunctionBorrowed } from './special-calls';
import { instruction, specialKind } from './special-kinds';
import { reprFunctionBorrowed, strFunctionBorrowed } from './special-text';
import { push, stack, vm } from './state';
import { translation } from './translation';

/** Calls of built-in functions that do little more than call a special method, and of objects with `__call__`, where it is a plain function. */

/** CALL, whose callable is so many cells below the top. */
function base(): number {
  return vm.sp - 2 - (instruction(3) >>> 8);
}

function argument(index = 0): Ref {
  return stack[base() + 2 + index] as Ref;
}

function callReturned(result: Ref): void {
  dropCall(base());
  push(result);
  if (vm.ticks <= 0) checkBreaker();
}

function setReturned(result: Ref): void {
  decref(result);
  callReturned(None);
}

function instanceReturned(result: Ref): void {
  endArgumentTuple(vm.sp - firstGiven());
  callReturned(result);
}

function instanceFailed(): boolean {
  endArgumentTuple(vm.sp - firstGiven());
  return false;
}

/** The kinds of frames, by what is called. */
function makeKinds() {
  const named = { object: () => argument(), name: () => argument(1) };
  const short = { calls: 1, specialised: true };
  const getter = { ...short, inlined: false };
  return {
    repr: specialKind((result) => callReturned(checkedStr(argument(), result, '__repr__')), { calls: 2 }),
    str: specialKind((result) => callReturned(checkedStr(argument(), result, '__str__')), { calls: 2, specialised: true }),
    len: specialKind((result) => callReturned(newSize(lengthOfResult(result))), short),
    hash: specialKind((result) => callReturned(hashResult(argument(), hashOfMethod(result))), { calls: 1 }),
    iter: specialKind((result) => callReturned(checkedIterator(argument(), result)), short),
    next: specialKind(callReturned, short),
    bool: specialKind((result) => callReturned(newBool(truthOfResult(argument(), result)))),
    set: specialKind(setReturned, short),
    instance: specialKind(instanceReturned, { calls: 1, failed: instanceFailed }),
    get: getterKinds({ returned: callReturned, ...named, otherwise: null }, getter),
    getOr: getterKinds({ returned: callReturned, ...named, otherwise: () => newRef(argument(2)) }, getter),
    test: getterKinds({ returned: attributeTested, ...named, otherwise: () => NULL }, getter),
  };
}

const made = { kinds: null as ReturnType<typeof makeKinds> | null };

function kinds(): ReturnType<typeof makeKinds> {
  return (made.kinds ??= makeKinds());
}

/** `hasattr`: NULL for no attribute. */
function attributeTested(found: Ref): void {
  if (found !== NULL) decref(found);
  callReturned(newBool(found !== NULL));
}

/** Enters a function that takes one object. */
function enter(kind: number, method: Ref, ...where: string[]): boolean {
  if (method === NULL) return false;
  where.forEach((place, i) => checkCall(place, i));
  enterMethod(kind, method, argument());
  return true;
}

/** `CALLING`, if the built-in function's call counts. */
function calling(): string[] {
  return knobs.objects.specialisesCalls ? [] : [CALLING];
}

/** Begins what a built-in function does with so many arguments, the first an object of a class of the program. */
function begin(name: string, count: number, o: Ref): boolean {
  switch (`${name}${count}`) {
    case 'repr1': return enter(kinds().repr, reprFunctionBorrowed(o), CALLING, IN_REPR);
    case 'str1': return enter(kinds().str, strFunctionBorrowed(o), ...calling(), IN_STR);
    case 'len1': return enter(kinds().len, specialFunctionBorrowed(o, S_LEN), ...calling());
    case 'hash1': return enter(kinds().hash, specialFunctionBorrowed(o, S_HASH), CALLING);
    case 'iter1': return enter(kinds().iter, specialFunctionBorrowed(o, S_ITER), ...calling());
    case 'next1': return enter(kinds().next, specialFunctionBorrowed(o, S_NEXT), ...calling());
    case 'bool1': return enter(kinds().bool, specialFunctionBorrowed(o, S_BOOL));
    case 'getattr2': return getNamed(kinds().get, o);
    case 'getattr3': return lookupBorrowed(typeOf(o), S_GETATTR) !== NULL && getNamed(kinds().getOr, o);
    case 'hasattr2': return lookupBorrowed(typeOf(o), S_GETATTR) !== NULL && getNamed(kinds().test, o);
    case 'setattr3': return isStr(argument(1)) && setBySpecial(kinds().set, o, argument(1), argument(2));
    case 'delattr2': return isStr(argument(1)) && setBySpecial(kinds().set, o, argument(1), NULL);
    default: return false;
  }
}

function getNamed(asker: GetterKinds, o: Ref): boolean {
  return isStr(argument(1)) && getBySpecial(asker, o, argument(1));
}

const known = new Map<NativeMethod, string>();

/** The name of one of the built-in functions above; empty for any other. */
function builtinName(callable: Ref): string {
  if (callable === typeTable[TypeId.STR].ref) return 'str';
  if (callable === typeTable[TypeId.BOOL].ref) return 'bool';
  if (typeIdOf(callable) !== TypeId.BUILTIN_FUNCTION) return '';
  if (known.size === 0) for (const one of [...attributeFunctions, ...collectionFunctions, ...textFunctions]) known.set(one, one.name);
  const { method: native, displayName } = nativeFunctionOf(callable);
  return isPacked(native, displayName) ? '' : known.get(native) ?? '';
}

/**
 * CALL with `count` arguments of an object of a class of the program, or of a built-in function with such an object: true if a frame is on top now or the
 * call is done. Not while calls are told of one by one.
 */
export function callBySpecial(callable: Ref, count: number): boolean {
  if (translation.watched) return false;
  if (typeIdOf(callable) >= FIRST_CLASS_ID) return callInstance(callable);
  return stack[base() + 1] === NULL && begin(builtinName(callable), count, argument());
}

/** The first of the arguments that `__call__` gets behind its receiver. */
function firstGiven(): number {
  return stack[base() + 1] === NULL ? base() + 2 : base() + 1;
}

/** An object with `__call__`: a tuple holds the arguments meanwhile. CPython: slot_tp_call() */
function callInstance(callable: Ref): boolean {
  const func = specialFunctionBorrowed(callable, S_CALL);
  if (func === NULL) return false;
  checkCall(CALLING);
  const { sp, depth } = vm;
  const values = Array.from(stack.subarray(firstGiven(), sp)) as Ref[];
  beginArgumentTuple(values.length);
  for (const value of values) push(newRef(value));
  push(newRef(func));
  try {
    enterSpecial(kinds().instance, sp, func, callable, ...values);
  } catch (thrown) {
    if (vm.depth === depth) endArgumentTuple(values.length);
    throw thrown;
  }
  return true;
}
