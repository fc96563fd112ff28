import { TypeId } from '../object/type-ids';
import type { TracingKnobs } from '../object/tracing-knobs';

/** `knobs.tracing` of each profile, each after the one before it. */
export const tracing310: TracingKnobs = {
  inlineValues: 'none',
  keptForReuse: { [TypeId.FLOAT]: 100, [TypeId.SLICE]: 1 },
  keptDictTables: 80,
  smallInt: 28,
  exactInts: { len: true, sum: false },
  countsFrames: true,
  findsInstances: true,
  atStart: {
    types: { [TypeId.LIST]: 12, [TypeId.DICT]: 4, [TypeId.FLOAT]: 4, [TypeId.SLICE]: 1 },
    tuples: [2, 9, 1, 0, 0, 0, 0, 2, 2, 0, 3, 0, 4, 3, 1, 3, 1, 1, 1, 0],
    dictTables: 0,
  },
};

export const tracing38: TracingKnobs = { ...tracing310, countsFrames: false };

export const tracing311: TracingKnobs = {
  ...tracing310,
  inlineValues: 'beside',
  findsInstances: false,
  smallInt: 32,
  atStart: {
    types: { [TypeId.LIST]: 32, [TypeId.DICT]: 2, [TypeId.FLOAT]: 4, [TypeId.SLICE]: 1 },
    tuples: [4, 15, 4, 5, 1, 0, 0, 4, 2, 3, 3, 3, 4, 2, 1, 1, 1, 2, 1, 0],
    dictTables: 74,
  },
};

export const tracing312: TracingKnobs = {
  ...tracing311,
  exactInts: { len: true, sum: true },
  findsInstances: true,
  atStart: {
    types: { [TypeId.LIST]: 13, [TypeId.DICT]: 6, [TypeId.FLOAT]: 4, [TypeId.SLICE]: 1 },
    tuples: [7, 10, 1, 1, 2, 0, 0, 5, 2, 2, 4, 3, 3, 2, 1, 0, 2, 0, 0, 0],
    dictTables: 8,
  },
};

export const tracing313: TracingKnobs = {
  ...tracing312,
  inlineValues: 'behind',
  atStart: {
    types: { [TypeId.LIST]: 15, [TypeId.DICT]: 4, [TypeId.FLOAT]: 4, [TypeId.SLICE]: 1 },
    tuples: [5, 18, 2, 2, 5, 5, 2, 0, 1, 5, 1, 3, 8, 1, 2, 4, 0, 1, 1, 0],
    dictTables: 3,
  },
};

export const tracing314: TracingKnobs = {
  ...tracing313,
  exactInts: { len: false, sum: false },
  keptForReuse: {
    [TypeId.FLOAT]: 100, [TypeId.INT]: 100, [TypeId.SLICE]: 1, [TypeId.RANGE]: 6, [TypeId.RANGE_ITERATOR]: 6, [TypeId.LIST_ITERATOR]: 10,
    [TypeId.TUPLE_ITERATOR]: 10,
  },
  atStart: {
    types: {
      [TypeId.LIST]: 6, [TypeId.DICT]: 4, [TypeId.FLOAT]: 4, [TypeId.INT]: 14, [TypeId.SLICE]: 1, [TypeId.METHOD]: 8, [TypeId.RANGE]: 2,
      [TypeId.RANGE_ITERATOR]: 2, [TypeId.LIST_ITERATOR]: 3,
    },
    tuples: [4, 19, 4, 5, 1, 4, 2, 4, 1, 3, 5, 2, 1, 4, 3, 1, 5, 1, 0, 2],
    dictTables: 4,
  },
};
