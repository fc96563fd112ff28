import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { native, parseSignature } from '../../object/native';
import type { CallArguments, PyType } from '../../object/py-type';
import { typeOf } from '../../object/py-type';
import { isTracked, track } from '../../heap/gc-state';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, incref, newRef, refcountOf } from '../../heap/refcount';
import { bindNative, raiseUnexpectedKeyword } from '../../protocols/native-call';
import { asSsize } from '../../protocols/slicing';
import { defineIterator, iteratorState } from '../../types/iterator-type';
import { tupleFrom } from '../../types/tuple';
import { isInt, newInt } from '../../values/numbers';
import { listItems, stealTrackedTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';
import { textOf } from '../../values/text';

/**
 * product, permutations, combinations and combinations_with_replacement: positions in pools of items that are counted on. The
 * last tuple given out is kept, and used again if nobody else has it. CPython: Modules/itertoolsmodule.c.
 */
export interface PoolState {
  /** A tuple: of items, or of one tuple of items for each argument of product. */
  pools: Ref;
  /** The last tuple given out, owned, also after the end; NULL before the first. */
  result: Ref;
  /** Length of the tuples. */
  places: number;
  indices: number[];
  /** permutations: how many turns each place has left. */
  cycles: number[];
  stopped: boolean;
}

interface Combinatoric {
  name: string;
  basicSize: number;
  create: (args: CallArguments) => PoolState;
  /** Moves the positions on; false when there is no further combination. */
  advance: (state: PoolState) => boolean;
  /** The item in a place, borrowed. */
  item: (state: PoolState, place: number) => Ref;
  /** Whether there is none at all, which product finds when it is asked for the first. */
  isEmpty?: (state: PoolState) => boolean;
  /** At the end the tuple that is kept is the first one again, as positions that have run out start anew. */
  rewinds?: boolean;
  /** How many positions are kept; one for each place where nothing is said. */
  kept?: (state: PoolState) => number;
}

function give(state: PoolState, item: Combinatoric['item']): Ref {
  const { result, places } = state;
  const made: Ref[] = [];
  for (let i = 0; i < places; i++) made.push(newRef(item(state, i)));
  if (result !== NULL && places > 0 && refcountOf(result) === 1) {
    const items = listItems(result);
    const old = items.splice(0, places, ...made);
    incref(result);
    for (const ref of old) decref(ref);
    if (!isTracked(result)) track(result);
    return result;
  }
  state.result = stealTrackedTuple(made);
  if (result !== NULL) decref(result);
  return newRef(state.result);
}

/** What is kept at the end: a tuple that only the iterator has, since it is made or taken before the end is found. */
function keepAtEnd(state: PoolState, item: Combinatoric['item']): void {
  decref(give(state, item));
}

function defineCombinatoric({ name, basicSize, create, advance, item, isEmpty = () => false, rewinds = false, kept = ({ places }) => places }: Combinatoric): PyType {
  return defineIterator<PoolState>({
    name,
    module: 'itertools',
    basicSize,
    references: ({ pools, result }) => [pools, result],
    create,
    methods: [native('__sizeof__', '()', (self: Ref) => newInt(typeOf(self).basicSize + 8 * kept(iteratorState<PoolState>(self))))],
    next(state) {
      if (state.stopped) return NULL;
      if (state.result === NULL ? !isEmpty(state) : advance(state)) return give(state, item);
      state.stopped = true;
      if (state.result !== NULL) keepAtEnd(state, rewinds ? item : ({ result }, place) => tupleItems(result)[place]);
      return NULL;
    },
  });
}

export const itemOfPool = ({ pools, indices }: PoolState, place: number): Ref => tupleItems(pools)[indices[place]];

const counted = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** The `repeat` keyword of product. */
function repeatArgument({ values, names }: CallArguments): number {
  let repeat = 1;
  if (names.length > 1) raise('TypeError', `product() takes at most 1 keyword argument (${names.length} given)`);
  names.forEach((name, i) => {
    if (textOf(name) !== 'repeat') raiseUnexpectedKeyword(['repeat'], textOf(name), 'product');
    repeat = asSsize(values[values.length - names.length + i]);
  });
  return repeat < 0 ? raise('ValueError', 'repeat argument cannot be negative') : repeat;
}

export const itemOfProduct = ({ pools, indices }: PoolState, place: number): Ref => tupleItems(tupleItems(pools)[place])[indices[place]];

export const productType = defineCombinatoric({
  name: 'product',
  basicSize: 48,
  create(args) {
    const repeat = repeatArgument(args);
    const mark = holdMark();
    const once = args.values.slice(0, args.values.length - args.names.length).map((iterable) => hold(tupleFrom(iterable)));
    dropHolds(mark);
    const pools: Ref[] = [];
    for (let i = 0; i < repeat; i++) for (const pool of once) pools.push(newRef(pool));
    for (const pool of once) decref(pool);
    const indices = pools.map(() => 0);
    return { pools: stealTrackedTuple(pools), result: NULL, places: pools.length, indices, cycles: [], stopped: false };
  },
  rewinds: true,
  isEmpty: ({ pools }) => tupleItems(pools).some((pool) => tupleItems(pool).length === 0),
  advance({ pools, indices }) {
    for (let i = indices.length - 1; i >= 0; i--) {
      if (++indices[i] < tupleItems(tupleItems(pools)[i]).length) return true;
      indices[i] = 0;
    }
    return false;
  },
  item: itemOfProduct,
});

const PERMUTATIONS_ARGUMENTS = parseSignature('(iterable, r=None)');

export const permutationsType = defineCombinatoric({
  name: 'permutations',
  basicSize: 64,
  create(args) {
    const [iterable, r] = bindNative(PERMUTATIONS_ARGUMENTS, args, 'permutations', 'permutations') as [Ref, Ref];
    const mark = holdMark();
    const pools = hold(tupleFrom(iterable));
    const n = tupleItems(pools).length;
    if (r !== NULL && r !== None && !isInt(r)) raise('TypeError', 'Expected int as r');
    const places = r === NULL || r === None ? n : asSsize(r);
    if (places < 0) raise('ValueError', knobs.wording.negativeLength);
    dropHolds(mark);
    const used = Math.min(places, n);
    return { pools, result: NULL, places, indices: counted(n), cycles: counted(used).map((i) => n - i), stopped: places > n };
  },
  advance({ places, indices, cycles }) {
    const n = indices.length;
    for (let i = places - 1; i >= 0; i--) {
      if (--cycles[i] > 0) {
        const j = n - cycles[i];
        [indices[i], indices[j]] = [indices[j], indices[i]];
        return true;
      }
      indices.push(...indices.splice(i, 1));
      cycles[i] = n - i;
    }
    return false;
  },
  item: itemOfPool,
  kept: ({ pools, places }) => tupleItems(pools).length + places,
});

const COMBINATIONS_ARGUMENTS = parseSignature('(iterable, r)');

type FirstPositions = (n: number, r: number) => { indices: number[]; stopped: boolean };

function combinationsState(name: string, args: CallArguments, first: FirstPositions): PoolState {
  const [iterable, r] = bindNative(COMBINATIONS_ARGUMENTS, args, name, name) as [Ref, Ref];
  const places = asSsize(r);
  const mark = holdMark();
  const pools = hold(tupleFrom(iterable));
  if (places < 0) raise('ValueError', knobs.wording.negativeLength);
  dropHolds(mark);
  return { pools, result: NULL, places, cycles: [], ...first(tupleItems(pools).length, places) };
}

export const combinationsType = defineCombinatoric({
  name: 'combinations',
  basicSize: 56,
  create: (args) => combinationsState('combinations', args, (n, r) => ({ indices: r > n ? [] : counted(r), stopped: r > n })),
  advance({ pools, places, indices }) {
    const n = tupleItems(pools).length;
    let i = places - 1;
    while (i >= 0 && indices[i] === i + n - places) i--;
    if (i < 0) return false;
    indices[i]++;
    for (let j = i + 1; j < places; j++) indices[j] = indices[j - 1] + 1;
    return true;
  },
  item: itemOfPool,
});

export const combinationsWithReplacementType = defineCombinatoric({
  name: 'combinations_with_replacement',
  basicSize: 56,
  create: (args) => combinationsState('combinations_with_replacement', args, (n, r) => (
    { indices: n === 0 ? [] : counted(r).map(() => 0), stopped: n === 0 && r > 0 }
  )),
  advance({ pools, places, indices }) {
    const n = tupleItems(pools).length;
    let i = places - 1;
    while (i >= 0 && indices[i] === n - 1) i--;
    if (i < 0) return false;
    indices.fill(indices[i] + 1, i, places);
    return true;
  },
  item: itemOfPool,
});
