/**
 * CPython's sort of an array, comparison for comparison (`__lt__` may print or raise, so the order of comparisons shows). Works on
 * plain numbers and a function that says whether one comes before another; if that throws, the array still holds every
 * number once. CPython: Objects/listobject.c, described in Objects/listsort.txt.
 */
export interface SortOptions {
  /** Which runs are merged when: by their lengths (up to 3.10) or by node powers (from 3.11). */
  merges: 'lengths' | 'powers';
  /** Stretches of equal items belong to descending runs too (from 3.13). */
  runsWithTies: boolean;
}

type Less = (a: number, b: number) => boolean;

interface Run {
  base: number;
  length: number;
  power: number;
}

interface MergeState {
  array: number[];
  less: Less;
  minGallop: number;
  pending: Run[];
}

const MIN_GALLOP = 7;
const MAX_MINRUN = 64;

/** Sorts the array in place. CPython: list_sort_impl(), without what it does to the list. */
export function timsort(array: number[], less: Less, options: SortOptions): void {
  if (array.length < 2) return;
  const state: MergeState = { array, less, minGallop: MIN_GALLOP, pending: [] };
  const minrun = computeMinrun(array.length);
  for (let low = 0, remaining = array.length; remaining > 0;) {
    let length = options.runsWithTies ? countRunWithTies(array, low, remaining, less) : countRun(array, low, remaining, less);
    if (length < minrun) {
      const forced = Math.min(remaining, minrun);
      binarySort(array, low, low + forced, low + length, less);
      length = forced;
    }
    if (options.merges === 'powers') foundNewRun(state, length);
    state.pending.push({ base: low, length, power: 0 });
    if (options.merges === 'lengths') mergeCollapse(state);
    low += length;
    remaining -= length;
  }
  mergeForceCollapse(state);
}

/** CPython: merge_compute_minrun(). */
function computeMinrun(length: number): number {
  let n = length;
  let lost = 0;
  while (n >= MAX_MINRUN) {
    lost |= n & 1;
    n >>= 1;
  }
  return n + lost;
}

export function reverseStretch(array: number[], from: number, count: number): void {
  for (let low = from, high = from + count - 1; low < high; low++, high--) {
    const kept = array[low];
    array[low] = array[high];
    array[high] = kept;
  }
}

/** Moves `count` numbers within the array, whether or not the places overlap: an order faster than `copyWithin` on an array. */
function moveStretch(array: number[], to: number, from: number, count: number): void {
  if (to <= from) for (let i = 0; i < count; i++) array[to + i] = array[from + i];
  else for (let i = count - 1; i >= 0; i--) array[to + i] = array[from + i];
}

/** Length of the run at `low`, which is made ascending. CPython: count_run() up to 3.12. */
function countRun(array: number[], low: number, remaining: number, less: Less): number {
  if (remaining === 1) return 1;
  let n = 2;
  if (less(array[low + 1], array[low])) {
    while (n < remaining && less(array[low + n], array[low + n - 1])) n++;
    reverseStretch(array, low, n);
  } else while (n < remaining && !less(array[low + n], array[low + n - 1])) n++;
  return n;
}

/** CPython: count_run() from 3.13. */
function countRunWithTies(array: number[], low: number, remaining: number, less: Less): number {
  const nextSmaller = (n: number): boolean => less(array[low + n], array[low + n - 1]);
  let n = 1;
  while (n < remaining && !nextSmaller(n)) n++;
  if (n === remaining) return n;
  if (n > 1) {
    if (less(array[low], array[low + n - 1])) return n;
    reverseStretch(array, low, n);
  }
  n++;
  let equal = 0;
  const reverseEqual = (): void => {
    if (equal > 0) reverseStretch(array, low + n - equal - 1, equal + 1);
    equal = 0;
  };
  for (; n < remaining; n++) {
    if (nextSmaller(n)) reverseEqual();
    else if (less(array[low + n - 1], array[low + n])) break;
    else equal++;
  }
  reverseEqual();
  reverseStretch(array, low, n);
  while (n < remaining && !nextSmaller(n)) n++;
  return n;
}

/** Sorts `low` to `high`, of which everything before `start` is sorted. CPython: binarysort(). */
function binarySort(array: number[], low: number, high: number, start: number, less: Less): void {
  for (let next = start; next < high; next++) {
    const pivot = array[next];
    let left = low;
    let right = next;
    while (left < right) {
      const middle = (left + right) >> 1;
      if (less(pivot, array[middle])) right = middle;
      else left = middle + 1;
    }
    for (let at = next; at > left; at--) array[at] = array[at - 1];
    array[left] = pivot;
  }
}

