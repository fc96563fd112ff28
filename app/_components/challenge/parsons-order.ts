/** The pieces of a shuffled solution as they lie: rows from top to bottom, and how far each piece is moved in. */
import type { ParsonsPuzzle, PlacedRow } from '@/lib/grading/parsons';

/** Stands in the list between the program and the pieces that are not in it. */
export const REST = 'rest';

export interface ParsonsOrder {
  /** Ids of given rows, `REST`, and of pieces. */
  rows: string[];
  indents: Record<string, number>;
}

export const DEEPEST = 6;

export const openingOrder = ({ given, pieces }: ParsonsPuzzle): ParsonsOrder => (
  { rows: [...given.map(({ id }) => id), REST, ...pieces.map(({ id }) => id)], indents: {} }
);

/** What was kept of an earlier visit; null when it does not fit the puzzle any more. */
export function readOrder(text: string | null, puzzle: ParsonsPuzzle): ParsonsOrder | null {
  if (text === null) return null;
  try {
    const { rows, indents } = JSON.parse(text) as ParsonsOrder;
    const fits = [...rows].sort().join() === [...openingOrder(puzzle).rows].sort().join();
    return fits && typeof indents === 'object' ? { rows, indents } : null;
  } catch {
    return null;
  }
}

export const indentOf = ({ indents }: ParsonsOrder, id: string): number => indents[id] ?? 0;

/** The order with a row moved to a place. */
export function moveTo(order: ParsonsOrder, id: string, place: number): ParsonsOrder {
  const rows = order.rows.filter((row) => row !== id);
  rows.splice(Math.max(0, Math.min(place, rows.length)), 0, id);
  return { ...order, rows };
}

export const moveBy = (order: ParsonsOrder, id: string, steps: number): ParsonsOrder => moveTo(order, id, order.rows.indexOf(id) + steps);

export const indentBy = (order: ParsonsOrder, id: string, levels: number): ParsonsOrder => (
  { ...order, indents: { ...order.indents, [id]: Math.max(0, Math.min(DEEPEST, indentOf(order, id) + levels)) } }
);

export const isPlaced = ({ rows }: ParsonsOrder, id: string): boolean => rows.indexOf(id) < rows.indexOf(REST);

/** What is in the program, for the server. */
export const placedRows = (order: ParsonsOrder): PlacedRow[] =>
  order.rows.slice(0, order.rows.indexOf(REST)).map((id) => ({ id, indent: indentOf(order, id) }));

/** Where a piece is now, for those who do not see it. */
export function placeText(order: ParsonsOrder, id: string): string {
  if (!isPlaced(order, id)) return 'Not in the program.';
  const depth = indentOf(order, id);
  return `Row ${order.rows.indexOf(id) + 1} of ${order.rows.indexOf(REST)}, depth ${depth}.`;
}
