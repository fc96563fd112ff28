/** What goes over the wire of the HTTP API. The OpenAPI document is made of these, and answers are checked against them in the tests. */
import { z } from 'zod';
import { CHALLENGE_KIND_NAMES, CHALLENGE_ORDERS, DIFFICULTIES } from '@/lib/content/challenge-terms';
import { PROFILE_IDS, type ProfileId } from '@/lib/python/api';

/** Version of the API: part of every address. Changes that a careful client would not notice do not change it. */
export const API_VERSION = 'v1';
export const API_ROOT = `/api/${API_VERSION}`;

export const SCOPES = ['submissions:read', 'submissions:write', 'grade'] as const;
export type Scope = (typeof SCOPES)[number];

export const Profile = z.enum(PROFILE_IDS as readonly [ProfileId, ...ProfileId[]]).meta({
  id: 'Profile', description: 'The CPython version whose behaviour a run has.', example: '3.14',
});

export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(100).meta({
  description: 'The last part of the challenge’s address.', example: 'listener-list',
});
const Id = z.string().min(1).max(64);
const Time = z.iso.datetime().meta({ description: 'UTC, ISO 8601.' });
const Version = z.string().meta({ description: 'Hash of all files of the challenge: changes when anything of it changes.' });
const Outcome = z.enum(['passed', 'failed', 'not-graded']).meta({
  id: 'Outcome', description: '`not-graded` costs nothing: the answer was empty or no valid Python, or the run could not be made; `reason` says which.',
});

export const Criterion = z.object({
  id: z.string(),
  title: z.string(),
  points: z.number().meta({ description: 'What it counts when it holds.' }),
  passed: z.boolean(),
  earned: z.number().optional().meta({ description: 'Points that it earned, where that is neither all nor none of them.' }),
  message: z.string().meta({ description: 'What was expected and what was found, for the learner.' }),
  detail: z.string().optional().meta({ description: 'More of it, preformatted: a traceback, a difference.' }),
}).meta({ id: 'Criterion', override: { additionalProperties: true } });

export const Verdict = z.object({
  challenge: z.string().meta({ example: 'challenges/listener-list' }),
  version: Version,
  engine: z.string().meta({ description: 'Version of the Python engine.' }),
  profile: Profile,
  outcome: Outcome,
  reason: z.string().optional().meta({ description: 'Why it was not graded.' }),
  score: z.number(),
  maxScore: z.number(),
  checks: z.array(Criterion).meta({ description: 'In the challenge’s order; empty when not graded.' }),
}).meta({
  id: 'Verdict', description: 'Byte for byte what the page shows and `npx leaklab grade --json` prints.',
  override: { additionalProperties: true },
});

export const Kind = z.enum(CHALLENGE_KIND_NAMES).meta({ id: 'ChallengeKind' });
export const Difficulty = z.enum(DIFFICULTIES).meta({ id: 'Difficulty', description: 'How hard it is, in three steps.' });

export const ChallengeSummary = z.object({
  slug: Slug,
  id: z.string(),
  kind: z.string().meta({ description: 'What is asked: `fix`, `predict-output`, … More kinds may come.', example: 'fix' }),
  title: z.string(),
  summary: z.string(),
  minutes: z.number().meta({ description: 'How long it takes, roughly.' }),
  difficulty: Difficulty,
  version: Version,
  profiles: z.array(Profile).meta({ description: 'The first is the one that is taken when none is named.' }),
  answer: z.enum(['program', 'json']).meta({ description: 'What `answer` of a submission is: a program’s text, or answers as JSON text.' }),
  page: z.url().meta({ description: 'Where people do it.' }),
}).meta({ id: 'ChallengeSummary' });

const NamedObject = z.object({
  way: z.string().meta({ description: 'The way to it; answers call it by that.', example: 'a.next' }),
  name: z.string(),
}).meta({ id: 'NamedObject' });

const OpenQuestion = z.object({
  id: z.string(),
  kind: z.enum(['output', 'heap', 'find']),
  title: z.string(),
  profiles: z.array(Profile),
  program: z.string().meta({ description: 'The program that the question is about.' }),
  options: z.array(z.string()).optional().meta({ description: '`output`: what to choose from; empty when the output is to be typed.' }),
  asks: z.string().optional().meta({ description: 'What is asked about the objects, or what is to be pointed at.', example: 'alive' }),
  at: z.string().nullable().optional().meta({ description: 'The mark in the program at which it is asked; null for the whole run.' }),
  objects: z.array(NamedObject).optional(),
  dies: z.array(NamedObject).optional().meta({ description: 'What a right answer frees.' }),
  lives: z.array(NamedObject).optional().meta({ description: 'What a right answer keeps.' }),
}).meta({ id: 'Question' });

