import type { Ref } from '../object/ref';
import { exceptionType, raise } from '../object/errors';
import { TypeFeature, isInstance, isSubtype } from '../object/py-type';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { call } from '../protocols/call';
import { isTuple, listItems, stealList, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { EMPTY_STR } from '../values/text';
import { baseExceptionGroupType, exceptionGroupType, groupMembers, isExceptionGroup, splitGroup } from './exception-group';
import { exceptionOf } from './exceptions';
import { pyTypeOf } from './object';
import { isTypeObject } from './type';

/** What `except*` does with an exception. */

/** The part that a clause for `wanted` takes and what it leaves: new references, None where there is none. CPython: _PyEval_ExceptionGroupMatch(). */
export function matchExceptStar(exception: Ref, wanted: Ref): { match: Ref; rest: Ref } {
  const types = (isTuple(wanted) ? tupleItems(wanted) : [wanted]).map(checkedClass);
  const matches = (ref: Ref): boolean => types.some((type) => isInstance(ref, type));
  if (matches(exception)) {
    if (isExceptionGroup(exception)) return { match: newRef(exception), rest: None };
    return { match: newGroup([newRef(exception)]), rest: None };
  }
  if (!isExceptionGroup(exception)) return { match: None, rest: newRef(exception) };
  const [match, rest] = splitGroup(exception, matches, true);
  return { match, rest };
}

/** CPython: _PyEval_CheckExceptStarTypeValid(). */
function checkedClass(wanted: Ref): ReturnType<typeof pyTypeOf> {
  if (!isTypeObject(wanted) || !pyTypeOf(wanted).has(TypeFeature.EXCEPTION_SUBCLASS)) {
    raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
  }
  const type = pyTypeOf(wanted);
  if (isSubtype(type, baseExceptionGroupType)) raise('TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.');
  return type;
}

/** An unnamed group; takes over the members. */
function newGroup(members: Ref[]): Ref {
  const mark = holdMark();
  const plain = members.every((member) => isInstance(member, exceptionType('Exception')));
  const list = hold(stealList(members));
  const group = call((plain ? exceptionGroupType : baseExceptionGroupType).ref, EMPTY_STR, list);
  dropHolds(mark);
  decref(list);
  return group;
}

/**
 * What is to be raised after all clauses: what they raised, and what they passed on of the original, put together again. A new
 * reference, or None. CPython: _PyExc_PrepReraiseStar().
 */
export function prepareReraiseStar(original: Ref, results: Ref): Ref {
  const left = listItems(results).filter((ref) => ref !== None);
  if (left.length === 0) return None;
  if (!isExceptionGroup(original)) return newRef(left[0]);
  const reraised = left.filter((ref) => hasMetadataOf(ref, original));
  const raised = left.filter((ref) => !reraised.includes(ref)).map(newRef);
  const mark = holdMark();
  raised.forEach(hold);
  const kept = projection(original, reraised);
  dropHolds(mark);
  if (kept !== None) raised.push(kept);
  return raised.length === 1 ? raised[0] : newGroup(raised);
}

/** Whether this is the original or a part that was split off it. CPython: is_same_exception_metadata(). */
function hasMetadataOf(exception: Ref, original: Ref): boolean {
  const a = exceptionOf(exception);
  const b = exceptionOf(original);
  return a.traceback === b.traceback && a.cause === b.cause && a.context === b.context;
}

/** The original with only those leaves that are in `parts`, in its own shape. CPython: exception_group_projection(). */
function projection(original: Ref, parts: readonly Ref[]): Ref {
  const leaves = new Set<Ref>();
  const collect = (ref: Ref): void => {
    if (isExceptionGroup(ref)) groupMembers(ref).forEach(collect);
    else leaves.add(ref);
  };
  parts.forEach(collect);
  if (leaves.size === 0) return None;
  const [match] = splitGroup(original, (ref) => !isExceptionGroup(ref) && leaves.has(ref), false);
  return match;
}
