import { getAuth } from '@/lib/auth/auth';
import { AppError, toErrorResponse } from '@/lib/errors';

/** Who one is. Everything else that better-auth would do by itself is done by routes of ours, which bound, count and check. */
export async function GET(request: Request): Promise<Response> {
  if (!new URL(request.url).pathname.endsWith('/api/auth/get-session')) {
    return toErrorResponse(new AppError('not-found', 'There is nothing at this address.'));
  }
  return (await getAuth()).handler(request);
}
