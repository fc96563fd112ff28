/** Who is asking. */
import 'server-only';
import { getAuth } from './auth';

export interface Visitor {
  userId: string;
  /** Name of the account; null for an anonymous learner. */
  account: string | null;
}

/** Who looks at a page; null for somebody who has not answered anything yet. */
export async function findVisitor(headers: Headers): Promise<Visitor | null> {
  if (!headers.get('cookie')) return null;
  const session = await (await getAuth()).api.getSession({ headers });
  return session && { userId: session.user.id, account: session.user.isAnonymous ? null : session.user.name };
}

/** The learner's id, or null for somebody who has not answered anything yet. */
export const findLearner = async (headers: Headers): Promise<string | null> => (await findVisitor(headers))?.userId ?? null;

export interface RecognizedLearner {
  userId: string;
  /** `Set-Cookie` headers that the answer has to carry; empty for a learner who was known. */
  cookies: string[];
}

/** The learner, made anonymously when there is none: called when the first thing is to be kept, never for looking at a page. */
export async function recognizeLearner(headers: Headers): Promise<RecognizedLearner> {
  const userId = await findLearner(headers);
  if (userId) return { userId, cookies: [] };
  const { headers: answer, response } = await (await getAuth()).api.signInAnonymous({ headers, returnHeaders: true });
  if (!response) throw new Error('an anonymous learner could not be made');
  return { userId: response.user.id, cookies: answer.getSetCookie() };
}
