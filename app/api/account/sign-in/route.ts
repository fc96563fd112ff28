import { SignInInput, signIn } from '@/lib/services/learners/use-account';
import { asAccount, readForm } from '../../_http/as-account';

/** Signs in. */
export function POST(request: Request): Promise<Response> {
  return asAccount(request, async () => signIn(request.headers, await readForm(request, SignInInput)));
}
