import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../api';
import { PROFILE_IDS, outputText } from '../api';
import { runProgram } from '../index';
import { knobStories } from './knob-stories';
import { profiles } from './index';

function printed(program: string, profile: ProfileId): string {
  const result = runProgram({ source: program, filename: 'show.py', profile });
  expect(result.outcome.kind).toBe('finished');
  return (outputText(result, 'stdout') + outputText(result, 'stderr')).replace(/0x[0-9a-f]+/g, '0x');
}

describe.each(knobStories)('the knob $id', ({ program, value }) => {
  it('is seen by its program: different values, different output', () => {
    const byValue = new Map<string, Map<string, ProfileId[]>>();
    for (const profile of PROFILE_IDS) {
      const outputs = byValue.get(value(profiles[profile])) ?? new Map<string, ProfileId[]>();
      byValue.set(value(profiles[profile]), outputs);
      const output = printed(program, profile);
      outputs.set(output, [...(outputs.get(output) ?? []), profile]);
    }
    expect(byValue.size).toBeGreaterThan(1);
    const seen = [...byValue.values()].flatMap((outputs) => [...outputs.keys()]);
    expect(new Set(seen).size, JSON.stringify([...byValue].map(([words, outputs]) => [words, [...outputs]]))).toBe(seen.length);
  });
});

it('names each knob once, in a line', () => {
  expect(new Set(knobStories.map(({ id }) => id)).size).toBe(knobStories.length);
  expect(knobStories.filter(({ sentence }) => sentence.length > 140 || !sentence.endsWith('.'))).toEqual([]);
});
