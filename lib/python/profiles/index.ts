import type { ProfileId } from '../api';
import type { Knobs } from '../object/knobs';
import { knobs } from '../object/knobs';
import { python27 } from './python27';
import { python310 } from './python310';
import { python311 } from './python311';
import { python312 } from './python312';
import { python313 } from './python313';
import { python314 } from './python314';
import { python3140 } from './python3140';
import { python315 } from './python315';
import { python36 } from './python36';
import { python37 } from './python37';
import { python38 } from './python38';
import { python39 } from './python39';

/** The CPython versions that a run can behave like; one file each. What people are told about them stands in `api.ts`. */
export const profiles: Readonly<Record<ProfileId, Knobs>> = {
  '2.7': python27,
  '3.6': python36,
  '3.7': python37,
  '3.8': python38,
  '3.9': python39,
  '3.10': python310,
  '3.11': python311,
  '3.12': python312,
  '3.13': python313,
  '3.14.0': python3140,
  '3.14': python314,
  '3.15': python315,
};

/** Makes a profile the one of the present run. */
export function selectProfile(id: ProfileId): void {
  Object.assign(knobs, profiles[id]);
}
