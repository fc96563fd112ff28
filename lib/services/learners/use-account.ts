import 'server-only';
import { z } from 'zod';
import { AccountName, LONGEST_PASSWORD, Password } from '@/lib/auth/account-names';
import * as accounts from '@/lib/auth/accounts';
import type { SignedIn } from '@/lib/auth/accounts';
import { countNewLearner, countSigningIn } from '../attempts/limit-attempts';

/** What was chosen once is not judged again when it is typed. */
const Typed = z.string().min(1, 'is empty').max(LONGEST_PASSWORD);
const TypedName = z.string().trim().min(1, 'is empty').max(60);

export const NewAccount = z.strictObject({ name: AccountName, password: Password });
export const SignInInput = z.strictObject({ name: TypedName, password: Typed });
export const RecoverInput = z.strictObject({ name: TypedName, code: z.string().min(1, 'is empty').max(60), password: Password });
export const PasswordChange = z.strictObject({ current: Typed, password: Password });

type WithCode = SignedIn & { recoveryCode: string };

/** Makes an account of what was done so far in this browser. Throws AppError `invalid-input`, `too-many-requests`. */
export async function makeAccount(headers: Headers, input: z.infer<typeof NewAccount>): Promise<WithCode> {
  await countNewLearner(headers);
  return accounts.makeAccount(headers, input);
}

/** Throws AppError `unauthorized`, `too-many-requests`. */
export const signIn = (headers: Headers, input: z.infer<typeof SignInInput>): Promise<SignedIn> =>
  countSigningIn(input.name, headers, () => accounts.signIn(headers, input));

/** Throws AppError `unauthorized`, `too-many-requests`. */
export const recoverAccount = (headers: Headers, input: z.infer<typeof RecoverInput>): Promise<WithCode> =>
  countSigningIn(input.name, headers, () => accounts.recoverAccount(headers, input));

/** Throws AppError `unauthorized`, `too-many-requests`. */
export const changePassword = (headers: Headers, userId: string, input: z.infer<typeof PasswordChange>): Promise<SignedIn> =>
  countSigningIn(userId, headers, () => accounts.changePassword(headers, input));

export const signOut = (headers: Headers): Promise<SignedIn> => accounts.signOut(headers);

/** Throws AppError `unauthorized`. */
export const newRecoveryCode = (headers: Headers): Promise<{ recoveryCode: string }> => accounts.newRecoveryCode(headers);
