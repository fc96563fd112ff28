import { NewAccount, makeAccount } from '@/lib/services/learners/use-account';
import { asAccount, readForm } from '../../_http/as-account';

/** Makes an account and signs in. The answer is the only place where its recovery code can be read. */
export function POST(request: Request): Promise<Response> {
  return asAccount(request, async () => makeAccount(request.headers, await readForm(request, NewAccount)));
}
