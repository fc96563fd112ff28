/** What differs between CPython versions in lists, dicts, sets and their kin: `knobs.containers`. */
export interface ContainerKnobs {
  /** ValueError of `index` of a list and of a range; `item` is the repr of what was not found. */
  notInSequence(typeName: string, item: () => string): string;
  /** ValueError of `index` and `remove` of a deque. */
  notInDeque(method: 'index' | 'remove', item: () => string): string;
  /** An OrderedDict is shown as a dict (from 3.12), or as a list of pairs. */
  orderedDictShownAs: 'dict' | 'pairs';
  /** `pop` and `popitem` of a class that extends OrderedDict call its `__contains__`, `__getitem__` and `__delitem__` (up to 3.10). */
  orderedDictPopsByMethods: boolean;
  /** Iterators of OrderedDict take its being cleared for a change of the order (from 3.13), not of the size alone. */
  orderedDictClearChangesState: boolean;
  /** The repr of a list holds the item that is being shown (from 3.13). */
  listReprHolds: boolean;
  /** TypeError where a list slice is assigned what cannot be iterated. */
  sliceAssignment: string;
  /** TypeError of `dict.update` and `dict` for element number `index`, which is no sequence. */
  updateElement(index: number): string;
  /** The TypeError of a key or element without a hash says what it was to be used as (from 3.14). */
  explainsUnhashable: boolean;
  /** Storing under a key holds the key and the value before its hash is asked (from 3.11). */
  storingHolds: boolean;
  /** A pair that an iterator gives out is tracked even if it is not the one that it gives out again (up to 3.14). */
  freshPairsTracked: boolean;
  /** Making a tuple of an iterable asks for its length (up to 3.13). */
  tupleAsksLength: boolean;
  /** Slices have a hash, and mapping proxies that of their mapping (from 3.12). */
  sliceHash: boolean;
  /** Capacity that a list gets when it has to hold so many items. */
  listRoom(wanted: number): number;
  /** A list that grows by more than that leaves free gets just what it needs (from 3.9). */
  listRoomFits: boolean;
  /** What a list without storage is filled with gets an even number of places (from 3.10). */
  evenListRoom: boolean;
  /** A call of `list` makes just the places that its argument has items (3.8 and 3.9). */
  listCallFits: boolean;
  /** Whether so many entries are too many for a set's table. */
  setIsFull(fill: number, mask: number): boolean;
  /** All empty frozensets that the type makes are one object (up to 3.9). */
  sharesEmptyFrozenset: boolean;
  /** Which empty dicts have a table at once: all (up to 3.7), those that `dict()` makes (up to 3.9), or none. */
  emptyTables: 'all' | 'called' | 'none';
  /** A list of at most this capacity keeps it, however few items are left (32 from 3.14). */
  listCapacityKept: number;
  /** `pop` of the last item gives the storage back (from 3.12); before, a list of capacity 1 kept it. */
  popClearsList: boolean;
  /** `del items[i]` does to the storage what deleting a slice does, nothing (3.13), or what `pop` does (from 3.14). */
  deletedItem: 'as slice' | 'keeps' | 'resizes';
  /** Bytes of a dict's keys object: its header, and an entry of a dict whose keys are all strings. */
  dictKeysHeader: number;
  /** The bytes of a list or tuple go into a bytearray in one go (from 3.11), or one after the other as from any iterable. */
  bytearrayReadsSequences: boolean;
  /** The closing zero byte of a bytearray is part of its allocation (up to 3.14), or of the bytes object below it. */
  bytearrayCountsClosing: boolean;
  /** The arithmetic that rounds up the size of a dict's index doubles some sizes (3.10 to 3.12). */
  overstatesKeys: boolean;
  /** `str.split` makes its list as long as the text allows (from 3.12), or of 12 items. */
  splitLooksAtText: boolean;
  dictStringEntry: number;
  /** A list that takes up a set, dict or view grows by list_resize() (from 3.13), not by an exact allocation. */
  extendResizesForSets: boolean;
  /** How timsort chooses the runs it merges: by their lengths (up to 3.10), or by node powers (from 3.11). */
  sortMerges: 'lengths' | 'powers';
  /** count_run() also takes stretches of equal items into a run, and reverses descending ones with ties (from 3.13). */
  sortRunsWithTies: boolean;
  /** TypeError of a class that lacks the named methods. */
  abstractClass(name: string, methods: readonly string[]): string;
  /** Bytes of a deque without its blocks: from 3.11 on it keeps spare blocks of its own. */
  dequeSize: number;
  /** itertools has `batched` (from 3.12). */
  batched: boolean;
  /** `map` takes `strict` (from 3.14). */
  strictMap: boolean;
  /** "'key' is an invalid keyword argument for sort()" (up to 3.12), or "sort() got an unexpected keyword argument 'key'". */
  unexpectedKeyword(called: string, keyword: string): string;
}
