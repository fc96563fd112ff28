import 'server-only';
import { z } from 'zod';
import { createHighlighter } from '@/lib/content/highlight';
import type { Element } from '@/lib/content/types';
import { env } from '@/lib/env';
import { PROFILE_IDS } from '@/lib/python/api';
import type { KnobRow, ProfileId } from '@/lib/python/api';
import { readPageData } from '../page-data/read-page-data';
import { valueSpans, versionsAtChange } from './value-spans';
import type { ValueSpan } from './value-spans';

const Knobs: z.ZodType<KnobRow[]> = z.array(z.object({
  id: z.string(), title: z.string(), sentence: z.string(), program: z.string(),
  values: z.array(z.object({ value: z.string(), profiles: z.array(z.enum(PROFILE_IDS as readonly [ProfileId, ...ProfileId[]])) })).min(2),
}));

/** A knob as it is shown. */
export interface KnobView extends Omit<KnobRow, 'values'> {
  highlighted: Element;
  /** Its values along the versions. */
  spans: ValueSpan[];
  /** The versions that are compared first. */
  change: [before: ProfileId, after: ProfileId];
}

let known: Promise<KnobView[]> | undefined;

async function load(): Promise<KnobView[]> {
  const [rows, highlighter] = await Promise.all([readPageData('knobs.json', Knobs), createHighlighter()]);
  return rows.map(({ values, ...row }) => ({
    ...row, highlighted: highlighter.highlight(row.program, 'python'), spans: valueSpans({ values }), change: versionsAtChange({ values }),
  }));
}

/** What differs between the versions, in the order in which it is best told. */
export function listKnobs(): Promise<KnobView[]> {
  const knobs = known ?? load();
  if (!env.isDevelopment) known = knobs;
  knobs.catch(() => { known = undefined; });
  return knobs;
}
