import 'server-only';
import { z } from 'zod';
import { PROFILE_IDS } from '@/lib/python/api';
import type { ProfileId } from '@/lib/python/api';
import { readPageData } from '../page-data/read-page-data';

const Profile = z.enum(PROFILE_IDS as readonly [ProfileId, ...ProfileId[]]);
const Profiles = z.array(Profile);
/** Of so many programs that a real interpreter has run, so many print the same here. */
const Score = z.object({ same: z.number(), of: z.number() });

const Conformance = z.object({
  /** Versions that programs are recorded for, oldest first; scores are in this order. */
  profiles: Profiles,
  totals: z.array(Score),
  areas: z.array(z.object({ area: z.string(), programs: z.number(), scores: z.array(Score) })),
  differences: z.array(z.object({
    reason: z.string(),
    profiles: Profiles,
    programs: z.array(z.object({ name: z.string(), profiles: Profiles, source: z.string() })),
  })),
  /** CPython's own tests, one method each, by their file. */
  slices: z.object({ profile: Profile, files: z.array(z.object({ file: z.string(), passed: z.number(), programs: z.number() })) }),
  /** Programs that a seed makes. */
  fuzzing: z.array(z.object({ what: z.string(), profile: Profile, programs: z.number(), differing: z.number() })),
});
export type Conformance = z.infer<typeof Conformance>;
export type Score = z.infer<typeof Score>;
export type Difference = Conformance['differences'][number];

/** How close the engine is to CPython, as the tests hold it. */
export const getConformance = (): Promise<Conformance> => readPageData('conformance.json', Conformance);
