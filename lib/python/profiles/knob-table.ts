import type { KnobRow } from '../api';
import { PROFILE_IDS } from '../api';
import { profiles } from './index';
import { knobStories } from './knob-stories';

const tabulate = (): KnobRow[] => knobStories.map(({ value, ...story }) => {
  const values: KnobRow['values'] = [];
  for (const profile of PROFILE_IDS) {
    const words = value(profiles[profile]);
    const group = values.find((candidate) => candidate.value === words);
    if (group === undefined) values.push({ value: words, profiles: [profile] });
    else group.profiles.push(profile);
  }
  return { ...story, values };
});

/** All knobs side by side, for the command line and the page's data; engines that run programs are bundled without. */
export const knobTable: readonly KnobRow[] = /* @__PURE__ */ tabulate();