/** CPython: powerloop(). */
function nodePower(start: number, first: number, second: number, total: number): number {
  let power = 0;
  let a = 2 * start + first;
  let b = a + first + second;
  for (;;) {
    power++;
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) return power;
    a *= 2;
    b *= 2;
  }
}

/** CPython: found_new_run(). */
function foundNewRun(state: MergeState, length: number): void {
  const { pending } = state;
  if (pending.length === 0) return;
  const last = pending[pending.length - 1];
  const power = nodePower(last.base, last.length, length, state.array.length);
  while (pending.length > 1 && pending[pending.length - 2].power > power) mergeAt(state, pending.length - 2);
  pending[pending.length - 1].power = power;
}

/** CPython: merge_collapse(), up to 3.10. */
function mergeCollapse(state: MergeState): void {
  const { pending } = state;
  while (pending.length > 1) {
    let n = pending.length - 2;
    const length = (i: number): number => pending[i].length;
    if ((n > 0 && length(n - 1) <= length(n) + length(n + 1)) || (n > 1 && length(n - 2) <= length(n - 1) + length(n))) {
      if (length(n - 1) < length(n + 1)) n--;
    } else if (length(n) > length(n + 1)) return;
    mergeAt(state, n);
  }
}

/** CPython: merge_force_collapse(). */
function mergeForceCollapse(state: MergeState): void {
  const { pending } = state;
  while (pending.length > 1) {
    let n = pending.length - 2;
    if (n > 0 && pending[n - 1].length < pending[n + 1].length) n--;
    mergeAt(state, n);
  }
}

/** Merges two neighbouring runs, leaving out what is in place already. CPython: merge_at(). */
function mergeAt(state: MergeState, i: number): void {
  const { array, pending, less } = state;
  let { base: a, length: na } = pending[i];
  const { base: b, length } = pending[i + 1];
  pending[i].length = na + length;
  pending.splice(i + 1, 1);
  const skipped = gallopRight(array[b], array, a, na, 0, less);
  a += skipped;
  na -= skipped;
  if (na === 0) return;
  const nb = gallopLeft(array[a + na - 1], array, b, length, length - 1, less);
  if (nb <= 0) return;
  if (na <= nb) mergeLow(state, a, na, b, nb);
  else mergeHigh(state, a, na, b, nb);
}

/** Where `key` belongs among `n` sorted items from `base`, before equal ones; the search begins at `hint`. CPython: gallop_left(). */
function gallopLeft(key: number, array: number[], base: number, n: number, hint: number, less: Less): number {
  const at = base + hint;
  let last = 0;
  let offset = 1;
  if (less(array[at], key)) {
    const most = n - hint;
    while (offset < most && less(array[at + offset], key)) {
      last = offset;
      offset = offset * 2 + 1;
    }
    offset = Math.min(offset, most) + hint;
    last += hint;
  } else {
    const most = hint + 1;
    while (offset < most && !less(array[at - offset], key)) {
      last = offset;
      offset = offset * 2 + 1;
    }
    [last, offset] = [hint - Math.min(offset, most), hint - last];
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    if (less(array[base + middle], key)) last = middle + 1;
    else offset = middle;
  }
  return offset;
}

/** As `gallopLeft`, but behind equal items. CPython: gallop_right(). */
function gallopRight(key: number, array: number[], base: number, n: number, hint: number, less: Less): number {
  const at = base + hint;
  let last = 0;
  let offset = 1;
  if (less(key, array[at])) {
    const most = hint + 1;
    while (offset < most && less(key, array[at - offset])) {
      last = offset;
      offset = offset * 2 + 1;
    }
    [last, offset] = [hint - Math.min(offset, most), hint - last];
  } else {
    const most = n - hint;
    while (offset < most && !less(key, array[at + offset])) {
      last = offset;
      offset = offset * 2 + 1;
    }
    offset = Math.min(offset, most) + hint;
    last += hint;
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    if (less(key, array[base + middle])) offset = middle;
    else last = middle + 1;
  }
  return offset;
}

/** What is left of two runs while they are merged, and the place to write to. */
interface Merge {
  a: number;
  na: number;
  b: number;
  nb: number;
  to: number;
}

/**
 * Merges runs of which the first is not longer: it moves to a copy, and the place fills from the left. What is left of the copy
 * is written back in any case, so that a comparison that throws loses nothing. CPython: merge_lo().
 */
