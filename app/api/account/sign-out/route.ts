import { signOut } from '@/lib/services/learners/use-account';
import { asAccount } from '../../_http/as-account';

/** Ends the session. */
export function POST(request: Request): Promise<Response> {
  return asAccount(request, () => signOut(request.headers));
}
