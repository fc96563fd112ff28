import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { staticString } from '../../object/names';
import { TypeFeature, isSubtype, typeOf } from '../../object/py-type';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { attempt } from '../../protocols/attempt';
import { getAttr, getOptionalAttr } from '../../protocols/attribute';
import { call } from '../../protocols/call';
import { isInstanceOf } from '../../protocols/instance-check';
import { bytearrayType } from '../../types/bytearray';
import { pyTypeOf } from '../../types/object';
import { isTypeObject } from '../../types/type';
import { isTuple, stealTuple, tupleItems } from '../../values/sequences';
import { newInt } from '../../values/numbers';
import { False, None, True } from '../../values/singletons';
import { isStr, textOf } from '../../values/text';
import { defineHandlers } from '../handlers';
import { push, stack, vm } from '../state';

/** Pattern matching. */
const S_MATCH_ARGS = staticString('__match_args__');
const S_GET = staticString('get');

/** Built-in types whose single positional pattern is the subject itself (CPython: _Py_TPFLAGS_MATCH_SELF). */
const SELF_MATCHING = TypeFeature.INT_SUBCLASS | TypeFeature.STR_SUBCLASS | TypeFeature.BYTES_SUBCLASS | TypeFeature.LIST_SUBCLASS
  | TypeFeature.TUPLE_SUBCLASS | TypeFeature.DICT_SUBCLASS | TypeFeature.FLOAT_SUBCLASS | TypeFeature.SET_SUBCLASS;

defineHandlers({
  GET_LEN() {
    const subject = stack[vm.sp - 1] as Ref;
    const { length } = typeOf(subject).slots;
    if (length === null) raise('TypeError', `object of type '${typeOf(subject).name}' has no len()`);
    push(newInt(length(subject)));
  },
  MATCH_SEQUENCE() {
    push(typeOf(stack[vm.sp - 1] as Ref).has(TypeFeature.SEQUENCE_PATTERN) ? True : False);
  },
  MATCH_MAPPING() {
    push(typeOf(stack[vm.sp - 1] as Ref).has(TypeFeature.MAPPING_PATTERN) ? True : False);
  },
  MATCH_KEYS() {
    push(matchKeys(stack[vm.sp - 2] as Ref, stack[vm.sp - 1] as Ref));
  },
  MATCH_CLASS(count) {
    const result = matchClass(stack[vm.sp - 3] as Ref, stack[vm.sp - 2] as Ref, count, tupleItems(stack[vm.sp - 1] as Ref));
    const [names, cls, subject] = [stack[vm.sp - 1], stack[vm.sp - 2], stack[vm.sp - 3]] as Ref[];
    vm.sp -= 2;
    stack[vm.sp] = stack[vm.sp + 1] = NULL;
    stack[vm.sp - 1] = result;
    decref(names);
    decref(cls);
    decref(subject);
  },
});

/** A tuple of the values under the keys, or None. CPython: match_keys(). */
function matchKeys(subject: Ref, keys: Ref): Ref {
  const mark = holdMark();
  const values: Ref[] = [];
  const get = hold(getAttr(subject, S_GET));
  const missing = patternSentinel;
  const seen: Ref[] = [];
  for (const key of tupleItems(keys)) {
    if (seen.includes(key)) raise('ValueError', 'mapping pattern checks duplicate key');
    seen.push(key);
    const value = call(get, key, missing);
    if (value === missing) {
      dropHolds(mark);
      values.forEach(decref);
      decref(get);
      return None;
    }
    values.push(hold(value));
  }
  dropHolds(mark);
  decref(get);
  return stealTuple(values);
}

/** A value that no program can have put in a mapping. */
const patternSentinel = staticString('<no value>');

/** A tuple of the matched attributes, or None. CPython: match_class(). */
function matchClass(subject: Ref, cls: Ref, positional: number, names: readonly Ref[]): Ref {
  if (!isTypeObject(cls)) raise('TypeError', 'called match pattern must be a class');
  const type = pyTypeOf(cls);
  if (!isInstanceOf(subject, cls)) return None;
  const mark = holdMark();
  const values: Ref[] = [];
  const attributes: Ref[] = [];
  let matchArgs = NULL;
  if (positional > 0) {
    matchArgs = getOptionalAttr(cls, S_MATCH_ARGS);
    let selfMatch = false;
    if (matchArgs === NULL) selfMatch = type.has(SELF_MATCHING) || isSubtype(type, bytearrayType);
    else {
      hold(matchArgs);
      if (!isTuple(matchArgs)) raise('TypeError', `${type.name}.__match_args__ must be a tuple (got ${typeOf(matchArgs).name})`);
    }
    const allowed = selfMatch ? 1 : matchArgs === NULL ? 0 : tupleItems(matchArgs).length;
    if (allowed < positional) {
      raise('TypeError', `${type.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${positional} given)`);
    }
    if (selfMatch) values.push(hold(newRef(subject)));
    else {
      for (const name of tupleItems(matchArgs).slice(0, positional)) {
        if (!isStr(name)) raise('TypeError', `__match_args__ elements must be strings (got ${typeOf(name).name})`);
        attributes.push(name);
      }
    }
  }
  for (const name of [...attributes, ...names]) {
    if (attributes.indexOf(name) !== attributes.lastIndexOf(name) || (names.includes(name) && attributes.includes(name))) {
      raise('TypeError', `${type.name}() got multiple sub-patterns for attribute '${textOf(name)}'`);
    }
    const value = attempt('AttributeError', () => getAttr(subject, name), () => NULL);
    if (value === NULL) {
      xdecref(matchArgs);
      return abandonMatch(mark, values);
    }
    values.push(hold(value));
  }
  dropHolds(mark);
  xdecref(matchArgs);
  return stealTuple(values);
}

function abandonMatch(mark: number, values: readonly Ref[]): Ref {
  dropHolds(mark);
  values.forEach(decref);
  return None;
}