export const Challenge = ChallengeSummary.extend({
  checks: z.array(z.object({ id: z.string(), title: z.string(), points: z.number() })).meta({ description: 'What is checked.' }),
  file: z.string().nullable().meta({ description: 'Name of the file that is handed in; null when answers are.', example: 'events.py' }),
  starter: z.string().nullable().meta({ description: 'What a learner begins with.' }),
  questions: z.array(OpenQuestion),
  hints: z.number().meta({ description: 'How many there are. They are given on the page alone.' }),
}).meta({ id: 'Challenge' });

export const ChallengeList = z.object({ challenges: z.array(ChallengeSummary) }).meta({ id: 'ChallengeList' });

export const LONGEST_ANSWER = 200_000;
export const LARGEST_BATCH = 50;

export const NewSubmission = z.strictObject({
  challenge: Slug,
  profile: Profile.optional().meta({ description: 'The challenge’s first when absent.' }),
  seed: z.int().min(0).max(2_147_483_647).optional().meta({ description: 'Of `random` and of hashes, in the graded runs; 0 when absent.' }),
  answer: z.string().max(LONGEST_ANSWER).meta({ description: 'The program’s text, or the answers as JSON text: question to answer.' }),
}).meta({ id: 'NewSubmission' });

export const Submission = z.object({
  id: Id,
  challenge: Slug,
  profile: Profile,
  seed: z.number(),
  answer: z.string().meta({ description: 'As it was handed in.' }),
  submittedAt: Time,
  verdict: Verdict,
}).meta({ id: 'Submission', description: 'With the verdict in force: the first one, or that of the last regrading.' });

export const SubmissionList = z.object({
  submissions: z.array(Submission),
  next: z.string().nullable().meta({ description: 'Pass it as `after` for the next page; null at the end.' }),
}).meta({ id: 'SubmissionList' });

export const KeptVerdict = z.object({
  id: Id,
  submission: Id,
  reason: z.enum(['submitted', 'regraded']),
  madeAt: Time,
  verdict: Verdict,
}).meta({ id: 'KeptVerdict', description: 'One verdict of a submission’s history.' });

export const VerdictHistory = z.object({
  verdicts: z.array(KeptVerdict).meta({ description: 'Oldest first. The last one is in force.' }),
}).meta({ id: 'VerdictHistory' });

export const ListQuery = z.object({
  challenge: Slug.optional(),
  after: Id.optional().meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).optional().meta({ description: '20 when absent.' }),
});

export const ChallengeQuery = z.object({
  kind: Kind.optional().meta({ description: 'Only those of this kind.' }),
  difficulty: Difficulty.optional().meta({ description: 'Only those of this difficulty.' }),
  sort: z.enum(CHALLENGE_ORDERS).optional().meta({ description: 'The order of the course when absent.' }),
});

export const Problem = z.object({
  type: z.string().meta({ description: 'Address of a page that tells more about this kind of error.', example: '/api/docs#invalid-input' }),
  title: z.string().meta({ description: 'The kind of error, in a few words.' }),
  status: z.number(),
  code: z.string().meta({ description: 'The kind of error, for programs.', example: 'invalid-input' }),
  detail: z.string().meta({ description: 'What is wrong with this request.' }),
  remedy: z.string().meta({ description: 'What to do about it.' }),
  errors: z.array(z.object({
    at: z.string().meta({ description: 'Where: a JSON pointer into the body, or `query …`, `header …`.', example: '/profile' }),
    detail: z.string(),
  })).optional(),
}).meta({ id: 'Problem', description: 'RFC 9457: `application/problem+json`.' });

export const BatchRequest = z.strictObject({
  submissions: z.array(NewSubmission).min(1).max(LARGEST_BATCH),
}).meta({ id: 'BatchRequest' });

export const BatchAnswer = z.object({
  results: z.array(z.union([
    z.object({ status: z.literal(201), submission: Submission }),
    z.object({ status: z.number(), problem: Problem }),
  ])).meta({ description: 'In the order of the request. One that is refused does not stop the others.' }),
}).meta({ id: 'BatchAnswer' });

export const TokenInfo = z.object({
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  expiresAt: Time.nullable(),
}).meta({ id: 'TokenInfo' });

export type Submission = z.infer<typeof Submission>;
export type NewSubmission = z.infer<typeof NewSubmission>;
export type Problem = z.infer<typeof Problem>;
export type ChallengeSummary = z.infer<typeof ChallengeSummary>;
export type Challenge = z.infer<typeof Challenge>;
export type KeptVerdict = z.infer<typeof KeptVerdict>;
