import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from './suggestions';

/** The values are those of CPython 3.14: traceback._levenshtein_distance(). */
describe('the distance between names', () => {
  it.each([
    ['', '', 0], ['', 'a', 2], ['a', 'A', 1], ['Apple', 'Aple', 2], ['Banana', 'B@n@n@', 6], ['Cherry', 'Cherry!', 2], ['abc', 'y', 6],
    ['aa', 'bb', 4], ['aaaaa', 'AAAAA', 5], ['wxyz', 'wXyZ', 2], ['wxyz', 'wXyZ123', 8], ['Python', 'Java', 12], ['Java', 'C#', 8],
  ])('%s to %s is %i', (a, b, cost) => {
    expect(editDistance(a, b, 4000)).toBe(cost);
    expect(editDistance(b, a, 4000)).toBe(cost);
  });

  it('gives up beyond the limit', () => {
    expect(editDistance('Python', 'Java', 5)).toBeGreaterThan(5);
  });
});

describe('the nearest name', () => {
  it('differs in at most a third of the characters', () => {
    expect(nearestName(['counter', 'count', 'other'], 'countr')).toBe('counter');
    expect(nearestName(['append', 'extend'], 'push')).toBeNull();
    expect(nearestName(['blech'], 'bluch')).toBe('blech');
  });

  it('is never the name itself, and there is none for very long names or too many candidates', () => {
    expect(nearestName(['same'], 'same')).toBeNull();
    expect(nearestName(['x'.repeat(41)], `${'x'.repeat(40)}y`)).toBeNull();
    expect(nearestName(Array.from({ length: 750 }, (_, i) => `name${i}`), 'name1x')).toBeNull();
  });
});
