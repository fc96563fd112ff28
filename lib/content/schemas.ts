/** What authors write in front matter and in `course.yml`. Strict: an unknown key is a problem, never ignored. */
import { z } from 'zod';
import { PROFILE_IDS, USUAL_PROFILES } from '@/lib/python/api';
import { DIFFICULTIES } from './challenge-terms';

const text = z.string().trim().min(1, 'must not be empty');
/** Ids and slugs stand in addresses and in stored attempts. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const slug = z.string().regex(SLUG, 'must consist of small letters, digits and single hyphens');
const pythonFile = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*\.py$/, 'must be a file name such as many-rounds.py');
const profile = z.enum(PROFILE_IDS as readonly [string, ...string[]] as typeof PROFILE_IDS & readonly [string, ...string[]]);
const unique = <T>(values: readonly T[]): boolean => new Set(values).size === values.length;
const profiles = z.array(profile).min(1, 'must name at least one').refine(unique, 'must not name one twice');

/** Why a challenge has no hints; it has some, otherwise. */
const noHints = text.max(240, 'must be at most 240 characters').optional();

const common = {
  title: text.max(80, 'must be at most 80 characters'),
  summary: text.max(240, 'must be at most 240 characters'),
  minutes: z.int().min(1).max(180),
  profiles: profiles.default([...USUAL_PROFILES]),
};

/** What every challenge has. */
const graded = { ...common, difficulty: z.enum(DIFFICULTIES), noHints };

const count = z.int().min(0);
const avoided = z.string().regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, 'must be a name such as gc or gc.collect');

const expectation = z.union([
  z.strictObject({ output: z.literal('as-solution') }).transform(() => ({ kind: 'output' as const })),
  z
    .strictObject({
      live: z
        .strictObject({ type: text, at: text, atMost: count.optional(), atLeast: count.optional() })
        .refine((live) => live.atMost !== undefined || live.atLeast !== undefined, 'needs atMost or atLeast'),
    })
    .transform(({ live }) => ({ kind: 'live' as const, ...live })),
  z
    .strictObject({ growth: z.strictObject({ type: text.optional(), from: text, to: text, atMost: count }) })
    .transform(({ growth }) => ({ kind: 'growth' as const, ...growth })),
  z
    .strictObject({ law: z.strictObject({ type: text.optional(), marks: z.array(text).min(3, 'must name at least three marks') }) })
    .transform(({ law }) => ({ kind: 'law' as const, ...law })),
  z.strictObject({ unforced: z.literal(true) }).transform(() => ({ kind: 'unforced' as const })),
  z
    .strictObject({ avoids: z.strictObject({ names: z.array(avoided).min(1), because: text }) })
    .transform(({ avoids }) => ({ kind: 'avoids' as const, ...avoids })),
]);

const check = z.strictObject({
  id: slug,
  title: text,
  points: z.int().min(1).max(100).default(1),
  workload: pythonFile.optional(),
  collector: z.enum(['on', 'off', 'both']).default('on'),
  expect: z.array(expectation).min(1, 'must demand something'),
  advice: text.optional(),
});

const wrongFile = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*\.(py|edit)$/, 'must be a file name such as keeps-all.py or keeps-all.edit');

const wrong = z.strictObject({
  file: wrongFile,
  fails: z.array(z.strictObject({ check: slug, message: text })).min(1, 'must name what fails'),
});

const limits = z.strictObject({
  steps: z.int().min(1).max(20_000_000).optional(),
  heapBytes: z.int().min(1).optional(),
  outputChars: z.int().min(1).optional(),
});

const lessonId = z.string().regex(/^lessons\/[a-z0-9-]+$/, 'must be lessons/…');

export const lessonSchema = z.strictObject({
  kind: z.literal('lesson'),
  ...common,
  goal: text.max(240, 'must be at most 240 characters'),
  prerequisites: z.array(lessonId).refine(unique, 'must not name one twice').default([]),
});

const program = {
  ...graded,
  module: z.string().regex(/^[a-z_][a-z0-9_]*$/, 'must be a module name such as program'),
  checks: z.array(check).min(1, 'must not be empty'),
  wrong: z.array(wrong).min(2, 'must document at least two wrong answers'),
  limits: limits.default({}),
};

export const fixSchema = z.strictObject({ kind: z.literal('fix'), ...program });
export const designSchema = z.strictObject({ kind: z.literal('design'), ...program });

/** Kinds of challenges that consist of the questions in their text. */
const questionSchema = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind), ...graded });

export const courseSchema = z.strictObject({
  title: text,
  parts: z
    .array(
      z.strictObject({
        title: text,
        summary: text,
        items: z.array(z.string().regex(/^(lessons|challenges)\/[a-z0-9-]+$/, 'must be lessons/… or challenges/…')).min(1),
      }),
    )
    .min(1),
});

export type LessonFrontMatter = z.infer<typeof lessonSchema>;
export type FixFrontMatter = z.infer<typeof fixSchema> | z.infer<typeof designSchema>;
export type CourseFile = z.infer<typeof courseSchema>;

/** Front matter by kind, for each of the two folders. A new kind of challenge is added here and in `load-item.ts`. */
export const LESSON_KINDS = { lesson: lessonSchema } as const;
export const CHALLENGE_KINDS = {
  fix: fixSchema,
  design: designSchema,
  'predict-output': questionSchema('predict-output'),
  'predict-heap': questionSchema('predict-heap'),
  find: questionSchema('find'),
} as const;

/** All keys that the schemas know: a strict object does not say which ones it would have taken. */
export const KNOWN_KEYS: readonly string[] = [
  'kind',
  'title',
  'summary',
  'minutes',
  'profiles',
  'difficulty',
  'goal',
  'prerequisites',
  'module',
  'checks',
  'wrong',
  'limits',
  'noHints',
  'id',
  'points',
  'workload',
  'expect',
  'advice',
  'output',
  'live',
  'growth',
  'avoids',
  'law',
  'marks',
  'unforced',
  'collector',
  'type',
  'at',
  'atMost',
  'atLeast',
  'from',
  'to',
  'names',
  'because',
  'file',
  'fails',
  'check',
  'message',
  'steps',
  'heapBytes',
  'outputChars',
  'parts',
  'items',
];
