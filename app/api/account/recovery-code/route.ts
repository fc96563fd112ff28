import { newRecoveryCode } from '@/lib/services/learners/use-account';
import { asAccount } from '../../_http/as-account';

/** A new recovery code instead of the present one. */
export function POST(request: Request): Promise<Response> {
  return asAccount(request, () => newRecoveryCode(request.headers), 201);
}
