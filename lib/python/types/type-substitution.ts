import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { isInstance, typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { getOptionalAttr } from '../protocols/attribute';
import { call } from '../protocols/call';
import { reprText } from '../protocols/repr';
import { getItem } from '../protocols/subscript';
import { isTrue } from '../protocols/truth';
import { isExactTuple, isList, isTuple, listItems, newTuple, stealList, stealTuple, tupleItems } from '../values/sequences';
import { Ellipsis } from '../values/singletons';

/** Type parameters in the arguments of generic aliases and unions, and putting types in their place. CPython: Objects/genericaliasobject.c. */

const S_SUBST = staticString('__typing_subst__');
const S_PREPARE = staticString('__typing_prepare_subst__');
const S_PARAMETERS = staticString('__parameters__');
const S_IS_UNPACKED = staticString('__typing_is_unpacked_typevartuple__');
const S_UNPACKED_ARGS = staticString('__typing_unpacked_tuple_args__');

const isClass = (ref: Ref): boolean => isInstance(ref, typeTable[TypeId.TYPE]);

/** The parameters among the arguments, each once; a new tuple. CPython: _Py_make_parameters() */
export function collectParameters(args: Ref): Ref {
  const found: Ref[] = [];
  const mark = holdMark();
  const add = (ref: Ref): void => {
    if (!found.includes(ref)) found.push(hold(newRef(ref)));
  };
  for (const arg of tupleItems(args)) {
    if (isClass(arg)) continue;
    const inside = parametersInside(arg);
    if (inside === NULL) add(arg);
    else {
      tupleItems(inside).forEach(add);
      // What is found is owned already, so that the tuple may go.
      decref(inside);
    }
  }
  dropHolds(mark);
  return stealTuple(found);
}

/** NULL for a parameter itself, else the tuple of those in it. */
function parametersInside(arg: Ref): Ref {
  if (knobs.objects.typeParameterDefaults && (isList(arg) || isExactTuple(arg))) {
    const items = stealTuple((isList(arg) ? listItems(arg) : tupleItems(arg)).map(newRef));
    const inside = collectParameters(items);
    decref(items);
    return inside;
  }
  const subst = getOptionalAttr(arg, S_SUBST);
  if (subst !== NULL) {
    decref(subst);
    return NULL;
  }
  const parameters = getOptionalAttr(arg, S_PARAMETERS);
  if (parameters !== NULL && isTuple(parameters)) return parameters;
  if (parameters !== NULL) decref(parameters);
  return stealTuple([]);
}

/** The items with the arguments of each `*tuple[…]` in its place; a new tuple. CPython: _unpack_args() */
function unpackItems(item: Ref): Ref {
  const unpacked: Ref[] = [];
  const mark = holdMark();
  for (const one of isTuple(item) ? tupleItems(item) : [item]) {
    const inner = isClass(one) ? NULL : getOptionalAttr(one, S_UNPACKED_ARGS);
    const items = inner !== NULL && isTuple(inner) ? tupleItems(inner) : null;
    if (items !== null && items.at(-1) !== Ellipsis) for (const part of items) unpacked.push(hold(newRef(part)));
    else unpacked.push(hold(newRef(one)));
    if (inner !== NULL) decref(inner);
  }
  dropHolds(mark);
  return stealTuple(unpacked);
}

/**
 * The arguments with `item` in place of the parameters: a new tuple. TypeError if there are too many, too few or none.
 *
 * CPython: _Py_subs_parameters()
 */
export function substituteParameters(self: Ref, args: Ref, parameters: Ref, item: Ref): Ref {
  const params = tupleItems(parameters);
  if (params.length === 0) raise('TypeError', knobs.objects.notGeneric(reprText(self)));
  const mark = holdMark();
  let given = unpackItems(item);
  for (const param of params) {
    const prepare = getOptionalAttr(param, S_PREPARE);
    if (prepare === NULL) continue;
    hold(given);
    hold(prepare);
    const prepared = call(prepare, self, given);
    dropHolds(mark);
    decref(prepare);
    decref(given);
    given = isTuple(prepared) ? prepared : newTuple(prepared);
    if (given !== prepared) decref(prepared);
  }
  hold(given);
  const count = tupleItems(given).length;
  if (count !== params.length) raise('TypeError', knobs.objects.argumentCount(count > params.length, reprText(self), count, params.length));
  const result = stealTuple(substituteEach(tupleItems(args), params, tupleItems(given)));
  dropHolds(mark);
  decref(given);
  return result;
}

/** New references. */
function substituteEach(args: readonly Ref[], params: readonly Ref[], given: readonly Ref[]): Ref[] {
  const result: Ref[] = [];
  const mark = holdMark();
  for (const arg of args) {
    if (isClass(arg)) {
      result.push(hold(newRef(arg)));
      continue;
    }
    if (knobs.objects.typeParameterDefaults && (isList(arg) || isExactTuple(arg))) {
      const inner = substituteEach(isList(arg) ? listItems(arg) : tupleItems(arg), params, given);
      result.push(hold(isList(arg) ? stealList(inner) : stealTuple(inner)));
      continue;
    }
    const spreads = isUnpackedTypeVarTuple(arg);
    const value = substituteOne(arg, params, given);
    if (spreads && isTuple(value)) {
      for (const part of tupleItems(value)) result.push(hold(newRef(part)));
      decref(value);
    } else result.push(hold(value));
  }
  dropHolds(mark);
  return result;
}

function isUnpackedTypeVarTuple(arg: Ref): boolean {
  const flag = getOptionalAttr(arg, S_IS_UNPACKED);
  if (flag === NULL) return false;
  const truth = isTrue(flag);
  decref(flag);
  return truth;
}

function substituteOne(arg: Ref, params: readonly Ref[], given: readonly Ref[]): Ref {
  const subst = getOptionalAttr(arg, S_SUBST);
  if (subst === NULL) return substituteInside(arg, params, given);
  const mark = holdMark();
  hold(subst);
  const result = call(subst, given[params.indexOf(arg)]);
  dropHolds(mark);
  decref(subst);
  return result;
}

/** CPython: subs_tvars() */
function substituteInside(arg: Ref, params: readonly Ref[], given: readonly Ref[]): Ref {
  const inner = getOptionalAttr(arg, S_PARAMETERS);
  if (inner === NULL || !isTuple(inner) || tupleItems(inner).length === 0) {
    if (inner !== NULL) decref(inner);
    return newRef(arg);
  }
  const items: Ref[] = [];
  for (const param of tupleItems(inner)) {
    const at = params.indexOf(param);
    const value = at < 0 ? param : given[at];
    if (at >= 0 && isTuple(value) && typeOf(param).slots.iter !== null) items.push(...tupleItems(value).map(newRef));
    else items.push(newRef(value));
  }
  const mark = holdMark();
  hold(inner);
  const key = hold(stealTuple(items));
  const result = getItem(arg, key);
  dropHolds(mark);
  decref(key);
  decref(inner);
  return result;
}
