/** What is found out about a question by running its program, which is the same for every answer: found once. */
import type { Question } from '@/lib/content/types';
import type { ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';

/** By what runs programs (which may have a seed of its own), by question, by what it is and for which profile. */
const known = new WeakMap<RunProgram, WeakMap<Question, Map<string, Promise<unknown>>>>();

/** `find`, called once for a question, a profile and a way of running; what it rejects with is not kept. */
export function findOnce<T>(what: string, question: Question, profile: ProfileId, run: RunProgram, find: () => Promise<T>): Promise<T> {
  let questions = known.get(run);
  if (questions === undefined) known.set(run, (questions = new WeakMap()));
  let found = questions.get(question);
  if (found === undefined) questions.set(question, (found = new Map()));
  const key = `${profile} ${what}`;
  const present = found.get(key) as Promise<T> | undefined;
  if (present !== undefined) return present;
  const fresh = find();
  found.set(key, fresh);
  fresh.catch(() => found.delete(key));
  return fresh;
}
