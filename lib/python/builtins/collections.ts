import type { Ref } from '../object/ref';
import { countPassingMethod } from '../values/sequences';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeMethod } from '../object/native';
import { native, parseSignature } from '../object/native';
import { CompareOp, typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { call } from '../protocols/call';
import { compareBool } from '../protocols/compare';
import { forEachItem, getIter, iterNext, nextOrStop } from '../protocols/iterate';
import { countSteps } from '../object/steps';
import { isTrue } from '../protocols/truth';
import { newCallableIterator } from '../types/callable-iterator';
import { listFrom } from '../types/list';
import { sortList } from '../types/list-sort';
import { newBool, newSize } from '../values/numbers';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { bindNative } from '../protocols/native-call';

/** Built-in functions over collections and iterables. CPython: Python/bltinmodule.c. */

/** `len(o)`. CPython: PyObject_Size(). */
function len(o: Ref): Ref {
  const { slots, name } = typeOf(o);
  if (slots.length === null) raise('TypeError', `object of type '${name}' has no len()`);
  return newSize(slots.length(o));
}

/** CPython: builtin_sorted(): a list of the items, sorted in place. */
const SORT = parseSignature('(*, key=None, reverse=False)');

/** The names are given on to `list.sort`, which looks at them. */
function sorted(values: Ref[], named: ReadonlyMap<string, Ref>): Ref {
  if (values.length !== 1) raise('TypeError', `sorted expected 1 argument, got ${values.length}`);
  const [iterable] = values;
  const mark = holdMark();
  const list = hold(listFrom(iterable));
  const names = [...named.keys()].map((name) => hold(newStr(name)));
  const [key, reverse] = bindNative(SORT, { values: [...named.values()], names }, 'sort', 'list.sort') as Ref[];
  dropHolds(mark + 1);
  names.forEach(decref);
  countPassingMethod();
  sortList(list, key, reverse);
  dropHolds(mark);
  return list;
}

/** The best item so far, with what it is compared by; both owned. */
interface Champion {
  item: Ref;
  value: Ref;
}

/** `min` and `max`. The first of equals wins. CPython: min_max(). */
function extreme(name: 'min' | 'max'): (values: Ref[], key: Ref, fallback: Ref) => Ref {
  const better = name === 'min' ? CompareOp.LT : CompareOp.GT;
  return (values, keyRef, fallback) => {
    if (values.length === 0) raise('TypeError', `${name} expected at least 1 argument, got 0`);
    if (values.length > 1 && fallback !== NULL) {
      raise('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
    }
    const key = keyRef === None ? NULL : keyRef;
    const best: Champion = { item: NULL, value: NULL };
    const mark = holdMark();
    if (values.length > 1) {
      // The candidates themselves, which their caller keeps alive; one argument is what to go through.
      for (const item of values) challenge(best, newRef(item), key, better, mark);
      dropHolds(mark);
    } else {
      const iterator = hold(getIter(values[0]));
      const inner = holdMark();
      for (let item = iterNext(iterator); item !== NULL; item = iterNext(iterator)) {
        countSteps(1);
        challenge(best, item, key, better, inner);
      }
      dropHolds(mark);
      decref(iterator);
    }
    if (best.item === NULL) return fallback === NULL ? raise('ValueError', knobs.values.emptyExtreme(name)) : newRef(fallback);
    decref(best.value);
    return best.item;
  };
}

/** Puts an item, which is owned, in the champion's place if it is better. The champion is held from `mark` on. */
function challenge(best: Champion, item: Ref, key: Ref, better: number, mark: number): void {
  hold(item);
  const value = hold(key === NULL ? newRef(item) : call(key, item));
  let loser: Champion = { item, value };
  if (best.item === NULL || compareBool(value, best.value, better)) {
    loser = { ...best };
    best.item = item;
    best.value = value;
  }
  dropHolds(mark);
  hold(best.item);
  hold(best.value);
  if (loser.item === NULL) return;
  decref(loser.value);
  decref(loser.item);
}

function any(iterable: Ref): Ref {
  let found = false;
  forEachItem(iterable, (item) => {
    countSteps(1);
    return !(found = isTrue(item));
  });
  return newBool(found);
}

function all(iterable: Ref): Ref {
  let every = true;
  forEachItem(iterable, (item) => {
    countSteps(1);
    return (every = isTrue(item));
  });
  return newBool(every);
}

/** CPython: builtin_iter(). */
function iter(o: Ref, sentinel: Ref): Ref {
  if (sentinel === NULL) return getIter(o);
  if (typeOf(o).slots.call === null) raise('TypeError', 'iter(v, w): v must be callable');
  return newCallableIterator(o, sentinel);
}

/** CPython: builtin_next(). */
function next(iterator: Ref, fallback: Ref): Ref {
  if (fallback === NULL) return nextOrStop(iterator);
  const item = iterNext(iterator);
  return item === NULL ? newRef(fallback) : item;
}

export const collectionFunctions: NativeMethod[] = [
  native('len', '(obj, /)', len),
  native('sorted', '(*args, **kwargs)', sorted),
  native('min', '(*args, key=None, default=<unrepresentable>)', extreme('min')),
  native('max', '(*args, key=None, default=<unrepresentable>)', extreme('max')),
  native('any', '(iterable, /)', any),
  native('all', '(iterable, /)', all),
  native('iter', '(object, sentinel=<unrepresentable>, /)', iter),
  native('next', '(iterator, default=<unrepresentable>, /)', next),
];

