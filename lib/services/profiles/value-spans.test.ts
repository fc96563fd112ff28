import { expect, test } from 'vitest';
import { knobTable } from '@/lib/python';
import { PROFILE_IDS } from '@/lib/python/api';
import { valueSpans, versionsAtChange } from './value-spans';

test('spans cover all versions, and neighbours differ', () => {
  for (const knob of knobTable) {
    const spans = valueSpans(knob);
    expect(spans.reduce((sum, { length }) => sum + length, 0)).toBe(PROFILE_IDS.length);
    expect(spans.filter(({ value }, i) => value === '' || value === spans[i + 1]?.value)).toEqual([]);
  }
});

test('a value that comes back has two spans, and the latest change is the one to look at', () => {
  const values = [{ value: 'no', profiles: PROFILE_IDS.filter((id) => id !== '3.12') }, { value: 'yes', profiles: ['3.12' as const] }];
  const some = { values };
  expect(valueSpans(some).map(({ value, from }) => [value, from])).toEqual([['no', '2.7'], ['yes', '3.12'], ['no', '3.13']]);
  expect(versionsAtChange(some)).toEqual(['3.12', '3.13']);
});
