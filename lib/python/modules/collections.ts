import { defineModule, pythonModules } from '../object/define-module';
import { defaultDictType } from './collections/default-dict';
import { dequeType } from './collections/deque';
import { countElementsFunction, tupleGetterType } from './collections/named-fields';
import { orderedDictType } from './collections/ordered-dict';
import './collections/reduce';
import './abc';
import './operator';
import './itertools';
import collectionsSource from './python/collections.py';
import abcSource from './python/collections.abc.py';
import keywordSource from './python/keyword.py';

pythonModules.set('collections', collectionsSource);
pythonModules.set('collections.abc', abcSource);
pythonModules.set('keyword', keywordSource);

/** The native half of collections; the other one is Python. CPython: Modules/_collectionsmodule.c, Objects/odictobject.c. */
defineModule({
  name: '_collections',
  doc: 'High performance data structures.',
  functions: [countElementsFunction],
  types: [defaultDictType, dequeType, orderedDictType, tupleGetterType],
});
