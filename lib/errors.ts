/**
 * Errors of the platform: one for us (`message`, logged), one for people (`userMessage`, shown). Python's errors, limits
 * of a run and wrong answers are no such errors: they are results.
 */

/** Code to HTTP status; the only place where the two meet. */
const statusByCode = {
  'invalid-input': 400,
  'unauthorized': 401,
  'forbidden': 403,
  'forbidden-origin': 403,
  'not-found': 404,
  'too-large': 413,
  'item-changed': 409,
  'key-in-use': 409,
  'key-reused': 422,
  'too-many-requests': 429,
  'busy': 503,
  'internal': 500,
} as const;

export type ErrorCode = keyof typeof statusByCode;

export interface ErrorPlace {
  /** A JSON pointer into the body, or `query …`, `header …`. */
  at: string;
  detail: string;
}

export interface AppErrorOptions {
  /** What went wrong, for the log; the user's message when absent. */
  message?: string;
  /** When it makes sense to try again. */
  retryAfterSeconds?: number;
  /** Which parts of what was sent are wrong. */
  places?: readonly ErrorPlace[];
  cause?: unknown;
}

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly retryAfterSeconds: number | undefined;
  readonly places: readonly ErrorPlace[] | undefined;

  constructor(readonly code: ErrorCode, readonly userMessage: string, options: AppErrorOptions = {}) {
    super(options.message ?? userMessage, { cause: options.cause });
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.places = options.places;
  }
}

/** The body of every answer that is an error. */
export interface ErrorBody {
  error: { code: ErrorCode; message: string };
}

/** Any thrown value as an AppError. What is none is a defect of ours: logged, and told without details. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  console.error(thrown);
  return new AppError('internal', 'Something went wrong on our side. Try again in a moment.');
}

/** Any thrown value as an HTTP answer. */
export function toErrorResponse(thrown: unknown): Response {
  const error = toAppError(thrown);
  const headers = error.retryAfterSeconds === undefined ? undefined : { 'retry-after': String(Math.ceil(error.retryAfterSeconds)) };
  const body: ErrorBody = { error: { code: error.code, message: error.userMessage } };
  return Response.json(body, { status: statusByCode[error.code], headers });
}
