import { defineModule } from '../object/define-module';
import { defaultDictType } from './collections/default-dict';
import { dequeType } from './collections/deque';
import { countElementsFunction, tupleGetterType } from './collections/named-fields';
import { orderedDictType } from './collections/ordered-dict';

/** The native half of collections; the other one is Python. CPython: Modules/_collectionsmodule.c, Objects/odictobject.c. */
defineModule({
  name: '_collections',
  doc: 'High performance data structures.',
  functions: [countElementsFunction],
  types: [defaultDictType, dequeType, orderedDictType, tupleGetterType],
});
