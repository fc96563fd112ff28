import { operate } from '../_http/operate';

/** What the token may do. */
export const GET = operate('getToken', async ({ caller: { name, scopes, expiresAt } }) => (
  { value: { name, scopes, expiresAt: expiresAt?.toISOString() ?? null } }
));
