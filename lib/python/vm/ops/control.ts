import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { typeIdOf, typeOf } from '../../object/py-type';
import { FIRST_CLASS_ID, TypeId } from '../../object/type-ids';
import { raise, takeRaised, isPythonError } from '../../object/errors';
import { CodeFlag } from '../../bytecode/code-unit';
import { knobs } from '../../object/knobs';
import { Op } from '../../bytecode/opcodes';
import { decref, newRef } from '../../heap/refcount';
import { hold, holdMark, releaseHolds } from '../../heap/holds';
import { getOptionalAttr } from '../../protocols/attribute';
import { callMethod } from '../../protocols/call';
import { getIter, iterNext, valuedIterators } from '../../protocols/iterate';
import { recursion } from '../../protocols/recursion';
import { isTrue } from '../../protocols/truth';
import { staticString } from '../../object/names';
import { listIteratorNext, rangeIteratorNext, tupleIteratorNext } from '../../values/iterators';
import { numberOf } from '../../values/numbers';
import { False, None, True } from '../../values/singletons';
import { checkBreaker } from '../breaker';
import { checkInitResult } from '../calls';
import { leaveCalledFrame, leaveFrame } from '../frames';
import { canResume, isDelegable, resumeGenerator, returnFromGenerator, stopValue, takeReturned, yieldValue } from '../generators';
import { Fused } from '../fusing';
import { defineHandlers, handlers } from '../handlers';
import { generatorMachine } from '../../types/generator';
import { observer } from '../run';
import { bySpecial, truthBySpecial } from '../special-calls';
import { specialReturned, unitsOf } from '../special-kinds';
import { FrameKind, code, loopPlaces, pop, push, stack, vm } from '../state';
import { isWarm, runTranslated } from '../translation';
import { isVirtuallyIterated, nextOfSequence, nextVirtually } from '../virtual-iterators';
import { deliver } from './deliver';

/** Jumps, loops, returning and yielding. */
const { FOR_ITER_STORE } = Fused;
const S_SEND = staticString('send');

/**
 * The truth of what stays on the stack: from 3.12 on a copy of it is asked, which objects of the program's classes see.
 * CPython 3.12: COPY 1, POP_JUMP_IF_FALSE
 */
function isKeptTrue(): boolean {
  const o = stack[vm.sp - 1] as Ref;
  if (typeIdOf(o) < FIRST_CLASS_ID || !knobs.objects.testsCopies) return isTrue(o);
  const mark = holdMark();
  hold(newRef(o));
  const result = isTrue(o);
  releaseHolds(mark);
  return result;
}

/** Truth of the top, which is popped. Known to translated code, too. */
export function popTruth(): boolean {
  const ref = stack[vm.sp - 1] as Ref;
  if (ref === True || ref === False || ref === None) {
    vm.sp--;
    return ref === True;
  }
  if (typeIdOf(ref) === TypeId.INT) {
    stack[--vm.sp] = NULL;
    const isNonzero = numberOf(ref) !== 0;
    decref(ref);
    return isNonzero;
  }
  const truth = isTrue(ref);
  stack[--vm.sp] = NULL;
  decref(ref);
  return truth;
}

function popTop(): void {
  decref(pop());
}

export function nextItem(iterator: Ref): Ref {
  switch (typeIdOf(iterator)) {
    case TypeId.RANGE_ITERATOR: return rangeIteratorNext(iterator);
    case TypeId.LIST_ITERATOR: return listIteratorNext(iterator);
    case TypeId.TUPLE_ITERATOR: return tupleIteratorNext(iterator);
    case TypeId.LIST:
    case TypeId.TUPLE: return nextOfSequence(iterator, vm.sp - 1);
    case TypeId.STR:
    case TypeId.BYTES: return nextVirtually(iterator, vm.sp - 1);
    default: return iterNext(iterator);
  }
}

