import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { exceptionType, exceptionTypes, raise } from '../object/errors';
import { native, nativeClassMethod } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature, isInstance, isSubtype, typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { getAttr, getOptionalAttr, setAttr } from '../protocols/attribute';
import { call, callMethod } from '../protocols/call';
import { collectItems } from '../protocols/iterate';
import { stealIsTrue } from '../protocols/truth';
import { isList, isTuple, newTuple, stealList, stealTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { genericAliasOf } from './generic-alias';
import { pyTypeOf } from './object';
import {
  exceptionInit, exceptionOf, fieldBorrowed, fieldMember, isException, newExceptionWithArgs, stealCause, stealContext, stealField, stealTraceback,
} from './exceptions';

/** Exception groups (CPython: Objects/exceptions.c, BaseExceptionGroup). Fields: message, tuple of exceptions. */

const S_DERIVE = staticString('derive');
const S_NOTES = staticString('__notes__');

function isSequence(ref: Ref): boolean {
  return isList(ref) || isTuple(ref) || typeOf(ref).slots.getitem !== null;
}

/** The members of a group, borrowed. */
export function groupMembers(self: Ref): readonly Ref[] {
  const members = fieldBorrowed(self, 1);
  return members === NULL ? [] : tupleItems(members);
}

export function isExceptionGroup(ref: Ref): boolean {
  return isInstance(ref, baseExceptionGroupType);
}

/** CPython: BaseExceptionGroup_new(). A BaseExceptionGroup of plain exceptions only becomes an ExceptionGroup. */
function createGroup(type: PyType, args: CallArguments): Ref {
  const { values } = args;
  if (values.length !== 2) raise('TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${values.length} given)`);
  const [message, exceptions] = values;
  if (!isStr(message)) raise('TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeOf(message).name}`);
  if (!isSequence(exceptions)) raise('TypeError', 'second argument (exceptions) must be a sequence');
  const mark = holdMark();
  const members = hold(stealTuple(collectItems(exceptions)));
  const items = tupleItems(members);
  if (items.length === 0) raise('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  items.forEach((item, i) => {
    if (!isException(item)) raise('ValueError', `Item ${i} of second argument (exceptions) is not an exception`);
  });
  const plain = items.every((item) => isInstance(item, exceptionType('Exception')));
  if (!plain && isSubtype(type, exceptionType('Exception'))) {
    raise('TypeError', type === exceptionGroupType ? 'Cannot nest BaseExceptions in an ExceptionGroup' : `Cannot nest BaseExceptions in '${type.name}'`);
  }
  const self = newExceptionWithArgs(plain && type === baseExceptionGroupType ? exceptionGroupType : type, values);
  dropHolds(mark);
  stealField(self, 0, newRef(message));
  stealField(self, 1, members);
  return self;
}

/** Carries over what makes a part of a group the same failure. CPython: exceptiongroup_subset(). */
function subset(original: Ref, members: Ref[]): Ref {
  if (members.length === 0) return None;
  const mark = holdMark();
  const list = hold(stealList(members));
  const derived = hold(callMethod(original, S_DERIVE, list));
  if (!isExceptionGroup(derived)) raise('TypeError', 'derive must return an instance of BaseExceptionGroup');
  const from = exceptionOf(original);
  stealTraceback(derived, from.traceback === NULL ? NULL : newRef(from.traceback));
  stealContext(derived, from.context === NULL ? NULL : newRef(from.context));
  stealCause(derived, from.cause === NULL ? NULL : newRef(from.cause));
  exceptionOf(derived).suppressContext = true;
  const notes = getOptionalAttr(original, S_NOTES);
  if (notes !== NULL) {
    hold(notes);
    if (isSequence(notes)) {
      const copy = hold(stealList(collectItems(notes)));
      setAttr(derived, S_NOTES, copy);
      decref(copy);
    }
    decref(notes);
  }
  dropHolds(mark);
  decref(list);
  return derived;
}

type Matcher = (exception: Ref) => boolean;

/** What `split` and `subgroup` accept: a type, a tuple of types or a callable. CPython: get_matcher_type(). */
function matcherOf(condition: Ref): Matcher {
  const isClass = (ref: Ref): boolean => isInstance(ref, typeTable[TypeId.TYPE]) && isSubtype(pyTypeOf(ref), exceptionType('BaseException'));
  if (isClass(condition)) return (exception) => isInstance(exception, pyTypeOf(condition));
  if (isTuple(condition) && tupleItems(condition).every(isClass)) {
    return (exception) => tupleItems(condition).some((type) => isInstance(exception, pyTypeOf(type)));
  }
  if (typeOf(condition).slots.call !== null && !isInstance(condition, typeTable[TypeId.TYPE])) {
    return (exception) => stealIsTrue(call(condition, exception));
  }
  return raise('TypeError', knobs.reports.groupMatcher);
}

/** The matching and the other part, new references or None. CPython: exceptiongroup_split_recursive(). */
export function splitGroup(self: Ref, matches: Matcher, wantRest: boolean): [Ref, Ref] {
  if (matches(self)) return [newRef(self), None];
  if (!isExceptionGroup(self)) return [None, wantRest ? newRef(self) : None];
  const mark = holdMark();
  const matching: Ref[] = [];
  const rest: Ref[] = [];
  for (const member of groupMembers(self)) {
    const [match, other] = splitGroup(member, matches, wantRest);
    if (match !== None) matching.push(hold(match));
    if (other !== None) rest.push(hold(other));
  }
  dropHolds(mark);
  const match = hold(subset(self, matching));
  const other = wantRest ? subset(self, rest) : None;
  dropHolds(mark);
  return [match, other];
}

export const baseExceptionGroupType = defineType({
  name: 'BaseExceptionGroup',
  base: exceptionType('BaseException'),
  doc: 'A combination of multiple unrelated exceptions.',
  slots: {
    create: createGroup,
    init: exceptionInit,
    str(self) {
      const count = groupMembers(self).length;
      return newStr(`${textOf(fieldBorrowed(self, 0))} (${count} sub-exception${count === 1 ? '' : 's'})`);
    },
  },
  methods: [
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
    native('derive', '(object, /)', (self: Ref, exceptions: Ref) => {
      const mark = holdMark();
      const message = hold(getAttr(self, staticString('message')));
      const result = call(baseExceptionGroupType.ref, message, exceptions);
      dropHolds(mark);
      decref(message);
      return result;
    }),
    native('split', '(object, /)', (self: Ref, condition: Ref) => {
      const [match, rest] = splitGroup(self, matcherOf(condition), true);
      const result = newTuple(match, rest);
      decref(match);
      decref(rest);
      return result;
    }),
    native('subgroup', '(object, /)', (self: Ref, condition: Ref) => splitGroup(self, matcherOf(condition), false)[0]),
  ],
  getset: [fieldMember('message', 0), fieldMember('exceptions', 1)].map((member) => ({ ...member, set: null })),
});
exceptionTypes.set('BaseExceptionGroup', baseExceptionGroupType);

const exceptionBase = exceptionType('Exception');

/** A class of two bases: CPython makes it with a call of `type`. */
export const exceptionGroupType = defineType({ name: 'ExceptionGroup', base: baseExceptionGroupType });
exceptionGroupType.bases = [baseExceptionGroupType, exceptionBase];
exceptionGroupType.mro = [exceptionGroupType, baseExceptionGroupType, exceptionBase, ...exceptionBase.mro.slice(1)];
exceptionGroupType.features &= ~TypeFeature.HEAP;
exceptionBase.subclasses.add(exceptionGroupType);
exceptionTypes.set('ExceptionGroup', exceptionGroupType);
