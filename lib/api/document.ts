/** The OpenAPI document, made from the table of operations and the schemas that the routes check with. */
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { z } from 'zod';
import { COMMON_ERRORS, ERRORS, OPERATIONS, type ErrorName, type Operation } from './operations';
import { API_ROOT, Problem, SCOPES } from './schemas';

export type ApiDocument = ReturnType<typeof createDocument>;

/** Errors that an operation may answer with. */
export const errorsOf = ({ errors, needsToken }: Operation): ErrorName[] => [
  ...errors, ...(needsToken ? ['unauthorized', 'forbidden'] as const : []), ...COMMON_ERRORS,
];

const IdempotencyKey = z.string().min(1).max(200).optional().meta({
  description: 'Any text that is new for a new request. The same request with the same key again gets the first answer, for a day; nothing is graded twice.',
});

const rateHeaders = z.object({
  'RateLimit-Limit': z.string().meta({ description: 'So many requests may be made in a minute.' }),
  'RateLimit-Remaining': z.string().meta({ description: 'So many are left.' }),
  'RateLimit-Reset': z.string().meta({ description: 'Seconds until all are there again.' }),
});

function problemAnswers(operation: Operation): ZodOpenApiOperationObject['responses'] {
  const byStatus = new Map<number, ErrorName[]>();
  for (const name of errorsOf(operation)) byStatus.set(ERRORS[name].status, [...(byStatus.get(ERRORS[name].status) ?? []), name]);
  return Object.fromEntries([...byStatus].map(([status, names]) => [String(status) as '400', {
    description: names.map((name) => `\`${name}\`: ${ERRORS[name].title}. ${ERRORS[name].remedy}`).join('\n\n'),
    content: { 'application/problem+json': { schema: Problem } },
  }]));
}

function describeOperation(operation: Operation): ZodOpenApiOperationObject {
  const { id, summary, description, scope, needsToken, params, query, body, takesKey, status, answer, answerText } = operation;
  return {
    operationId: id, summary, description,
    security: needsToken ? [{ token: scope ? [scope] : [] }] : [],
    requestParams: {
      ...(params && { path: params }), ...(query && { query }), ...(takesKey && { header: z.object({ 'Idempotency-Key': IdempotencyKey }) }),
    },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [String(status) as '200']: {
        description: answerText,
        headers: status === 201 ? rateHeaders.extend({ Location: z.string().meta({ description: 'Address of what was made.' }) }) : rateHeaders,
        content: { 'application/json': { schema: answer } },
      },
      ...problemAnswers(operation),
    },
  };
}

/** `server`: address of the site, without a slash at the end. */
export function makeDocument(server: string, version: string): ApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of Object.values<Operation>(OPERATIONS)) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Leaklab', version, license: { name: 'MIT', identifier: 'MIT' },
      description: 'Challenges about memory leaks in Python, and an automated grader. The server computes every verdict from the answer alone.',
    },
    servers: [{ url: `${server}${API_ROOT}` }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: `Made on the account page or by "npx leaklab token". Scopes: ${SCOPES.join(', ')}.` },
      },
    },
  });
}
