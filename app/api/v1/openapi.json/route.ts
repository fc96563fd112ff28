import { makeDocument } from '@/lib/api/document';
import { env } from '@/lib/env';
import { version } from '@/package.json';

/** The OpenAPI document of this API. */
export function GET(): Response {
  return Response.json(makeDocument(env.baseUrl, version), { headers: { 'content-type': 'application/vnd.oai.openapi+json;version=3.1' } });
}