function forIter(target: number): boolean {
  const iterator = stack[vm.sp - 1] as Ref;
  if (typeIdOf(iterator) === TypeId.GENERATOR && canResume(iterator)) {
    resumeGenerator(iterator, None, FrameKind.FOR_GENERATOR);
    return isWarm(vm.frame.code) && runTranslated();
  }
  const left = bySpecial(iterator, Op.FOR_ITER, 0);
  if (left !== null) return left;
  const item = nextItem(iterator);
  if (item !== NULL) {
    push(item);
    return false;
  }
  vm.pc = target;
  popTop();
  return false;
}

/** POP_JUMP_IF_FALSE and POP_JUMP_IF_TRUE. */
function jumpIf(wanted: boolean, target: number): boolean {
  const left = truthBySpecial(Op.POP_JUMP_IF_TRUE);
  if (left !== null) return left;
  if (popTruth() === wanted) vm.pc = target;
  return false;
}

/** JUMP_IF_FALSE_OR_POP and JUMP_IF_TRUE_OR_POP. */
function jumpIfOrPop(wanted: boolean, target: number): boolean {
  const left = truthBySpecial(Op.POP_JUMP_IF_TRUE);
  if (left !== null) return left;
  if (isKeptTrue() === wanted) vm.pc = target;
  else popTop();
  return false;
}

/** Does FOR_ITER_STORE, which stands at `at`: steps a range or list and stores what it gives; anything else is left to FOR_ITER. */
export function stepAndStore(target: number, at: number): boolean {
  const iterator = stack[vm.sp - 1] as Ref;
  const id = typeIdOf(iterator);
  let item: Ref;
  if (id === TypeId.RANGE_ITERATOR) item = rangeIteratorNext(iterator);
  else if (id === TypeId.LIST_ITERATOR) item = listIteratorNext(iterator);
  else if (id === TypeId.LIST) item = nextOfSequence(iterator, vm.sp - 1);
  else {
    return forIter(target);
  }
  if (item === NULL) {
    vm.pc = target;
    stack[--vm.sp] = NULL;
    decref(iterator);
  } else deliver(item, at + 1);
  return false;
}

