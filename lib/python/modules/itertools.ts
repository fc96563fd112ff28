import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { newRef } from '../heap/refcount';
import { combinationsType, combinationsWithReplacementType, permutationsType, productType } from './itertools/combinatorics';
import { accumulateType, batchedType, chainType, hasBatched, pairwiseType, zipLongestType } from './itertools/combining';
import { groupbyType, grouperType, teeDataType, teeFunction, teeType } from './itertools/grouping';
import { countType, cycleType, repeatType } from './itertools/infinite';
import './itertools/reduce';
import { compressType, dropwhileType, filterfalseType, isliceType, starmapType, takewhileType } from './itertools/selecting';

/** The module itertools. CPython: Modules/itertoolsmodule.c. */
defineModule({
  name: 'itertools',
  doc: 'Functional tools for creating and using iterators.',
  functions: [teeFunction],
  types: [
    accumulateType, chainType, combinationsType, combinationsWithReplacementType, compressType, countType, cycleType, dropwhileType,
    filterfalseType, groupbyType, isliceType, pairwiseType, permutationsType, productType, repeatType, starmapType, takewhileType,
    zipLongestType, grouperType, teeType, teeDataType,
  ],
  values: (): Record<string, Ref> => (hasBatched() ? { batched: newRef(batchedType.ref) } : {}),
});
