/** "Did you mean: 'x'?": the nearest of some names. CPython: Python/suggestions.c. */

const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

/** Cost of turning one text into the other, or more than `maxCost`. CPython: levenshtein_distance(). */
export function editDistance(first: string, second: string, maxCost: number): number {
  let a = first;
  let b = second;
  while (a !== '' && b !== '' && a[0] === b[0]) [a, b] = [a.slice(1), b.slice(1)];
  while (a !== '' && b !== '' && a.at(-1) === b.at(-1)) [a, b] = [a.slice(0, -1), b.slice(0, -1)];
  if (a === '' || b === '') return MOVE_COST * (a.length + b.length);
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return maxCost + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > maxCost) return maxCost + 1;
  const row = Array.from({ length: a.length }, (_, i) => MOVE_COST * (i + 1));
  let result = 0;
  for (let i = 0; i < b.length; i++) {
    let distance = (result = i * MOVE_COST);
    let minimum = Infinity;
    for (let j = 0; j < a.length; j++) {
      const substitute = distance + substitutionCost(b[i], a[j]);
      distance = row[j];
      result = Math.min(Math.min(result, distance) + MOVE_COST, substitute);
      row[j] = result;
      minimum = Math.min(minimum, result);
    }
    if (minimum > maxCost) return maxCost + 1;
  }
  return result;
}

/** The candidate most like the name, or null if none is like it enough. CPython: calculate_suggestions(). */
export function nearestName(candidates: readonly string[], name: string): string | null {
  if (candidates.length >= MAX_CANDIDATES || name.length > MAX_LENGTH) return null;
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    // No more than a third of the characters involved may differ.
    const most = Math.min(Math.floor(((candidate.length + name.length + 3) * MOVE_COST) / 6), bestDistance - 1);
    const distance = editDistance(name, candidate, most);
    if (distance > most) continue;
    if (best === null || distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