defineHandlers({
  JUMP(target) {
    vm.pc = target;
  },
  JUMP_BACKWARD(target) {
    vm.pc = target;
    checkBreaker();
    if (isWarm(vm.frame.code)) return runTranslated();
    // Most loops go on with the instruction that steps an iterator.
    const word = code[target];
    if ((word & 255) === FOR_ITER_STORE) {
      vm.pc = target + 1;
      return stepAndStore(word >>> 8, target);
    }
    return false;
  },
  POP_JUMP_IF_FALSE: (target) => jumpIf(false, target),
  POP_JUMP_IF_TRUE: (target) => jumpIf(true, target),
  POP_JUMP_IF_NONE(target) {
    const isNone = stack[vm.sp - 1] === None;
    popTop();
    if (isNone) vm.pc = target;
  },
  POP_JUMP_IF_NOT_NONE(target) {
    const isNone = stack[vm.sp - 1] === None;
    popTop();
    if (!isNone) vm.pc = target;
  },
  JUMP_IF_FALSE_OR_POP: (target) => jumpIfOrPop(false, target),
  JUMP_IF_TRUE_OR_POP: (target) => jumpIfOrPop(true, target),
  GET_ITER() {
    const iterable = stack[vm.sp - 1] as Ref;
    if (knobs.objects.virtualIterators && isVirtuallyIterated(iterable)) {
      loopPlaces[vm.sp - 1] = 0;
      return false;
    }
    const left = bySpecial(iterable, Op.GET_ITER, 0);
    if (left !== null) return left;
    stack[vm.sp - 1] = getIter(iterable);
    decref(iterable);
    return false;
  },
  LOAD_ITERATED() {
    // The call that made the generator left it here.
  },
  FOR_ITER: forIter,
  GET_YIELD_FROM_ITER() {
    const iterable = stack[vm.sp - 1] as Ref;
    if (typeIdOf(iterable) === TypeId.GENERATOR) return;
    if (typeIdOf(iterable) === TypeId.COROUTINE) {
      if ((vm.frame.code.unit.flags & (CodeFlag.COROUTINE | CodeFlag.ITERABLE_COROUTINE)) !== 0) return;
      raise('TypeError', "cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    if (knobs.objects.virtualIterators && isVirtuallyIterated(iterable)) {
      loopPlaces[vm.sp - 1] = 0;
      return;
    }
    stack[vm.sp - 1] = getIter(iterable);
    decref(iterable);
  },
  SEND(target) {
    const value = stack[vm.sp - 1] as Ref;
    const receiver = stack[vm.sp - 2] as Ref;
    if (isDelegable(receiver) && canResume(receiver)) {
      stack[--vm.sp] = NULL;
      resumeGenerator(receiver, value, FrameKind.SEND_GENERATOR);
      return;
    }
    sendTo(receiver, value, target);
  },
  YIELD_VALUE: () => yieldValue() || goOnTranslated(),
  RETURN_VALUE: returnAndGoOn,
});

handlers[FOR_ITER_STORE] = (target) => stepAndStore(target, vm.pc - 1);

/** A frame that goes on may have been translated; true to leave the loop. */
function goOnTranslated(): boolean {
  return vm.frame.code.translated !== null && runTranslated();
}

/** RETURN_VALUE: true to leave the loop. */
export function returnAndGoOn(): boolean {
  return returnValue() || goOnTranslated();
}

/** RETURN_VALUE up to where the frame below goes on: true to leave the loop. */
export function returnValue(): boolean {
  const { frame } = vm;
  const result = stack[--vm.sp] as Ref;
  stack[vm.sp] = NULL;
  if (frame.generator !== NULL) return returnFromGenerator(result);
  let { kind } = frame;
  if (!leaveCalledFrame(frame)) kind = leaveFrame();
  if (kind === FrameKind.CALL) stack[vm.sp++] = result;
  else if (kind === FrameKind.ENTRY) {
    vm.result = result;
    return true;
  } else if (kind === FrameKind.INIT) {
    recursion.nativeDepth -= unitsOf(kind);
    checkInitResult(result);
  } else {
    if (observer.observe !== null) observer.left();
    specialReturned(kind, result);
  }
  return false;
}

/** SEND to something that is no generator. CPython: gen_send_ex() and the slow path of SEND. */
function sendTo(receiver: Ref, value: Ref, target: number): void {
  const mark = holdMark();
  const depth = recursion.nativeDepth;
  let result: Ref;
  try {
    if (isDelegable(receiver)) result = generatorMachine.send(receiver, value);
    else if (value !== None) result = callMethod(receiver, S_SEND, value);
    else if (isVirtuallyIterated(receiver)) result = nextVirtually(receiver, vm.sp - 2);
    else result = iterNextKeepingValue(receiver);
  } catch (thrown) {
    if (!isPythonError(thrown, 'StopIteration')) throw thrown;
    releaseHolds(mark);
    recursion.nativeDepth = depth;
    finishSend(receiver, value, stopValue(takeRaised()), target);
    return;
  }
  if (result === NULL) finishSend(receiver, value, isDelegable(receiver) ? takeReturned() : None, target);
  else {
    stack[vm.sp - 1] = result;
    decref(value);
  }
}

const S_NEXT = staticString('__next__');

/** The next item; a Python iterator's StopIteration comes out, since it may carry the value of the whole `yield from`. */
function iterNextKeepingValue(receiver: Ref): Ref {
  const step = valuedIterators.get(typeOf(receiver));
  if (step !== undefined) return step(receiver);
  const method = getOptionalAttr(receiver, S_NEXT);
  if (method === NULL) raise('TypeError', 'not an iterator');
  decref(method);
  return callMethod(receiver, S_NEXT);
}

function finishSend(receiver: Ref, value: Ref, result: Ref, target: number): void {
  vm.pc = target;
  stack[--vm.sp] = NULL;
  stack[vm.sp - 1] = result;
  decref(value);
  decref(receiver);
}