function mergeLow(state: MergeState, a: number, na: number, b: number, nb: number): void {
  const { array } = state;
  const copy = array.slice(a, a + na);
  const merge: Merge = { a: 0, na, b, nb, to: a };
  array[merge.to++] = array[merge.b++];
  merge.nb--;
  try {
    if (merge.nb > 0 && merge.na > 1) mergeLowLoop(state, copy, merge);
  } finally {
    if (merge.na === 1 && merge.nb > 0) {
      // The last of the first run is greater than all that is left of the second, or so it counts after an exception.
      moveStretch(array, merge.to, merge.b, merge.nb);
      array[merge.to + merge.nb] = copy[merge.a];
    } else for (let i = 0; i < merge.na; i++) array[merge.to + i] = copy[merge.a + i];
  }
}

function mergeLowLoop(state: MergeState, copy: number[], m: Merge): void {
  const { array, less } = state;
  let minGallop = state.minGallop;
  for (;;) {
    let fromA = 0;
    let fromB = 0;
    while (fromA < minGallop && fromB < minGallop) {
      if (less(array[m.b], copy[m.a])) {
        array[m.to++] = array[m.b++];
        fromB++;
        fromA = 0;
        if (--m.nb === 0) return;
      } else {
        array[m.to++] = copy[m.a++];
        fromA++;
        fromB = 0;
        if (--m.na === 1) return;
      }
    }
    minGallop++;
    do {
      if (minGallop > 1) minGallop--;
      state.minGallop = minGallop;
      fromA = gallopRight(array[m.b], copy, m.a, m.na, 0, less);
      for (let i = 0; i < fromA; i++) array[m.to++] = copy[m.a++];
      m.na -= fromA;
      if (fromA > 0 && m.na <= 1) return;
      array[m.to++] = array[m.b++];
      if (--m.nb === 0) return;
      fromB = gallopLeft(copy[m.a], array, m.b, m.nb, 0, less);
      moveStretch(array, m.to, m.b, fromB);
      m.to += fromB;
      m.b += fromB;
      m.nb -= fromB;
      if (m.nb === 0) return;
      array[m.to++] = copy[m.a++];
      if (--m.na === 1) return;
    } while (fromA >= MIN_GALLOP || fromB >= MIN_GALLOP);
    minGallop++;
    state.minGallop = minGallop;
  }
}

/** As `mergeLow` when the second run is the shorter one: filled from the right. CPython: merge_hi(). */
function mergeHigh(state: MergeState, a: number, na: number, b: number, nb: number): void {
  const { array } = state;
  const copy = array.slice(b, b + nb);
  // `a`, `b` and `to` are the last places; `first` of the first run never changes.
  const merge: Merge = { a: a + na - 1, na, b: nb - 1, nb, to: b + nb - 1 };
  array[merge.to--] = array[merge.a--];
  merge.na--;
  try {
    if (merge.na > 0 && merge.nb > 1) mergeHighLoop(state, copy, merge, a);
  } finally {
    if (merge.nb === 1 && merge.na > 0) {
      moveStretch(array, merge.to + 1 - merge.na, merge.a + 1 - merge.na, merge.na);
      array[merge.to - merge.na] = copy[merge.b];
    } else for (let i = 0; i < merge.nb; i++) array[merge.to - (merge.nb - 1) + i] = copy[i];
  }
}

function mergeHighLoop(state: MergeState, copy: number[], m: Merge, first: number): void {
  const { array, less } = state;
  let minGallop = state.minGallop;
  for (;;) {
    let fromA = 0;
    let fromB = 0;
    while (fromA < minGallop && fromB < minGallop) {
      if (less(copy[m.b], array[m.a])) {
        array[m.to--] = array[m.a--];
        fromA++;
        fromB = 0;
        if (--m.na === 0) return;
      } else {
        array[m.to--] = copy[m.b--];
        fromB++;
        fromA = 0;
        if (--m.nb === 1) return;
      }
    }
    minGallop++;
    do {
      if (minGallop > 1) minGallop--;
      state.minGallop = minGallop;
      fromA = m.na - gallopRight(copy[m.b], array, first, m.na, m.na - 1, less);
      m.to -= fromA;
      m.a -= fromA;
      moveStretch(array, m.to + 1, m.a + 1, fromA);
      m.na -= fromA;
      if (m.na === 0) return;
      array[m.to--] = copy[m.b--];
      if (--m.nb === 1) return;
      fromB = m.nb - gallopLeft(array[m.a], copy, 0, m.nb, m.nb - 1, less);
      for (let i = 0; i < fromB; i++) array[m.to--] = copy[m.b--];
      m.nb -= fromB;
      if (fromB > 0 && m.nb <= 1) return;
      array[m.to--] = array[m.a--];
      if (--m.na === 0) return;
    } while (fromA >= MIN_GALLOP || fromB >= MIN_GALLOP);
    minGallop++;
    state.minGallop = minGallop;
  }
}
