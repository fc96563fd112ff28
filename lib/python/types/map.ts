import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { CallArguments } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { NO_NAMES } from '../object/runtime';
import { callObject } from '../protocols/call';
import { iterNext } from '../protocols/iterate';
import { tupleItems } from '../values/sequences';
import { defineIterator, noKeywords } from './iterator-type';
import { checkLengths, iteratorsOf, strictArgument } from './zip';

/** map. CPython: Python/bltinmodule.c, mapobject. */
interface MapState {
  /** A tuple of iterators. */
  iterators: Ref;
  fn: Ref;
  strict: boolean;
}

function createState(args: CallArguments): MapState {
  const { values, strict } = knobs.containers.strictMap
    ? strictArgument(args, 'map')
    : { values: noKeywords('map', args), strict: false };
  if (values.length < 2) raise('TypeError', 'map() must have at least two arguments.');
  return { iterators: iteratorsOf(values.slice(1)), fn: newRef(values[0]), strict };
}

/** CPython: map_next(). */
function mapNext(state: MapState): Ref {
  const iterators = tupleItems(state.iterators);
  const mark = holdMark();
  const values: Ref[] = [];
  for (let i = 0; i < iterators.length; i++) {
    const item = iterNext(iterators[i]);
    if (item === NULL) {
      if (state.strict) checkLengths(iterators, i, 'map');
      dropHolds(mark);
      for (const value of values) decref(value);
      return NULL;
    }
    values.push(hold(item));
  }
  const result = callObject(state.fn, { values, names: NO_NAMES });
  dropHolds(mark);
  for (let i = 0; i < iterators.length; i++) decref(values[i]);
  return result;
}

export const mapType = defineIterator<MapState>({
  name: 'map',
  basicSize: 32,
  references: ({ iterators, fn }) => [iterators, fn],
  create: createState,
  takesNames: () => knobs.containers.strictMap,
  next: mapNext,
});
