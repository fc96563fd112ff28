/**
 * The HTTP API without a server: requests go to the route files as Next would pass them on, with a database and an engine in worker
 * threads. Every answer is compared with the OpenAPI document.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormatsModule from 'ajv-formats';
import { makeDocument } from '@/lib/api/document';
import { SCOPES } from '@/lib/api/schemas';
import type { Scope } from '@/lib/api/schemas';
import type { PrismaClient } from '@/lib/db/client';
import { createGradingPool } from '@/lib/runtime/grading-pool';
import { threadFactory } from '@/lib/runtime/pool';
import { bundleForNode } from '@/lib/runtime/testing/bundle';
import { createToken } from '@/lib/services/tokens/create-token';
import { testDatabases } from '../database/test-databases';

const root = path.join(import.meta.dirname, '../..');
const API_FOLDER = path.join(root, 'app/api/v1');

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export interface ApiRoute {
  /** As in the document: `/submissions/{id}`. */
  path: string;
  methods: Record<string, Handler>;
}

/** What the route files under app/api/v1 serve, the document's own route left out. */
export async function listRoutes(): Promise<ApiRoute[]> {
  const files = readdirSync(API_FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'));
  const routes = await Promise.all(files.sort().map(async (file) => {
    const found = (await import(/* @vite-ignore */ path.join(API_FOLDER, file))) as Record<string, Handler>;
    const methods = Object.fromEntries(Object.entries(found).filter(([name]) => /^[A-Z]+$/.test(name)));
    return { path: `/${path.posix.dirname(file)}`.replace(/\[(\w+)\]/g, '{$1}'), methods };
  }));
  return routes.filter((route) => route.path !== '/openapi.json');
}

// Formats of the document are written by zod: date-time and uri.
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => Ajv2020;

/** What is wrong with an answer by the document; null when it is one that the document promises. */
export function createJudge(): (method: string, pattern: string, status: number, type: string, body: unknown) => string | null {
  const document = JSON.parse(JSON.stringify(makeDocument('http://localhost:3000', 'test'))) as {
    paths: Record<string, Record<string, { responses: Record<string, { content: Record<string, object> }> }>>;
  };
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: 'api', ...document });
  return (method, pattern, status, type, body) => {
    const answer = document.paths[pattern]?.[method.toLowerCase()]?.responses[String(status)];
    if (!answer) return `${method} ${pattern} does not promise status ${status}`;
    const media = type.split(';')[0];
    if (!answer.content[media]) return `${method} ${pattern} ${status} does not promise ${media}`;
    const escape = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
    const pointer = ['paths', pattern, method.toLowerCase(), 'responses', String(status), 'content', media, 'schema'].map(escape).join('/');
    const validate = ajv.getSchema(`api#/${pointer}`);
    if (!validate) return `no schema for ${pointer}`;
    return validate(body) === true ? null : `${method} ${pattern} ${status}: ${ajv.errorsText(validate.errors)}`;
  };
}

export interface ApiAnswer {
  status: number;
  headers: Headers;
  body: ReturnType<typeof JSON.parse>;
  text: string;
}

export interface CallOptions {
  token?: string | null;
  /** Text is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface TestApi {
  client: PrismaClient;
  /** A learner's id and a token with the scopes. */
  makeCaller(name: string, scopes?: readonly Scope[]): Promise<{ userId: string; token: string; tokenId: string }>;
  /** Throws when the answer is not what the document promises. */
  call(method: string, path: string, options?: CallOptions): Promise<ApiAnswer>;
  close(): Promise<void>;
}

/** `kind`: a name in `testDatabases`. */
export async function openApi(kind: string): Promise<TestApi> {
  const database = await testDatabases[kind]();
  const folder = mkdtempSync(path.join(tmpdir(), 'leaklab-api-'));
  const script = path.join(folder, 'node-worker.mjs');
  await bundleForNode('lib/runtime/node-worker.ts', script);
  const pool = createGradingPool({ createWorker: threadFactory(script), size: 2, maxQueue: 400 });
  Object.assign(globalThis, { leaklabDatabase: Promise.resolve(database.client), leaklabPool: pool });
  const routes = await listRoutes();
  const judge = createJudge();

  const call: TestApi['call'] = async (method, address, { token = null, body, headers = {} } = {}) => {
    const url = new URL(`http://localhost:3000/api/v1${address}`);
    const local = url.pathname.slice('/api/v1'.length);
    const found = routes.map((route) => ({ route, match: patternOf(route.path).exec(local) })).find(({ match }) => match !== null);
    const handler = found?.route.methods[method];
    if (!found || !handler) throw new Error(`nothing serves ${method} ${address}`);
    const request = new Request(url, {
      method,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await handler(request, { params: Promise.resolve({ ...found.match?.groups }) });
    const text = await response.text();
    const answer = { status: response.status, headers: response.headers, body: JSON.parse(text), text };
    const problem = judge(method, found.route.path, answer.status, response.headers.get('content-type') ?? '', answer.body);
    if (problem) throw new Error(`${problem}\n${text}`);
    return answer;
  };

  return {
    client: database.client,
    call,
    makeCaller: async (name, scopes = SCOPES) => {
      await database.client.user.upsert({ where: { id: name }, create: { id: name, name, email: `${name}@example.org` }, update: {} });
      const { token, view } = await createToken(database.client, name, { name: 'test', scopes: [...scopes], days: 1 });
      return { userId: name, token, tokenId: view.id };
    },
    close: async () => {
      await pool.pool.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
      Object.assign(globalThis, { leaklabDatabase: undefined, leaklabPool: undefined });
    },
  };
}

const patternOf = (pattern: string): RegExp => new RegExp(`^${pattern.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
