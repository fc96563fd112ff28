import 'server-only';
import { findChallenge } from '@/lib/content/course-views';
import type { Root } from '@/lib/content/types';
import { AppError } from '@/lib/errors';
import { getCourse } from '../course/get-course';

export interface HintView {
  /** 1-based. */
  number: number;
  total: number;
  body: Root;
}

/** One hint of a challenge. Throws AppError `not-found`. */
export async function getHint(slug: string, number: number): Promise<HintView> {
  const challenge = findChallenge(await getCourse(), slug);
  const hint = challenge?.hints[number - 1];
  if (!challenge || !hint) throw new AppError('not-found', 'There is no such hint.');
  return { number, total: challenge.hints.length, body: hint.body };
}
