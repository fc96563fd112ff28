/**
 * The order in which numbers come when they are sorted and equal ones stay as they are. Nobody can tell how that was found out, since
 * comparing numbers runs no code of the program and never fails; so it need not be CPython's way, comparison for comparison
 * (`timsort.ts`), and is done with the numbers themselves side by side.
 */
const BLOCK = 8;

/** Indices of the numbers, the smallest first. There must be no NaN among them. */
export function orderOfNumbers(numbers: Float64Array<ArrayBuffer>): Int32Array {
  const { length } = numbers;
  let values = numbers;
  let order = new Int32Array(length);
  for (let i = 1; i < length; i++) order[i] = i;
  for (let low = 0; low < length; low += BLOCK) insertInOrder(values, order, low, Math.min(low + BLOCK, length));
  if (length <= BLOCK) return order;
  let spareValues = new Float64Array(length);
  let spareOrder = new Int32Array(length);
  for (let width = BLOCK; width < length; width *= 2) {
    for (let low = 0; low < length; low += 2 * width) {
      merge(values, order, spareValues, spareOrder, low, Math.min(low + width, length), Math.min(low + 2 * width, length));
    }
    [values, spareValues] = [spareValues, values];
    [order, spareOrder] = [spareOrder, order];
  }
  return order;
}

function insertInOrder(values: Float64Array, order: Int32Array, low: number, high: number): void {
  for (let next = low + 1; next < high; next++) {
    const value = values[next];
    const index = order[next];
    let at = next;
    for (; at > low && value < values[at - 1]; at--) {
      values[at] = values[at - 1];
      order[at] = order[at - 1];
    }
    values[at] = value;
    order[at] = index;
  }
}

/** Merges two neighbouring stretches into the same place of the other arrays. */
function merge(
  values: Float64Array, order: Int32Array, toValues: Float64Array, toOrder: Int32Array, low: number, middle: number, high: number,
): void {
  let left = low;
  let right = middle;
  // What is in order already is copied.
  if (middle === high || values[middle - 1] <= values[middle]) right = high;
  for (let at = low; at < high; at++) {
    const takesRight = right < high && (left === middle || values[right] < values[left]);
    const from = takesRight ? right++ : left++;
    toValues[at] = values[from];
    toOrder[at] = order[from];
  }
}
