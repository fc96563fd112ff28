import type { ContainerKnobs } from '../object/container-knobs';

/** `knobs.containers` of each profile, each after the one before it. */
export const containers310: ContainerKnobs = {
  notInSequence: (typeName, item) => `${item()} is not in ${typeName}`,
  notInDeque: (_method, item) => `${item()} is not in deque`,
  orderedDictShownAs: 'pairs',
  orderedDictPopsByMethods: true,
  orderedDictClearChangesState: false,
  listReprHolds: false,
  sliceAssignment: 'can only assign an iterable',
  updateElement: (index) => `cannot convert dictionary update sequence element #${index} to a sequence`,
  explainsUnhashable: false,
  sliceHash: false,
  storingHolds: false,
  freshPairsTracked: true,
  tupleAsksLength: true,
  listCapacityKept: 0,
  listRoom: (wanted) => (wanted + (wanted >> 3) + 6) & ~3,
  listRoomFits: true,
  evenListRoom: true,
  listCallFits: false,
  setIsFull: (fill, mask) => fill * 5 >= mask * 3,
  emptyTables: 'none',
  sharesEmptyFrozenset: false,
  popClearsList: false,
  deletedItem: 'as slice',
  dictKeysHeader: 40,
  bytearrayCountsClosing: true,
  bytearrayReadsSequences: false,
  overstatesKeys: true,
  splitLooksAtText: false,
  dictStringEntry: 24,
  extendResizesForSets: false,
  sortMerges: 'lengths',
  sortRunsWithTies: false,
  strictMap: false,
  abstractClass: (name, methods) => (
    `Can't instantiate abstract class ${name} with abstract method${methods.length === 1 ? '' : 's'} ${methods.join(', ')}`
  ),
  dequeSize: 80,
  batched: false,
  unexpectedKeyword: (name, keyword) => `'${keyword}' is an invalid keyword argument for ${name}`,
};

export const containers311: ContainerKnobs = {
  ...containers310, storingHolds: true, bytearrayReadsSequences: true, orderedDictPopsByMethods: false, sortMerges: 'powers', dictKeysHeader: 32, dictStringEntry: 16, dequeSize: 216,
};

export const containers312: ContainerKnobs = {
  ...containers311,
  splitLooksAtText: true,
  sliceHash: true,
  orderedDictShownAs: 'dict',
  popClearsList: true,
  abstractClass: (name, methods) => {
    const plural = methods.length === 1 ? '' : 's';
    return `Can't instantiate abstract class ${name} without an implementation for abstract method${plural} '${methods.join("', '")}'`;
  },
  batched: true,
};

export const containers313: ContainerKnobs = {
  ...containers312,
  orderedDictClearChangesState: true,
  listReprHolds: true,
  sliceAssignment: 'must assign iterable to extended slice',
  deletedItem: 'keeps',
  overstatesKeys: false,
  extendResizesForSets: true,
  sortRunsWithTies: true,
  unexpectedKeyword: (name, keyword) => `${name} got an unexpected keyword argument '${keyword}'`,
};

export const containers314: ContainerKnobs = {
  ...containers313,
  tupleAsksLength: false,
  notInSequence: (typeName) => `${typeName}.index(x): x not in ${typeName}`,
  notInDeque: (method) => `deque.${method}(x): x not in deque`,
  updateElement: () => 'object is not iterable',
  explainsUnhashable: true,
  listCapacityKept: 32,
  deletedItem: 'resizes',
  strictMap: true,
};

export const containers315: ContainerKnobs = { ...containers314, bytearrayCountsClosing: false, freshPairsTracked: false };

/** The older memory models. */
export const containers39: ContainerKnobs = {
  ...containers310, evenListRoom: false, listCallFits: true, emptyTables: 'called', overstatesKeys: false, sharesEmptyFrozenset: true,
};
export const containers38: ContainerKnobs = {
  ...containers39, listRoom: (wanted) => wanted + (wanted >> 3) + (wanted < 9 ? 3 : 6), listRoomFits: false,
};
export const containers37: ContainerKnobs = { ...containers38, emptyTables: 'all', listCallFits: false };
export const containers36: ContainerKnobs = { ...containers37, setIsFull: (fill, mask) => fill * 3 >= mask * 2 };
