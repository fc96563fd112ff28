import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { collectWhereOnHeap } from '../object/collected-types';
import { defineModule, pythonModules } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { call } from '../protocols/call';
import { getIter, iterNext } from '../protocols/iterate';
import { cmpToKeyFunction, keyType } from './functools/cmp-to-key';
import { lruCacheType } from './functools/lru-cache';
import { Placeholder, partialType, placeholderType } from './functools/partial';
import './collections';
import functoolsSource from './python/functools.py';

/** The native half of functools; the other one is Python. CPython: Modules/_functoolsmodule.c. */

/** CPython: functools_reduce(). */
function reduce(fn: Ref, iterable: Ref, initial: Ref): Ref {
  const mark = holdMark();
  const iterator = hold(attempt('TypeError', () => getIter(iterable), () => raise('TypeError', 'reduce() arg 2 must support iteration')));
  let result = initial === NULL ? iterNext(iterator) : newRef(initial);
  if (result === NULL) raise('TypeError', 'reduce() of empty iterable with no initial value');
  for (;;) {
    const inner = holdMark();
    hold(result);
    const item = iterNext(iterator);
    if (item === NULL) break;
    hold(item);
    const next = call(fn, result, item);
    dropHolds(inner);
    decref(result);
    decref(item);
    result = next;
  }
  dropHolds(mark);
  decref(iterator);
  return result;
}

pythonModules.set('functools', functoolsSource);

defineModule({
  name: '_functools',
  doc: 'Tools that operate on functions.',
  functions: [cmpToKeyFunction, native('reduce', '(function, iterable, initial=<unrepresentable>, /)', reduce)],
  types: [lruCacheType, partialType, placeholderType],
  values: () => {
    collectWhereOnHeap(keyType);
    return { Placeholder };
  },
});
