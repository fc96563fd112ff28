import { RecoverInput, recoverAccount } from '@/lib/services/learners/use-account';
import { asAccount, readForm } from '../../_http/as-account';

/** A new password for whoever has the recovery code; the answer has the next one. */
export function POST(request: Request): Promise<Response> {
  return asAccount(request, async () => recoverAccount(request.headers, await readForm(request, RecoverInput)));
}
