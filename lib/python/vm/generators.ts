import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { CodeUnit } from '../bytecode/code-unit';
import { CodeFlag } from '../bytecode/code-unit';
import { Op } from '../bytecode/opcodes';
import { exceptionType, isPythonError, raise, raised, stealAndRaise, takeRaised } from '../object/errors';
import { TypeFeature, isInstance, isSubtype, typeIdOf, typeOf } from '../object/py-type';
import { runtime } from '../object/runtime';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { TypeId } from '../object/type-ids';
import { track } from '../heap/gc-state';
import { decref, newRef, xdecref } from '../heap/refcount';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { getOptionalAttr } from '../protocols/attribute';
import { attempt } from '../protocols/attempt';
import { call } from '../protocols/call';
import { getAsyncIter, getIter } from '../protocols/iterate';
import { recursion } from '../protocols/recursion';
import { catchErrors } from '../protocols/report-errors';
import { stealCell } from '../types/cell';
import { codeOf } from '../types/code';
import { originDepth } from '../types/coroutine-origin';
import { newStopIteration } from '../types/exception-types';
import { exceptionOf, makeException as newExceptionOf, setContext, stealCause, stealTraceback } from '../types/exceptions';
import { countFrame, frameObjectOf, newFrameObject, runningFrames } from '../types/frame';
import type { FunctionObject } from '../types/function';
import { closureCells, functionOf } from '../types/function';
import type { GeneratorObject } from '../types/generator';
import { clearSavedFrame, detachFrameObject, generatorMachine, releaseFunction, generatorOf, newGenerator } from '../types/generator';
import { GeneratorState } from '../types/generator-state';
import { pyTypeOf } from '../types/object';
import { isTypeObject } from '../types/type';
import { reportUnraisable } from '../types/unraisable';
import { isTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { coroutineOrigin } from './coroutines';
import { generatorStack } from './frame-size';
import { enterFrame, frameObjectBorrowed, leaveFrame } from './frames';
import { isVirtuallyIterated } from './virtual-iterators';
import { run } from './run';
import { checkDepth } from './stack-overflow';
import { FrameKind, RECORDS_PER_THREAD, code, frameAt, loopPlaces, parkedThreads, push, stack, vm } from './state';

/** Generators: frames that are put aside at `yield`. */

/** What the generator that just ended returned, owned by whoever resumed it natively. */
export const generatorResult = { yielded: false, returned: NULL as Ref };

/** What a generator that has ended has saved. */
const NOTHING: number[] = [];

/** A generator object for a call of a generator function; takes over the bound arguments. */
export function makeGenerator(func: Ref, f: FunctionObject, bound: Ref[]): Ref {
  const old = knobs.frameObjects;
  const { unit, localCount } = codeOf(f.code);
  const iterator = iteratorOfArgument(unit, bound);
  const saved: number[] = bound.slice();
  while (saved.length < localCount) saved.push(NULL);
  if (iterator !== NULL) saved.push(iterator);
  if (old) countFrame(codeOf(f.code));
  const pc = runPrologue(f, saved);
  const generator = newGenerator(generatorTypeId(unit.flags), {
    func: old ? NULL : newRef(func), globals: old ? newRef(f.globals) : NULL, builtins: old ? newRef(f.builtins) : NULL,
    codeRef: newRef(f.code), frameCode: old || knobs.generatorCode === 'twice' ? newRef(f.code) : NULL,
    saved, places: [0], pc, state: GeneratorState.CREATED,
    excInfo: { value: NULL, previous: null, tracebacks: null }, frameObject: NULL, name: newRef(f.name), qualname: newRef(f.qualname),
    originOrFinalizer: originDepth.value > 0 && (codeOf(f.code).unit.flags & CodeFlag.COROUTINE) !== 0 ? coroutineOrigin(originDepth.value) : NULL,
    hooksCalled: false, closed: false, runningAsync: false,
  }, localCount + generatorStack(codeOf(f.code).unit));
  if (knobs.frameObjects) {
    makeFrameObject(generator);
    track(generatorOf(generator).frameObject);
  }
  return generator;
}

/** What goes through the argument of a generator expression, if its call has to make that; `bound` is owned by the caller. */
function iteratorOfArgument({ iteratesArgument }: CodeUnit, bound: readonly Ref[]): Ref {
  if (iteratesArgument === 'no') return NULL;
  const mark = holdMark();
  for (const ref of bound) if (ref !== NULL) hold(ref);
  const iterator = iteratesArgument === 'yes' ? iteratorOrItself(bound[0]) : getAsyncIter(bound[0]);
  dropHolds(mark);
  return iterator;
}

/** What a loop keeps on the stack: an iterator, or what it needs none for. CPython: GET_ITER. */
export function iteratorOrItself(iterable: Ref): Ref {
  return knobs.objects.virtualIterators && isVirtuallyIterated(iterable) ? newRef(iterable) : getIter(iterable);
}

/** The cells of a generator are made, and those of its closure brought in, when it is: those instructions, and the word after them. */
function runPrologue(f: FunctionObject, saved: number[]): number {
  const { base, localCount } = codeOf(f.code);
  let pc = base;
  for (;; pc++) {
    const operand = code[pc] >>> 8;
    if ((code[pc] & 255) === Op.COPY_FREE_VARS) closureCells(f).forEach((cell, i) => saved[localCount - operand + i] = newRef(cell));
    else if ((code[pc] & 255) === Op.MAKE_CELL) saved[operand] = stealCell(saved[operand] as Ref);
    else return pc;
  }
}

function generatorTypeId(flags: number): number {
  if ((flags & CodeFlag.COROUTINE) !== 0) return TypeId.COROUTINE;
  return (flags & CodeFlag.ASYNC_GENERATOR) === 0 ? TypeId.GENERATOR : TypeId.ASYNC_GENERATOR;
}

/** As messages name it. */
function nounOf(typeId: number): string {
  if (typeId === TypeId.GENERATOR) return 'generator';
  return typeId === TypeId.COROUTINE ? 'coroutine' : 'async generator';
}

/** Puts the generator's frame on the stack and pushes the value that `yield` is to give, which is taken over. */
export function resumeGenerator(generator: Ref, value: Ref, kind: number): void {
  const g = generatorOf(generator);
  const bp = vm.sp;
  const { globals, builtins } = g.func === NULL ? g : functionOf(g.func);
  const frame = enterFrame(g.codeRef, g.func, globals, builtins, NULL, bp, bp, kind);
  const { saved } = g;
  for (let i = 0; i < saved.length; i++) stack[bp + i] = saved[i] | 0;
  vm.sp = bp + saved.length;
  if (knobs.objects.virtualIterators) for (let i = frame.code.localCount; i < saved.length; i++) loopPlaces[bp + i] = g.places[i - frame.code.localCount];
  vm.pc = g.pc;
  frame.generator = newRef(generator);
  if (g.frameObject !== NULL) {
    frame.frameObject = g.frameObject;
    frameObjectOf(g.frameObject).record = vm.threadBase + frame.index;
    detachFrameObject(g.frameObject);
    frame.locals = frameObjectOf(g.frameObject).namespace;
    frameObjectOf(g.frameObject).namespace = NULL;
    g.frameObject = NULL;
  }
  if (g.state === GeneratorState.SUSPENDED) push(value);
  else xdecref(value);
  g.state = GeneratorState.RUNNING;
  g.excInfo.previous = vm.excInfo;
  vm.excInfo = g.excInfo;
}

/** YIELD_VALUE: puts the frame aside. Returns true to leave the loop. */
export function yieldValue(): boolean {
  const value = stack[--vm.sp] as Ref;
  const { generator, kind } = vm.frame;
  suspendFrame();
  decref(generator);
  if (kind === FrameKind.ENTRY) {
    vm.result = value;
    generatorResult.yielded = true;
    return true;
  }
  push(value);
  return false;
}

/** Puts the running generator's frame aside; its reference to the generator is the caller's. */
function suspendFrame(): void {
  const { frame } = vm;
  const g = generatorOf(frame.generator);
  const { bp } = frame;
  const { saved } = g;
  const count = vm.sp - bp;
  for (let i = 0; i < count; i++) saved[i] = stack[bp + i];
  if (saved.length > count) saved.length = count;
  if (knobs.objects.virtualIterators) savePlaces(g.places, bp + frame.code.localCount, bp + count);
  g.pc = vm.pc;
  g.state = GeneratorState.SUSPENDED;
  if (frame.frameObject !== NULL) {
    g.frameObject = frame.frameObject;
    suspendFrameObject(frame.generator, g, frame.code.base);
    frameObjectOf(g.frameObject).namespace = frame.locals;
    frame.frameObject = frame.locals = NULL;
  }
  if (vm.excInfo === g.excInfo) vm.excInfo = g.excInfo.previous!;
  // What `locals()` made does not outlive the step, unless the frame has an object to keep it.
  xdecref(frame.locals);
  frame.locals = NULL;
  vm.sp = frame.returnSp;
  vm.depth--;
  if (vm.depth >= 0) {
    vm.frame = frameAt(vm.depth);
    vm.bp = vm.frame.bp;
    vm.pc = vm.frame.pc;
  }
}

function savePlaces(places: number[], from: number, to: number): void {
  for (let cell = from; cell < to; cell++) places[cell - from] = loopPlaces[cell];
}

/** The frame object of a generator that stands at `pc` reads its locals from there. */
function suspendFrameObject(generator: Ref, g: GeneratorObject, base: number): void {
  const object = frameObjectOf(g.frameObject);
  object.record = -1;
  object.suspended = g;
  object.owner = generator;
  object.instruction = Math.max(g.pc - 1 - base, 0);
}

/** Makes the frame object of a generator that does not run. */
function makeFrameObject(generator: Ref): void {
  const g = generatorOf(generator);
  const { globals, builtins } = g.func === NULL ? g : functionOf(g.func);
  g.frameObject = newFrameObject(g.codeRef, g.func, globals, builtins, -1);
  suspendFrameObject(generator, g, codeOf(g.codeRef).base);
}

generatorMachine.frame = (self) => {
  const g = generatorOf(self);
  if (g.state === GeneratorState.CLOSED) return NULL;
  if (g.state === GeneratorState.RUNNING) {
    for (let depth = vm.depth; depth >= 0; depth--) if (frameAt(depth).generator === self) return newRef(frameObjectBorrowed(frameAt(depth)));
    for (const [serial, { frames }] of parkedThreads) {
      const frame = frames.find(({ generator }) => generator === self);
      if (frame !== undefined) return newRef(frameObjectBorrowed(frame, serial * RECORDS_PER_THREAD));
    }
    return NULL;
  }
  if (g.frameObject === NULL) makeFrameObject(self);
  return newRef(g.frameObject);
};

/** A generator's frame ends, by return or by an exception. */
export function finishGenerator(generator: Ref): void {
  const g = generatorOf(generator);
  g.state = GeneratorState.CLOSED;
  g.saved = NOTHING;
  if (vm.excInfo === g.excInfo) vm.excInfo = g.excInfo.previous!;
  const { value, tracebacks } = g.excInfo;
  g.excInfo.value = NULL;
  g.excInfo.tracebacks = null;
  xdecref(value);
  tracebacks?.forEach(xdecref);
}

/** StopIteration must not leave a generator: it would look like its end. CPython: PEP 479, gen_send_ex2(). */
export function escapingFromGenerator(exception: Ref, typeId: number): Ref {
  const isStop = isInstance(exception, exceptionType('StopIteration'));
  if (!isStop && (typeId !== TypeId.ASYNC_GENERATOR || !isInstance(exception, exceptionType('StopAsyncIteration')))) return exception;
  const error = runtime.newException(exceptionType('RuntimeError'), `${nounOf(typeId)} raised ${isStop ? 'StopIteration' : 'StopAsyncIteration'}`);
  setContext(error, exception);
  stealCause(error, exception);
  return error;
}

/** RETURN_VALUE in a generator. Returns true to leave the loop. */
export function returnFromGenerator(result: Ref): boolean {
  const { generator, kind } = vm.frame;
  finishGenerator(generator);
  leaveFrame();
  releaseFunction(generatorOf(generator));
  decref(generator);
  if (kind === FrameKind.ENTRY) {
    vm.result = NULL;
    generatorResult.yielded = false;
    generatorResult.returned = result;
    return true;
  }
  // The frame below stands behind its FOR_ITER or SEND, whose operand says where to go when the generator has ended.
  const receiver = stack[--vm.sp] as Ref;
  stack[vm.sp] = NULL;
  vm.pc = code[vm.pc - 1] >>> 8;
  decref(receiver);
  if (kind === FrameKind.SEND_GENERATOR) push(result);
  else decref(result);
  return false;
}

function checkNotRunning(self: Ref): void {
  if (generatorOf(self).state === GeneratorState.RUNNING) raise('ValueError', `${nounOf(typeIdOf(self))} already executing`);
}

function refuseReuse(self: Ref): void {
  if (typeIdOf(self) === TypeId.COROUTINE) raise('RuntimeError', 'cannot reuse already awaited coroutine');
}

/** Whether a `for` loop or `yield from` may step this generator in its own loop. */
export function canResume(generator: Ref): boolean {
  const { state } = generatorOf(generator);
  return state === GeneratorState.CREATED || state === GeneratorState.SUSPENDED;
}

generatorMachine.send = (self, value) => {
  const g = generatorOf(self);
  checkNotRunning(self);
  if (g.state === GeneratorState.CLOSED) {
    refuseReuse(self);
    generatorResult.yielded = false;
    generatorResult.returned = None;
    return NULL;
  }
  if (g.state === GeneratorState.CREATED && value !== None) raise('TypeError', `can't send non-None value to a just-started ${nounOf(typeIdOf(self))}`);
  checkDepth();
  resumeGenerator(self, newRef(value), FrameKind.ENTRY);
  return finishStep(run());
};

/** The yielded value; or NULL, with the returned one dropped unless somebody asks for it at once. */
function finishStep(result: Ref): Ref {
  return generatorResult.yielded ? result : NULL;
}

/** Takes what the generator returned; the caller owns it. */
export function takeReturned(): Ref {
  const { returned } = generatorResult;
  generatorResult.returned = NULL;
  return returned;
}

generatorMachine.dropReturned = () => xdecref(takeReturned());

generatorMachine.stop = () => {
  const value = takeReturned();
  const exception = value === None ? runtime.newException(exceptionType('StopIteration'), null) : newStopIteration(value);
  decref(value);
  return stealAndRaise(exception);
};

/**
 * Raises an exception, whose ownership is given up, where the generator stands. To one that is being closed it does not matter that it
 * has ended.
 */
function resumeRaising(self: Ref, exception: Ref, closing = false): Ref {
  const g = generatorOf(self);
  if (g.state === GeneratorState.RUNNING || (g.state === GeneratorState.CLOSED && !closing)) {
    const mark = holdMark();
    hold(exception);
    checkNotRunning(self);
    refuseReuse(self);
    dropHolds(mark);
  }
  if (g.state === GeneratorState.CLOSED) return stealAndRaise(exception);
  const { state } = g;
  resumeGenerator(self, NULL, FrameKind.ENTRY);
  // `yield` gives no value: what resumeGenerator pushed is not there for the handlers.
  if (state === GeneratorState.SUSPENDED) vm.sp--;
  raised.value = exception;
  return finishStep(run(true));
}

/** What a suspended generator delegates to, borrowed, and where it goes on after; null if it does not. CPython: _PyGen_yf(). */
function delegation(g: GeneratorObject): { receiver: Ref; end: number } | null {
  if (g.state !== GeneratorState.SUSPENDED) return null;
  // yield from: SEND, YIELD_VALUE, and the generator stands behind the latter.
  const send = code[g.pc - 2];
  if ((send & 255) !== Op.SEND || g.saved.length === 0) return null;
  return { receiver: g.saved[g.saved.length - 1] as Ref, end: send >>> 8 };
}

const S_THROW = staticString('throw');
const S_CLOSE = staticString('close');

/** CPython: Objects/genobject.c, _gen_throw(). */
generatorMachine.throw = (self, args, closesDelegate) => {
  const g = generatorOf(self);
  const yieldFrom = delegation(g);
  if (yieldFrom === null) return resumeRaising(self, makeException(args));
  const { receiver, end } = yieldFrom;
  if (closesDelegate && namesGeneratorExit(args[0])) {
    const error = closeDelegate(self, receiver);
    return resumeRaising(self, error === NULL ? makeException(args) : error);
  }
  const isNative = isDelegable(receiver);
  const method = isNative ? NULL : getOptionalAttr(receiver, S_THROW);
  if (!isNative && method === NULL) return resumeRaising(self, makeException(args));
  return throwIntoDelegate(self, g, receiver, method, args, closesDelegate, end);
};

/** CPython: PyErr_GivenExceptionMatches(type, PyExc_GeneratorExit) */
function namesGeneratorExit(type: Ref): boolean {
  const exit = exceptionType('GeneratorExit');
  return isInstance(type, exit) || (isTypeObject(type) && isSubtype(pyTypeOf(type), exit));
}

/** Generators and coroutines are stepped, thrown into and closed without looking for their methods. */
export function isDelegable(receiver: Ref): boolean {
  const id = typeIdOf(receiver);
  return id === TypeId.GENERATOR || id === TypeId.COROUTINE;
}

/**
 * Runs something of the delegate's while the generator's frame is on the stack, as it is when the delegate is stepped; the exception that
 * comes out, owned, or NULL.
 */
function whileRunning(self: Ref, action: () => void): Ref {
  resumeGenerator(self, NULL, FrameKind.ENTRY);
  vm.sp--;
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  let error = NULL;
  try {
    action();
  } catch (thrown) {
    if (!isPythonError(thrown)) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
    error = takeRaised();
  }
  suspendFrame();
  decref(self);
  return error;
}

function throwIntoDelegate(
  self: Ref, g: GeneratorObject, receiver: Ref, method: Ref, args: readonly Ref[], closesDelegate: boolean, end: number,
): Ref {
  const mark = holdMark();
  hold(newRef(receiver));
  if (method !== NULL) hold(method);
  let value = NULL;
  const error = whileRunning(self, () => {
    value = method === NULL ? generatorMachine.throw(receiver, args, closesDelegate) : call(method, ...args.filter((arg) => arg !== NULL));
  });
  dropHolds(mark);
  decref(receiver);
  xdecref(method);
  if (error === NULL && value !== NULL) return value;
  if (error !== NULL && !isInstance(error, exceptionType('StopIteration'))) return resumeRaising(self, error);
  const returned = error !== NULL ? stopValue(error) : takeReturned();
  // The delegate has returned: the generator goes on behind its `yield from` with that value.
  decref(g.saved.pop() as Ref);
  g.pc = end;
  resumeGenerator(self, returned, FrameKind.ENTRY);
  return finishStep(run());
}

/** `StopIteration.value`, owned; the exception is given up. */
export function stopValue(exception: Ref): Ref {
  const fields = exceptionOf(exception).fields;
  const value = fields === null || fields[0] === NULL ? None : newRef(fields[0]);
  decref(exception);
  return value;
}

/** What closing it raises, owned, or NULL. CPython: gen_close_iter(). */
function closeDelegate(self: Ref, receiver: Ref): Ref {
  const outer = holdMark();
  hold(newRef(receiver));
  const error = whileRunning(self, () => {
    if (isDelegable(receiver)) {
      decref(generatorMachine.close(receiver));
      return;
    }
    let method: Ref = NULL;
    // An attribute that fails is not what closing raises.
    catchErrors(() => {
      method = getOptionalAttr(receiver, S_CLOSE);
    }, () => reportUnraisable('while closing generator', receiver));
    if (method === NULL) return;
    const mark = holdMark();
    decref(call(hold(method)));
    dropHolds(mark);
    decref(method);
  });
  dropHolds(outer);
  decref(receiver);
  return error;
}

/** The exception that `throw(type[, value[, traceback]])` names, owned. */
function makeException(args: readonly Ref[]): Ref {
  const [type, value = NULL, traceback = NULL] = args;
  let exception: Ref;
  if (typeOf(type).has(TypeFeature.EXCEPTION_SUBCLASS)) {
    if (value !== NULL && value !== None) raise('TypeError', 'instance exception may not have a separate value');
    exception = newRef(type);
  } else if (isTypeObject(type) && pyTypeOf(type).has(TypeFeature.EXCEPTION_SUBCLASS)) {
    if (value !== NULL && isInstance(value, pyTypeOf(type))) exception = newRef(value);
    else exception = madeOrRaised(type, value === NULL || value === None ? [] : isTuple(value) ? tupleItems(value) : [value]);
  } else return raise('TypeError', `exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`);
  if (traceback !== NULL && traceback !== None) stealTraceback(exception, newRef(traceback));
  return exception;
}

/** An instance of the class, or what making it raised: that is thrown in its place. CPython: PyErr_NormalizeException(). */
function madeOrRaised(cls: Ref, values: readonly Ref[]): Ref {
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  try {
    return newExceptionOf(cls, ...values);
  } catch (thrown) {
    if (!isPythonError(thrown)) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
    return takeRaised();
  }
}

/** CPython: gen_close(). */
generatorMachine.close = (self) => {
  const g = generatorOf(self);
  checkNotRunning(self);
  if (g.state === GeneratorState.CLOSED) return None;
  if (g.state === GeneratorState.CREATED) {
    g.state = GeneratorState.CLOSED;
    if (!knobs.objects.closingKeepsUnstarted) clearSavedFrame(g);
    return None;
  }
  const yieldFrom = delegation(g);
  const error = yieldFrom === null ? NULL : closeDelegate(self, yieldFrom.receiver);
  const exit = error === NULL ? runtime.newException(exceptionType('GeneratorExit'), null) : error;
  const result = attempt('GeneratorExit', () => resumeRaising(self, exit, true), () => NULL);
  if (result !== NULL) {
    decref(result);
    raise('RuntimeError', `${nounOf(typeIdOf(self))} ignored GeneratorExit`);
  }
  const value = takeReturned();
  return value === NULL ? None : value;
};

runningFrames.finalizeGenerator = (generator) => {
  generatorMachine.finalize(generator);
  // What a generator without a running frame still has goes too.
  const g = generatorOf(generator);
  g.state = GeneratorState.CLOSED;
  clearSavedFrame(g);
};

generatorMachine.isAtYield = (self) => (code[generatorOf(self).pc - 2] & 255) === Op.ASYNC_GEN_WRAP;

generatorMachine.delegate = (self) => {
  const yieldFrom = delegation(generatorOf(self));
  return yieldFrom === null ? NULL : newRef(yieldFrom.receiver);
};
