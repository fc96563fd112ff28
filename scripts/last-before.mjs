/** The last item that starts at a place or before it; `items` are in the order of their `start`. Undefined if all start behind it. */
export function lastBefore(items, place) {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].start <= place) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
