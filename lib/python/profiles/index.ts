import type { ProfileId } from '../api';
import type { Knobs } from '../object/knobs';
import { knobs } from '../object/knobs';
import { python310 } from './python310';
import { python311 } from './python311';
import { python313 } from './python313';
import { python314 } from './python314';

/** The CPython versions that a run can behave like; one file each. */
export const profiles: Readonly<Record<ProfileId, Knobs>> = { '3.10': python310, '3.11': python311, '3.13': python313, '3.14': python314 };

/** Makes a profile the one of the present run. */
export function selectProfile(id: ProfileId): void {
  Object.assign(knobs, profiles[id]);
}
