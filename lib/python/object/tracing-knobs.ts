/** What differs between CPython versions in the blocks of memory that `tracemalloc` sees: `knobs.tracing`. */
export interface TracingKnobs {
  /**
   * Where the inline attribute values of an instance are: nowhere (up to 3.10), in a block beside it (3.11, 3.12), or behind it in its own
   * block (from 3.13).
   */
  inlineValues: 'none' | 'beside' | 'behind';
  /** Objects kept for reuse that the collector's count never sees, by type id, and tables of small dicts. */
  keptForReuse: Readonly<Record<number, number>>;
  keptDictTables: number;
  /** Bytes that are asked for to hold an int of one digit: what it needs, or a whole struct (from 3.11). */
  smallInt: number;
  /** `len` asks for what its int needs (up to 3.13), and `sum` does (3.12 and 3.13). */
  exactInts: { len: boolean; sum: boolean };
  /**
   * What waits in the free lists when a program that imports tracemalloc begins, the library being compiled: objects by type id, tuples of one item, of two, and so on,
   * and tables of small dicts.
   */
  atStart: { types: Readonly<Record<number, number>>; tuples: readonly number[]; dictTables: number };
  /** `get_object_traceback` finds objects that have a header for their attributes (not in 3.11). */
  findsInstances: boolean;
  /** A trace says how many frames there were (from 3.9). */
  countsFrames: boolean;
}
