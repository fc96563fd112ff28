import type { Knobs } from '../object/knobs';

type HeapTypes = Knobs['heapTypes'];

/** `knobs.heapTypes` of each profile, as far as this engine's objects of those types are tracked. */
export const heapTypes310: HeapTypes = {
  array: 'first', Struct: 'first', Decimal: 'first',
  _abc_data: 'first', lock: 'first', RLock: 'first', Pattern: 'first', Match: 'first', KeyWrapper: 'first',
  ExceptionGroup: 'first', partial: 'first', _lru_cache_wrapper: 'first', _local: 'first', attrgetter: 'last', itemgetter: 'first', methodcaller: 'last',
};

const ITERATORS = [
  'count', 'chain', 'islice', 'cycle', '_tee', 'product', 'permutations', 'combinations', 'combinations_with_replacement', 'groupby', '_grouper',
  'repeat', 'accumulate', 'compress', 'dropwhile', 'takewhile', 'filterfalse', 'starmap', 'pairwise', 'zip_longest', 'batched',
  'deque', '_deque_iterator', '_deque_reverse_iterator', 'defaultdict',
];

export const heapTypes312: HeapTypes = { ...heapTypes310, ...Object.fromEntries(ITERATORS.map((name) => [name, 'first' as const])) };

export const heapTypes313: HeapTypes = { ...heapTypes312, _ThreadHandle: 'first' };
