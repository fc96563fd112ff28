/** The operations of the HTTP API, one table: the routes check by it, the document and the page about the API are made from it. */
import { z } from 'zod';
import {
  BatchAnswer, BatchRequest, Challenge, ChallengeList, ChallengeQuery, KeptVerdict, ListQuery, NewSubmission, Slug, Submission, SubmissionList, TokenInfo,
  Verdict, VerdictHistory, type Scope,
} from './schemas';

export interface Operation {
  id: string;
  method: 'get' | 'post';
  /** Below `API_ROOT`. */
  path: string;
  summary: string;
  description: string;
  /** What a token must be allowed; null when none is asked for. */
  scope: Scope | null;
  /** Whether a token is needed, whatever its scopes. */
  needsToken: boolean;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Most bytes of the body. */
  bodyBytes?: number;
  /** Takes `Idempotency-Key`. */
  takesKey: boolean;
  status: 200 | 201;
  answer: z.ZodType;
  answerText: string;
  /** Kinds of errors that it may answer with, besides those of all operations. */
  errors: ErrorName[];
}

/** By name, as `code` of a problem: status, title and what to do. */
export const ERRORS = {
  'invalid-input': { status: 400, title: 'The request is not as it must be', remedy: 'Correct what errors names, and send it again.' },
  'unauthorized': {
    status: 401, title: 'No valid token',
    remedy: 'Send "Authorization: Bearer TOKEN" with a token of yours that is neither revoked nor expired; they are made on the account page.',
  },
  'forbidden': { status: 403, title: 'The token may not do this', remedy: 'Make a token with the scope that is named, on the account page.' },
  'not-found': { status: 404, title: 'There is no such thing', remedy: 'Check the address; lists tell what there is.' },
  'key-reused': { status: 422, title: 'The idempotency key belongs to another request', remedy: 'Use a new key for every new request.' },
  'key-in-use': { status: 409, title: 'The same request is being worked on', remedy: 'Wait, and send it again with the same key.' },
  'too-large': { status: 413, title: 'The body is too large', remedy: 'Send less: at most so much as is named.' },
  'too-many-requests': { status: 429, title: 'Too many requests', remedy: 'Wait for the seconds of Retry-After, and send it again.' },
  'internal': { status: 500, title: 'A defect on our side', remedy: 'Try again; if it stays, report it.' },
  'busy': { status: 503, title: 'Too many programs are being graded', remedy: 'Send it again after the seconds of Retry-After; nothing was kept.' },
} as const;
export type ErrorName = keyof typeof ERRORS;

/** What any operation may answer with. */
export const COMMON_ERRORS: ErrorName[] = ['too-many-requests', 'internal'];

const bySlug = z.object({ slug: Slug });
const byId = z.object({ id: z.string().min(1).max(64) });
const BODY_BYTES = 512 * 1024;

const read = { method: 'get', takesKey: false, status: 200 } as const;
const open = { scope: null, needsToken: false } as const;
const writing = { method: 'post', status: 201, bodyBytes: BODY_BYTES } as const;
const needing = (scope: Scope) => ({ scope, needsToken: true }) as const;

export const OPERATIONS = {
  listChallenges: {
    ...read, ...open, id: 'listChallenges', path: '/challenges', summary: 'All challenges',
    description: 'Or those of a kind or a difficulty.', query: ChallengeQuery,
    answer: ChallengeList, answerText: 'The challenges.', errors: ['invalid-input'],
  },
  getChallenge: {
    ...read, ...open, id: 'getChallenge', path: '/challenges/{slug}', summary: 'One challenge',
    description: 'With what is handed in and what is checked. Solutions, workloads and hints are not given away.', params: bySlug,
    answer: Challenge, answerText: 'The challenge.', errors: ['not-found'],
  },
  createSubmission: {
    ...writing, ...needing('submissions:write'), id: 'createSubmission', path: '/submissions', summary: 'Hand in an answer',
    description: 'It is graded before the answer comes, and kept with the work of the token’s owner.', body: NewSubmission, takesKey: true,
    answer: Submission, answerText: 'Graded and kept.', errors: ['invalid-input', 'not-found', 'too-large', 'key-reused', 'key-in-use', 'busy'],
  },
  listSubmissions: {
    ...read, ...needing('submissions:read'), id: 'listSubmissions', path: '/submissions', summary: 'What was handed in',
    description: 'By the token’s owner, on pages too; newest first.', query: ListQuery,
    answer: SubmissionList, answerText: 'A page of them.', errors: ['invalid-input'],
  },
  getSubmission: {
    ...read, ...needing('submissions:read'), id: 'getSubmission', path: '/submissions/{id}', summary: 'One submission',
    description: 'With the verdict in force.', params: byId, answer: Submission, answerText: 'The submission.', errors: ['not-found'],
  },
  listVerdicts: {
    ...read, ...needing('submissions:read'), id: 'listVerdicts', path: '/submissions/{id}/verdicts', summary: 'The verdicts on a submission',
    description: 'A regrading adds a verdict and changes none.', params: byId,
    answer: VerdictHistory, answerText: 'All verdicts.', errors: ['not-found'],
  },
  getVerdict: {
    ...read, ...needing('submissions:read'), id: 'getVerdict', path: '/verdicts/{id}', summary: 'One verdict of a history',
    description: 'Also one that is not in force any more.', params: byId,
    answer: KeptVerdict, answerText: 'The verdict.', errors: ['not-found'],
  },
  createVerdict: {
    ...writing, ...needing('grade'), status: 200, id: 'createVerdict', path: '/verdicts', summary: 'Grade without keeping',
    description: 'For trying out and for tests of a course: nothing is stored, no progress is made.', body: NewSubmission, takesKey: false,
    answer: Verdict, answerText: 'The verdict.', errors: ['invalid-input', 'not-found', 'too-large', 'busy'],
  },
  createBatch: {
    ...writing, ...needing('submissions:write'), status: 200, id: 'createBatch', path: '/batch', summary: 'Hand in many answers',
    description: 'Each is graded and kept like a submission of its own, and has a status of its own.', body: BatchRequest, takesKey: true,
    bodyBytes: 8 * 1024 * 1024, answer: BatchAnswer, answerText: 'What became of each.', errors: ['invalid-input', 'too-large', 'key-reused', 'key-in-use'],
  },
  getToken: {
    ...read, scope: null, needsToken: true, id: 'getToken', path: '/token', summary: 'What this token may do', description: 'For trying a token out.',
    answer: TokenInfo, answerText: 'The token, without itself.', errors: [],
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;
