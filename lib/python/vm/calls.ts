import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { Op } from '../bytecode/opcodes';
import { parsedSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature, isInstance, typeIdOf, typeOf } from '../object/py-type';
import { NO_NAMES, runtime } from '../object/runtime';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import { decref, incref, newRef, xdecref } from '../heap/refcount';
import { holdMark, releaseHolds } from '../heap/holds';
import { callObject } from '../protocols/call';
import { isPacked } from '../protocols/native-call';
import { CALLING, checkCall, countsCalls, enterCall, leaveCall } from '../protocols/recursion';
import { lookupBorrowed } from '../protocols/type-lookup';
import { staticString } from '../object/names';
import { holdArray, takesArray } from '../types/argument-arrays';
import { codeOf } from '../types/code';
import type { FunctionObject } from '../types/function';
import { functionOf, functionType } from '../types/function';
import { methodOf } from '../types/method';
import { descriptorOf, nativeFunctionOf } from '../types/native-function';
import { objectCreate, pyTypeOf } from '../types/object';
import { allocateInstance } from '../values/instance';
import { newTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { bindArguments } from './bind-arguments';
import { checkBreaker, checkBreakerInside } from './breaker';
import { enterFunction } from './frames';
import { makeGenerator } from './generators';
import { run } from './run';
import { callBySpecial } from './special-builtins';
import { isOfClass } from './special-calls';
import { countSpecial } from './special-kinds';
import { checkDepth } from './stack-overflow';
import { FrameKind, code, push, stack, vm } from './state';

/**
 * Calls. On the stack: callable, self or NULL, arguments. A Python function gets a frame whose locals are the arguments where
 * they are (up to 3.10: copies of them); anything else is called through its slot.
 */
const S_INIT = staticString('__init__');
const { POP_TOP } = Op;

/** CALL: `count` arguments without names. `site` is the word of the code in which is noted that a class was called there; 0: none. */
export function callOnStack(count: number, site = 0): void {
  let base = vm.sp - count - 2;
  let callable = stack[base] as Ref;
  if (typeIdOf(callable) === TypeId.METHOD) {
    const unpacked = stack[base + 1] === NULL;
    if ((knobs.argumentsCopied || !unpacked) && callThroughMethod(base, { values: stackValues(firstArgument(base), vm.sp), names: NO_NAMES })) return;
    if (unpacked) {
      unpackMethod(base, callable);
      callable = stack[base] as Ref;
    }
  }
  switch (typeIdOf(callable)) {
    case TypeId.FUNCTION:
      callFunctionOnStack(callable, base);
      return;
    case TypeId.METHOD_DESCRIPTOR:
    case TypeId.BUILTIN_FUNCTION:
      if (site !== 0 && isForSpecial(callable, base) && callBySpecial(callable, count)) return;
      if (callNativeOnStack(callable, base)) return;
      break;
    case TypeId.TYPE:
      if (callClassOnStack(callable, base, count, site)) return;
      if (site !== 0 && isForSpecial(callable, base) && callBySpecial(callable, count)) return;
      break;
    default:
      if (site !== 0 && isOfClass(callable) && callBySpecial(callable, count)) return;
  }
  base = vm.sp - count - 2;
  callGenericOnStack(base, NO_NAMES);
}

/** Built-in functions that may do little more than call a special method. */
const ASKING = new Set(['repr', 'str', 'bool', 'len', 'hash', 'iter', 'next', 'getattr', 'hasattr', 'setattr', 'delattr']);

/** Whether that is one of them, with an object of a class of the program. */
function isForSpecial(callable: Ref, base: number): boolean {
  if (vm.sp <= base + 2 || !isOfClass(stack[base + 2] as Ref)) return false;
  const id = typeIdOf(callable);
  return id !== TypeId.METHOD_DESCRIPTOR && ASKING.has(id === TypeId.TYPE ? pyTypeOf(callable).name : nativeFunctionOf(callable).method.name);
}

/** A bound method becomes its function and receiver. */
function unpackMethod(base: number, method: Ref): void {
  const { func, self } = methodOf(method);
  incref(func);
  incref(self);
  stack[base] = func;
  stack[base + 1] = self;
  decref(method);
}

/**
 * Calls the function of the bound method that is at `base`, which stays there and holds the receiver until the call is over; false if there is
 * no Python function in it. All calls up to 3.10 do that, and later ones with `*` or `**` and those that a `with` statement makes. CPython:
 * method_vectorcall()
 */
export function callThroughMethod(base: number, args: CallArguments): boolean {
  const { func, self } = methodOf(stack[base] as Ref);
  if (typeIdOf(func) !== TypeId.FUNCTION) return false;
  if (args.packed) pushHeld(args);
  const { values, names } = args;
  const f = functionOf(func);
  const given = values.length + 1;
  if (names.length > 0 || given !== codeOf(f.code).exactCount) {
    callBound(func, f, base, { values: [self, ...values], names }, true);
    return true;
  }
  const bp = vm.sp;
  push(newRef(self));
  for (const value of values) push(newRef(value));
  enterFunction(func, f, bp, given, base, FrameKind.CALL);
  checkBreaker();
  return true;
}

/** What an array of the arguments of a call with a dict holds until the function returns. CPython: _PyStack_UnpackDict() */
function pushHeld({ values, names }: CallArguments): void {
  if (names.length === 0) return;
  const from = knobs.objects.dictCallsHold === 'all' ? 0 : values.length - names.length;
  for (let i = from; i < values.length; i++) push(newRef(values[i]));
}

/** First argument cell: the receiver's if there is one. */
function firstArgument(base: number): number {
  return stack[base + 1] === NULL ? base + 2 : base + 1;
}

function callFunctionOnStack(callable: Ref, base: number): void {
  const f = functionOf(callable);
  const code = codeOf(f.code);
  const first = firstArgument(base);
  const given = vm.sp - first;
  if (given === code.exactCount && !knobs.argumentsCopied) {
    enterFunction(callable, f, first, given, base, FrameKind.CALL);
    checkBreaker();
    return;
  }
  if (!code.simple || code.isGenerator || given > code.argCount || (given < code.argCount && !addDefaults(f, code.argCount - given))) {
    callBound(callable, f, base, { values: stackValues(first, vm.sp), names: NO_NAMES });
    return;
  }
  placeArguments(callable, f, first, code.argCount, given, base, FrameKind.CALL);
}

/** Enters the function with its arguments on the stack from `first` on. */
function placeArguments(callable: Ref, f: FunctionObject, first: number, count: number, given: number, base: number, kind: number): void {
  if (knobs.argumentsCopied) {
    // Defaults that were appended belong to the frame alone; the arguments stay the caller's as well.
    const bp = first + given;
    if (count > given) stack.copyWithin(bp + given, bp, bp + count - given);
    for (let i = 0; i < given; i++) {
      stack[bp + i] = stack[first + i];
      incref(stack[first + i] as Ref);
    }
    vm.sp = bp + count;
    enterFunction(callable, f, bp, count, base, kind);
  } else enterFunction(callable, f, first, count, base, kind);
  checkBreaker();
}

/** Pushes the last `missing` defaults; false if there are not so many. */
function addDefaults(f: FunctionObject, missing: number): boolean {
  if (f.defaults === NULL) return false;
  const items = tupleItems(f.defaults);
  if (items.length < missing) return false;
  for (let i = items.length - missing; i < items.length; i++) push(newRef(items[i]));
  return true;
}

function stackValues(from: number, to: number): Ref[] {
  const values: Ref[] = [];
  for (let i = from; i < to; i++) values.push(stack[i] as Ref);
  return values;
}

/**
 * Calls a function through full argument binding; `args` borrows from the stack cells above `base`, which are dropped, or stay while the function
 * runs.
 */
export function callBound(callable: Ref, f: FunctionObject, base: number, args: CallArguments, keeps = knobs.argumentsCopied): void {
  const bound = bindArguments(f, args);
  const code = codeOf(f.code);
  if (code.isGenerator) {
    const generator = makeGenerator(callable, f, bound);
    dropCall(base);
    push(generator);
    return;
  }
  if (!keeps) {
    const first = firstArgument(base);
    for (let i = base + 1; i < vm.sp; i++) {
      const ref = stack[i] as Ref;
      stack[i] = NULL;
      xdecref(ref);
    }
    vm.sp = first;
  }
  const bp = vm.sp;
  for (const ref of bound) push(ref);
  enterFunction(callable, f, bp, bound.length, base, FrameKind.CALL);
  checkBreaker();
}

/** Releases arguments, receiver and callable in the order of the version, and leaves the stack at `base`. */
export function dropCall(base: number): void {
  const end = vm.sp;
  if (knobs.argumentsFreedInReverse) for (let i = end - 1; i > base; i--) dropCell(i);
  else for (let i = base + 1; i < end; i++) dropCell(i);
  dropCell(base);
  vm.sp = base;
}

function dropCell(i: number): void {
  const ref = stack[i] as Ref;
  stack[i] = NULL;
  xdecref(ref);
}

type Fn0 = () => Ref;
type Fn1 = (a: Ref) => Ref;
type Fn2 = (a: Ref, b: Ref) => Ref;
type Fn3 = (a: Ref, b: Ref, c: Ref) => Ref;

/** Calls a built-in that takes exactly the arguments given, without making arrays; false if it needs binding. */
function callNativeOnStack(callable: Ref, base: number): boolean {
  const unbound = typeIdOf(callable) === TypeId.METHOD_DESCRIPTOR;
  const method = unbound ? descriptorOf(callable).method : nativeFunctionOf(callable).method;
  const signature = parsedSignature(method);
  const first = firstArgument(base);
  let given = vm.sp - first;
  let at = first;
  let self: Ref = NULL;
  if (unbound) {
    if (given === 0 || !isInstance(stack[first] as Ref, descriptorOf(callable).owner)) return false;
    self = stack[at++] as Ref;
    given--;
  } else ({ self } = nativeFunctionOf(callable));
  if (!signature.simple || given !== signature.maxPositional || given > 2) return false;
  if (method.packed || method.packedIn !== knobs.packedCalls) {
    if (isPacked(method, unbound ? `${descriptorOf(callable).owner.name}.${method.name}` : nativeFunctionOf(callable).displayName)) return false;
  }
  enterCall(CALLING);
  const result = invoke(method.fn, self, given, at);
  leaveCall();
  dropCall(base);
  // What a call that is a statement gives goes at once.
  if (result === None && (code[vm.pc] & 255) === POP_TOP) vm.pc++;
  else push(result);
  if (vm.ticks <= 0) checkBreaker();
  return true;
}

function invoke(fn: unknown, self: Ref, given: number, at: number): Ref {
  if (self === NULL) {
    if (given === 0) return (fn as Fn0)();
    if (given === 1) return (fn as Fn1)(stack[at] as Ref);
    return (fn as Fn2)(stack[at] as Ref, stack[at + 1] as Ref);
  }
  if (given === 0) return (fn as Fn1)(self);
  if (given === 1) return (fn as Fn2)(self, stack[at] as Ref);
  return (fn as Fn3)(self, stack[at] as Ref, stack[at + 1] as Ref);
}

/** Calls anything through its slot with the arguments on the stack; the last of them belong to `names`. */
export function callGenericOnStack(base: number, names: readonly Ref[]): void {
  const callable = stack[base] as Ref;
  const values = stackValues(firstArgument(base), vm.sp);
  enterCall(CALLING);
  const result = callObject(callable, { values, names });
  leaveCall();
  dropCall(base);
  push(result);
  if (vm.ticks <= 0) checkBreaker();
}

/**
 * `C(…)` where `__new__` is object's and `__init__` a Python function: the instance is made here and `__init__` runs in the
 * same loop. False if the class needs the general way.
 */
function callClassOnStack(callable: Ref, base: number, count: number, site: number): boolean {
  const type = pyTypeOf(callable);
  if (!type.has(TypeFeature.HEAP) || type.slots.create !== objectCreate || type.has(TypeFeature.ABSTRACT) || stack[base + 1] !== NULL) return false;
  const init = lookupBorrowed(type, S_INIT);
  if (init === NULL || typeIdOf(init) !== TypeId.FUNCTION) return false;
  const f = functionOf(init);
  const code = codeOf(f.code);
  const missing = code.argCount - count - 1;
  if (!code.simple || code.isGenerator || missing < 0 || (missing > 0 && (f.defaults === NULL || tupleItems(f.defaults).length < missing))) return false;
  if (isSpecialised(site, type, missing)) {
    // callable, NULL, arguments -> instance, __init__, self, arguments
    const instance = allocateInstance(type);
    for (let i = vm.sp - 1; i >= base + 2; i--) stack[i + 1] = stack[i];
    vm.sp++;
    putInstance(base, instance, init);
    stack[base + 1] = init;
    stack[base + 2] = instance;
    decref(callable);
    enterInit(init, f, base, base + 2, missing);
    return true;
  }
  // callable, NULL, arguments -> instance, tuple, arguments, __init__, self, arguments
  const args = stackValues(base + 2, vm.sp);
  const tuple = count === 0 ? NULL : newTuple(...args);
  putInstance(base, allocateInstance(type), init);
  stack[base + 1] = tuple;
  push(init);
  push(stack[base] as Ref);
  for (const arg of args) push(newRef(arg));
  decref(callable);
  enterInit(init, f, base, vm.sp - count - 1, missing);
  return true;
}

/** The new instance takes the callable's place; another reference to it, and one to `__init__`, are for the call. */
function putInstance(base: number, instance: Ref, init: Ref): void {
  stack[base] = instance;
  incref(instance);
  incref(init);
}

function enterInit(init: Ref, f: FunctionObject, base: number, bp: number, missing: number): void {
  if (countsCalls()) {
    checkCall(CALLING);
    countSpecial(FrameKind.INIT);
  }
  if (missing > 0) addDefaults(f, missing);
  enterFunction(init, f, bp, codeOf(f.code).argCount, base + 1, FrameKind.INIT);
  checkBreaker();
}

/** How often a specialised call meets another class before it is specialised for that one. CPython: adaptive_counter_cooldown(). */
const MISSES = 52;
const MOST_BACKOFF = 12;

/**
 * Whether CPython has specialised the call (CALL_ALLOC_AND_ENTER_INIT), so that it moves the arguments into the frame of `__init__` instead of
 * putting them into a tuple: from its second time on, while the class is the same. Of the call's words the first has the class, or until there
 * is one how often that was tried in vain, the second how many calls there are until it is tried again.
 */
function isSpecialised(site: number, type: PyType, missing: number): boolean {
  const { specialisesClassCalls } = knobs;
  if (specialisesClassCalls === 'never' || site === 0) return false;
  const noted = code[site];
  if (noted === type.ref) return true;
  if (noted === 0) code[site] = 1;
  else if (code[site + 1] > 0) code[site + 1]--;
  else if (specialisesClassCalls === 'always' || (type.sharedKeys !== null && missing === 0)) {
    code[site] = type.ref;
    code[site + 1] = MISSES;
    return true;
  } else {
    const tries = noted > MOST_BACKOFF ? 1 : Math.min(noted + 1, MOST_BACKOFF);
    code[site] = tries;
    code[site + 1] = (1 << tries) - 1;
  }
  return false;
}

/** CALL_KW and calls with `*` and `**`, once the arguments are in arrays; nothing of the call is on the stack above `base`. */
export function callWithNames(base: number, names: readonly Ref[]): void {
  let callable = stack[base] as Ref;
  if (typeIdOf(callable) === TypeId.METHOD && stack[base + 1] === NULL) {
    if (knobs.argumentsCopied && callThroughMethod(base, { values: stackValues(base + 2, vm.sp), names })) return;
    unpackMethod(base, callable);
    callable = stack[base] as Ref;
  }
  if (typeIdOf(callable) !== TypeId.FUNCTION) {
    callGenericOnStack(base, names);
    return;
  }
  callBound(callable, functionOf(callable), base, { values: stackValues(firstArgument(base), vm.sp), names });
}

/** CALL_FUNCTION_EX: nothing but the tuple and the dict that the arguments are in is on the stack above `base`. */
export function callSpread(base: number, { values, names }: CallArguments): void {
  let callable = stack[base] as Ref;
  if (typeIdOf(callable) === TypeId.METHOD) {
    if (callThroughMethod(base, { values, names, packed: true })) return;
    unpackMethod(base, callable);
    callable = stack[base] as Ref;
    values = [stack[base + 1] as Ref, ...values];
  }
  if (typeIdOf(callable) === TypeId.FUNCTION) {
    const { spreadIsKept } = knobs.objects;
    if (spreadIsKept) pushHeld({ values, names });
    callBound(callable, functionOf(callable), base, { values, names }, spreadIsKept);
    return;
  }
  enterCall(CALLING);
  const mark = holdMark();
  if (takesArray(callable)) holdArray({ values, names });
  const result = callObject(callable, { values, names, packed: true });
  releaseHolds(mark);
  leaveCall();
  dropCall(base);
  push(result);
  if (vm.ticks <= 0) checkBreaker();
}

/** Calls a Python function from native code: pushes it and its arguments, and runs until it returns. */
export function callFunction(func: Ref, args: CallArguments): Ref {
  const f = functionOf(func);
  const code = codeOf(f.code);
  if (!code.isGenerator) checkDepth();
  const exact = code.simple && args.names.length === 0 && args.values.length === code.argCount;
  const bound = exact ? args.values : bindArguments(f, args);
  if (code.isGenerator) return makeGenerator(func, f, exact ? bound.map(newRef) : bound);
  const base = vm.sp;
  push(newRef(func));
  const bp = vm.sp;
  for (const ref of bound) push(exact ? newRef(ref) : ref);
  enterFunction(func, f, bp, bound.length, base, FrameKind.ENTRY);
  checkBreakerInside();
  return run();
}

/** Enters the first frame of a thread, whose loop is to run it; false for a generator function. Arguments are borrowed. */
export function pushBoundFrame(func: Ref, f: FunctionObject, args: CallArguments): boolean {
  if (codeOf(f.code).isGenerator) return false;
  const bound = bindArguments(f, args);
  const base = vm.sp;
  push(newRef(func));
  const bp = vm.sp;
  for (const ref of bound) push(ref);
  enterFunction(func, f, bp, bound.length, base, FrameKind.ENTRY);
  return true;
}

functionType.slots.call = callFunction;
runtime.call = callObject;

/** CPython: the check of `__init__`'s result in a specialised class call. */
export function checkInitResult(result: Ref): void {
  if (result === None) return;
  const { name } = typeOf(result);
  decref(result);
  raise('TypeError', `__init__() should return None, not '${name}'`);
}

