import { DEFAULT_PROFILE, PROFILE_IDS, type ProfileId } from '@/lib/python/api';
import { UsageError, type OptionSpec } from './options';

export const PROFILE_OPTION: OptionSpec = {
  name: 'python',
  value: 'VERSION',
  help: `Behave like this CPython: ${PROFILE_IDS.join(', ')} (${DEFAULT_PROFILE})`,
};

/** The value of `--python`, or `otherwise`. Throws UsageError for a version that there is not. */
export function parseProfile(values: Map<string, string>, otherwise: ProfileId = DEFAULT_PROFILE): ProfileId {
  const text = values.get(PROFILE_OPTION.name);
  if (text === undefined) return otherwise;
  const profile = PROFILE_IDS.find((id) => id === text);
  if (profile === undefined) throw new UsageError(`there is no Python '${text}' here, but ${PROFILE_IDS.join(', ')}`);
  return profile;
}
