import 'server-only';
import { PROFILE_IDS } from '@/lib/python/api';
import type { KnobRow, ProfileId } from '@/lib/python/api';

/** Versions that follow each other and have one value. */
export interface ValueSpan {
  value: string;
  from: ProfileId;
  length: number;
}

/** The values of a knob along the versions, oldest first. A value that goes and comes back has two spans. */
export function valueSpans({ values }: Pick<KnobRow, 'values'>): ValueSpan[] {
  const spans: ValueSpan[] = [];
  for (const profile of PROFILE_IDS) {
    const value = values.find(({ profiles }) => profiles.includes(profile))?.value ?? '';
    const last = spans.at(-1);
    if (last?.value === value) last.length++;
    else spans.push({ value, from: profile, length: 1 });
  }
  return spans;
}

/** The two versions at the latest change of a knob, which are the ones that most people ask about. */
export function versionsAtChange(knob: Pick<KnobRow, 'values'>): [before: ProfileId, after: ProfileId] {
  const { from } = valueSpans(knob).at(-1)!;
  return [PROFILE_IDS[PROFILE_IDS.indexOf(from) - 1], from];
}
