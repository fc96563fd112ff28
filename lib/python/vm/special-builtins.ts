import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { NativeMethod } from '../object/native';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { typeIdOf, typeOf, typeTable } from '../object/py-type';
import { FIRST_CLASS_ID, TypeId } from '../object/type-ids';
import { decref, newRef } from '../heap/refcount';
import { checkedIterator } from '../protocols/iterate';
import { isPacked } from '../protocols/native-call';
import { checkCall } from '../protocols/recursion';
import { checkedStr } from '../protocols/repr';
import { lookupBorrowed } from '../protocols/type-lookup';
import { attributeFunctions, hashResult } from '../builtins/attributes';
import { collectionFunctions } from '../builtins/collections';
import { textFunctions } from '../builtins/text';
import { hashOfMethod, lengthOfResult, truthOfResult } from '../types/generic-slots';
import { nativeFunctionOf } from '../types/native-function';
import { newBool, newSize } from '../values/numbers';
import { beginArgumentTuple, endArgumentTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr } from '../values/text';
import { checkBreaker } from './breaker';
import { dropCall } from './calls';
import { getBySpecial, getterKinds, setBySpecial } from './special-attributes';
import { enterMethod, enterSpecial, specialFunctionBorrowed } from './special-calls';
import { instruction, specialKind } from './special-kinds';
import { CALLING, IN_REPR, IN_STR, reprFunctionBorrowed, strFunctionBorrowed } from './special-text';
import { push, stack, vm } from './state';
import { translation } from './translation';

/** Calls of built-in functions that do little more than call a special method, and of objects with `__call__`, where it is a plain function. */
const [S_LEN, S_HASH, S_ITER, S_NEXT, S_BOOL, S_CALL, S_GETATTR] = [
  '__len__', '__hash__', '__iter__', '__next__', '__bool__', '__call__', '__getattr__',
].map((name) => staticString(name));

/** CALL, whose callable is so many cells below the top. */
const base = (): number => vm.sp - 2 - (instruction(3) >>> 8);
const argument = (index = 0): Ref => stack[base() + 2 + index] as Ref;

function callReturned(result: Ref): void {
  dropCall(base());
  push(result);
  if (vm.ticks <= 0) checkBreaker();
}

const REPR = specialKind((result) => callReturned(checkedStr(argument(), result, '__repr__')), { calls: 2 });
const STR = specialKind((result) => callReturned(checkedStr(argument(), result, '__str__')), { calls: 2, specialised: true });
const LEN = specialKind((result) => callReturned(newSize(lengthOfResult(result))), { calls: 1, specialised: true });
const HASH = specialKind((result) => callReturned(hashResult(argument(), hashOfMethod(result))), { calls: 1 });
const ITER = specialKind((result) => callReturned(checkedIterator(argument(), result)), { calls: 1, specialised: true });
const NEXT = specialKind(callReturned, { calls: 1, specialised: true });
const BOOL = specialKind((result) => callReturned(newBool(truthOfResult(argument(), result))));
const SET = specialKind((result) => {
  decref(result);
  callReturned(None);
}, { calls: 1, specialised: true });
const named = { object: () => argument(), name: () => argument(1) };
const specialised = { calls: 1, specialised: true, inlined: false };
const GETTER = getterKinds({ returned: callReturned, ...named, otherwise: null }, specialised);
const DEFAULT_GETTER = getterKinds({ returned: callReturned, ...named, otherwise: () => newRef(argument(2)) }, specialised);
const TESTER = getterKinds({ returned: attributeTested, ...named, otherwise: () => NULL }, specialised);

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
const calling = (): string[] => (knobs.objects.specialisesCalls ? [] : [CALLING]);
const method = (o: Ref, name: Ref): Ref => specialFunctionBorrowed(o, name);

/** By name of the built-in function and number of arguments: begins what it does with an object of a class of the program. */
const BUILTINS: Record<string, ((o: Ref) => boolean) | undefined> = {
  repr1: (o) => enter(REPR, reprFunctionBorrowed(o), CALLING, IN_REPR),
  len1: (o) => enter(LEN, method(o, S_LEN), ...calling()),
  hash1: (o) => enter(HASH, method(o, S_HASH), CALLING),
  iter1: (o) => enter(ITER, method(o, S_ITER), ...calling()),
  next1: (o) => enter(NEXT, method(o, S_NEXT), ...calling()),
  getattr2: (o) => getNamed(GETTER, o),
  getattr3: (o) => lookupBorrowed(typeOf(o), S_GETATTR) !== NULL && getNamed(DEFAULT_GETTER, o),
  hasattr2: (o) => lookupBorrowed(typeOf(o), S_GETATTR) !== NULL && getNamed(TESTER, o),
  setattr3: (o) => isStr(argument(1)) && setBySpecial(SET, o, argument(1), argument(2)),
  delattr2: (o) => isStr(argument(1)) && setBySpecial(SET, o, argument(1), NULL),
  str1: (o) => enter(STR, strFunctionBorrowed(o), ...calling(), IN_STR),
  bool1: (o) => enter(BOOL, method(o, S_BOOL)),
};

function getNamed(kinds: Parameters<typeof getBySpecial>[0], o: Ref): boolean {
  return isStr(argument(1)) && getBySpecial(kinds, o, argument(1));
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

/** CALL of what is no function, with `count` arguments: true if a frame is on top now or the call is done. Not while calls are told of one by one. */
export function callBySpecial(callable: Ref, count: number): boolean {
  if (translation.watched) return false;
  if (typeIdOf(callable) >= FIRST_CLASS_ID) return callInstance(callable);
  if (count === 0 || typeIdOf(argument()) < FIRST_CLASS_ID || stack[base() + 1] !== NULL) return false;
  return BUILTINS[`${builtinName(callable)}${count}`]?.(argument()) ?? false;
}

/** The first of the arguments that `__call__` gets behind its receiver. */
const firstGiven = (): number => (stack[base() + 1] === NULL ? base() + 2 : base() + 1);

const INSTANCE = specialKind((result) => {
  endArgumentTuple(vm.sp - firstGiven());
  callReturned(result);
}, {
  calls: 1,
  failed: () => {
    endArgumentTuple(vm.sp - firstGiven());
    return false;
  },
});

/** An object with `__call__`: a tuple holds the arguments meanwhile. CPython: slot_tp_call() */
function callInstance(callable: Ref): boolean {
  const func = method(callable, S_CALL);
  if (func === NULL) return false;
  checkCall(CALLING);
  const { sp, depth } = vm;
  const values = Array.from(stack.subarray(firstGiven(), sp)) as Ref[];
  beginArgumentTuple(values.length);
  for (const value of values) push(newRef(value));
  push(newRef(func));
  try {
    enterSpecial(INSTANCE, sp, func, callable, ...values);
  } catch (thrown) {
    if (vm.depth === depth) endArgumentTuple(values.length);
    throw thrown;
  }
  return true;
}
