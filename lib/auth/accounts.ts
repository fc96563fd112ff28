/**
 * Accounts: a name, a password, and a code for whoever forgets it. Work that was done before in this browser goes into the account
 * (`move-work.ts`); each signing in makes a new session, and the one before ends.
 */
import 'server-only';
import { isAPIError } from 'better-auth/api';
import type { PrismaClient } from '@/lib/db/client';
import { getDatabase } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { addressOfName, hashRecoveryCode, makeRecoveryCode, sameHash } from './account-names';
import { getAuth } from './auth';

export interface Credentials {
  name: string;
  password: string;
}

/** `Set-Cookie` headers that the answer has to carry. */
export interface SignedIn {
  cookies: string[];
}

/** The row of an account that holds the hash of its recovery code. */
const RECOVERY = 'recovery';
const WRONG = 'This name and this password do not belong together.';

/** Throws AppError `invalid-input` for a name that somebody has. */
export async function makeAccount(headers: Headers, { name, password }: Credentials): Promise<SignedIn & { recoveryCode: string }> {
  const auth = await getAuth();
  const endBefore = await sessionToEnd(headers);
  const body = { name: name.trim(), email: addressOfName(name), password };
  const made = await auth.api.signUpEmail({ body, headers, returnHeaders: true }).catch((error: unknown) => {
    if (!isAPIError(error)) throw error;
    throw new AppError('invalid-input', `Somebody has the name “${body.name}” already. Choose another one.`, { cause: error });
  });
  await endBefore();
  const recoveryCode = await renewRecoveryCode(await getDatabase(), made.response.user.id);
  return { cookies: made.headers.getSetCookie(), recoveryCode };
}

/** Throws AppError `unauthorized`, with the same words for a name that nobody has and a wrong password. */
export async function signIn(headers: Headers, { name, password }: Credentials): Promise<SignedIn> {
  const auth = await getAuth();
  const endBefore = await sessionToEnd(headers);
  const { headers: answer } = await auth.api.signInEmail({ body: { email: addressOfName(name), password }, headers, returnHeaders: true })
    .catch((error: unknown) => {
      if (isAPIError(error)) throw new AppError('unauthorized', WRONG, { cause: error });
      throw error;
    });
  await endBefore();
  return { cookies: answer.getSetCookie() };
}

/** A new password for whoever has the recovery code, which is replaced; all sessions end. Throws AppError `unauthorized`. */
export async function recoverAccount(
  headers: Headers, { name, code, password }: Credentials & { code: string },
): Promise<SignedIn & { recoveryCode: string }> {
  const database = await getDatabase();
  const user = await database.user.findUnique({ where: { email: addressOfName(name) }, select: { id: true } });
  const kept = user && await database.account.findFirst({ where: { userId: user.id, providerId: RECOVERY }, select: { password: true } });
  if (!user || !kept?.password || !sameHash(kept.password, hashRecoveryCode(code))) {
    throw new AppError('unauthorized', 'This name and this code do not belong together. A code works once.');
  }
  const { password: passwords } = await (await getAuth()).$context;
  const hash = await passwords.hash(password);
  await database.account.updateMany({ where: { userId: user.id, providerId: 'credential' }, data: { password: hash } });
  await database.session.deleteMany({ where: { userId: user.id } });
  const recoveryCode = await renewRecoveryCode(database, user.id);
  return { ...(await signIn(headers, { name, password })), recoveryCode };
}

/** Ends all other sessions, too. Throws AppError `unauthorized`. */
export async function changePassword(headers: Headers, { current, password }: { current: string; password: string }): Promise<SignedIn> {
  const auth = await getAuth();
  const { headers: answer } = await auth.api.changePassword({
    body: { currentPassword: current, newPassword: password, revokeOtherSessions: true }, headers, returnHeaders: true,
  }).catch((error: unknown) => {
    if (isAPIError(error)) throw new AppError('unauthorized', 'This is not your present password.', { cause: error });
    throw error;
  });
  return { cookies: answer.getSetCookie() };
}

/** Ends the session of the request. */
export async function signOut(headers: Headers): Promise<SignedIn> {
  const { headers: answer } = await (await getAuth()).api.signOut({ headers, returnHeaders: true });
  return { cookies: answer.getSetCookie() };
}

/** A new code, which can be read in this answer alone; the one before stops working. Throws AppError `unauthorized`. */
export async function newRecoveryCode(headers: Headers): Promise<{ recoveryCode: string }> {
  const session = await (await getAuth()).api.getSession({ headers });
  if (!session || session.user.isAnonymous) throw new AppError('unauthorized', 'You are not signed in.');
  return { recoveryCode: await renewRecoveryCode(await getDatabase(), session.user.id) };
}

async function renewRecoveryCode(database: PrismaClient, userId: string): Promise<string> {
  const code = makeRecoveryCode();
  const id = `${RECOVERY}-${userId}`;
  const data = { accountId: userId, providerId: RECOVERY, userId, password: hashRecoveryCode(code) };
  await database.account.upsert({ where: { id }, create: { id, ...data }, update: data });
  return code;
}

/**
 * Somebody who is signed in and signs in once more leaves no session behind. An anonymous learner's ends by itself, when the work was
 * moved.
 */
async function sessionToEnd(headers: Headers): Promise<() => Promise<void>> {
  const session = headers.get('cookie') ? await (await getAuth()).api.getSession({ headers }) : null;
  return async () => {
    if (session && !session.user.isAnonymous) await (await getDatabase()).session.deleteMany({ where: { token: session.session.token } });
  };
}
