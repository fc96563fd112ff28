/** How many objects of a type there are from mark to mark, as lines of one height: for pictures of what a solution leaves behind. */

export interface ShapeLine {
  type: string;
  /** More than there were before the first mark, at each mark. */
  counts: number[];
  /** `x,y` of each mark, the beginning first, in a box of the asked size; 0 lies on the ground line. */
  points: [number, number][];
  /** The height of 0 in the box. */
  ground: number;
}

/** A line for each type that changes, the one that changes most first. `growth`: from mark to mark, so many more. */
export function shapeLines(growth: readonly Readonly<Record<string, number>>[], width: number, height: number): ShapeLine[] {
  const types = [...new Set(growth.flatMap((counts) => Object.keys(counts)))];
  const lines = types.map((type) => {
    let sum = 0;
    return { type, counts: growth.map((counts) => (sum += Object.hasOwn(counts, type) ? counts[type] : 0)) };
  });
  const farthest = (counts: readonly number[]): number => Math.max(...counts.map(Math.abs));
  lines.sort((one, other) => farthest(other.counts) - farthest(one.counts) || (one.type < other.type ? -1 : 1));
  return lines.map(({ type, counts }) => {
    const values = [0, ...counts];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const yOf = (value: number): number => (high === low ? height : Math.round(((high - value) / (high - low)) * height * 10) / 10);
    const step = width / Math.max(1, counts.length);
    const points = values.map((value, at): [number, number] => [Math.round(at * step * 10) / 10, yOf(value)]);
    return { type, counts, points, ground: yOf(0) };
  });
}
