import { findLearner } from '@/lib/auth/learner';
import { AppError } from '@/lib/errors';
import { PasswordChange, changePassword } from '@/lib/services/learners/use-account';
import { asAccount, readForm } from '../../_http/as-account';

/** Another password; all other sessions end. */
export function POST(request: Request): Promise<Response> {
  return asAccount(request, async () => {
    const input = await readForm(request, PasswordChange);
    const userId = await findLearner(request.headers);
    if (userId === null) throw new AppError('unauthorized', 'You are not signed in.');
    return changePassword(request.headers, userId, input);
  });
}
