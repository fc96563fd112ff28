/** Pointing at a heap: the same in the drawing and in the table, by mouse, by keyboard and by screen reader. */

/** What may be pointed at. Boxes are objects, folded types and roots; arrows are references. */
export type Offered = 'boxes' | 'arrows' | 'both';

export interface HeapSelection {
  offers: Offered;
  /** Keys of the boxes (`o12`, `r0`, `Node/live`) and arrows (`o12-o13`) that are chosen; no key names both. */
  chosen: readonly string[];
  /** One of them was pressed, chosen or not. */
  onChoose(key: string): void;
}

export const offersBoxes = (selection: HeapSelection | undefined): selection is HeapSelection =>
  selection !== undefined && selection.offers !== 'arrows';

export const offersArrows = (selection: HeapSelection | undefined): selection is HeapSelection =>
  selection !== undefined && selection.offers !== 'boxes';
