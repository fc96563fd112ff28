/** How many objects are in CPython's free lists, at least. */
export interface FreeListLevels {
  list?: number;
  dict?: number;
  method?: number;
  nativeFunction?: number;
  listIterator?: number;
  slice?: number;
  /** By length. */
  tuples?: Readonly<Record<number, number>>;
}
